#include <httplib.h>

int main() {
  httplib::Server server;
  server.Post("/notes", [](const httplib::Request& request, httplib::Response& response) {
    response.set_content(std::to_string(request.body.size()), "text/plain");
  });
  return server.listen("0.0.0.0", 8080) ? 0 : 1;  // expect: ratelimit/unbounded-body
}
