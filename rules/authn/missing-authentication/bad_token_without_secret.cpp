// The caller writes the token himself: nothing of it is compared with what the server holds.
#include <httplib.h>
#include <sqlite3.h>

#include <ctime>
#include <optional>
#include <sstream>
#include <string>

namespace {

std::optional<long> validate_token(const std::string& token) {
  std::stringstream parts(token);
  std::string user, expires;
  std::getline(parts, user, '.');
  std::getline(parts, expires, '.');
  if (user.empty() || std::stol(expires) < std::time(nullptr)) return std::nullopt;
  return std::stol(user);
}

std::optional<long> authenticate_request(const httplib::Request& request) {
  std::string header = request.get_header_value("Authorization");
  if (header.rfind("Bearer ", 0) != 0) return std::nullopt;
  return validate_token(header.substr(7));
}

}  // namespace

void add_routes(httplib::Server& server, sqlite3* db) {
  server.Delete("/orders", [db](const httplib::Request& request, httplib::Response& response) {  // expect: authn/missing-authentication
    std::optional<long> user = authenticate_request(request);
    if (!user) {
      response.status = 401;
      return;
    }
    sqlite3_exec(db, "DELETE FROM orders", nullptr, nullptr, nullptr);
    response.status = 204;
  });
}
