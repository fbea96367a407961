#include "rules/endpoint_parse.h"

#include <algorithm>
#include <utility>

#include "rules/query_yaml.h"

namespace tvaara::rules {
namespace {

using Texts = std::vector<std::string>;

// A word of a fixed list, as the value that stands for it.
template <typename Value>
Status read_word(const YAML::Node& node, const std::string& file,
                 const std::vector<std::pair<const char*, Value>>& words, Value& into) {
  if (!node) return ok_status();
  Texts known;
  for (const auto& [word, value] : words) {
    if (node.IsScalar() && node.Scalar() == word) {
      into = value;
      return ok_status();
    }
    known.emplace_back(word);
  }
  std::string all;
  for (const std::string& word : known) all += (all.empty() ? "" : ", ") + word;
  return yaml_error(node, file,
                    "'" + (node.IsScalar() ? node.Scalar() : "…") + "' is not known here", all);
}

Status read_list(const YAML::Node& node, const std::string& file, Texts& into) {
  if (!node) return ok_status();
  auto list = read_strings(node, file);
  if (!list) return list.error();
  into = *list;
  return ok_status();
}

Status read_about(const YAML::Node& node, const std::string& file, Need& need) {
  enum class About { nothing, subject, object };
  About about = About::nothing;
  Status status =
      read_word<About>(node, file, {{"subject", About::subject}, {"object", About::object}}, about);
  need.about_subject = about == About::subject;
  need.about_object = about == About::object;
  return status;
}

Result<Need> parse_need(const YAML::Node& node, const std::string& file) {
  Status keys =
      check_keys(node,
                 {"event", "position", "predicate", "guard", "role", "label", "tested", "typed",
                  "sanitized", "own", "about", "tls", "late", "statement", "tables", "same_table"},
                 file);
  if (!keys) return keys.error();
  Need need;
  Status status = read_list(node["event"], file, need.events);
  if (status) status = read_list(node["guard"], file, need.guard);
  if (status) status = read_about(node["about"], file, need);
  if (status) {
    status = read_word<Moment>(node["position"], file,
                               {{"before", Moment::before},
                                {"first", Moment::first},
                                {"after", Moment::after},
                                {"around", Moment::around}},
                               need.moment);
  }
  if (status) status = read_list(node["statement"], file, need.statement);
  if (status) status = read_list(node["tables"], file, need.tables);
  for (auto [key, flag] :
       {std::pair{"typed", &need.typed}, std::pair{"sanitized", &need.sanitized},
        std::pair{"own", &need.own}, std::pair{"same_table", &need.same_table}}) {
    if (status)
      status = read_word<bool>(node[key], file, {{"true", true}, {"false", false}}, *flag);
  }
  if (!status) return status.error();
  for (auto [key, text] : {std::pair{"predicate", &need.predicate}, std::pair{"role", &need.role},
                           std::pair{"label", &need.label}, std::pair{"tested", &need.tested},
                           std::pair{"late", &need.late}}) {
    if (node[key]) *text = node[key].Scalar();
  }
  return need;
}

Status read_methods(const YAML::Node& node, const std::string& file, EndpointQuery& query) {
  Texts methods;
  Status status = read_list(node, file, methods);
  if (methods.size() == 1 && (methods[0] == "mutation" || methods[0] == "read")) {
    query.methods = methods[0];
  } else {
    query.method_list = {methods.begin(), methods.end()};
  }
  return status;
}

Status read_nature(const YAML::Node& node, const std::string& file,
                   const std::vector<std::pair<std::string, bool*>>& words) {
  Texts names;
  if (Status status = read_list(node, file, names); !status) return status;
  for (const std::string& name : names) {
    auto known = std::find_if(words.begin(), words.end(),
                              [&](const auto& word) { return word.first == name; });
    if (known == words.end()) {
      return yaml_error(node, file, "'" + name + "' is no kind of endpoint", "credential, open");
    }
    *known->second = true;
  }
  return ok_status();
}

Status read_timings(const YAML::Node& node, const std::string& file, std::set<Timing>& into) {
  Texts words;
  if (Status status = read_list(node, file, words); !status) return status;
  for (const std::string& word : words) {
    Timing timing = Timing::never;
    Status status = read_word<Timing>(YAML::Node(word), file,
                                      {{"never", Timing::never},
                                       {"sometimes", Timing::sometimes},
                                       {"late", Timing::late},
                                       {"early", Timing::early}},
                                      timing);
    if (!status) return status;
    into.insert(timing);
  }
  return ok_status();
}

Status read_where(const YAML::Node& node, const std::string& file, EndpointQuery& query) {
  if (!node) return ok_status();
  Status status = check_keys(node,
                             {"key", "rows", "event", "names", "tables", "verbs", "columns", "path",
                              "path_not", "known_tables"},
                             file);
  if (status) status = read_list(node["key"], file, query.keys);
  if (status) status = read_list(node["names"], file, query.names);
  if (status) status = read_list(node["tables"], file, query.tables);
  if (status) status = read_list(node["verbs"], file, query.verbs);
  if (status) status = read_list(node["columns"], file, query.columns);
  if (status) status = read_list(node["path"], file, query.path);
  if (status) status = read_list(node["path_not"], file, query.other_path);
  if (status) status = read_list(node["known_tables"], file, query.known_tables);
  if (status) {
    status = read_word<Rows>(node["rows"], file,
                             {{"private", Rows::private_rows}, {"owned", Rows::owned}}, query.rows);
  }
  if (node["event"]) query.event = node["event"].Scalar();
  query.no_key = query.keys == Texts{"none"};
  if (query.no_key) query.keys.clear();
  return status;
}

}  // namespace

Result<EndpointQuery> parse_endpoint_query(const Rule& rule) {
  const YAML::Node& node = *rule.query;
  std::string file = rule.folder + "/rule.yaml";
  EndpointQuery query;
  Status status = check_keys(
      node,
      {"methods", "exempt", "only", "for_each", "where", "presumes", "needs", "finds", "leaves"},
      file);
  if (status) status = read_methods(node["methods"], file, query);
  if (status) {
    status = read_nature(node["exempt"], file,
                         {{"credential", &query.exempt_credential},
                          {"open", &query.exempt_open},
                          {"fixed", &query.exempt_fixed}});
  }
  if (status) status = read_nature(node["only"], file, {{"credential", &query.only_credential}});
  if (status) {
    status = read_word<SubjectKind>(node["for_each"], file,
                                    {{"work", SubjectKind::work},
                                     {"mutation", SubjectKind::mutation},
                                     {"lookup", SubjectKind::lookup},
                                     {"input", SubjectKind::input},
                                     {"event", SubjectKind::event},
                                     {"check", SubjectKind::check},
                                     {"statement", SubjectKind::statement},
                                     {"endpoint", SubjectKind::endpoint},
                                     {"listener", SubjectKind::listener}},
                                    query.subject);
  }
  if (status) status = read_where(node["where"], file, query);
  if (status) status = read_timings(node["finds"], file, query.finds);
  if (status) status = read_timings(node["leaves"], file, query.leaves);
  if (!status) return status.error();
  if (node["presumes"]) query.presumes = node["presumes"].Scalar();
  if (!node["needs"] || !node["needs"].IsSequence()) {
    return yaml_error(node, file, "`needs` must be a list");
  }
  for (const YAML::Node& item : node["needs"]) {
    Result<Need> need = parse_need(item, file);
    if (!need) return need.error();
    query.needs.push_back(*need);
  }
  return query;
}

}  // namespace tvaara::rules
