// Listens to PUT where the contract says PATCH.
#include <httplib.h>

namespace {

void show(const httplib::Request&, httplib::Response&) {}

void change(const httplib::Request&, httplib::Response&) {}  // expect: inventory/method-mismatch

}  // namespace

int main() {
  httplib::Server server;
  server.Get("/users/me", show);
  server.Put("/users/me", change);
  server.listen("0.0.0.0", 8080);
}
