// The program's own patch is merged; a role is set, but by whom may set roles.
#include <httplib.h>
#include <sqlite3.h>

#include <nlohmann/json.hpp>
#include <string>

bool is_admin(const std::string& token);

void add_routes(httplib::Server& server, sqlite3* db) {
  server.Get("/settings", [](const httplib::Request&, httplib::Response& response) {
    nlohmann::json settings = {{"theme", "light"}};
    settings.merge_patch({{"version", 3}});
    response.set_content(settings.dump(), "application/json");
  });
  server.Put(R"(/users/([^/]+)/role)", [db](const httplib::Request& request, httplib::Response& response) {
    if (!is_admin(request.get_header_value("Authorization"))) {
      response.status = 403;
      return;
    }
    std::string role = nlohmann::json::parse(request.body).at("role");
    std::string id = request.matches[1];
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v2(db, "UPDATE users SET role = ? WHERE id = ?", -1, &statement, nullptr);
    sqlite3_bind_text(statement, 1, role.c_str(), -1, SQLITE_TRANSIENT);
    sqlite3_bind_text(statement, 2, id.c_str(), -1, SQLITE_TRANSIENT);
    response.status = sqlite3_step(statement) == SQLITE_DONE ? 204 : 500;
    sqlite3_finalize(statement);
  });
}
