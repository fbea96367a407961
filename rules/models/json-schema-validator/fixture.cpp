// json-schema-validator: the form that throws, and the one that reports.
#include <nlohmann/json-schema.hpp>
#include <nlohmann/json.hpp>

void hold_against(const nlohmann::json& schema, const nlohmann::json& order) {
  nlohmann::json_schema::json_validator validator(schema);
  validator.validate(order);
  nlohmann::json_schema::basic_error_handler handler;
  validator.validate(order, handler);
}
