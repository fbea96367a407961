// Keys of rows that are more than a text or a position.
#include <algorithm>

#include "base/glob.h"
#include "base/limits.h"
#include "base/text.h"
#include "models/names.h"
#include "models/row_reader.h"

namespace tvaara::models {

using Kind = Position::Kind;

void RowReader::read_match(MatchKind kind, const YAML::Node& key, const YAML::Node& value) {
  if (!row_.names.empty()) {
    in_.fail(key, "a row matches by one of call, field, assign, macro and override");
    return;
  }
  row_.match = kind;
  for (const std::string& pattern : in_.texts(value, "'" + key.Scalar() + "'")) {
    CallPattern parsed = parse_call_pattern(pattern);
    bool typable = kind == MatchKind::call || kind == MatchKind::override_;
    if (!parsed.valid || (parsed.typed && !typable)) {
      in_.fail(value, "'" + pattern + "' is no name",
               kind == MatchKind::call ? "a qualified name or glob, with parameter types as in "
                                         "\"f(const char*, int)\" where overloads differ"
                                       : "a qualified name or glob");
      return;
    }
    if (row_.typed || (parsed.typed && !row_.names.empty())) {
      in_.fail(value, "a row with parameter types names one function");
      return;
    }
    row_.typed = row_.typed || parsed.typed;
    row_.parameters = parsed.parameters;
    if (brace_alternatives(parsed.name) > limits::kMaxBraceAlternatives) {
      in_.fail(value, "'" + pattern + "' stands for too many names",
               "at most " + std::to_string(limits::kMaxBraceAlternatives));
      return;
    }
    std::vector<std::string> names = expand_braces(parsed.name);
    for (const std::string& name : names) {
      if (name.find_first_of("{}") != std::string::npos) {
        in_.fail(value, "'" + pattern + "' has a brace too many or too few");
      }
    }
    row_.names.insert(row_.names.end(), names.begin(), names.end());
  }
}

void RowReader::read_argument_count(const YAML::Node& node) {
  std::string text = in_.text(node, "'argument-count'");
  if (in_.failed()) return;
  bool open = ends_with(text, "+");
  if (open) text.pop_back();
  std::vector<std::string> bounds = split(text, '-');
  auto first = in_.number(node, bounds[0], "number of arguments");
  auto last = bounds.size() == 2 ? in_.number(node, bounds[1], "number of arguments") : first;
  if (!first || !last || bounds.size() > 2) return;
  row_.min_arguments = *first;
  if (!open) row_.max_arguments = *last;
}

// `document: "listeners.*"`: the keys that lead to an entry, `*` for any of a level.
void RowReader::read_document(const YAML::Node& key, const YAML::Node& value) {
  if (!row_.names.empty()) {
    in_.fail(key, "a row matches by one of call, field, assign, macro, override and document");
    return;
  }
  row_.match = MatchKind::document;
  row_.names = in_.texts(value, "'document'");
  for (const std::string& name : row_.names) {
    std::vector<std::string> keys = split(name, '.');
    bool empty = std::any_of(keys.begin(), keys.end(), [](const auto& one) { return one.empty(); });
    if (empty || keys[0] == "*") {
      in_.fail(value, "'" + name + "' does not lead to an entry", "as in 'listeners.*'");
    }
  }
}

void RowReader::read_where(const YAML::Node& node) {
  for (const auto& [key, value] : in_.entries(node, "'where'")) {
    auto position = in_.position(key);
    if (!position) return;
    bool argument = position->kind == Kind::argument && position->path.empty();
    if (!argument && position->kind != Kind::value) {
      in_.fail(key, "'where' asks about arguments, or about a document's entry",
               "as in 'arg 1' or 'value.https'");
      return;
    }
    ConstantArgument constraint;
    constraint.index = position->index;
    constraint.path = position->path;
    YAML::Node values = value;
    if (value.IsMap()) {
      auto inside = in_.entries(value, "a constraint");
      const std::string kind = inside.size() == 1 ? inside[0].first.Scalar() : "";
      if (kind != "not" && kind != "unless") {
        in_.fail(value, "a constraint is a value, a list of values, {not: …} or {unless: …}");
        return;
      }
      constraint.negated = true;
      constraint.unless = kind == "unless";
      values = inside[0].second;
    }
    constraint.values = in_.texts(values, "a constraint");
    row_.where.push_back(std::move(constraint));
  }
}

// `returns: request.body` or `returns: {label: request.query, name: {arg: 0}}`.
void RowReader::read_source_place(const std::string& place, const YAML::Node& value) {
  Position at;
  at.kind = place == "returns" ? Kind::returns : place == "receiver" ? Kind::receiver : Kind::value;
  row_.roles.push_back({"to", at});
  if (value.IsScalar()) {
    if (value.Scalar() != "true") row_.kind = value.Scalar();
    return;
  }
  for (const auto& [key, inner] : in_.entries(value, "'" + place + "'")) {
    if (key.Scalar() == "label") {
      row_.kind = in_.text(inner, "'label'");
    } else if (key.Scalar() == "name") {
      add_roles("name", in_.positions(inner));
    } else {
      in_.unknown(key, "key of '" + place + "'", {"label", "name"});
    }
  }
}

// `parameters: {0: receiver.*}`: what the callback's parameters are.
void RowReader::read_parameters(const YAML::Node& node) {
  for (const auto& [key, value] : in_.entries(node, "'parameters'")) {
    auto index = in_.number(key, key.Scalar(), "parameter number");
    if (index) add_roles("parameter:" + std::to_string(*index), in_.positions(value));
  }
}

// `labels: {2: request.path}`: handler parameters that are request data; `others`: those that are
// texts or numbers and have no label of their own; `records`, what the library makes for them of
// the request in types of the program.
void RowReader::read_labels(const YAML::Node& node) {
  for (const auto& [key, value] : in_.entries(node, "'labels'")) {
    if (key.Scalar() == "others" || key.Scalar() == "records") {
      add_attribute(key, "parameter:" + key.Scalar(), in_.text(value, "a label"));
      continue;
    }
    auto index = in_.number(key, key.Scalar(), "parameter number");
    std::string label = in_.text(value, "a label");
    if (!index) return;
    std::string name = "parameter:" + std::to_string(*index);
    Position at;
    at.kind = Kind::parameter;
    at.index = *index;
    row_.roles.push_back({name, at});
    add_attribute(key, name, label);
  }
}

void RowReader::read_method(const YAML::Node& key, const YAML::Node& node) {
  if (looks_like_position(node)) {
    add_roles("method", in_.positions(node));
    return;
  }
  std::string method = in_.text(node, "'method'");
  bool capitals = !method.empty() &&
                  method.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ") == std::string::npos;
  if (method != "from-name" && method != "from-member" && !capitals) {
    in_.fail(node, "'" + method + "' is no method",
             "from-name, from-member, GET, POST, ANY … or a position");
    return;
  }
  add_attribute(key, "method", method);
}

// `path: {arg: 0, dialect: colon}`.
void RowReader::read_path(const YAML::Node& node) {
  auto at = in_.position(node, {"dialect"});
  if (!at) return;
  row_.roles.push_back({"path", *at});
  if (!node.IsMap()) return;
  for (const auto& [key, value] : in_.entries(node, "'path'")) {
    if (key.Scalar() != "dialect") continue;
    std::string dialect;
    read_choice(value,
                {"plain", "braces", "colon", "regex", "regex-or-colon", "glob", "service", "url"},
                dialect);
    add_attribute(key, "dialect", dialect);
  }
}

// `handler: {arg: 1, request: param 0, response: param 1}`. `member: M`: the handler is the method
// M of what stands there (an object, the name of a class); without a position, of the class that
// the call stands in.
void RowReader::read_handler(const YAML::Node& node) {
  bool member_only = false;
  if (node.IsMap()) {
    for (const auto& [key, value] : in_.entries(node, "'handler'")) {
      if (key.Scalar() == "member") add_attribute(key, "member", in_.text(value, "'member'"));
    }
    member_only =
        node["member"] && !node["arg"] && !node["receiver"] && !node["value"] && !node["text"];
  }
  Position own;
  own.kind = Kind::constant;
  auto at = member_only ? std::optional<Position>(own)
                        : in_.position(node, {"request", "response", "member"});
  if (!at) return;
  row_.roles.push_back({"handler", *at});
  if (!node.IsMap()) return;
  for (const auto& [key, value] : in_.entries(node, "'handler'")) {
    if (key.Scalar() != "request" && key.Scalar() != "response") continue;
    auto parameter = in_.position(value);
    if (!parameter) return;
    if (parameter->kind != Kind::parameter || !parameter->path.empty()) {
      in_.fail(value, "'" + key.Scalar() + "' is a parameter of the handler", "as in 'param 0'");
      return;
    }
    add_attribute(key, key.Scalar(), std::to_string(parameter->index));
  }
}

// `stops-when: {returns: Handled}` or `stops-when: Handled`.
void RowReader::read_stops_when(const YAML::Node& key, const YAML::Node& node) {
  if (node.IsScalar()) {
    add_attribute(key, "stops-when", node.Scalar());
    return;
  }
  for (const auto& [inner, value] : in_.entries(node, "'stops-when'")) {
    if (inner.Scalar() != "returns") {
      in_.unknown(inner, "key of 'stops-when'", {"returns"});
    } else {
      add_attribute(inner, "stops-when", in_.text(value, "'returns'"));
    }
  }
}

}  // namespace tvaara::models
