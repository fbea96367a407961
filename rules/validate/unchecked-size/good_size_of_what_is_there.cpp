// What was received has a size of its own; that is no number somebody chose.
#include <httplib.h>

#include <cstring>
#include <string>
#include <vector>

void add_routes(httplib::Server& server) {
  server.Put("/blob", [](const httplib::Request& request, httplib::Response& response) {
    std::vector<char> copy;
    copy.resize(request.body.size());
    std::memcpy(copy.data(), request.body.data(), request.body.size());
    response.status = copy.empty() ? 400 : 204;
  });
}
