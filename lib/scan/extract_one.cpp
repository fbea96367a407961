// `tvaara extract`: the worker for one file, as a scan would run it.
#include <algorithm>
#include <set>

#include "base/file.h"
#include "base/text.h"
#include "project/buildless.h"
#include "project/config.h"
#include "project/databases.h"
#include "project/discover.h"
#include "project/workers.h"
#include "scan/build_options.h"
#include "scan/extract.h"
#include "scan/inputs.h"
#include "scan/knowledge.h"

namespace tvaara::scan {
namespace {

// The folder that holds .git, else the working folder if the file lies in it, else its own.
std::string root_for(const std::string& file) {
  for (std::string folder = parent_path(file); folder.size() > 1; folder = parent_path(folder)) {
    std::string git = join_path(folder, ".git");
    if (is_directory(git) || file_exists(git)) return folder;
  }
  std::string here = absolute_path(".");
  return relative_to(file, here) != file ? here : parent_path(file);
}

Result<project::CompileCommand> command_for(const Request& request, const project::Tree& tree,
                                            const Roles& roles, const models::ModelSet& models,
                                            const std::string& file) {
  Result<project::Databases> databases = project::read_databases(tree, request.build_folder);
  if (!databases) return databases.error();
  std::set<std::string> known;
  for (const project::CompileCommand& one : databases->commands) known.insert(one.file);
  std::vector<std::string> without;
  for (const std::string& source : tree.sources) {
    if (roles.analysed(source) && !known.contains(source)) without.push_back(source);
  }
  const bool listed = std::find(without.begin(), without.end(), file) != without.end();
  if (!listed && !known.contains(file)) without.push_back(file);
  return project::command_for(file, tree, databases->commands,
                              build_options(tree, roles, models, without).defined);
}

}  // namespace

Result<std::string> extract_one(const Request& request, bool dump, const std::string& facts_file) {
  if (!dump && facts_file.empty()) {
    return Error{"nothing to do", "", 0, 0, "--dump prints the facts, -o FILE writes them"};
  }
  std::string file = absolute_path(request.paths.at(0));
  if (!file_exists(file)) return Error{"no such file", request.paths[0]};
  std::string root = request.root.empty() ? root_for(file) : absolute_path(request.root);
  Result<project::Tree> tree = project::discover({root}, root);
  if (!tree) return tree.error();
  std::string relative = relative_to(file, tree->root);
  if (starts_with(relative, "/")) {
    return Error{"lies outside of the root " + tree->root, file, 0, 0, "give another --root"};
  }
  Result<project::Config> config = project::load_config(tree->root);
  if (!config) return config.error();
  Result<Knowledge> knowledge = load_knowledge(request, *config, tree->root);
  if (!knowledge) return knowledge.error();
  Roles roles(request, *tree, *config, knowledge->models);
  Result<project::CompileCommand> command =
      command_for(request, *tree, roles, knowledge->models, relative);
  if (!command) return command.error();

  project::Job job;
  job.arguments = {join_path(executable_folder(), "tvaara-extract"), "--root", tree->root,
                   "--directory", command->directory};
  for (const std::string& argument : knowledge_arguments(knowledge->models, *tree)) {
    job.arguments.push_back(argument);
  }
  for (const std::string& path : roles.libraries()) {
    if (path == relative) continue;
    job.arguments.insert(job.arguments.end(), {"--external", path});
  }
  if (dump) job.arguments.push_back("--dump");
  if (!facts_file.empty()) {
    job.arguments.insert(job.arguments.end(), {"--output", absolute_path(facts_file)});
  }
  job.arguments.push_back("--");
  job.arguments.insert(job.arguments.end(), command->arguments.begin(), command->arguments.end());
  std::vector<project::JobResult> results =
      project::run_jobs({job}, {}, [](size_t, const project::JobResult&) {});
  if (results[0].ok) return results[0].output;
  std::string said(trim(results[0].errors));
  return Error{said.empty() ? "the worker failed: " + results[0].failure : said};
}

}  // namespace tvaara::scan
