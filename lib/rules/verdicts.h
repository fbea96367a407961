// What rules say of endpoints, beside findings: yes, no or unknown, per endpoint and rule, with
// evidence. The answer to a question is the worst verdict of the rules that answer it.
#pragma once

#include <map>
#include <string>
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

 private:
  std::map<const api::Endpoint*, std::map<std::string, std::vector<Verdict>>> by_endpoint_;
};

}  // namespace tvaara::rules
