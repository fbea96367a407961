#include "scan/extract.h"

#include <stdlib.h>

#include <filesystem>

#include "base/file.h"
#include "base/text.h"
#include "facts/codec.h"
#include "project/workers.h"

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

std::string facts_file(const TemporaryFolder& folder, size_t number) {
  return join_path(folder.path(), std::to_string(number) + ".facts");
}

project::Job job_for(const project::CompileCommand& command, const std::string& root,
                     const std::vector<std::string>& knowledge, const std::string& output) {
  project::Job job;
  job.arguments = {join_path(executable_folder(), "tvaara-extract"), "--root", root, "--directory",
                   command.directory};
  job.arguments.insert(job.arguments.end(), knowledge.begin(), knowledge.end());
  job.arguments.insert(job.arguments.end(), {"--output", output, "--"});
  job.arguments.insert(job.arguments.end(), command.arguments.begin(), command.arguments.end());
  return job;
}

// What a worker said last is why it failed; without a word, how it ended.
std::string reason_of(const project::JobResult& result) {
  std::vector<std::string> lines = split(result.errors, '\n');
  for (auto line = lines.rbegin(); line != lines.rend(); ++line) {
    if (trim(*line).empty()) continue;
    bool said_it = starts_with(result.failure, "exit");
    return said_it ? std::string(trim(*line)) : result.failure;
  }
  return result.failure;
}

}  // namespace

std::vector<std::string> stub_arguments(const models::ModelSet& models) {
  std::vector<std::string> arguments;
  for (const models::Library& library : models.libraries) {
    if (library.stub_folder.empty()) continue;
    arguments.push_back("--stub");
    arguments.push_back(library.name + "=" + library.stub_folder + ":" +
                        join(library.headers, ","));
  }
  return arguments;
}

Result<Extraction> extract_units(const Request& request, const std::string& root,
                                 const std::vector<project::CompileCommand>& commands,
                                 const models::ModelSet& models,
                                 const std::vector<std::string>& libraries) {
  Extraction out;
  if (commands.empty()) return out;
  project::CleanupScope cleanup;
  TemporaryFolder folder;
  if (folder.path().empty())
    return Error{"no temporary folder can be made", "", 0, 0, "set TMPDIR"};
  std::vector<std::string> knowledge = stub_arguments(models);
  for (const std::string& path : libraries) {
    knowledge.insert(knowledge.end(), {"--external", path});
  }
  std::vector<project::Job> jobs;
  for (size_t i = 0; i < commands.size(); ++i) {
    jobs.push_back(job_for(commands[i], root, knowledge, facts_file(folder, i)));
  }
  project::WorkerLimits limits;
  limits.jobs = request.jobs;
  auto progress = [&](size_t done) {
    if (request.progress) request.progress("reading units", done, jobs.size());
  };
  std::vector<project::JobResult> results = project::run_jobs(jobs, limits, progress);
  if (project::interrupted()) return Error{"interrupted"};
  for (size_t i = 0; i < commands.size(); ++i) {
    Location where{commands[i].file};
    auto lose = [&](std::string reason) {
      out.lost.push_back({"unit", commands[i].file, std::move(reason), where});
    };
    if (!results[i].ok) {
      lose(reason_of(results[i]));
      continue;
    }
    Result<std::string> bytes = read_file(facts_file(folder, i));
    Result<facts::Unit> unit = bytes ? facts::decode(*bytes) : Result<facts::Unit>(bytes.error());
    if (unit) {
      out.units.push_back(std::move(*unit));
    } else {
      lose("its facts cannot be read: " + unit.error().message);
    }
  }
  return out;
}

}  // namespace tvaara::scan
