// Documents that a filter picks.
#include <httplib.h>
#include <bsoncxx/builder/basic/document.hpp>
#include <mongocxx/client.hpp>

#include <map>
#include <optional>
#include <string>

struct User {
  std::string id;
};
std::map<std::string, User> sessions;

std::optional<User> authenticate(const httplib::Request& request) {
  auto session = sessions.find(request.get_header_value("Authorization"));
  if (session == sessions.end()) return std::nullopt;
  return session->second;
}

using bsoncxx::builder::basic::kvp;
using bsoncxx::builder::basic::make_document;

void add_routes(httplib::Server& server, mongocxx::collection orders) {
  server.Delete(R"(/orders/([^/]+))", [orders](const httplib::Request& request, httplib::Response& response) mutable {
    auto user = authenticate(request);
    if (!user) {
      response.status = 401;
      return;
    }
    std::string id = request.matches[1];
    orders.delete_one(make_document(kvp("_id", id), kvp("owner", user->id)));
    response.status = 204;
  });
}
