// The folder is in front, and `..` behind it leads out again.
#include <httplib.h>

#include <fstream>
#include <sstream>
#include <string>

void add_routes(httplib::Server& server) {
  server.Get("/reports", [](const httplib::Request& request, httplib::Response& response) {
    std::string path = "/srv/reports/" + request.get_param_value("name");
    if (!path.starts_with("/srv/reports/")) {
      response.status = 404;
      return;
    }
    std::ifstream file(path);  // expect: validate/path-traversal
    std::ostringstream content;
    content << file.rdbuf();
    response.set_content(content.str(), "application/pdf");
  });
}
