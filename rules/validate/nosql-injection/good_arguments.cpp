#include <hiredis/hiredis.h>
#include <httplib.h>

#include <string>

void add_routes(httplib::Server& server, redisContext* redis) {
  server.Get("/settings", [redis](const httplib::Request& request, httplib::Response& response) {
    std::string key = "settings:" + request.get_param_value("name");
    void* reply = redisCommand(redis, "GET %s", key.c_str());
    response.status = reply ? 204 : 404;
    freeReplyObject(reply);
  });
}
