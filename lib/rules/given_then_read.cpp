// A query as written to one that can be asked: paths and checks compiled, aliases put in full.
#include <algorithm>

#include "base/limits.h"
#include "base/text.h"
#include "rules/given_then.h"

namespace tvaara::rules {
namespace {

const std::vector<std::string> kContractFormats{"oas2", "oas3", "oas3.0", "oas3.1", "oas3.2"};
// Of documents that are no contracts: a rule for them alone is never asked.
const std::vector<std::string> kOtherFormats{"aas2",
                                             "aas2.0",
                                             "aas2.1",
                                             "aas2.2",
                                             "aas2.3",
                                             "aas2.4",
                                             "aas2.5",
                                             "aas2.6",
                                             "aas3",
                                             "aas3.0",
                                             "asyncapi2",
                                             "asyncapi3",
                                             "arazzo1",
                                             "arazzo1.0",
                                             "json-schema",
                                             "json-schema-loose",
                                             "json-schema-draft4",
                                             "json-schema-draft-4",
                                             "json-schema-draft6",
                                             "json-schema-draft-6",
                                             "json-schema-draft7",
                                             "json-schema-draft-7",
                                             "json-schema-2019-09",
                                             "json-schema-draft-2019-09",
                                             "json-schema-2020-12",
                                             "json-schema-draft-2020-12"};

Result<JsonPath> read_path(const YAML::Node& node, const std::string& text, const std::string& file,
                           bool& beyond) {
  Result<JsonPath> path = JsonPath::parse(text);
  if (path) return path;
  beyond = true;
  std::string where = " (character " + std::to_string(path.error().column) + " of '" + text + "')";
  return yaml_error(node, file, path.error().message + where, path.error().hint);
}

Result<Then> read_then(const YAML::Node& node, const std::string& file, bool& beyond) {
  // Spectral takes a `message` here, too, and shows that of the rule all the same.
  Status known = check_keys(node, {"field", "function", "functionOptions", "message"}, file);
  if (!known) return known.error();
  Then then;
  if (YAML::Node field = node["field"]) {
    if (!field.IsScalar()) return yaml_error(field, file, "must be the name of a field");
    then.field = field.Scalar();
    bool path_of_match = then.field.starts_with("$.") || then.field.starts_with("$[");
    bool steps_in_brackets = !path_of_match && then.field.find('[') != std::string::npos;
    if (path_of_match || steps_in_brackets) {
      std::string text = (path_of_match ? "" : "$.") + then.field;
      Result<JsonPath> path = read_path(field, text, file, beyond);
      if (!path) return path.error();
      then.path = *path;
    }
  }
  Result<Check> check = make_check(node, file, beyond);
  if (!check) return check.error();
  then.check = *check;
  return then;
}

// One item or a list of them.
std::vector<YAML::Node> items_of(const YAML::Node& node) {
  if (!node.IsSequence()) return {node};
  return {node.begin(), node.end()};
}

bool empty(const YAML::Node& node) {
  return !node.IsDefined() || node.IsNull() || (node.IsSequence() && node.size() == 0);
}

// Formats that both lists allow; an empty list allows all.
std::vector<std::string> both(const std::vector<std::string>& a,
                              const std::vector<std::string>& b) {
  if (a.empty()) return b;
  if (b.empty()) return a;
  std::vector<std::string> out;
  auto allows = [](const std::vector<std::string>& list, const std::string& format) {
    return std::any_of(list.begin(), list.end(), [&](const std::string& allowed) {
      return allowed == format || format.starts_with(allowed + ".");
    });
  };
  for (const std::string& format : a) {
    if (allows(b, format)) out.push_back(format);
  }
  for (const std::string& format : b) {
    if (allows(a, format)) out.push_back(format);
  }
  if (out.empty()) out.push_back("none");
  return out;
}

bool name_char(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
         c == '_';
}

// Puts aliases in full; each may stand for several paths, and begin with an alias itself.
class Expander {
 public:
  Expander(const Aliases& aliases, const YAML::Node& node, const std::string& file, bool& beyond)
      : aliases_(aliases), node_(node), file_(file), beyond_(beyond) {}

  Status expand(const std::string& text, const std::vector<std::string>& formats,
                std::vector<Given>& out, uint32_t depth = 0) {
    if (text.empty() || text[0] != '#') return add(text, formats, out);
    size_t end = 1;
    while (end < text.size() && name_char(text[end])) ++end;
    std::string name = text.substr(1, end - 1), rest = text.substr(end);
    auto found = aliases_.find(name);
    if (found == aliases_.end()) return unknown(name);
    bool circular = depth == limits::kMaxAliasDepth || out.size() >= limits::kMaxAliasPaths;
    if (circular) return yaml_error(node_, file_, "alias '" + name + "' leads to itself");
    for (const AliasTarget& target : found->second) {
      std::vector<std::string> allowed = both(formats, target.formats);
      for (const std::string& path : target.given) {
        if (Status status = expand(path + rest, allowed, out, depth + 1); !status) return status;
      }
    }
    return ok_status();
  }

 private:
  Status add(const std::string& text, const std::vector<std::string>& formats,
             std::vector<Given>& out) {
    Result<JsonPath> path = read_path(node_, text, file_, beyond_);
    if (!path) return path.error();
    out.push_back({*path, formats});
    return ok_status();
  }

  Status unknown(const std::string& name) const {
    std::vector<std::string> names;
    for (const auto& alias : aliases_) names.push_back(alias.first);
    std::string near = nearest(name, names);
    return yaml_error(node_, file_, "unknown alias '" + name + "'",
                      near.empty() ? "define it under `aliases`" : "did you mean '" + near + "'?");
  }

  const Aliases& aliases_;
  const YAML::Node& node_;
  const std::string& file_;
  bool& beyond_;
};

}  // namespace

Result<std::vector<std::string>> read_formats(const YAML::Node& node, const std::string& file) {
  Result<std::vector<std::string>> formats = read_strings(node, file);
  if (!formats) return formats;
  for (std::string& format : *formats) {
    std::replace(format.begin(), format.end(), '_', '.');
    auto among = [&](const std::vector<std::string>& list) {
      return std::find(list.begin(), list.end(), format) != list.end();
    };
    if (among(kContractFormats) || among(kOtherFormats)) continue;
    return yaml_error(node, file, "unknown format '" + format + "'",
                      "known formats: " + join(kContractFormats, ", "));
  }
  return formats;
}

Result<std::shared_ptr<const GivenThen>> read_given_then(const QueryKeys& keys,
                                                         const Aliases& aliases, bool& beyond) {
  auto out = std::make_shared<GivenThen>();
  const auto& [given, then, formats, resolved] = keys;
  for (const YAML::Node& item : items_of(given.node)) {
    if (!item.IsScalar()) return yaml_error(item, given.file, "must be a JSONPath");
    Expander expander(aliases, item, given.file, beyond);
    if (Status status = expander.expand(item.Scalar(), {}, out->given); !status) {
      return status.error();
    }
  }
  for (const YAML::Node& item : items_of(then.node)) {
    Result<Then> one = read_then(item, then.file, beyond);
    if (!one) return one.error();
    out->then.push_back(std::move(*one));
  }
  if (!empty(formats.node)) {
    Result<std::vector<std::string>> list = read_formats(formats.node, formats.file);
    if (!list) return list.error();
    out->formats = *list;
  }
  bool said = resolved.node.IsDefined();
  if (said && !YAML::convert<bool>::decode(resolved.node, out->resolved)) {
    return yaml_error(resolved.node, resolved.file, "must be true or false");
  }
  return std::shared_ptr<const GivenThen>(out);
}

Result<std::shared_ptr<const GivenThen>> read_given_then(const YAML::Node& query,
                                                         const std::string& file) {
  if (Status known = check_keys(query, {"given", "then", "formats", "resolved"}, file); !known) {
    return known.error();
  }
  for (const char* key : {"given", "then"}) {
    if (empty(query[key])) return yaml_error(query, file, std::string("needs `") + key + "`");
  }
  QueryKeys keys{{query["given"], file}, {query["then"], file}, {}, {}};
  if (query["formats"]) keys.formats = {query["formats"], file};
  if (query["resolved"]) keys.resolved = {query["resolved"], file};
  bool beyond = false;
  return read_given_then(keys, {}, beyond);
}

}  // namespace tvaara::rules
