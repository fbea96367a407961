// Reads one row; see sections.h for the table it follows. rows.cpp holds the way through a row, its
// defaults and its checks, row_parts.cpp the keys that are more than a text or a position.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "models/reader.h"
#include "models/sections.h"

namespace tvaara::models {

class RowReader {
 public:
  RowReader(Reader& reader, const SectionSpec& spec, Row& row)
      : in_(reader), spec_(spec), row_(row) {}

  void read(const YAML::Node& node);

 private:
  void read_key(const KeySpec& spec, const YAML::Node& key, const YAML::Node& value);
  void add_roles(const std::string& name, const std::vector<Position>& positions);
  void add_attribute(const YAML::Node& at, const std::string& name, const std::string& value);
  void read_choice(const YAML::Node& node, const std::vector<std::string_view>& choices,
                   std::string& out);
  void read_match(MatchKind kind, const YAML::Node& key, const YAML::Node& value);
  void read_document(const YAML::Node& key, const YAML::Node& value);
  void read_argument_count(const YAML::Node& node);
  void read_where(const YAML::Node& node);
  void read_source_place(const std::string& place, const YAML::Node& value);
  void read_parameters(const YAML::Node& node);
  void read_labels(const YAML::Node& node);
  void read_method(const YAML::Node& key, const YAML::Node& node);
  void read_path(const YAML::Node& node);
  void read_handler(const YAML::Node& node);
  void read_stops_when(const YAML::Node& key, const YAML::Node& node);
  void add_defaults();
  void check(const YAML::Node& node);
  void check_handler(const YAML::Node& node);
  void check_values(const YAML::Node& node);
  void check_argument(const YAML::Node& node, uint32_t index, const std::string& role);
  // A position that what the row matches cannot have.
  void check_position(const YAML::Node& node, const Role& role);

  Reader& in_;
  const SectionSpec& spec_;
  Row& row_;
};

}  // namespace tvaara::models
