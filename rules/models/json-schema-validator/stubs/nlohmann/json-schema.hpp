// json-schema-validator 2.1, as far as the rows ask.
#pragma once

#include <functional>
#include <nlohmann/json.hpp>
#include <string>

namespace nlohmann {

class json_uri {
 public:
  explicit json_uri(const std::string& uri);
  std::string url() const;
};

namespace json_schema {

using schema_loader = std::function<void(const json_uri&, json&)>;
using format_checker = std::function<void(const std::string&, const std::string&)>;
void default_string_format_check(const std::string& format, const std::string& value);

class error_handler {
 public:
  virtual ~error_handler() {}
  virtual void error(const json::json_pointer& at, const json& instance,
                     const std::string& message) = 0;
};

class basic_error_handler : public error_handler {
 public:
  void error(const json::json_pointer&, const json&, const std::string&) override;
  virtual void reset();
  operator bool() const;
};

class json_validator {
 public:
  json_validator(schema_loader loader = nullptr, format_checker format = nullptr);
  explicit json_validator(const json& schema, schema_loader loader = nullptr,
                          format_checker format = nullptr);
  void set_root_schema(const json& schema);
  json validate(const json& instance) const;
  json validate(const json& instance, error_handler& handler) const;
};

}  // namespace json_schema
}  // namespace nlohmann
