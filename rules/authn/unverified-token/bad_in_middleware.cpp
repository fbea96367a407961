#include <httplib.h>
#include <jwt-cpp/jwt.h>

#include <string>

void set_up(httplib::Server& server) {
  server.set_pre_routing_handler([](const httplib::Request& request, httplib::Response& response) {
    auto token = jwt::decode(request.get_header_value("Authorization"));  // expect: authn/unverified-token
    if (token.get_subject().empty()) {
      response.status = 401;
      return httplib::Server::HandlerResponse::Handled;
    }
    return httplib::Server::HandlerResponse::Unhandled;
  });
}
