// Reads a parameter that nobody knows of.
#include <httplib.h>

#include <cstdio>

namespace {

void list_orders(const httplib::Request& request, httplib::Response& response) {
  std::string page = request.get_param_value("page");
  std::string user = request.get_param_value("as_user");  // expect: inventory/parameter-mismatch
  std::printf("%s\n", user.c_str());
  response.set_content("orders of page " + page, "text/plain");
}

}  // namespace

int main() {
  httplib::Server server;
  server.Get("/orders", list_orders);
  server.listen("127.0.0.1", 8080);
}
