#include "options.h"

#include <CLI/CLI.hpp>
#include <iostream>
#include <map>

#include "base/limits.h"
#include "base/text.h"
#include "project/cache.h"
#include "version.h"

namespace tvaara {
namespace {

const std::vector<std::string> kFormats{"text", "json", "sarif"};
const std::vector<std::string> kLaterFormats{"markdown", "html", "github", "gitlab", "rdjson"};
const std::vector<std::string> kLaterCommands{"baseline", "init", "link"};

// Options that DESIGN names and later work brings: refused, never accepted and ignored.
const std::vector<std::string> kLaterOptions{
    "--diff", "--baseline", "--depth", "--sarif-profile", "--path-map", "--path-from", "--grade"};

struct Usage {
  std::string message, hint;
};

std::string suggestion(const std::string& wrong, const std::vector<std::string>& known) {
  std::string near = nearest(wrong, known);
  return near.empty() ? "one of: " + join(known, ", ") : "did you mean '" + near + "'?";
}

int refuse(const Usage& usage) {
  std::cerr << "tvaara: " << terminal_safe(usage.message) << "\n";
  if (!usage.hint.empty()) std::cerr << "  " << terminal_safe(usage.hint) << "\n";
  return kExitCannotRun;
}

// "sarif=out.sarif" or "json".
bool parse_output(const std::string& text, const std::vector<std::string>& allowed,
                  std::vector<Output>& outputs, Usage& usage) {
  size_t equals = text.find('=');
  Output output{text.substr(0, equals), equals == std::string::npos ? "" : text.substr(equals + 1)};
  if (std::count(kLaterFormats.begin(), kLaterFormats.end(), output.format)) {
    usage = {"format '" + output.format + "' is not available yet", ""};
    return false;
  }
  if (!std::count(allowed.begin(), allowed.end(), output.format)) {
    bool known = std::count(kFormats.begin(), kFormats.end(), output.format);
    usage = {known ? "this command has no format '" + output.format + "'"
                   : "unknown format '" + output.format + "'",
             suggestion(output.format, allowed)};
    return false;
  }
  outputs.push_back(output);
  return true;
}

// "-o FORMAT=FILE"; every file once, so that no report is lost under another.
bool parse_file_output(const std::string& text, const std::vector<std::string>& allowed,
                       std::vector<Output>& outputs, Usage& usage) {
  size_t equals = text.find('=');
  if (equals == std::string::npos || equals + 1 == text.size()) {
    usage = {"-o needs FORMAT=FILE, not '" + text + "'", "for example -o json=report.json"};
    return false;
  }
  std::string file = text.substr(equals + 1);
  if (file == "-") {
    usage = {"-o writes files", "for standard output use --format " + text.substr(0, equals)};
    return false;
  }
  for (const Output& other : outputs) {
    if (other.file != file) continue;
    usage = {"two reports for one file: " + file, ""};
    return false;
  }
  return parse_output(text, allowed, outputs, usage);
}

struct Raw {
  std::string format;
  std::vector<std::string> outputs;
  uint64_t cache_mib = limits::kMaxCacheBytes >> 20;
  bool no_cache = false;
};

void add_scan_options(CLI::App& command, Options& options, Raw& raw) {
  auto& request = options.request;
  command.add_option("PATH", request.paths, "Folders or files to analyse (default: .)");
  command.add_option("--format", raw.format,
                     "Format on standard output: text (default), json, sarif");
  command.add_option("-o,--output", raw.outputs, "FORMAT=FILE: write a report to a file; repeats")
      ->allow_extra_args(false);
  command.add_option("-p", request.build_folder, "Build folder with compile_commands.json");
  command.add_option("--root", request.root,
                     "Root of the analysis; paths in output are relative to it");
  command.add_option("--pack", request.packs, "Only rules of this pack (repeats)")
      ->allow_extra_args(false);
  command.add_option("--rule", request.rule_ids, "Only this rule, pack/rule (repeats)")
      ->allow_extra_args(false);
  command.add_option("--profile", request.profile, "service (default), partner, mesh");
  command
      .add_option("--overlay", request.overlays,
                  "An OpenAPI Overlay to apply to the contracts (repeats)")
      ->allow_extra_args(false);
  command.add_option("--model", request.model_files, "A model file of your own (repeats)")
      ->allow_extra_args(false);
  command
      .add_option("--rules", request.rule_folders,
                  "Rules of your own: a folder, or a Spectral ruleset (repeats)")
      ->allow_extra_args(false);
  command.add_option("--jobs,-j", request.jobs, "Worker processes (default: one per core)");
  command.add_option("--cache-dir", request.cache_folder,
                     "Folder that keeps what was read (default: ~/.cache/tvaara)");
  command.add_option("--cache-size", raw.cache_mib, "Limit of that folder in MiB (default: 2048)");
  command.add_flag("--no-cache", raw.no_cache, "Read everything anew, keep nothing");
  command.add_flag("!--no-sharing", request.share_headers,
                   "Parse the headers of each source file anew, not once for several");
  command
      .add_option("--unit-time", request.unit_seconds,
                  "Seconds of processor time a source file may take (default: 120)")
      ->check(CLI::Range(1u, 86'400u));
  command
      .add_option("--unit-memory", request.unit_memory_mib,
                  "MiB of memory reading a source file may take (default: 4096)")
      ->check(CLI::Range(size_t{512}, size_t{1} << 20));
  command.add_flag("--verbose,-v", options.verbose,
                   "Tell on standard error what came from the cache and what did not");
  command.add_option("--color", options.color, "auto (default), always, never");
  command.add_flag("--quiet,-q", options.quiet, "No progress, no summary");
  command.add_flag("--strict", options.strict, "Exit 3 if something was not analysed");
  command.add_flag("--all", options.show_all,
                   "Show every finding in text, not only the first ones");
}

// Where the sources are and what is known: options of every command that reads units.
void add_unit_options(CLI::App& command, Options& options) {
  auto& request = options.request;
  command.add_option("-p", request.build_folder, "Build folder with compile_commands.json");
  command.add_option("--root", request.root,
                     "Root of the analysis; paths in output are relative to it");
  command.add_option("--model", request.model_files, "A model file of your own (repeats)")
      ->allow_extra_args(false);
}

void add_extract(CLI::App& app, Options& options) {
  CLI::App* extract = app.add_subcommand("extract", "Facts of one unit");
  extract->footer(
      "Examples:\n"
      "  tvaara extract src/server.cpp --dump        what tvaara sees of a file, for reading\n"
      "  tvaara extract src/server.cpp -o a.facts    the same, for other programs\n"
      "Exit: 0 done, 2 could not run.");
  extract->add_option("FILE", options.request.paths, "A source file or header")
      ->required()
      ->expected(1);
  add_unit_options(*extract, options);
  extract->add_flag("--dump", options.dump, "Print the facts for reading");
  extract->add_option("-o,--output", options.facts_file, "Write the fact file");
}

void add_doctor(CLI::App& app, Options& options, Raw& raw) {
  CLI::App* doctor = app.add_subcommand("doctor", "What was found, resolved and linked");
  doctor->footer(
      "Examples:\n"
      "  tvaara doctor                        how each unit is read, and what is missing\n"
      "  tvaara doctor --format json          for other programs\n"
      "Exit: 0 done, 2 could not run.");
  doctor->add_option("PATH", options.request.paths, "Folders or files to look at (default: .)");
  add_unit_options(*doctor, options);
  doctor->add_option("--format", raw.format, "text (default), json");
  doctor->add_option("--jobs,-j", options.request.jobs, "Worker processes (default: one per core)");
  doctor->add_flag("--quiet,-q", options.quiet, "No progress");
}

void add_models(CLI::App& app, Options& options, Raw& raw) {
  CLI::App* models = app.add_subcommand("models", "Libraries known, and met in a repository");
  models->footer(
      "Examples:\n"
      "  tvaara models                        the libraries that tvaara knows\n"
      "  tvaara models --library sqlite3      what its rows say of one\n"
      "  tvaara models .                      those used here, and calls into unknown libraries\n"
      "                                       that request data reaches: the models to write next\n"
      "  tvaara models --format json src      for other programs\n"
      "Exit: 0 done, 2 could not run.");
  models->add_option("PATH", options.request.paths, "Folders or files to look at (default: none)");
  models->add_option("--library", options.libraries, "Show the rows of this library (repeats)")
      ->allow_extra_args(false);
  add_unit_options(*models, options);
  models->add_option("--format", raw.format, "text (default), json");
  models->add_option("--jobs,-j", options.request.jobs, "Worker processes (default: one per core)");
}

bool one_of(const std::string& value, const std::vector<std::string>& known, const char* option,
            Usage& usage) {
  if (std::count(known.begin(), known.end(), value)) return true;
  usage = {"unknown value '" + value + "' of " + option, suggestion(value, known)};
  return false;
}

bool check_values(Options& options, const Raw& raw, Usage& usage) {
  bool scan = options.command == "scan";
  scan::Request& request = options.request;
  if (raw.no_cache && !request.cache_folder.empty()) {
    usage = {"--no-cache and --cache-dir exclude each other", ""};
    return false;
  }
  if (raw.no_cache) {
    request.cache_folder.clear();
  } else if (request.cache_folder.empty()) {
    request.cache_folder = project::default_cache_folder();
  }
  request.cache_bytes = raw.cache_mib << 20;
  std::vector<std::string> allowed = scan ? kFormats : std::vector<std::string>{"text", "json"};
  if (raw.format.find('=') != std::string::npos) {
    usage = {"--format names a format only", "to write a file use -o FORMAT=FILE"};
    return false;
  }
  // Standard output carries one format, whatever is written to files beside it.
  std::string format = raw.format.empty() ? "text" : raw.format;
  if (!parse_output(format, allowed, options.outputs, usage)) return false;
  for (const std::string& text : raw.outputs) {
    if (!parse_file_output(text, allowed, options.outputs, usage)) return false;
  }
  if (options.fail_on.empty()) options.fail_on = scan ? "error" : "unknown";
  std::vector<std::string> levels =
      scan ? std::vector<std::string>{"error", "warning", "note", "never"}
           : std::vector<std::string>{"no", "unknown", "never"};
  const std::string& profile = options.request.profile;
  return one_of(options.fail_on, levels, "--fail-on", usage) &&
         one_of(options.color, {"auto", "always", "never"}, "--color", usage) &&
         (profile.empty() || one_of(profile, {"service", "partner", "mesh"}, "--profile", usage));
}

std::vector<std::string> option_names(const CLI::App& command) {
  std::vector<std::string> names;
  for (const CLI::Option* option : command.get_options()) {
    for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
    for (const std::string& name : option->get_snames()) names.push_back("-" + name);
  }
  return names;
}

// What is wrong before CLI11 looks: commands and options that come later, misspelt ones.
bool refused_early(const std::vector<std::string>& arguments, const CLI::App& app, Usage& usage) {
  std::vector<std::string> commands;
  for (const CLI::App* command : app.get_subcommands({})) commands.push_back(command->get_name());
  if (arguments.empty()) return false;
  const std::string& first = arguments[0];
  if (std::count(kLaterCommands.begin(), kLaterCommands.end(), first)) {
    usage = {"'tvaara " + first + "' is not available yet", ""};
    return true;
  }
  if (!starts_with(first, "-") && !std::count(commands.begin(), commands.end(), first)) {
    usage = {"unknown command '" + first + "'", suggestion(first, commands)};
    return true;
  }
  for (const std::string& argument : arguments) {
    if (argument == "--") break;
    std::string name = argument.substr(0, argument.find('='));
    if (std::count(kLaterOptions.begin(), kLaterOptions.end(), name)) {
      usage = {"option " + name + " is not available yet", ""};
      return true;
    }
    if (starts_with(first, "-") || !starts_with(name, "--")) continue;
    std::vector<std::string> known = option_names(*app.get_subcommand(first));
    if (!std::count(known.begin(), known.end(), name)) {
      usage = {"unknown option " + name, suggestion(name, known)};
      return true;
    }
  }
  return false;
}

}  // namespace

Parsed parse_options(int argc, const char* const* argv) {
  Parsed parsed;
  Options& options = parsed.options;
  Raw raw;
  CLI::App app{
      "tvaara asks every endpoint of a C or C++ API six questions: TLS, validation,\n"
      "authentication, authorisation, rate limit, audit. It reads contracts (OpenAPI) and code.\n"
      "\n"
      "Examples:\n"
      "  tvaara review                      endpoints x six questions of this repository\n"
      "  tvaara scan --format sarif src     findings, for code scanning\n"
      "  tvaara scan -o json=out.json       text on the terminal and JSON in a file\n"
      "  tvaara explain authz/idor          what a rule asks, why, and how to fix it\n"
      "  tvaara models .                    libraries used here, known and unknown\n"
      "\n"
      "Exit codes: 0 clean, 1 findings or a failed review, 2 could not run, 3 (with --strict)\n"
      "something was not analysed.",
      "tvaara"};
  app.set_version_flag("--version", std::string("tvaara ") + kVersion);
  app.require_subcommand(1);

  CLI::App* scan = app.add_subcommand("scan", "Findings of contracts and code");
  scan->footer(
      "Examples:\n"
      "  tvaara scan                              this folder\n"
      "  tvaara scan -p build/debug src openapi   sources and contracts, as that build compiles\n"
      "  tvaara scan --pack authz --fail-on note  one pack, strictest\n"
      "  tvaara scan --format sarif > out.sarif   for code scanning\n"
      "Exit: 0 clean, 1 findings at or above --fail-on, 2 could not run, 3 see --strict.");
  add_scan_options(*scan, options, raw);
  scan->add_option("--fail-on", options.fail_on, "error (default), warning, note, never");
  CLI::App* review = app.add_subcommand("review", "Every endpoint and the six answers");
  review->footer(
      "Examples:\n"
      "  tvaara review                        the matrix and the evidence\n"
      "  tvaara review --fail-on no           a `?` does not fail the review\n"
      "  tvaara review --endpoint \"GET /orders/{id}\"   one endpoint, and what would change it\n"
      "  tvaara review --format json api/     for other programs\n"
      "Exit: 0 passed, 1 failed, 2 could not run (also: no endpoint found), 3 see --strict.");
  add_scan_options(*review, options, raw);
  review->add_option("--fail-on", options.fail_on, "no, unknown (default), never");
  review->add_option("--endpoint", options.endpoint,
                     "Only this endpoint, \"METHOD /path/{name}\", in full");
  CLI::App* endpoints = app.add_subcommand("endpoints", "The inventory of endpoints");
  endpoints->footer(
      "Examples:\n"
      "  tvaara endpoints                     what is served, from where, declared where\n"
      "  tvaara endpoints --format json       for other programs\n"
      "Exit: 0 found, 2 could not run (also: no endpoint found), 3 see --strict.");
  add_scan_options(*endpoints, options, raw);
  CLI::App* rules = app.add_subcommand("rules", "All rules");
  rules->footer(
      "Examples:\n"
      "  tvaara rules                         the installed rules\n"
      "  tvaara rules --rules our-rules       and our own");
  rules->add_option("--format", raw.format, "text (default), json");
  rules
      ->add_option("--rules", options.request.rule_folders,
                   "Rules of your own: a folder, or a Spectral ruleset (repeats)")
      ->allow_extra_args(false);
  CLI::App* explain = app.add_subcommand("explain", "One rule's page");
  explain->footer("Example:\n  tvaara explain authz/idor");
  explain->add_option("RULE", options.rule, "pack/rule")->required();
  explain
      ->add_option("--rules", options.request.rule_folders,
                   "Rules of your own: a folder, or a Spectral ruleset (repeats)")
      ->allow_extra_args(false);
  add_extract(app, options);
  add_doctor(app, options, raw);
  add_models(app, options, raw);

  Usage usage;
  std::vector<std::string> arguments(argv + 1, argv + argc);
  auto fail = [&] {
    parsed.done = true;
    parsed.exit_code = refuse(usage);
    return parsed;
  };
  if (refused_early(arguments, app, usage)) return fail();
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    parsed.done = true;
    bool help = error.get_exit_code() == 0;
    if (help) {
      app.exit(error);
    } else {
      parsed.exit_code = refuse({error.what(), "see 'tvaara --help'"});
    }
    return parsed;
  }
  options.command = app.get_subcommands()[0]->get_name();
  if (!check_values(options, raw, usage)) return fail();
  return parsed;
}

}  // namespace tvaara
