// Line ends are refused, or taken out, before a header is kept.
#include <httplib.h>

#include <algorithm>
#include <map>
#include <string>
#include <utility>

namespace detail {

inline bool has_crlf(const char* text) {
  for (; *text; ++text) {
    if (*text == '\r' || *text == '\n') return true;
  }
  return false;
}

inline void sanitize_header_value(std::string& value) {
  value.erase(std::remove_if(value.begin(), value.end(),
                             [](char c) { return c == '\r' || c == '\n'; }),
              value.end());
}

}  // namespace detail

class Response {
 public:
  void set_header(const std::string& name, const std::string& value) {
    if (!detail::has_crlf(name.c_str()) && !detail::has_crlf(value.c_str())) {
      headers_.emplace(name, value);
    }
  }
  void add_header(std::string name, std::string value) {
    detail::sanitize_header_value(name);
    detail::sanitize_header_value(value);
    headers_.emplace(std::move(name), std::move(value));
  }

  bool ready() const { return !headers_.empty(); }

 private:
  std::multimap<std::string, std::string> headers_;
};

void add_routes(httplib::Server& server) {
  server.Get("/greeting", [](const httplib::Request& request, httplib::Response& response) {
    Response reply;
    reply.set_header("X-Name", request.get_param_value("name"));
    response.status = reply.ready() ? 200 : 500;
  });
}
