// Switches that follow a setting, results of verifications, certificates of clients.
#include <httplib.h>

#include <string>

struct Context;
void set_verify_client(Context* context, bool on);
bool verify_signature(const std::string& text, bool strict);

class Client {
 public:
  void enable_server_certificate_verification(bool on);
};

void set_up(Client& client, bool verify) { client.enable_server_certificate_verification(verify); }

// A server that asks its clients for nothing.
void serve(Context* context) { set_verify_client(context, false); }

struct Session {
  bool peer_verified = false;
  bool verify_peer = true;
  bool email_verification_sent = true;
};

void begin(Session& session) {
  session.peer_verified = false;
  session.email_verification_sent = false;
  verify_signature("", false);
}

// What the configuration asks for.
void set_verify_peer(Session& session, const std::string& value) {
  if (value == "off") session.verify_peer = false;
}

void add_routes(httplib::Server& server) {
  server.Get("/health", [](const httplib::Request&, httplib::Response& response) {
    response.status = 200;
  });
}
