#include <httplib.h>
#include <regex.h>

#include <string>

void add_routes(httplib::Server& server) {
  server.Get("/files", [](const httplib::Request& request, httplib::Response& response) {
    std::string pattern = "^" + request.get_param_value("prefix") + ".*$";
    regex_t compiled;
    if (regcomp(&compiled, pattern.c_str(), REG_EXTENDED) != 0) {  // expect: validate/regex-injection
      response.status = 400;
      return;
    }
    regfree(&compiled);
    response.status = 204;
  });
}
