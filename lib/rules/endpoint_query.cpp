#include "rules/endpoint_query.h"

#include <algorithm>
#include <map>

#include "api/access.h"
#include "base/text.h"
#include "rules/judge.h"
#include "rules/listener_query.h"

namespace tvaara::rules {
namespace {

using findings::AnswerValue;

constexpr const char* kInconsistent = "inconsistent-with";  // reports list those first
constexpr size_t kMaxEvidence = 3;                          // of one verdict: more repeats itself

bool asked(const EndpointQuery& query, const Rule& rule, const api::Endpoint& endpoint) {
  bool mutation = api::is_mutation(endpoint.row.method);
  const api::DataClass& data_class = endpoint.data_class;
  if (query.methods == "mutation" && !mutation) return false;
  if (query.methods == "read" && mutation) return false;
  if (!query.method_list.empty() && !query.method_list.count(endpoint.row.method)) return false;
  if (query.exempt_credential && data_class.credential) return false;
  if (query.exempt_open && data_class.open) return false;
  if (query.only_credential && !data_class.credential) return false;
  if (!query.path.empty() && !has_segment(endpoint, query.path)) return false;
  if (mutation && has_segment(endpoint, query.other_path)) return false;
  return rule.level_by_class.empty() || rule.level_by_class.count(data_class.name);
}

std::string fill(const Rule& rule, const std::set<Timing>& finds, const Outcome& outcome,
                 const api::Endpoint* endpoint) {
  const Subject& subject = outcome.subject;
  std::string message = rule.message;
  if (endpoint) {
    message = replace_all(message, "{endpoint}", endpoint->row.key());
    message = replace_all(message, "{class}", endpoint->data_class.name);
  }
  if (subject.table.empty()) {
    if (!subject.effect) message = replace_all(message, "changes `{table}`", "may change state");
    message = replace_all(message, "`{table}`", "stored state");
  }
  const bool creates = subject.access && subject.access->kind == api::Access::Kind::create;
  message =
      replace_all(message, "{does}", creates ? "says whose the new row is in" : "selects a row of");
  message = replace_all(message, "{table}", subject.table);
  message = replace_all(message, "{origin}", subject.origin.empty() ? "A value" : subject.origin);
  if (outcome.sometimes && finds.empty()) message += " on every path (it is there on some)";
  return message;
}

// The finding stands at the subject itself, not at the handler.
bool stands_at_subject(SubjectKind kind) {
  return kind == SubjectKind::lookup || kind == SubjectKind::event || kind == SubjectKind::check ||
         kind == SubjectKind::statement;
}

// ---- findings ----------------------------------------------------------------------------------

struct Place {
  Outcome outcome;
  std::vector<const api::Endpoint*> endpoints;
};
// One finding per place: what several endpoints or subjects share is said once.
using Places = std::map<Location, Place>;

void note(const EndpointQuery& query, const Outcome& outcome, const api::Endpoint* endpoint,
          Places& places) {
  Location where =
      stands_at_subject(query.subject) || !endpoint ? outcome.subject.where : endpoint->row.handler;
  if (!where.known() && endpoint) where = endpoint->row.registration;
  Place& place = places.try_emplace(where, Place{outcome, {}}).first->second;
  if (endpoint) place.endpoints.push_back(endpoint);
}

void add_related(const EndpointQuery& query, const Place& place, findings::Finding& finding) {
  bool at_subject = stands_at_subject(query.subject);
  for (const api::Endpoint* endpoint : place.endpoints) {
    const findings::Endpoint& row = endpoint->row;
    if (at_subject && row.handler.known()) {
      finding.related.push_back({row.handler, "reached from the handler of " + row.key()});
    }
    if (row.registration.known()) {
      finding.related.push_back({row.registration, "registered here as " + row.key()});
    }
  }
  const Subject& subject = place.outcome.subject;
  if (!at_subject && subject.where.known() && subject.where != finding.where) {
    std::string what =
        !subject.table.empty() ? "`" + subject.table + "` is touched here" : "this is done";
    finding.related.push_back({subject.where, what});
  }
}

// What others do with the same table is the strongest sign that here something was forgotten.
void add_inconsistency(const EndpointQuery& query, const Subject& subject,
                       findings::Finding& finding) {
  if (query.no_key || subject.owner.empty()) return;
  finding.message += "; elsewhere `" + subject.owner + "` of `" + subject.table + "` is the caller";
  finding.properties[kInconsistent] = subject.owner;
}

void report_places(const Rule& rule, const EndpointQuery& query, const Places& places,
                   Reporter& report) {
  for (const auto& [where, place] : places) {
    const Subject& subject = place.outcome.subject;
    const api::Endpoint* first = place.endpoints.empty() ? nullptr : place.endpoints.front();
    findings::Finding finding;
    finding.where = where;
    finding.message = fill(rule, query.finds, place.outcome, first);
    add_inconsistency(query, subject, finding);
    for (const api::Endpoint* endpoint : place.endpoints) {
      finding.endpoints.push_back(endpoint->row.key());
    }
    if (stands_at_subject(query.subject)) {
      finding.sink_key = !subject.table.empty() ? subject.table
                         : subject.effect       ? subject.effect->callee
                                                : subject.origin;
      finding.function = subject.effect  ? subject.effect->function
                         : subject.check ? subject.check->function
                                         : "";
    } else if (first) {
      finding.function = first->row.handler_name;
    }
    add_related(query, place, finding);
    report.add(std::move(finding), strictest_class(place.endpoints));
  }
}

// ---- verdicts ----------------------------------------------------------------------------------

// The endpoint's verdict is its worst subject: no beats unknown beats yes.
Verdict worst(const std::vector<Outcome>& outcomes, const Rule& rule, const EndpointQuery& query,
              const api::Endpoint& endpoint) {
  Verdict verdict;
  verdict.value = AnswerValue::yes;
  verdict.established = !outcomes.empty();
  verdict.depth = rule.depth;
  for (const Outcome& outcome : outcomes) {
    bool worse = (outcome.value == AnswerValue::no && verdict.value != AnswerValue::no) ||
                 (outcome.value == AnswerValue::unknown && verdict.value == AnswerValue::yes);
    if (worse) {
      verdict.value = outcome.value;
      verdict.evidence.clear();
    }
    if (outcome.value != verdict.value) continue;
    std::string message = outcome.value == AnswerValue::no
                              ? fill(rule, query.finds, outcome, &endpoint)
                              : outcome.message;
    Location where = outcome.value == AnswerValue::yes ? outcome.evidence : outcome.subject.where;
    bool known = std::any_of(verdict.evidence.begin(), verdict.evidence.end(),
                             [&](const auto& one) { return one.where == where; });
    if (!known && verdict.evidence.size() < kMaxEvidence) {
      verdict.evidence.push_back({where, message});
    }
  }
  if (outcomes.empty()) {
    verdict.evidence.push_back({endpoint.row.handler, "nothing was seen that would answer it"});
  }
  return verdict;
}

// Rules about what an endpoint may hold say nothing of endpoints that do not hold it.
bool speaks_of_nothing(SubjectKind kind) {
  return kind != SubjectKind::lookup && kind != SubjectKind::work &&
         kind != SubjectKind::mutation && kind != SubjectKind::input;
}

void judge_endpoint(const Rule& rule, const EndpointQuery& query, const api::Model& model,
                    const Tables& tables, const api::Endpoint& endpoint, Places& places,
                    Verdicts& verdicts) {
  const bool answers = rule.info.answers || !rule.depth.empty();
  if (!endpoint.handler_solved && query.subject != SubjectKind::endpoint) {
    if (answers && query.finds.empty()) {
      verdicts.add(endpoint, rule.info.question,
                   {AnswerValue::unknown,
                    {{endpoint.row.registration, "the handler's body was not found"}},
                    false,
                    rule.depth});
    }
    return;
  }
  Judge judge(query, model, endpoint);
  std::vector<Outcome> outcomes;
  for (const Subject& subject : subjects_of(query, model, tables, endpoint)) {
    outcomes.push_back(judge.judge(subject));
  }
  // Look-ups that the check itself is made of are left aside if there is anything else.
  auto serves = [](const Outcome& one) { return one.part_of_check; };
  if (!std::all_of(outcomes.begin(), outcomes.end(), serves)) std::erase_if(outcomes, serves);
  if (!query.finds.empty()) {  // it says nothing of what is otherwise
    std::erase_if(outcomes, [&](const Outcome& one) {
      return one.value != AnswerValue::no || !query.finds.count(one.timing);
    });
  }
  if (outcomes.empty() && (speaks_of_nothing(query.subject) || !query.finds.empty())) return;
  if (answers) verdicts.add(endpoint, rule.info.question, worst(outcomes, rule, query, endpoint));
  for (const Outcome& outcome : outcomes) {
    if (outcome.value != AnswerValue::no || !outcome.presumed) continue;
    if (!query.leaves.count(outcome.timing)) note(query, outcome, &endpoint, places);
  }
}

void judge_statements(const Rule& rule, const EndpointQuery& query, const api::Model& model,
                      Places& places, Verdicts& verdicts) {
  auto judge_all = [&](const std::vector<api::Access>& accesses, const api::Endpoint* endpoint) {
    for (const api::Access& access : accesses) {
      if (!statement_matches(query, access)) continue;
      Outcome outcome;
      outcome.value = AnswerValue::no;
      outcome.subject.effect = access.effect;
      outcome.subject.where = access.where;
      outcome.subject.table = access.table;
      if (rule.info.answers && endpoint) {
        verdicts.add(
            *endpoint, rule.info.question,
            {AnswerValue::no, {{access.where, fill(rule, query.finds, outcome, endpoint)}}});
      }
      note(query, outcome, endpoint, places);
    }
  };
  for (const auto& endpoint : model.endpoints) {
    if (asked(query, rule, *endpoint)) judge_all(endpoint->accesses, endpoint.get());
  }
  for (const auto& middleware : model.middleware) {
    judge_all(api::accesses_of(middleware->result, *middleware->program), nullptr);
  }
  for (const api::Program& program : model.programs) {
    for (const flow::EntryResult& root : program.flow->roots()) {
      judge_all(api::accesses_of(root, *program.flow), nullptr);
    }
  }
}

}  // namespace

Status run_endpoint_query(const Rule& rule, const Context& context, Reporter& report,
                          Verdicts& verdicts) {
  Result<EndpointQuery> query = parse_endpoint_query(rule);
  if (!query) return query.error();
  if (query->subject == SubjectKind::listener) {
    judge_listeners(rule, context.model, report, verdicts);
    return ok_status();
  }
  Places places;
  if (query->subject == SubjectKind::statement) {
    judge_statements(rule, *query, context.model, places, verdicts);
  } else {
    Tables tables = tables_of(context.model);
    if (!query->known_tables.empty() && !tables.has_any(query->known_tables)) return ok_status();
    for (const auto& endpoint : context.model.endpoints) {
      if (!endpoint->row.in_code || !asked(*query, rule, *endpoint)) continue;
      judge_endpoint(rule, *query, context.model, tables, *endpoint, places, verdicts);
    }
  }
  report_places(rule, *query, places, report);
  return ok_status();
}

}  // namespace tvaara::rules
