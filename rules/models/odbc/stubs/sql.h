// ODBC 3.8, as far as the rows ask: the core calls.
#pragma once

#include "sqltypes.h"

#define SQL_SUCCESS 0
#define SQL_SUCCESS_WITH_INFO 1
#define SQL_ERROR (-1)
#define SQL_NO_DATA 100
#define SQL_NTS (-3)
#define SQL_NULL_DATA (-1)
#define SQL_SUCCEEDED(rc) (((rc) & (~1)) == 0)
#define SQL_HANDLE_ENV 1
#define SQL_HANDLE_DBC 2
#define SQL_HANDLE_STMT 3
#define SQL_NULL_HANDLE 0L
#define SQL_CHAR 1
#define SQL_INTEGER 4
#define SQL_VARCHAR 12
#define SQL_CLOSE 0

#ifdef __cplusplus
extern "C" {
#endif
SQLRETURN SQLAllocHandle(SQLSMALLINT type, SQLHANDLE input, SQLHANDLE* output);
SQLRETURN SQLFreeHandle(SQLSMALLINT type, SQLHANDLE handle);
SQLRETURN SQLFreeStmt(SQLHSTMT statement, SQLUSMALLINT option);
SQLRETURN SQLConnect(SQLHDBC connection, SQLCHAR* server, SQLSMALLINT server_length, SQLCHAR* user,
                     SQLSMALLINT user_length, SQLCHAR* password, SQLSMALLINT password_length);
SQLRETURN SQLDisconnect(SQLHDBC connection);
SQLRETURN SQLPrepare(SQLHSTMT statement, SQLCHAR* text, SQLINTEGER length);
SQLRETURN SQLExecDirect(SQLHSTMT statement, SQLCHAR* text, SQLINTEGER length);
SQLRETURN SQLExecute(SQLHSTMT statement);
SQLRETURN SQLBindParam(SQLHSTMT statement, SQLUSMALLINT number, SQLSMALLINT value_type,
                       SQLSMALLINT parameter_type, SQLULEN precision, SQLSMALLINT scale,
                       SQLPOINTER value, SQLLEN* indicator);
SQLRETURN SQLBindCol(SQLHSTMT statement, SQLUSMALLINT column, SQLSMALLINT type, SQLPOINTER value,
                     SQLLEN size, SQLLEN* indicator);
SQLRETURN SQLFetch(SQLHSTMT statement);
SQLRETURN SQLGetData(SQLHSTMT statement, SQLUSMALLINT column, SQLSMALLINT type, SQLPOINTER value,
                     SQLLEN size, SQLLEN* indicator);
SQLRETURN SQLPutData(SQLHSTMT statement, SQLPOINTER data, SQLLEN length);
SQLRETURN SQLNumResultCols(SQLHSTMT statement, SQLSMALLINT* count);
SQLRETURN SQLRowCount(SQLHSTMT statement, SQLLEN* count);
SQLRETURN SQLEndTran(SQLSMALLINT type, SQLHANDLE handle, SQLSMALLINT completion);
SQLRETURN SQLSetConnectAttr(SQLHDBC connection, SQLINTEGER attribute, SQLPOINTER value,
                            SQLINTEGER length);
SQLRETURN SQLSetEnvAttr(SQLHENV environment, SQLINTEGER attribute, SQLPOINTER value,
                        SQLINTEGER length);
SQLRETURN SQLSetStmtAttr(SQLHSTMT statement, SQLINTEGER attribute, SQLPOINTER value,
                         SQLINTEGER length);
#ifdef __cplusplus
}
#endif
