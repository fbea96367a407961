// A token that nobody revoked is any text that is in no row.
#include <httplib.h>
#include <pqxx/pqxx>

#include <stdexcept>
#include <string>

void check(pqxx::work& tx, const std::string& token) {
  pqxx::result rows = tx.exec_params("SELECT 1 FROM revoked WHERE token = $1", token);
  if (!rows.empty()) throw std::invalid_argument("revoked");
}

void add_routes(httplib::Server& server) {
  server.Delete("/notes", [](const httplib::Request& request,  // expect: authn/missing-authentication
                             httplib::Response& response) {
    pqxx::connection db;
    pqxx::work tx(db);
    check(tx, request.get_header_value("X-Session-Token"));
    tx.exec("DELETE FROM notes");
    tx.commit();
    response.status = 204;
  });
}
