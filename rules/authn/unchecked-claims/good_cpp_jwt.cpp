#include <httplib.h>
#include <jwt/jwt.hpp>

#include <string>

void add_routes(httplib::Server& server, const std::string& key) {
  server.Get("/me", [&key](const httplib::Request& request, httplib::Response& response) {
    using namespace jwt::params;
    std::string text = request.get_header_value("Authorization").substr(7);
    auto token = jwt::decode(text, algorithms({"HS256"}), secret(key), issuer("https://id.example"), aud("orders"));
    response.set_content(token.payload().get_claim_value<std::string>("sub"), "text/plain");
  });
}
