// Where the format comes from is not seen.
#include <httplib.h>

#include <cstdio>
#include <string>

const char* translated(const std::string& language, const char* text);

void add_routes(httplib::Server& server) {
  server.Get("/greeting", [](const httplib::Request& request, httplib::Response& response) {
    char line[256];
    std::snprintf(line, sizeof line, translated(request.get_header_value("Accept-Language"), "Hello %s"), "you");
    response.set_content(line, "text/plain");
  });
}
