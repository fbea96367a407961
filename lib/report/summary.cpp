// A run that could not read something must not look like a run that found nothing, so the reasons
// stand in the summary itself; only their number is limited.
#include "report/summary.h"

#include <algorithm>
#include <set>
#include <vector>

#include "base/text.h"
#include "report/unicode.h"

namespace tvaara::report {
namespace {

using findings::AnswerValue;
using findings::Count;
using findings::Gap;

constexpr size_t kShownReasons = 3;
constexpr size_t kReasonWidth = 100;

std::string reason_text(const Gap& gap) {
  std::string what = gap.what.empty() ? gap.where.file : gap.what;
  std::string text = what.empty() ? gap.reason : what + ": " + gap.reason;
  return clipped(safe(text), kReasonWidth);
}

// The first reasons of one kind, each once, and how many more there are.
std::string reasons(const std::vector<const Gap*>& gaps) {
  std::vector<std::string> texts;
  std::set<std::string> seen;
  for (const Gap* gap : gaps) {
    std::string text = reason_text(*gap);
    if (seen.insert(text).second) texts.push_back(text);
  }
  size_t more = texts.size() > kShownReasons ? texts.size() - kShownReasons : 0;
  texts.resize(texts.size() - more);
  if (more != 0) texts.push_back("and " + std::to_string(more) + " more");
  return join(texts, "; ");
}

std::vector<const Gap*> gaps_of(const findings::Coverage& coverage, const std::string& kind) {
  std::vector<const Gap*> out;
  for (const Gap& gap : coverage.gaps) {
    if (gap.kind == kind) out.push_back(&gap);
  }
  return out;
}

// "31 of 32 units (2 in part, 1 not: …)"; "1 contract".
std::string part(const Count& count, const std::string& noun, const std::vector<const Gap*>& gaps) {
  size_t all = count.read + count.degraded + count.lost;
  std::string out = count.read == all ? counted(all, noun)
                                      : std::to_string(count.read) + " of " + counted(all, noun);
  std::vector<std::string> split;
  if (count.degraded != 0 && count.lost != 0) {
    split = {std::to_string(count.degraded) + " in part", std::to_string(count.lost) + " not"};
  } else if (count.degraded + count.lost != 0 && gaps.empty()) {
    split = {count.lost != 0 ? "the rest not" : "the rest in part"};
  }
  std::string detail = join(split, ", ");
  if (!gaps.empty()) detail += (detail.empty() ? "" : ": ") + reasons(gaps);
  return detail.empty() ? out : out + " (" + detail + ")";
}

}  // namespace

std::string counted(size_t count, const std::string& noun) {
  return std::to_string(count) + " " + noun + (count == 1 ? "" : "s");
}

Verdict verdict_of(const findings::Endpoint& endpoint) {
  bool unknown = false;
  for (const char* question : findings::kQuestions) {
    auto answer = endpoint.answers.find(question);
    AnswerValue value =
        answer == endpoint.answers.end() ? AnswerValue::unknown : answer->second.value;
    if (value == AnswerValue::no) return Verdict::fail;
    unknown |= value == AnswerValue::unknown;
  }
  return unknown ? Verdict::unknown : Verdict::pass;
}

std::string count_findings(const findings::Results& results) {
  size_t by_level[3] = {};
  for (const findings::Finding& finding : results.findings) {
    ++by_level[static_cast<size_t>(finding.level)];
  }
  std::vector<std::string> parts;
  for (findings::Level level :
       {findings::Level::error, findings::Level::warning, findings::Level::note}) {
    size_t count = by_level[static_cast<size_t>(level)];
    if (count != 0) parts.push_back(counted(count, std::string(to_string(level))));
  }
  std::string out =
      results.findings.empty() ? "No findings" : counted(results.findings.size(), "finding");
  if (!parts.empty()) out += ": " + join(parts, ", ");
  if (!results.suppressed.empty()) {
    out += " (" + std::to_string(results.suppressed.size()) + " suppressed)";
  }
  return out + ".";
}

std::string count_endpoints(const findings::Results& results) {
  bool answered = std::any_of(results.endpoints.begin(), results.endpoints.end(),
                              [](const auto& endpoint) { return !endpoint.answers.empty(); });
  std::string out = counted(results.endpoints.size(), "endpoint");
  if (!answered) return out + ".";
  size_t pass = 0, fail = 0, unknown = 0;
  for (const findings::Endpoint& endpoint : results.endpoints) {
    Verdict verdict = verdict_of(endpoint);
    ++(verdict == Verdict::pass ? pass : verdict == Verdict::fail ? fail : unknown);
  }
  return out + ": " + std::to_string(pass) + " pass, " + std::to_string(fail) + " fail, " +
         std::to_string(unknown) + " unknown.";
}

std::string coverage_text(const findings::Coverage& coverage) {
  auto all = [](const Count& count) { return count.read + count.degraded + count.lost; };
  std::vector<const Gap*> units = gaps_of(coverage, "unit");
  std::vector<const Gap*> contracts = gaps_of(coverage, "contract");
  std::vector<const Gap*> functions = gaps_of(coverage, "function");
  std::vector<std::string> parts;
  if (all(coverage.units) != 0 || !units.empty())
    parts.push_back(part(coverage.units, "unit", units));
  // Functions are told only where something was lost: their number says nothing to a reader.
  if (coverage.functions.degraded + coverage.functions.lost != 0 || !functions.empty()) {
    parts.push_back(part(coverage.functions, "function", functions));
  }
  if (all(coverage.contracts) != 0 || !contracts.empty()) {
    parts.push_back(part(coverage.contracts, "contract", contracts));
  }
  std::string out = "Read: " + (parts.empty() ? "nothing" : join(parts, ", ")) + ".";
  std::vector<const Gap*> others;
  for (const Gap& gap : coverage.gaps) {
    bool told = gap.kind == "unit" || gap.kind == "contract" || gap.kind == "function";
    if (!told && gap.kind != "contract-remark") others.push_back(&gap);
  }
  if (!others.empty()) out += " Not seen: " + reasons(others) + ".";
  return out;
}

}  // namespace tvaara::report
