#include "rules/answers.h"

#include <algorithm>
#include <set>

#include "spec/contract.h"

namespace tvaara::rules {
namespace {

using findings::Answer;
using findings::AnswerValue;
using findings::Grade;

// Authentication and authorisation are not asked of endpoints that are open by nature, audit not of
// reads (CHECKLIST: n/a only by class).
bool not_asked(const api::Endpoint& endpoint, const std::string& question) {
  bool open = endpoint.data_class.credential || endpoint.data_class.open ||
              endpoint.data_class.name == "public-read";
  if (question == "authn" || question == "authz") return open;
  return question == "audit" && !api::is_mutation(endpoint.row.method);
}

bool contract_can_answer(const std::string& question) {
  return question == "tls" || question == "validate" || question == "authn";
}

// What findings say of endpoints that only a contract knows, by endpoint key and question.
struct Faults {
  using Key = std::pair<std::string, std::string>;
  std::map<Key, std::vector<const findings::Finding*>> of_base;
  std::map<Key, std::vector<std::pair<const findings::Finding*, std::string>>> of_depth;
  std::set<std::string> asked;  // questions that some rule of this run can answer

  Faults(const std::vector<Rule>& rules, const findings::Results& results) {
    std::map<std::string, const Rule*> by_id;
    for (const Rule& rule : rules) {
      by_id[rule.info.id] = &rule;
      if (rule.info.answers && rule.applies_to_spec) asked.insert(rule.info.question);
    }
    for (const findings::Finding& finding : results.findings) {
      auto rule = by_id.find(finding.rule);
      if (rule == by_id.end()) continue;
      const std::string& depth = rule->second->depth;
      for (const std::string& endpoint : finding.endpoints) {
        Key key{endpoint, rule->second->info.question};
        if (!depth.empty()) of_depth[key].push_back({&finding, depth});
        if (depth.empty() && rule->second->info.answers) of_base[key].push_back(&finding);
      }
    }
  }
};

// Contracts of one tree may have operations of the same name; a fault is one of the contract that
// holds its place.
bool holds(const spec::Contract* contract, const findings::Finding& finding) {
  if (!contract) return true;
  return std::any_of(
      contract->documents.begin(), contract->documents.end(),
      [&](const auto& document) { return document->has_source(finding.where.file); });
}

// The evidence of a contract that could not be read to its end: what is missing may say anything.
std::vector<findings::Evidence> unread_parts(const api::Endpoint& endpoint) {
  std::vector<findings::Evidence> out;
  if (!endpoint.contract) return out;
  for (const auto& document : endpoint.contract->documents) {
    if (!document->incomplete()) continue;
    Location where{document->path()};
    if (!document->problems().empty()) where.line = document->problems()[0].line;
    out.push_back({where, "the contract could not be read to its end"});
  }
  return out;
}

// A malformed part of the operation that decides the question.
void add_malformed(const api::Endpoint& endpoint, const std::string& question,
                   std::vector<findings::Evidence>& out) {
  using spec::Part;
  static const std::map<Part, std::pair<std::string, std::string>> kDecides{
      {Part::servers, {"tls", "servers"}},
      {Part::parameters, {"validate", "parameters"}},
      {Part::body, {"validate", "request body"}},
      {Part::security, {"authn", "security"}}};
  if (!endpoint.operation) return;
  for (const auto& [part, node] : endpoint.operation->unread) {
    auto decides = kDecides.find(part);
    if (decides == kDecides.end() || decides->second.first != question) continue;
    out.push_back({node.where(), "the " + decides->second.second + " could not be read"});
  }
}

void add_faults(const api::Endpoint& endpoint, const std::string& question, const Faults& faults,
                Answer& answer) {
  Faults::Key key{endpoint.row.key(), question};
  if (auto found = faults.of_base.find(key); found != faults.of_base.end()) {
    for (const findings::Finding* finding : found->second) {
      if (!holds(endpoint.contract, *finding)) continue;
      answer.value = AnswerValue::no;
      answer.evidence.push_back({finding->where, finding->message});
    }
  }
  if (auto found = faults.of_depth.find(key); found != faults.of_depth.end()) {
    std::set<std::string> missing;
    for (const auto& [finding, depth] : found->second) {
      if (holds(endpoint.contract, *finding)) missing.insert(depth);
    }
    answer.depth_missing.assign(missing.begin(), missing.end());
  }
}

// Rules often say the same.
std::vector<findings::Evidence> told_once(std::vector<findings::Evidence> all) {
  std::set<std::pair<Location, std::string>> told;
  std::vector<findings::Evidence> out;
  for (findings::Evidence& one : all) {
    if (told.emplace(one.where, one.message).second) out.push_back(std::move(one));
  }
  return out;
}

Answer declared_answer(const api::Endpoint& endpoint, const std::string& question,
                       const Faults& faults, const Verdicts& verdicts) {
  Answer answer;
  answer.grade = Grade::declared;
  bool interface = endpoint.contract && endpoint.contract->form == spec::Contract::Form::proto;
  if (interface || !contract_can_answer(question)) {
    const char* what = interface ? "a .proto does not say it" : "a contract alone cannot show it";
    answer.evidence.push_back({endpoint.row.operation, what});
    return answer;
  }
  add_faults(endpoint, question, faults, answer);
  if (answer.value == AnswerValue::no) return answer;
  if (!faults.asked.count(question)) {
    answer.evidence.push_back({endpoint.row.operation, "no rule of this run asks it of contracts"});
    return answer;
  }
  answer.evidence = told_once(verdicts.undecided(endpoint.operation, question));
  add_malformed(endpoint, question, answer.evidence);
  for (findings::Evidence& unread : unread_parts(endpoint)) {
    answer.evidence.push_back(std::move(unread));
  }
  if (answer.evidence.empty()) {
    answer.value = AnswerValue::yes;
    answer.evidence.push_back({endpoint.row.operation, "declared by the contract"});
  }
  return answer;
}

Answer verified_answer(const std::vector<Verdict>& verdicts) {
  Answer answer;
  bool established = false;
  AnswerValue worst = AnswerValue::yes;
  for (const Verdict& verdict : verdicts) {
    if (!verdict.depth.empty()) {
      if (verdict.value != AnswerValue::yes) answer.depth_missing.push_back(verdict.depth);
      continue;
    }
    if (verdict.value == AnswerValue::no) worst = AnswerValue::no;
    if (verdict.value == AnswerValue::unknown && worst == AnswerValue::yes) {
      worst = AnswerValue::unknown;
    }
    established |= verdict.established && verdict.value == AnswerValue::yes;
  }
  answer.value = worst == AnswerValue::yes && !established ? AnswerValue::unknown : worst;
  for (const Verdict& verdict : verdicts) {
    // Nothing speaks against it, but nothing that was seen shows it either.
    bool silent = answer.value == AnswerValue::unknown && verdict.value == AnswerValue::yes &&
                  worst == AnswerValue::yes;
    if ((verdict.value != answer.value && !silent) || !verdict.depth.empty()) continue;
    for (const findings::Evidence& evidence : verdict.evidence) {  // rules often say the same
      bool said = std::any_of(answer.evidence.begin(), answer.evidence.end(), [&](const auto& one) {
        return one.where == evidence.where && one.message == evidence.message;
      });
      if (!said) answer.evidence.push_back(evidence);
    }
  }
  std::sort(answer.depth_missing.begin(), answer.depth_missing.end());
  return answer;
}

// Whose an object is cannot be told where nobody is known: whoever reaches the server may. Not so
// where a rule could not see whether somebody is, whatever another has found.
void answer_for_strangers(const api::Model& model, const api::Endpoint& endpoint,
                          const std::vector<Verdict>& of_authn, const Answer& authn,
                          Answer& authz) {
  if (authz.value != AnswerValue::unknown || authn.value != AnswerValue::no) return;
  bool unseen = std::any_of(of_authn.begin(), of_authn.end(), [](const Verdict& verdict) {
    return verdict.depth.empty() && verdict.value == AnswerValue::unknown;
  });
  if (unseen) return;
  if (api::authenticates(model, endpoint)) return;
  authz.value = AnswerValue::no;
  authz.evidence.clear();
  for (const findings::Evidence& one : authn.evidence) {
    authz.evidence.push_back({one.where, "nobody is authenticated, so anybody may"});
  }
}

}  // namespace

void answer_questions(api::Model& model, const findings::Results& results,
                      const std::vector<Rule>& rules, const Verdicts& verdicts) {
  Faults faults(rules, results);
  for (auto& endpoint : model.endpoints) {
    for (const char* question : findings::kQuestions) {
      Answer answer;
      if (not_asked(*endpoint, question)) {
        answer.value = AnswerValue::not_applicable;
        answer.grade = endpoint->row.in_code ? Grade::verified : Grade::declared;
      } else if (endpoint->row.in_code) {
        answer = verified_answer(verdicts.of(*endpoint, question));
      } else {
        answer = declared_answer(*endpoint, question, faults, verdicts);
      }
      endpoint->row.answers[question] = std::move(answer);
    }
    auto& answers = endpoint->row.answers;
    if (endpoint->row.in_code) {
      answer_for_strangers(model, *endpoint, verdicts.of(*endpoint, "authn"), answers["authn"],
                           answers["authz"]);
    }
  }
}

}  // namespace tvaara::rules
