// More ways in than are looked at come to the router's dispatcher; one of them asks nobody.
#include <sqlite3.h>

#include <boost/beast/http.hpp>
#include <functional>
#include <string>
#include <vector>

namespace http = boost::beast::http;
using Request = http::request<http::string_body>;
using Response = http::response<http::string_body>;
using Handler = std::function<Response(const Request&)>;

bool session_is_valid(sqlite3* db, const std::string& token);

class Router {
 public:
  explicit Router(sqlite3* db) : db_(db) {}
  void add(http::verb method, const std::string& path, Handler handler) {
    routes_.push_back({method, path, handler});
  }
  Response dispatch(const Request& request) const {
    for (const Entry& entry : routes_) {
      if (entry.method == request.method() && entry.path == request.target()) {
        return entry.handler(request);
      }
    }
    return Response{http::status::not_found, request.version()};
  }

 private:
  struct Entry {
    http::verb method;
    std::string path;
    Handler handler;
  };
  sqlite3* db_;
  std::vector<Entry> routes_;
};

void add_orders(Router& router, sqlite3* db) {
  router.add(http::verb::delete_, "/orders", [db](const Request& order) {
    sqlite3_exec(db, "DELETE FROM orders", nullptr, nullptr, nullptr);
    return Response{http::status::no_content, order.version()};
  });
}

Response refused(const Request& request) {
  return Response{http::status::unauthorized, request.version()};
}

bool known(const Request& request, sqlite3* db) {
  return session_is_valid(db, std::string(request[http::field::authorization]));
}

Response serve_one(const Request& request, Router& router, sqlite3* db) {
  if (!known(request, db)) return refused(request);
  return router.dispatch(request);
}

Response serve_two(const Request& request, Router& router, sqlite3* db) {
  if (!known(request, db)) return refused(request);
  return router.dispatch(request);
}

Response serve_three(const Request& request, Router& router, sqlite3* db) {
  if (!known(request, db)) return refused(request);
  return router.dispatch(request);
}

Response serve_four(const Request& request, Router& router, sqlite3* db) {
  if (!known(request, db)) return refused(request);
  return router.dispatch(request);
}

Response serve_whoever(const Request& request, Router& router) { return router.dispatch(request); }
