#include <httplib.h>

#include <string>

void add_routes(httplib::Server& server) {
  server.Get("/search", [](const httplib::Request& request, httplib::Response& response) {
    std::string query = request.get_param_value("q");
    std::string page = "<html><body><h1>Results for " + query + "</h1></body></html>";
    response.set_content(page, "text/html");  // expect: validate/cross-site-scripting
  });
}
