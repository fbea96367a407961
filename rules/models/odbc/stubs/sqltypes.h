// ODBC 3.8, as far as the rows ask: types.
#pragma once

typedef unsigned char SQLCHAR;
typedef unsigned short SQLWCHAR;
typedef signed short SQLSMALLINT;
typedef unsigned short SQLUSMALLINT;
typedef int SQLINTEGER;
typedef unsigned int SQLUINTEGER;
typedef long SQLLEN;
typedef unsigned long SQLULEN;
typedef void* SQLPOINTER;
typedef SQLSMALLINT SQLRETURN;
typedef void* SQLHANDLE;
typedef SQLHANDLE SQLHENV;
typedef SQLHANDLE SQLHDBC;
typedef SQLHANDLE SQLHSTMT;
typedef SQLHANDLE SQLHWND;
typedef SQLHWND HWND;
