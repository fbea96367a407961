// Serves both; the second by another method, which inventory/method-mismatch reports.
#include <httplib.h>

namespace {

void list_orders(const httplib::Request&, httplib::Response& response) {
  response.set_content("[]", "application/json");
}

}  // namespace

int main() {
  httplib::Server server;
  server.Get("/orders", list_orders);
  server.Patch("/orders/:id", [](const httplib::Request&, httplib::Response&) {});
  server.listen("0.0.0.0", 8080);
}
