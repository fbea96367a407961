// A router of the project's own calls the handler without asking who the caller is.
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

Response serve(const Request& request, sqlite3* db) {
  Router router(db);
  router.add(http::verb::delete_, "/orders", [db](const Request& order) {  // expect: authn/missing-authentication
    sqlite3_exec(db, "DELETE FROM orders", nullptr, nullptr, nullptr);
    return Response{http::status::no_content, order.version()};
  });
  return router.dispatch(request);
}
