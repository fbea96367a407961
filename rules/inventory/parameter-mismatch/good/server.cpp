// Reads what the contract declares, and a header, which is another matter.
#include <httplib.h>

#include <cstdio>

namespace {

void list_orders(const httplib::Request& request, httplib::Response& response) {
  std::string page = request.get_param_value("page");
  std::string language = request.get_header_value("Accept-Language");
  std::printf("%s\n", language.c_str());
  response.set_content("orders of page " + page, "text/plain");
}

}  // namespace

int main() {
  httplib::Server server;
  server.Get("/orders", list_orders);
  server.listen("127.0.0.1", 8080);
}
