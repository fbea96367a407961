// The pattern is the program's own; the caller's text is only searched in and for.
#include <httplib.h>

#include <regex>
#include <string>
#include <vector>

void add_routes(httplib::Server& server, const std::vector<std::string>& names) {
  server.Get("/search", [&](const httplib::Request& request, httplib::Response& response) {
    static const std::regex word("[a-z]{1,40}");
    std::string query = request.get_param_value("q");
    if (!std::regex_match(query, word)) {
      response.status = 400;
      return;
    }
    std::string found;
    for (const std::string& name : names) {
      if (name.find(query) != std::string::npos) found += name + "\n";
    }
    response.set_content(found, "text/plain");
  });
}
