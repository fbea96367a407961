#include <httplib.h>
#include <libxml/xpath.h>

#include <string>

void add_routes(httplib::Server& server, xmlXPathContextPtr accounts) {
  server.Get("/accounts", [accounts](const httplib::Request& request, httplib::Response& response) {
    std::string expression = "//account[name='" + request.get_param_value("name") + "']";
    const auto* text = reinterpret_cast<const xmlChar*>(expression.c_str());
    response.status = xmlXPathEvalExpression(text, accounts) ? 204 : 404;  // expect: validate/xpath-injection
  });
}
