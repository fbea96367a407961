#include "output.h"

#include <unistd.h>

#include <cstdlib>
#include <iostream>
#include <memory>

#include "base/file.h"
#include "base/text.h"
#include "version.h"

namespace tvaara {
namespace {

// A line that overwrites itself on terminals; one line per tenth elsewhere (CI logs).
class Progress {
 public:
  void operator()(const std::string& phase, size_t done, size_t total) {
    if (total == 0) return;
    bool last = done == total;
    if (terminal_) {
      std::cerr << "\r\033[K" << phase << " " << done << "/" << total << (last ? "\r\033[K" : "")
                << std::flush;
    } else if (total >= 20 && (last || done * 10 / total != (done - 1) * 10 / total)) {
      std::cerr << phase << " " << done << "/" << total << "\n";
    }
  }

 private:
  bool terminal_ = ::isatty(2) != 0;
};

}  // namespace

bool want_color(const Options& options) {
  if (options.color == "always") return true;
  if (options.color == "never" || std::getenv("NO_COLOR")) return false;
  return ::isatty(1) != 0;
}

bool scan_or_explain_why(const Options& options, scan::Outcome& outcome) {
  scan::Request request = options.request;
  if (!options.quiet) {
    auto progress = std::make_shared<Progress>();
    request.progress = [progress](const std::string& phase, size_t done, size_t total) {
      (*progress)(phase, done, total);
    };
  }
  Result<scan::Outcome> result = scan::run(request);
  if (!result) {
    std::cerr << "tvaara: " << terminal_safe(result.error().to_string()) << "\n";
    return false;
  }
  outcome = std::move(*result);
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
    if (output.file.empty()) {
      std::cout << text << std::flush;
      continue;
    }
    if (Status status = write_file_atomically(output.file, text); !status) {
      std::cerr << "tvaara: " << terminal_safe(status.error().to_string()) << "\n";
      return false;
    }
  }
  return true;
}

}  // namespace tvaara
