// The request chooses among commands of the program; none of it becomes text.
#include <httplib.h>

#include <cstdlib>
#include <string>

void add_routes(httplib::Server& server) {
  server.Post("/service/:action", [](const httplib::Request& request, httplib::Response& response) {
    const std::string& action = request.path_params.at("action");
    const char* command = "systemctl reload shop";
    if (action == "restart") command = "systemctl restart shop";
    response.status = std::system(command) == 0 ? 204 : 500;
  });
}
