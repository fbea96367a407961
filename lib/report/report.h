// One function per output format: Results in, text out. No format computes anything of its own.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "findings/findings.h"

namespace tvaara::report {

struct Options {
  std::string root;     // absolute; SARIF's base, and where excerpts are read from
  std::string version;  // of tvaara
  bool color = false;
  bool quiet = false;
  size_t max_findings = 50;  // text only; the rest is counted ("and 212 more")
  std::vector<std::string> command_line;
  int exit_code = 0;
  // SARIF's base as an absolute URI, only if the user wants it told; empty: paths stay relative.
  std::string srcroot_uri;
  // The content of a file relative to the root, for excerpts and fingerprints.
  std::function<std::optional<std::string>(const std::string& path)> source;
};

std::string scan_text(const findings::Results& results, const Options& options);
std::string scan_json(const findings::Results& results, const Options& options);
std::string scan_sarif(const findings::Results& results, const Options& options);

std::string review_text(const findings::Results& results, const Options& options);  // the matrix
std::string review_json(const findings::Results& results, const Options& options);

std::string endpoints_text(const findings::Results& results, const Options& options);
std::string endpoints_json(const findings::Results& results, const Options& options);

std::string rules_text(const findings::Results& results, const Options& options);
std::string rules_json(const findings::Results& results, const Options& options);
std::string explain_text(const findings::RuleInfo& rule, const Options& options);

}  // namespace tvaara::report
