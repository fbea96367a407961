// A minimal interface of MySQL's X DevAPI, in our own words.
#pragma once
#include <cstdint>
#include <exception>
#include <list>
#include <string>

namespace mysqlx {

using string = std::string;

class Error : public std::exception {};

class Value {
 public:
  template <typename T>
  T get() const;
  bool isNull() const;
};

class Row {
 public:
  Value& operator[](unsigned column);
  const Value& get(unsigned column) const;
  explicit operator bool() const;
};

class RowResult {
 public:
  Row fetchOne();
  std::list<Row> fetchAll();
  uint64_t count();
};

class Result {
 public:
  uint64_t getAffectedItemsCount() const;
  uint64_t getAutoIncrementValue() const;
};

template <typename Res, typename Operation>
class Statement {
 public:
  Operation& where(const string& condition);
  Operation& having(const string& condition);
  template <typename... Columns>
  Operation& orderBy(Columns... columns);
  template <typename... Columns>
  Operation& groupBy(Columns... columns);
  Operation& limit(unsigned rows);
  Operation& offset(unsigned rows);
  template <typename T>
  Operation& bind(const string& name, const T& value);
  template <typename T>
  Operation& bind(const T& value);
  Res execute();
};

class SqlStatement : public Statement<RowResult, SqlStatement> {};
class TableSelect : public Statement<RowResult, TableSelect> {};
class TableRemove : public Statement<Result, TableRemove> {};

class TableInsert : public Statement<Result, TableInsert> {
 public:
  template <typename... Values>
  TableInsert& values(Values... values);
};

class TableUpdate : public Statement<Result, TableUpdate> {
 public:
  template <typename T>
  TableUpdate& set(const string& column, const T& value);
};

class Table {
 public:
  template <typename... Columns>
  TableSelect select(Columns... columns);
  template <typename... Columns>
  TableInsert insert(Columns... columns);
  TableUpdate update();
  TableRemove remove();
};

class Schema {
 public:
  Table getTable(const string& name);
};

enum class SessionOption { HOST, PORT, USER, PWD, DB, SSL_MODE, SSL_CA };

class Session {
 public:
  template <typename... Options>
  Session(Options... options);
  Schema getSchema(const string& name);
  SqlStatement sql(const string& text);
  void startTransaction();
  void commit();
  void rollback();
  void close();
};

}  // namespace mysqlx
