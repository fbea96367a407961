#include "rules/endpoint_query.h"

#include <algorithm>
#include <set>

#include "base/text.h"
#include "rules/effects.h"
#include "rules/query_yaml.h"

namespace tvaara::rules {
namespace {

using findings::AnswerValue;

enum class Subject { work, mutation, lookup, listener };
enum class Position { before, after, around };

struct Need {
  std::vector<std::string> events;
  std::string predicate;            // label glob
  std::vector<std::string> guard;   // label globs
  bool tls = false;
  Position position = Position::before;
};

struct EndpointQuery {
  std::string methods;              // "", "mutation", "read"
  std::set<std::string> method_list;
  bool exempt_credential = false, exempt_open = false;
  Subject subject = Subject::work;
  std::string key;                  // label glob of `where: {key}`
  std::vector<Need> needs;
};

Result<Need> parse_need(const YAML::Node& node, const std::string& file) {
  if (Status status = check_keys(node, {"event", "position", "predicate", "guard", "tls"}, file);
      !status) {
    return status.error();
  }
  Need need;
  if (node["event"]) {
    auto events = read_strings(node["event"], file);
    if (!events) return events.error();
    need.events = *events;
  }
  if (node["guard"]) {
    auto labels = read_strings(node["guard"], file);
    if (!labels) return labels.error();
    need.guard = *labels;
  }
  if (node["predicate"]) need.predicate = node["predicate"].Scalar();
  if (node["tls"]) need.tls = true;
  if (node["position"]) {
    std::string position = node["position"].Scalar();
    if (position == "before") {
      need.position = Position::before;
    } else if (position == "after") {
      need.position = Position::after;
    } else if (position == "around") {
      need.position = Position::around;
    } else {
      return yaml_error(node["position"], file, "'" + position + "' is no position",
                        "before, after, around");
    }
  }
  return need;
}

Result<EndpointQuery> parse(const Rule& rule) {
  const YAML::Node& node = *rule.query;
  std::string file = rule.folder + "/rule.yaml";
  Status keys = check_keys(node, {"methods", "exempt", "for_each", "where", "needs"}, file);
  if (!keys) return keys.error();
  EndpointQuery query;
  if (node["methods"]) {
    auto methods = read_strings(node["methods"], file);
    if (!methods) return methods.error();
    if (methods->size() == 1 && (methods->at(0) == "mutation" || methods->at(0) == "read")) {
      query.methods = methods->at(0);
    } else {
      query.method_list = {methods->begin(), methods->end()};
    }
  }
  if (node["exempt"]) {
    auto exempt = read_strings(node["exempt"], file);
    if (!exempt) return exempt.error();
    for (const std::string& name : *exempt) {
      if (name == "credential") {
        query.exempt_credential = true;
      } else if (name == "open") {
        query.exempt_open = true;
      } else {
        return yaml_error(node["exempt"], file, "'" + name + "' cannot be exempt",
                          "credential, open");
      }
    }
  }
  std::string subject = node["for_each"] ? node["for_each"].Scalar() : "work";
  static const std::vector<std::pair<std::string, Subject>> kSubjects{
      {"work", Subject::work}, {"mutation", Subject::mutation}, {"lookup", Subject::lookup},
      {"listener", Subject::listener}};
  auto found = std::find_if(kSubjects.begin(), kSubjects.end(),
                            [&](const auto& entry) { return entry.first == subject; });
  if (found == kSubjects.end()) {
    return yaml_error(node["for_each"], file, "'" + subject + "' is no subject",
                      "work, mutation, lookup, listener");
  }
  query.subject = found->second;
  if (node["where"]) {
    if (Status status = check_keys(node["where"], {"key"}, file); !status) return status.error();
    query.key = node["where"]["key"].Scalar();
  }
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

bool asked(const EndpointQuery& query, const Rule& rule, const api::Endpoint& endpoint) {
  bool mutation = api::is_mutation(endpoint.row.method);
  if (query.methods == "mutation" && !mutation) return false;
  if (query.methods == "read" && mutation) return false;
  if (!query.method_list.empty() && !query.method_list.count(endpoint.row.method)) return false;
  if (query.exempt_credential && endpoint.data_class.credential) return false;
  if (query.exempt_open && endpoint.data_class.open) return false;
  return rule.level_by_class.empty() || rule.level_by_class.count(endpoint.data_class.name);
}

// What one subject showed.
struct Outcome {
  AnswerValue value = AnswerValue::unknown;
  Location where;               // of the subject
  Location evidence;
  std::string message;          // evidence or what is missing
  std::string table, origin;
  bool sometimes = false;       // the event happens on some path only
  std::string function, callee;
};

// All labels of a guard's tested value, comparisons included, match the globs.
bool guard_compares(const flow::EventInstance& guard, const std::vector<std::string>& labels) {
  auto tested = guard.roles.find("tested");
  if (tested == guard.roles.end()) return false;
  return std::all_of(labels.begin(), labels.end(), [&](const std::string& label) {
    if (tested->second->has_label(label)) return true;
    for (const flow::Comparison& comparison : tested->second->comparisons) {
      for (const flow::Value& operand : comparison.operands) {
        if (operand->has_label(label)) return true;
      }
    }
    return false;
  });
}

class Judge {
 public:
  Judge(const EndpointQuery& query, const api::Model& model, const api::Endpoint& endpoint)
      : query_(query), model_(model), endpoint_(endpoint) {}

  // Events known around an effect; null effect: at every successful exit.
  Outcome at(const flow::Effect* effect, const api::Access* access, const Location& where) const {
    Outcome out;
    out.where = where;
    if (effect) {
      out.function = effect->function;
      out.callee = effect->callee;
    }
    if (access) {
      out.table = access->table;
      out.origin = key_name(*access);
    }
    for (const Need& need : query_.needs) {
      if (met(need, effect, access, out)) {
        out.value = AnswerValue::yes;
        return out;
      }
    }
    if (access && !access->readable && needs_predicate()) {
      out.message = "the statement's text is not known";
      return out;
    }
    if (opaque(effect)) {
      out.message = "something on the way could not be followed";
      return out;
    }
    out.value = AnswerValue::no;
    return out;
  }

 private:
  bool needs_predicate() const {
    return std::any_of(query_.needs.begin(), query_.needs.end(),
                       [](const Need& need) { return !need.predicate.empty(); });
  }

  static std::string key_name(const api::Access& access) {
    for (const api::BoundColumn& bound : access.bound) {
      if (!bound.restricts) continue;
      for (const flow::Atom& atom : flow::all_atoms(bound.value)) {
        if (atom.label.starts_with("request")) return atom.name.empty() ? bound.column : atom.name;
      }
    }
    return "";
  }

  bool opaque(const flow::Effect* effect) const {
    if (!effect) return endpoint_.result.opaque;
    for (const Need& need : query_.needs) {
      if (need.position != Position::after && effect->opaque_before) return true;
      if (need.position != Position::before && effect->opaque_after) return true;
    }
    return false;
  }

  bool met(const Need& need, const flow::Effect* effect, const api::Access* access,
           Outcome& out) const {
    if (!need.predicate.empty() && access) return predicate(need, *access, out);
    bool before = need.position != Position::after, after = need.position != Position::before;
    for (const std::string& event : need.events) {
      if (before && happened(endpoint_.granted, event, out)) return true;
      if (effect && before && happened(effect->before, event, out)) return true;
      if (effect && after && happened(effect->after, event, out)) return true;
      if (!effect && happened(endpoint_.result.must, event, out)) return true;
      if (effect && ((before && !model_.find(effect->before_may, event).empty()) ||
                     (after && !model_.find(effect->after_may, event).empty()))) {
        out.sometimes = true;
      }
    }
    if (!need.guard.empty()) {
      if (effect && before && guarded(effect->before, need, out)) return true;
      if (effect && after && guarded(effect->after, need, out)) return true;
      if (!effect && guarded(endpoint_.result.must, need, out)) return true;
    }
    return false;
  }

  bool happened(const flow::Events& events, const std::string& event, Outcome& out) const {
    auto instances = model_.find(events, event);
    if (instances.empty()) return false;
    out.evidence = instances[0]->where;
    out.message = event;
    return true;
  }

  static bool guarded(const flow::Events& events, const Need& need, Outcome& out) {
    auto guards = events.find("guard");
    if (guards == events.end()) return false;
    for (const flow::EventInstance& guard : guards->second) {
      if (!guard_compares(guard, need.guard)) continue;
      out.evidence = guard.where;
      out.message = "checked: " + join(need.guard, " against ");
      return true;
    }
    return false;
  }

  static bool predicate(const Need& need, const api::Access& access, Outcome& out) {
    for (const api::BoundColumn& bound : access.bound) {
      bool counts = bound.restricts || access.kind == api::Access::Kind::create;
      if (!counts || !bound.value->has_label(need.predicate)) continue;
      out.evidence = access.where;
      out.message = "`" + bound.column + "` of `" + access.table + "` is bound to the " +
                    need.predicate;
      return true;
    }
    return false;
  }

  const EndpointQuery& query_;
  const api::Model& model_;
  const api::Endpoint& endpoint_;
};

bool chosen_by(const api::Access& access, const std::string& label) {
  if (label.empty()) return true;
  for (const api::BoundColumn& bound : access.bound) {
    if (bound.restricts && bound.value->has_label(label)) return true;
  }
  return false;
}

bool is_work(const flow::Effect& effect) {
  if (!effect.row || effect.on_failing_path) return false;
  // Reading the request and writing the answer is not yet work done for the caller.
  return effect.row->section == models::Section::sinks && !effect.row->attribute("work").empty();
}

std::vector<Outcome> judge_all(const EndpointQuery& query, const api::Model& model,
                               const api::Endpoint& endpoint) {
  Judge judge(query, model, endpoint);
  std::vector<Outcome> out;
  if (query.subject == Subject::work) {
    for (const flow::Effect& effect : endpoint.result.effects) {
      if (is_work(effect)) out.push_back(judge.at(&effect, nullptr, effect.where));
    }
    if (out.empty()) out.push_back(judge.at(nullptr, nullptr, endpoint.row.handler));
  } else {
    for (const api::Access& access : endpoint.accesses) {
      bool lookup = query.subject == Subject::lookup;
      if (!lookup && access.readable && !access.is_mutation()) continue;
      if (lookup && access.readable && !chosen_by(access, query.key)) continue;
      if (lookup && access.kind == api::Access::Kind::create) continue;
      out.push_back(judge.at(access.effect, &access, access.where));
    }
    if (query.subject == Subject::mutation) {
      for (const flow::Effect& effect : endpoint.result.effects) {
        if (effect.row && effect.row->kind == "mutated") {
          out.push_back(judge.at(&effect, nullptr, effect.where));
        }
      }
    }
  }
  return out;
}

std::string fill(const Rule& rule, const Outcome& outcome, const api::Endpoint& endpoint) {
  std::string message = replace_all(rule.message, "{endpoint}", endpoint.row.key());
  message = replace_all(message, "{table}", outcome.table.empty() ? "?" : outcome.table);
  message = replace_all(message, "{origin}", outcome.origin.empty() ? "a value" : outcome.origin);
  message = replace_all(message, "{class}", endpoint.data_class.name);
  if (outcome.sometimes) message += " on every path (it is there on some)";
  return message;
}

findings::Finding finding_of(const Rule& rule, const EndpointQuery& query, const Outcome& outcome,
                             const api::Endpoint& endpoint) {
  findings::Finding finding;
  bool at_access = query.subject == Subject::lookup;
  finding.where = at_access ? outcome.where : endpoint.row.handler;
  if (!finding.where.known()) finding.where = endpoint.row.registration;
  finding.message = fill(rule, outcome, endpoint);
  finding.endpoints = {endpoint.row.key()};
  finding.endpoint_key = endpoint.row.key();
  finding.function = endpoint.row.handler_name;
  finding.sink_key = at_access ? outcome.table : "";
  if (endpoint.row.registration.known()) {
    finding.related.push_back({endpoint.row.registration, "registered here as " + endpoint.row.key()});
  }
  if (at_access && endpoint.row.handler.known()) {
    finding.related.push_back({endpoint.row.handler, "reached from this handler"});
  }
  if (!at_access && outcome.where.known() && outcome.where != finding.where) {
    finding.related.push_back({outcome.where, outcome.table.empty()
                                                  ? "the work done without it"
                                                  : "`" + outcome.table + "` is touched here"});
  }
  return finding;
}

void judge_listeners(const Rule& rule, const api::Model& model, Reporter& report,
                     Verdicts& verdicts) {
  std::map<const api::Listener*, std::vector<const api::Endpoint*>> plain;
  for (const auto& endpoint : model.endpoints) {
    if (!endpoint->row.in_code) continue;
    Verdict verdict;
    verdict.value = endpoint->listeners.empty() ? AnswerValue::unknown : AnswerValue::yes;
    verdict.established = true;
    if (endpoint->listeners.empty()) {
      verdict.evidence.push_back({endpoint->row.registration, "no listener was found for it"});
    }
    for (const api::Listener* listener : endpoint->listeners) {
      if (listener->tls == api::Listener::Tls::none) {
        plain[listener].push_back(endpoint.get());
        if (listener->loopback) continue;
        verdict.value = AnswerValue::no;
        verdict.evidence = {{listener->where, "served without TLS"}};
      } else if (verdict.value == AnswerValue::yes) {
        bool tls = listener->tls == api::Listener::Tls::tls;
        if (!tls) verdict.value = AnswerValue::unknown;
        verdict.evidence.push_back({listener->where, tls ? "served with TLS" : "may be without TLS"});
      }
    }
    verdicts.add(*endpoint, rule.info.question, std::move(verdict));
  }
  for (const auto& listener : model.listeners) {
    if (listener->tls != api::Listener::Tls::none || listener->loopback) continue;
    findings::Finding finding;
    finding.where = listener->where;
    bool admin = false;
    for (const api::Endpoint* endpoint : plain[listener.get()]) {
      finding.endpoints.push_back(endpoint->row.key());
      admin |= endpoint->data_class.name == "admin";
    }
    std::sort(finding.endpoints.begin(), finding.endpoints.end());
    finding.message = replace_all(rule.message, "{address}",
                                  listener->address.empty() ? "its address" : listener->address);
    finding.sink_key = listener->effect->callee;
    finding.function = listener->effect->function;
    report.add(std::move(finding), admin ? "admin" : "");
  }
}

// The endpoint's verdict is its worst subject: no beats unknown beats yes.
Verdict worst(const std::vector<Outcome>& outcomes, const Rule& rule,
              const api::Endpoint& endpoint) {
  Verdict verdict;
  verdict.value = AnswerValue::yes;
  verdict.established = true;
  verdict.depth = rule.depth;
  for (const Outcome& outcome : outcomes) {
    bool worse = (outcome.value == AnswerValue::no && verdict.value != AnswerValue::no) ||
                 (outcome.value == AnswerValue::unknown && verdict.value == AnswerValue::yes);
    if (worse) {
      verdict.value = outcome.value;
      verdict.evidence.clear();
    }
    if (outcome.value != verdict.value) continue;
    std::string message =
        outcome.value == AnswerValue::no ? fill(rule, outcome, endpoint) : outcome.message;
    Location where = outcome.value == AnswerValue::yes ? outcome.evidence : outcome.where;
    bool known = std::any_of(verdict.evidence.begin(), verdict.evidence.end(),
                             [&](const auto& one) { return one.where == where; });
    if (!known && verdict.evidence.size() < 3) verdict.evidence.push_back({where, message});
  }
  return verdict;
}

}  // namespace

Status run_endpoint_query(const Rule& rule, const Context& context, Reporter& report,
                          Verdicts& verdicts) {
  Result<EndpointQuery> query = parse(rule);
  if (!query) return query.error();
  if (query->subject == Subject::listener) {
    judge_listeners(rule, context.model, report, verdicts);
    return ok_status();
  }
  for (const auto& endpoint : context.model.endpoints) {
    if (!endpoint->row.in_code || !asked(*query, rule, *endpoint)) continue;
    if (!endpoint->handler_solved) {
      if (rule.info.answers) {
        verdicts.add(*endpoint, rule.info.question,
                     {AnswerValue::unknown,
                      {{endpoint->row.registration, "the handler's body was not found"}}});
      }
      continue;
    }
    std::vector<Outcome> outcomes = judge_all(*query, context.model, *endpoint);
    if (rule.info.answers) {
      verdicts.add(*endpoint, rule.info.question, worst(outcomes, rule, *endpoint));
    }
    // Many subjects of one handler may lack the same thing: one finding, unless the place differs.
    std::set<Location> reported;
    for (const Outcome& outcome : outcomes) {
      if (outcome.value != AnswerValue::no) continue;
      findings::Finding finding = finding_of(rule, *query, outcome, *endpoint);
      if (reported.insert(finding.where).second) {
        report.add(std::move(finding), endpoint->data_class.name);
      }
    }
  }
  return ok_status();
}

}  // namespace tvaara::rules
