// The query is read once, then asked of every contract: paths to matches, matches to subjects (the
// match itself, its field or its keys), subjects to violations, violations to findings by place.
#include "rules/given_then.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>

#include "api/model.h"
#include "base/file.h"
#include "base/glob.h"
#include "base/text.h"
#include "rules/core_functions.h"
#include "rules/query_yaml.h"
#include "spec/jsonpath.h"
#include "spec/reach.h"

namespace tvaara::rules {
namespace {

using spec::JsonPath;
using spec::Node;

bool has_format(const std::vector<std::string>& formats, const spec::Contract& contract) {
  std::string whole = "oas" + std::to_string(contract.major);
  std::string exact = whole + "." + std::to_string(contract.minor);
  return formats.empty() || std::any_of(formats.begin(), formats.end(), [&](const std::string& f) {
           return f == whole || f == exact;
         });
}

// What a rule is for one contract, overrides applied. (Those of parts come with the findings.)
struct Effective {
  bool asked;
  const GivenThen* query;
  std::string message;
  std::optional<findings::Level> level;
  std::vector<const RuleOverride*> of_parts;
};

// `**/` stands for no folder as well.
bool names_file(const std::string& pattern, const std::string& path) {
  return glob_match(pattern, path) || glob_match(replace_all(pattern, "/**/", "/"), path);
}

Effective effective(const Rule& rule, const GivenThen* query, const spec::Contract& contract) {
  Effective out{rule.asked, query, rule.message, std::nullopt, {}};
  for (const RuleOverride& override : rule.overrides) {
    std::string path = join_path(override.root, contract.path);
    bool named = std::any_of(override.files.begin(), override.files.end(),
                             [&](const std::string& file) { return names_file(file, path); });
    if (!named) continue;
    if (!override.pointer.empty()) {
      out.of_parts.push_back(&override);
      continue;
    }
    if (override.asked) out.asked = *override.asked;
    if (override.level) out.level = override.level;
    if (!override.query) continue;
    out.query = override.query.get();
    out.message = override.message;
  }
  return out;
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
  Run(const Effective& rule, const spec::Contract& contract, const Context& context,
      Reporter& report)
      : rule_(rule), query_(*rule.query), contract_(contract), context_(context), report_(report) {}

  void ask() {
    for (const Given& given : query_.given) {
      if (!has_format(given.formats, contract_)) continue;
      JsonPath::Matches found = given.path.select(contract_, contract_.root(), query_.resolved);
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

  // `a.b` is a name if there is such a key, else a path. What is missing is missed at the end of
  // what is there.
  Target field(Node node, const Then& then) const {
    if (Node found = node[then.field]) return target_at(found, false);
    std::vector<std::string> steps = split(then.field, '.');
    Node place = node, found = node;
    for (const std::string& step : steps) {
      found = contract_.resolve(found)[step];
      if (found) place = found;
    }
    if (found) return target_at(found, false);
    return {{}, place, steps.back(), node.pointer() + "/" + join(steps, "/")};
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
    const Subject& subject = target.subject;
    Words words{{"property", target.property},
                {"path", "#" + target.pointer},
                {"value", std::string(subject.is_key ? subject.node.key() : subject.node.text())},
                {"description", report_.rule().info.title}};
    words["error"] = filled(violation.error, words);
    return rule_.message.empty() ? words["error"] : filled(rule_.message, words);
  }

  using Words = std::map<std::string, std::string, std::less<>>;

  // `{{name}}` by what it stands for; what nobody knows stands for nothing.
  static std::string filled(std::string_view text, const Words& words) {
    std::string out;
    for (size_t open = text.find("{{"); open != std::string_view::npos; open = text.find("{{")) {
      size_t close = text.find("}}", open);
      if (close == std::string_view::npos) break;
      out += text.substr(0, open);
      auto word = words.find(trim(text.substr(open + 2, close - open - 2)));
      if (word != words.end()) out += word->second;
      text.remove_prefix(close + 2);
    }
    return out + std::string(text);
  }

  void add(Pending pending) {
    std::vector<const spec::Operation*> operations = contract_.reach().operations_of(pending.place);
    for (const spec::Operation* operation : operations) {
      if (operation->kind == spec::Operation::Kind::path) {
        pending.finding.endpoints.push_back(endpoint_key(*operation));
      }
    }
    if (rule_.level || !rule_.of_parts.empty()) return add_overridden(std::move(pending.finding));
    if (operations.empty() || report_.rule().level_by_class.empty()) {
      return report_.add(std::move(pending.finding));
    }
    if (auto level = strictest(operations)) report_.add_at(*level, std::move(pending.finding));
  }

  // The override of the smallest part that the finding lies in wins; the later one among equals.
  void add_overridden(findings::Finding finding) {
    size_t closest = 0;
    bool asked = true;
    findings::Level level = rule_.level.value_or(report_.rule().info.level);
    for (const RuleOverride* part : rule_.of_parts) {
      const std::string& pointer = part->pointer;
      bool inside = finding.sink_key == pointer || starts_with(finding.sink_key, pointer + "/");
      if (!inside || pointer.size() < closest) continue;
      closest = pointer.size();
      asked = part->asked.value_or(true);
      if (part->level) level = *part->level;
    }
    if (asked) report_.add_at(level, std::move(finding));
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

  const Effective& rule_;
  const GivenThen& query_;
  const spec::Contract& contract_;
  const Context& context_;
  Reporter& report_;
  std::map<std::tuple<std::string, uint32_t, uint32_t>, Pending> findings_;
  bool incomplete_ = false;
};

}  // namespace

Status run_given_then(const Rule& rule, const Context& context, Reporter& report) {
  std::shared_ptr<const GivenThen> query = rule.given_then;
  if (!query && rule.query) {
    auto read = read_given_then(*rule.query, rule.folder + "/rule.yaml");
    if (!read) return read.error();
    query = *read;
  }
  for (const spec::Contract& contract : context.contracts) {
    if (contract.form != spec::Contract::Form::openapi) continue;
    Effective here = effective(rule, query.get(), contract);
    if (here.asked && here.query != nullptr && has_format(here.query->formats, contract)) {
      Run(here, contract, context, report).ask();
    }
  }
  return ok_status();
}

}  // namespace tvaara::rules
