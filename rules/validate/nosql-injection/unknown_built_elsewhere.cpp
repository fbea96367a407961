#include <hiredis/hiredis.h>
#include <httplib.h>

#include <string>

std::string command_for(const httplib::Request& request);

void add_routes(httplib::Server& server, redisContext* redis) {
  server.Get("/settings", [redis](const httplib::Request& request, httplib::Response& response) {
    void* reply = redisCommand(redis, command_for(request).c_str());
    response.status = reply ? 204 : 404;
    freeReplyObject(reply);
  });
}
