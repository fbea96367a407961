#include <httplib.h>
#include <postgresql/libpq-fe.h>

#include <string>

void add_routes(httplib::Server& server, PGconn* connection) {
  server.Post("/login", [connection](const httplib::Request& request, httplib::Response& response) {
    std::string sql = "SELECT id FROM users WHERE name = 'admin' AND password = '";
    sql += request.get_param_value("password");  // a hole of the text meets the column as well
    sql += "'";
    PGresult* found = PQexec(connection, sql.c_str());  // expect: authn/plaintext-password
    response.status = PQntuples(found) == 1 ? 204 : 401;
    PQclear(found);
  });
}
