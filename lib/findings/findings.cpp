// The names of the enums, and the one order in which everything is reported.
//
// Idea: output order is decided here, by comparing content, and nowhere else. Every comparison
// goes down to the last field that a report prints, so two runs that found the same things in
// another order still write the same bytes.
#include "findings/findings.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace tvaara::findings {

std::string_view to_string(Level level) {
  switch (level) {
    case Level::note:
      return "note";
    case Level::warning:
      return "warning";
    case Level::error:
      return "error";
  }
  return "warning";
}

std::string_view to_string(Precision precision) {
  switch (precision) {
    case Precision::low:
      return "low";
    case Precision::medium:
      return "medium";
    case Precision::high:
      return "high";
    case Precision::very_high:
      return "very-high";
  }
  return "medium";
}

std::string_view to_string(AnswerValue answer) {
  switch (answer) {
    case AnswerValue::yes:
      return "yes";
    case AnswerValue::no:
      return "no";
    case AnswerValue::unknown:
      return "unknown";
    case AnswerValue::not_applicable:
      return "n/a";
  }
  return "unknown";
}

std::string_view to_string(Grade grade) {
  switch (grade) {
    case Grade::verified:
      return "verified";
    case Grade::declared:
      return "declared";
    case Grade::attested:
      return "attested";
  }
  return "declared";
}

namespace {

auto note_key(const Note& note) { return std::tie(note.where, note.message); }

bool notes_less(const std::vector<Note>& a, const std::vector<Note>& b) {
  return std::lexicographical_compare(
      a.begin(), a.end(), b.begin(), b.end(),
      [](const Note& x, const Note& y) { return note_key(x) < note_key(y); });
}

bool finding_less(const Finding& a, const Finding& b) {
  auto place = [](const Finding& f) {
    return std::tie(f.where.file, f.where.line, f.where.column, f.rule, f.message);
  };
  if (auto order = place(a) <=> place(b); order != 0) return order < 0;
  auto rest = [](const Finding& f) {
    return std::tie(f.where, f.level, f.endpoints, f.endpoint_key, f.sink_key, f.function, f.label,
                    f.why, f.fix_hint, f.properties);
  };
  if (rest(a) != rest(b)) return rest(a) < rest(b);
  if (notes_less(a.trace, b.trace) || notes_less(b.trace, a.trace)) {
    return notes_less(a.trace, b.trace);
  }
  return notes_less(a.related, b.related);
}

bool endpoint_less(const Endpoint& a, const Endpoint& b) {
  auto key = [](const Endpoint& e) {
    return std::tie(e.path, e.method, e.program, e.handler, e.registration, e.operation,
                    e.handler_name);
  };
  return key(a) < key(b);
}

bool gap_less(const Gap& a, const Gap& b) {
  return std::tie(a.where, a.kind, a.what, a.reason) < std::tie(b.where, b.kind, b.what, b.reason);
}

// By number first: a finding is large, so each is moved once.
void sort_findings(std::vector<Finding>& findings) {
  if (std::is_sorted(findings.begin(), findings.end(), finding_less)) return;
  std::vector<size_t> order(findings.size());
  std::iota(order.begin(), order.end(), size_t{0});
  std::sort(order.begin(), order.end(),
            [&](size_t a, size_t b) { return finding_less(findings[a], findings[b]); });
  std::vector<Finding> sorted;
  sorted.reserve(findings.size());
  for (size_t at : order) sorted.push_back(std::move(findings[at]));
  findings = std::move(sorted);
}

}  // namespace

void sort_results(Results& results) {
  for (auto* list : {&results.findings, &results.suppressed}) {
    for (Finding& finding : *list) std::sort(finding.endpoints.begin(), finding.endpoints.end());
    sort_findings(*list);
  }
  std::sort(results.endpoints.begin(), results.endpoints.end(), endpoint_less);
  std::sort(results.coverage.gaps.begin(), results.coverage.gaps.end(), gap_less);
  std::sort(results.rules.begin(), results.rules.end(),
            [](const RuleInfo& a, const RuleInfo& b) { return a.id < b.id; });
}

}  // namespace tvaara::findings
