// Findings for people: message, source with marks, why, fix.
//
// Idea: a reader decides from the excerpt alone, so the evidence (trace, related places) is drawn
// into the source instead of listed after it. Everything from scanned files passes through safe().
#include "report/text.h"

#include <algorithm>
#include <tuple>

#include "base/text.h"
#include "report/excerpt.h"
#include "report/links.h"
#include "report/report.h"
#include "report/summary.h"
#include "report/unicode.h"

namespace tvaara::report {
namespace {

using findings::Finding;

constexpr size_t kMaxMarks = 9;        // drawn per finding, the primary one included
constexpr size_t kShownEndpoints = 4;  // named per finding
constexpr size_t kMaxMessageWidth = 1000;

std::string message_of(const Finding& finding) {
  return clipped(safe(without_links(finding.message, finding.related.size())), kMaxMessageWidth);
}

// The primary place, then the steps of the trace, then related places; each place once.
std::vector<Mark> marks_of(const Finding& finding) {
  std::vector<Mark> marks{{finding.where, safe(finding.label), true}};
  auto add = [&](const findings::Note& note, const std::string& prefix) {
    std::string label = prefix + safe(note.message);
    for (Mark& mark : marks) {
      if (mark.where != note.where) continue;
      if (mark.label.empty()) mark.label = label;
      return;
    }
    marks.push_back({note.where, label, false});
  };
  bool numbered = finding.trace.size() > 2;
  for (size_t i = 0; i < finding.trace.size(); ++i) {
    add(finding.trace[i], numbered ? "(" + std::to_string(i + 1) + ") " : "");
  }
  for (const findings::Note& note : finding.related) add(note, "");
  return marks;
}

std::string endpoint_list(const std::vector<std::string>& endpoints) {
  std::vector<std::string> shown(
      endpoints.begin(),
      endpoints.begin() + static_cast<long>(std::min(endpoints.size(), kShownEndpoints)));
  std::string out = safe(join(shown, ", "));
  if (endpoints.size() > kShownEndpoints) {
    out += " and " + std::to_string(endpoints.size() - kShownEndpoints) + " more";
  }
  return out;
}

void add_note(std::string& out, size_t gutter, const Paint& paint, const char* name,
              const std::string& text) {
  if (text.empty()) return;
  out +=
      std::string(gutter + 1, ' ') + paint.gutter("=") + " " + paint.bold(name) + " " + text + "\n";
}

}  // namespace

std::string finding_text(const Finding& finding, const TextContext& context) {
  const Paint& paint = context.paint;
  std::string head = std::string(to_string(finding.level)) + "[" + safe(finding.rule) + "]";
  std::string out =
      paint.level(finding.level, head) + paint.bold(": " + message_of(finding)) + "\n";
  std::vector<Mark> marks = marks_of(finding);
  size_t cut = marks.size() > kMaxMarks ? marks.size() - kMaxMarks : 0;
  marks.resize(marks.size() - cut);
  size_t gutter = gutter_width(marks);
  out += excerpt(
      marks, {context.source, context.redactor, paint, finding.level, !finding.secrets.empty()});
  if (cut != 0) add_note(out, gutter, paint, "more:", counted(cut, "further place"));
  add_note(out, gutter, paint, "endpoints:", endpoint_list(finding.endpoints));
  add_note(out, gutter, paint, "why:", safe(finding.why));
  add_note(out, gutter, paint, "fix:", safe(finding.fix_hint));
  return out;
}

std::string findings_text(std::vector<const Finding*> findings, size_t limit,
                          const TextContext& context) {
  std::sort(findings.begin(), findings.end(), [](const Finding* a, const Finding* b) {
    if (a->level != b->level) return a->level > b->level;
    return std::tie(a->where, a->rule, a->message) < std::tie(b->where, b->rule, b->message);
  });
  std::string out;
  size_t shown = std::min(limit, findings.size());
  for (size_t i = 0; i < shown; ++i) out += finding_text(*findings[i], context) + "\n";
  if (size_t more = findings.size() - shown; more != 0) {
    out += context.paint.dim("… and " + std::to_string(more) + " more") + "\n\n";
  }
  return out;
}

std::string scan_text(const findings::Results& results, const Options& options) {
  Redactor redactor(results);
  findings::Results clean = redacted(results, redactor);
  SourceView source(options);
  Paint paint(options.color);
  std::vector<const Finding*> all;
  for (const Finding& finding : clean.findings) all.push_back(&finding);
  std::string out = findings_text(std::move(all), options.max_findings, {source, redactor, paint});
  if (options.quiet) return out;
  out += count_findings(clean);
  if (!clean.endpoints.empty()) out += " " + count_endpoints(clean);
  return out + " " + coverage_text(clean.coverage) + "\n";
}

}  // namespace tvaara::report
