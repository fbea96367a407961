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

using AnsweringRules = std::set<std::string>;  // ids of rules that turn an answer to no

AnsweringRules answering(const std::vector<Rule>& rules) {
  AnsweringRules ids;
  for (const Rule& rule : rules) {
    if (rule.info.answers) ids.insert(rule.info.id);
  }
  return ids;
}

// Findings that turn a question's answer to no, by endpoint key and question.
using Faults = std::map<std::pair<std::string, std::string>, std::vector<const findings::Finding*>>;

Faults faults_of(const findings::Results& results, const AnsweringRules& answering_rules) {
  std::map<std::string, std::string> question_of;
  for (const findings::RuleInfo& rule : results.rules) question_of[rule.id] = rule.question;
  Faults faults;
  for (const findings::Finding& finding : results.findings) {
    if (!answering_rules.count(finding.rule)) continue;
    for (const std::string& key : finding.endpoints) {
      faults[{key, question_of[finding.rule]}].push_back(&finding);
    }
  }
  return faults;
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

Answer declared_answer(const api::Endpoint& endpoint, const std::string& question,
                       const Faults& faults, const Verdicts& verdicts) {
  Answer answer;
  answer.grade = Grade::declared;
  if (!contract_can_answer(question)) {
    answer.evidence.push_back({endpoint.row.operation, "a contract alone cannot show it"});
    return answer;
  }
  if (auto found = faults.find({endpoint.row.key(), question}); found != faults.end()) {
    answer.value = AnswerValue::no;
    for (const findings::Finding* finding : found->second) {
      answer.evidence.push_back({finding->where, finding->message});
    }
    return answer;
  }
  answer.evidence = verdicts.undecided(endpoint.operation, question);
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
    if (verdict.value != answer.value || !verdict.depth.empty()) continue;
    answer.evidence.insert(answer.evidence.end(), verdict.evidence.begin(), verdict.evidence.end());
  }
  std::sort(answer.depth_missing.begin(), answer.depth_missing.end());
  return answer;
}

}  // namespace

void answer_questions(api::Model& model, const findings::Results& results,
                      const std::vector<Rule>& rules, const Verdicts& verdicts) {
  Faults faults = faults_of(results, answering(rules));
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
  }
}

}  // namespace tvaara::rules
