// Serves both documented methods, and one more: that is inventory/undocumented-endpoint.
#include <httplib.h>

namespace {

void show(const httplib::Request&, httplib::Response&) {}

void change(const httplib::Request&, httplib::Response&) {}

}  // namespace

int main() {
  httplib::Server server;
  server.Get("/users/me", show);
  server.Patch("/users/me", change);
  server.Delete("/users/me", change);
  server.listen("0.0.0.0", 8080);
}
