// The detail goes to the log; the caller sees a constant text.
#include <httplib.h>

#include <exception>
#include <iostream>
#include <string>

void store(const std::string& body);

void add_routes(httplib::Server& server) {
  server.Post("/orders", [](const httplib::Request& request, httplib::Response& response) {
    try {
      store(request.body);
      response.status = 201;
    } catch (const std::exception& error) {
      std::cerr << "order not stored: " << error.what() << "\n";
      response.status = 500;
      response.set_content("The order could not be stored.", "text/plain");
    }
  });
}
