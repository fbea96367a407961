// The caller comes from a row himself, and the statement has no place for him.
#include <httplib.h>
#include <pqxx/pqxx>

#include <optional>
#include <string>

std::optional<std::string> caller_of(const httplib::Request& req) {
  pqxx::connection db;
  pqxx::work tx(db);
  pqxx::result rows = tx.exec_params("SELECT owner FROM sessions WHERE token = $1",
                                     req.get_header_value("Authorization"));
  if (rows.empty()) return std::nullopt;
  return rows[0]["owner"].as<std::string>();
}

int main() {
  httplib::Server server;
  server.Get(R"(/orders/(\w+))", [](const httplib::Request& req, httplib::Response& res) {
    auto caller = caller_of(req);
    if (!caller) {
      res.status = 401;
      return;
    }
    pqxx::connection db;
    pqxx::work tx(db);
    pqxx::result rows = tx.exec_params(  // expect: authz/idor
        "SELECT total FROM orders WHERE id = $1", req.matches[1].str(), *caller);
    if (rows.empty()) {
      res.status = 404;
      return;
    }
    res.set_content(rows[0]["total"].as<std::string>(), "text/plain");
  });
  server.listen("0.0.0.0", 8080);
}
