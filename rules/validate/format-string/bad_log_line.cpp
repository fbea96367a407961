#include <httplib.h>
#include <syslog.h>

#include <cstdio>
#include <string>

namespace {

void announce(const char* text) {
  char line[256];
  std::snprintf(line, sizeof line, text);  // expect: validate/format-string
  std::puts(line);
}

}  // namespace

void add_routes(httplib::Server& server) {
  server.Post("/feedback", [](const httplib::Request& request, httplib::Response& response) {
    std::string text = "feedback: " + request.body;
    syslog(LOG_INFO, text.c_str());  // expect: validate/format-string
    response.status = 204;
  });
  server.Get("/greeting", [](const httplib::Request& request, httplib::Response& response) {
    announce(request.get_param_value("name").c_str());
    response.status = 204;
  });
}
