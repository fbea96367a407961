#include "database.h"

#include <stdexcept>

namespace bookstore {

Database::Database(const std::string& file) {
  if (sqlite3_open(file.c_str(), &handle_) != SQLITE_OK) {
    throw std::runtime_error("cannot open the database");
  }
  sqlite3_busy_timeout(handle_, 2000);
}

Database::~Database() { sqlite3_close(handle_); }

Statement::Statement(const Database& db, const std::string& sql) {
  const int length = static_cast<int>(sql.size());
  // expect: validate/sql-injection
  int code = sqlite3_prepare_v2(db.handle(), sql.c_str(), length, &statement_, nullptr);
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

int64_t Statement::integer(int column) const { return sqlite3_column_int64(statement_, column); }

void create_tables(const Database& db) {
  const char* schema = R"(
    CREATE TABLE IF NOT EXISTS users (id TEXT PRIMARY KEY, email TEXT UNIQUE, name TEXT,
      salt TEXT, password_hash TEXT, is_admin INTEGER NOT NULL DEFAULT 0,
      points INTEGER NOT NULL DEFAULT 0);
    CREATE TABLE IF NOT EXISTS sessions (token_hash TEXT PRIMARY KEY, user_id TEXT NOT NULL,
      expires_at INTEGER NOT NULL);
    CREATE TABLE IF NOT EXISTS reset_tokens (token_hash TEXT PRIMARY KEY, user_id TEXT NOT NULL,
      expires_at INTEGER NOT NULL);
    CREATE TABLE IF NOT EXISTS books (isbn TEXT PRIMARY KEY, title TEXT, author TEXT,
      price INTEGER, stock INTEGER NOT NULL DEFAULT 0, reserved INTEGER NOT NULL DEFAULT 0);
    CREATE TABLE IF NOT EXISTS reviews (id TEXT PRIMARY KEY, isbn TEXT, user_id TEXT,
      rating INTEGER, body TEXT);
    CREATE TABLE IF NOT EXISTS wishes (user_id TEXT, isbn TEXT);
    CREATE TABLE IF NOT EXISTS orders (id TEXT PRIMARY KEY, owner_id TEXT NOT NULL,
      isbn TEXT NOT NULL, quantity INTEGER NOT NULL, address TEXT, gift_note TEXT,
      provider TEXT, carrier TEXT, status TEXT NOT NULL DEFAULT 'placed');
  )";
  if (sqlite3_exec(db.handle(), schema, nullptr, nullptr, nullptr) != SQLITE_OK) {
    throw std::runtime_error("cannot create the tables");
  }
}

}  // namespace bookstore
