// Meets every row of the model; `models/mysql` fails for one that nothing here matches.
#include <mysql/mysql.h>

#include <cstring>

const char* name_of(const char* id) {
  MYSQL* mysql = mysql_init(nullptr);
  unsigned mode = SSL_MODE_REQUIRED;
  mysql_options(mysql, MYSQL_OPT_SSL_MODE, &mode);
  mysql_real_connect(mysql, "host", "user", "password", "a", 0, nullptr, 0);
  char quoted[100];
  mysql_real_escape_string(mysql, quoted, id, strlen(id));
  mysql_query(mysql, quoted);
  MYSQL_STMT* statement = mysql_stmt_init(mysql);
  const char* text = "SELECT name FROM users WHERE id = ?";
  mysql_stmt_prepare(statement, text, strlen(text));
  MYSQL_BIND bind[1] = {};
  bind[0].buffer = (void*)id;
  mysql_stmt_bind_param(statement, bind);
  mysql_stmt_execute(statement);
  return mysql_fetch_row(mysql_store_result(mysql))[0];
}
