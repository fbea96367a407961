#include <httplib.h>
#include <jwt-cpp/jwt.h>

#include <string>

void add_routes(httplib::Server& server, const std::string& secret) {
  server.Get("/me", [&secret](const httplib::Request& request, httplib::Response& response) {
    auto token = jwt::decode(request.get_header_value("Authorization").substr(7));
    auto verifier = jwt::verify()
                        .allow_algorithm(jwt::algorithm::hs256{secret})
                        .with_issuer("https://id.example")
                        .with_audience("orders");
    verifier.verify(token);
    response.set_content(token.get_subject(), "text/plain");
  });
}
