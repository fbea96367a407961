#include <httplib.h>
#include <jwt-cpp/jwt.h>

#include <string>

void add_routes(httplib::Server& server, jwt::verifier<>& verifier) {
  server.Get("/me", [&verifier](const httplib::Request& request, httplib::Response& response) {
    auto token = jwt::decode(request.get_header_value("Authorization").substr(7));
    verifier.verify(token);
    response.set_content(token.get_subject(), "text/plain");
  });
}
