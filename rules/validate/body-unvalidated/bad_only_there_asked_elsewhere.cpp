// A function of its own asks, but no more than whether the fields are there.
#include <httplib.h>
#include <sqlite3.h>

#include <string>

bool fieldsAreGiven(const std::string& title, const std::string& text) {
  return title != "" && text != "";
}

void add_routes(httplib::Server& server, sqlite3* db) {
  server.Post("/notes", [db](const httplib::Request& req,  // expect: validate/body-unvalidated
                             httplib::Response& res) {
    std::string title = req.get_param_value("title"), text = req.get_param_value("text");
    if (!fieldsAreGiven(title, text)) {
      res.status = 400;
      return;
    }
    sqlite3_stmt* row = nullptr;
    sqlite3_prepare_v2(db, "INSERT INTO notes (title, text) VALUES (?, ?)", -1, &row, nullptr);
    sqlite3_bind_text(row, 1, title.c_str(), -1, SQLITE_TRANSIENT);
    sqlite3_bind_text(row, 2, text.c_str(), -1, SQLITE_TRANSIENT);
    sqlite3_step(row);
    sqlite3_finalize(row);
    res.status = 201;
  });
}
