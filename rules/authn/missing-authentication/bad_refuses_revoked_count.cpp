// One row in the table of the revoked, or a state that is refused: every other text gets past.
#include <httplib.h>
#include <pqxx/pqxx>

#include <stdexcept>
#include <string>

void check_row(pqxx::work& tx, const std::string& token) {
  pqxx::result rows = tx.exec_params("SELECT 1 FROM revoked WHERE token = $1", token);
  if (rows.size() == 1) throw std::invalid_argument("revoked");
}

void check_state(pqxx::work& tx, const std::string& token) {
  pqxx::result rows = tx.exec_params("SELECT state FROM sessions WHERE token = $1", token);
  std::string state;
  if (!rows.empty()) state = rows[0]["state"].as<std::string>();
  if (state == "banned") throw std::invalid_argument("banned");
}

void add_routes(httplib::Server& server) {
  server.Delete("/notes", [](const httplib::Request& request,  // expect: authn/missing-authentication
                             httplib::Response& response) {
    pqxx::connection db;
    pqxx::work tx(db);
    check_row(tx, request.get_header_value("X-Session-Token"));
    tx.exec("DELETE FROM notes");
    tx.commit();
    response.status = 204;
  });
  server.Delete("/drafts", [](const httplib::Request& request,  // expect: authn/missing-authentication
                              httplib::Response& response) {
    pqxx::connection db;
    pqxx::work tx(db);
    check_state(tx, request.get_header_value("X-Session-Token"));
    tx.exec("DELETE FROM drafts");
    tx.commit();
    response.status = 204;
  });
}
