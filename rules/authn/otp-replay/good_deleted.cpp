#include <httplib.h>
#include <sqlite3.h>

#include <string>

void add_routes(httplib::Server& server, sqlite3* db) {
  server.Post("/otp/verify", [db](const httplib::Request& request, httplib::Response& response) {
    std::string code = request.get_param_value("code");
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v2(db, "SELECT user_id FROM otp_codes WHERE code = ?", -1, &statement, nullptr);
    sqlite3_bind_text(statement, 1, code.c_str(), -1, SQLITE_TRANSIENT);
    bool found = sqlite3_step(statement) == SQLITE_ROW;
    sqlite3_finalize(statement);
    sqlite3_prepare_v2(db, "DELETE FROM otp_codes WHERE code = ?", -1, &statement, nullptr);
    sqlite3_bind_text(statement, 1, code.c_str(), -1, SQLITE_TRANSIENT);
    sqlite3_step(statement);
    sqlite3_finalize(statement);
    response.status = found ? 204 : 401;
  });
}
