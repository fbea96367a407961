// All headers of a message, with the credentials among them.
#include <map>
#include <string>

struct Logger {
  void log(int level, const std::string& text);
};
std::string format(const char* pattern, long id, const char* text);

struct Answer {
  std::string header_string() const;
  std::string getHeaderString() const;
  std::string body;
};

void received(Logger& logger, long id, const Answer& answer) {
  logger.log(1, format("%ld: answer\n%s", id, answer.header_string().c_str()));  // expect: audit/secret-in-log
}

void sent(Logger& logger, const std::string& raw_request) {
  logger.log(1, "sent: " + raw_request);  // expect: audit/secret-in-log
}

// Called as one header is asked for, and gives them all.
void received_again(Logger& logger, long id, const Answer& answer) {
  logger.log(1, format("%ld: answer\n%s", id, answer.getHeaderString().c_str()));  // expect: audit/secret-in-log
}
