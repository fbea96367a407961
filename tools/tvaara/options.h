// The command line as typed data: parsed once in options.cpp, read by the commands.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "scan/scan.h"

namespace tvaara {

// Exit codes (2 before 1 before 3).
inline constexpr int kExitClean = 0;
inline constexpr int kExitFindings = 1;
inline constexpr int kExitCannotRun = 2;
inline constexpr int kExitIncomplete = 3;

struct Output {
  std::string format;  // text, json, sarif
  std::string file;    // empty: standard output
};

struct Options {
  std::string command;  // scan, review, endpoints, rules, explain, extract, doctor, models
  scan::Request request;
  std::string rule;                    // explain RULE
  std::string facts_file;              // extract -o
  std::string endpoint;                // review --endpoint
  bool dump = false;                   // extract
  std::vector<std::string> libraries;  // models --library
  std::vector<Output> outputs;         // the first has no file: it goes to standard output
  std::string fail_on;         // scan: error, warning, note, never; review: no, unknown, never
  std::string color = "auto";  // auto, always, never
  bool quiet = false;
  bool verbose = false;
  bool strict = false;
  bool show_all = false;  // no cap on findings in text
};

struct Parsed {
  Options options;
  bool done = false;  // --help or --version was printed
  int exit_code = 0;
};

// Prints help, or an error with a suggestion to standard error, and says how to exit.
Parsed parse_options(int argc, const char* const* argv);

int run_scan(const Options& options);
int run_review(const Options& options);
int run_endpoints(const Options& options);
int run_rules(const Options& options);
int run_explain(const Options& options);
int run_extract(const Options& options);
int run_doctor(const Options& options);
int run_models(const Options& options);

}  // namespace tvaara
