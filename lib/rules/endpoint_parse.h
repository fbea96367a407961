// The parts of an `endpoint:` query as typed data; what they mean: endpoint_query.h.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "base/result.h"
#include "rules/rule.h"

namespace tvaara::rules {

enum class SubjectKind {
  work,
  mutation,
  lookup,
  input,
  event,
  check,
  statement,
  endpoint,
  listener
};
enum class Moment { before, first, after, around };
// When what is needed happens instead.
enum class Timing { never, sometimes, late, early };
enum class Rows { any, private_rows, owned };

struct Need {
  std::vector<std::string> events;
  std::string predicate;           // label glob
  std::vector<std::string> guard;  // label globs
  std::string role, label;         // of the subject's event
  std::string tested;              // label glob
  std::string late;                // label glob: what an event that comes late must look at
  std::vector<std::string> statement, tables;  // verbs and table globs of another statement
  bool typed = false, sanitized = false;
  bool same_table = false;  // …on the subject's own table
  bool own = false, about_subject = false, about_object = false;
  Moment moment = Moment::before;
};

struct EndpointQuery {
  std::string methods;  // "", "mutation", "read"
  std::set<std::string> method_list;
  bool exempt_credential = false, exempt_open = false, exempt_fixed = false;
  bool only_credential = false;
  SubjectKind subject = SubjectKind::work;
  std::vector<std::string> keys;  // label globs of `where: {key}`
  bool no_key = false;            // `key: none`
  Rows rows = Rows::any;
  std::string event;
  std::vector<std::string> names, tables, verbs, columns, path, other_path;
  std::vector<std::string> known_tables;  // globs: nothing is asked where no statement has one
  std::set<Timing> finds;                 // empty: all
  std::set<Timing> leaves;                // to another rule's finding
  std::string presumes;
  std::vector<Need> needs;
};

Result<EndpointQuery> parse_endpoint_query(const Rule& rule);

}  // namespace tvaara::rules
