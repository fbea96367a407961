#include <httplib.h>
#include <libxml/xpath.h>

#include <string>

std::string expression_for(const httplib::Request& request);

void add_routes(httplib::Server& server, xmlXPathContextPtr accounts) {
  server.Get("/accounts", [accounts](const httplib::Request& request, httplib::Response& response) {
    std::string expression = expression_for(request);
    const auto* text = reinterpret_cast<const xmlChar*>(expression.c_str());
    response.status = xmlXPathEvalExpression(text, accounts) ? 204 : 404;
  });
}
