// The idea: one poll loop over the pipes of all running processes. No threads, so that the order of
// results is that of the jobs and an interrupt finds one place to clean up.
#include "project/workers.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <memory>
#include <thread>

namespace tvaara::project {
namespace {

using Clock = std::chrono::steady_clock;
constexpr size_t kMaxErrors = size_t{64} << 10;
constexpr size_t kMaxOutput = size_t{256} << 20;

volatile sig_atomic_t signal_received = 0;
volatile sig_atomic_t cleanup_scopes = 0;

void on_signal(int signal) {
  signal_received = signal;
  if (cleanup_scopes == 0) ::_exit(128 + signal);
}

struct Running {
  size_t job = 0;
  pid_t pid = -1;
  int in = -1, out = -1, err = -1;
  size_t written = 0;
  Clock::time_point deadline;  // until which it must have computed something
  std::chrono::nanoseconds computed{0};
  bool timed_out = false;
};

// Processor time of a process so far.
std::chrono::nanoseconds time_of(pid_t pid) {
  clockid_t clock{};
  timespec time{};
  if (::clock_getcpuclockid(pid, &clock) != 0 || ::clock_gettime(clock, &time) != 0) return {};
  return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

void close_fd(int& fd) {
  if (fd >= 0) ::close(fd);
  fd = -1;
}

[[noreturn]] void become(const Job& job, const WorkerLimits& allowed, int in, int out, int err) {
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);  // no worker outlives us, however we end
  ::dup2(in, 0);
  ::dup2(out, 1);
  ::dup2(err, 2);
#if !__has_feature(address_sanitizer)  // it reserves terabytes of addresses
  rlimit memory{allowed.memory_bytes, allowed.memory_bytes};
  ::setrlimit(RLIMIT_AS, &memory);
#endif
  rlimit time{allowed.seconds, allowed.seconds + 1};
  ::setrlimit(RLIMIT_CPU, &time);
  rlimit no_core{0, 0};
  ::setrlimit(RLIMIT_CORE, &no_core);
  std::vector<char*> argv;
  for (const std::string& argument : job.arguments)
    argv.push_back(const_cast<char*>(argument.c_str()));
  argv.push_back(nullptr);
  ::execv(argv[0], argv.data());
  ::_exit(127);
}

bool start(const Job& job, size_t index, const WorkerLimits& allowed, Running& running) {
  int in[2], out[2], err[2];
  if (::pipe2(in, O_CLOEXEC) != 0) return false;
  if (::pipe2(out, O_CLOEXEC) != 0) return ::close(in[0]), ::close(in[1]), false;
  if (::pipe2(err, O_CLOEXEC) != 0) {
    for (int fd : {in[0], in[1], out[0], out[1]}) ::close(fd);
    return false;
  }
  pid_t pid = ::fork();
  if (pid == 0) become(job, allowed, in[0], out[1], err[1]);
  for (int fd : {in[0], out[1], err[1]}) ::close(fd);
  if (pid < 0) {
    for (int fd : {in[1], out[0], err[0]}) ::close(fd);
    return false;
  }
  for (int fd : {in[1], out[0], err[0]}) ::fcntl(fd, F_SETFL, O_NONBLOCK);
  auto patience = std::chrono::seconds(allowed.seconds);
  running = {index, pid, in[1], out[0], err[0], 0, Clock::now() + patience, {}, false};
  return true;
}

void feed(Running& running, const std::string& input) {
  while (running.in >= 0 && running.written < input.size()) {
    ssize_t n = ::write(running.in, input.data() + running.written, input.size() - running.written);
    if (n > 0) {
      running.written += static_cast<size_t>(n);
    } else if (n < 0 && errno == EAGAIN) {
      return;
    } else {
      break;
    }
  }
  close_fd(running.in);
}

void drain(int& fd, std::string& into, size_t limit) {
  char buffer[65536];
  for (;;) {
    ssize_t n = ::read(fd, buffer, sizeof buffer);
    if (n > 0) {
      size_t room = limit > into.size() ? limit - into.size() : 0;
      into.append(buffer, std::min(room, static_cast<size_t>(n)));
    } else if (n < 0 && (errno == EAGAIN || errno == EINTR)) {
      return;
    } else {
      close_fd(fd);
      return;
    }
  }
}

void reap(Running& running, const WorkerLimits& allowed, JobResult& result) {
  int status = 0;
  while (::waitpid(running.pid, &status, 0) < 0 && errno == EINTR) {
  }
  close_fd(running.in);
  bool over_time = WIFSIGNALED(status) && WTERMSIG(status) == SIGXCPU;
  if (running.timed_out || over_time) {
    result.failure =
        over_time ? "over " + std::to_string(allowed.seconds) + " s of processor time" : "hung";
  } else if (WIFSIGNALED(status)) {
    result.failure = "crashed (signal " + std::to_string(WTERMSIG(status)) + ")";
  } else if (WEXITSTATUS(status) == 127) {
    result.failure = "cannot be started";
  } else if (WEXITSTATUS(status) != 0) {
    result.failure = "exit " + std::to_string(WEXITSTATUS(status));
  }
  result.ok = result.failure.empty();
}

int wait_milliseconds(const std::vector<Running>& running) {
  auto next = Clock::now() + std::chrono::seconds(60);
  for (const Running& one : running) next = std::min(next, one.deadline);
  auto left = std::chrono::duration_cast<std::chrono::milliseconds>(next - Clock::now()).count();
  return static_cast<int>(std::max<long long>(0, left)) + 1;
}

// On a busy machine a process may wait long for its turn; one that used less than a hundredth of
// the time hangs, even if it wakes up now and then.
void check_on(Running& running, const WorkerLimits& allowed) {
  std::chrono::nanoseconds computed = time_of(running.pid);
  if (computed > running.computed + std::chrono::milliseconds(10) * allowed.seconds) {
    running.computed = computed;
    running.deadline = Clock::now() + std::chrono::seconds(allowed.seconds);
  } else {
    running.timed_out = true;
    ::kill(running.pid, SIGKILL);
  }
}

void pump(std::vector<Running>& running, const std::vector<Job>& jobs,
          std::vector<JobResult>& results, const WorkerLimits& allowed) {
  std::vector<pollfd> fds;
  for (Running& one : running) {
    if (one.in >= 0) fds.push_back({one.in, POLLOUT, 0});
    if (one.out >= 0) fds.push_back({one.out, POLLIN, 0});
    if (one.err >= 0) fds.push_back({one.err, POLLIN, 0});
  }
  ::poll(fds.data(), fds.size(), wait_milliseconds(running));
  for (Running& one : running) {
    if (one.in >= 0) feed(one, jobs[one.job].input);
    if (one.out >= 0) drain(one.out, results[one.job].output, kMaxOutput);
    if (one.err >= 0) drain(one.err, results[one.job].errors, kMaxErrors);
    if (Clock::now() >= one.deadline && !one.timed_out) check_on(one, allowed);
  }
}

void stop(Running& running) {
  ::kill(running.pid, SIGKILL);
  while (::waitpid(running.pid, nullptr, 0) < 0 && errno == EINTR) {
  }
  for (int* fd : {&running.in, &running.out, &running.err}) close_fd(*fd);
}

}  // namespace

void handle_interrupts() {
  struct sigaction action{};
  action.sa_handler = on_signal;
  ::sigaction(SIGINT, &action, nullptr);
  ::sigaction(SIGTERM, &action, nullptr);
}

int interrupted() { return signal_received; }

CleanupScope::CleanupScope() { cleanup_scopes = cleanup_scopes + 1; }
CleanupScope::~CleanupScope() { cleanup_scopes = cleanup_scopes - 1; }

std::vector<JobResult> run_jobs(const std::vector<Job>& jobs, const WorkerLimits& allowed,
                                const Finished& finished) {
  ::signal(SIGPIPE, SIG_IGN);  // a worker that dies early must not take us along
  std::vector<JobResult> results(jobs.size());
  std::vector<Running> running;
  size_t width = allowed.jobs ? allowed.jobs : std::max(1u, std::thread::hardware_concurrency());
  size_t next = 0;
  while (next < jobs.size() || !running.empty()) {
    if (interrupted()) {
      for (Running& one : running) stop(one);
      break;
    }
    while (next < jobs.size() && running.size() < width) {
      Running one;
      if (start(jobs[next], next, allowed, one)) {
        running.push_back(one);
      } else {
        results[next].failure = std::string("cannot be started: ") + std::strerror(errno);
        if (finished) finished(next, results[next]);
      }
      ++next;
    }
    if (running.empty()) continue;
    pump(running, jobs, results, allowed);
    for (size_t i = 0; i < running.size();) {
      if (running[i].out >= 0 || running[i].err >= 0) {
        ++i;
        continue;
      }
      size_t job = running[i].job;
      reap(running[i], allowed, results[job]);
      running.erase(running.begin() + static_cast<long>(i));
      if (finished) finished(job, results[job]);
    }
  }
  return results;
}

}  // namespace tvaara::project
