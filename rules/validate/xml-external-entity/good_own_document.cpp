// The program reads a file of its own, with all that it refers to.
#include <httplib.h>
#include <libxml/parser.h>

#include <string>

void add_routes(httplib::Server& server) {
  server.Post("/invoices", [](const httplib::Request& request, httplib::Response& response) {
    const std::string& body = request.body;
    xmlDocPtr document = xmlReadFile("/etc/shop/catalogue.xml", nullptr, XML_PARSE_NOENT);
    if (body.empty()) response.status = 400;
    response.status = document ? 204 : 400;
    xmlFreeDoc(document);
  });
}
