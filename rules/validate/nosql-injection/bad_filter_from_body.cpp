#include <httplib.h>

#include <bsoncxx/json.hpp>
#include <mongocxx/client.hpp>

#include <string>

void add_routes(httplib::Server& server, mongocxx::collection& users) {
  server.Post("/users/search", [&users](const httplib::Request& request, httplib::Response& response) {
    auto found = users.find_one(bsoncxx::from_json(request.body));  // expect: validate/nosql-injection
    response.status = found ? 204 : 404;
  });
}
