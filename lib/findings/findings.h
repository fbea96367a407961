// Findings, answers and the endpoint table as plain data: what rules produce and reports print.
//
// Nothing here knows how a result was found. Everything is sorted by `sort_results` before it is
// reported, so output never depends on hash tables or threads.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/source.h"

namespace tvaara::findings {

enum class Level { note, warning, error };
enum class Precision { low, medium, high, very_high };
std::string_view to_string(Level level);
std::string_view to_string(Precision precision);

// What a report needs to know of a rule.
struct RuleInfo {
  std::string id;        // "authz/idor": its folder under rules/
  std::string title;
  std::string question;  // tls, validate, authn, authz, ratelimit, audit, inventory, consume
  Level level = Level::warning;  // default; a finding's own level may differ by data class
  Precision precision = Precision::medium;
  std::vector<int> cwe;
  std::vector<std::string> owasp;  // "API1:2023"
  std::string help_markdown;       // fixed headings; docs and `explain` print it
  bool answers = false;            // turns its question's answer to "no"
};

// A related place; the message may refer to it as [text](id) with its 1-based position.
struct Note {
  Location where;
  std::string message;
};

struct TextEdit {  // replaces `where` by `text`
  Location where;
  std::string text;
};

struct Fix {
  std::string description;
  std::vector<TextEdit> edits;
};

// The property of a finding that lacks what other endpoints do on the same data. Reports list
// those first.
inline constexpr const char* kInconsistent = "inconsistent-with";

struct Finding {
  std::string rule;
  Level level = Level::warning;
  std::string message;               // begins with the essence; one sentence; no trailing period
  Location where;                    // region of one expression
  std::string label;                 // short text under the caret; may be empty
  std::vector<std::string> endpoints;  // "GET /orders/{id}", sorted; empty: outside every handler
  std::vector<Note> trace;           // origin to sink
  std::vector<Note> related;         // evidence: registration, declaration …
  std::string why;                   // one sentence, shown under the excerpt
  std::string fix_hint;              // one sentence
  std::vector<Fix> fixes;            // safe edits only
  // Ingredients of the fingerprint beside rule: no path, no line, no message.
  std::string endpoint_key;          // first endpoint, or empty
  std::string sink_key;              // normalised sink: callee or contract pointer
  std::string function;              // enclosing function's qualified name
  std::string fingerprint;           // filled by assign_fingerprints
  std::map<std::string, std::string> properties;  // extra facts for machine readers
  std::vector<std::string> secrets;  // texts that no report may print (a literal password)
};

enum class AnswerValue { yes, no, unknown, not_applicable };
enum class Grade { verified, declared, attested };
std::string_view to_string(AnswerValue answer);  // "yes", "no", "unknown", "n/a"
std::string_view to_string(Grade grade);

struct Evidence {
  Location where;
  std::string message;
};

struct Answer {
  AnswerValue value = AnswerValue::unknown;
  Grade grade = Grade::verified;
  std::vector<std::string> depth_missing;
  std::vector<Evidence> evidence;
};

// The six questions in the order in which they are asked.
inline constexpr const char* kQuestions[] = {"tls", "validate", "authn", "authz", "ratelimit",
                                             "audit"};

struct Endpoint {
  std::string method;   // upper case, or ANY
  std::string path;     // template with {name}
  std::string dialect;  // "regex" if the path could not become a template, else empty
  std::string program;
  bool in_code = false, in_spec = false;
  Location handler, registration, operation;
  std::string handler_name;
  std::string data_class;  // public-read, user-read, user-write, admin
  std::vector<std::string> class_reasons;
  std::map<std::string, Answer> answers;  // by question
  std::string key() const { return method + " " + path; }
};

// In full, in part, not at all: the three add up to all there is.
struct Count {
  size_t read = 0, degraded = 0, lost = 0;
};

// What was and was not analysed, with reasons.
struct Gap {
  std::string kind;  // "unit", "function", "contract", "rule", "flow-limit", …
  std::string what;
  std::string reason;
  Location where;
};

struct Coverage {
  Count units, functions, contracts;
  std::vector<Gap> gaps;
};

struct Results {
  std::vector<Finding> findings;
  std::vector<Finding> suppressed;
  std::vector<Endpoint> endpoints;
  Coverage coverage;
  std::vector<RuleInfo> rules;  // all that were asked, sorted by id
};

// By file, line, column, rule, message; endpoints by path, method; gaps likewise.
void sort_results(Results& results);

// tvaara/v1 = rule, endpoint key, normalised sink, enclosing function, index among equals.
// Called on sorted findings, before suppressions are applied: the index counts both.
void assign_fingerprints(std::vector<Finding>& findings);

}  // namespace tvaara::findings
