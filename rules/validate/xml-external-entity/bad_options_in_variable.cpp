#include <httplib.h>
#include <libxml/parser.h>

#include <string>

constexpr int kOptions = XML_PARSE_NOBLANKS | XML_PARSE_DTDLOAD;

void add_routes(httplib::Server& server) {
  server.Post("/invoices", [](const httplib::Request& request, httplib::Response& response) {
    const std::string& body = request.body;
    int options = kOptions;
    options |= XML_PARSE_XINCLUDE;
    const auto* text = reinterpret_cast<const xmlChar*>(body.c_str());
    xmlDocPtr document = xmlReadDoc(text, nullptr, nullptr, options);  // expect: validate/xml-external-entity
    response.status = document ? 204 : 400;
    xmlFreeDoc(document);
  });
}
