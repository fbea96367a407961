#include "output.h"

#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <memory>

#include "base/file.h"
#include "base/text.h"
#include "project/workers.h"
#include "version.h"

namespace tvaara {
namespace {

// A bar that overwrites itself on terminals; one line per tenth elsewhere (CI logs).
class Progress {
 public:
  ~Progress() {
    if (terminal_ && shown_) std::cerr << kClear << std::flush;
  }

  void operator()(const std::string& phase, size_t done, size_t total) {
    if (total == 0) return;
    if (terminal_) {
      shown_ = true;
      size_t filled = std::min(done, total) * kWidth / total;
      std::cerr << kClear << phase << " [" << std::string(filled, '#')
                << std::string(kWidth - filled, '.') << "] " << done << "/" << total << std::flush;
    } else if (total >= 20 && done != 0 && done * 10 / total != (done - 1) * 10 / total) {
      std::cerr << phase << " " << done << "/" << total << "\n";
    }
  }

 private:
  static constexpr const char* kClear = "\r\033[K";
  static constexpr size_t kWidth = 30;
  bool terminal_ = ::isatty(2) != 0;
  bool shown_ = false;
};

constexpr size_t kShownProblems = 20;

// Contracts, units and rules of rulesets that could not be read, with their places: the report's
// summary only names them.
void tell_problems(const scan::Outcome& outcome) {
  for (const std::string& notice : outcome.notices) {
    std::cerr << "tvaara: " << terminal_safe(notice) << "\n";
  }
  size_t told = 0, more = 0, remarks = 0;
  for (const findings::Gap& gap : outcome.results.coverage.gaps) {
    remarks += gap.kind == "contract-remark" ? 1 : 0;
    if (gap.kind != "contract" && gap.kind != "unit" && gap.kind != "ruleset") continue;
    if (told == kShownProblems) {
      ++more;
      continue;
    }
    ++told;
    std::string reason = gap.kind == "ruleset" ? gap.what + " " + gap.reason : gap.reason;
    Error problem{std::move(reason), gap.where.file, gap.where.line, gap.where.column};
    std::cerr << "tvaara: " << terminal_safe(problem.to_string()) << "\n";
  }
  if (more != 0) std::cerr << "tvaara: and " << more << " more problems (see --format json)\n";
  if (remarks != 0) {
    std::cerr << "tvaara: " << remarks << " remarks on the form of contracts, which hide nothing "
              << "(see --format json)\n";
  }
}

Status write_standard_output(const std::string& text) {
  std::cout << text << std::flush;
  if (std::cout) return ok_status();
  return Error{"standard output cannot be written"};
}

}  // namespace

bool want_color(const Options& options) {
  if (options.color == "always") return true;
  if (options.color == "never" || std::getenv("NO_COLOR")) return false;
  return ::isatty(1) != 0;
}

bool scan_or_explain_why(const Options& options, scan::Outcome& outcome) {
  scan::Request request = options.request;
  request.rule_pages = std::any_of(options.outputs.begin(), options.outputs.end(),
                                   [](const Output& one) { return one.format == "sarif"; });
  auto progress = std::make_unique<Progress>();
  if (!options.quiet) {
    request.progress = [&progress](const std::string& phase, size_t done, size_t total) {
      (*progress)(phase, done, total);
    };
  }
  if (options.verbose) {
    request.log = [](const std::string& line) {
      std::cerr << "tvaara: " << terminal_safe(line) << "\n";
    };
  }
  Result<scan::Outcome> result = scan::run(request);
  progress.reset();
  if (!result) {
    std::cerr << "tvaara: " << terminal_safe(result.error().to_string()) << "\n";
    return false;
  }
  outcome = std::move(*result);
  if (!options.quiet) tell_problems(outcome);
  return true;
}

bool write_outputs(const Options& options, const scan::Outcome& outcome, int exit_code,
                   const Renderer& render) {
  report::Options how;
  how.root = outcome.root;
  how.version = kVersion;
  how.quiet = options.quiet;
  how.exit_code = exit_code;
  if (options.show_all) how.max_findings = SIZE_MAX;
  how.source = [&](const std::string& path) -> std::optional<std::string> {
    Result<std::string> content = read_file(join_path(outcome.root, path));
    if (!content) return std::nullopt;
    return std::move(*content);
  };
  for (const Output& output : options.outputs) {
    how.color = output.file.empty() && want_color(options);
    std::string text = render(output.format, outcome.results, how);
    project::CleanupScope nothing_half_written;
    Status status = output.file.empty() ? write_standard_output(text)
                                        : write_file_atomically(output.file, text);
    if (!status) {
      std::cerr << "tvaara: " << terminal_safe(status.error().to_string()) << "\n";
      return false;
    }
  }
  return true;
}

}  // namespace tvaara
