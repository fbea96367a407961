// Workers are other people's crashes: each costs its own job alone.
#include "project/workers.h"

#include <gtest/gtest.h>

#include <map>

namespace tvaara::project {
namespace {

Job shell(const std::string& script, const std::string& input = "") {
  return {{"/bin/sh", "-c", script}, input};
}

std::vector<JobResult> run(const std::vector<Job>& jobs, unsigned width = 2) {
  WorkerLimits limits;
  limits.jobs = width;
  limits.seconds = 60;
  return run_jobs(jobs, limits, {});
}

TEST(Workers, ResultsInTheOrderOfTheJobs) {
  std::vector<Job> jobs;
  for (int i = 0; i < 20; ++i) jobs.push_back(shell("echo " + std::to_string(i)));
  for (unsigned width : {1u, 4u}) {
    std::vector<JobResult> results = run(jobs, width);
    for (int i = 0; i < 20; ++i) {
      EXPECT_TRUE(results[static_cast<size_t>(i)].ok);
      EXPECT_EQ(results[static_cast<size_t>(i)].output, std::to_string(i) + "\n");
    }
  }
}

TEST(Workers, AFailureIsItsOwn) {
  auto results = run({shell("echo why >&2; exit 3"),
                      shell("kill -SEGV $$"),
                      shell("echo fine"),
                      {{"/no/such/program"}, ""}});
  EXPECT_FALSE(results[0].ok);
  EXPECT_EQ(results[0].failure, "exit 3");
  EXPECT_EQ(results[0].errors, "why\n");
  EXPECT_EQ(results[1].failure, "crashed (signal 11)");
  EXPECT_TRUE(results[2].ok);
  EXPECT_EQ(results[3].failure, "cannot be started");
}

TEST(Workers, OneThatHangsIsEnded) {
  WorkerLimits limits;
  limits.jobs = 2;
  limits.seconds = 1;
  auto results = run_jobs({shell("exec tail -f /dev/null")}, limits, {});
  EXPECT_EQ(results[0].failure, "hung");
}

TEST(Workers, OneThatComputesForEverIsEnded) {
  WorkerLimits limits;
  limits.seconds = 1;
  auto results = run_jobs({shell("while :; do :; done")}, limits, {});
  EXPECT_EQ(results[0].failure, "over 1 s of processor time");
}

TEST(Workers, LargeInputAndOutput) {
  std::string large(3 << 20, 'x');
  auto results =
      run({shell("cat", large), shell("exit 0", large), shell("head -c 1000000 /dev/zero >&2")});
  EXPECT_EQ(results[0].output.size(), large.size());
  EXPECT_TRUE(results[1].ok) << "does not read its input; that is no failure";
  EXPECT_EQ(results[2].errors.size(), size_t{64} << 10) << "the rest is thrown away";
}

TEST(Workers, EveryJobIsToldWhenItEnds) {
  std::map<size_t, bool> seen;
  WorkerLimits limits;
  limits.jobs = 2;
  run_jobs({shell("exit 0"), shell("exit 1"), shell("exit 0")}, limits,
           [&](size_t job, const JobResult& result) { seen[job] = result.ok; });
  EXPECT_EQ(seen, (std::map<size_t, bool>{{0, true}, {1, false}, {2, true}}));
}

}  // namespace
}  // namespace tvaara::project
