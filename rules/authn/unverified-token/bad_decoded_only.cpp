#include <httplib.h>
#include <jwt-cpp/jwt.h>

#include <string>

namespace {

std::string caller_of(const httplib::Request& request) {
  auto token = jwt::decode(request.get_header_value("Authorization").substr(7));  // expect: authn/unverified-token
  return token.get_subject();
}

}  // namespace

void add_routes(httplib::Server& server) {
  server.Get("/me", [](const httplib::Request& request, httplib::Response& response) {
    response.set_content(caller_of(request), "text/plain");
  });
}
