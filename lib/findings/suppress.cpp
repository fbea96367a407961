// Reading suppressions and holding them against findings; the header says what they mean.
//
// Every suppression is looked up against every finding of its file and rule; both lists are short
// next to the analysis, so no index is kept.
#include "findings/suppress.h"

#include <algorithm>
#include <cctype>
#include <set>

#include "base/text.h"

namespace tvaara::findings {
namespace {

constexpr std::string_view kMark = "tvaara:";

// The reason ends where the comment ends.
std::string reason_of(std::string_view text) {
  text = text.substr(0, text.find('\n'));
  text = trim(text);
  if (text.ends_with("*/")) text = trim(text.substr(0, text.size() - 2));
  while (!text.empty() && (text.front() == ':' || text.front() == '-')) {
    text = trim(text.substr(1));
  }
  return std::string(text);
}

std::vector<std::string> rule_list(std::string_view text) {
  std::vector<std::string> rules;
  for (const std::string& part : split(text, ',')) {
    std::string_view id = trim(part);
    if (!id.empty()) rules.emplace_back(id);
  }
  return rules;
}

// What stands after "tvaara:"; false if it is no suppression at all (prose about tvaara).
bool parse_allow(std::string_view text, Suppression& out) {
  text = trim(text);
  if (!text.starts_with("allow")) return false;
  text = trim(text.substr(5));
  if (!text.starts_with("(")) return text.empty();  // a bare `allow` names no rule: reported
  size_t close = text.find_first_of(")\n");
  if (close == std::string_view::npos || text[close] != ')') return true;
  out.rules = rule_list(text.substr(1, close - 1));
  out.reason = reason_of(text.substr(close + 1));
  return true;
}

// Offsets of "tvaara:" that begin a word: "xtvaara:" is none.
std::vector<size_t> marks_in(std::string_view text) {
  std::vector<size_t> marks;
  for (size_t at = text.find(kMark); at != std::string_view::npos; at = text.find(kMark, at + 1)) {
    unsigned char before = at == 0 ? ' ' : static_cast<unsigned char>(text[at - 1]);
    if (!std::isalnum(before) && before != '_' && before != '-') marks.push_back(at);
  }
  return marks;
}

void parse_comment(const Comment& comment, std::vector<Suppression>& out) {
  std::vector<size_t> marks = marks_in(comment.text);
  uint32_t end = std::max(comment.where.line, comment.where.end_line);
  for (size_t i = 0; i < marks.size(); ++i) {
    size_t stop = i + 1 < marks.size() ? marks[i + 1] : comment.text.size();
    size_t begin = marks[i] + kMark.size();
    Suppression suppression;
    if (!parse_allow(std::string_view(comment.text).substr(begin, stop - begin), suppression)) {
      continue;
    }
    suppression.where = comment.where;
    suppression.first_line = comment.where.line;
    suppression.last_line = end;
    suppression.below = end + 1;
    out.push_back(std::move(suppression));
  }
}

bool is_rule_id(std::string_view word) {
  size_t slash = word.find('/');
  return slash != std::string_view::npos && slash != 0 && slash + 1 < word.size();
}

}  // namespace

std::vector<Suppression> parse_comments(const std::vector<Comment>& comments) {
  std::vector<Suppression> out;
  for (const Comment& comment : comments) parse_comment(comment, out);
  return out;
}

std::vector<Suppression> parse_allow_entries(const std::vector<AllowEntry>& entries) {
  std::vector<Suppression> out;
  for (const AllowEntry& entry : entries) {
    Suppression suppression;
    std::string_view text = trim(entry.text);
    if (text.starts_with("allow")) {
      parse_allow(text, suppression);
    } else {
      // Ids are the leading words with a slash, set apart by commas; the reason is the rest.
      while (!text.empty()) {
        size_t end = std::min(text.find_first_of(" \t,"), text.size());
        if (!is_rule_id(text.substr(0, end))) break;
        suppression.rules.emplace_back(text.substr(0, end));
        text = trim(text.substr(end));
        if (!text.starts_with(",")) break;
        text = trim(text.substr(1));
      }
      suppression.reason = reason_of(text);
    }
    suppression.where = entry.where;
    bool range = entry.covers.known() && entry.covers.line != 0;
    suppression.first_line = range ? entry.covers.line : entry.where.line;
    suppression.last_line =
        range ? std::max(entry.covers.line, entry.covers.end_line) : entry.where.line;
    suppression.below = range ? 0 : entry.where.line + 1;
    out.push_back(std::move(suppression));
  }
  return out;
}

namespace {

bool about_suppressions(const std::string& rule) {
  return rule == kUnusedSuppression || rule == kSuppressionWithoutReason;
}

// Indices of the findings that one rule of a suppression covers.
std::vector<size_t> covered(const Suppression& suppression, const std::string& rule,
                            const std::vector<Finding>& findings) {
  std::vector<size_t> here, below;
  for (size_t i = 0; i < findings.size(); ++i) {
    const Finding& finding = findings[i];
    if (finding.rule != rule || finding.where.file != suppression.where.file) continue;
    uint32_t line = finding.where.line;
    if (line >= suppression.first_line && line <= suppression.last_line) here.push_back(i);
    if (suppression.below != 0 && line == suppression.below) below.push_back(i);
  }
  return here.empty() ? below : here;
}

Finding report(const char* rule, const Location& where, std::string message, std::string fix,
               const std::string& about) {
  Finding finding;
  finding.rule = rule;
  finding.level = Level::warning;
  finding.message = std::move(message);
  finding.where = where;
  finding.fix_hint = std::move(fix);
  finding.sink_key = about;
  return finding;
}

RuleInfo rule_info(const std::string& id) {
  RuleInfo info;
  info.id = id;
  info.question = "project";
  info.precision = Precision::very_high;
  bool unused = id == kUnusedSuppression;
  info.title = unused ? "Suppression that suppresses nothing" : "Suppression without a reason";
  info.help_markdown =
      unused
          ? "## What it asks\nDoes every `tvaara: allow(…)` still suppress a finding?\n\n"
            "## Why\nA suppression that outlives its finding hides the next one at that place.\n\n"
            "## Fix\nRemove it, or correct the rule's name.\n"
          : "## What it asks\nDoes every `tvaara: allow(…)` say why?\n\n"
            "## Why\nNobody can review an exception whose reason is not written down.\n\n"
            "## Fix\nWrite the reason after the closing parenthesis.\n";
  return info;
}

// The rules of these findings must be known to reports like any other.
void add_rule_infos(Results& results) {
  std::set<std::string> known, used;
  for (const RuleInfo& rule : results.rules) known.insert(rule.id);
  for (const Finding& finding : results.findings) {
    if (about_suppressions(finding.rule) && !known.count(finding.rule)) used.insert(finding.rule);
  }
  for (const std::string& id : used) results.rules.push_back(rule_info(id));
}

// What is wrong with one rule's name in a suppression that matched nothing; empty: nothing.
std::string complaint(const std::string& rule, const std::set<std::string>& asked,
                      const std::vector<std::string>& all_rules, std::string& fix) {
  bool exists = std::find(all_rules.begin(), all_rules.end(), rule) != all_rules.end();
  if (!exists && !asked.count(rule)) {
    std::vector<std::string> candidates = all_rules;
    candidates.insert(candidates.end(), asked.begin(), asked.end());
    std::string near = nearest(rule, candidates);
    fix =
        near.empty() ? "see `tvaara rules` for the names of rules" : "did you mean `" + near + "`?";
    return "Suppression names a rule that does not exist: `" + rule + "`";
  }
  if (!asked.count(rule)) return "";  // not asked in this run: nobody can say
  fix = "remove it";
  return "Suppression of `" + rule + "` suppresses nothing here";
}

}  // namespace

void apply_suppressions(const std::vector<Suppression>& suppressions,
                        const std::vector<std::string>& all_rules, Results& results) {
  std::set<std::string> asked;
  for (const RuleInfo& rule : results.rules) asked.insert(rule.id);
  std::vector<Finding> own;
  std::vector<bool> gone(results.findings.size(), false);
  for (const Suppression& suppression : suppressions) {
    if (suppression.rules.empty()) {
      own.push_back(report(kUnusedSuppression, suppression.where, "Suppression names no rule",
                           "write `tvaara: allow(pack/rule) reason`", ""));
    } else if (suppression.reason.empty()) {
      own.push_back(
          report(kSuppressionWithoutReason, suppression.where,
                 "Suppression of `" + join(suppression.rules, "`, `") + "` gives no reason",
                 "write the reason after the names of the rules", join(suppression.rules, ",")));
    }
    for (const std::string& rule : suppression.rules) {
      std::vector<size_t> matches = covered(suppression, rule, results.findings);
      for (size_t i : matches) {
        gone[i] = true;
        results.findings[i].properties["suppression"] = suppression.reason;
      }
      if (!matches.empty()) continue;
      std::string fix, message = complaint(rule, asked, all_rules, fix);
      if (!message.empty()) {
        own.push_back(report(kUnusedSuppression, suppression.where, message, fix, rule));
      }
    }
  }
  std::vector<Finding> live;
  for (size_t i = 0; i < gone.size(); ++i) {
    (gone[i] ? results.suppressed : live).push_back(std::move(results.findings[i]));
  }
  assign_fingerprints(own);
  results.findings = std::move(live);
  results.findings.insert(results.findings.end(), own.begin(), own.end());
  add_rule_infos(results);
  sort_results(results);
}

}  // namespace tvaara::findings
