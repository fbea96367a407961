// Meets every row of the model; `models/libpq` fails for one that nothing here matches.
#include <libpq-fe.h>

#include <cstring>

const char* name_of(const char* id) {
  PGconn* conn = PQconnectdb("dbname=a");
  PGconn* other = PQsetdbLogin("host", "5432", nullptr, nullptr, "a", "user", "password");
  const char* values[1] = {id};
  PGresult* one = PQexec(conn, "SELECT 1");
  one = PQexecParams(conn, "SELECT name FROM users WHERE id = $1", 1, nullptr, values, nullptr, nullptr, 0);
  PQprepare(other, "find", "SELECT name FROM users WHERE id = $1", 1, nullptr);
  PQexecPrepared(other, "find", 1, values, nullptr, nullptr, 0);
  char quoted[100];
  PQescapeStringConn(conn, quoted, id, strlen(id), nullptr);
  PQsendQuery(conn, PQescapeLiteral(conn, id, strlen(id)));
  return PQgetvalue(one, 0, 0);
}
