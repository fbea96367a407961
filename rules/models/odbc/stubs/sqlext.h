// ODBC 3.8, as far as the rows ask: the extensions.
#pragma once

#include "sql.h"

#define SQL_ATTR_ODBC_VERSION 200
#define SQL_OV_ODBC3 3UL
#define SQL_C_CHAR SQL_CHAR
#define SQL_C_LONG SQL_INTEGER
#define SQL_PARAM_INPUT 1
#define SQL_DRIVER_NOPROMPT 0
#define SQL_DRIVER_COMPLETE 1

#ifdef __cplusplus
extern "C" {
#endif
SQLRETURN SQLDriverConnect(SQLHDBC connection, SQLHWND window, SQLCHAR* in, SQLSMALLINT in_length,
                           SQLCHAR* out, SQLSMALLINT out_size, SQLSMALLINT* out_length,
                           SQLUSMALLINT completion);
SQLRETURN SQLBindParameter(SQLHSTMT statement, SQLUSMALLINT number, SQLSMALLINT direction,
                           SQLSMALLINT value_type, SQLSMALLINT parameter_type, SQLULEN size,
                           SQLSMALLINT scale, SQLPOINTER value, SQLLEN value_size,
                           SQLLEN* indicator);
SQLRETURN SQLNativeSql(SQLHDBC connection, SQLCHAR* in, SQLINTEGER in_length, SQLCHAR* out,
                       SQLINTEGER out_size, SQLINTEGER* out_length);
SQLRETURN SQLMoreResults(SQLHSTMT statement);
#ifdef __cplusplus
}
#endif

#include "sqlucode.h"
