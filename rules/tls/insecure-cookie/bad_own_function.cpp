// A server of the project's own, and its own function that adds a header.
#include <map>
#include <string>

struct Reply {
  std::multimap<std::string, std::string> headers;
};

void add_header(Reply& reply, const std::string& name, const std::string& value) {
  reply.headers.emplace(name, value);
}

void sign_in(Reply& reply, const std::string& session) {
  add_header(reply, "Set-Cookie", "sid=" + session + "; Path=/");  // expect: tls/insecure-cookie
}
