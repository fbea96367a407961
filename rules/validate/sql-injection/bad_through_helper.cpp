// The value passes a class, a helper and a stream before it becomes text.
#include <httplib.h>
#include <sqlite3.h>

#include <sstream>
#include <string>

class Books {
 public:
  explicit Books(sqlite3* db) : db_(db) {}
  bool remove(const std::string& id) { return run(remove_statement(id)); }

 private:
  static std::string remove_statement(const std::string& id) {
    std::ostringstream sql;
    sql << "DELETE FROM books WHERE id = " << id;
    return sql.str();
  }
  bool run(const std::string& sql) {
    return sqlite3_exec(db_, sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK;  // expect: validate/sql-injection
  }
  sqlite3* db_;
};

void add_routes(httplib::Server& server, Books& books) {
  server.Delete(R"(/books/([^/]+))", [&books](const httplib::Request& request, httplib::Response& response) {
    response.status = books.remove(request.matches[1].str()) ? 204 : 500;
  });
}
