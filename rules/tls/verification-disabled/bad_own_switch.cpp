// Switches of the program's own, turned off on one way.
// answer: unknown
#include <httplib.h>

#include <string>

struct Context;
void set_verify_client(Context* context, bool on);
bool is_ip_address(const std::string& host);

class Client {
 public:
  void enable_server_certificate_verification(bool on);
  void enable_server_hostname_verification(bool on);
};

void set_up(Client& client, const std::string& proxy) {
  if (!proxy.empty()) {
    client.enable_server_certificate_verification(false);  // expect: tls/verification-disabled
    client.enable_server_hostname_verification(false);     // expect: tls/verification-disabled
  }
}

void connect(Context* context, const std::string& host, bool verify) {
  if (is_ip_address(host) && verify) {
    set_verify_client(context, false);  // expect: tls/verification-disabled
  } else {
    set_verify_client(context, verify);
  }
}

struct Peer {
  bool verify_certificate = true;
  std::string host;
};

void fall_back(Peer& peer) {
  peer.verify_certificate = false;  // expect: tls/verification-disabled
}

void add_routes(httplib::Server& server) {
  server.Get("/health", [](const httplib::Request&, httplib::Response& response) {
    response.status = 200;
  });
}
