// Interface of SQLiteCpp 2 and 3 as far as servers use it, written for tvaara: declarations alone.
#pragma once

#include <cstdint>
#include <exception>
#include <stdexcept>
#include <string>

namespace SQLite {
inline constexpr int OPEN_READONLY = 1, OPEN_READWRITE = 2, OPEN_CREATE = 4, OPEN_FULLMUTEX = 0x10000;
class Exception : public std::runtime_error {
 public:
  Exception(const std::string& message, int code);
  int getErrorCode() const noexcept;
  const char* getErrorStr() const noexcept;
};
class Column {
 public:
  int getInt() const noexcept;
  unsigned getUInt() const noexcept;
  int64_t getInt64() const noexcept;
  double getDouble() const noexcept;
  const char* getText(const char* fallback = "") const noexcept;
  const void* getBlob() const noexcept;
  std::string getString() const;
  bool isNull() const noexcept;
  operator int() const;
  operator int64_t() const;
  operator double() const;
  operator const char*() const;
  operator std::string() const;
};
class Database {
 public:
  explicit Database(const char* path, int flags = OPEN_READONLY, int timeout = 0);
  explicit Database(const std::string& path, int flags = OPEN_READONLY, int timeout = 0);
  int exec(const char* queries);
  int exec(const std::string& queries);
  int tryExec(const char* queries) noexcept;
  Column execAndGet(const char* query);
  Column execAndGet(const std::string& query);
  bool tableExists(const std::string& table);
  int64_t getLastInsertRowid() const noexcept;
  int getChanges() const noexcept;
};
class Statement {
 public:
  Statement(const Database& database, const char* query);
  Statement(const Database& database, const std::string& query);
  void reset();
  void clearBindings();
  void bind(int index, int32_t value);
  void bind(int index, int64_t value);
  void bind(int index, double value);
  void bind(int index, const std::string& value);
  void bind(int index, const char* value);
  void bind(int index, const void* value, int size);
  void bind(int index);
  void bind(const char* name, int32_t value);
  void bind(const char* name, int64_t value);
  void bind(const char* name, double value);
  void bind(const char* name, const std::string& value);
  void bind(const char* name, const char* value);
  void bind(const std::string& name, const std::string& value);
  bool executeStep();
  int tryExecuteStep() noexcept;
  int exec();
  Column getColumn(int index) const;
  Column getColumn(const char* name) const;
  bool hasRow() const;
  bool isDone() const;
  int getColumnCount() const;
};
class Transaction {
 public:
  explicit Transaction(Database& database);
  void commit();
  void rollback();
};
}  // namespace SQLite
