#include <httplib.h>

#include <fstream>
#include <sstream>
#include <string>
#include <string_view>

// What is found of the view holds for the text.
bool is_name(std::string_view text) {
  return text.find_first_not_of("abcdefghijklmnopqrstuvwxyz") == std::string_view::npos;
}

void send_page(const std::string& name, httplib::Response& response) {
  if (!is_name(name)) {
    response.status = 400;
    return;
  }
  std::ifstream file("/srv/pages/" + name);
  std::ostringstream content;
  content << file.rdbuf();
  response.set_content(content.str(), "text/plain");
}

void add_routes(httplib::Server& server) {
  server.Get("/pages", [](const httplib::Request& request, httplib::Response& response) {
    send_page(request.get_param_value("name"), response);
  });
}
