// Believed only from a proxy that is known; or no address is made of it; or it is written.
#include <httplib.h>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

struct Call {
  std::map<std::string, std::string> headers;
  std::string remote_addr;
};

std::vector<std::string> trusted_proxies;

void fill(Call& call, const std::string& remote_addr) {
  bool known = std::any_of(trusted_proxies.begin(), trusted_proxies.end(),
                           [&](const std::string& proxy) { return proxy == remote_addr; });
  auto at = call.headers.find("X-Real-IP");
  if (known && at != call.headers.end()) {
    call.remote_addr = at->second;
  } else {
    call.remote_addr = remote_addr;
  }
}

std::string client_address(const httplib::Request& request) {
  if (request.remote_addr == "127.0.0.1") return request.get_header_value("X-Real-IP");
  return request.remote_addr;
}

bool came_through_proxy(const httplib::Request& request) {
  return request.has_header("X-Forwarded-For");
}

void hand_on(httplib::Headers& headers, const std::string& client_ip) {
  std::string ip = client_ip;
  headers.emplace("X-Forwarded-For", ip);
}

void add_routes(httplib::Server& server) {
  server.Get("/health", [](const httplib::Request&, httplib::Response& response) {
    response.status = 200;
  });
}
