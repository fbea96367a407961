// The client's address is taken from a header that every client can send.
// answer: unknown
#include <httplib.h>

#include <map>
#include <string>
#include <vector>

std::string client_address(const httplib::Request& request) {
  auto forwarded = request.get_header_value("X-Forwarded-For");  // expect: authn/trusted-identity-header
  if (!forwarded.empty()) return forwarded.substr(0, forwarded.find(','));
  return request.remote_addr;
}

struct Call {
  std::map<std::string, std::string> headers;
  std::string remote_addr;
};

std::vector<std::string> trusted_proxies;

// That proxies are known says nothing about who is at the other end.
void fill(Call& call, const std::string& remote_addr) {
  auto at = call.headers.find("X-Real-IP");  // expect: authn/trusted-identity-header
  if (!trusted_proxies.empty() && at != call.headers.end()) {
    call.remote_addr = at->second;
  } else {
    call.remote_addr = remote_addr;
  }
}

std::string orders_of(const httplib::Request& request);

void add_routes(httplib::Server& server) {
  server.Get("/orders", [](const httplib::Request& request, httplib::Response& response) {
    response.set_content(orders_of(request), "text/plain");
  });
}
