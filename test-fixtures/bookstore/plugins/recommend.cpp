// Stands in for a library that comes without its source: .tvaara.yaml leaves it out of the scan.
#include "../src/recommend.h"

namespace recommend {

std::vector<std::string> pick(sqlite3* db, const std::string& genre, const std::string& reader) {
  std::vector<std::string> isbns;
  sqlite3_stmt* statement = nullptr;
  const char* sql =
      "SELECT isbn FROM books WHERE title LIKE '%' || ? || '%' AND isbn NOT IN "
      "(SELECT isbn FROM orders WHERE owner_id = ?) ORDER BY isbn LIMIT 5";
  if (sqlite3_prepare_v2(db, sql, -1, &statement, nullptr) != SQLITE_OK) return isbns;
  sqlite3_bind_text(statement, 1, genre.c_str(), -1, SQLITE_TRANSIENT);
  sqlite3_bind_text(statement, 2, reader.c_str(), -1, SQLITE_TRANSIENT);
  while (sqlite3_step(statement) == SQLITE_ROW) {
    isbns.emplace_back(reinterpret_cast<const char*>(sqlite3_column_text(statement, 0)));
  }
  sqlite3_finalize(statement);
  return isbns;
}

}  // namespace recommend
