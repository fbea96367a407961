// Who has no session is refused by an exception; what becomes of it is the library's affair.
#include <httplib.h>
#include <pqxx/pqxx>

#include <stdexcept>
#include <string>

std::string user_of(pqxx::work& tx, const std::string& token) {
  pqxx::result rows = tx.exec_params("SELECT owner FROM sessions WHERE token = $1", token);
  if (rows.empty()) throw std::invalid_argument("no such session");
  return rows[0]["owner"].as<std::string>();
}

void add_routes(httplib::Server& server) {
  server.Delete("/notes", [](const httplib::Request& request, httplib::Response& response) {
    pqxx::connection db;
    pqxx::work tx(db);
    std::string user = user_of(tx, request.get_header_value("X-Session-Token"));
    tx.exec_params("DELETE FROM notes WHERE owner = $1", user);
    tx.commit();
    response.status = 204;
  });
}
