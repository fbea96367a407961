// Handlers that a function wraps: the one that answers is what it was given.
#include <httplib.h>

#include <functional>
#include <utility>

class Node {
 public:
  explicit Node(httplib::Server& server) {
    server.Get("/wrapped/state", wrap(&Node::state));
    server.Get("/wrapped/later", later(&Node::rloc));
    server.Get("/wrapped/free", logged([](const httplib::Request&, httplib::Response&) {}));
  }

 private:
  using Method = void (Node::*)(const httplib::Request&, httplib::Response&);

  httplib::Server::Handler wrap(Method method) {
    return [this, method](const httplib::Request& request, httplib::Response& response) {
      (this->*method)(request, response);
    };
  }
  httplib::Server::Handler later(Method method) {
    return [this, method](const httplib::Request& request, httplib::Response& response) {
      run([this, method, &request, &response]() { (this->*method)(request, response); });
    };
  }
  static httplib::Server::Handler logged(httplib::Server::Handler handler) {
    return [handler](const httplib::Request& request, httplib::Response& response) {
      handler(request, response);
    };
  }
  static void run(const std::function<void()>& what) { what(); }

  void state(const httplib::Request&, httplib::Response&) {}
  void rloc(const httplib::Request&, httplib::Response&) {}
};

void serve_wrapped() {
  httplib::Server server;
  Node node(server);
  server.listen("127.0.0.1", 8080);
}
