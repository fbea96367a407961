// Routers that a project writes for itself: what is registered is kept in a table that is filled
// at run time, and who dispatches looks the request's path up in it.
#include <boost/beast/http.hpp>
#include <functional>
#include <map>
#include <regex>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace http = boost::beast::http;

namespace shop {

using Request = http::request<http::string_body>;
using Response = http::response<http::string_body>;
using Handler = std::function<Response(const Request&)>;

Response list_shops(const Request&) { return {}; }
Response add_shop(const Request&) { return {}; }
Response one_shop(const Request&) { return {}; }
Response health(const Request&) { return {}; }
Response ready(const Request&) { return {}; }
Response version(const Request&) { return {}; }
Response stock(const Request&) { return {}; }
Response on_created(const Request&) { return {}; }

// A vector of entries, registered through wrappers that name the method.
class Router {
 public:
  void add(http::verb method, std::string path, Handler handler) {
    routes_.push_back({method, std::move(path), std::move(handler)});
  }
  void get(const std::string& path, Handler handler) { add(http::verb::get, path, handler); }
  void post(const std::string& path, Handler handler) { add(http::verb::post, path, handler); }

  Response dispatch(const Request& request) const {
    for (const Entry& entry : routes_) {
      if (entry.method == request.method() && entry.path == request.target()) {
        return entry.handler(request);
      }
    }
    return {};
  }

 private:
  struct Entry {
    http::verb method;
    std::string path;
    Handler handler;
  };
  std::vector<Entry> routes_;
};

// A map from paths to functions; the path is handed on.
class Paths {
 public:
  void on(const std::string& path, Handler handler) { by_path_[path] = std::move(handler); }
  Response serve(const Request& request) { return find(std::string(request.target()), request); }

 private:
  Response find(const std::string& path, const Request& request) {
    auto found = by_path_.find(path);
    if (found == by_path_.end()) return {};
    return found->second(request);
  }
  std::unordered_map<std::string, Handler> by_path_;
};

// Not a router: events have names too, and no request's path is looked up among them.
class Events {
 public:
  void on(const std::string& name, Handler handler) { by_name_[name] = std::move(handler); }
  void raise(const std::string& name, const Request& request) { by_name_.at(name)(request); }

 private:
  std::map<std::string, Handler> by_name_;
};

class Shops {
 public:
  void register_routes(Router& router) {
    router.add(http::verb::put, "/stock/{id}",
               [this](const Request& request) { return put(request); });
  }

 private:
  Response put(const Request&) { return {}; }
};

void serve_all(const Request& request) {
  Router router;
  router.add(http::verb::get, "/shops", list_shops);
  router.post("/shops", add_shop);
  router.get("/shops/:id", &one_shop);
  Shops shops;
  shops.register_routes(router);
  Paths paths;
  paths.on("/health", health);
  paths.on("/ready", ready);
  Events events;
  events.on("/created", on_created);
  events.raise("/created", request);
  router.dispatch(request);
  paths.serve(request);
}

}  // namespace shop
