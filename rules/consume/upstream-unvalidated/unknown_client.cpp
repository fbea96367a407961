#include <sqlite3.h>

#include <string>

std::string latest_name();

bool import_name(sqlite3* db) {
  std::string sql = "INSERT INTO names(name) VALUES('" + latest_name() + "')";
  return sqlite3_exec(db, sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK;
}
