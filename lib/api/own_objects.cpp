#include "api/own_objects.h"

#include <algorithm>
#include <map>

#include "base/limits.h"
#include "base/text.h"

namespace tvaara::api {
namespace {

bool derives(const Lookup& lookup, const std::string& record, const std::string& base) {
  const std::vector<std::string> all = lookup.with_bases(record);
  return std::find(all.begin(), all.end(), base) != all.end();
}

// Methods, by name, that the functions call on objects of a class or of its bases, with the class
// of what these return. What is handed nothing (`name()`, `begin()`) tells of the object.
std::map<std::string, std::string> called_on(const Lookup& lookup, const std::string& record,
                                             const std::set<std::string>& asking) {
  std::map<std::string, std::string> out;
  for (const std::string& id : asking) {
    Lookup::Found found = lookup.function(id);
    if (!found.function) continue;
    for (const facts::Call& call : found.function->calls) {
      const bool method =
          call.kind == facts::CallKind::method || call.kind == facts::CallKind::virtual_method;
      if (!method || call.callee == facts::kNone || call.arguments.empty()) continue;
      const facts::Callee& callee = found.unit->callees[call.callee];
      if (!derives(lookup, record, found.unit->text(callee.record))) continue;
      out[last_name(found.unit->text(callee.name))] = pointed_record(*found.unit, callee.returns);
    }
  }
  return out;
}

using Methods = std::map<std::string, Lookup::Found>;  // by identity

// `known`: of the classes asked so far; nothing of those that are still being asked.
Methods answering(const Lookup& lookup, const std::string& record,
                  const std::set<std::string>& asking, int depth,
                  std::map<std::string, Methods>& known) {
  if (depth > limits::kMaxWrapped) return {};
  if (auto [before, fresh] = known.try_emplace(record); !fresh) return before->second;
  Methods out;
  for (const auto& [name, returned] : called_on(lookup, record, asking)) {
    for (const Lookup::Found& method : lookup.members(record, name)) {
      Methods of_made;
      for (const facts::Call& call : method.function->calls) {
        const std::string made = returned.empty() ? "" : made_record(*method.unit, call);
        if (made.empty() || !derives(lookup, made, returned)) continue;
        of_made.merge(answering(lookup, made, asking, depth + 1, known));
      }
      if (of_made.empty()) of_made.emplace(id_of(method), method);
      out.merge(of_made);
    }
  }
  known[record] = out;
  return out;
}

}  // namespace

std::string made_record(const facts::Unit& unit, const facts::Call& call) {
  if (call.callee == facts::kNone) return "";
  const facts::Callee& callee = unit.callees[call.callee];
  std::string record;
  if (call.kind == facts::CallKind::constructor) record = unit.text(callee.record);
  if (starts_with(unit.text(callee.name), "std::make_")) {
    record = pointed_record(unit, callee.returns);
  }
  return starts_with(record, "std::") ? "" : record;
}

std::set<std::string> asked_methods(const Lookup& lookup, const std::string& record,
                                    const std::set<std::string>& asking) {
  std::set<std::string> out;
  for (const auto& [name, returned] : called_on(lookup, record, asking)) out.insert(name);
  return out;
}

std::vector<Lookup::Found> answering_methods(const Lookup& lookup, const std::string& record,
                                             const std::set<std::string>& asking) {
  std::vector<Lookup::Found> out;
  std::map<std::string, Methods> known;
  for (const auto& [id, method] : answering(lookup, record, asking, 0, known)) {
    out.push_back(method);
  }
  return out;
}

}  // namespace tvaara::api
