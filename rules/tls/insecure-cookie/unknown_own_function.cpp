// What is added is built elsewhere.
#include <map>
#include <string>

struct Reply {
  std::multimap<std::string, std::string> headers;
};

std::string cookie_of(const std::string& session);

void add_header(Reply& reply, const std::string& name, const std::string& value) {
  reply.headers.emplace(name, value);
}

void sign_in(Reply& reply, const std::string& session) {
  add_header(reply, "Set-Cookie", cookie_of(session));
}
