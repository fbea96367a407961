#include <httplib.h>
#include <syslog.h>

#include <iostream>
#include <string>

void add_routes(httplib::Server& server) {
  server.Get("/rooms", [](const httplib::Request& request, httplib::Response& response) {
    std::string room = request.get_param_value("room");
    std::cout << "listing room " << room << std::endl;  // expect: audit/log-injection
    syslog(LOG_INFO, "room %s", room.c_str());  // expect: audit/log-injection
    response.status = 204;
  });
}
