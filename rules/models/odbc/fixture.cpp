// ODBC: a statement with parameters, one with its text alone, connections.
#include <sql.h>
#include <sqlext.h>

#include <string>

std::string look_up(SQLHDBC connection, SQLHSTMT statement, std::string id, SQLWCHAR* wide) {
  SQLConnect(connection, (SQLCHAR*)"shop", SQL_NTS, (SQLCHAR*)"app", SQL_NTS, (SQLCHAR*)id.c_str(),
             SQL_NTS);
  SQLDriverConnect(connection, nullptr, (SQLCHAR*)"DSN=shop", SQL_NTS, nullptr, 0, nullptr,
                   SQL_DRIVER_NOPROMPT);
  SQLPrepare(statement, (SQLCHAR*)"SELECT name FROM orders WHERE id = ? AND tenant = ?", SQL_NTS);
  SQLBindParameter(statement, 1, SQL_PARAM_INPUT, SQL_C_CHAR, SQL_VARCHAR, 40, 0, id.data(), 40,
                   nullptr);
  SQLBindParam(statement, 2, SQL_C_CHAR, SQL_VARCHAR, 40, 0, id.data(), nullptr);
  SQLExecute(statement);
  SQLPutData(statement, id.data(), 4);
  char name[40], other[40];
  SQLBindCol(statement, 1, SQL_C_CHAR, other, sizeof other, nullptr);
  SQLFetch(statement);
  SQLGetData(statement, 1, SQL_C_CHAR, name, sizeof name, nullptr);
  SQLExecDirectW(statement, wide, SQL_NTS);
  SQLCHAR text[200];
  SQLNativeSql(connection, (SQLCHAR*)id.c_str(), SQL_NTS, text, sizeof text, nullptr);
  SQLExecDirect(statement, text, SQL_NTS);
  return name + std::string(other);
}
