// tvaara: the driver. It holds no Clang, so it starts in milliseconds; units are read by
// tvaara-extract processes.
#include <map>

#include "options.h"
#include "project/workers.h"

int main(int argc, char** argv) {
  using namespace tvaara;
  project::handle_interrupts();
  Parsed parsed = parse_options(argc, argv);
  if (parsed.done) return parsed.exit_code;
  static const std::map<std::string, int (*)(const Options&)> kCommands{
      {"scan", run_scan},     {"review", run_review},   {"endpoints", run_endpoints},
      {"rules", run_rules},   {"explain", run_explain}, {"extract", run_extract},
      {"doctor", run_doctor}, {"models", run_models}};
  int exit_code = kCommands.at(parsed.options.command)(parsed.options);
  int signal = project::interrupted();
  return signal == 0 ? exit_code : 128 + signal;
}
