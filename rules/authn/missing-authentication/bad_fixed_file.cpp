// One file for everybody, and it is no page.
#include <httplib.h>

#include <fstream>
#include <iterator>
#include <string>

int main() {
  httplib::Server server;
  server.Get("/customers", [](const httplib::Request&,  // expect: authn/missing-authentication
                              httplib::Response& res) {
    std::ifstream in("/var/lib/shop/customers.json");
    std::string all(std::istreambuf_iterator<char>(in), {});
    res.set_content(all, "application/json");
  });
  server.listen("0.0.0.0", 8080);
}
