// Fixed commands, a number, one of two words; an argument list.
#include <httplib.h>
#include <unistd.h>

#include <cstdlib>
#include <string>

bool restart(bool hard) {
  std::string command = std::string("service shop ") + (hard ? "restart" : "reload");
  return std::system(command.c_str()) == 0;
}

bool stop(int process) {
  std::string command = "kill " + std::to_string(process);
  return std::system(command.c_str()) == 0;
}

int extract(const char* archive, const char* folder) {
  return execlp("unzip", "unzip", "-o", archive, "-d", folder, nullptr);
}

void add_routes(httplib::Server& server) {
  server.Get("/version", [](const httplib::Request&, httplib::Response& response) {
    response.set_content("{\"version\": 3}", "application/json");
  });
}
