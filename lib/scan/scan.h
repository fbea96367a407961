// The pass list of tvaara as one function: discover, extract, link, ask, report.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/limits.h"
#include "base/result.h"
#include "findings/findings.h"

namespace tvaara::scan {

struct Request {
  std::vector<std::string> paths;         // default: "."
  std::string root;                       // --root
  std::string build_folder;               // -p
  std::vector<std::string> model_files;   // --model
  std::vector<std::string> rule_folders;  // --rules: folders of rules, or rulesets
  std::vector<std::string> overlays;      // --overlay: changes to the contracts
  std::vector<std::string> packs;         // --pack: only these
  std::vector<std::string> rule_ids;      // --rule: only these
  std::string profile;                    // --profile; empty: the configuration's, else service
  unsigned jobs = 0;                      // --jobs; 0: one per core
  unsigned unit_seconds = limits::kMaxUnitSeconds;     // --unit-time: of processor time
  size_t unit_memory_mib = limits::kMaxUnitMemoryMiB;  // --unit-memory
  std::string cache_folder;                            // --cache-dir; empty: facts are not kept
  uint64_t cache_bytes = limits::kMaxCacheBytes;       // --cache-size
  bool share_headers = true;    // --no-sharing: parse each unit's headers anew
  bool inventory_only = false;  // endpoints without answers: no rule is asked
  bool rule_pages = true;       // RuleInfo::help_markdown of the installed rules is filled
  // Called with a phase ("extract") and how much of it is done; may be empty.
  std::function<void(const std::string& phase, size_t done, size_t total)> progress;
  // Told what helps to understand a run and is no part of its result; may be empty.
  std::function<void(const std::string&)> log;
};

struct Outcome {
  findings::Results results;
  std::string root;                  // absolute
  std::vector<std::string> notices;  // for the user, not part of the report
  bool analysed = false;             // something was there to analyse
  bool incomplete = false;           // something was not analysed (exit 3 with --strict)
};

// Errors: unusable paths, configuration, models or rules. What cannot be read of the scanned code
// and contracts is a gap in results.coverage instead.
Result<Outcome> run(const Request& request);

// Rules as they would be asked, without scanning: for `rules` and `explain`.
Result<std::vector<findings::RuleInfo>> list_rules(const Request& request);

// Folders of the installed rules (holds <pack>/<rule>) and models, found beside the executable:
// ../share/tvaara/rules or the source tree's rules/.
std::string rules_folder();

}  // namespace tvaara::scan
