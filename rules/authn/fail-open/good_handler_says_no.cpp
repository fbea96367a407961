#include <httplib.h>
#include <jwt-cpp/jwt.h>
#include <sqlite3.h>

#include <exception>
#include <string>

bool is_known(const std::string& text, const std::string& secret) {
  try {
    auto token = jwt::decode(text);
    jwt::verify().allow_algorithm(jwt::algorithm::hs256{secret}).verify(token);
    return true;
  } catch (const std::exception&) {
    return false;
  }
}

void add_routes(httplib::Server& server, sqlite3* db, const std::string& secret) {
  server.Delete("/orders", [db, secret](const httplib::Request& request, httplib::Response& response) {
    if (!is_known(request.get_header_value("Authorization"), secret)) {
      response.status = 401;
      return;
    }
    sqlite3_exec(db, "DELETE FROM orders", nullptr, nullptr, nullptr);
    response.status = 204;
  });
}
