#include <httplib.h>

#include <iostream>
#include <memory>
#include <string>

const std::string kBanner = "weather service";

class Page {
 public:
  virtual ~Page() = default;
  virtual void show(const httplib::Request& request, httplib::Response& response) = 0;
  void add_to(httplib::Server& server, const std::string& path) {
    server.Get(path, [this](const httplib::Request& request, httplib::Response& response) {
      show(request, response);
    });
  }
};

class Welcome : public Page {
 public:
  void show(const httplib::Request& request, httplib::Response& response) override {
    std::cout << request.method << std::endl;
    response.set_content(kBanner, "text/plain");
  }
};

void add_routes(httplib::Server& server) {
  static Welcome welcome;
  welcome.add_to(server, "/welcome");
  server.Get("/units", [](const httplib::Request& request, httplib::Response& response) {
    response.set_content("m/s, hPa", "text/plain");
  });
}
