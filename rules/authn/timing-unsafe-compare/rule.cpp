// Secrets that are known by their names alone.
//
// The query of rule.yaml follows labels: a key from the environment meets a part of the request.
// Libraries see no request, and a password from a file of settings has no label. There two values
// are compared that both are called what they are: `supplied_password` and `required_password`.
#include <algorithm>
#include <array>
#include <initializer_list>
#include <string>
#include <vector>

#include "api/model.h"
#include "base/text.h"
#include "facts/location.h"
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

// What the secret is called, or "": nothing says that one is compared.
std::string compared_secret(const api::Model& model, const flow::Effect& effect) {
  const std::string function = effect.function.substr(effect.function.rfind(':') + 1);
  const facts::Unit* unit = nullptr;
  const facts::Function* body = nullptr;
  for (const api::Program& program : model.programs) {
    if (!body) body = program.flow->function(effect.function_id, &unit);
  }
  if (!body || is_no_check(function)) return "";
  const facts::Call* call = call_at(*unit, *body, effect.where);
  if (!call) return "";
  std::array<facts::Operand, 2> sides = sides_of(*call);
  std::array<std::string, 2> names;
  std::array<Words, 2> words;
  for (size_t i = 0; i < 2; ++i) {
    if (sides[i].kind != facts::OperandKind::place) return "";  // with a constant, or nothing
    const facts::Place& place = body->places[sides[i].index];
    if (place.root == facts::Root::global && unit->globals[place.index].is_const) return "";
    names[i] = name_of(*unit, *body, sides[i]);
    words[i] = words_of(names[i]);
    if (is_no_proof(words[i])) return "";
  }
  for (size_t i = 0; i < 2; ++i) {
    bool check = checks(function);  // there, the other side may be called anything
    // A signature is also what begins a file, or what a function is called with: elsewhere the
    // other side must say that it was worked out or sent.
    bool worked_out = has_any(
        words[1 - i], {"expected", "computed", "calculated", "received", "provided", "supplied"});
    bool secret = is_secret(words[i]) || (is_signature(words[i]) && (check || worked_out));
    if (secret && (check || is_counterpart(words[1 - i]))) return names[i];
  }
  return "";
}

}  // namespace

void authn_timing_unsafe_compare(const Context& context, Reporter& report) {
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
    report.add(std::move(finding));
  }
}

}  // namespace tvaara::rules::native
