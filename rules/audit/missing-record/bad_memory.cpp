// No file and no statement, and yet a change.
#include <httplib.h>

#include <map>
#include <string>

std::map<std::string, std::string> g_owners;

void add_routes(httplib::Server& server) {
  server.Post("/stations/owner", [](const httplib::Request& request, httplib::Response& response) {  // expect: audit/missing-record
    g_owners[request.get_param_value("id")] = request.body;
    response.status = 204;
  });
}
