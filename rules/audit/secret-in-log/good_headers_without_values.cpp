// How many there are, one that holds no secret, all without those that do.
#include <map>
#include <string>

struct Logger {
  void log(int level, const std::string& text);
};
std::string erase_confidential(const std::string& headers);

struct Answer {
  std::string header_string() const;
  std::map<std::string, std::string> headers;
};

void received(Logger& logger, const Answer& answer) {
  logger.log(1, erase_confidential(answer.header_string()));
  logger.log(1, std::to_string(answer.headers.size()));
  logger.log(1, answer.headers.at("Content-Type"));
  logger.log(1, "too many headers");
}
