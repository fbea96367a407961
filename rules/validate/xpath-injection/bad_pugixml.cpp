#include <httplib.h>
#include <pugixml.hpp>

#include <string>

void add_routes(httplib::Server& server, pugi::xml_document& accounts) {
  server.Get("/accounts", [&accounts](const httplib::Request& request, httplib::Response& response) {
    std::string expression = "//account[name='" + request.get_param_value("name") + "']";
    auto found = accounts.select_node(expression.c_str());  // expect: validate/xpath-injection
    response.status = found ? 204 : 404;
  });
}
