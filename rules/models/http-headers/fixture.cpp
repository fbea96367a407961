// Meets every row once: a library that keeps headers in a map of its own.
#include <map>
#include <string>

inline bool has_crlf(const std::string& text) { return text.find('\n') != std::string::npos; }
inline bool is_header_name(const std::string& text) { return !text.empty(); }
inline void sanitize_header_value(std::string& text) { text.clear(); }

struct Response {
  std::multimap<std::string, std::string> headers;
  std::map<std::string, std::string> header_fields;

  void set_header(const std::string& name, const std::string& value) {
    headers.emplace(name, value);
  }
  void AddHeader(const std::string& name, std::string value) {
    if (has_crlf(value) || !is_header_name(name)) return;
    sanitize_header_value(value);
    header_fields[name] = value;
  }
};

void use(Response& response) {
  response.set_header("Server", "one");
  response.AddHeader("Server", "one");
}
