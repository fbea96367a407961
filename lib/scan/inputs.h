// What there is to read: files by role, and how each source is compiled.
//
// Idea: findings come from product and generated code. What is left out, by role or by the
// configuration, is counted and told; it is not lost. What the user names is product, whatever the
// folders above it are called.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/result.h"
#include "findings/findings.h"
#include "models/models.h"
#include "project/compile_commands.h"
#include "project/config.h"
#include "project/discover.h"
#include "scan/scan.h"

namespace tvaara::scan {

// Whether a file is part of one of `libraries`, as Roles::libraries names them.
bool is_library(const std::vector<std::string>& libraries, const std::string& path);

// Roles of files with everything that decides them: paths asked for, configuration, models.
class Roles {
 public:
  Roles(const Request& request, const project::Tree& tree, const project::Config& config,
        const models::ModelSet& models);

  project::Role of(const std::string& path) const;
  bool excluded(const std::string& path) const;
  // Product or generated, and not excluded.
  bool analysed(const std::string& path) const;
  // Where known libraries lie in the tree: folders ("vendor/nlohmann/") and files without their
  // extension ("include/httplib").
  const std::vector<std::string>& libraries() const { return libraries_; }

 private:
  void find_libraries(const project::Tree& tree, const models::ModelSet& models);
  void find_vendored(const project::Tree& tree);
  bool is_asked(const std::string& path) const;  // by its own name, not by a folder
  bool is_asked_source_of(const std::string& header) const;
  bool is_fixture(const std::string& path) const;

  std::vector<std::string> asked_;  // relative to the root; "." for all
  std::map<std::string, project::Role> overrides_;
  std::vector<std::string> exclude_;
  std::vector<std::string> rule_folders_;  // hold fixtures that are faulty on purpose
  std::vector<std::string> libraries_;
};

// Counts files that are not analysed, by the reason why.
class LeftOut {
 public:
  LeftOut(const Roles& roles, std::string what) : roles_(roles), what_(std::move(what)) {}
  bool keep(const std::string& path);  // true: to be analysed
  void tell(std::vector<findings::Gap>& gaps) const;

 private:
  const Roles& roles_;
  std::string what_;  // "code", "contracts"
  std::map<std::string, size_t> counts_;
};

struct Inputs {
  std::vector<std::string> documents;             // may be contracts
  std::vector<std::string> other_documents;       // the same, of other roles
  std::vector<project::CompileCommand> commands;  // one per unit, sorted by file
  std::vector<std::string> databases;             // of compile commands that were read
  std::vector<findings::Gap> gaps;                // what was left out, problems of the database
};

// False if there is nothing that a compiler could read, and nothing that says how.
bool may_hold_code(const Request& request, const project::Tree& tree);

// An Error if the build folder asked for holds no compile commands.
Result<Inputs> choose_inputs(const Request& request, const project::Tree& tree, const Roles& roles,
                             const models::ModelSet& models);

}  // namespace tvaara::scan
