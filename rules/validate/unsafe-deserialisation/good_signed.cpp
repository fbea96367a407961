// The server takes back what it signed itself.
#include <httplib.h>
#include <boost/archive/binary_iarchive.hpp>

#include <sstream>
#include <string>

bool verify_signature(const std::string& text, const std::string& signature);

struct Basket {
  int items = 0;
};

void add_routes(httplib::Server& server) {
  server.Put("/basket", [](const httplib::Request& request, httplib::Response& response) {
    if (!verify_signature(request.body, request.get_header_value("X-Signature"))) {
      response.status = 400;
      return;
    }
    std::istringstream stream(request.body);
    boost::archive::binary_iarchive archive(stream);
    Basket basket;
    archive >> basket.items;
    response.status = basket.items > 100 ? 422 : 204;
  });
}
