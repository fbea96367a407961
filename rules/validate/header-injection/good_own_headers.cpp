// Every header that is kept is the program's own.
#include <httplib.h>

#include <map>
#include <string>

class Message {
 public:
  Message() {
    fields_headers["Server"] = "reports/1";
    fields_headers["Connection"] = "close";
  }
  void write(std::string& out) const {
    for (const auto& header : fields_headers) {
      out += header.first;
      out += ": ";
      out += header.second;
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
