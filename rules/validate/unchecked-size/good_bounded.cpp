#include <httplib.h>

#include <algorithm>
#include <string>
#include <vector>

void add_routes(httplib::Server& server) {
  server.Get("/random", [](const httplib::Request& request, httplib::Response& response) {
    unsigned long count = std::stoul(request.get_param_value("count"));
    if (count > 4096) {
      response.status = 400;
      return;
    }
    std::vector<char> bytes;
    bytes.resize(count);
    response.set_content(std::string(bytes.begin(), bytes.end()), "application/octet-stream");
  });
  server.Get("/noise", [](const httplib::Request& request, httplib::Response& response) {
    unsigned long count = std::min(std::stoul(request.get_param_value("count")), 4096ul);
    response.set_content(std::string(count, 'x'), "text/plain");
    std::vector<char> copy;
    copy.resize(count);
  });
}
