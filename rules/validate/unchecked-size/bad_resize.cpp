#include <httplib.h>

#include <string>
#include <vector>

void add_routes(httplib::Server& server) {
  server.Get("/random", [](const httplib::Request& request, httplib::Response& response) {
    long count = std::stol(request.get_param_value("count"));
    std::vector<char> bytes;
    bytes.resize(count);  // expect: validate/unchecked-size
    response.set_content(std::string(bytes.begin(), bytes.end()), "application/octet-stream");
  });
}
