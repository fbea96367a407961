#include <httplib.h>

#include <fstream>
#include <sstream>
#include <string>

void add_routes(httplib::Server& server) {
  server.Get("/reports", [](const httplib::Request& request, httplib::Response& response) {
    std::string name = request.get_param_value("name");
    std::ifstream file("/srv/reports/" + name);  // expect: validate/path-traversal
    if (!file) {
      response.status = 404;
      return;
    }
    std::ostringstream content;
    content << file.rdbuf();
    response.set_content(content.str(), "application/pdf");
  });
}
