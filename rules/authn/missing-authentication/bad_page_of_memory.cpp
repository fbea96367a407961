// A page that is filled in with what the program remembers of others.
#include <httplib.h>

#include <fstream>
#include <iterator>
#include <string>
#include <vector>

std::vector<std::string> customers;

std::string contents(const std::string& path) {
  std::ifstream in("/srv/shop/" + path);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

void add_routes(httplib::Server& server) {
  server.Get("/customers", [](const httplib::Request&,  // expect: authn/missing-authentication
                              httplib::Response& response) {
    std::string page = contents("page.html");
    for (const std::string& one : customers) page += one;
    response.set_content(page, "text/html");
  });
}
