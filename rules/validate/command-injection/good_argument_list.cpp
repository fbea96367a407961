#include <httplib.h>
#include <spawn.h>
#include <sys/wait.h>

#include <string>

extern char** environ;

void add_routes(httplib::Server& server) {
  server.Post("/thumbnails", [](const httplib::Request& request, httplib::Response& response) {
    std::string source = "/srv/images/" + request.get_param_value("name");
    char program[] = "convert", end[] = "--", target[] = "/srv/thumbs/last.png";
    char* arguments[] = {program, end, source.data(), target, nullptr};
    pid_t child = 0;
    int status = 1;
    if (posix_spawnp(&child, program, nullptr, nullptr, arguments, environ) == 0) {
      waitpid(child, &status, 0);
    }
    response.status = status == 0 ? 201 : 500;
  });
}
