// What the program holds itself, through its own functions and through streams.
#include <iostream>
#include <string>

void app_debug(const char* pattern, ...);
void write_log(int level, const std::string& text);
std::string format(const char* pattern, ...);

struct Config {
  std::string user;
  std::string password;
  std::string client_secret;
};

void connect(const Config& config) {
  app_debug("as %s with %s", config.user.c_str(), config.password.c_str());  // expect: audit/secret-in-log
  write_log(2, "secret " + config.client_secret);  // expect: audit/secret-in-log
}

void renew(const std::string& refresh_token) {
  std::cerr << "renewing with " << refresh_token << std::endl;  // expect: audit/secret-in-log
}

namespace log {
struct Entry {
  Entry& arg(const std::string& text);
};
Entry error(int message);
}  // namespace log

void open_database(const std::string& access_string) {
  log::error(17).arg(access_string);  // expect: audit/secret-in-log
}
