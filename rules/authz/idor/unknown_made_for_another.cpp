// The caller is in the new row, but whose it is the request says: an order for a colleague, or for
// anybody.
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
  server.Post("/orders", [](const httplib::Request& req, httplib::Response& res) {
    auto caller = caller_of(req);
    if (!caller) {
      res.status = 401;
      return;
    }
    pqxx::connection db;
    pqxx::work tx(db);
    tx.exec_params("INSERT INTO orders (user_id, created_by) VALUES ($1, $2)",
                   req.get_param_value("user"), *caller);
    tx.commit();
    res.status = 201;
  });
  server.Get("/orders", [](const httplib::Request& req, httplib::Response& res) {
    auto caller = caller_of(req);
    if (!caller) {
      res.status = 401;
      return;
    }
    pqxx::connection db;
    pqxx::work tx(db);
    auto rows = tx.exec_params("SELECT id FROM orders WHERE user_id = $1", *caller);
    res.set_content(std::to_string(rows.size()), "text/plain");
  });
}
