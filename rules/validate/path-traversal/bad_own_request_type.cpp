// A server that wrote its own HTTP beside a library's: what its request type and the fields of it
// are called tells.
#include <httplib.h>

#include <cstdio>
#include <map>
#include <string>

namespace web {

struct Request {
  std::string method;
  std::string uri;
  std::map<std::string, std::string> headers;
  std::map<std::string, std::string> m_queryParams;
};

class IncomingMessage : public Request {
 public:
  std::string getHeader(const std::string& name) const;  // its body is elsewhere
};

struct Connection {
  int fd;
  IncomingMessage message;
};

void serve_file(const Request& request) {
  std::string name = "/srv/www" + request.uri;
  std::fopen(name.c_str(), "r");  // expect: validate/path-traversal
}

void on_message(Connection* connection) {
  std::string name = "/srv/www/" + connection->message.m_queryParams["page"];
  std::fopen(name.c_str(), "r");  // expect: validate/path-traversal
  std::string cached = "/var/cache/" + connection->message.getHeader("X-Cache-Name");
  std::fopen(cached.c_str(), "r");  // expect: validate/path-traversal
}

}  // namespace web

void add_routes(httplib::Server& server) {
  server.Get("/page", [](const httplib::Request& request, httplib::Response&) {
    web::Request own;
    own.uri = request.get_param_value("name");
    std::fopen(own.uri.c_str(), "r");  // expect: validate/path-traversal
  });
}
