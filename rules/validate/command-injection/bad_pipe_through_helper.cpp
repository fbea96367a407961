#include <httplib.h>

#include <cstdio>
#include <string>

namespace {

std::string output_of(const std::string& command) {
  std::string output;
  FILE* pipe = popen(command.c_str(), "r");  // expect: validate/command-injection
  char buffer[256];
  while (pipe && fgets(buffer, sizeof buffer, pipe)) output += buffer;
  if (pipe) pclose(pipe);
  return output;
}

std::string look_up(const std::string& host) { return output_of("host " + host); }

}  // namespace

void add_routes(httplib::Server& server) {
  server.Get(R"(/dns/([^/]+))", [](const httplib::Request& request, httplib::Response& response) {
    response.set_content(look_up(request.matches[1].str()), "text/plain");
  });
}
