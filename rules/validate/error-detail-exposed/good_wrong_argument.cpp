// What is wrong with the caller's own input is for the caller to know.
#include <httplib.h>
#include <nlohmann/json.hpp>

#include <exception>
#include <iostream>
#include <stdexcept>
#include <string>

void store(const nlohmann::json& order) {
  if (order.at("count").get<int>() < 1) throw std::invalid_argument("count must be at least 1");
}

void add_routes(httplib::Server& server) {
  server.Post("/orders", [](const httplib::Request& request, httplib::Response& response) {
    try {
      store(nlohmann::json::parse(request.body));
      response.status = 201;
    } catch (const nlohmann::json::parse_error& error) {
      response.status = 400;
      response.set_content(error.what(), "text/plain");
    } catch (const std::invalid_argument& error) {
      response.status = 422;
      response.set_content(error.what(), "text/plain");
    } catch (const std::exception& error) {
      std::cerr << "order not stored: " << error.what() << "\n";
      response.status = 500;
      response.set_content("The order could not be stored.", "text/plain");
    }
  });
}
