// Worker processes: each job is one process that can crash, hang or eat memory at its own cost.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/limits.h"

namespace tvaara::project {

struct Job {
  std::vector<std::string> arguments;  // [0] is the program's path
  std::string input;                   // written to standard input
};

struct JobResult {
  bool ok = false;
  std::string failure;  // "exit 2", "crashed (signal 11)", "over 120 s of processor time", …
  std::string output;   // standard output
  std::string errors;   // standard error, at most 64 KiB
};

struct WorkerLimits {
  unsigned jobs = 0;  // 0: one per core
  // Processor time per process, so that a busy machine costs no unit. One that computes nothing at
  // all for as long hangs, and is ended.
  unsigned seconds = limits::kMaxUnitSeconds;
  size_t memory_bytes = limits::kMaxUnitMemoryMiB << 20;  // of addresses
};

// Starts all jobs in their order, at most `jobs` at a time; results in the same order. `finished`
// is called on the calling thread after each job with its number. An interrupt ends all workers and
// returns early: ask `interrupted`.
using Finished = std::function<void(size_t job, const JobResult& result)>;
std::vector<JobResult> run_jobs(const std::vector<Job>& jobs, const WorkerLimits& allowed,
                                const Finished& finished);

// From here on SIGINT and SIGTERM end the program with 128 + signal: at once, or, while a
// CleanupScope lives, after what it protects has been cleaned up.
void handle_interrupts();

// The signal that asked the program to end, or 0.
int interrupted();

// Something must be cleaned up (a temporary folder, a file half written) before the program ends.
class CleanupScope {
 public:
  CleanupScope();
  ~CleanupScope();
  CleanupScope(const CleanupScope&) = delete;
  CleanupScope& operator=(const CleanupScope&) = delete;
};

}  // namespace tvaara::project
