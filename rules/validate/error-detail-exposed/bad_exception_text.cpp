#include <httplib.h>

#include <exception>
#include <string>

void store(const std::string& body);

void add_routes(httplib::Server& server) {
  server.Post("/orders", [](const httplib::Request& request, httplib::Response& response) {
    try {
      store(request.body);
      response.status = 201;
    } catch (const std::exception& error) {
      response.status = 500;
      response.set_content(std::string("failed: ") + error.what(), "text/plain");  // expect: validate/error-detail-exposed
    }
  });
}
