#include <httplib.h>
#include <sqlite3.h>

#include <string>

void add_routes(httplib::Server& server, sqlite3* db) {
  server.Post("/otp/verify", [db](const httplib::Request& request, httplib::Response& response) {
    std::string code = request.get_param_value("code");
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v2(db, "SELECT user_id FROM otp_codes WHERE code = ?", -1, &statement, nullptr);  // expect: authn/otp-replay
    sqlite3_bind_text(statement, 1, code.c_str(), -1, SQLITE_TRANSIENT);
    response.status = sqlite3_step(statement) == SQLITE_ROW ? 204 : 401;
    sqlite3_finalize(statement);
  });
}
