#include <httplib.h>
#include <sqlite3.h>

#include <cstdlib>
#include <string>

namespace {

std::string new_token() {
  std::string token;
  for (int i = 0; i < 4; ++i) token += std::to_string(std::rand());
  return token;
}

}  // namespace

void add_routes(httplib::Server& server, sqlite3* db) {
  server.Post("/password/reset", [db](const httplib::Request& request, httplib::Response& response) {
    std::string mail = request.get_param_value("mail");
    std::string token = new_token();
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v2(db, "UPDATE users SET reset_token = ? WHERE mail = ?", -1, &statement, nullptr);
    sqlite3_bind_text(statement, 1, token.c_str(), -1, SQLITE_TRANSIENT);  // expect: authn/predictable-token
    sqlite3_bind_text(statement, 2, mail.c_str(), -1, SQLITE_TRANSIENT);
    response.status = sqlite3_step(statement) == SQLITE_DONE ? 202 : 500;
    sqlite3_finalize(statement);
  });
}
