// valijson 1.0, as far as the rows ask.
#pragma once

#include "valijson/schema.hpp"
#include "valijson/validation_results.hpp"

namespace valijson {
class Validator {
 public:
  enum TypeCheckingMode { kStrongTypes, kWeakTypes };
  Validator();
  Validator(TypeCheckingMode mode);
  template <typename AdapterType>
  bool validate(const Subschema& schema, const AdapterType& target, ValidationResults* results);
};
}  // namespace valijson
