// tvaara models: the libraries tvaara knows and what its rows say of them; with a path, those that
// are used there, and the calls into others that request data reaches.
#include <algorithm>
#include <iostream>
#include <map>
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "options.h"
#include "report/summary.h"
#include "report/unicode.h"
#include "scan/libraries.h"

namespace tvaara {
namespace {

using Json = nlohmann::ordered_json;
using models::Library;
using models::MatchKind;
using models::Row;

constexpr size_t kMostShown = 25;  // functions in the table; JSON has all

std::string padded(const std::string& text, size_t width) {
  return report::padded(text, width) + "  ";
}

const char* match_name(MatchKind match) {
  switch (match) {
    case MatchKind::call:
      return "call";
    case MatchKind::field:
      return "field";
    case MatchKind::assign:
      return "assign";
    case MatchKind::macro:
      return "macro";
    case MatchKind::override_:
      return "override";
    case MatchKind::document:
      return "document";
  }
  return "";
}

// "12 routes, 40 sources".
std::string sections_of(const Library& library) {
  std::map<models::Section, size_t> counts;
  for (const Row& row : library.rows) ++counts[row.section];
  std::vector<std::string> parts;
  for (const auto& [section, count] : counts) {
    parts.push_back(std::to_string(count) + " " + std::string(to_string(section)));
  }
  return join(parts, ", ");
}

std::string parameters_of(const Row& row) {
  return row.typed ? "(" + join(row.parameters, ", ") + ")" : "";
}

std::string list_text(const models::ModelSet& models) {
  size_t name = 7, version = 7, rows = 0;
  for (const Library& library : models.libraries) {
    name = std::max(name, library.name.size());
    version = std::max(version, library.version.size());
    rows += library.rows.size();
  }
  std::string out = padded("library", name) + padded("version", version) + " rows  of them\n";
  for (const Library& library : models.libraries) {
    std::string count = std::to_string(library.rows.size());
    out += padded(library.name, name) + padded(library.version, version) +
           std::string(5 - std::min<size_t>(5, count.size()), ' ') + count + "  " +
           sections_of(library) + "\n";
  }
  return out + "\n" + std::to_string(models.libraries.size()) + " libraries, " +
         report::counted(rows, "row") + ". `tvaara models --library NAME` shows the rows of one.\n";
}

std::string rows_text(const Library& library) {
  std::string out = library.name + (library.version.empty() ? "" : " " + library.version) + "\n";
  if (!library.headers.empty()) out += "  headers  " + join(library.headers, ", ") + "\n";
  for (const Row& row : library.rows) {
    out += "  " + padded("line " + std::to_string(row.line), 9) +
           padded(std::string(to_string(row.section)), 11) + match_name(row.match) + " " +
           join(row.names, " | ") + parameters_of(row);
    if (!row.kind.empty()) out += "  " + row.kind;
    if (!row.precision.empty()) out += "  (" + row.precision + ")";
    out += "\n";
  }
  return out;
}

Json json_of(const Library& library) {
  Json rows = Json::array();
  for (const Row& row : library.rows) {
    Json one{{"section", to_string(row.section)},
             {"match", match_name(row.match)},
             {"names", row.names}};
    if (row.typed) one["parameters"] = row.parameters;
    if (!row.receiver_type.empty()) one["type"] = row.receiver_type;
    if (!row.kind.empty()) one["kind"] = row.kind;
    if (!row.clears.empty()) one["clears"] = row.clears;
    if (!row.precision.empty()) one["precision"] = row.precision;
    one["line"] = row.line;
    rows.push_back(std::move(one));
  }
  return {{"name", library.name},
          {"version", library.version},
          {"headers", library.headers},
          {"stubs", !library.stub_folder.empty()},
          {"rows", rows}};
}

Json json_of(const scan::LibraryUse& use) {
  Json libraries = Json::array(), unknown = Json::array(), gaps = Json::array();
  for (const scan::LibraryMet& one : use.libraries) {
    libraries.push_back(
        {{"name", one.name}, {"found", one.found}, {"units", one.units}, {"calls", one.calls}});
  }
  for (const scan::UnknownFunction& one : use.unknown) {
    Json places = Json::array();
    for (const Location& place : one.places) {
      places.push_back({{"file", place.file}, {"line", place.line}});
    }
    unknown.push_back({{"function", one.name},
                       {"library", one.library},
                       {"calls", one.calls},
                       {"request_calls", one.places.size()},
                       {"labels", one.labels},
                       {"endpoints", one.endpoints},
                       {"places", places}});
  }
  for (const findings::Gap& gap : use.gaps) {
    gaps.push_back({{"kind", gap.kind}, {"what", gap.what}, {"reason", gap.reason}});
  }
  return {{"schema", "tvaara/models/v1"},
          {"root", use.root},
          {"libraries", libraries},
          {"unknown", unknown},
          {"left_out", gaps}};
}

std::string unknown_text(const std::vector<scan::UnknownFunction>& all, bool of_known) {
  std::vector<const scan::UnknownFunction*> shown;
  for (const scan::UnknownFunction& one : all) {
    if (of_known == !one.library.empty()) shown.push_back(&one);
  }
  if (shown.empty()) return of_known ? "" : "  none\n";
  size_t more = shown.size() > kMostShown ? shown.size() - kMostShown : 0;
  shown.resize(shown.size() - more);
  size_t width = 8;
  for (const auto* one : shown) width = std::max(width, one->name.size());
  std::string out;
  for (const auto* one : shown) {
    const Location& place = *one->places.begin();
    out += "  " + padded(one->name, width) +
           padded(report::counted(one->places.size(), "call"), 9) +
           join({one->labels.begin(), one->labels.end()}, ", ") + "  " + place.file + ":" +
           std::to_string(place.line) + (of_known ? "  (" + one->library + ")" : "") + "\n";
  }
  if (more != 0) out += "  and " + std::to_string(more) + " more; --format json has all\n";
  return out;
}

std::string text_of(const scan::LibraryUse& use) {
  std::string out = "libraries\n";
  if (use.libraries.empty()) out += "  none that a model knows\n";
  size_t width = 4;
  for (const scan::LibraryMet& one : use.libraries) width = std::max(width, one.name.size());
  for (const scan::LibraryMet& one : use.libraries) {
    std::string how = join({one.found.begin(), one.found.end()}, ", ");
    out += "  " + padded(one.name, width) + report::counted(one.calls, "call");
    if (one.units != 0) out += ", " + report::counted(one.units, "unit") + " (" + how + ")";
    out += "\n";
  }
  out += "\nrequest data reaches calls that no model knows (the models to write next)\n";
  out += unknown_text(use.unknown, false);
  std::string of_known = unknown_text(use.unknown, true);
  if (!of_known.empty()) out += "\nand, of known libraries, calls without a row\n" + of_known;
  if (!use.gaps.empty()) {
    out += "\n" + report::counted(use.gaps.size(), "thing") +
           " left out or not followed: see `tvaara doctor`\n";
  }
  return out;
}

int print(const Options& options, const Json& json, const std::string& text) {
  if (options.outputs[0].format == "json") {
    std::cout << json.dump(2, ' ', false, Json::error_handler_t::replace) << "\n" << std::flush;
  } else {
    std::vector<std::string> lines;
    for (const std::string& line : split(text, '\n')) lines.push_back(terminal_safe(line));
    std::cout << join(lines, "\n") << std::flush;
  }
  if (std::cout) return kExitClean;
  std::cerr << "tvaara: standard output cannot be written\n";
  return kExitCannotRun;
}

int refuse(const Error& error) {
  std::cerr << "tvaara: " << terminal_safe(error.to_string()) << "\n";
  return kExitCannotRun;
}

// Only the libraries asked for; an Error for one that no model describes.
Status keep_asked(const std::vector<std::string>& asked, models::ModelSet& models) {
  std::vector<std::string> names;
  for (const Library& library : models.libraries) names.push_back(library.name);
  for (const std::string& name : asked) {
    if (std::count(names.begin(), names.end(), name)) continue;
    std::string near = nearest(name, names);
    return Error{"no model of a library '" + name + "'", "", 0, 0,
                 near.empty() ? "see 'tvaara models'" : "did you mean '" + near + "'?"};
  }
  std::erase_if(models.libraries, [&](const Library& library) {
    return !asked.empty() && !std::count(asked.begin(), asked.end(), library.name);
  });
  return ok_status();
}

}  // namespace

int run_models(const Options& options) {
  if (!options.request.paths.empty()) {
    if (!options.libraries.empty()) {
      return refuse(
          {"--library shows what is known, a PATH what is met", "", 0, 0, "give one of them"});
    }
    Result<scan::LibraryUse> use = scan::examine_libraries(options.request);
    return use ? print(options, json_of(*use), text_of(*use)) : refuse(use.error());
  }
  Result<models::ModelSet> models = scan::list_models(options.request);
  if (!models) return refuse(models.error());
  if (Status status = keep_asked(options.libraries, *models); !status) {
    return refuse(status.error());
  }
  Json libraries = Json::array();
  std::string text;
  for (const Library& library : models->libraries) {
    libraries.push_back(json_of(library));
    text += rows_text(library);
  }
  if (options.libraries.empty()) text = list_text(*models);
  return print(options, {{"schema", "tvaara/models/v1"}, {"libraries", libraries}}, text);
}

}  // namespace tvaara
