#include <httplib.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <string>

void add_routes(httplib::Server& server) {
  server.Post("/stations/search", [](const httplib::Request& request, httplib::Response& response) {
    nlohmann::json wanted = nlohmann::json::parse(request.body);
    std::ifstream file("stations.json");
    nlohmann::json found = nlohmann::json::array();
    for (const nlohmann::json& station : nlohmann::json::parse(file)) {
      if (station["city"] == wanted["city"]) found.push_back(station);
    }
    response.set_content(found.dump(), "application/json");
  });
}
