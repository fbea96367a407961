// The server's own pages are meant for everybody.
#include <httplib.h>

#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>

std::string contents(const std::string& path) {
  std::ifstream in("/srv/shop/" + path);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

int main() {
  httplib::Server server;
  server.Get("/", [](const httplib::Request&, httplib::Response& res) {
    res.set_content(contents("index.html"), "text/html");
  });
  server.Get("/style.css", [](const httplib::Request&, httplib::Response& res) {
    char text[4096];
    std::FILE* in = std::fopen("/srv/shop/style.css", "rb");
    if (!in) {
      res.status = 404;
      return;
    }
    size_t size = std::fread(text, 1, sizeof text, in);
    std::fclose(in);
    res.set_content(text, size, "text/css");
  });
  server.listen("0.0.0.0", 8080);
}
