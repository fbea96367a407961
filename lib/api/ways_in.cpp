#include "api/ways_in.h"

#include <algorithm>
#include <deque>
#include <map>

#include "api/model.h"
#include "base/limits.h"
#include "base/text.h"

namespace tvaara::api {
namespace {

using facts::Op;
using facts::Operand;
using facts::OperandKind;
using facts::Statement;

// Who calls a function and who hands it out, by identity.
struct Uses {
  std::map<std::string, std::set<std::string>> callers, called, handing;
  std::map<std::string, std::set<std::string>> method_callers;  // by "Record::name"

  explicit Uses(const Lookup& lookup) {
    for (const Lookup::Found& found : lookup.functions()) {
      for (const facts::Call& call : found.function->calls) {
        for (const Operand& operand : call.arguments) hand(found, operand);
        if (call.callee == facts::kNone) continue;
        const facts::Callee& callee = found.unit->callees[call.callee];
        callers[found.unit->text(callee.id)].insert(id_of(found));
        called[id_of(found)].insert(found.unit->text(callee.name));
        const std::string& record = found.unit->text(callee.record);
        if (record.empty()) continue;
        method_callers[method(record, found.unit->text(callee.name))].insert(id_of(found));
      }
      for (const facts::Block& block : found.function->blocks) {
        for (const Statement& statement : block.statements) {
          for (const Operand& operand : statement.args) hand(found, operand);
          if (statement.op != Op::capture) continue;
          handing[found.unit->text(statement.function)].insert(id_of(found));
        }
      }
    }
  }

  static std::string method(const std::string& record, const std::string& name) {
    return record.substr(0, record.find('<')) + "::" + last_name(name);
  }

 private:
  void hand(const Lookup::Found& found, const Operand& operand) {
    if (operand.kind != OperandKind::function) return;
    handing[found.unit->text(found.unit->callees[operand.index].id)].insert(id_of(found));
  }
};

// Also who calls what it overrides: whoever may come to a dispatcher leads to it.
std::set<std::string> leading_to(const Lookup& lookup, const Uses& uses,
                                 const std::set<std::string>& dispatchers) {
  std::set<std::string> seen = dispatchers;
  std::deque<std::string> work(seen.begin(), seen.end());
  auto add = [&](const std::map<std::string, std::set<std::string>>& users,
                 const std::string& used) {
    auto known = users.find(used);
    if (known == users.end()) return;
    for (const std::string& user : known->second) {
      if (seen.insert(user).second) work.push_back(user);
    }
  };
  for (; !work.empty(); work.pop_front()) {
    const std::string id = work.front();
    add(uses.callers, id);
    add(uses.handing, id);
    Lookup::Found found = lookup.function(id);
    if (!found.function || found.function->record == 0) continue;
    const std::string& name = found.unit->text(found.function->name);
    for (const std::string& base : lookup.with_bases(found.unit->text(found.function->record))) {
      add(uses.method_callers, Uses::method(base, name));
    }
  }
  return seen;
}

}  // namespace

Way way_to(const Lookup& lookup, const std::set<std::string>& dispatchers) {
  Uses uses(lookup);
  Way way;
  way.leading = leading_to(lookup, uses, dispatchers);
  std::set<std::string> seen = dispatchers;
  std::deque<std::string> work(seen.begin(), seen.end());
  for (; !work.empty(); work.pop_front()) {
    Lookup::Found found = lookup.function(work.front());
    if (!found.function) continue;
    way.functions.insert(found.unit->text(found.function->name));
    way.functions.insert(uses.called[work.front()].begin(), uses.called[work.front()].end());
    auto above = uses.callers.find(work.front());
    const bool top = above == uses.callers.end() || uses.handing.count(work.front()) != 0;
    if (top && way.tops.size() >= limits::kMaxBefore) {
      way.whole = false;
      return way;
    }
    if (top) way.tops.push_back(callable_of(found));
    if (above == uses.callers.end()) continue;
    way.called = way.called || top;
    for (const std::string& caller : above->second) {
      if (seen.insert(caller).second) work.push_back(caller);
    }
  }
  way.whole = !way.tops.empty();  // else they call each other
  return way;
}

CheckedBefore checked_before(const Model& model, const flow::Program& program, const Way& way) {
  CheckedBefore out;
  auto note = [&](const flow::EventList& instances) {
    for (const flow::EventInstance& instance : instances) {
      if (!way.functions.count(instance.function)) continue;
      out.sometimes = "what " + instance.function + " checks first";
    }
  };
  auto is_check = [&](const std::string& kind) {
    return starts_with(kind, "guard") || model.event_names.count(kind) != 0;
  };
  bool first = true;
  std::set<std::string> some;  // checks that one of the ways in makes
  for (const flow::Callable& top : way.tops) {
    flow::EntryResult result = program.entry(top, {});
    // What a program does when it starts is done once, not for each request: which of it stands
    // within its loop is not told apart.
    if (top.name == "main") {
      for (const auto& [kind, instances] : result.must) {
        if (is_check(kind)) note(instances);
      }
      result.must.clear();
    }
    for (const flow::Effect& effect : result.effects) {
      for (const auto& [kind, instances] : effect.before_may) {
        if (starts_with(kind, "guard") && !result.must.count(kind)) note(instances);
      }
    }
    for (const auto& [kind, instances] : result.must) {
      if (is_check(kind)) some.insert(kind);
    }
    if (first) {
      out.always = std::move(result.must);
    } else {
      std::erase_if(out.always, [&](const auto& one) { return !result.must.count(one.first); });
    }
    first = false;
  }
  // Whom it was handed to may call it only where the others do.
  const bool lost = std::any_of(some.begin(), some.end(),
                                [&](const auto& kind) { return !out.always.count(kind); });
  if (way.called && lost && out.sometimes.empty()) out.sometimes = "who else calls the dispatchers";
  if (!way.whole) {  // who was not looked at may check nothing
    out.always.clear();
    if (out.sometimes.empty()) out.sometimes = "what comes before the dispatchers";
  }
  return out;
}

}  // namespace tvaara::api
