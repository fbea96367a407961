// What the stream reads is not seen.
#include <httplib.h>
#include <boost/archive/text_iarchive.hpp>
#include <memory>

#include <sstream>
#include <string>

std::unique_ptr<std::istream> stored(const std::string& name);

struct Basket {
  int items = 0;
};

void add_routes(httplib::Server& server) {
  server.Put("/basket", [](const httplib::Request& request, httplib::Response& response) {
    auto stream = stored("basket");
    boost::archive::text_iarchive archive(*stream);
    Basket basket;
    archive >> basket.items;
    basket.items += static_cast<int>(request.body.size());
    response.status = basket.items > 100 ? 422 : 204;
  });
}
