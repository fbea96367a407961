// The request chooses among commands of the program; none of it becomes text.
#include <httplib.h>

#include <cstdlib>
#include <string>

void add_routes(httplib::Server& server) {
  server.Post(R"(/service/([^/]+))", [](const httplib::Request& request, httplib::Response& response) {
    std::string action = request.matches[1];
    const char* command = "systemctl reload shop";
    if (action == "restart") command = "systemctl restart shop";
    response.status = std::system(command) == 0 ? 204 : 500;
  });
}
