// The place of the value is counted at run time; there is but one.
#include <httplib.h>
#include <sqlite3.h>

#include <optional>
#include <string>

std::optional<std::string> caller_of(const httplib::Request& req);

class Statement {
 public:
  Statement(sqlite3* db, const char* text) { sqlite3_prepare_v2(db, text, -1, &row_, nullptr); }
  ~Statement() { sqlite3_finalize(row_); }
  void bind(const std::string& value) {
    sqlite3_bind_text(row_, ++bound_, value.c_str(), -1, SQLITE_TRANSIENT);
  }
  bool next() { return sqlite3_step(row_) == SQLITE_ROW; }
  std::string text(int column) {
    return reinterpret_cast<const char*>(sqlite3_column_text(row_, column));
  }

 private:
  sqlite3_stmt* row_ = nullptr;
  int bound_ = 0;
};

void add_routes(httplib::Server& server, sqlite3* db) {
  server.Get("/account", [db](const httplib::Request& req, httplib::Response& res) {
    auto caller = caller_of(req);
    if (!caller) {
      res.status = 401;
      return;
    }
    Statement account(db, "SELECT balance FROM accounts WHERE owner = ?");
    account.bind(*caller);
    if (account.next()) res.set_content(account.text(0), "text/plain");
  });
}
