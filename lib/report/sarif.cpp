// SARIF 2.1.0: one log with one run, also when there is nothing to report: a host closes alerts
// only if it is told that a run found none.
//
// Equal results give equal bytes: no time, no machine, no absolute path, no number of jobs.
#include "report/sarif.h"

#include <algorithm>
#include <set>

#include "base/text.h"
#include "report/redact.h"
#include "report/report.h"

namespace tvaara::report {
namespace {

using findings::Finding;
using findings::Gap;
using findings::RuleInfo;

constexpr const char* kSchema =
    "https://raw.githubusercontent.com/oasis-tcs/sarif-spec/main/sarif-2.1/schema/"
    "sarif-schema-2.1.0.json";

// All rules that were asked, and those that findings name without having been declared.
std::vector<RuleInfo> all_rules(const findings::Results& results) {
  std::vector<RuleInfo> rules = results.rules;
  std::set<std::string> known;
  for (const RuleInfo& rule : rules) known.insert(rule.id);
  for (const Finding& finding : results.findings) {
    if (!known.insert(finding.rule).second) continue;
    RuleInfo rule;
    rule.id = rule.title = finding.rule;
    rule.level = finding.level;
    rules.push_back(std::move(rule));
  }
  std::sort(rules.begin(), rules.end(),
            [](const RuleInfo& a, const RuleInfo& b) { return a.id < b.id; });
  return rules;
}

std::vector<std::string> all_files(const findings::Results& results) {
  std::set<std::string> files;
  auto add = [&](const Location& where) {
    if (where.known()) files.insert(where.file);
  };
  for (const Finding& finding : results.findings) {
    add(finding.where);
    for (const findings::Note& note : finding.trace) add(note.where);
    for (const findings::Note& note : finding.related) add(note.where);
    for (const findings::Fix& fix : finding.fixes) {
      for (const findings::TextEdit& edit : fix.edits) add(edit.where);
    }
  }
  for (const Gap& gap : results.coverage.gaps) add(gap.where);
  return {files.begin(), files.end()};
}

// The arguments that say what was asked; how fast it was done is not part of a result.
Json arguments_of(const std::vector<std::string>& command_line) {
  Json out = Json::array();
  for (size_t i = 1; i < command_line.size(); ++i) {
    const std::string& argument = command_line[i];
    if (argument == "--jobs" || argument == "-j") {
      ++i;
    } else if (!argument.starts_with("--jobs=") && !argument.starts_with("-j")) {
      out.push_back(argument);
    }
  }
  return out;
}

std::vector<std::string> gap_kinds(const findings::Coverage& coverage) {
  std::set<std::string> kinds;
  for (const Gap& gap : coverage.gaps) kinds.insert(gap.kind.empty() ? "other" : gap.kind);
  return {kinds.begin(), kinds.end()};
}

Json notification(const Gap& gap, const std::vector<std::string>& kinds, SarifPlaces& places) {
  std::string kind = gap.kind.empty() ? "other" : gap.kind;
  size_t index =
      static_cast<size_t>(std::lower_bound(kinds.begin(), kinds.end(), kind) - kinds.begin());
  std::string what = gap.what.empty() ? gap.reason : gap.what + ": " + gap.reason;
  bool remark = kind == "contract-remark";
  Json out{{"descriptor", {{"id", "gap/" + kind}, {"index", index}}},
           {"level", remark ? "note" : "warning"},
           {"message", {{"text", (remark ? "" : "Not analysed: ") + what + "."}}}};
  if (gap.where.known()) {
    out["locations"] = Json::array({{{"physicalLocation", places.physical(gap.where)}}});
  }
  return out;
}

Json driver(const std::vector<RuleInfo>& rules, const findings::Results& results,
            const Options& options) {
  Json out{{"name", "tvaara"}};
  if (!options.version.empty()) {
    out["version"] = options.version;
    out["semanticVersion"] = options.version;
  }
  out["informationUri"] = "https://owasp.org/API-Security/";
  out["shortDescription"] = {{"text", "Security review of C and C++ API servers and contracts."}};
  out["supportedTaxonomies"] = sarif_supported_taxonomies(rules);
  out["notifications"] = sarif_notification_descriptors(results.coverage);
  out["rules"] = sarif_rules(rules);
  return out;
}

}  // namespace

Json sarif_notification_descriptors(const findings::Coverage& coverage) {
  Json out = Json::array();
  for (const std::string& kind : gap_kinds(coverage)) {
    Json text{{"text", "Something of kind '" + kind + "' was not analysed."}};
    out.push_back(Json{{"id", "gap/" + kind},
                       {"name", "NotAnalysed"},
                       {"shortDescription", text},
                       {"fullDescription", text},
                       {"help",
                        {{"text",
                          "What was not analysed cannot be judged: findings there are "
                          "neither reported nor excluded."}}},
                       {"defaultConfiguration", {{"level", "warning"}}}});
  }
  return out;
}

Json sarif_invocation(const findings::Results& results, const Options& options,
                      SarifPlaces& places) {
  Json out{{"executionSuccessful", options.exit_code != 2}, {"exitCode", options.exit_code}};
  if (Json arguments = arguments_of(options.command_line); !arguments.empty()) {
    out["arguments"] = std::move(arguments);
  }
  std::vector<std::string> kinds = gap_kinds(results.coverage);
  out["toolExecutionNotifications"] = Json::array();
  for (const Gap& gap : results.coverage.gaps) {
    out["toolExecutionNotifications"].push_back(notification(gap, kinds, places));
  }
  return out;
}

std::string scan_sarif(const findings::Results& results, const Options& options) {
  findings::Results clean = redacted(results, Redactor(results));
  std::vector<RuleInfo> rules = all_rules(clean);
  SourceView source(options);
  SarifPlaces places(source);
  places.add_files(all_files(clean));

  Json list = Json::array();
  for (const Finding& finding : clean.findings) {
    auto rule =
        std::lower_bound(rules.begin(), rules.end(), finding.rule,
                         [](const RuleInfo& a, const std::string& id) { return a.id < id; });
    list.push_back(sarif_result(finding, static_cast<size_t>(rule - rules.begin()), places));
  }
  Json run;
  run["tool"] = {{"driver", driver(rules, clean, options)}};
  run["automationDetails"] = {{"id", "tvaara/"}};
  run["columnKind"] = "utf16CodeUnits";
  run["originalUriBaseIds"] = places.base_ids(options.srcroot_uri);
  run["invocations"] = Json::array({sarif_invocation(clean, options, places)});
  run["taxonomies"] = sarif_taxonomies(rules);
  run["artifacts"] = places.artifacts();
  run["results"] = std::move(list);
  Json log{{"$schema", kSchema}, {"version", "2.1.0"}};
  log["runs"] = Json::array({std::move(run)});
  return dump(log);
}

}  // namespace tvaara::report
