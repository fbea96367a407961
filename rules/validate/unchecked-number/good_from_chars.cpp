#include <httplib.h>

#include <charconv>
#include <cstdlib>
#include <regex>
#include <string>

void add_routes(httplib::Server& server) {
  server.Get("/pages", [](const httplib::Request& request, httplib::Response& response) {
    std::string text = request.get_param_value("page");
    int page = 0;
    auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), page);
    if (error != std::errc() || end != text.data() + text.size()) {
      response.status = 400;
      return;
    }
    response.set_content(std::to_string(page), "text/plain");
  });
  server.Get("/chapters", [](const httplib::Request& request, httplib::Response& response) {
    std::string text = request.get_param_value("chapter");
    static const std::regex number("[0-9]{1,4}");
    if (!std::regex_match(text, number)) {
      response.status = 400;
      return;
    }
    response.set_content(std::to_string(std::atoi(text.c_str())), "text/plain");
  });
}
