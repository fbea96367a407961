/* Interface of the C clients of MySQL 5.7 to 8 and MariaDB as far as servers use it, written for tvaara. */
#pragma once

#include <stdbool.h>
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct st_mysql { int unused; } MYSQL;
typedef struct st_mysql_res MYSQL_RES;
typedef struct st_mysql_stmt MYSQL_STMT;
typedef char** MYSQL_ROW;
typedef struct st_mysql_field { char *name, *table; unsigned long length; int type; } MYSQL_FIELD;
enum enum_field_types { MYSQL_TYPE_LONG = 3, MYSQL_TYPE_LONGLONG = 8, MYSQL_TYPE_STRING = 254, MYSQL_TYPE_VAR_STRING = 253, MYSQL_TYPE_BLOB = 252 };
typedef struct st_mysql_bind {
  unsigned long* length;
  bool* is_null;
  void* buffer;
  bool* error;
  enum enum_field_types buffer_type;
  unsigned long buffer_length;
  bool is_unsigned;
} MYSQL_BIND;
enum mysql_option { MYSQL_OPT_CONNECT_TIMEOUT, MYSQL_OPT_SSL_MODE, MYSQL_OPT_SSL_CA, MYSQL_OPT_SSL_VERIFY_SERVER_CERT, MYSQL_OPT_RECONNECT, MYSQL_SET_CHARSET_NAME };
enum mysql_ssl_mode { SSL_MODE_DISABLED = 1, SSL_MODE_PREFERRED, SSL_MODE_REQUIRED, SSL_MODE_VERIFY_CA, SSL_MODE_VERIFY_IDENTITY };

MYSQL* mysql_init(MYSQL* mysql);
MYSQL* mysql_real_connect(MYSQL* mysql, const char* host, const char* user, const char* password,
                          const char* database, unsigned port, const char* socket, unsigned long flags);
int mysql_options(MYSQL* mysql, enum mysql_option option, const void* value);
void mysql_close(MYSQL* mysql);
int mysql_query(MYSQL* mysql, const char* query);
int mysql_real_query(MYSQL* mysql, const char* query, unsigned long length);
MYSQL_RES* mysql_store_result(MYSQL* mysql);
MYSQL_RES* mysql_use_result(MYSQL* mysql);
MYSQL_ROW mysql_fetch_row(MYSQL_RES* result);
MYSQL_FIELD* mysql_fetch_field(MYSQL_RES* result);
unsigned long* mysql_fetch_lengths(MYSQL_RES* result);
unsigned mysql_num_fields(MYSQL_RES* result);
unsigned long long mysql_num_rows(MYSQL_RES* result);
unsigned long long mysql_affected_rows(MYSQL* mysql);
unsigned long long mysql_insert_id(MYSQL* mysql);
void mysql_free_result(MYSQL_RES* result);
const char* mysql_error(MYSQL* mysql);
unsigned mysql_errno(MYSQL* mysql);
unsigned long mysql_real_escape_string(MYSQL* mysql, char* to, const char* from, unsigned long length);
MYSQL_STMT* mysql_stmt_init(MYSQL* mysql);
int mysql_stmt_prepare(MYSQL_STMT* stmt, const char* query, unsigned long length);
bool mysql_stmt_bind_param(MYSQL_STMT* stmt, MYSQL_BIND* bind);
bool mysql_stmt_bind_result(MYSQL_STMT* stmt, MYSQL_BIND* bind);
int mysql_stmt_execute(MYSQL_STMT* stmt);
int mysql_stmt_fetch(MYSQL_STMT* stmt);
int mysql_stmt_store_result(MYSQL_STMT* stmt);
bool mysql_stmt_close(MYSQL_STMT* stmt);
const char* mysql_stmt_error(MYSQL_STMT* stmt);
unsigned long long mysql_stmt_num_rows(MYSQL_STMT* stmt);
unsigned long long mysql_stmt_affected_rows(MYSQL_STMT* stmt);
int mysql_set_character_set(MYSQL* mysql, const char* name);

#ifdef __cplusplus
}
#endif
