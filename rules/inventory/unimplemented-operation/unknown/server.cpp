// The path of one route comes from outside: it may be any.
#include <httplib.h>

#include <cstdlib>

namespace {

void list_orders(const httplib::Request&, httplib::Response& response) {
  response.set_content("[]", "application/json");
}

}  // namespace

int main() {
  httplib::Server server;
  server.Get("/orders", list_orders);
  server.Post(std::getenv("EXTRA_ROUTE"), list_orders);
  server.listen("0.0.0.0", 8080);
}
