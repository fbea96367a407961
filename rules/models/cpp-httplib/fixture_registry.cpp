// A wrapper that is told the method and registers with the library's function for it.
#include <httplib.h>

#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace {

using Handler = std::function<void(const httplib::Request&, httplib::Response&)>;

enum class Verb { get, put };

class Registry {
 public:
  explicit Registry(httplib::Server& server) : server_(server) {}

  void add(const std::string& method, const std::string& path, Handler handler) {
    paths_.push_back(path);
    enter(method, path, std::move(handler));
  }
  void add(Verb verb, const std::string& path, Handler handler) {
    switch (verb) {
      case Verb::get: server_.Get(path, std::move(handler)); break;
      case Verb::put: server_.Put(path, std::move(handler)); break;
    }
  }

 private:
  void enter(const std::string& method, const std::string& path, Handler handler) {
    if (method == "GET") {
      server_.Get(path, std::move(handler));
    } else if (method == "POST") {
      server_.Post(path, std::move(handler));
    } else {
      server_.Delete(path, std::move(handler));
    }
  }

  httplib::Server& server_;
  std::vector<std::string> paths_;
};

void list(const httplib::Request&, httplib::Response& response) { response.status = 200; }
void make(const httplib::Request&, httplib::Response& response) { response.status = 201; }
void drop(const httplib::Request&, httplib::Response& response) { response.status = 204; }

}  // namespace

void registered(httplib::Server& server) {
  Registry registry(server);
  registry.add("GET", "/registry/seeds", list);
  registry.add("POST", "/registry/seeds", make);
  registry.add("DELETE", "/registry/seeds/all", drop);
  registry.add(Verb::get, "/registry/beds", list);
  registry.add(Verb::put, "/registry/beds", make);
}
