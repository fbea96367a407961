// Two endpoints find the caller's own rows of the table; the third asks for any.
#include <httplib.h>
#include <pqxx/pqxx>

#include <map>
#include <optional>
#include <string>

std::map<std::string, std::string> sessions;

std::optional<std::string> caller_of(const httplib::Request& req) {
  auto session = sessions.find(req.get_header_value("Authorization"));
  if (session == sessions.end()) return std::nullopt;
  return session->second;
}

void add_routes(httplib::Server& server) {
  server.Get("/invoices", [](const httplib::Request& req, httplib::Response& res) {
    auto caller = caller_of(req);
    if (!caller) {
      res.status = 401;
      return;
    }
    pqxx::connection db;
    pqxx::work tx(db);
    auto rows = tx.exec_params("SELECT id FROM invoices WHERE customer = $1", *caller);
    res.set_content(std::to_string(rows.size()), "text/plain");
  });
  server.Get(R"(/invoices/(\w+))", [](const httplib::Request& req, httplib::Response& res) {
    auto caller = caller_of(req);
    if (!caller) {
      res.status = 401;
      return;
    }
    pqxx::connection db;
    pqxx::work tx(db);
    auto rows = tx.exec_params(  // expect: authz/idor
        "SELECT total FROM invoices WHERE id = $1", req.matches[1].str());
    res.set_content(rows[0]["total"].as<std::string>(), "text/plain");
  });
}
