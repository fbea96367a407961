// That something is there says nothing of what it looks like.
#include <httplib.h>
#include <sqlite3.h>

#include <string>

void add_routes(httplib::Server& server, sqlite3* db) {
  server.Post("/notes", [db](const httplib::Request& req,  // expect: validate/body-unvalidated
                             httplib::Response& res) {
    std::string text = req.get_param_value("text");
    if (text.empty()) {
      res.status = 400;
      return;
    }
    sqlite3_stmt* row = nullptr;
    sqlite3_prepare_v2(db, "INSERT INTO notes (text) VALUES (?)", -1, &row, nullptr);
    sqlite3_bind_text(row, 1, text.c_str(), -1, SQLITE_TRANSIENT);
    sqlite3_step(row);
    sqlite3_finalize(row);
    res.status = 201;
  });
}
