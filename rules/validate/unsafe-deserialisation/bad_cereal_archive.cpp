#include <httplib.h>
#include <cereal/archives/portable_binary.hpp>

#include <sstream>
#include <string>

struct Basket {
  int items = 0;
};

void add_routes(httplib::Server& server) {
  server.Put("/basket", [](const httplib::Request& request, httplib::Response& response) {
    std::stringstream stream;
    stream << request.get_header_value("X-Basket");
    cereal::PortableBinaryInputArchive archive(stream);  // expect: validate/unsafe-deserialisation
    Basket basket;
    archive(basket.items);
    response.status = basket.items > 100 ? 422 : 204;
  });
}
