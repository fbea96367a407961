// A check that is asked of another thing than the one in question. The query of rule.yaml asks
// paths of endpoints; here one function tests one of two fields of the same type
// (`config->revocation` has a scope) and then hands the other to the check (`config->service`), so
// that what the first demands is never asked.
//
// And decisions that are kept: a check looks into a cache before it asks, under a key that lacks
// what is to be done. What was allowed for reading is then allowed for writing.
#include <algorithm>
#include <functional>
#include <set>
#include <string>
#include <vector>

#include "rules/bodies.h"
#include "rules/context.h"

namespace tvaara::rules::native {
namespace {

using facts::Op;
using facts::Operand;
using facts::Place;

bool checks_access(const std::string& function) {
  return says(function, {"check", "verify", "validate", "authorize", "authorise", "authenticate",
                         "access allowed", "has access", "permitted", "enforce"});
}

// The place that a conversion or a copy was made of.
const Place* origin(const Body& body, const Operand& operand) {
  const Place* place = place_of(body, operand);
  if (!place || !place->path.empty() || place->root != facts::Root::local ||
      body.function->locals[place->index].name != 0) {
    return place;
  }
  const Place* from = nullptr;
  each_statement(body, [&](const facts::Statement& statement) {
    bool same = statement.op == Op::convert || statement.op == Op::assign;
    if (same && statement.dst == operand.index && !statement.args.empty())
      from = place_of(body, statement.args[0]);
  });
  return from ? from : place;
}

bool equal(const facts::Step& a, const facts::Step& b) {
  return a.kind == b.kind && a.name == b.name;
}

// `of` begins with the field beside `place`: `config->b->scope` and `config->a`.
bool is_of_sibling(const Place& of, const Place& place) {
  size_t last = place.path.size() - 1;
  if (of.root != place.root || of.index != place.index || of.path.size() <= last) return false;
  return std::equal(place.path.begin(), place.path.end() - 1, of.path.begin(), equal) &&
         !equal(of.path[last], place.path[last]);
}
bool is_of(const Place& of, const Place& place) {
  return of.root == place.root && of.index == place.index && of.path.size() >= place.path.size() &&
         std::equal(place.path.begin(), place.path.end(), of.path.begin(), equal);
}

// Two pointers to the same kind of thing in the same record.
bool alike(const Body& body, const facts::Step& a, const facts::Step& b) {
  auto type_in = [&](const facts::Record& record, facts::StringId name) -> facts::TypeId {
    for (const facts::Field& field : record.fields) {
      if (field.name == name) return field.type;
    }
    return 0;
  };
  return std::any_of(
      body.unit->records.begin(), body.unit->records.end(), [&](const facts::Record& record) {
        facts::TypeId left = type_in(record, a.name), right = type_in(record, b.name);
        return left != 0 && left == right && body.unit->types[left].record != 0;
      });
}

void each_tested(const Body& body, const std::function<void(const Place&)>& say) {
  auto look = [&](const Operand& operand) {
    if (const Place* place = place_of(body, operand)) say(*place);
  };
  each_statement(body, [&](const facts::Statement& statement) {
    const std::string& how = body.text(statement.detail);
    bool tests = statement.op == Op::compute && (how == "==" || how == "!=" || how == "!");
    if (!tests) return;
    for (const Operand& side : statement.args) look(side);
  });
  for (const facts::Block& block : body.function->blocks) look(block.condition);
}

bool is_handed_on(const Body& body, const Place& place) {
  bool found = false;
  each_call(body, [&](const facts::Statement&, const facts::Call& call) {
    for (const Operand& argument : call.arguments) {
      const Place* given = origin(body, argument);
      found = found || (given && is_of(*given, place));
    }
  });
  return found;
}

void say(const Body& body, const facts::Statement& statement, const std::string& message,
         const std::string& hint, const std::string& key, Reporter& report) {
  findings::Finding finding;
  finding.where = body.where(statement.range);
  finding.message = message;
  finding.fix_hint = hint;
  finding.function = body.text(body.function->name);
  finding.sink_key = key;
  report.add_at(findings::Level::warning, std::move(finding));
}

void asked_of_another(const Body& body, Reporter& report) {
  each_call(body, [&](const facts::Statement& statement, const facts::Call& call) {
    std::string function = callee_name(body, call);
    if (!checks_access(function)) return;
    for (const Operand& argument : call.arguments) {
      const Place* given = origin(body, argument);
      if (!given || given->path.empty()) continue;
      size_t last = given->path.size() - 1;
      std::string other;
      bool tested = false;
      each_tested(body, [&](const Place& place) {
        tested = tested || is_of(place, *given);
        if (!is_of_sibling(place, *given) || place.path.size() < last + 2) return;
        if (!alike(body, place.path[last], given->path[last])) return;
        Place beside = place;
        beside.path.resize(last + 1);
        if (!is_handed_on(body, beside)) other = body.text(place.path[last].name);
      });
      if (tested || other.empty()) continue;
      say(body, statement,
          "`" + other + "` is tested, and `" + function + "` is asked about `" +
              body.text(given->path[last].name) + "` instead",
          "Hand the one that was tested to the check", function, report);
    }
  });
}

// ---- decisions that are kept -----------------------------------------------------------------

bool decides(const std::string& function) {
  return says(function, {"permission", "permissions", "perm", "access", "authorize", "authorise",
                         "authorized", "allowed", "privilege", "acl", "rights"}) &&
         says(function, {"check", "has", "is", "can", "may", "verify", "authorize", "authorise"});
}
bool says_what_is_done(const std::string& name) {
  return says(name, {"op", "operation", "action", "method", "verb", "permission", "privilege",
                     "right", "scope", "access", "mode"});
}
bool looks_into_cache(const std::string& function) {
  return says(function, {"cache", "cached"}) &&
         says(function,
              {"lookup", "look up", "get", "find", "search", "read", "fetch", "check", "query"});
}

// The parameter that says what is to be done, if the function reads it elsewhere.
const facts::Local* operation_of(const Body& body, facts::Index& index) {
  const std::vector<facts::Local>& parameters = body.function->parameters;
  for (facts::Index i = 0; i < parameters.size(); ++i) {
    const facts::Type& type = body.unit->types[parameters[i].type];
    bool flag = type.kind == facts::TypeKind::boolean;
    if (flag || !says_what_is_done(body.text(parameters[i].name))) continue;
    index = i;
    return &parameters[i];
  }
  return nullptr;
}

void kept_without_operation(const Body& body, Reporter& report) {
  facts::Index index = 0;
  if (!decides(body.name()) || looks_into_cache(body.name())) return;
  const facts::Local* operation = operation_of(body, index);
  if (!operation) return;
  auto means_it = [&](const Operand& operand) {
    const Place* place = origin(body, operand);
    return place && place->root == facts::Root::parameter && place->index == index;
  };
  each_call(body, [&](const facts::Statement& statement, const facts::Call& call) {
    std::string function = callee_name(body, call);
    if (!looks_into_cache(function) || call.arguments.size() < 2) return;
    if (std::any_of(call.arguments.begin(), call.arguments.end(), means_it)) return;
    bool by_parameter =
        std::any_of(call.arguments.begin(), call.arguments.end(), [&](const Operand& operand) {
          const Place* place = origin(body, operand);
          return place && place->root == facts::Root::parameter;
        });
    if (!by_parameter) return;
    say(body, statement,
        "`" + function + "` looks a decision up without `" + body.text(operation->name) +
            "`: what was allowed for one is found for another",
        "Make what is to be done part of the key", function, report);
  });
}

}  // namespace

void authz_check_bypassed(const Context& context, Reporter& report) {
  each_body(context.model, [&](const Body& body) {
    asked_of_another(body, report);
    kept_without_operation(body, report);
  });
}

}  // namespace tvaara::rules::native
