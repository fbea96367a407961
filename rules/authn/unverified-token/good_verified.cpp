#include <httplib.h>
#include <jwt-cpp/jwt.h>

#include <string>

namespace {

std::string caller_of(const httplib::Request& request, const std::string& secret) {
  auto token = jwt::decode(request.get_header_value("Authorization").substr(7));
  jwt::verify()
      .allow_algorithm(jwt::algorithm::hs256{secret})
      .with_issuer("https://id.example")
      .with_audience("orders")
      .verify(token);
  return token.get_subject();
}

}  // namespace

void add_routes(httplib::Server& server, const std::string& secret) {
  server.Get("/me", [&secret](const httplib::Request& request, httplib::Response& response) {
    response.set_content(caller_of(request, secret), "text/plain");
  });
}
