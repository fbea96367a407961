// The review: endpoints × six questions, then why each NO and ? is what it is, then the findings
// behind the NO answers.
//
// Idea: the matrix is what a reviewer scans, so it holds nothing but answers and places; a passing
// endpoint costs one line. Evidence follows in the order of the matrix.
#include <algorithm>
#include <map>
#include <set>

#include "base/text.h"
#include "report/answer_word.h"
#include "report/excerpt.h"
#include "report/report.h"
#include "report/summary.h"
#include "report/table.h"
#include "report/text.h"
#include "report/unicode.h"

namespace tvaara::report {
namespace {

using findings::Answer;
using findings::AnswerValue;
using findings::Endpoint;
using findings::Finding;

constexpr size_t kShownEvidence = 3;  // per answer
constexpr size_t kEvidenceWidth = 160;
constexpr size_t kFirstAnswer = 3;  // column of the first answer

std::string cell_of(const Endpoint& endpoint, const std::string& question) {
  auto found = endpoint.answers.find(question);
  return found == endpoint.answers.end() ? "?" : answer_word(found->second);
}

std::string place_of(const Endpoint& endpoint) {
  Location place = endpoint.handler.known()        ? endpoint.handler
                   : endpoint.registration.known() ? endpoint.registration
                                                   : endpoint.operation;
  place.column = 0;
  return place.known() ? place_text(place) : "";
}

std::string paint_cell(const void* context, size_t column, const std::string& raw,
                       const std::string& padded) {
  const Paint& paint = *static_cast<const Paint*>(context);
  return column < kFirstAnswer ? padded : paint_answer(paint, raw, padded);
}

std::string matrix(const findings::Results& results, const Paint& paint) {
  Table table;
  table.row({"", "", "", "T  ", "V  ", "A  ", "A  ", "R  ", "A"});
  for (const Endpoint& endpoint : results.endpoints) {
    std::vector<std::string> cells{endpoint.method, endpoint.path, endpoint.data_class};
    for (const char* question : findings::kQuestions) cells.push_back(cell_of(endpoint, question));
    cells.push_back(place_of(endpoint));
    table.row(std::move(cells));
  }
  return table.render(paint_cell, &paint);
}

std::string evidence_line(const findings::Evidence& evidence) {
  Location place = evidence.where;
  place.column = 0;
  std::string text = clipped(safe(evidence.message), kEvidenceWidth);
  return place.known() ? text + " (" + place_text(place) + ")" : text;
}

// One answer with its reasons; empty for a plain yes and n/a.
std::string explained(const Endpoint& endpoint, const std::string& question, const Paint& paint) {
  std::string cell = cell_of(endpoint, question);
  if (cell == "ok" || cell == "n/a") return "";
  auto found = endpoint.answers.find(question);
  std::string head = "  " + paint_cell(&paint, kFirstAnswer, cell, padded(cell, 3)) + " " +
                     padded(question, 9) + " ";
  if (cell == "ok*")
    return head + "not shown: " + safe(join(found->second.depth_missing, ", ")) + "\n";
  if (found == endpoint.answers.end()) return head + "not asked in this run\n";
  const std::vector<findings::Evidence>& evidence = found->second.evidence;
  if (evidence.empty()) return head + "no evidence was recorded\n";
  std::string out;
  size_t shown = std::min(evidence.size(), kShownEvidence);
  for (size_t i = 0; i < shown; ++i) {
    out += (i == 0 ? head : std::string(16, ' ')) + evidence_line(evidence[i]) + "\n";
  }
  if (evidence.size() > shown) {
    out += std::string(16, ' ') + "… and " + std::to_string(evidence.size() - shown) + " more\n";
  }
  return out;
}

std::string evidence_text(const findings::Results& results, const Paint& paint) {
  std::string out;
  for (const Endpoint& endpoint : results.endpoints) {
    std::string lines;
    for (const char* question : findings::kQuestions) lines += explained(endpoint, question, paint);
    if (lines.empty()) continue;
    out += "\n" + paint.bold(clipped(safe(endpoint.key()), kMaxCellWidth)) + "\n" + lines;
  }
  return out;
}

// Findings of rules that turn an answer to no, for endpoints whose answer is no.
std::vector<const Finding*> behind_no(const findings::Results& results) {
  std::map<std::string, std::string> question_of;
  for (const findings::RuleInfo& rule : results.rules) {
    if (rule.answers) question_of[rule.id] = rule.question;
  }
  std::set<std::pair<std::string, std::string>> failed;  // endpoint, question
  for (const Endpoint& endpoint : results.endpoints) {
    for (const auto& [question, answer] : endpoint.answers) {
      if (answer.value == AnswerValue::no) failed.insert({endpoint.key(), question});
    }
  }
  std::vector<const Finding*> out;
  for (const Finding& finding : results.findings) {
    auto question = question_of.find(finding.rule);
    if (question == question_of.end()) continue;
    bool behind = std::any_of(
        finding.endpoints.begin(), finding.endpoints.end(),
        [&](const std::string& key) { return failed.count({key, question->second}) != 0; });
    if (behind) out.push_back(&finding);
  }
  return out;
}

}  // namespace

std::string review_text(const findings::Results& results, const Options& options) {
  Redactor redactor(results);
  findings::Results clean = redacted(results, redactor);
  SourceView source(options);
  Paint paint(options.color);
  std::string out;
  if (!clean.endpoints.empty()) out = matrix(clean, paint) + evidence_text(clean, paint) + "\n";
  out +=
      findings_text(behind_no(clean), clean.rules, options.max_findings, {source, redactor, paint});
  if (options.quiet) return out;
  return out + count_endpoints(clean) + " " + coverage_text(clean.coverage) + "\n";
}

}  // namespace tvaara::report
