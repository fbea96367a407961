// Tokens whose letters are picked out of an alphabet by a number that can be predicted.
//
// The query of rule.yaml follows the number itself. An index is no part of what it picks, so there
// the trail ends; what is left is the function: it is called after a token, gives back a text,
// draws from such a generator and reads something by an index.
//
// A number that is itself kept as the session's (`data.session_id = rand()`) leaves no trail in a
// statement or a header that knows its name: there, what it is kept in says what it is.
//
// And what is made without any chance at all: a function that is called after making a token,
// hashes what others know as well (a name, an address, the time) and draws nothing from anywhere.
#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "api/model.h"
#include "base/limits.h"
#include "base/text.h"
#include "facts/location.h"
#include "rules/bodies.h"
#include "rules/context.h"
#include "rules/contract_words.h"
#include "rules/operand_names.h"

namespace tvaara::rules::native {
namespace {

// "auth::generate_session_token", "newSessionId"; not "token_count", "session_colour".
bool makes_token(const std::string& function) {
  static const std::vector<std::string> kTokens{"token", "session id", "session key", "sid",
                                                "otp",   "api key",    "apikey",      "secret",
                                                "nonce", "password"};
  std::vector<std::string> words = words_of(function.substr(function.rfind(':') + 1));
  return std::any_of(kTokens.begin(), kTokens.end(),
                     [&](const std::string& phrase) { return ends_in_phrase(words, phrase); });
}

bool gives_text(const facts::Unit& unit, const facts::Function& function) {
  const facts::Type& type = unit.types[function.returns];
  std::string record = to_lower(unit.text(type.record));
  return ends_with(record, "string") || type.kind == facts::TypeKind::pointer;
}

bool picks_by_index(const facts::Unit& unit, const facts::Function& function) {
  bool element =
      std::any_of(function.places.begin(), function.places.end(), [](const facts::Place& place) {
        return !place.path.empty() && place.path.back().kind == facts::StepKind::element;
      });
  return element ||
         std::any_of(function.calls.begin(), function.calls.end(), [&](const auto& call) {
           if (call.callee == facts::kNone) return false;
           const std::string& name = unit.text(unit.callees[call.callee].name);
           return ends_with(name, "::operator[]") || ends_with(name, "::at");
         });
}

bool keeps_token(const std::string& name) {
  static const std::vector<std::string> kTokens{
      "session id",  "session key",   "session token", "auth token",  "access token", "csrf token",
      "reset token", "refresh token", "api key",       "login token", "sess id"};
  std::vector<std::string> words = words_of(name);
  std::string last = words.empty() ? "" : words.back();
  return ends_with(last, "sessionid") ||
         std::any_of(kTokens.begin(), kTokens.end(),
                     [&](const std::string& phrase) { return ends_in_phrase(words, phrase); });
}

bool reads(const facts::Statement& statement, facts::Index place) {
  return std::any_of(statement.args.begin(), statement.args.end(), [&](const auto& operand) {
    return operand.kind == facts::OperandKind::place && operand.index == place;
  });
}

// What the number drawn there is kept in: "session_id" of `data.session_id = rand() % 1000`; "" if
// nothing that is called after a token.
std::string kept_in(const facts::Unit& unit, const facts::Function& function,
                    const Location& drawn) {
  std::vector<const facts::Statement*> all;
  facts::Index at = facts::kNone;
  for (const facts::Block& block : function.blocks) {
    for (const facts::Statement& statement : block.statements) all.push_back(&statement);
  }
  for (const facts::Statement* statement : all) {
    bool draws =
        statement->op == facts::Op::call && facts::location_of(unit, statement->range) == drawn;
    if (draws) at = statement->dst;
  }
  for (uint32_t step = 0; at != facts::kNone && step < limits::kMaxValueDepth; ++step) {
    std::string name = name_of(unit, function, function.places[at]);
    if (!name.empty()) return keeps_token(name) ? name : "";
    auto next = std::find_if(all.begin(), all.end(), [&](const facts::Statement* statement) {
      return statement->op != facts::Op::call && reads(*statement, at);
    });
    at = next == all.end() ? facts::kNone : (*next)->dst;
  }
  return "";
}

struct Maker {
  Location where;  // its first draw
  std::string name;
  std::string kept;  // what the number is kept in; "" if it picks letters
  std::vector<std::string> endpoints;
};
using Makers = std::map<std::string, Maker>;  // by identity

void collect(const flow::Program& program, const flow::EntryResult& result,
             const std::string& endpoint, Makers& makers) {
  for (const flow::Effect& effect : result.effects) {
    if (!effect.row || effect.row->section != models::Section::sources) continue;
    if (effect.row->kind != "random.weak") continue;
    const facts::Unit* unit = nullptr;
    const facts::Function* function = program.function(effect.function_id, &unit);
    if (!function) continue;
    bool letters = makes_token(effect.function) && gives_text(*unit, *function) &&
                   picks_by_index(*unit, *function);
    std::string kept = letters ? "" : kept_in(*unit, *function, effect.where);
    if (!letters && kept.empty()) continue;
    Maker& maker =
        makers.try_emplace(effect.function_id, Maker{effect.where, effect.function, kept, {}})
            .first->second;
    if (effect.where < maker.where) maker.where = effect.where;
    std::vector<std::string>& keys = maker.endpoints;
    bool said = std::find(keys.begin(), keys.end(), endpoint) != keys.end();
    if (!endpoint.empty() && !said) keys.push_back(endpoint);
  }
}

// "generateSessionID", "new_token"; a token that is looked up, parsed or counted is none of these.
bool makes_new_token(const std::string& function) {
  return has_any_phrase(function,
                        {"generate", "gen", "make", "create", "new", "build", "compute"}) &&
         makes_token(function) && !has_any_phrase(function, {"nonce", "password", "hash", "get"});
}

// Chance, or a key that only the server has.
bool adds_unknown(const std::string& name) {
  return has_any_phrase(name, {"rand",    "random",     "urandom", "uuid",   "guid", "getrandom",
                               "mt19937", "entropy",    "rng",     "prng",   "hmac", "sign",
                               "encrypt", "jwt",        "secret",  "key",    "salt", "srand",
                               "drand",   "arc4random", "nonce",   "rdrand", "drbg", "sodium"}) ||
         to_lower(name).find("rand") != std::string::npos;
}
bool hashes(const std::string& function) {
  return has_any_phrase(function,
                        {"md5", "md 5", "sha1", "sha 1", "sha256", "sha 256", "sha512", "sha 512",
                         "sha", "hash", "digest", "crc32", "base64 encode", "base 64 encode"}) ||
         to_lower(function).find("md5") != std::string::npos;
}

void made_of_known_data(const Context& context, Reporter& report) {
  each_body(context.model, [&](const Body& body) {
    if (!makes_new_token(body.name())) return;
    bool hashed = false, unknown = false;
    each_call(body, [&](const facts::Statement&, const facts::Call& call) {
      std::string name = callee_name(body, call);
      std::string owner =
          call.callee == facts::kNone ? "" : body.text(body.unit->callees[call.callee].record);
      unknown = unknown || adds_unknown(name) || adds_unknown(owner);
      hashed = hashed || hashes(name);
    });
    for (const facts::Place& place : body.function->places) {
      unknown = unknown || adds_unknown(name_of(*body.unit, *body.function, place));
    }
    // What nobody hands in and nobody hashes may come from anywhere.
    if (unknown || !hashed) return;
    findings::Finding finding;
    finding.where = body.where(body.function->range);
    finding.message = "`" + body.name() + "` makes a token of what others know, without chance";
    finding.function = body.text(body.function->name);
    finding.sink_key = body.name();
    report.add_at(findings::Level::warning, std::move(finding));
  });
}

}  // namespace

void authn_predictable_token(const Context& context, Reporter& report) {
  Makers makers;
  for (const auto& endpoint : context.model.endpoints) {
    if (!endpoint->program) continue;
    collect(*endpoint->program, endpoint->result, endpoint->row.key(), makers);
  }
  for (const api::Program& program : context.model.programs) {
    for (const flow::EntryResult& root : program.flow->roots()) {
      collect(*program.flow, root, "", makers);
    }
  }
  for (const auto& [identity, maker] : makers) {
    findings::Finding finding;
    finding.where = maker.where;
    finding.message = maker.kept.empty()
                          ? "`" + maker.name + "` picks letters by numbers that can be predicted"
                          : "`" + maker.kept + "` is a number that can be predicted";
    finding.function = maker.name;
    finding.sink_key = maker.name;
    finding.endpoints = maker.endpoints;
    report.add(std::move(finding));
  }
  made_of_known_data(context, report);
}

}  // namespace tvaara::rules::native
