#include "scan/extract.h"

#include <stdlib.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <optional>

#include "base/file.h"
#include "base/text.h"
#include "facts/codec.h"
#include "project/cache.h"
#include "project/sharing.h"
#include "project/workers.h"
#include "scan/inputs.h"
#include "scan/unit_keys.h"

namespace tvaara::scan {
namespace {

// A folder of our own that goes away with us.
class TemporaryFolder {
 public:
  TemporaryFolder() {
    const char* base = ::getenv("TMPDIR");
    path_ = join_path(base && *base ? base : "/tmp", "tvaara-XXXXXX");
    if (!::mkdtemp(path_.data())) path_.clear();
  }
  ~TemporaryFolder() {
    std::error_code ignored;
    if (!path_.empty()) std::filesystem::remove_all(path_, ignored);
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  const std::string& path() const { return path_; }

 private:
  std::string path_;
};

std::vector<std::string> job_arguments(const project::CompileCommand& command,
                                       const std::string& root,
                                       const std::vector<std::string>& knowledge) {
  std::vector<std::string> arguments{join_path(executable_folder(), "tvaara-extract"), "--root",
                                     root, "--directory", command.directory};
  arguments.insert(arguments.end(), knowledge.begin(), knowledge.end());
  return arguments;
}

constexpr const char* kOutOfMemory = "exit 4";  // of tvaara-extract

// What a worker said last is why it failed; without a word, how it ended. Standard output tells
// how far it came.
std::string reason_of(const project::JobResult& result, const Request& request) {
  std::string reason = result.failure;
  if (result.failure == kOutOfMemory) {
    reason = "over " + std::to_string(request.unit_memory_mib) + " MiB of memory";
  } else if (starts_with(result.failure, "exit")) {
    for (const std::string& line : split(result.errors, '\n')) {
      if (!trim(line).empty()) reason = trim(line);
    }
  }
  std::string stage;
  for (const std::string& line : split(result.output, '\n')) {
    if (!trim(line).empty()) stage = trim(line);
  }
  return stage.empty() ? reason : reason + ", while " + stage;
}

uint64_t size_of(const std::string& path) {
  std::error_code missing;
  auto size = std::filesystem::file_size(path, missing);
  return missing ? 0 : size;
}

// The units of a run: facts from the cache where they are in it, else from workers.
class Units {
 public:
  Units(const Request& request, const std::string& root,
        const std::vector<project::CompileCommand>& commands, const UnitKeys& keys)
      : request_(request),
        root_(root),
        commands_(commands),
        keys_(keys),
        cache_({request.cache_folder, request.cache_bytes, request.log}, root),
        units_(commands.size()) {}

  // True if all are there already.
  bool look_up() {
    for (size_t i = 0; i < commands_.size(); ++i) {
      std::optional<std::string> bytes = cache_.find(keys_.of(commands_[i]), commands_[i].file);
      if (!bytes || !take(i, *bytes)) missing_.push_back(i);
    }
    // The largest first, so that none of them is left for one worker alone at the end.
    std::vector<uint64_t> sizes;
    for (const project::CompileCommand& command : commands_) {
      sizes.push_back(size_of(join_path(root_, command.file)));
    }
    std::sort(missing_.begin(), missing_.end(),
              [&](size_t a, size_t b) { return std::pair(sizes[b], a) < std::pair(sizes[a], b); });
    return missing_.empty();
  }

  // Headers that several of the missing units include are parsed first, once for all of them.
  void share(const std::string& folder, const std::vector<std::string>& knowledge,
             const std::function<bool(const std::string&)>& is_external) {
    std::vector<project::Sharing> plan =
        project::plan_sharing(root_, commands_, missing_, is_external);
    std::vector<project::Job> jobs;
    for (size_t i = 0; i < plan.size(); ++i) {
      const project::CompileCommand& command = commands_[plan[i].command];
      project::Job job{job_arguments(command, root_, knowledge), ""};
      job.arguments.insert(job.arguments.end(), {"--share", shared_file(folder, i)});
      for (const std::string& include : plan[i].includes) {
        job.arguments.insert(job.arguments.end(), {"--include", include});
      }
      job.arguments.push_back("--");
      job.arguments.insert(job.arguments.end(), command.arguments.begin(), command.arguments.end());
      jobs.push_back(std::move(job));
    }
    auto finished = [&](size_t job, const project::JobResult& result) {
      const std::string& first = commands_[plan[job].command].file;
      if (!result.ok) return log(first, "its headers are not shared: " + result.errors);
      log(first, "shares " + std::to_string(plan[job].includes.size()) + " headers with " +
                     std::to_string(plan[job].units.size() - 1) + " units");
      for (size_t unit : plan[job].units) shared_[unit] = shared_file(folder, job);
    };
    project::run_jobs(jobs, limits(), finished);
  }

  void read(const std::string& folder, const std::vector<std::string>& knowledge) {
    std::vector<project::Job> jobs;
    for (size_t unit : missing_) {
      project::Job job{job_arguments(commands_[unit], root_, knowledge), ""};
      job.arguments.insert(job.arguments.end(), {"--output", facts_file(folder, unit), "--depends",
                                                 dependencies_file(folder, unit), "--tell-stage"});
      auto shared = shared_.find(unit);
      if (shared != shared_.end()) {
        job.arguments.insert(job.arguments.end(), {"--shared", shared->second});
      }
      job.arguments.push_back("--");
      job.arguments.insert(job.arguments.end(), commands_[unit].arguments.begin(),
                           commands_[unit].arguments.end());
      jobs.push_back(std::move(job));
    }
    size_t done = commands_.size() - missing_.size();
    auto finished = [&](size_t job, const project::JobResult& result) {
      finish(missing_[job], result, folder);
      if (request_.progress) request_.progress("reading units", ++done, commands_.size());
    };
    project::run_jobs(jobs, limits(), finished);
    cache_.trim();
  }

  Extraction result() {
    Extraction out;
    for (size_t i = 0; i < commands_.size(); ++i) {
      if (units_[i]) {
        out.units.push_back(std::move(*units_[i]));
      } else {
        out.lost.push_back({"unit", commands_[i].file, lost_[i], Location{commands_[i].file}});
      }
    }
    return out;
  }

 private:
  void log(const std::string& unit, const std::string& text) const {
    if (request_.log) request_.log(unit + ": " + text);
  }
  project::WorkerLimits limits() const {
    return {request_.jobs, request_.unit_seconds, request_.unit_memory_mib << 20};
  }
  static std::string shared_file(const std::string& folder, size_t number) {
    return join_path(folder, std::to_string(number) + ".shared");
  }
  static std::string facts_file(const std::string& folder, size_t unit) {
    return join_path(folder, std::to_string(unit) + ".facts");
  }
  static std::string dependencies_file(const std::string& folder, size_t unit) {
    return join_path(folder, std::to_string(unit) + ".depends");
  }

  bool take(size_t unit, const std::string& bytes) {
    Result<facts::Unit> decoded = facts::decode(bytes);
    if (decoded) {
      units_[unit] = std::move(*decoded);
    } else {
      lost_[unit] = "its facts cannot be read: " + decoded.error().message;
    }
    return units_[unit].has_value();
  }

  bool names_root(const facts::Unit& unit) const {
    return root_ != "/" &&
           std::any_of(unit.strings.begin(), unit.strings.end(), [&](const std::string& text) {
             return text.find(root_) != std::string::npos;
           });
  }

  // At once, so that an interrupted run keeps in the cache what it has done.
  void finish(size_t unit, const project::JobResult& result, const std::string& folder) {
    std::string path = facts_file(folder, unit);
    Result<std::string> bytes = result.ok ? read_file(path) : Result<std::string>(Error{});
    if (!bytes) {
      lost_[unit] = result.ok ? bytes.error().to_string() : reason_of(result, request_);
    } else if (take(unit, *bytes)) {
      Result<std::string> dependencies = read_file(dependencies_file(folder, unit));
      if (dependencies) {
        cache_.store(keys_.of(commands_[unit]), commands_[unit].file, *dependencies, *bytes,
                     names_root(*units_[unit]));
      }
    }
    std::error_code ignored;
    std::filesystem::remove(path, ignored);
    std::filesystem::remove(dependencies_file(folder, unit), ignored);
  }

  const Request& request_;
  const std::string& root_;
  const std::vector<project::CompileCommand>& commands_;
  const UnitKeys& keys_;
  project::FactCache cache_;
  std::vector<size_t> missing_;  // in the order in which they are read
  std::vector<std::optional<facts::Unit>> units_;
  std::map<size_t, std::string> shared_;  // file with the headers it may share
  std::map<size_t, std::string> lost_;    // why there are no facts
};

}  // namespace

std::vector<std::string> knowledge_arguments(const models::ModelSet& models,
                                             const project::Tree& tree) {
  std::vector<std::string> arguments;
  for (const models::Library& library : models.libraries) {
    if (library.stub_folder.empty()) continue;
    arguments.push_back("--stub");
    arguments.push_back(library.name + "=" + library.stub_folder + ":" +
                        join(library.headers, ","));
  }
  for (const std::string& path : tree.templates) {
    arguments.insert(arguments.end(), {"--template", path});
  }
  return arguments;
}

Result<Extraction> extract_units(const Request& request, const project::Tree& tree,
                                 const std::vector<project::CompileCommand>& commands,
                                 const models::ModelSet& models,
                                 const std::vector<std::string>& libraries) {
  if (commands.empty()) return Extraction{};
  const std::string& root = tree.root;
  std::vector<std::string> knowledge = knowledge_arguments(models, tree);
  for (const std::string& path : libraries) {
    knowledge.insert(knowledge.end(), {"--external", path});
  }
  UnitKeys keys(root, knowledge, models);
  Units units(request, root, commands, keys);
  if (!units.look_up()) {
    project::CleanupScope cleanup;
    TemporaryFolder folder;
    if (folder.path().empty())
      return Error{"no temporary folder can be made", "", 0, 0, "set TMPDIR"};
    auto is_external = [&](const std::string& path) { return is_library(libraries, path); };
    if (request.share_headers) units.share(folder.path(), knowledge, is_external);
    units.read(folder.path(), knowledge);
  }
  if (project::interrupted()) return Error{"interrupted"};
  return units.result();
}

}  // namespace tvaara::scan
