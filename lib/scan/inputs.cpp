#include "scan/inputs.h"

#include <algorithm>
#include <set>

#include "base/file.h"
#include "base/glob.h"
#include "base/limits.h"
#include "base/text.h"
#include "project/buildless.h"
#include "project/databases.h"
#include "project/header_units.h"
#include "project/unity.h"
#include "rules/ruleset.h"
#include "scan/build_options.h"

namespace tvaara::scan {
namespace {

using findings::Gap;
using project::Role;

std::string without_extension(const std::string& path) {
  size_t dot = path.rfind('.');
  size_t slash = path.rfind('/');
  bool in_name = dot != std::string::npos && (slash == std::string::npos || dot > slash);
  return in_name ? path.substr(0, dot) : path;
}

bool lies_in(const std::string& path, const std::string& folder) {
  return folder == "." || path == folder || starts_with(path, folder + "/");
}

// "httplib" of a library whose rows say httplib::Server; empty if its names are global.
std::string namespace_of(const models::Library& library) {
  for (const models::Row& row : library.rows) {
    for (const std::string& name : row.names) {
      size_t colons = name.find("::");
      if (colons != std::string::npos && name[0] != '*') return name.substr(0, colons);
    }
  }
  return "";
}

// A header of the library's name in another place is the library if it opens its namespace.
bool declares(const std::string& root, const std::string& path, const std::string& space) {
  Result<std::string> content = read_file(join_path(root, path));
  return content && content->find("namespace " + space) != std::string::npos;
}

// What a repository calls itself, in lower case: its folder, where it was cloned from, and the
// project of its build.
std::set<std::string> names_of_repository(const std::string& root) {
  std::set<std::string> names{to_lower(base_name(root))};
  Result<std::string> git = read_file(join_path(root, ".git/config"), limits::kMaxIncludeScanBytes);
  bool remote = false;  // submodules have urls, too
  for (const std::string& line : split(git ? *git : "", '\n')) {
    std::string_view words = trim(line);
    if (words.starts_with('[')) remote = words.starts_with("[remote ");
    if (!remote || !words.starts_with("url")) continue;
    std::string name = to_lower(base_name(std::string(words)));
    names.insert(ends_with(name, ".git") ? name.substr(0, name.size() - 4) : name);
  }
  Result<std::string> build =
      read_file(join_path(root, "CMakeLists.txt"), limits::kMaxIncludeScanBytes);
  for (const std::string& line : split(build ? *build : "", '\n')) {
    std::string text = to_lower(trim(line));
    if (!starts_with(text, "project(")) continue;
    size_t end = text.find_first_of(" \t)", 8);
    names.insert(text.substr(8, end == std::string::npos ? end : end - 8));
  }
  return names;
}

// Whether a repository of these names is the library itself: by its name or its only header's.
bool is_repository_of(const models::Library& library, const std::set<std::string>& names) {
  if (names.contains(to_lower(library.name))) return true;
  return library.headers.size() == 1 &&
         names.contains(to_lower(without_extension(base_name(library.headers[0]))));
}

void tell_problems(const project::Databases& databases, const std::string& root,
                   std::vector<Gap>& gaps) {
  for (const project::Problem& problem : databases.problems) {
    std::string shown = relative_to(problem.database, root);
    gaps.push_back({"compile-commands", shown, problem.text, Location{shown}});
  }
  if (databases.outside != 0) {
    Location where{relative_to(databases.paths.front(), root)};
    gaps.push_back({"left-out", std::to_string(databases.outside) + " compile commands",
                    "for files outside of the root", where});
  }
}

// Sources that others include are read as part of these, unless a build compiles them.
class Included {
 public:
  Included(const std::string& root, const std::vector<std::string>& sources) {
    for (const std::string& source : sources) {
      Result<std::string> content =
          read_file(join_path(root, source), limits::kMaxIncludeScanBytes);
      if (!content) continue;
      for (const project::Include& include : project::includes_of(*content)) {
        if (!project::is_source_name(include.name)) continue;
        std::string part = normalize_path(join_path(parent_path(source), include.name));
        if (part != source) by_part_[part].insert(source);
      }
    }
  }

  // Not by each other: then none of them would be read.
  bool holds(const std::string& part) const {
    auto found = by_part_.find(part);
    return found != by_part_.end() &&
           std::any_of(found->second.begin(), found->second.end(),
                       [&](const std::string& whole) { return !by_part_.contains(whole); });
  }

 private:
  std::map<std::string, std::set<std::string>> by_part_;
};

// Headers that no unit reads.
std::vector<std::string> headers_alone(const project::Tree& tree, const Roles& roles,
                                       const std::vector<std::string>& sources, Inputs& inputs) {
  project::HeaderUnits headers = project::header_units(
      tree, sources, [&](const std::string& path) { return roles.analysed(path); });
  if (headers.skipped != 0) {
    inputs.gaps.push_back({"header-units",
                           std::to_string(headers.skipped) + " headers",
                           "that no source includes were not read: more than " +
                               std::to_string(limits::kMaxHeaderUnits),
                           {}});
  }
  if (headers.left != 0) {
    inputs.gaps.push_back(
        {"left-out",
         std::to_string(headers.left) + (headers.left == 1 ? " header" : " headers"),
         "that no source includes",
         {}});
  }
  return std::move(headers.files);
}

// They are read as the sources are that go with them.
void add_headers(const project::Tree& tree, const std::vector<std::string>& headers,
                 const std::vector<std::string>& defined, Inputs& inputs) {
  if (headers.empty()) return;
  std::vector<project::CompileCommand> commands = inputs.commands;
  if (commands.empty()) commands = project::infer_commands(tree, tree.sources, defined);
  for (const std::string& header : headers) {
    inputs.commands.push_back(project::command_for(header, tree, commands, defined));
  }
}

}  // namespace

Roles::Roles(const Request& request, const project::Tree& tree, const project::Config& config,
             const models::ModelSet& models)
    : asked_(tree.paths), overrides_(config.roles), exclude_(config.exclude) {
  for (const auto* list : {&config.rules, &request.rule_folders}) {
    for (const std::string& folder : *list) {
      if (!rules::ruleset_in(folder).empty()) continue;  // lies beside the contracts it is for
      rule_folders_.push_back(relative_to(absolute_path(folder), tree.root));
    }
  }
  find_libraries(tree, models);
  find_vendored(tree);
}

// Only libraries that come as files of their own can lie about in a tree: those without stubs are
// parts of the system. A repository that is the library itself is product, and so is a file that
// was named.
void Roles::find_libraries(const project::Tree& tree, const models::ModelSet& models) {
  const std::set<std::string> names = names_of_repository(tree.root);
  for (const models::Library& library : models.libraries) {
    if (library.stub_folder.empty() || is_repository_of(library, names)) continue;
    std::string space = namespace_of(library);
    for (const std::string& header : library.headers) {
      for (const std::string& path : tree.headers) {
        if (is_asked(path) || is_asked_source_of(path)) continue;
        bool in_place = path == header || ends_with(path, "/" + header);
        bool by_content = !in_place && base_name(path) == base_name(header) && !space.empty() &&
                          declares(tree.root, path, space);
        if (!in_place && !by_content) continue;
        libraries_.push_back(without_extension(path));
        bool in_folder = in_place && header.find('/') != std::string::npos;
        if (in_folder) libraries_.push_back(parent_path(path) + "/");
      }
    }
  }
  std::sort(libraries_.begin(), libraries_.end());
  libraries_.erase(std::unique(libraries_.begin(), libraries_.end()), libraries_.end());
}

// Vendored headers are libraries, too, known or not: as whole folders where nothing else is in
// them, so that the list is short. Without this a unit that includes a large vendored header pays
// for every body in it, and for every template that it could instantiate.
void Roles::find_vendored(const project::Tree& tree) {
  std::set<std::string> mixed{""};  // folders that hold something of ours
  std::vector<std::string> vendored;
  for (const auto* files : {&tree.headers, &tree.sources}) {
    for (const std::string& path : *files) {
      if (of(path) == Role::vendored) {
        if (files == &tree.headers) vendored.push_back(path);
        continue;
      }
      for (std::string folder = parent_path(path); !folder.empty(); folder = parent_path(folder)) {
        if (!mixed.insert(folder).second) break;
      }
    }
  }
  std::set<std::string> found;
  for (const std::string& path : vendored) {
    std::string pure;  // the topmost folder around it that holds nothing of ours
    for (std::string folder = parent_path(path); !mixed.contains(folder);
         folder = parent_path(folder)) {
      pure = folder;
    }
    found.insert(pure.empty() ? without_extension(path) : pure + "/");
  }
  libraries_.insert(libraries_.end(), found.begin(), found.end());
  std::sort(libraries_.begin(), libraries_.end());
  libraries_.erase(std::unique(libraries_.begin(), libraries_.end()), libraries_.end());
}

bool is_library(const std::vector<std::string>& libraries, const std::string& path) {
  const std::string stem = without_extension(path);
  return std::any_of(libraries.begin(), libraries.end(), [&](const std::string& library) {
    return ends_with(library, "/") ? starts_with(path, library) : stem == library;
  });
}

bool Roles::is_asked(const std::string& path) const {
  return std::find(asked_.begin(), asked_.end(), path) != asked_.end();
}

// `http/message.cpp` was named, and this is `http/message.h`.
bool Roles::is_asked_source_of(const std::string& header) const {
  const std::string stem = without_extension(header);
  return std::any_of(asked_.begin(), asked_.end(), [&](const std::string& asked) {
    return project::is_source_name(asked) && without_extension(asked) == stem;
  });
}

bool Roles::is_fixture(const std::string& path) const {
  return std::any_of(rule_folders_.begin(), rule_folders_.end(), [&](const std::string& folder) {
    return folder != "." && lies_in(path, folder);
  });
}

Role Roles::of(const std::string& path) const {
  for (const auto& [pattern, role] : overrides_) {
    if (glob_match(pattern, path)) return project::role_of(path, overrides_);
  }
  if (is_library(libraries_, path)) return Role::vendored;
  if (is_fixture(path)) return Role::test;
  Role best = project::role_of(path, {});
  for (const std::string& folder : asked_) {
    if (folder == "." || !lies_in(path, folder)) continue;
    std::string inside = path == folder ? base_name(path) : path.substr(folder.size() + 1);
    best = path == folder ? Role::product : project::role_of(inside, {});
    if (best == Role::product) break;
  }
  return best;
}

bool Roles::excluded(const std::string& path) const {
  return std::any_of(exclude_.begin(), exclude_.end(),
                     [&](const std::string& glob) { return glob_match(glob, path); });
}

bool Roles::analysed(const std::string& path) const {
  if (excluded(path)) return false;
  Role role = of(path);
  return role == Role::product || role == Role::generated;
}

bool LeftOut::keep(const std::string& path) {
  if (roles_.analysed(path)) return true;
  ++counts_[roles_.excluded(path) ? "excluded by the configuration"
                                  : std::string(to_string(roles_.of(path))) + " " + what_];
  return false;
}

void LeftOut::tell(std::vector<Gap>& gaps) const {
  for (const auto& [reason, count] : counts_) {
    gaps.push_back(
        {"left-out", std::to_string(count) + (count == 1 ? " file" : " files"), reason, {}});
  }
}

bool may_hold_code(const Request& request, const project::Tree& tree) {
  if (!tree.sources.empty() || !tree.headers.empty() || !request.build_folder.empty()) return true;
  Result<project::Databases> databases = project::read_databases(tree, "");
  return !databases || !databases->paths.empty();
}

Result<Inputs> choose_inputs(const Request& request, const project::Tree& tree, const Roles& roles,
                             const models::ModelSet& models) {
  Inputs inputs;
  LeftOut left_out(roles, "code");
  for (const std::string& folder : tree.unreadable) {
    inputs.gaps.push_back({"folder", folder, "cannot be listed", {}});
  }
  if (tree.cut) {
    inputs.gaps.push_back({"folder",
                           tree.root,
                           "holds too much to look for headers everywhere; give a nearer --root",
                           {}});
  }
  if (tree.skipped_folders != 0) {
    inputs.gaps.push_back({"left-out",
                           std::to_string(tree.skipped_folders) + " folders",
                           "build trees and packages",
                           {}});
  }
  for (const std::string& document : tree.documents) {
    (roles.analysed(document) ? inputs.documents : inputs.other_documents).push_back(document);
  }
  for (const std::string& file : tree.templates) {
    if (!file.ends_with(".proto") || !project::is_asked(tree, file)) continue;
    (roles.analysed(file) ? inputs.documents : inputs.other_documents).push_back(file);
  }

  Result<project::Databases> databases = project::read_databases(tree, request.build_folder);
  if (!databases) return databases.error();
  tell_problems(*databases, tree.root, inputs.gaps);
  inputs.databases = databases->paths;
  std::set<std::string> known;
  for (project::CompileCommand& command : databases->commands) {
    if (!project::is_asked(tree, command.file)) continue;
    known.insert(command.file);
    if (left_out.keep(command.file)) inputs.commands.push_back(std::move(command));
  }
  std::vector<std::string> analysed, without;
  for (const std::string& source : tree.sources) {
    if (known.contains(source) || left_out.keep(source)) analysed.push_back(source);
  }
  Included included(tree.root, analysed);
  for (const std::string& source : analysed) {
    if (!known.contains(source) && !included.holds(source)) without.push_back(source);
  }
  const std::vector<std::string> headers = headers_alone(tree, roles, analysed, inputs);
  std::vector<std::string> undescribed = without;
  undescribed.insert(undescribed.end(), headers.begin(), headers.end());
  BuildOptions options = build_options(tree, roles, models, undescribed);
  inputs.gaps.insert(inputs.gaps.end(), options.gaps.begin(), options.gaps.end());
  for (project::CompileCommand& command : project::infer_commands(tree, without, options.defined)) {
    inputs.commands.push_back(std::move(command));
  }
  add_headers(tree, headers, options.defined, inputs);
  std::sort(inputs.commands.begin(), inputs.commands.end(),
            [](const auto& a, const auto& b) { return a.file < b.file; });
  left_out.tell(inputs.gaps);
  return inputs;
}

}  // namespace tvaara::scan
