#include "facts/builder.h"

namespace tvaara::facts {

StringId UnitBuilder::string(std::string_view text) {
  auto [entry, fresh] = strings_.try_emplace(std::string(text),
                                             static_cast<StringId>(unit_.strings.size()));
  if (fresh) unit_.strings.emplace_back(text);
  return entry->second;
}

RangeId UnitBuilder::range(const Range& range) {
  auto key = std::tuple(range.file, range.line, range.column, range.end_line, range.end_column,
                        range.in_macro);
  auto [entry, fresh] = ranges_.try_emplace(key, static_cast<RangeId>(unit_.ranges.size()));
  if (fresh) unit_.ranges.push_back(range);
  return entry->second;
}

TypeId UnitBuilder::type(const Type& type) {
  auto key = std::tuple(type.spelling, type.record, static_cast<int>(type.kind), type.reference,
                        type.const_);
  auto [entry, fresh] = types_.try_emplace(key, static_cast<TypeId>(unit_.types.size()));
  if (fresh) unit_.types.push_back(type);
  return entry->second;
}

Index UnitBuilder::constant(const Constant& constant) {
  auto key = std::tuple(static_cast<int>(constant.kind), constant.integer, constant.text,
                        constant.name);
  auto [entry, fresh] = constants_.try_emplace(key, static_cast<Index>(unit_.constants.size()));
  if (fresh) unit_.constants.push_back(constant);
  return entry->second;
}

CalleeId UnitBuilder::callee(const Callee& callee) {
  std::pair key(callee.id, std::pair(callee.name, callee.parameters));
  auto [entry, fresh] = callees_.try_emplace(std::move(key),
                                             static_cast<CalleeId>(unit_.callees.size()));
  if (fresh) unit_.callees.push_back(callee);
  return entry->second;
}

}  // namespace tvaara::facts
