#include <httplib.h>
#include <pqxx/pqxx>

#include <string>

void add_routes(httplib::Server& server, pqxx::connection& connection) {
  server.Get("/users", [&connection](const httplib::Request& request, httplib::Response& response) {
    pqxx::work work(connection);
    pqxx::result found = work.exec("SELECT * FROM users");
    std::string body;
    for (const auto& row : found) {
      bool may_sign_in = row["password_hash"].as<std::string>() != "";
      body += row["name"].as<std::string>() + (may_sign_in ? "" : " (locked)") + "\n";
    }
    response.set_content(body, "text/csv");
  });
}
