// A function of the program takes `..` out of the path itself.
#include <httplib.h>

#include <cstdio>
#include <string>

static void drop_parents(char* text) {
  char* to = text;
  while (*text != '\0') {
    if (text[0] == '.' && text[1] == '.') {
      text += 2;
    } else {
      *to++ = *text++;
    }
  }
  *to = '\0';
}

static void copy_without_parents(const char* name, char* out, size_t size) {
  const char* from = name;
  size_t length = 0;
  while (*from != '\0' && length + 1 < size) {
    if (from[0] == '.' && from[1] == '.') {
      from += 2;
      continue;
    }
    out[length++] = *from++;
  }
  out[length] = '\0';
}

void add_routes(httplib::Server& server) {
  server.Get("/in-place", [](const httplib::Request& request, httplib::Response& response) {
    std::string name = request.get_param_value("name");
    char path[256];
    snprintf(path, sizeof path, "/srv/reports/%s", name.c_str());
    drop_parents(path);
    FILE* file = fopen(path, "rb");
    response.status = file ? 200 : 404;
  });
  server.Get("/copy", [](const httplib::Request& request, httplib::Response& response) {
    std::string name = request.get_param_value("name");
    char clean[200], path[256];
    copy_without_parents(name.c_str(), clean, sizeof clean);
    snprintf(path, sizeof path, "/srv/reports/%s", clean);
    FILE* file = fopen(path, "rb");
    response.status = file ? 200 : 404;
  });
}
