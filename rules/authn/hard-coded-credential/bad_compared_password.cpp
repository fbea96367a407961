#include <httplib.h>

#include <nlohmann/json.hpp>
#include <string>

void add_routes(httplib::Server& server) {
  server.Post("/admin/restart", [](const httplib::Request& request, httplib::Response& response) {
    nlohmann::json body = nlohmann::json::parse(request.body);
    std::string password = body["password"];
    if (password != "correct-horse-7") {  // expect: authn/hard-coded-credential
      response.status = 401;
      return;
    }
    response.set_content("{}", "application/json");
  });
}
