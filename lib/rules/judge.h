// Whether a subject has what a query needs: yes, no, or unknown with a reason.
#pragma once

#include <string>

#include "rules/subjects.h"

namespace tvaara::rules {

struct Outcome {
  findings::AnswerValue value = findings::AnswerValue::unknown;
  Subject subject;
  Location evidence;              // of a yes
  std::string message;            // evidence of a yes, reason of an unknown
  Timing timing = Timing::never;  // of a no: when what is needed happens instead
  bool sometimes = false;         // what is needed happens, but on some path only
  bool presumed = true;           // what the query presumes holds, so that a no is a finding
  bool part_of_check = false;     // a look-up that the check is made of: it says nothing itself
};

// A branch that only asks whether something is there (`!body`, `name.empty()`): that says nothing
// of what it looks like. A yes or no that a function gave may say more.
bool asks_only_presence(const flow::EventInstance& guard);

class Judge {
 public:
  Judge(const EndpointQuery& query, const api::Model& model, const api::Endpoint& endpoint)
      : query_(query), model_(model), endpoint_(endpoint) {}

  Outcome judge(const Subject& subject) const;

 private:
  struct Proof {
    bool met = false, sometimes = false, follows_sometimes = false;
    Location where;
    std::string message;
  };
  using Instances = std::vector<const flow::EventInstance*>;

  void meet(const Need& need, const Subject& subject, Proof& proof) const;
  void meet_event(const Need& need, const std::string& event, const Subject& subject,
                  Proof& proof) const;
  void meet_guard(const Need& need, const Subject& subject, Proof& proof) const;
  void meet_bound(const Subject& subject, Proof& proof) const;
  void meet_predicate(const Need& need, const Subject& subject, Proof& proof) const;
  void meet_values(const Need& need, const Subject& subject, Proof& proof) const;
  bool counts(const Need& need, const flow::EventInstance& instance, const Subject& subject) const;
  void meet_statement(const Need& need, const Subject& subject, Proof& proof) const;
  bool happens(const Need& need, const std::string& event, const Subject& subject,
               std::initializer_list<const flow::Events*> where) const;
  bool in_transaction(const flow::Effect& effect, const std::string& event) const;
  Timing timing_of(const Subject& subject, bool sometimes) const;
  bool looks_after(const Need& need, const Subject& subject) const;
  bool opaque(const Subject& subject) const;
  std::string unseen_part() const;
  bool one_credential(const Subject& subject) const;
  bool in_chain_sometimes(const std::string& event) const;
  bool presumed(const Subject& subject) const;
  Instances found(const flow::Events& events, const std::string& event) const {
    return model_.find(events, event);
  }

  const EndpointQuery& query_;
  const api::Model& model_;
  const api::Endpoint& endpoint_;
};

}  // namespace tvaara::rules
