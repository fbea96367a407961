// SQLite behind two small classes. A Statement binds its parameters by position, from 1.
#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <string>

namespace bookstore {

class Database {
 public:
  explicit Database(const std::string& file);
  ~Database();
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;

  sqlite3* handle() const { return handle_; }
  int changes() const { return sqlite3_changes(handle_); }

 private:
  sqlite3* handle_ = nullptr;
};

class Statement {
 public:
  Statement(const Database& db, const std::string& sql);
  ~Statement();
  Statement(const Statement&) = delete;
  Statement& operator=(const Statement&) = delete;

  Statement& bind(int index, const std::string& value);
  Statement& bind(int index, int64_t value);
  bool step();  // whether there is a row
  std::string text(int column) const;
  int64_t integer(int column) const;

 private:
  sqlite3_stmt* statement_ = nullptr;
};

// Creates what is not there yet.
void create_tables(const Database& db);

}  // namespace bookstore
