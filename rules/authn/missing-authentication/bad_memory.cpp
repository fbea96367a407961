// No file and no query, and yet not the same for everybody.
#include <httplib.h>

#include <string>
#include <vector>

std::vector<std::string> g_visitors;

class Door {
 public:
  void open() { opened_ += 1; }
  int opened() const { return opened_; }

 private:
  int opened_ = 0;
};

void add_routes(httplib::Server& server, Door& door) {
  server.Get("/visitors/last", [](const httplib::Request& request, httplib::Response& response) {  // expect: authn/missing-authentication
    response.set_content(g_visitors.back(), "text/plain");
  });
  server.Get("/door/open", [&door](const httplib::Request& request, httplib::Response& response) {  // expect: authn/missing-authentication
    door.open();
    response.set_content("open", "text/plain");
  });
}
