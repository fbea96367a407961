#include <httplib.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

namespace fs = std::filesystem;

void add_routes(httplib::Server& server) {
  server.Get("/reports", [](const httplib::Request& request, httplib::Response& response) {
    std::string path = fs::weakly_canonical("/srv/reports/" + request.get_param_value("name")).string();
    if (!path.starts_with("/srv/reports/")) {
      response.status = 404;
      return;
    }
    std::ifstream file(path);
    std::ostringstream content;
    content << file.rdbuf();
    response.set_content(content.str(), "application/pdf");
  });
}
