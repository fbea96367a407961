#include "rules/literal_query.h"

#include <re2/re2.h>

#include <memory>

#include "rules/literals.h"
#include "rules/query_yaml.h"

namespace tvaara::rules {
namespace {

struct LiteralQuery {
  bool secret = false;
  std::unique_ptr<const re2::RE2> matches, unless;
  bool asks_of(const std::string& text) const {
    return re2::RE2::PartialMatch(text, *matches) &&
           !(unless && re2::RE2::PartialMatch(text, *unless));
  }
};

Result<std::unique_ptr<const re2::RE2>> read_regex(const YAML::Node& node,
                                                   const std::string& file) {
  if (!node.IsScalar()) return yaml_error(node, file, "must be a regular expression");
  re2::RE2::Options options;
  options.set_log_errors(false);
  options.set_encoding(re2::RE2::Options::EncodingLatin1);  // literals may hold any bytes
  auto regex = std::make_unique<const re2::RE2>(node.Scalar(), options);
  if (!regex->ok()) return yaml_error(node, file, "no regular expression: " + regex->error());
  return regex;
}

Result<LiteralQuery> parse(const Rule& rule) {
  const YAML::Node& node = *rule.query;
  std::string file = rule.folder + "/rule.yaml";
  if (Status keys = check_keys(node, {"matches", "unless", "secret"}, file); !keys)
    return keys.error();
  if (!node["matches"]) return yaml_error(node, file, "needs `matches`");
  LiteralQuery query;
  auto matches = read_regex(node["matches"], file);
  if (!matches) return matches.error();
  query.matches = std::move(*matches);
  if (node["secret"]) query.secret = node["secret"].Scalar() == "true";
  if (!node["unless"]) return query;
  auto unless = read_regex(node["unless"], file);
  if (!unless) return unless.error();
  query.unless = std::move(*unless);
  return query;
}

}  // namespace

Status run_literal_query(const Rule& rule, const Context& context, Reporter& report) {
  Result<LiteralQuery> query = parse(rule);
  if (!query) return query.error();
  auto asked = [&](const std::string& text) { return query->asks_of(text); };
  for (const auto& [where, literal] : literals(context.model, asked)) {
    findings::Finding finding;
    finding.where = where;
    finding.message = rule.message;
    finding.function = literal.function;
    finding.sink_key = literal.function;
    if (query->secret) finding.secrets.push_back(literal.text);
    report.add(std::move(finding));
  }
  return ok_status();
}

}  // namespace tvaara::rules
