#include "rules/core_functions.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <set>

#include "base/text.h"
#include "rules/core_schema.h"
#include "rules/pattern.h"
#include "spec/jsonpath_filter.h"
#include "spec/jsonpath_tree.h"

namespace tvaara::rules {
namespace {

using spec::Node;
using spec::jsonpath::Value;
namespace jsonpath = spec::jsonpath;

Value value_of(const Subject& subject) {
  return subject.is_key ? Value::of(subject.node.key()) : Value::of(subject.node);
}

// As messages show it; long texts are cut.
std::string shown(const Value& value, Node node) {
  constexpr size_t kMaxShown = 60;
  if (value.kind == Value::Kind::string) {
    bool cut = value.text.size() > kMaxShown;
    return "\"" + value.text.substr(0, kMaxShown) + (cut ? "…\"" : "\"");
  }
  return node.is_scalar() ? std::string(node.text()) : "the value";
}

Result<Check> simple(bool (*holds)(const Value&), std::string error) {
  return Check([=](const Subject& subject, const CheckContext&, std::vector<Violation>& out) {
    if (!holds(value_of(subject))) out.push_back({error, {}});
  });
}

bool is_undefined(const Value& value) { return value.kind == Value::Kind::undefined; }

Result<Pattern> regex_of(const YAML::Node& node, const std::string& file, bool& beyond) {
  if (!node.IsScalar()) return yaml_error(node, file, "must be a regular expression");
  std::string text = node.Scalar();
  std::string flags;
  if (size_t end = text.rfind('/'); text.size() > 2 && text[0] == '/' && end > 1) {
    flags = text.substr(end + 1);
    text = text.substr(1, end - 1);
  }
  Result<Pattern> regex = Pattern::compile(text, flags);
  if (regex) return regex;
  beyond = true;
  return yaml_error(node, file, regex.error().message, regex.error().hint);
}

Result<Check> pattern(const YAML::Node& options, const std::string& file, bool& beyond) {
  if (Status known = check_keys(options, {"match", "notMatch"}, file); !known) return known.error();
  Pattern match, not_match;
  for (auto [key, into] : {std::pair{"match", &match}, std::pair{"notMatch", &not_match}}) {
    if (!options[key]) continue;
    Result<Pattern> regex = regex_of(options[key], file, beyond);
    if (!regex) return regex.error();
    *into = *regex;
  }
  if (!match && !not_match) return yaml_error(options, file, "needs `match` or `notMatch`");
  return Check([=](const Subject& subject, const CheckContext&, std::vector<Violation>& out) {
    Value value = value_of(subject);
    if (value.kind != Value::Kind::string) return;
    std::string text = shown(value, subject.node);
    if (match && !match.matches(value.text)) {
      out.push_back({text + " must match the pattern \"" + match.source() + "\"", {}});
    }
    if (not_match && not_match.matches(value.text)) {
      out.push_back({text + " must not match the pattern \"" + not_match.source() + "\"", {}});
    }
  });
}

Result<Check> enumeration(const YAML::Node& options, const std::string& file) {
  if (Status known = check_keys(options, {"values"}, file); !known) return known.error();
  if (!options["values"]) return yaml_error(options, file, "needs `values`");
  Result<std::vector<std::string>> values = read_strings(options["values"], file);
  if (!values) return values.error();
  return Check([list = *values](const Subject& subject, const CheckContext&,
                                std::vector<Violation>& out) {
    Node node = subject.node;
    if (!node || (!subject.is_key && !node.is_scalar())) return;
    std::string text(subject.is_key ? node.key() : node.text());
    if (std::find(list.begin(), list.end(), text) != list.end()) return;
    out.push_back({shown(value_of(subject), node) + " must be one of: " + join(list, ", "), {}});
  });
}

// An option that must be a number; nullopt if it is not there.
Result<std::optional<double>> number_option(const YAML::Node& options, const char* key,
                                            const std::string& file) {
  if (!options[key]) return std::optional<double>();
  double number = 0;
  bool ok = options[key].IsScalar() && YAML::convert<double>::decode(options[key], number);
  if (!ok) return yaml_error(options[key], file, "must be a number");
  return std::optional<double>(number);
}

std::optional<double> measure(const Subject& subject) {
  Value value = value_of(subject);
  if (value.kind == Value::Kind::number) return value.number;
  if (value.kind == Value::Kind::container) return static_cast<double>(value.node.size());
  if (value.kind != Value::Kind::string) return std::nullopt;
  return static_cast<double>(std::count_if(value.text.begin(), value.text.end(),
                                           [](char c) { return (c & 0xc0) != 0x80; }));
}

std::string number_text(double number) {
  bool whole = number == std::floor(number) && std::fabs(number) < 1e15;
  return whole ? std::to_string(static_cast<int64_t>(number)) : std::to_string(number);
}

Result<Check> length(const YAML::Node& options, const std::string& file) {
  if (Status known = check_keys(options, {"min", "max"}, file); !known) return known.error();
  auto min = number_option(options, "min", file), max = number_option(options, "max", file);
  if (!min) return min.error();
  if (!max) return max.error();
  if (!*min && !*max) return yaml_error(options, file, "needs `min` or `max`");
  return Check([least = *min, most = *max](const Subject& subject, const CheckContext&,
                                           std::vector<Violation>& out) {
    std::optional<double> size = measure(subject);
    if (!size) return;
    if (least && *size < *least) {
      out.push_back({"\"{{property}}\" must be longer than " + number_text(*least), {}});
    }
    if (most && *size > *most) {
      out.push_back({"\"{{property}}\" must be shorter than " + number_text(*most), {}});
    }
  });
}

const std::map<std::string, std::pair<std::string, std::string>>& casings() {
  // With digits, and without.
  static const std::map<std::string, std::pair<std::string, std::string>> kCasings{
      {"flat", {"[a-z][a-z0-9]*", "[a-z]+"}},
      {"camel", {"[a-z][a-z0-9]*(?:[A-Z0-9](?:[a-z0-9]+|$))*", "[a-z]+(?:[A-Z](?:[a-z]+|$))*"}},
      {"pascal",
       {"[A-Z][a-z0-9]*(?:[A-Z0-9](?:[a-z0-9]+|$))*", "[A-Z][a-z]*(?:[A-Z](?:[a-z]+|$))*"}},
      {"kebab", {"[a-z][a-z0-9]*(?:-[a-z0-9]+)*", "[a-z]+(?:-[a-z]+)*"}},
      {"cobol", {"[A-Z][A-Z0-9]*(?:-[A-Z0-9]+)*", "[A-Z]+(?:-[A-Z]+)*"}},
      {"snake", {"[a-z][a-z0-9]*(?:_[a-z0-9]+)*", "[a-z]+(?:_[a-z]+)*"}},
      {"macro", {"[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*", "[A-Z]+(?:_[A-Z]+)*"}}};
  return kCasings;
}

Result<Check> casing(const YAML::Node& options, const std::string& file) {
  if (Status known = check_keys(options, {"type", "disallowDigits", "separator"}, file); !known) {
    return known.error();
  }
  std::string type = options["type"] && options["type"].IsScalar() ? options["type"].Scalar() : "";
  auto found = casings().find(type);
  if (found == casings().end()) {
    return yaml_error(options, file, "unknown casing '" + type + "'",
                      "flat, camel, pascal, kebab, cobol, snake or macro");
  }
  bool no_digits = options["disallowDigits"] && options["disallowDigits"].as<bool>(false);
  std::string word = no_digits ? found->second.second : found->second.first;
  std::string whole = "^" + word + "$";
  if (YAML::Node separator = options["separator"]) {
    if (Status known = check_keys(separator, {"char", "allowLeading"}, file); !known) {
      return known.error();
    }
    std::string mark = re2::RE2::QuoteMeta(separator["char"].as<std::string>(""));
    bool leading = separator["allowLeading"] && separator["allowLeading"].as<bool>(false);
    whole = std::string("^") + (leading ? mark + "?" : "") + word + "(?:" + mark + word + ")*$";
    if (mark.empty()) return yaml_error(separator, file, "needs `char`");
  }
  auto regex = jsonpath::compile_regex(whole, "");
  if (!regex) return yaml_error(options, file, regex.error().message);
  return Check([regex = *regex, type](const Subject& subject, const CheckContext&,
                                      std::vector<Violation>& out) {
    Value value = value_of(subject);
    if (value.kind != Value::Kind::string || value.text.empty()) return;
    if (re2::RE2::PartialMatch(value.text, *regex)) return;
    out.push_back({shown(value, subject.node) + " must be " + type + " case", {}});
  });
}

// Numbers before texts, as a reader expects them sorted.
bool before(const Value& a, const Value& b) {
  if (a.kind == Value::Kind::number && b.kind == Value::Kind::number) return a.number < b.number;
  return to_lower(a.text) < to_lower(b.text);
}

Result<Check> alphabetical(const YAML::Node& options, const std::string& file) {
  std::string by;
  if (options.IsMap()) {
    if (Status known = check_keys(options, {"keyedBy"}, file); !known) return known.error();
    by = options["keyedBy"] ? options["keyedBy"].as<std::string>("") : "";
  }
  return Check(
      [by](const Subject& subject, const CheckContext& context, std::vector<Violation>& out) {
        if (subject.is_key || subject.node.size() < 2) return;
        std::optional<Value> last;
        for (Node item : subject.node) {
          Node resolved = context.contract.resolve(item);
          Value value = by.empty() ? Value::of(resolved) : Value::of(resolved[by]);
          if (subject.node.is_mapping()) value = Value::of(item.key());
          if (last && before(value, *last)) {
            out.push_back({"properties must follow the alphabetical order", item});
            return;
          }
          last = value;
        }
      });
}

Result<Check> choice(const YAML::Node& options, const std::string& file, bool exactly_one) {
  if (Status known = check_keys(options, {"properties"}, file); !known) return known.error();
  if (!options["properties"]) return yaml_error(options, file, "needs `properties`");
  Result<std::vector<std::string>> names = read_strings(options["properties"], file);
  if (!names) return names.error();
  return Check([list = *names, exactly_one](const Subject& subject, const CheckContext&,
                                            std::vector<Violation>& out) {
    if (subject.is_key || !subject.node.is_mapping()) return;
    size_t there = static_cast<size_t>(std::count_if(
        list.begin(), list.end(), [&](const std::string& name) { return subject.node.has(name); }));
    if (there == 1 || (there > 1 && !exactly_one)) return;
    std::string names = "\"" + join(list, "\", \"") + "\"";
    out.push_back(
        {(exactly_one ? "exactly one of " : "at least one of ") + names + " must be there", {}});
  });
}

bool fits_type(Node value, std::string_view type) {
  std::string_view kind = spec::to_string(value.kind());
  return kind == type || (type == "number" && kind == "integer") ||
         (type == "integer" && value.number() == std::floor(value.number().value_or(0.5)));
}

Result<Check> typed_enum() {
  return Check([](const Subject& subject, const CheckContext&, std::vector<Violation>& out) {
    Node schema = subject.node;
    std::vector<std::string_view> types;
    if (schema["type"].is_string()) types.push_back(schema["type"].text());
    for (Node type : schema["type"]) types.push_back(type.text());
    if (types.empty()) return;
    if (schema["nullable"].is_true() || schema["x-nullable"].is_true()) types.push_back("null");
    for (Node value : schema["enum"]) {
      bool fits = std::any_of(types.begin(), types.end(),
                              [&](std::string_view type) { return fits_type(value, type); });
      if (fits) continue;
      out.push_back({"enum value " + shown(Value::of(value), value) + " must be of type " +
                         std::string(types[0]),
                     value});
    }
  });
}

Result<Check> unreferenced(const YAML::Node& options, const std::string& file) {
  if (Status known = check_keys(options, {"reusableObjectsLocation"}, file); !known) {
    return known.error();
  }
  return Check(
      [](const Subject& subject, const CheckContext& context, std::vector<Violation>& out) {
        for (Node entry : subject.node) {
          if (context.reach.referenced(entry)) continue;
          out.push_back({"\"" + std::string(entry.key()) + "\" is not referenced", entry});
        }
      });
}

const std::vector<std::string> kFunctions{"truthy",       "falsy",
                                          "defined",      "undefined",
                                          "pattern",      "enumeration",
                                          "length",       "casing",
                                          "alphabetical", "xor",
                                          "or",           "typedEnum",
                                          "schema",       "unreferencedReusableObject"};

Result<Check> make(const YAML::Node& then, const std::string& file, bool& beyond) {
  YAML::Node function = then["function"];
  if (!function || !function.IsScalar()) return yaml_error(then, file, "`then` needs `function`");
  std::string name = function.Scalar();
  YAML::Node said = then["functionOptions"];
  if (said && !said.IsMap()) return yaml_error(said, file, "must be a mapping");
  YAML::Node options = said ? said : YAML::Node(YAML::NodeType::Map);
  if (name == "truthy") {
    return simple([](const Value& v) { return v.truthy(); },
                  "\"{{property}}\" must be there and not empty");
  }
  if (name == "falsy") {
    return simple([](const Value& v) { return !v.truthy(); },
                  "\"{{property}}\" must be absent or empty");
  }
  if (name == "defined") {
    return simple([](const Value& v) { return !is_undefined(v); },
                  "\"{{property}}\" must be there");
  }
  if (name == "undefined") return simple(is_undefined, "\"{{property}}\" must not be there");
  if (name == "pattern") return pattern(options, file, beyond);
  if (name == "enumeration") return enumeration(options, file);
  if (name == "length") return length(options, file);
  if (name == "casing") return casing(options, file);
  if (name == "alphabetical") return alphabetical(options, file);
  if (name == "xor" || name == "or") return choice(options, file, name == "xor");
  if (name == "typedEnum") return typed_enum();
  if (name == "unreferencedReusableObject") return unreferenced(options, file);
  if (name == "schema") {
    if (Status known = check_keys(options, {"schema", "dialect", "allErrors"}, file); !known) {
      return known.error();
    }
    if (!options["schema"]) return yaml_error(then, file, "`schema` needs `schema`");
    return make_schema_check(options["schema"], file, beyond);
  }
  std::string near = nearest(name, kFunctions);
  return yaml_error(
      function, file, "unknown function '" + name + "'",
      near.empty() ? "known functions: " + join(kFunctions, ", ") : "did you mean '" + near + "'?");
}

}  // namespace

Result<Check> make_check(const YAML::Node& then, const std::string& file, bool& beyond) {
  Result<Check> check = make(then, file, beyond);
  // Options that are not there have no place of their own.
  if (!check && check.error().line == 0) {
    return yaml_error(then, file, check.error().message, check.error().hint);
  }
  return check;
}

}  // namespace tvaara::rules
