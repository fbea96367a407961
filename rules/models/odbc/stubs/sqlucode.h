// ODBC 3.8, as far as the rows ask: the wide calls.
#pragma once

#include "sql.h"

#ifdef __cplusplus
extern "C" {
#endif
SQLRETURN SQLPrepareW(SQLHSTMT statement, SQLWCHAR* text, SQLINTEGER length);
SQLRETURN SQLExecDirectW(SQLHSTMT statement, SQLWCHAR* text, SQLINTEGER length);
SQLRETURN SQLPrepareA(SQLHSTMT statement, SQLCHAR* text, SQLINTEGER length);
SQLRETURN SQLExecDirectA(SQLHSTMT statement, SQLCHAR* text, SQLINTEGER length);
SQLRETURN SQLDriverConnectW(SQLHDBC connection, SQLHWND window, SQLWCHAR* in,
                            SQLSMALLINT in_length, SQLWCHAR* out, SQLSMALLINT out_size,
                            SQLSMALLINT* out_length, SQLUSMALLINT completion);
#ifdef __cplusplus
}
#endif
