#include <httplib.h>
#include <libxml/xpath.h>

#include <regex>
#include <string>

void add_routes(httplib::Server& server, xmlXPathContextPtr accounts) {
  server.Get("/accounts", [accounts](const httplib::Request& request, httplib::Response& response) {
    std::string name = request.get_param_value("name");
    static const std::regex plain("[A-Za-z0-9]{1,32}");
    if (!std::regex_match(name, plain)) {
      response.status = 400;
      return;
    }
    std::string expression = "//account[name='" + name + "']";
    const auto* text = reinterpret_cast<const xmlChar*>(expression.c_str());
    response.status = xmlXPathEvalExpression(text, accounts) ? 204 : 404;
  });
}
