// Whether the helper leaves a pattern in it is not seen.
#include <httplib.h>

#include <regex>
#include <string>

std::string as_pattern(const std::string& text);

void add_routes(httplib::Server& server) {
  server.Get("/search", [](const httplib::Request& request, httplib::Response& response) {
    std::regex pattern(as_pattern(request.get_param_value("q")));
    response.status = std::regex_search("catalogue", pattern) ? 200 : 404;
  });
}
