// Only what comes behind a path of our own is the caller's; the host is not.
#include <httplib.h>

#include <string>

void add_routes(httplib::Server& server) {
  server.Get("/room", [](const httplib::Request& request, httplib::Response& response) {
    std::string room = request.get_param_value("id");
    response.set_redirect("/rooms?id=" + room + "&channel=general");
  });
  server.Get("/go", [](const httplib::Request& request, httplib::Response& response) {
    const char* target = "/home";
    if (request.get_param_value("to") == "cart") target = "/cart";
    response.set_redirect(target);
  });
}
