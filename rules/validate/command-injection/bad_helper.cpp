// answer: unknown
// Helpers whose callers are not seen.
#include <httplib.h>

#include <cstdio>
#include <cstdlib>
#include <string>

bool extract(const std::string& archive, const std::string& folder) {
  std::string command = "unzip -o -q \"" + archive + "\" -d \"" + folder + "\"";
  return std::system(command.c_str()) == 0;  // expect: validate/command-injection
}

FILE* list(const char* table, const char* set) {
  char command[256];
  std::snprintf(command, sizeof command, "nft list set %s %s", table, set);
  return popen(command, "r");  // expect: validate/command-injection
}

void add_routes(httplib::Server& server) {
  server.Get("/version", [](const httplib::Request&, httplib::Response& response) {
    response.set_content("{\"version\": 3}", "application/json");
  });
}
