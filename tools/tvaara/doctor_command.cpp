// tvaara doctor: how the sources and contracts were read, as a table or as JSON.
#include <algorithm>
#include <cstdio>
#include <iostream>
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "options.h"
#include "scan/doctor.h"

namespace tvaara {
namespace {

using Json = nlohmann::ordered_json;

std::string percent(double share) {
  char text[16];
  std::snprintf(text, sizeof text, "%3.0f %%", share * 100);
  return text;
}

std::string padded(std::string text, size_t width) {
  if (text.size() < width) text.append(width - text.size(), ' ');
  return text + "  ";
}

size_t functions_of(const scan::UnitHealth& unit) {
  return unit.whole + unit.partial + unit.dependent + unit.textual;
}

// "real httplib, sqlite3; stub jwt".
std::string libraries_of(const scan::UnitHealth& unit) {
  std::vector<std::string> parts;
  for (const char* state : {"stub", "placeholder", "synthesised", "real"}) {
    std::vector<std::string> names;
    for (const auto& [name, how] : unit.libraries) {
      if (how == state) names.push_back(name);
    }
    if (!names.empty()) parts.push_back(std::string(state) + " " + join(names, ", "));
  }
  return join(parts, "; ");
}

std::string shortened(const std::vector<std::string>& all, size_t most) {
  std::vector<std::string> some(all.begin(),
                                all.begin() + static_cast<long>(std::min(all.size(), most)));
  std::string out = join(some, ", ");
  if (all.size() > most) out += " and " + std::to_string(all.size() - most) + " more";
  return out;
}

std::string text_of(const scan::Health& health) {
  std::string out = "root      " + health.root + "\n";
  out += "commands  " +
         (health.database.empty() ? std::string("none found: inferred from the tree")
                                  : health.database) +
         "\n";
  size_t width = 4;
  for (const scan::UnitHealth& unit : health.units) width = std::max(width, unit.file.size());
  out += "\n" + padded("unit", width) + "commands   functions  read   lost  recovered\n";
  for (const scan::UnitHealth& unit : health.units) {
    out += padded(unit.file, width) + (unit.inferred ? "inferred   " : "database   ");
    if (!unit.lost.empty()) {
      out += "NOT READ: " + unit.lost + "\n";
      continue;
    }
    char figures[64];
    std::snprintf(figures, sizeof figures, "%9zu  %4zu  %5zu  ", functions_of(unit), unit.whole,
                  unit.textual);
    out += figures + percent(unit.recovered) + "\n";
    std::string libraries = libraries_of(unit);
    if (!libraries.empty()) out += "    libraries  " + libraries + "\n";
    if (!unit.missing.empty()) out += "    missing    " + shortened(unit.missing, 6) + "\n";
    if (!unit.synthesised.empty()) {
      out += "    synthesised " + shortened(unit.synthesised, 6) + "\n";
    }
    if (!unit.dropped_flags.empty()) {
      out += "    dropped    " + shortened(unit.dropped_flags, 6) + "\n";
    }
    if (unit.partial + unit.dependent + unit.errors != 0) {
      out += "    partial    " + std::to_string(unit.partial) + " functions in part, " +
             std::to_string(unit.dependent) + " uninstantiated templates, " +
             std::to_string(unit.errors) + " errors\n";
    }
  }
  out += "\ncontracts\n";
  if (health.contracts.empty()) out += "  none found\n";
  for (const scan::ContractHealth& contract : health.contracts) {
    out += "  " + contract.file + "  " + std::to_string(contract.operations) + " operations, " +
           std::to_string(contract.problems) + " problems\n";
  }
  out += "\nprograms\n";
  if (health.programs.empty()) out += "  none found\n";
  for (const scan::ProgramHealth& program : health.programs) {
    out += "  " + (program.name.empty() ? std::string("(library)") : program.name) + "  " +
           std::to_string(program.units) + " units, " + std::to_string(program.functions) +
           " functions, " + std::to_string(program.without_body) + " called without a body\n";
  }
  if (!health.gaps.empty()) out += "\nleft out\n";
  for (const findings::Gap& gap : health.gaps) {
    out += "  " + gap.what + ": " + gap.reason + "\n";
  }
  std::vector<std::string> lines;
  for (const std::string& line : split(out, '\n')) lines.push_back(terminal_safe(line));
  return join(lines, "\n");
}

Json json_of(const scan::Health& health) {
  Json units = Json::array(), contracts = Json::array(), programs = Json::array();
  for (const scan::UnitHealth& unit : health.units) {
    Json one{{"file", unit.file},
             {"commands", unit.inferred ? "inferred" : "database"},
             {"lost", unit.lost},
             {"libraries", unit.libraries},
             {"missing", unit.missing},
             {"synthesised", unit.synthesised},
             {"dropped_flags", unit.dropped_flags},
             {"errors", unit.errors},
             {"functions",
              {{"whole", unit.whole},
               {"partial", unit.partial},
               {"dependent", unit.dependent},
               {"textual", unit.textual}}},
             {"recovered", unit.recovered}};
    units.push_back(std::move(one));
  }
  for (const scan::ContractHealth& contract : health.contracts) {
    contracts.push_back({{"file", contract.file},
                         {"operations", contract.operations},
                         {"problems", contract.problems}});
  }
  for (const scan::ProgramHealth& program : health.programs) {
    programs.push_back({{"name", program.name},
                        {"units", program.units},
                        {"functions", program.functions},
                        {"without_body", program.without_body}});
  }
  Json gaps = Json::array();
  for (const findings::Gap& gap : health.gaps) {
    gaps.push_back({{"kind", gap.kind}, {"what", gap.what}, {"reason", gap.reason}});
  }
  return {{"schema", "tvaara/doctor/v1"},
          {"root", health.root},
          {"database", health.database},
          {"units", units},
          {"contracts", contracts},
          {"programs", programs},
          {"left_out", gaps}};
}

}  // namespace

int run_doctor(const Options& options) {
  Result<scan::Health> health = scan::examine(options.request);
  if (!health) {
    std::cerr << "tvaara: " << terminal_safe(health.error().to_string()) << "\n";
    return kExitCannotRun;
  }
  bool json = options.outputs[0].format == "json";
  std::cout << (json ? json_of(*health).dump(2, ' ', false, Json::error_handler_t::replace) + "\n"
                     : text_of(*health))
            << std::flush;
  if (std::cout) return kExitClean;
  std::cerr << "tvaara: standard output cannot be written\n";
  return kExitCannotRun;
}

}  // namespace tvaara
