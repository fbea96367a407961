// Redirects followed by hand, to whatever host the answer names.
#include <map>
#include <string>
#include <vector>

struct Request {
  std::multimap<std::string, std::string> headers;
};

class Client {
 public:
  explicit Client(const std::string& host);
  void set_basic_auth(const std::string& user, const std::string& password);
  void set_timeout(int seconds);
  bool send(const Request& request);
  bool redirect_to(const std::string& host, Request& request);
  void copy_settings_for_redirect(Client& next);

 private:
  std::string user_, password_;
  int timeout_ = 5;
};

void Client::copy_settings_for_redirect(Client& next) {
  next.set_timeout(timeout_);
  if (!user_.empty()) next.set_basic_auth(user_, password_);  // expect: consume/credentials-forwarded
}

bool Client::redirect_to(const std::string& host, Request& request) {
  std::vector<std::string> own{"Host", "Authorization"};  // expect: consume/credentials-forwarded
  for (const std::string& name : own) request.headers.erase(name);
  Client next(host);
  copy_settings_for_redirect(next);
  return next.send(request);
}
