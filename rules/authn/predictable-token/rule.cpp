// Tokens whose letters are picked out of an alphabet by a number that can be predicted.
//
// The query of rule.yaml follows the number itself. An index is no part of what it picks, so there
// the trail ends; what is left is the function: it is called after a token, gives back a text,
// draws from such a generator and reads something by an index.
#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "api/model.h"
#include "base/text.h"
#include "rules/context.h"
#include "rules/contract_words.h"

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

struct Maker {
  Location where;  // its first draw
  std::string name;
  std::vector<std::string> endpoints;
};
using Makers = std::map<std::string, Maker>;  // by identity

void collect(const flow::Program& program, const flow::EntryResult& result,
             const std::string& endpoint, Makers& makers) {
  for (const flow::Effect& effect : result.effects) {
    if (!effect.row || effect.row->section != models::Section::sources) continue;
    if (effect.row->kind != "random.weak" || !makes_token(effect.function)) continue;
    const facts::Unit* unit = nullptr;
    const facts::Function* function = program.function(effect.function_id, &unit);
    if (!function || !gives_text(*unit, *function) || !picks_by_index(*unit, *function)) continue;
    Maker& maker = makers.try_emplace(effect.function_id, Maker{effect.where, effect.function, {}})
                       .first->second;
    if (effect.where < maker.where) maker.where = effect.where;
    std::vector<std::string>& keys = maker.endpoints;
    bool said = std::find(keys.begin(), keys.end(), endpoint) != keys.end();
    if (!endpoint.empty() && !said) keys.push_back(endpoint);
  }
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
    finding.message = "`" + maker.name + "` picks letters by numbers that can be predicted";
    finding.function = maker.name;
    finding.sink_key = maker.name;
    finding.endpoints = maker.endpoints;
    report.add(std::move(finding));
  }
}

}  // namespace tvaara::rules::native
