// A function of its own tests one after the other; what it finds is answered by its caller.
#include <httplib.h>
#include <sqlite3.h>

#include <string>

bool plainWords(const std::string& title, const std::string& text) {
  if (title.find(char(0)) != std::string::npos) return false;
  if (text.find_first_of("<>") != std::string::npos) return false;
  return true;
}

void add_routes(httplib::Server& server, sqlite3* db) {
  server.Post("/notes", [db](const httplib::Request& req,
                             httplib::Response& res) {
    std::string title = req.get_param_value("title"), text = req.get_param_value("text");
    if (!plainWords(title, text)) {
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
