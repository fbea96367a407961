// One endpoint in full: its class and why, where it stands, each answer with all of its evidence,
// and what would change it.
//
// Idea: the matrix tells where to look; this page is for the one who has to fix it. What would
// change an answer is what the findings behind it say, or, of an unknown, what keeps it from being
// known.
#include "report/endpoint.h"

#include <algorithm>

#include "base/text.h"
#include "report/answer_word.h"
#include "report/excerpt.h"
#include "report/paint.h"
#include "report/redact.h"
#include "report/unicode.h"

namespace tvaara::report {
namespace {

using findings::Answer;
using findings::AnswerValue;
using findings::Endpoint;
using findings::Finding;

constexpr size_t kLineWidth = 200;
const std::string kIndent(17, ' ');

std::string line(const std::string& text) { return clipped(safe(text), kLineWidth) + "\n"; }

std::string at(const Location& where) {
  Location place = where;
  place.column = 0;
  return place.known() ? " (" + place_text(place) + ")" : "";
}

std::string named(const char* name, const std::string& text) {
  return "  " + padded(name, 13) + line(text);
}

std::string head(const Endpoint& endpoint, const Paint& paint) {
  std::string out = paint.bold(clipped(safe(endpoint.key()), kLineWidth)) + "\n";
  std::string reasons = join(endpoint.class_reasons, "; ");
  out += named("class", endpoint.data_class + (reasons.empty() ? "" : ": " + reasons));
  if (endpoint.handler.known()) {
    out += named("handler", endpoint.handler_name + at(endpoint.handler));
  }
  if (endpoint.registration.known())
    out += named("registered", at(endpoint.registration).substr(1));
  if (endpoint.operation.known()) out += named("contract", at(endpoint.operation).substr(1));
  return out + "\n";
}

// Each remedy once, of the findings that concern the endpoint and the question.
std::vector<std::string> remedies(const findings::Results& results, const Endpoint& endpoint,
                                  const std::string& question) {
  std::vector<std::string> out;
  for (const Finding& finding : results.findings) {
    bool concerns = std::find(finding.endpoints.begin(), finding.endpoints.end(), endpoint.key()) !=
                    finding.endpoints.end();
    auto rule = std::find_if(results.rules.begin(), results.rules.end(),
                             [&](const auto& one) { return one.id == finding.rule; });
    if (!concerns || rule == results.rules.end() || rule->question != question) continue;
    std::string remedy = finding.fix_hint + " [" + finding.rule + "]";
    if (std::find(out.begin(), out.end(), remedy) == out.end()) out.push_back(remedy);
  }
  return out;
}

std::string answered(const findings::Results& results, const Endpoint& endpoint,
                     const std::string& question, const Paint& paint) {
  std::string start = "  " + padded(question, 10) + " ";
  auto found = endpoint.answers.find(question);
  if (found == endpoint.answers.end()) return start + "not asked in this run\n";
  const Answer& answer = found->second;
  std::string word = answer_word(answer);
  std::string out = start + paint_answer(paint, word, padded(word, 4));
  if (answer.value == AnswerValue::not_applicable) return out + "not asked of this class\n";
  if (answer.evidence.empty()) out += "no evidence was recorded\n";
  for (size_t i = 0; i < answer.evidence.size(); ++i) {
    const findings::Evidence& evidence = answer.evidence[i];
    out += (i == 0 ? "" : kIndent) + line(evidence.message + at(evidence.where));
  }
  if (!answer.depth_missing.empty()) {
    out += kIndent + line("not shown: " + join(answer.depth_missing, ", "));
  }
  std::vector<std::string> changes = remedies(results, endpoint, question);
  for (const std::string& change : changes) out += kIndent + line("to change it: " + change);
  if (changes.empty() && answer.value == AnswerValue::unknown) {
    out += kIndent +
           line(
               "to change it: let what is named above be read (a build folder with -p, a row "
               "of a model), or attest it in .tvaara.yaml");
  }
  return out;
}

}  // namespace

std::string endpoint_text(const findings::Results& results, const Options& options) {
  Redactor redactor(results);
  findings::Results clean = redacted(results, redactor);
  Paint paint(options.color);
  std::string out;
  for (const Endpoint& endpoint : clean.endpoints) {
    if (!out.empty()) out += "\n";
    out += head(endpoint, paint);
    for (const char* question : findings::kQuestions) {
      out += answered(clean, endpoint, question, paint);
    }
  }
  return out;
}

}  // namespace tvaara::report
