// Interface of QtSql as far as servers use it, written for tvaara (5.15 names).
#pragma once

#include "QtCore/interface.h"

namespace QSql {
enum ParamTypeFlag { In = 1, Out = 2, InOut = 3, Binary = 4 };
using ParamType = QFlags<ParamTypeFlag>;
}  // namespace QSql
class QSqlError {
 public:
  enum ErrorType { NoError, ConnectionError, StatementError, TransactionError, UnknownError };
  QString text() const;
  QString databaseText() const;
  QString driverText() const;
  QString nativeErrorCode() const;
  ErrorType type() const;
  bool isValid() const;
};
class QSqlField {
 public:
  QSqlField(const QString& name = QString(), int type = 0);
  void setValue(const QVariant& value);
  QVariant value() const;
  QString name() const;
};
class QSqlRecord {
 public:
  QVariant value(int i) const;
  QVariant value(const QString& name) const;
  int indexOf(const QString& name) const;
  QString fieldName(int i) const;
  QSqlField field(int i) const;
  int count() const;
  bool isEmpty() const;
};
class QSqlDriver : public QObject {
 public:
  enum IdentifierType { FieldName, TableName };
  virtual QString formatValue(const QSqlField& field, bool trim = false) const;
  virtual QString escapeIdentifier(const QString& name, IdentifierType type) const;
};
class QSqlQuery;
class QSqlDatabase {
 public:
  QSqlDatabase();
  QSqlDatabase(const QSqlDatabase& other);
  ~QSqlDatabase();
  QSqlDatabase& operator=(const QSqlDatabase& other);
  bool open();
  bool open(const QString& user, const QString& password);
  void close();
  bool isOpen() const;
  bool isValid() const;
  QStringList tables() const;
  QSqlQuery exec(const QString& query = QString()) const;
  QSqlError lastError() const;
  bool transaction();
  bool commit();
  bool rollback();
  void setDatabaseName(const QString& name);
  void setUserName(const QString& name);
  void setPassword(const QString& password);
  void setHostName(const QString& host);
  void setPort(int port);
  void setConnectOptions(const QString& options = QString());
  QString databaseName() const;
  QString connectionName() const;
  QSqlDriver* driver() const;
  static QSqlDatabase addDatabase(const QString& type, const QString& name = QString());
  static QSqlDatabase database(const QString& name = QString(), bool open = true);
  static bool contains(const QString& name = QString());
  static void removeDatabase(const QString& name);
};
class QSqlQuery {
 public:
  explicit QSqlQuery(const QString& query = QString(), QSqlDatabase database = QSqlDatabase());
  explicit QSqlQuery(QSqlDatabase database);
  QSqlQuery(const QSqlQuery& other);
  ~QSqlQuery();
  QSqlQuery& operator=(const QSqlQuery& other);
  bool isValid() const;
  bool isActive() const;
  bool isSelect() const;
  bool exec(const QString& query);
  bool exec();
  bool execBatch();
  bool prepare(const QString& query);
  void bindValue(const QString& placeholder, const QVariant& value,
                 QSql::ParamType type = QSql::In);
  void bindValue(int at, const QVariant& value, QSql::ParamType type = QSql::In);
  void addBindValue(const QVariant& value, QSql::ParamType type = QSql::In);
  void setForwardOnly(bool forward);
  bool next();
  bool first();
  bool last();
  bool previous();
  bool seek(int i, bool relative = false);
  int size() const;
  int at() const;
  int numRowsAffected() const;
  QVariant value(int i) const;
  QVariant value(const QString& name) const;
  bool isNull(int i) const;
  QSqlRecord record() const;
  QVariant lastInsertId() const;
  QString lastQuery() const;
  QString executedQuery() const;
  QSqlError lastError() const;
  void clear();
  void finish();
};
class QSqlQueryModel : public QObject {
 public:
  explicit QSqlQueryModel(QObject* parent = nullptr);
  void setQuery(const QSqlQuery& query);
  void setQuery(const QString& query, const QSqlDatabase& database = QSqlDatabase());
  QSqlRecord record(int row) const;
};
class QSqlTableModel : public QSqlQueryModel {
 public:
  explicit QSqlTableModel(QObject* parent = nullptr, QSqlDatabase database = QSqlDatabase());
  virtual void setTable(const QString& name);
  virtual void setFilter(const QString& filter);
  virtual bool select();
};
