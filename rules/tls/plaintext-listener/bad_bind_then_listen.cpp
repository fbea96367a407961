#include <httplib.h>

#include <cstdlib>

namespace {

void add_routes(httplib::Server& server) {
  server.Get("/admin/users", [](const httplib::Request&, httplib::Response& response) {
    response.set_content("[]", "application/json");
  });
}

}  // namespace

int main() {
  httplib::Server server;
  add_routes(server);
  if (!server.bind_to_port("10.0.0.5", 9000)) return 1;  // expect: tls/plaintext-listener
  return server.listen_after_bind() ? 0 : 1;
}
