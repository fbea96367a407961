// The rule's schema is checked as YAML (positions for errors), then read as a document of its own,
// so that validation compares nodes with nodes.
#include "rules/core_schema.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <map>
#include <memory>
#include <set>

#include "base/limits.h"
#include "base/text.h"
#include "rules/pattern.h"
#include "spec/builder.h"

namespace tvaara::rules {
namespace {

using spec::Node;
using spec::NodeKind;
using Regexes = std::map<std::string, Pattern, std::less<>>;

const std::vector<std::string> kKeywords{"type",
                                         "enum",
                                         "const",
                                         "properties",
                                         "required",
                                         "additionalProperties",
                                         "patternProperties",
                                         "propertyNames",
                                         "minProperties",
                                         "maxProperties",
                                         "items",
                                         "prefixItems",
                                         "minItems",
                                         "maxItems",
                                         "uniqueItems",
                                         "contains",
                                         "minimum",
                                         "maximum",
                                         "exclusiveMinimum",
                                         "exclusiveMaximum",
                                         "multipleOf",
                                         "minLength",
                                         "maxLength",
                                         "pattern",
                                         "allOf",
                                         "anyOf",
                                         "oneOf",
                                         "not",
                                         "if",
                                         "then",
                                         "else",
                                         "dependentRequired",
                                         "$ref",
                                         "$defs",
                                         "definitions",
                                         "title",
                                         "description",
                                         "default",
                                         "examples",
                                         "example",
                                         "$schema",
                                         "$id",
                                         "$comment",
                                         "errorMessage",
                                         "nullable",
                                         "deprecated",
                                         "readOnly",
                                         "writeOnly"};

// Known to JSON Schema and not to this: a rule that needs one is not asked, and said so.
const std::vector<std::string> kBeyond{
    "format",           "dependentSchemas", "dependencies",  "unevaluatedProperties",
    "unevaluatedItems", "additionalItems",  "minContains",   "maxContains",
    "$anchor",          "$dynamicAnchor",   "$dynamicRef",   "contentEncoding",
    "contentMediaType", "formatMinimum",    "formatMaximum", "transform"};

const std::set<std::string> kOneSchema{
    "additionalProperties", "propertyNames", "items", "contains", "not", "if", "then", "else"};
const std::set<std::string> kListOfSchemas{"allOf", "anyOf", "oneOf", "prefixItems"};
const std::set<std::string> kNamedSchemas{"properties", "patternProperties", "$defs",
                                          "definitions"};

// Reads a schema of a rule: every keyword known, every regular expression compiled.
class SchemaReader {
 public:
  SchemaReader(const std::string& file, bool& beyond) : file_(file), beyond_(beyond) {}

  Status read(const YAML::Node& schema, uint32_t depth) {
    if (depth > limits::kMaxJsonPathDepth) return yaml_error(schema, file_, "nested too deep");
    bool flag = false;
    if (schema.IsScalar() && YAML::convert<bool>::decode(schema, flag)) return ok_status();
    for (const std::string& keyword : kBeyond) {
      if (!schema.IsMap() || !schema[keyword]) continue;
      beyond_ = true;
      return yaml_error(schema, file_, "the keyword '" + keyword + "' is not supported");
    }
    if (Status known = check_keys(schema, kKeywords, file_); !known) return known;
    for (const auto& entry : schema) {
      if (Status status = keyword(entry.first.Scalar(), entry.second, depth); !status)
        return status;
    }
    return ok_status();
  }

  Regexes take_regexes() { return std::move(regexes_); }

 private:
  Status keyword(const std::string& name, const YAML::Node& value, uint32_t depth) {
    if (name == "pattern") return regex(value, value);
    if (name == "$ref" && (!value.IsScalar() || value.Scalar().substr(0, 1) != "#")) {
      beyond_ = true;
      return yaml_error(value, file_, "`$ref` must lead into the schema itself");
    }
    if (kOneSchema.count(name)) {
      return value.IsSequence() ? each(value, depth) : read(value, depth + 1);
    }
    if (kListOfSchemas.count(name)) {
      if (!value.IsSequence()) return yaml_error(value, file_, "must be a list of schemas");
      return each(value, depth);
    }
    if (!kNamedSchemas.count(name)) return ok_status();
    if (!value.IsMap()) return yaml_error(value, file_, "must be a mapping of schemas");
    for (const auto& entry : value) {
      if (name == "patternProperties") {
        if (Status status = regex(entry.first, entry.first); !status) return status;
      }
      if (Status status = read(entry.second, depth + 1); !status) return status;
    }
    return ok_status();
  }

  Status each(const YAML::Node& list, uint32_t depth) {
    for (const YAML::Node& item : list) {
      if (Status status = read(item, depth + 1); !status) return status;
    }
    return ok_status();
  }

  Status regex(const YAML::Node& text, const YAML::Node& place) {
    if (!text.IsScalar()) return yaml_error(place, file_, "must be a regular expression");
    Result<Pattern> compiled = Pattern::compile(text.Scalar(), "");
    if (!compiled) {
      beyond_ = true;
      return yaml_error(place, file_, compiled.error().message, compiled.error().hint);
    }
    regexes_.insert_or_assign(text.Scalar(), *compiled);
    return ok_status();
  }

  const std::string& file_;
  bool& beyond_;
  Regexes regexes_;
};

bool equal(Node a, Node b) {
  bool numbers = a.is_number() && b.is_number();
  if (numbers) return a.number() == b.number();
  if (a.kind() != b.kind() || a.size() != b.size()) return false;
  if (a.kind() == NodeKind::boolean) return a.is_true() == b.is_true();
  if (a.is_scalar()) return a.kind() == NodeKind::null || a.text() == b.text();
  auto other = b.begin();
  for (Node item : a) {
    Node counterpart = a.is_mapping() ? b[item.key()] : *other;
    if (!counterpart || !equal(item, counterpart)) return false;
    ++other;
  }
  return true;
}

size_t characters(std::string_view text) {
  return static_cast<size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xc0) != 0x80; }));
}

class Validator {
 public:
  Validator(Node schema, const Regexes& regexes, const CheckContext& context)
      : root_(schema), regexes_(regexes), context_(context) {}

  std::vector<Violation> run(const Subject& subject) {
    std::vector<Violation> out;
    validate(root_, subject, 0, out);
    return out;
  }

 private:
  using Out = std::vector<Violation>;

  void fail(Out& out, const Subject& value, std::string what) {
    out.push_back({"\"{{property}}\" " + std::move(what), value.node});
  }

  bool valid(Node schema, const Subject& value, uint32_t depth) {
    Out ignored;
    validate(schema, value, depth, ignored);
    return ignored.empty();
  }

  void validate(Node schema, Subject value, uint32_t depth, Out& out) {
    // Circles of the contract or of the schema; what is below is not judged, and said so.
    if (depth > limits::kMaxJsonPathDepth || ++steps_ > limits::kMaxSchemaWalkNodes) {
      context_.incomplete = true;
      return;
    }
    if (!value.is_key) {
      value.node = context_.contract.resolve(value.node);
      if (!value.node) context_.incomplete = true;
      if (!value.node) return;
    }
    if (schema.is_false()) fail(out, value, "is not allowed");
    if (!schema.is_mapping()) return;
    if (Node reference = schema["$ref"]) {
      if (Node target = root_.document()->at_pointer(reference.text().substr(1))) {
        validate(target, value, depth + 1, out);
      }
    }
    type(schema, value, out);
    text(schema, value, out);
    if (!value.is_key) {
      number(schema, value, out);
      object(schema, value, depth, out);
      array(schema, value, depth, out);
    }
    logic(schema, value, depth, out);
  }

  static std::string_view kind_of(const Subject& value) {
    return value.is_key ? "string" : spec::to_string(value.node.kind());
  }

  static bool has_type(const Subject& value, std::string_view type) {
    std::string_view kind = kind_of(value);
    if (kind == type || (type == "number" && kind == "integer")) return true;
    std::optional<double> number = value.is_key ? std::nullopt : value.node.number();
    return type == "integer" && number && *number == std::floor(*number);
  }

  void type(Node schema, const Subject& value, Out& out) {
    if (Node types = schema["type"]) {
      bool fits = types.is_string() && has_type(value, types.text());
      for (Node type : types) fits |= has_type(value, type.text());
      fits |= schema["nullable"].is_true() && kind_of(value) == "null";
      if (!fits) fail(out, value, "must be " + list_of(types));
    }
    auto is = [&](Node said) {
      return value.is_key ? said.is_string() && said.text() == value.node.key()
                          : equal(said, value.node);
    };
    if (Node values = schema["enum"]) {
      bool found = false;
      for (Node said : values) found |= is(said);
      if (!found) fail(out, value, "must be one of: " + list_of(values));
    }
    if (Node said = schema["const"]; said && !is(said))
      fail(out, value, "must be " + list_of(said));
  }

  static std::string list_of(Node node) {
    if (node.is_scalar()) return std::string(node.text());
    std::vector<std::string> texts;
    for (Node item : node) texts.emplace_back(item.text());
    return join(texts, ", ");
  }

  bool matches(std::string_view pattern, std::string_view text) const {
    auto regex = regexes_.find(pattern);
    return regex == regexes_.end() || regex->second.matches(text);
  }

  void text(Node schema, const Subject& value, Out& out) {
    if (kind_of(value) != "string") return;
    std::string_view text = value.is_key ? value.node.key() : value.node.text();
    bounds(schema, "minLength", "maxLength", static_cast<double>(characters(text)), value, out);
    if (Node pattern = schema["pattern"]; pattern && !matches(pattern.text(), text)) {
      fail(out, value, "must match the pattern \"" + std::string(pattern.text()) + "\"");
    }
  }

  void bounds(Node schema, const char* least, const char* most, double size, const Subject& value,
              Out& out) {
    auto min = schema[least].number(), max = schema[most].number();
    std::string low(schema[least].text()), high(schema[most].text());
    if (min && size < *min) fail(out, value, "is below " + std::string(least) + " " + low);
    if (max && size > *max) fail(out, value, "is above " + std::string(most) + " " + high);
  }

  void number(Node schema, const Subject& value, Out& out) {
    std::optional<double> number = value.node.number();
    if (!number) return;
    bounds(schema, "minimum", "maximum", *number, value, out);
    auto above = schema["exclusiveMinimum"].number(), below = schema["exclusiveMaximum"].number();
    if (above && *number <= *above) fail(out, value, "must be greater than the exclusiveMinimum");
    if (below && *number >= *below) fail(out, value, "must be less than the exclusiveMaximum");
    auto step = schema["multipleOf"].number();
    if (step && *step > 0 && std::fabs(std::remainder(*number, *step)) > 1e-9) {
      fail(out, value, "must be a multiple of " + std::string(schema["multipleOf"].text()));
    }
  }

  void object(Node schema, const Subject& value, uint32_t depth, Out& out) {
    Node node = value.node;
    if (!node.is_mapping()) return;
    bounds(schema, "minProperties", "maxProperties", static_cast<double>(node.size()), value, out);
    for (Node name : schema["required"]) {
      if (!node.has(name.text())) {
        fail(out, value, "must have the property \"" + std::string(name.text()) + "\"");
      }
    }
    for (Node names : schema["dependentRequired"]) {
      for (Node name : names) {
        bool missing = node.has(names.key()) && !node.has(name.text());
        if (missing)
          fail(out, value, "must have the property \"" + std::string(name.text()) + "\"");
      }
    }
    for (Node entry : node) property(schema, entry, depth, out);
  }

  void property(Node schema, Node entry, uint32_t depth, Out& out) {
    bool described = false;
    if (Node own = schema["properties"][entry.key()]) {
      described = true;
      validate(own, {entry}, depth + 1, out);
    }
    for (Node pattern : schema["patternProperties"]) {
      if (!matches(pattern.key(), entry.key())) continue;
      described = true;
      validate(pattern, {entry}, depth + 1, out);
    }
    if (Node more = schema["additionalProperties"]; more && !described) {
      if (more.is_false()) {
        out.push_back({"property \"" + std::string(entry.key()) + "\" is not allowed", entry});
      } else {
        validate(more, {entry}, depth + 1, out);
      }
    }
    if (Node names = schema["propertyNames"]) validate(names, {entry, true}, depth + 1, out);
  }

  void array(Node schema, const Subject& value, uint32_t depth, Out& out) {
    Node node = value.node;
    if (!node.is_sequence()) return;
    bounds(schema, "minItems", "maxItems", static_cast<double>(node.size()), value, out);
    Node tuple = schema["prefixItems"] ? schema["prefixItems"] : schema["items"];
    if (!tuple.is_sequence()) tuple = {};
    Node rest = schema["items"];
    size_t index = 0;
    bool contains = false;
    for (Node item : node) {
      if (index < tuple.size()) {
        validate(tuple.at(index), {item}, depth + 1, out);
      } else if (rest && !rest.is_sequence()) {
        validate(rest, {item}, depth + 1, out);
      }
      if (schema["contains"]) contains |= valid(schema["contains"], {item}, depth + 1);
      ++index;
    }
    if (schema["contains"] && !contains) fail(out, value, "lacks an item that it must contain");
    if (schema["uniqueItems"].is_true()) unique(node, out);
  }

  void unique(Node node, Out& out) {
    std::vector<Node> seen;
    for (Node item : node) {
      if (++steps_ > limits::kMaxSchemaWalkNodes) context_.incomplete = true;
      if (context_.incomplete) return;
      steps_ += seen.size();
      if (std::any_of(seen.begin(), seen.end(), [&](Node other) { return equal(item, other); })) {
        return out.push_back({"\"{{property}}\" holds an item twice", item});
      }
      seen.push_back(item);
    }
  }

  void logic(Node schema, const Subject& value, uint32_t depth, Out& out) {
    for (Node member : schema["allOf"]) validate(member, value, depth + 1, out);
    for (const char* name : {"anyOf", "oneOf"}) {
      Node list = schema[name];
      if (!list) continue;
      size_t fitting = 0;
      for (Node member : list) fitting += valid(member, value, depth + 1);
      if (fitting == 0) fail(out, value, "fits none of the schemas in " + std::string(name));
      if (fitting > 1 && name[0] == 'o') fail(out, value, "fits several of the schemas in oneOf");
    }
    if (schema["not"] && valid(schema["not"], value, depth + 1)) {
      fail(out, value, "fits a schema that it must not fit");
    }
    if (schema["if"]) {
      Node chosen = valid(schema["if"], value, depth + 1) ? schema["then"] : schema["else"];
      if (chosen) validate(chosen, value, depth + 1, out);
    }
  }

  Node root_;
  const Regexes& regexes_;
  const CheckContext& context_;
  size_t steps_ = 0;
};

std::string json_string(std::string_view text) {
  static constexpr std::string_view kHex = "0123456789abcdef";
  std::string out = "\"";
  for (char c : text) {
    if (static_cast<unsigned char>(c) < 0x20) {
      out += "\\u00";
      out += kHex[static_cast<size_t>(c) >> 4 & 0xf];
      out += kHex[static_cast<size_t>(c) & 0xf];
      continue;
    }
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + "\"";
}

// A plain scalar has the tag "?"; one in quotes is a text.
std::string json_scalar(const YAML::Node& node) {
  const std::string& text = node.Scalar();
  NodeKind kind = node.Tag() == "?" ? spec::core_schema_kind(text) : NodeKind::string;
  if (kind == NodeKind::null) return "null";
  if (kind == NodeKind::boolean) return to_lower(text);
  double number = 0;
  bool finite = YAML::convert<double>::decode(node, number) && std::isfinite(number);
  if (kind == NodeKind::string || !finite) return json_string(text);
  char buffer[32];
  std::snprintf(buffer, sizeof buffer, "%.17g", number);
  return buffer;
}

std::string json_of(const YAML::Node& node) {
  if (node.IsNull()) return "null";
  if (node.IsScalar()) return json_scalar(node);
  std::vector<std::string> members;
  if (node.IsSequence()) {
    for (const YAML::Node& item : node) members.push_back(json_of(item));
    return "[" + join(members, ",") + "]";
  }
  for (const auto& entry : node) {
    std::string key = entry.first.IsScalar() ? entry.first.Scalar() : "";
    members.push_back(json_string(key) + ":" + json_of(entry.second));
  }
  return "{" + join(members, ",") + "}";
}

}  // namespace

Result<Check> make_schema_check(const YAML::Node& schema, const std::string& file, bool& beyond) {
  SchemaReader reader(file, beyond);
  if (Status status = reader.read(schema, 0); !status) return status.error();
  auto document = spec::Document::parse("schema.json", json_of(schema));
  if (!document->problems().empty()) {
    return yaml_error(schema, file, document->problems()[0].message);
  }
  return Check([document, regexes = reader.take_regexes()](const Subject& subject,
                                                           const CheckContext& context,
                                                           std::vector<Violation>& out) {
    if (!subject.node) return out.push_back({"\"{{property}}\" must be there", {}});
    std::vector<Violation> found = Validator(document->root(), regexes, context).run(subject);
    out.insert(out.end(), found.begin(), found.end());
  });
}

}  // namespace tvaara::rules
