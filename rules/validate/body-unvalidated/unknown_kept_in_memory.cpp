// Nothing that tvaara knows happens to the title: whether it was checked cannot be said.
#include <httplib.h>

#include <map>
#include <nlohmann/json.hpp>
#include <string>

void store_note(const nlohmann::json& note);

void add_routes(httplib::Server& server) {
  server.Post("/notes", [](const httplib::Request& request, httplib::Response& response) {
    store_note(nlohmann::json::parse(request.body));
    response.status = 201;
  });
}
