#include <httplib.h>

namespace {

void configure(httplib::Server& server) { server.set_payload_max_length(64 * 1024); }

}  // namespace

int main() {
  httplib::Server server;
  configure(server);
  server.Post("/notes", [](const httplib::Request& request, httplib::Response& response) {
    response.set_content(std::to_string(request.body.size()), "text/plain");
  });
  return server.listen("0.0.0.0", 8080) ? 0 : 1;
}
