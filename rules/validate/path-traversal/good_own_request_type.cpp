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

struct ServerConfig {
  std::string method, path, host, protocol, body;
};
void open_log(const ServerConfig& config) { std::fopen(config.path.c_str(), "a"); }
