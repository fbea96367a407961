// Only the host that they belong to receives them; elsewhere everything is taken out.
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
  void set_proxy_basic_auth(const std::string& user, const std::string& password);
  void set_timeout(int seconds);
  void set_redirect_cookie(const std::string& name);
  bool send(const Request& request);
  bool redirect_to(const std::string& host, Request& request);
  bool redirect_within(const std::string& host, Request& request);

 private:
  std::string host_, user_, password_;
  int timeout_ = 5;
};

bool Client::redirect_to(const std::string& host, Request& request) {
  std::vector<std::string> own{"Host", "Authorization", "Cookie"};
  for (const std::string& name : own) request.headers.erase(name);
  Client next(host);
  next.set_timeout(timeout_);
  next.set_proxy_basic_auth(user_, password_);  // the proxy stays the same
  return next.send(request);
}

bool Client::redirect_within(const std::string& host, Request& request) {
  Client next(host);
  if (host == host_) next.set_basic_auth(user_, password_);
  return next.send(request);
}
