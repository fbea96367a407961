#include <httplib.h>

#include <string>

std::string setting(const std::string& name);

bool push(httplib::Client& client) {
  client.set_bearer_token_auth(setting("push.token"));
  return client.Post("/push") != nullptr;
}
