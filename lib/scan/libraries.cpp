#include "scan/libraries.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "api/model.h"
#include "api/own_tables.h"
#include "base/file.h"
#include "base/text.h"
#include "facts/facts.h"
#include "project/config.h"
#include "project/discover.h"
#include "scan/extract.h"
#include "scan/inputs.h"
#include "scan/knowledge.h"
#include "scan/programs.h"
#include "spec/contract.h"

namespace tvaara::scan {
namespace {

constexpr const char* kUnknownCall = "unknown.call";
constexpr std::string_view kRequest = "request.";

bool own(const facts::Unit& unit, const facts::Function& function) {
  const facts::Range& range = unit.ranges[function.range];
  return function.range != 0 && range.file < unit.files.size() && unit.files[range.file].in_root;
}

std::string root_of(const std::string& name) {
  size_t end = name.find("::");
  return end == std::string::npos ? "" : name.substr(0, end);
}

// Namespaces that models speak of, each with the library that does most.
std::map<std::string, std::string> known_namespaces(const models::ModelSet& models) {
  std::map<std::string, std::map<std::string, size_t>> counts;
  for (const models::Library& library : models.libraries) {
    for (const models::Row& row : library.rows) {
      for (const std::string& name : row.names) {
        std::string root = root_of(name);
        if (!root.empty() && root.find('*') == std::string::npos) ++counts[root][library.name];
      }
    }
  }
  std::map<std::string, std::string> out;
  for (const auto& [root, libraries] : counts) {
    out[root] =
        std::max_element(libraries.begin(), libraries.end(), [](const auto& a, const auto& b) {
          return a.second < b.second;
        })->first;
  }
  return out;
}

// A name that a row can hold as it is.
bool plain_name(const std::string& name) {
  return !name.empty() && name.find_first_of("*{}()<> ") == std::string::npos &&
         name.find("operator") == std::string::npos;
}

// Calls of the repository's code, by what is known of them.
class Calls {
 public:
  Calls(const std::vector<facts::Unit>& units, const models::ModelSet& models)
      : matcher_(models), namespaces_(known_namespaces(models)) {
    for (const facts::Unit& unit : units) note_own(unit);
    for (const facts::Unit& unit : units) count(unit);
  }

  std::vector<LibraryMet> libraries() const {
    std::vector<LibraryMet> out;
    for (const auto& [name, library] : libraries_) out.push_back(library);
    return out;
  }
  std::map<std::string, UnknownFunction>& unknown() { return unknown_; }

 private:
  // What the repository declares itself is its own, though its body may not have been read.
  void note_own(const facts::Unit& unit) {
    for (const facts::Function& function : unit.functions) {
      bool body = function.body != facts::BodyState::none;
      if (body || own(unit, function)) own_.insert(unit.text(function.id));
    }
  }

  void count(const facts::Unit& unit) {
    for (const facts::LibraryUse& use : unit.libraries) {
      LibraryMet& library = met(unit.text(use.name));
      library.found.insert(unit.text(use.state));
      ++library.units;
    }
    for (const facts::Function& function : unit.functions) {
      if (!own(unit, function)) continue;
      // A header's functions come with every unit that includes it.
      if (function.from_header && !counted_.insert(unit.text(function.id)).second) continue;
      for (const facts::Call& call : function.calls) count(unit, call);
    }
  }

  void count(const facts::Unit& unit, const facts::Call& call) {
    if (call.callee == facts::kNone) return;
    const facts::Callee& callee = unit.callees[call.callee];
    std::string receiver = unit.text(unit.types[call.receiver_type].record);
    if (receiver.empty()) receiver = unit.text(callee.record);
    std::set<std::string> knowing;
    for (const models::Row* row : matcher_.call(unit, callee, receiver)) {
      knowing.insert(row->library);
    }
    for (const std::string& library : knowing) ++met(library).calls;
    const std::string& name = unit.text(callee.name);
    if (!knowing.empty() || own_.count(unit.text(callee.id)) || !plain_name(name)) return;
    UnknownFunction& function = unknown_[name];
    ++function.calls;
    if (!function.name.empty()) return;
    function.name = name;
    auto known = namespaces_.find(root_of(name));
    if (known != namespaces_.end()) function.library = known->second;
  }

  LibraryMet& met(const std::string& name) {
    LibraryMet& library = libraries_[name];
    library.name = name;
    return library;
  }

  models::Matcher matcher_;
  std::map<std::string, std::string> namespaces_;
  std::set<std::string> own_, counted_;
  std::map<std::string, LibraryMet> libraries_;
  std::map<std::string, UnknownFunction> unknown_;
};

// A library of one sink row for each function: all that is handed to it.
models::Library asking_rows(const std::map<std::string, UnknownFunction>& unknown) {
  models::Library library;
  for (const auto& [name, function] : unknown) {
    models::Row row;
    row.section = models::Section::sinks;
    row.names = {name};
    row.kind = kUnknownCall;
    row.roles.push_back({"value", {models::Position::Kind::arguments_from, 0, 0, {}, ""}});
    row.roles.push_back({"value", {models::Position::Kind::receiver, 0, 0, {}, ""}});
    library.rows.push_back(std::move(row));
  }
  return library;
}

void note_effects(const flow::EntryResult& result, const std::string& endpoint,
                  std::map<std::string, UnknownFunction>& unknown) {
  for (const flow::Effect& effect : result.effects) {
    if (!effect.row || effect.row->kind != kUnknownCall) continue;
    auto found = unknown.find(effect.row->names[0]);
    auto value = effect.roles.find("value");
    if (found == unknown.end() || value == effect.roles.end()) continue;
    UnknownFunction& function = found->second;
    for (const flow::Atom& atom : flow::all_atoms(value->second)) {
      bool request = atom.kind == flow::Atom::Kind::label && atom.label.starts_with(kRequest);
      if (!request) continue;
      function.labels.insert(atom.label);
      function.places.insert(effect.where);
      if (!endpoint.empty()) function.endpoints.insert(endpoint);
    }
  }
}

std::vector<UnknownFunction> ranked(std::map<std::string, UnknownFunction> unknown) {
  std::vector<UnknownFunction> out;
  for (auto& [name, function] : unknown) {
    if (!function.places.empty()) out.push_back(std::move(function));
  }
  std::sort(out.begin(), out.end(), [](const UnknownFunction& a, const UnknownFunction& b) {
    auto key = [](const UnknownFunction& one) {
      return std::tuple(!one.library.empty(), -static_cast<long>(one.places.size()),
                        -static_cast<long>(one.calls), one.name);
    };
    return key(a) < key(b);
  });
  return out;
}

}  // namespace

Result<models::ModelSet> list_models(const Request& request) {
  std::string root = absolute_path(request.root.empty() ? "." : request.root);
  Result<project::Config> config = project::load_config(root);
  if (!config) return config.error();
  return load_models(request, *config);
}

Result<LibraryUse> examine_libraries(const Request& request) {
  Result<project::Tree> tree = project::discover(request.paths, request.root);
  if (!tree) return tree.error();
  Result<project::Config> config = project::load_config(tree->root);
  if (!config) return config.error();
  Result<models::ModelSet> models = load_models(request, *config);
  if (!models) return models.error();
  Roles roles(request, *tree, *config, *models);
  Result<Inputs> inputs = choose_inputs(request, *tree, roles, *models);
  if (!inputs) return inputs.error();
  Result<Extraction> extraction =
      extract_units(request, *tree, inputs->commands, *models, roles.libraries());
  if (!extraction) return extraction.error();

  LibraryUse out;
  out.root = tree->root;
  out.gaps = inputs->gaps;
  out.gaps.insert(out.gaps.end(), extraction->lost.begin(), extraction->lost.end());
  Calls calls(extraction->units, *models);
  out.libraries = calls.libraries();
  models->libraries.push_back(asking_rows(calls.unknown()));
  models->libraries.push_back(api::own_registrars(extraction->units, *models));
  api::Model model =
      api::build_model(solve_programs(std::move(extraction->units), *models), *models, {}, {});
  out.gaps.insert(out.gaps.end(), model.gaps.begin(), model.gaps.end());
  for (const auto& endpoint : model.endpoints) {
    note_effects(endpoint->result, endpoint->row.key(), calls.unknown());
  }
  for (const auto& middleware : model.middleware) {
    note_effects(middleware->result, "", calls.unknown());
  }
  out.unknown = ranked(std::move(calls.unknown()));
  return out;
}

}  // namespace tvaara::scan
