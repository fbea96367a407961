// What an `endpoint:` query judges, each by itself: see for_each in endpoint_query.h.
#pragma once

#include <string>
#include <vector>

#include "rules/endpoint_parse.h"
#include "rules/evidence.h"
#include "rules/tables.h"

namespace tvaara::rules {

struct Subject {
  const flow::Effect* effect = nullptr;        // null: every successful exit of the handler
  const api::Access* access = nullptr;         // null: no statement
  const flow::EventInstance* check = nullptr;  // of `check`
  Location where;
  flow::Atom atom;            // of `input`: where the value comes from
  std::string origin, table;  // for messages
  std::string owner;          // of a look-up: the column by which others find the caller's own rows
  bool reads_only = false;    // it may be a part of the check itself
  bool is_statement = false;  // of `event`: a statement that means it
  bool readable = true;       // false: what it does is not known
  // What holds without asking for needs: an established yes, or an unknown, and why.
  std::string settled_yes, settled_unknown;
  std::string unclear;  // why it is unknown where no need is met; empty: it is not
};

std::vector<Subject> subjects_of(const EndpointQuery& query, const api::Model& model,
                                 const Tables& tables, const api::Endpoint& endpoint);

// A whole segment of the endpoint's path is one of these words.
bool has_segment(const api::Endpoint& endpoint, const std::vector<std::string>& words);

// Whether a statement is one that the query asks for (`tables`, `verbs`).
bool statement_matches(const EndpointQuery& query, const api::Access& access);

}  // namespace tvaara::rules
