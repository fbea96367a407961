#include <httplib.h>

#include <string>
#include <vector>

void add_routes(httplib::Server& server, const std::vector<std::string>& pages) {
  server.Get(R"(/pages/(-?\d+))", [&pages](const httplib::Request& request, httplib::Response& response) {
    int page = std::stoi(request.matches[1].str());
    response.set_content(pages[page], "text/plain");  // expect: validate/unchecked-index
  });
}
