// A minimal interface of Connector/C++'s JDBC-like API, in our own words.
#pragma once
#include <cstdint>
#include <exception>
#include <istream>
#include <string>

namespace sql {

class SQLString {
 public:
  SQLString();
  SQLString(const char* text);
  SQLString(const std::string& text);
  const char* c_str() const;
  const std::string& asStdString() const;
  operator const std::string&() const;
  size_t length() const;
};

class SQLException : public std::exception {
 public:
  const char* what() const noexcept override;
  int getErrorCode() const;
  const std::string& getSQLState() const;
};

class ResultSet {
 public:
  virtual ~ResultSet();
  virtual bool next() = 0;
  virtual bool first() = 0;
  virtual size_t rowsCount() const = 0;
  virtual bool isNull(const SQLString& column) const = 0;
  virtual bool isNull(uint32_t column) const = 0;
  virtual SQLString getString(const SQLString& column) const = 0;
  virtual SQLString getString(uint32_t column) const = 0;
  virtual int32_t getInt(const SQLString& column) const = 0;
  virtual int32_t getInt(uint32_t column) const = 0;
  virtual uint32_t getUInt(const SQLString& column) const = 0;
  virtual uint32_t getUInt(uint32_t column) const = 0;
  virtual int64_t getInt64(const SQLString& column) const = 0;
  virtual int64_t getInt64(uint32_t column) const = 0;
  virtual uint64_t getUInt64(const SQLString& column) const = 0;
  virtual uint64_t getUInt64(uint32_t column) const = 0;
  virtual int64_t getLong(const SQLString& column) const = 0;
  virtual int64_t getLong(uint32_t column) const = 0;
  virtual long double getDouble(const SQLString& column) const = 0;
  virtual long double getDouble(uint32_t column) const = 0;
  virtual float getFloat(const SQLString& column) const = 0;
  virtual bool getBoolean(const SQLString& column) const = 0;
  virtual bool getBoolean(uint32_t column) const = 0;
  virtual std::istream* getBlob(const SQLString& column) const = 0;
  virtual void close() = 0;
};

class Statement {
 public:
  virtual ~Statement();
  virtual bool execute(const SQLString& text) = 0;
  virtual ResultSet* executeQuery(const SQLString& text) = 0;
  virtual int executeUpdate(const SQLString& text) = 0;
  virtual void addBatch(const SQLString& text) = 0;
  virtual ResultSet* getResultSet() = 0;
  virtual bool getMoreResults() = 0;
  virtual void close() = 0;
};

class PreparedStatement : public Statement {
 public:
  using Statement::execute;
  using Statement::executeQuery;
  using Statement::executeUpdate;
  virtual bool execute() = 0;
  virtual ResultSet* executeQuery() = 0;
  virtual int executeUpdate() = 0;
  virtual void clearParameters() = 0;
  virtual void setString(unsigned number, const SQLString& value) = 0;
  virtual void setInt(unsigned number, int32_t value) = 0;
  virtual void setUInt(unsigned number, uint32_t value) = 0;
  virtual void setInt64(unsigned number, int64_t value) = 0;
  virtual void setUInt64(unsigned number, uint64_t value) = 0;
  virtual void setLong(unsigned number, int64_t value) = 0;
  virtual void setDouble(unsigned number, double value) = 0;
  virtual void setFloat(unsigned number, float value) = 0;
  virtual void setBoolean(unsigned number, bool value) = 0;
  virtual void setBigInt(unsigned number, const SQLString& value) = 0;
  virtual void setDateTime(unsigned number, const SQLString& value) = 0;
  virtual void setNull(unsigned number, int type) = 0;
  virtual void setBlob(unsigned number, std::istream* value) = 0;
};

class Connection {
 public:
  virtual ~Connection();
  virtual Statement* createStatement() = 0;
  virtual PreparedStatement* prepareStatement(const SQLString& text) = 0;
  virtual PreparedStatement* prepareCall(const SQLString& text) = 0;
  virtual void setSchema(const SQLString& name) = 0;
  virtual void setAutoCommit(bool on) = 0;
  virtual void commit() = 0;
  virtual void rollback() = 0;
  virtual bool isValid() = 0;
  virtual bool isClosed() = 0;
  virtual bool reconnect() = 0;
  virtual void close() = 0;
};

class Driver {
 public:
  virtual ~Driver();
  virtual Connection* connect(const SQLString& host, const SQLString& user,
                              const SQLString& password) = 0;
};

namespace mysql {
class MySQL_Driver : public Driver {};
class MySQL_Connection : public Connection {};
MySQL_Driver* get_mysql_driver_instance();
MySQL_Driver* get_driver_instance();
}  // namespace mysql

namespace mariadb {
Driver* get_driver_instance();
}  // namespace mariadb

enum DataType { UNKNOWN, INTEGER, BIGINT, DOUBLE, VARCHAR, SQLNULL };

}  // namespace sql

sql::Driver* get_driver_instance();
