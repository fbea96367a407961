// Serves one of the two operations.
#include <httplib.h>

namespace {

void list_orders(const httplib::Request&, httplib::Response& response) {
  response.set_content("[]", "application/json");
}

}  // namespace

int main() {
  httplib::Server server;
  server.Get("/orders", list_orders);
  server.listen("0.0.0.0", 8080);
}
