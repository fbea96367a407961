// sample_sarif FILE [empty]: writes a SARIF log with results of every shape, or with none, through
// the library that `tvaara scan --format sarif` uses. Outside validators read it.
#include <cstring>
#include <iostream>

#include "base/file.h"
#include "sample.h"

int main(int argc, char** argv) {
  if (argc < 2) {
    std::cerr << "usage: sample_sarif FILE [empty]\n";
    return 2;
  }
  using namespace tvaara;
  bool empty = argc > 2 && std::strcmp(argv[2], "empty") == 0;
  findings::Results results = report::sample::results();
  if (empty) {  // a clean run: the rules were asked and found nothing
    results.findings.clear();
    results.coverage.gaps.clear();
  }
  std::string text = report::scan_sarif(results, report::sample::options());
  Status status = write_file_atomically(argv[1], text);
  if (!status) std::cerr << status.error().to_string() << "\n";
  return status ? 0 : 1;
}
