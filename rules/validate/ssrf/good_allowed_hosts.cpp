#include <httplib.h>

#include <set>
#include <string>

const std::set<std::string> kHosts{"cdn.example", "images.example"};

void add_routes(httplib::Server& server) {
  server.Get("/icons", [](const httplib::Request& request, httplib::Response& response) {
    std::string host = request.get_param_value("host");
    if (!kHosts.contains(host)) {
      response.status = 400;
      return;
    }
    httplib::Client client("https://" + host);
    auto result = client.Get("/favicon.ico");
    response.set_content(result ? result->body : "", "image/x-icon");
  });
}
