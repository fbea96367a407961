// The resolved name is what the folder is looked for in.
#include <httplib.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include <fstream>
#include <sstream>
#include <string>

void add_routes(httplib::Server& server) {
  server.Get("/reports", [](const httplib::Request& request, httplib::Response& response) {
    std::string path = "/srv/reports/" + request.get_param_value("name");
    char resolved[PATH_MAX];
    if (!realpath(path.c_str(), resolved) || strncmp(resolved, "/srv/reports/", 13) != 0) {
      response.status = 404;
      return;
    }
    std::ifstream file(resolved);
    std::ostringstream content;
    content << file.rdbuf();
    response.set_content(content.str(), "application/pdf");
  });
}
