// Reading YAML with every complaint at its place.
//
// Idea: the first complaint wins and is kept; everything after it is read to no effect. So the
// code that reads rows is straight-line and checks once, at the end.
#pragma once

#include <yaml-cpp/yaml.h>

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "models/models.h"

namespace tvaara::models {

class Reader {
 public:
  explicit Reader(std::string file) : file_(std::move(file)) {}

  // Always false, so that readers can `return fail(…)`.
  bool fail(const YAML::Node& at, std::string message, std::string hint = "");
  bool failed() const { return error_.has_value(); }
  const Error& error() const { return *error_; }
  const std::string& file() const { return file_; }

  // The entries of a mapping in order; complains about repeated keys and keys that are no text.
  std::vector<std::pair<YAML::Node, YAML::Node>> entries(const YAML::Node& map,
                                                         const std::string& what);
  // Complains about `key`, with the nearest of `known` as a suggestion.
  bool unknown(const YAML::Node& key, const std::string& what, std::vector<std::string> known);
  std::string text(const YAML::Node& node, const std::string& what);
  // A text or a list of texts.
  std::vector<std::string> texts(const YAML::Node& node, const std::string& what);
  std::optional<uint32_t> number(const YAML::Node& node, std::string_view text,
                                 const std::string& what);

  // ---- positions (position.cpp)
  // One position: "arg 0", "arg 1+", "args", "receiver", "returns", "value", "param 0" (of a
  // handler), each with fields below it ("arg 0.user.name", "receiver.*"), or the mapping form
  // ({arg: 0}, {arg: 0, field: user.name}, {text: "…"}); keys in `extra` are left to the caller.
  std::optional<Position> position(const YAML::Node& node,
                                   const std::vector<std::string>& extra = {});
  // One or a list of them.
  std::vector<Position> positions(const YAML::Node& node);
  // "0", "1+", "0-2", [0, 2], "all": argument numbers as `args:` takes them.
  std::vector<Position> arguments(const YAML::Node& node);

 private:
  std::optional<Position> position_text(const YAML::Node& node);
  std::optional<Position> position_map(const YAML::Node& node,
                                       const std::vector<std::string>& extra);

  std::string file_;
  std::optional<Error> error_;
};

// Whether a scalar is meant as a position: its first word is one of position words.
bool looks_like_position(const YAML::Node& node);

// Rows of one section; complaints stay in the reader (rows.cpp).
void read_rows(Reader& reader, Section section, const YAML::Node& list, Library& library);

}  // namespace tvaara::models
