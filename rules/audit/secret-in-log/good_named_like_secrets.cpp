// Named like secrets, and none: a file, a switch, a length, the token of a parser; a secret that is
// asked whether it is there, or written elsewhere than to a log.
#include <iostream>
#include <sstream>
#include <string>

void app_debug(const char* pattern, ...);
std::string mask(const std::string& text);

struct Config {
  std::string password;
  std::string password_file;
  bool use_password;
  int token;
};

std::string connect(const Config& config) {
  app_debug("reads %s", config.password_file.c_str());
  app_debug("%d %d", config.use_password, config.token);
  app_debug("%zu letters", config.password.size());
  app_debug("given: %s", config.password.empty() ? "no" : "yes");
  std::cerr << mask(config.password) << std::endl;
  std::ostringstream sent;
  sent << "password=" << config.password;
  return sent.str();
}

void parse(const std::string& token) { std::cerr << "unexpected " << token << std::endl; }

namespace log {
struct Entry {
  Entry& arg(const std::string& text);
};
Entry error(int message);
}  // namespace log
std::string redacted_access_string(const std::string& access_string);

void open_database(const std::string& access_string) {
  log::error(17).arg(redacted_access_string(access_string));
}
