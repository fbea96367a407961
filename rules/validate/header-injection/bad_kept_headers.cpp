// Headers that users of the library put in, and that are written out as they are.
// answer: unknown
#include <httplib.h>

#include <map>
#include <string>

class Message {
 public:
  void set(const std::string& name, const std::string& value) { fields_headers[name] = value; }
  void write(std::string& out) const {
    for (const auto& header : fields_headers) {
      out += header.first;
      out += ": ";
      out += header.second;  // expect: validate/header-injection
      out += "\r\n";
    }
  }

 private:
  std::map<std::string, std::string> fields_headers;
};

void add_routes(httplib::Server& server) {
  server.Get("/state", [](const httplib::Request&, httplib::Response& response) {
    response.set_content("up", "text/plain");
  });
}
