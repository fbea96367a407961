// Types that are called after a request or look like one, and hold nothing that a caller chose.
#include <cstdio>
#include <map>
#include <string>

// A request for a file of the program's own: it has no second part of a request.
struct ReadRequest {
  std::string path;
  long offset;
};
void read(const ReadRequest& request) { std::fopen(request.path.c_str(), "r"); }

// What is sent, with what only a sender sets.
struct WebRequest {
  std::string method, url;
  std::map<std::string, std::string> headers;
  int timeout;
};
void remember(const WebRequest& request) { std::fopen(("/var/cache/" + request.url).c_str(), "w"); }

// Whoever asks for it says what stands in it.
struct Request {
  std::string method, uri;
  std::map<std::string, std::string> headers;
};
static void fetch(const Request& request) { std::fopen(request.uri.c_str(), "r"); }
void fetch_index() {
  Request request;
  request.uri = "/srv/www/index.html";
  fetch(request);
}

// An address, what listens under one, and what is started: they have no headers and no body.
struct Address {
  std::string protocol, host, port, path, query;
};
void open_address(const Address& address) { std::fopen(address.path.c_str(), "r"); }
struct VirtualHost {
  std::string host, path, args, protocol;
};
void open_host(const VirtualHost& host) { std::fopen(host.path.c_str(), "r"); }
struct Extension {
  std::string path, command, args, version;
};
void load(const Extension& extension) { std::fopen(extension.path.c_str(), "r"); }
struct BuildRequest {
  std::string path, version;
};
void build(const BuildRequest& request) { std::fopen(request.path.c_str(), "r"); }

// Whoever takes one alone to send it was given it by the program.
struct HttpRequest {
  std::string url, method, body;
};
void perform(const HttpRequest& request) { std::fopen(request.body.c_str(), "r"); }

// What another class makes of a request is its own.
class Client {
 public:
  std::string getBody(const Request& request);
};
void keep_answer(Client& client, const Request& request) {
  std::fopen(client.getBody(request).c_str(), "w");
}

struct ServerConfig {
  std::string method, path, host, protocol, body;
};
void open_log(const ServerConfig& config) { std::fopen(config.path.c_str(), "a"); }
