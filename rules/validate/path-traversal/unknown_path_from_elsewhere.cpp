#include <httplib.h>

#include <fstream>
#include <string>

std::string path_of(const httplib::Request& request);

void add_routes(httplib::Server& server) {
  server.Get("/reports", [](const httplib::Request& request, httplib::Response& response) {
    std::ifstream file(path_of(request));
    response.status = file ? 200 : 404;
  });
}
