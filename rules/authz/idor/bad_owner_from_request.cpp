// Whose the new row is, its maker says himself.
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
  server.Get("/notes", [](const httplib::Request& req, httplib::Response& res) {
    auto caller = caller_of(req);
    if (!caller) {
      res.status = 401;
      return;
    }
    pqxx::connection db;
    pqxx::work tx(db);
    auto rows = tx.exec_params("SELECT id FROM notes WHERE owner = $1", *caller);
    res.set_content(std::to_string(rows.size()), "text/plain");
  });
  server.Post("/notes", [](const httplib::Request& req, httplib::Response& res) {
    auto caller = caller_of(req);
    if (!caller) {
      res.status = 401;
      return;
    }
    pqxx::connection db;
    pqxx::work tx(db);
    tx.exec_params("INSERT INTO notes (owner, text) VALUES ($1, $2)",  // expect: authz/idor
                   req.get_param_value("owner"), req.body);
    tx.commit();
    res.status = 201;
  });
}
