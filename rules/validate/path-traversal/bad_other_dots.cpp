// One dot is looked for, of an extension: `..` stays.
#include <httplib.h>

#include <cstdio>
#include <string>

static void drop_extension(char* text) {
  char* last = nullptr;
  for (char* at = text; *at != '\0'; ++at) {
    if (at[0] == '.' && at[1] != '\0') last = at;
  }
  if (last != nullptr) *last = '\0';
}

void add_routes(httplib::Server& server) {
  server.Get("/report", [](const httplib::Request& request, httplib::Response& response) {
    std::string name = request.get_param_value("name");
    char path[256];
    snprintf(path, sizeof path, "/srv/reports/%s", name.c_str());
    drop_extension(path);
    FILE* file = fopen(path, "rb");  // expect: validate/path-traversal
    response.status = file ? 200 : 404;
  });
}
