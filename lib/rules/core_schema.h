// The `schema` function: a JSON Schema, as YAML in the rule, over a contract's nodes.
//
// Keywords: type, enum, const, properties, required, additionalProperties, patternProperties,
// propertyNames, minProperties, maxProperties, items, prefixItems, minItems, maxItems, uniqueItems,
// contains, minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf, minLength, maxLength,
// pattern, allOf, anyOf, oneOf, not, if/then/else, dependentRequired, and $ref into the schema
// itself ("#/$defs/x"). Annotations are ignored; any other keyword is an error when the rule is
// read, so that nothing passes because it was not understood. References of the contract are
// followed.
#pragma once

#include "rules/core_functions.h"

namespace tvaara::rules {

Result<Check> make_schema_check(const YAML::Node& schema, const std::string& file, bool& beyond);

}  // namespace tvaara::rules
