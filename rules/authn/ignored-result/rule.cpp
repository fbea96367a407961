// A part of the answer that one caller does not look at. The query of rule.yaml asks whether
// anybody looks; here all callers of a check look whether it agreed, and nearly all also at the
// state of whom it found (`enabled`, `confidential`). The one that does not lets in whom the others
// refuse.
#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "rules/bodies.h"
#include "rules/context.h"

namespace tvaara::rules::native {
namespace {

constexpr size_t kFewestCallers = 3;  // fewer are no custom that one could break

bool checks_somebody(const std::string& function) {
  return says(function, {"check", "verify", "validate", "authenticate"}) &&
         says(function, {"client", "user", "password", "credential", "credentials", "account",
                         "login", "auth", "authenticate"});
}

bool is_state(const std::string& text) {
  static const std::set<std::string> kStates{
      "confidential", "enabled",   "enable",         "active",     "is_active", "disabled",
      "locked",       "is_locked", "blocked",        "banned",     "suspended", "verified",
      "approved",     "revoked",   "email_verified", "is_enabled", "confirmed"};
  return kStates.contains(to_lower(text));
}

struct Caller {
  Body body;
  Location where;
  std::set<std::string> states;
};

// Fields and texts that the function reads.
std::set<std::string> states_in(const Body& body) {
  std::set<std::string> states;
  each_call(body, [&](const facts::Statement&, const facts::Call& call) {
    for (const facts::Operand& argument : call.arguments) {
      std::string text = literal_of(body, argument);
      if (is_state(text)) states.insert(text);
    }
  });
  for (const facts::Place& place : body.function->places) {
    std::string name = name_of(*body.unit, *body.function, place);
    if (is_state(name)) states.insert(name);
  }
  return states;
}

std::map<std::string, std::vector<Caller>> callers_of_checks(const api::Program& program) {
  std::map<std::string, std::vector<Caller>> callers;
  each_body(program, [&](const Body& body) {
    std::set<std::string> said;
    each_call(body, [&](const facts::Statement& statement, const facts::Call& call) {
      std::string function = callee_name(body, call);
      if (!checks_somebody(function) || !said.insert(function).second) return;
      callers[function].push_back({body, body.where(statement.range), states_in(body)});
    });
  });
  return callers;
}

void say(const std::string& function, const std::string& state, const Caller& one,
         Reporter& report) {
  findings::Finding finding;
  finding.where = one.where;
  finding.message = "Other callers of `" + function + "` also look at `" + state + "`, and `" +
                    one.body.name() + "` does not";
  finding.why = "Whom the others refuse for that is let in here";
  finding.fix_hint = "Look at it here as well";
  finding.function = one.body.text(one.body.function->name);
  finding.sink_key = function;
  report.add_at(findings::Level::warning, std::move(finding));
}

}  // namespace

void authn_ignored_result(const Context& context, Reporter& report) {
  std::set<Location> said;
  for (const api::Program& program : context.model.programs) {
    for (const auto& [function, callers] : callers_of_checks(program)) {
      if (callers.size() < kFewestCallers) continue;
      std::map<std::string, size_t> asked;
      for (const Caller& one : callers) {
        for (const std::string& state : one.states) ++asked[state];
      }
      for (const auto& [state, times] : asked) {
        if (times * 3 < callers.size() * 2) continue;
        for (const Caller& one : callers) {
          if (one.states.contains(state) || !said.insert(one.where).second) continue;
          say(function, state, one, report);
        }
      }
    }
  }
}

}  // namespace tvaara::rules::native
