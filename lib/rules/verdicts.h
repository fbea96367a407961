// What rules say of endpoints, beside findings: yes, no or unknown, per endpoint and rule, with
// evidence. The answer to a question is the worst verdict of the rules that answer it. Of
// operations that only a contract knows, rules say what they could not decide.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "api/model.h"
#include "findings/findings.h"

namespace tvaara::rules {

struct Verdict {
  findings::AnswerValue value = findings::AnswerValue::unknown;
  std::vector<findings::Evidence> evidence;
  // A yes that was established, not one that follows from having found nothing.
  bool established = false;
  std::string depth;  // a depth item this verdict is about ("mtls"); empty: the base
};

class Verdicts {
 public:
  void add(const api::Endpoint& endpoint, const std::string& question, Verdict verdict) {
    by_endpoint_[&endpoint][question].push_back(std::move(verdict));
  }
  const std::vector<Verdict>& of(const api::Endpoint& endpoint, const std::string& question) const {
    static const std::vector<Verdict> kNone;
    auto found = by_endpoint_.find(&endpoint);
    if (found == by_endpoint_.end()) return kNone;
    auto by_question = found->second.find(question);
    return by_question == found->second.end() ? kNone : by_question->second;
  }
  void add_undecided(const spec::Operation* operation, const std::string& question,
                     findings::Evidence evidence) {
    undecided_[{operation, question}].push_back(std::move(evidence));
  }
  std::vector<findings::Evidence> undecided(const spec::Operation* operation,
                                            const std::string& question) const {
    auto found = undecided_.find({operation, question});
    return found == undecided_.end() ? std::vector<findings::Evidence>{} : found->second;
  }

 private:
  std::map<const api::Endpoint*, std::map<std::string, std::vector<Verdict>>> by_endpoint_;
  std::map<std::pair<const spec::Operation*, std::string>, std::vector<findings::Evidence>>
      undecided_;
};

}  // namespace tvaara::rules
