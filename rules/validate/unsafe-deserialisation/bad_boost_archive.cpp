#include <httplib.h>
#include <boost/archive/binary_iarchive.hpp>

#include <sstream>
#include <string>

struct Basket {
  int items = 0;
};

void add_routes(httplib::Server& server) {
  server.Put("/basket", [](const httplib::Request& request, httplib::Response& response) {
    std::istringstream stream(request.body);
    boost::archive::binary_iarchive archive(stream);  // expect: validate/unsafe-deserialisation
    Basket basket;
    archive >> basket.items;
    response.status = basket.items > 100 ? 422 : 204;
  });
}
