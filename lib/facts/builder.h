// Interning of strings, ranges, types, constants and callees while a front-end fills a unit.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>

#include "facts/facts.h"

namespace tvaara::facts {

class UnitBuilder {
 public:
  Unit& unit() { return unit_; }

  StringId string(std::string_view text);
  RangeId range(const Range& range);
  TypeId type(const Type& type);
  Index constant(const Constant& constant);
  CalleeId callee(const Callee& callee);

 private:
  Unit unit_;
  std::unordered_map<std::string, StringId> strings_{{"", 0}};
  std::map<std::tuple<Index, uint32_t, uint32_t, uint32_t, uint32_t, bool>, RangeId> ranges_;
  std::map<std::tuple<StringId, StringId, int, bool, bool>, TypeId> types_;
  std::map<std::tuple<int, int64_t, StringId, StringId>, Index> constants_;
  std::map<std::pair<StringId, std::pair<StringId, std::vector<TypeId>>>, CalleeId> callees_;
};

}  // namespace tvaara::facts
