#include <sqlite3.h>

#include <stdexcept>

#include "marina.h"

namespace marina {

Statement::Statement(sqlite3* db, const std::string& sql) {
  const int length = static_cast<int>(sql.size());
  // expect: validate/sql-injection
  int code = sqlite3_prepare_v2(db, sql.c_str(), length, &statement_, nullptr);
  if (code != SQLITE_OK) throw std::runtime_error("the statement cannot be prepared");
}

Statement::~Statement() { sqlite3_finalize(statement_); }

Statement& Statement::bind(int index, const std::string& value) {
  sqlite3_bind_text(statement_, index, value.c_str(), static_cast<int>(value.size()),
                    SQLITE_TRANSIENT);
  return *this;
}

Statement& Statement::bind(int index, int64_t value) {
  sqlite3_bind_int64(statement_, index, value);
  return *this;
}

bool Statement::step() {
  int code = sqlite3_step(statement_);
  if (code != SQLITE_ROW && code != SQLITE_DONE) throw std::runtime_error("the statement failed");
  return code == SQLITE_ROW;
}

std::string Statement::text(int column) const {
  const unsigned char* text = sqlite3_column_text(statement_, column);
  return text ? reinterpret_cast<const char*>(text) : "";
}

int64_t Statement::number(int column) const { return sqlite3_column_int64(statement_, column); }

}  // namespace marina
