#include <httplib.h>
#include <pqxx/pqxx>

#include <string>

void add_routes(httplib::Server& server, pqxx::connection& connection) {
  server.Get("/users", [&connection](const httplib::Request& request, httplib::Response& response) {
    pqxx::work work(connection);
    pqxx::result found = work.exec("SELECT * FROM users");
    std::string body;
    for (const auto& row : found) {
      body += row["name"].as<std::string>() + "," + row["password_hash"].as<std::string>() + "\n";
    }
    response.set_content(body, "text/csv");  // expect: authz/excessive-exposure
  });
}
