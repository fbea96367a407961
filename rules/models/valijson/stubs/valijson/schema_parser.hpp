// valijson 1.0, as far as the rows ask.
#pragma once

#include "valijson/schema.hpp"

namespace valijson {
class SchemaParser {
 public:
  SchemaParser();
  template <typename AdapterType>
  void populateSchema(const AdapterType& node, Schema& schema);
};
}  // namespace valijson
