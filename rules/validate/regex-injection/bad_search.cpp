#include <httplib.h>

#include <regex>
#include <string>
#include <vector>

namespace {

std::string matching(const std::vector<std::string>& names, const std::regex& pattern) {
  std::string found;
  for (const std::string& name : names) {
    if (std::regex_search(name, pattern)) found += name + "\n";
  }
  return found;
}

}  // namespace

void add_routes(httplib::Server& server, const std::vector<std::string>& names) {
  server.Get("/search", [&](const httplib::Request& request, httplib::Response& response) {
    std::regex pattern(request.get_param_value("q"));  // expect: validate/regex-injection
    response.set_content(matching(names, pattern), "text/plain");
  });
}
