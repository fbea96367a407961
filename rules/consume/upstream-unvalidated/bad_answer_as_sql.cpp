#include <httplib.h>
#include <sqlite3.h>

#include <string>

bool import_name(sqlite3* db) {
  httplib::Client client("https://directory.example");
  auto answer = client.Get("/names/latest");
  if (!answer) return false;
  std::string sql = "INSERT INTO names(name) VALUES('" + answer->body + "')";
  return sqlite3_exec(db, sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK;  // expect: consume/upstream-unvalidated
}
