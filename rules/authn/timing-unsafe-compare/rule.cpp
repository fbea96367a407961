// Secrets that are known by their names alone.
//
// The query of rule.yaml follows labels: a key from the environment meets a part of the request.
// Libraries see no request, and a password from a file of settings has no label. There two values
// are compared that both are called what they are: `supplied_password` and `required_password`.
#include <algorithm>
#include <array>
#include <initializer_list>
#include <set>
#include <string>
#include <vector>

#include "api/model.h"
#include "base/text.h"
#include "facts/location.h"
#include "rules/bodies.h"
#include "rules/context.h"
#include "rules/contract_words.h"
#include "rules/effects.h"
#include "rules/operand_names.h"

namespace tvaara::rules::native {
namespace {

using Words = std::vector<std::string>;

bool ends_in_any(const Words& words, std::initializer_list<const char*> phrases) {
  return std::any_of(phrases.begin(), phrases.end(),
                     [&](const char* phrase) { return ends_in_phrase(words, phrase); });
}

bool has_any(const Words& words, std::initializer_list<const char*> wanted) {
  return std::any_of(wanted.begin(), wanted.end(), [&](const char* word) {
    return std::find(words.begin(), words.end(), word) != words.end();
  });
}

// "required_password", "authpwd", "hmac"; not "password_policy", "token_type".
bool is_secret(const Words& words) {
  if (words.empty()) return false;
  const std::string& last = words.back();
  for (const char* end : {"password", "passwd", "passphrase", "pwd", "hmac"}) {
    if (ends_with(last, end)) return true;
  }
  return ends_in_any(
      words, {"secret", "api key", "apikey", "auth token", "access token", "session token",
              "api token", "csrf token", "auth key", "hmac key", "password hash", "secret key"});
}

// What a check of a signature calls one of its sides, where the function says that it is one.
bool is_signature(const Words& words) {
  return ends_in_any(words, {"signature", "sig", "mac", "digest"});
}
bool checks(const std::string& function) {
  return has_any(words_of(function), {"verify", "check", "validate", "auth", "authenticate",
                                      "authorize", "authorise", "login"});
}

// The other side: another of the kind, or what was worked out, kept or sent.
bool is_counterpart(const Words& words) {
  return is_secret(words) || is_signature(words) ||
         has_any(words, {"expected",   "computed",    "calculated", "calc",   "actual",   "given",
                         "supplied",   "provided",    "received",   "stored", "required", "correct",
                         "secret",     "password",    "hash",       "pass",   "psw",      "pw",
                         "credential", "credentials", "token"});
}

// A form that asks for it twice, a change from one to the next.
bool is_no_proof(const Words& words) {
  return has_any(words, {"confirm", "confirmed", "confirmation", "repeat", "repeated", "again",
                         "retype", "retyped", "old", "new", "original", "previous", "prev", "last",
                         "other", "rhs", "lhs", "default", "empty"});
}

// Two objects compared, a value that is only kept if it is another one.
bool is_no_check(const std::string& function) {
  if (function.starts_with("operator")) return true;
  Words words = words_of(function);
  static constexpr std::array kVerbs = {"set",  "update", "change", "changed", "load", "save",
                                        "sort", "equals", "equal",  "less",    "copy", "reload"};
  return !words.empty() && std::find(kVerbs.begin(), kVerbs.end(), words.front()) != kVerbs.end();
}

// The call of that place.
const facts::Call* call_at(const facts::Unit& unit, const facts::Function& function,
                           const Location& where) {
  for (const facts::Block& block : function.blocks) {
    for (const facts::Statement& statement : block.statements) {
      if (statement.op != facts::Op::call || statement.call == facts::kNone) continue;
      if (facts::location_of(unit, statement.range) == where)
        return &function.calls[statement.call];
    }
  }
  return nullptr;
}

std::array<facts::Operand, 2> sides_of(const facts::Call& call) {
  bool member = call.receiver.kind != facts::OperandKind::none;
  const auto& given = call.arguments;
  if (member && !given.empty()) return {call.receiver, given[0]};
  return given.size() < 2 ? std::array<facts::Operand, 2>{} : std::array{given[0], given[1]};
}

// The words without how the value is written down: "signature" of `signature_b64url`, "hmac" of
// `hmac_hex`.
Words without_form(Words words) {
  static constexpr std::array kForms = {"b64url", "b64", "base64", "base", "b",      "64",
                                        "hex",    "str", "string", "buf",  "buffer", "value",
                                        "val",    "raw", "bin",    "text", "encoded"};
  auto form = [](const std::string& word) {
    return std::find(kForms.begin(), kForms.end(), word) != kForms.end();
  };
  // An URL is a form only as that of Base 64.
  size_t size = words.size();
  if (size > 2 && words.back() == "url" && form(words[size - 2])) words.pop_back();
  while (words.size() > 1 && form(words.back())) words.pop_back();
  return words;
}

// What the secret is called, or "": nothing says that one is compared.
std::string compared_secret(const facts::Unit* unit, const facts::Function* body,
                            const facts::Call* call, const std::string& function) {
  if (is_no_check(function)) return "";
  std::array<facts::Operand, 2> sides = sides_of(*call);
  std::array<std::string, 2> names;
  std::array<Words, 2> words;
  for (size_t i = 0; i < 2; ++i) {
    if (sides[i].kind != facts::OperandKind::place) return "";  // with a constant, or nothing
    const facts::Place& place = body->places[sides[i].index];
    if (place.root == facts::Root::global && unit->globals[place.index].is_const) return "";
    names[i] = name_of(*unit, *body, sides[i]);
    words[i] = without_form(words_of(names[i]));
    if (is_no_proof(words[i])) return "";
  }
  for (size_t i = 0; i < 2; ++i) {
    bool check = checks(function);  // there, the other side may be called anything
    // A signature is also what begins a file, or what a function is called with: elsewhere the
    // other side must say that it was worked out or sent.
    bool worked_out = has_any(
        words[1 - i], {"expected", "computed", "calculated", "received", "provided", "supplied"});
    bool password = check && ends_in_any(words[i], {"pass", "psw", "pw"});
    bool secret =
        is_secret(words[i]) || password || (is_signature(words[i]) && (check || worked_out));
    if (secret && (check || is_counterpart(words[1 - i]))) return names[i];
  }
  return "";
}

std::string compared_secret(const api::Model& model, const flow::Effect& effect) {
  const std::string function = effect.function.substr(effect.function.rfind(':') + 1);
  const facts::Unit* unit = nullptr;
  const facts::Function* body = nullptr;
  for (const api::Program& program : model.programs) {
    if (!body) body = program.flow->function(effect.function_id, &unit);
  }
  const facts::Call* call = body ? call_at(*unit, *body, effect.where) : nullptr;
  return call ? compared_secret(unit, body, call, function) : "";
}

// A comparison of texts that no model knows: `o_strcmp`, `g_strcmp0`, `streq`, of a string type of
// the program's own. One that says that it takes the same time is meant to.
bool compares_by_name(const std::string& function) {
  std::string name = to_lower(function);
  bool compares =
      name.find("strcmp") != std::string::npos || name.find("strncmp") != std::string::npos ||
      name.find("memcmp") != std::string::npos || name.find("strcasecmp") != std::string::npos ||
      name == "operator==" || name == "operator!=" ||
      has_any(words_of(function), {"streq", "strequal", "bcmp"}) ||
      has_any_phrase(function, {"str equal", "string equal", "str eq"});
  return compares && !has_any_phrase(function, {"const", "constant", "time", "timing", "safe",
                                                "secure", "crypto", "gnutls", "sodium", "ct",
                                                "timingsafe", "consttime", "ssl", "fixed"});
}

// Whose length the operand says: of a place beside `text` in the same object (`sent.len` beside
// `sent.p`), of the text itself (`strlen(sent)`, `sent.size()`).
bool is_length_of(const Body& body, const facts::Operand& length, const facts::Operand& text) {
  const facts::Place* size = place_of(body, length);
  const facts::Place* whole = place_of(body, text);
  if (!size || !whole) return false;
  auto beside = [&](const facts::Place& place) {
    if (place.root != whole->root || place.index != whole->index) return false;
    return place.path.size() == whole->path.size() && !place.path.empty() &&
           std::equal(place.path.begin(), place.path.end() - 1, whole->path.begin(),
                      [](const facts::Step& a, const facts::Step& b) { return a.name == b.name; });
  };
  std::string name = name_of(*body.unit, *body.function, *size);
  if (beside(*size) && has_any(words_of(name), {"len", "length", "size", "n"})) return true;
  bool measured = false;
  each_call(body, [&](const facts::Statement& statement, const facts::Call& call) {
    if (statement.dst != length.index) return;
    std::string function = callee_name(body, call);
    const facts::Operand* of = function == "strlen" && !call.arguments.empty() ? &call.arguments[0]
                               : function == "size" || function == "length"    ? &call.receiver
                                                                               : nullptr;
    const facts::Place* what = of ? place_of(body, *of) : nullptr;
    std::string given = what ? operand_name(body, *of) : "";
    measured = measured || (!given.empty() && given == operand_name(body, text));
  });
  return measured;
}

// The length is compared with another, so that a shorter text does not get so far.
bool length_is_checked(const Body& body, const facts::Operand& text) {
  bool checked = false;
  each_statement(body, [&](const facts::Statement& statement) {
    const std::string& how = body.text(statement.detail);
    if (statement.op != facts::Op::compute || (how != "==" && how != "!=" && how != "<")) return;
    for (const facts::Operand& side : statement.args) {
      checked = checked || is_length_of(body, side, text);
    }
  });
  return checked;
}

bool is_expected(const Words& words) {
  return is_secret(words) || is_signature(words) ||
         has_any(words,
                 {"expected", "computed", "calculated", "calc", "correct", "hash", "stored"});
}

// What was sent decides how much of the secret is compared: a beginning of it passes, or nothing.
void compared_as_far_as_sent(const Context& context, Reporter& report) {
  each_body(context.model, [&](const Body& body) {
    each_call(body, [&](const facts::Statement& statement, const facts::Call& call) {
      std::string function = to_lower(callee_name(body, call));
      bool compares = function.find("cmp") != std::string::npos ||
                      has_any(words_of(function), {"compare", "equal", "equals"});
      if (!compares || call.arguments.size() != 3) return;
      for (size_t sent = 0; sent < 2; ++sent) {
        const facts::Operand& other = call.arguments[1 - sent];
        std::string expected = operand_name(body, other);
        if (other.kind != facts::OperandKind::place || !is_expected(words_of(expected))) continue;
        if (is_expected(words_of(operand_name(body, call.arguments[sent])))) continue;
        if (!is_length_of(body, call.arguments[2], call.arguments[sent])) continue;
        if (length_is_checked(body, call.arguments[sent])) continue;
        findings::Finding finding;
        finding.where = body.where(statement.range);
        finding.message = "`" + expected +
                          "` is compared over the length of what was sent: a beginning of it "
                          "passes, and so may nothing";
        finding.why = "Whoever sends less has less to guess";
        finding.fix_hint = "Compare the lengths first, then every byte in constant time";
        finding.function = body.text(body.function->name);
        finding.sink_key = function;
        report.add_at(findings::Level::error, std::move(finding));
      }
    });
  });
}

// Of the same program by its name (`jwt_strcmp` in `jwt_verify`), and not seen: who writes such a
// function may have written it to take the same time.
bool may_be_own(const Body& body, const std::string& function) {
  Words callee = words_of(function), caller = words_of(body.name());
  return callee.size() > 1 && !caller.empty() && callee.front() == caller.front();
}

// The program's own, and it looks at every byte: differences are collected, not left at.
bool collects_differences(const Context& context, const facts::Unit& unit,
                          const facts::Call& call) {
  if (call.callee == facts::kNone) return false;
  const facts::Unit* where = nullptr;
  for (const api::Program& program : context.model.programs) {
    const facts::Function* body =
        program.flow->function(unit.text(unit.callees[call.callee].id), &where);
    if (!body) continue;
    bool found = false;
    each_statement({where, body}, [&](const facts::Statement& statement) {
      const std::string& how = where->text(statement.detail);
      found = found || (statement.op == facts::Op::compute &&
                        (how == "^" || how == "|" || how == "^=" || how == "|="));
    });
    if (found) return true;
  }
  return false;
}
bool is_seen(const Context& context, const facts::Unit& unit, const facts::Call& call) {
  if (call.callee == facts::kNone) return false;
  const facts::Unit* where = nullptr;
  return std::any_of(context.model.programs.begin(), context.model.programs.end(),
                     [&](const api::Program& program) {
                       const auto* body =
                           program.flow->function(unit.text(unit.callees[call.callee].id), &where);
                       return body && !body->blocks.empty();
                     });
}

void compared_by_unknown(const Context& context, const std::set<Location>& said, Reporter& report) {
  each_body(context.model, [&](const Body& body) {
    each_call(body, [&](const facts::Statement& statement, const facts::Call& call) {
      std::string function = callee_name(body, call);
      if (!compares_by_name(function) || said.contains(body.where(statement.range))) return;
      if (collects_differences(context, *body.unit, call)) return;
      if (may_be_own(body, function) && !is_seen(context, *body.unit, call)) return;
      std::string secret = compared_secret(body.unit, body.function, &call, body.name());
      if (secret.empty()) return;
      findings::Finding finding;
      finding.where = body.where(statement.range);
      finding.message =
          "`" + secret + "` is compared by a function that stops at the first difference";
      finding.function = body.text(body.function->name);
      finding.sink_key = function;
      report.add(std::move(finding));
    });
  });
}

}  // namespace

void authn_timing_unsafe_compare(const Context& context, Reporter& report) {
  std::set<Location> said;
  for (const auto& group :
       effects_by_place(context.model, {models::Section::sinks}, "compare.variable-time")) {
    const flow::Effect& effect = *group.front().effect;
    std::string secret = compared_secret(context.model, effect);
    if (secret.empty()) continue;
    findings::Finding finding;
    finding.where = effect.where;
    finding.message =
        "`" + secret + "` is compared by a function that stops at the first difference";
    finding.function = effect.function;
    finding.sink_key = effect.callee;
    finding.endpoints = endpoint_keys(group);
    said.insert(effect.where);
    report.add(std::move(finding));
  }
  compared_by_unknown(context, said, report);
  compared_as_far_as_sent(context, report);
}

}  // namespace tvaara::rules::native
