// The protections are there, the cookie is taken back, another header is added, one is only read.
#include <map>
#include <string>

struct Reply {
  std::multimap<std::string, std::string> headers;
};

void add_header(Reply& reply, const std::string& name, const std::string& value) {
  reply.headers.emplace(name, value);
}

std::string header_of(const Reply& reply, const std::string& name, const std::string& otherwise) {
  auto found = reply.headers.find(name);
  return found == reply.headers.end() ? otherwise : found->second;
}

void sign_in(Reply& reply, const std::string& session) {
  add_header(reply, "Set-Cookie", "sid=" + session + "; Path=/; Secure; HttpOnly; SameSite=Lax");
  add_header(reply, "X-Session", "sid=" + session);
}

void sign_out(Reply& reply) {
  if (header_of(reply, "Set-Cookie", "none") == "none") return;
  add_header(reply, "Set-Cookie", "sid=; Path=/; Max-Age=0");
}
