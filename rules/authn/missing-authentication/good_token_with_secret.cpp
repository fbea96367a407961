// The same token with a tag that only the server can make, or in a table that the server keeps.
#include <httplib.h>
#include <sqlite3.h>

#include <cstdlib>
#include <map>
#include <optional>
#include <string>

std::string tag_of(const std::string& text);

namespace {

const std::string kKey = std::getenv("SHOP_KEY");

std::optional<long> validate_token(const std::string& token) {
  size_t dot = token.find('.');
  if (dot == std::string::npos || token.substr(dot + 1) != tag_of(token.substr(0, dot) + kKey)) {
    return std::nullopt;
  }
  return std::stol(token);
}

std::optional<long> authenticate_request(const httplib::Request& request) {
  return validate_token(request.get_header_value("Authorization"));
}

bool is_valid_session(const std::map<std::string, long>& sessions, const std::string& token) {
  return sessions.count(token) == 1;
}

}  // namespace

void add_routes(httplib::Server& server, sqlite3* db, std::map<std::string, long>& sessions) {
  server.Delete("/orders", [db](const httplib::Request& request, httplib::Response& response) {
    if (!authenticate_request(request)) {
      response.status = 401;
      return;
    }
    sqlite3_exec(db, "DELETE FROM orders", nullptr, nullptr, nullptr);
    response.status = 204;
  });
  server.Delete("/baskets", [&](const httplib::Request& request, httplib::Response& response) {
    if (!is_valid_session(sessions, request.get_header_value("X-Session"))) {
      response.status = 401;
      return;
    }
    sqlite3_exec(db, "DELETE FROM baskets", nullptr, nullptr, nullptr);
    response.status = 204;
  });
}
