// valijson 1.0, as far as the rows ask.
#pragma once

namespace valijson {
class Subschema {};
class Schema : public Subschema {
 public:
  Schema();
};
}  // namespace valijson
