#include "facts/location.h"

namespace tvaara::facts {

Location location_of(const Unit& unit, RangeId range) {
  Location where;
  if (range == 0 || range >= unit.ranges.size()) return where;
  const Range& at = unit.ranges[range];
  if (at.file < unit.files.size()) where.file = unit.text(unit.files[at.file].path);
  where.line = at.line;
  where.column = at.column;
  where.end_line = at.end_line;
  where.end_column = at.end_column;
  where.in_macro = at.in_macro;
  return where;
}

}  // namespace tvaara::facts
