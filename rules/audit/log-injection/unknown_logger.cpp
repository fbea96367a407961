#include <httplib.h>

#include <string>

void log_line(const std::string& line);

void add_routes(httplib::Server& server) {
  server.Get("/rooms", [](const httplib::Request& request, httplib::Response& response) {
    log_line(request.get_param_value("room"));
    response.status = 204;
  });
}
