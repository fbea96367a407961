// The query is read once, then asked of every contract: paths to matches, matches to subjects (the
// match itself, its field or its keys), subjects to violations, violations to findings by place.
#include "rules/given_then.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>

#include "api/model.h"
#include "base/text.h"
#include "rules/core_functions.h"
#include "rules/query_yaml.h"
#include "spec/jsonpath.h"
#include "spec/reach.h"

namespace tvaara::rules {
namespace {

using spec::JsonPath;
using spec::Node;

struct Then {
  std::string field;             // as written; empty: the match itself
  std::optional<JsonPath> path;  // a field that is a JSONPath
  Check check;
};

struct Query {
  std::vector<JsonPath> given;
  std::vector<Then> then;
  std::vector<std::string> formats;  // empty: all
  bool resolved = true;
};

const std::vector<std::string> kFormats{"oas2", "oas3", "oas3.0", "oas3.1", "oas3.2"};

Result<JsonPath> read_path(const YAML::Node& node, const std::string& file) {
  if (!node.IsScalar()) return yaml_error(node, file, "must be a JSONPath");
  Result<JsonPath> path = JsonPath::parse(node.Scalar());
  if (path) return path;
  std::string where =
      " (character " + std::to_string(path.error().column) + " of '" + node.Scalar() + "')";
  return yaml_error(node, file, path.error().message + where, path.error().hint);
}

Result<Then> read_then(const YAML::Node& node, const std::string& file) {
  if (Status known = check_keys(node, {"field", "function", "functionOptions"}, file); !known) {
    return known.error();
  }
  Then then;
  if (YAML::Node field = node["field"]) {
    if (!field.IsScalar()) return yaml_error(field, file, "must be the name of a field");
    then.field = field.Scalar();
    if (then.field.starts_with("$.") || then.field.starts_with("$[")) {
      Result<JsonPath> path = read_path(field, file);
      if (!path) return path.error();
      then.path = *path;
    }
  }
  Result<Check> check = make_check(node, file);
  if (!check) return check.error();
  then.check = *check;
  return then;
}

// One item or a list of them.
std::vector<YAML::Node> items_of(const YAML::Node& node) {
  if (!node.IsSequence()) return {node};
  return {node.begin(), node.end()};
}

Status read_formats(const YAML::Node& node, const std::string& file, Query& query) {
  Result<std::vector<std::string>> formats = read_strings(node, file);
  if (!formats) return formats.error();
  for (std::string& format : *formats) {
    std::replace(format.begin(), format.end(), '_', '.');
    if (std::find(kFormats.begin(), kFormats.end(), format) == kFormats.end()) {
      return yaml_error(node, file, "unknown format '" + format + "'",
                        "known formats: " + join(kFormats, ", "));
    }
  }
  query.formats = *formats;
  return ok_status();
}

Result<Query> read_query(const YAML::Node& node, const std::string& file) {
  if (Status known = check_keys(node, {"given", "then", "formats", "resolved"}, file); !known) {
    return known.error();
  }
  for (const char* key : {"given", "then"}) {
    bool empty =
        !node[key] || node[key].IsNull() || (node[key].IsSequence() && node[key].size() == 0);
    if (empty) return yaml_error(node, file, std::string("needs `") + key + "`");
  }
  Query query;
  for (const YAML::Node& item : items_of(node["given"])) {
    Result<JsonPath> path = read_path(item, file);
    if (!path) return path.error();
    query.given.push_back(*path);
  }
  for (const YAML::Node& item : items_of(node["then"])) {
    Result<Then> then = read_then(item, file);
    if (!then) return then.error();
    query.then.push_back(std::move(*then));
  }
  if (node["formats"]) {
    if (Status status = read_formats(node["formats"], file, query); !status) return status.error();
  }
  if (YAML::Node resolved = node["resolved"]) {
    if (!YAML::convert<bool>::decode(resolved, query.resolved)) {
      return yaml_error(resolved, file, "must be true or false");
    }
  }
  return query;
}

bool has_format(const Query& query, const spec::Contract& contract) {
  std::string whole = "oas" + std::to_string(contract.major);
  std::string exact = whole + "." + std::to_string(contract.minor);
  return query.formats.empty() ||
         std::any_of(query.formats.begin(), query.formats.end(),
                     [&](const std::string& f) { return f == whole || f == exact; });
}

// A subject with what messages and findings need to know of it.
struct Target {
  Subject subject;
  Node place;  // where a finding stands if the function names no smaller node
  std::string property;
  std::string pointer;  // of the subject, also if it is not there
};

std::string name_of(Node node) {
  if (node.has_key()) return std::string(node.key());
  std::string pointer = node.pointer();
  return pointer.substr(pointer.rfind('/') + 1);
}

Target target_at(Node node, bool is_key) {
  return {{node, is_key}, node, name_of(node), node.pointer()};
}

// One rule over one contract.
class Run {
 public:
  Run(const Query& query, const spec::Contract& contract, const Context& context, Reporter& report)
      : query_(query), contract_(contract), context_(context), report_(report) {}

  void ask() {
    for (const JsonPath& path : query_.given) {
      JsonPath::Matches found = path.select(contract_, contract_.root(), query_.resolved);
      incomplete_ |= !found.complete;
      for (const JsonPath::Match& match : found.matches) {
        for (const Then& then : query_.then) check(match, then);
      }
    }
    for (auto& entry : findings_) add(std::move(entry.second));
    if (incomplete_) {
      report_.gap(
          {"rule",
           report_.rule().info.id,
           "a limit was reached or a reference leads nowhere; part of the contract was not checked",
           {contract_.path}});
    }
  }

 private:
  struct Pending {
    Node place;
    findings::Finding finding;
  };

  void check(const JsonPath::Match& match, const Then& then) {
    if (!match.node && !match.key) return unreadable(match.use);
    for (const Target& target : targets(match, then)) {
      if (target.subject.node && !target.subject.is_key && query_.resolved &&
          !contract_.resolve(target.subject.node)) {
        unreadable(target.subject.node);
        continue;
      }
      std::vector<Violation> violations;
      CheckContext context{contract_, contract_.reach(), incomplete_};
      then.check(resolved(target.subject), context, violations);
      for (const Violation& violation : violations) note(target, violation);
    }
  }

  Subject resolved(Subject subject) const {
    if (query_.resolved && !subject.is_key) subject.node = contract_.resolve(subject.node);
    return subject;
  }

  std::vector<Target> targets(const JsonPath::Match& match, const Then& then) {
    if (match.key) return {target_at(match.use, true)};
    if (then.field.empty()) {
      Target target = target_at(match.node, false);
      target.property = name_of(match.use);
      return {target};
    }
    std::vector<Target> out;
    if (then.field == "@key") {
      for (Node entry : match.node) {
        if (entry.has_key()) out.push_back(target_at(entry, true));
      }
      return out;
    }
    if (then.path) {
      JsonPath::Matches found = then.path->select(contract_, match.node, query_.resolved);
      incomplete_ |= !found.complete;
      for (const auto& inner : found.matches) out.push_back(target_at(inner.use, inner.key));
      if (!out.empty()) return out;
    }
    return {field(match.node, then)};
  }

  // `a.b` is a name if there is such a key, else a path.
  Target field(Node node, const Then& then) const {
    Node found = node[then.field];
    std::vector<std::string> steps = split(then.field, '.');
    if (!found && steps.size() > 1) {
      found = node;
      for (const std::string& step : steps) found = contract_.resolve(found)[step];
    }
    if (found) return target_at(found, false);
    return {{}, node, steps.back(), node.pointer() + "/" + then.field};
  }

  // A reference that leads nowhere: neither good nor bad.
  void unreadable(Node use) {
    incomplete_ = true;
    for (const spec::Operation* operation : contract_.reach().operations_of(use)) {
      report_.undecided(*operation, use.where(), "`$ref` leads nowhere");
    }
  }

  void note(const Target& target, const Violation& violation) {
    Node place = violation.place ? violation.place : target.place;
    bool at_key = violation.place ? violation.place.has_key() : target.subject.is_key;
    Location where = at_key ? place.key_location() : place.where();
    auto key = std::tuple(where.file, where.line, where.column);
    if (findings_.count(key)) return;
    findings::Finding finding;
    finding.where = where;
    finding.message = message(target, violation);
    finding.sink_key = violation.place ? violation.place.pointer() : target.pointer;
    findings_[key] = {place, std::move(finding)};
  }

  std::string message(const Target& target, const Violation& violation) const {
    const Rule& rule = report_.rule();
    const Subject& subject = target.subject;
    std::string error = replace_all(violation.error, "{{property}}", target.property);
    std::string value(subject.is_key ? subject.node.key() : subject.node.text());
    std::string text = rule.message.empty() ? "{{error}}" : rule.message;
    for (const auto& [name, with] : {std::pair<std::string, std::string>{"error", error},
                                     {"property", target.property},
                                     {"path", "#" + target.pointer},
                                     {"value", value},
                                     {"description", rule.info.title}}) {
      text = replace_all(std::move(text), "{{" + name + "}}", with);
    }
    return text;
  }

  void add(Pending pending) {
    std::vector<const spec::Operation*> operations = contract_.reach().operations_of(pending.place);
    for (const spec::Operation* operation : operations) {
      if (operation->kind == spec::Operation::Kind::path) {
        pending.finding.endpoints.push_back(endpoint_key(*operation));
      }
    }
    if (operations.empty() || report_.rule().level_by_class.empty()) {
      return report_.add(std::move(pending.finding));
    }
    if (auto level = strictest(operations)) report_.add_at(*level, std::move(pending.finding));
  }

  // The operation as the endpoint table calls it, server prefix included.
  std::string endpoint_key(const spec::Operation& operation) const {
    for (const auto& endpoint : context_.model.endpoints) {
      if (endpoint->operation == &operation) return endpoint->row.key();
    }
    return operation.key();
  }

  // Of the classes the rule is asked of; none: it is not asked of any of these operations.
  std::optional<findings::Level> strictest(
      const std::vector<const spec::Operation*>& operations) const {
    std::optional<findings::Level> out;
    for (const spec::Operation* operation : operations) {
      const auto& levels = report_.rule().level_by_class;
      auto level = levels.find(context_.data_class(contract_, *operation));
      if (level != levels.end() && (!out || level->second > *out)) out = level->second;
    }
    return out;
  }

  const Query& query_;
  const spec::Contract& contract_;
  const Context& context_;
  Reporter& report_;
  std::map<std::tuple<std::string, uint32_t, uint32_t>, Pending> findings_;
  bool incomplete_ = false;
};

}  // namespace

Status run_given_then(const Rule& rule, const Context& context, Reporter& report) {
  Result<Query> query = read_query(*rule.query, rule.folder + "/rule.yaml");
  if (!query) return query.error();
  for (const spec::Contract& contract : context.contracts) {
    if (has_format(*query, contract)) Run(*query, contract, context, report).ask();
  }
  return ok_status();
}

}  // namespace tvaara::rules
