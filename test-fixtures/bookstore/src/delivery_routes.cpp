// When a parcel would arrive. Dates in words ("next friday") are read by date(1).
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstdio>

#include "app.h"

namespace bookstore {
namespace {

constexpr size_t kMaxWords = 64;

std::string read_line(FILE* in) {
  std::array<char, 64> line{};
  if (!fgets(line.data(), static_cast<int>(line.size()), in)) return "";
  std::string text = line.data();
  return text.substr(0, text.find('\n'));
}

std::string estimate(const std::string& when) {
  std::string command = "date -u -d \"" + when + " + 3 days\" +%F 2>/dev/null";
  // expect: validate/command-injection
  FILE* pipe = popen(command.c_str(), "r");
  if (!pipe) return "";
  std::string day = read_line(pipe);
  pclose(pipe);
  return day;
}

// The same without a shell: the words are one argument, and no option.
std::string slot(const std::string& when) {
  int ends[2];
  if (pipe(ends) != 0) return "";
  std::string date = "--date=" + when;
  pid_t child = fork();
  if (child == 0) {
    dup2(ends[1], STDOUT_FILENO);
    close(ends[0]);
    execl("/bin/date", "date", "-u", date.c_str(), "+%F", static_cast<char*>(nullptr));
    _exit(127);
  }
  close(ends[1]);
  FILE* out = fdopen(ends[0], "r");
  std::string day = out ? read_line(out) : "";
  if (out) fclose(out);
  if (child > 0) waitpid(child, nullptr, 0);
  return day;
}

}  // namespace

void add_delivery_routes(httplib::Server& server, App& app) {
  server.Get("/v1/deliveries/estimate", [&app](const Request& req, Response& res) {
    // guard: ratelimit/missing-limit
    if (!admit(app.reads, req.remote_addr, res)) return;
    std::string when = req.get_param_value("when");
    if (when.empty() || when.size() > kMaxWords) return refuse(res, 400, "when is needed");
    std::string day = estimate(when);
    if (day.empty()) return refuse(res, 400, "when is no date");
    reply(res, 200, {{"day", day}});
  });

  server.Get("/v1/deliveries/slots", [&app](const Request& req, Response& res) {
    // guard: ratelimit/missing-limit
    if (!admit(app.reads, req.remote_addr, res)) return;
    std::string when = req.get_param_value("when");
    if (when.empty() || when.size() > kMaxWords) return refuse(res, 400, "when is needed");
    std::string day = slot(when);
    if (day.empty()) return refuse(res, 400, "when is no date");
    reply(res, 200, {{"day", day}});
  });
}

}  // namespace bookstore
