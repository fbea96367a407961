// The program reads what it stored.
#include <httplib.h>
#include <cereal/archives/binary.hpp>
#include <fstream>

#include <sstream>
#include <string>

struct Basket {
  int items = 0;
};

void add_routes(httplib::Server& server) {
  server.Put("/basket", [](const httplib::Request& request, httplib::Response& response) {
    std::ifstream stream("/var/lib/shop/basket.bin");
    cereal::BinaryInputArchive archive(stream);
    Basket basket;
    archive(basket.items);
    basket.items += static_cast<int>(request.body.size());
    response.status = basket.items > 100 ? 422 : 204;
  });
}
