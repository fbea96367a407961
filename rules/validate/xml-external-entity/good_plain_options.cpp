#include <httplib.h>
#include <libxml/parser.h>

#include <string>

void add_routes(httplib::Server& server) {
  server.Post("/invoices", [](const httplib::Request& request, httplib::Response& response) {
    const std::string& body = request.body;
    int size = static_cast<int>(body.size());
    xmlDocPtr document = xmlReadMemory(body.data(), size, "in.xml", nullptr, XML_PARSE_NONET | XML_PARSE_NOBLANKS);
    response.status = document ? 204 : 400;
    xmlFreeDoc(document);
  });
}
