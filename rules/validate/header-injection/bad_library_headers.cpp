// A library that writes HTTP itself: whatever its users hand over as a header is sent as it is.
#include <httplib.h>

#include <map>
#include <string>
#include <utility>

class Response {
 public:
  void set_header(std::string name, std::string value) {
    headers_.erase(name);
    headers_.emplace(std::move(name), std::move(value));  // expect: validate/header-injection
  }
  void add_header(const std::string& name, const std::string& value) {
    fields_[name] = value;
    headers_.insert({name, value});  // expect: validate/header-injection
  }
  // What the library itself says is no input.
  void close() { set_header("Connection", "close"); }
  void set_length(size_t length) { set_header("Content-Length", std::to_string(length)); }

 private:
  std::multimap<std::string, std::string> headers_;
  std::map<std::string, std::string> fields_;
};

class HttpReply {
 public:
  void addHeader(const std::string& name, const std::string& value) {
    headers[name] = value;  // expect: validate/header-injection
  }
  std::map<std::string, std::string> headers;
};

void add_routes(httplib::Server& server) {
  server.Get("/greeting", [](const httplib::Request& request, httplib::Response& response) {
    HttpReply reply;
    reply.addHeader("X-Name", request.get_param_value("name"));
    response.status = reply.headers.empty() ? 500 : 200;
  });
}
