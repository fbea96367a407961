#include "api/pages.h"

#include <algorithm>

#include "api/values.h"
#include "base/glob.h"
#include "base/text.h"

namespace tvaara::api {
namespace {

bool is_sink(const flow::Effect& effect) {
  return effect.row && effect.row->section == models::Section::sinks && !effect.on_failing_path;
}

bool is_page(const Model& model, const std::string& path) {
  const std::string name = to_lower(path.substr(path.rfind('/') + 1));
  return std::any_of(model.page_names.begin(), model.page_names.end(),
                     [&](const std::string& glob) { return glob_match(glob, name); });
}

// Opens a file for reading whose name stands in the source, and is that of a page.
bool opens_page(const Model& model, const flow::Effect& effect) {
  if (effect.row->kind != "path" || effect.row->attribute("look") != "only") return false;
  const flow::Value* path = role(effect, "value");
  if (!path || !*path || !flow::all_atoms(*path).empty()) return false;
  std::vector<std::string> names = known_texts(*path);
  return !names.empty() && names.size() == (*path)->templates.size() &&
         std::all_of(names.begin(), names.end(),
                     [&](const std::string& name) { return is_page(model, name); });
}

// What was read from files, or texts of the source, and nothing else.
bool sends_files_only(const flow::Effect& effect) {
  const flow::Value* body = role(effect, "value");
  if (!body || !*body) return false;
  std::vector<flow::Atom> atoms = flow::all_atoms(*body);
  return std::all_of(atoms.begin(), atoms.end(), [](const flow::Atom& atom) {
    return atom.kind == flow::Atom::Kind::label && atom.label == "file";
  });
}

}  // namespace

bool same_for_all(const Model& model, const Endpoint& endpoint) {
  if (!endpoint.handler_solved || endpoint.result.opaque) return false;
  bool shows_page = false;
  for (const flow::Effect& effect : endpoint.result.effects) {
    if (effect.row && effect.row->kind == "mutated") return false;
    if (!is_sink(effect)) continue;
    if (!effect.row->attribute("work").empty()) {
      if (!opens_page(model, effect)) return false;
      shows_page = true;
    } else if (effect.row->kind == "response.body" && !sends_files_only(effect)) {
      return false;
    }
  }
  // Memory that is looked at may be what a page is filled with.
  if (shows_page) return !endpoint.memory.looks;
  return !endpoint.memory.reads && !endpoint.memory.changes;
}

}  // namespace tvaara::api
