// Findings for people: message, source with marks, why, fix.
//
// Idea: a reader decides from the excerpt alone, so the evidence (trace, related places) is drawn
// into the source instead of listed after it. Everything from scanned files passes through safe().
//
// What is too much to read is ranked and cut: rule by rule, the worst and surest first, a few
// findings of each, so that one loud rule hides no other. What was cut is counted where it was cut
// and once more in a table of all rules at the end.
#include "report/text.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "base/text.h"
#include "report/excerpt.h"
#include "report/links.h"
#include "report/report.h"
#include "report/summary.h"
#include "report/table.h"
#include "report/unicode.h"

namespace tvaara::report {
namespace {

using findings::Finding;

constexpr size_t kMaxMarks = 9;        // drawn per finding, the primary one included
constexpr size_t kShownEndpoints = 4;  // named per finding
constexpr size_t kMaxMessageWidth = 1000;
constexpr size_t kNotesAmongDrawn = 5;  // one in so many, where not all findings are drawn

// Findings drawn of one rule, by its level, before others have their turn.
size_t share_of(findings::Level level) {
  return level == findings::Level::error ? 8 : level == findings::Level::warning ? 4 : 1;
}

std::string message_of(const Finding& finding) {
  return clipped(safe(without_links(finding.message, finding.related.size())), kMaxMessageWidth);
}

// Places of operations are no evidence: their keys stand in the list of endpoints.
bool names_endpoint(const Finding& finding, const findings::Note& note) {
  return std::find(finding.endpoints.begin(), finding.endpoints.end(), note.message) !=
         finding.endpoints.end();
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
  for (const findings::Note& note : finding.related) {
    if (!names_endpoint(finding, note)) add(note, "");
  }
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

std::string drawn(const Finding& finding, const TextContext& context, bool with_advice) {
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
  if (!with_advice) return out;
  add_note(out, gutter, paint, "why:", safe(finding.why));
  add_note(out, gutter, paint, "fix:", safe(finding.fix_hint));
  return out;
}

// Findings of one rule at one level, in their order, and how many of them are drawn.
struct Group {
  std::vector<const Finding*> findings;
  size_t drawn = 0;

  const Finding& first() const { return *findings.front(); }
  size_t cut() const { return findings.size() - drawn; }
};

// Worst first, then the surest rule, then by name. Inside a rule first what other endpoints do
// otherwise, then by place, or, where some will be cut, what reaches most endpoints.
std::vector<Group> ranked(const std::vector<const Finding*>& findings,
                          const std::vector<findings::RuleInfo>& rules, bool cut) {
  std::map<std::string, findings::Precision> precision;
  for (const findings::RuleInfo& rule : rules) precision[rule.id] = rule.precision;
  std::map<std::tuple<int, int, std::string>, Group> groups;
  for (const Finding* finding : findings) {
    auto rank = std::make_tuple(-static_cast<int>(finding->level),
                                -static_cast<int>(precision[finding->rule]), finding->rule);
    groups[rank].findings.push_back(finding);
  }
  std::vector<Group> out;
  for (auto& [rank, group] : groups) {
    auto reach = [cut](const Finding* finding) { return cut ? finding->endpoints.size() : 0; };
    auto odd = [](const Finding* finding) {
      return finding->properties.count(findings::kInconsistent);
    };
    std::sort(group.findings.begin(), group.findings.end(),
              [&](const Finding* a, const Finding* b) {
                size_t odd_a = odd(a), odd_b = odd(b), of_a = reach(a), of_b = reach(b);
                return std::tie(odd_b, of_b, a->where, a->message) <
                       std::tie(odd_a, of_a, b->where, b->message);
              });
    out.push_back(std::move(group));
  }
  return out;
}

// Round by round: every rule's share, in the order of rank, until the limit is reached. Where some
// are cut, notes are examples, one a rule at least: they never fill what errors and warnings leave
// free.
void share_out(std::vector<Group>& groups, size_t limit, bool cut) {
  auto of_notes = std::count_if(groups.begin(), groups.end(), [](const Group& group) {
    return group.first().level == findings::Level::note;
  });
  size_t notes = cut ? std::max(limit / kNotesAmongDrawn, static_cast<size_t>(of_notes)) : limit;
  for (bool more = true; more && limit != 0;) {
    more = false;
    for (Group& group : groups) {
      bool note = group.first().level == findings::Level::note;
      size_t share =
          std::min({share_of(group.first().level), group.cut(), limit, note ? notes : limit});
      group.drawn += share;
      limit -= share;
      if (note) notes -= share;
      more |= share != 0;
    }
  }
}

// A row per rule and level: "warning  971  validate/unknown-fields-allowed  an object …".
std::string table_of(const std::vector<Group>& groups,
                     const std::vector<findings::RuleInfo>& rules) {
  std::map<std::string, std::string> titles;
  for (const findings::RuleInfo& rule : rules) titles[rule.id] = rule.title;
  Table table;
  table.row({"level", "found", "shown", "rule", ""});
  for (const Group& group : groups) {
    const Finding& first = group.first();
    table.row({std::string(to_string(first.level)), std::to_string(group.findings.size()),
               std::to_string(group.drawn), safe(first.rule), safe(titles[first.rule])});
  }
  return table.render();
}

}  // namespace

std::string finding_text(const Finding& finding, const TextContext& context) {
  return drawn(finding, context, true);
}

std::string findings_text(const std::vector<const Finding*>& findings,
                          const std::vector<findings::RuleInfo>& rules, size_t limit,
                          const TextContext& context) {
  bool cut = limit < findings.size();
  std::vector<Group> groups = ranked(findings, rules, cut);
  share_out(groups, limit, cut);
  std::string out;
  for (const Group& group : groups) {
    for (size_t i = 0; i < group.drawn; ++i) {
      const Finding& finding = *group.findings[i];
      // Where there is too much to read, a rule's advice stands once.
      bool said = cut && i > 0 && group.findings[i - 1]->why == finding.why &&
                  group.findings[i - 1]->fix_hint == finding.fix_hint;
      out += drawn(finding, context, !said) + "\n";
    }
    if (group.cut() != 0 && group.drawn != 0) {
      out += context.paint.dim("… and " + std::to_string(group.cut()) + " more of " +
                               safe(group.first().rule)) +
             "\n\n";
    }
  }
  if (!cut) return out;
  size_t drawn = 0;
  for (const Group& group : groups) drawn += group.drawn;
  return out + table_of(groups, rules) + "\n" +
         context.paint.dim("… and " + std::to_string(findings.size() - drawn) +
                           " more: --rule RULE --all shows those of one rule, --all every one") +
         "\n\n";
}

std::string scan_text(const findings::Results& results, const Options& options) {
  Redactor redactor(results);
  findings::Results clean = redacted(results, redactor);
  SourceView source(options);
  Paint paint(options.color);
  std::vector<const Finding*> all;
  for (const Finding& finding : clean.findings) all.push_back(&finding);
  std::string out =
      findings_text(all, clean.rules, options.max_findings, {source, redactor, paint});
  if (options.quiet) return out;
  out += count_findings(clean);
  if (!clean.endpoints.empty()) out += " " + count_endpoints(clean);
  return out + " " + coverage_text(clean.coverage) + "\n";
}

}  // namespace tvaara::report
