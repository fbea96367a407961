#include <httplib.h>

#include <string>
#include <vector>

void add_routes(httplib::Server& server, const std::vector<std::string>& pages) {
  server.Get(R"(/pages/(\d+))", [&pages](const httplib::Request& request, httplib::Response& response) {
    size_t page = std::stoul(request.matches[1].str());
    if (page >= pages.size()) {
      response.status = 404;
      return;
    }
    response.set_content(pages[page], "text/plain");
  });
  server.Get(R"(/last/(\d+))", [&pages](const httplib::Request& request, httplib::Response& response) {
    response.set_content(pages.at(std::stoul(request.matches[1].str())), "text/plain");
  });
}
