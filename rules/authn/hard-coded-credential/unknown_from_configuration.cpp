#include <httplib.h>

#include <string>

std::string setting(const std::string& name);

void add_routes(httplib::Server& server) {
  server.Post("/webhooks/partner", [](const httplib::Request& request, httplib::Response& response) {
    if (request.get_header_value("X-Token") != setting("partner.token")) {
      response.status = 401;
      return;
    }
    httplib::Client client("https://push.example");
    client.set_bearer_token_auth(setting("push.token"));
    response.status = client.Post("/push") ? 204 : 502;
  });
}
