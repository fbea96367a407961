// See types.h.
#include "flow/types.h"

#include <algorithm>

#include "base/limits.h"
#include "base/text.h"

namespace tvaara::flow {

std::string first_argument(const std::string& spelling) {
  size_t open = spelling.find('<');
  if (open == std::string::npos) return "";
  int depth = 0;
  std::string name;
  for (size_t i = open + 1; i < spelling.size(); ++i) {
    char c = spelling[i];
    if (c == '<') ++depth;
    if (depth == 0 && (c == ',' || c == '>')) break;
    if (depth == 0 && c != '>') name += c;
    if (c == '>') --depth;
  }
  for (std::string_view word : {"const ", "struct ", "class "}) {
    if (starts_with(name, word)) name.erase(0, word.size());
  }
  constexpr std::string_view kUnnamed = "(anonymous namespace)::";  // records are called without it
  for (size_t at = name.find(kUnnamed); at != std::string::npos; at = name.find(kUnnamed)) {
    name.erase(at, kUnnamed.size());
  }
  while (!name.empty() && (name.back() == '&' || name.back() == ' ')) name.pop_back();
  return name;
}

StaticType Types::of_capture(uint32_t unit, const facts::Function& lambda,
                             const std::string& name) const {
  const std::string& id = linked_.units()[unit].text(lambda.id);
  const std::string& enclosing = linked_.units()[unit].text(lambda.enclosing);
  for (NodeId node : linked_.by_identity(enclosing)) {
    const Node& outer = linked_.nodes()[node];
    const facts::Unit& outer_unit = linked_.units()[outer.unit];
    for (const facts::Block& block : outer.function->blocks) {
      for (const facts::Statement& statement : block.statements) {
        if (statement.op != facts::Op::capture || outer_unit.text(statement.function) != id) {
          continue;
        }
        for (size_t i = 0; i < statement.args.size() && i < statement.names.size(); ++i) {
          if (outer_unit.text(statement.names[i]) != name) continue;
          if (statement.args[i].kind != facts::OperandKind::place) return {};
          return of_place(outer.unit, *outer.function,
                          outer.function->places[statement.args[i].index]);
        }
      }
    }
  }
  return {};
}

StaticType Types::of_root(uint32_t unit, const facts::Function& function,
                          const facts::Place& place) const {
  StaticType out;
  out.unit = unit;
  switch (place.root) {
    case facts::Root::local:
      out.type = function.locals[place.index].type;
      break;
    case facts::Root::parameter:
      out.type = function.parameters[place.index].type;
      break;
    case facts::Root::global:
      out.type = linked_.units()[unit].globals[place.index].type;
      break;
    case facts::Root::receiver:
      out.record = linked_.units()[unit].text(function.record);
      break;
    case facts::Root::none:
      break;
  }
  return out;
}

StaticType Types::of_place(uint32_t unit, const facts::Function& function,
                           const facts::Place& place) const {
  StaticType type = of_root(unit, function, place);
  size_t first = 0;
  if (place.root == facts::Root::receiver && function.is_lambda && !place.path.empty()) {
    type = of_capture(unit, function, linked_.units()[unit].text(place.path[0].name));
    first = 1;
  }
  for (size_t i = first; i < place.path.size(); ++i) {
    if (place.path[i].kind == facts::StepKind::field) {
      type = of_field(type, linked_.units()[unit].text(place.path[i].name));
    }
  }
  return type;
}

StaticType Types::of_field(const StaticType& of, const std::string& name) const {
  for (const std::string& record_name : records(of)) {
    uint32_t unit = 0;
    const facts::Record* record = linked_.record(record_name, &unit);
    if (!record) continue;
    for (const facts::Field& field : record->fields) {
      if (linked_.units()[unit].text(field.name) == name) return {unit, field.type, ""};
    }
  }
  return {};
}

std::vector<std::string> Types::records(const StaticType& type) const {
  std::vector<std::string> out;
  auto add = [&](const std::string& name) {
    if (!name.empty() && std::find(out.begin(), out.end(), name) == out.end()) out.push_back(name);
  };
  if (type.type != 0) {
    const facts::Unit& unit = linked_.units()[type.unit];
    const facts::Type& known = unit.types[type.type];
    add(unit.text(known.record));
    if (starts_with(unit.text(known.record), "std::")) {
      std::string pointee = first_argument(unit.text(known.spelling));
      pointee.erase(pointee.find_last_not_of("* ") + 1);
      add(pointee);
    }
  }
  add(type.record);
  for (size_t i = 0; i < out.size() && out.size() < limits::kMaxBases; ++i) {
    uint32_t unit = 0;
    const facts::Record* record = linked_.record(out[i], &unit);
    if (!record) continue;
    for (facts::StringId base : record->bases) add(linked_.units()[unit].text(base));
  }
  return out;
}

}  // namespace tvaara::flow
