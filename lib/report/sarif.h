// The parts of a SARIF log that more than one file builds.
//
// Profile *upload*: what code hosts show as alerts. They ignore `kind` and `suppressions`, so only
// live findings are results; answers, suppressed findings and file hashes are left out.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "report/json_out.h"
#include "report/source_view.h"

namespace tvaara::report {

// "dir/a b.cpp" -> "dir/a%20b.cpp". Always relative: to the root, or for an absolute path (a file
// outside the root) to the file system, without its leading slash.
std::string uri_of(std::string_view path);

// Places in SARIF's terms, and the list of files that they name.
class SarifPlaces {
 public:
  explicit SarifPlaces(SourceView& source) : source_(source) {}

  Json physical(const Location& where);
  Json region(const Location& where);      // a file as a whole: its first line
  Json artifact(const std::string& file);  // {uri, uriBaseId, index}
  // The hash of the place's line; empty if the file cannot be read.
  std::string line_hash(const Location& where);
  // run.artifacts: every file named so far, in the order of their indices.
  Json artifacts() const;
  // Fixes the indices: files in sorted order. Called once, before anything else.
  void add_files(const std::vector<std::string>& sorted);
  // run.originalUriBaseIds: the bases that the files need.
  Json base_ids(const std::string& srcroot_uri) const;

 private:
  SourceView& source_;
  std::vector<std::string> files_;
  std::map<std::string, size_t> index_;
  std::map<std::string, std::vector<std::string>> hashes_;
};

// tool.driver.rules in the order of `rules`, and run.taxonomies that they refer to.
Json sarif_rules(const std::vector<findings::RuleInfo>& rules);
Json sarif_taxonomies(const std::vector<findings::RuleInfo>& rules);
Json sarif_supported_taxonomies(const std::vector<findings::RuleInfo>& rules);

Json sarif_result(const findings::Finding& finding, size_t rule_index, SarifPlaces& places);
Json sarif_invocation(const findings::Results& results, const Options& options,
                      SarifPlaces& places);
// tool.driver.notifications: one descriptor for each kind of gap.
Json sarif_notification_descriptors(const findings::Coverage& coverage);

}  // namespace tvaara::report
