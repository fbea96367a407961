// tvaara extract FILE: the facts of one unit.
#include <iostream>

#include "base/text.h"
#include "options.h"
#include "scan/extract.h"

namespace tvaara {

int run_extract(const Options& options) {
  Result<std::string> facts = scan::extract_one(options.request, options.dump, options.facts_file);
  if (!facts) {
    std::cerr << "tvaara: " << terminal_safe(facts.error().to_string()) << "\n";
    return kExitCannotRun;
  }
  std::cout << *facts << std::flush;
  if (std::cout) return kExitClean;
  std::cerr << "tvaara: standard output cannot be written\n";
  return kExitCannotRun;
}

}  // namespace tvaara
