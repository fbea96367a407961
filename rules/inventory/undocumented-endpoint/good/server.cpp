// Two routes are documented, under the server's prefix and with other parameter names.
#include <httplib.h>

namespace {

void list_orders(const httplib::Request&, httplib::Response& response) {
  response.set_content("[]", "application/json");
}

void one_order(const httplib::Request& request, httplib::Response& response) {
  response.set_content(request.path, "text/plain");
}

}  // namespace

int main() {
  httplib::Server server;
  server.Get("/v1/orders", list_orders);
  server.Get("/v1/orders/:id", one_order);
  server.listen("0.0.0.0", 8080);
}
