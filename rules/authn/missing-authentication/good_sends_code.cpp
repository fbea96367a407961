// The step before one that proves who asks: a code is sent to whoever wants to register.
#include <httplib.h>
#include <sqlite3.h>

void add_routes(httplib::Server& server, sqlite3* db) {
  server.Post("/api/send-code", [db](const httplib::Request& req, httplib::Response& res) {
    sqlite3_stmt* row = nullptr;
    sqlite3_prepare_v2(db, "INSERT INTO codes (mail, code) VALUES (?, 1)", -1, &row, nullptr);
    sqlite3_bind_text(row, 1, req.get_param_value("mail").c_str(), -1, SQLITE_TRANSIENT);
    sqlite3_step(row);
    sqlite3_finalize(row);
    res.status = 204;
  });
}
