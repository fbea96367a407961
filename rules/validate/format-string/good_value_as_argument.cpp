// The value is an argument; the format is chosen by the program, also where it depends on input.
#include <httplib.h>
#include <syslog.h>

#include <cstdio>
#include <string>

void add_routes(httplib::Server& server) {
  server.Post("/feedback", [](const httplib::Request& request, httplib::Response& response) {
    const char* format = request.get_param_value("short") == "yes" ? "%.20s\n" : "%s\n";
    syslog(LOG_INFO, "feedback: %s", request.body.c_str());
    std::printf(format, request.body.c_str());
    response.status = 204;
  });
}
