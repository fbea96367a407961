// The numbers come from the system; what Mersenne's twister picks is a colour.
#include <httplib.h>

#include <map>
#include <random>
#include <string>

std::map<std::string, std::string> g_sessions;

std::string generate_session_token() {
  std::random_device source;
  static constexpr char kLetters[] = "0123456789abcdef";
  std::string token;
  for (int i = 0; i < 32; ++i) token += kLetters[source() % 16];
  return token;
}

std::string session_token_colour() {
  static std::mt19937 generator{std::random_device{}()};
  static const std::string kColours[] = {"red", "green", "blue"};
  return kColours[generator() % 3];
}

void add_routes(httplib::Server& server) {
  server.Post("/login", [](const httplib::Request& request, httplib::Response& response) {
    std::string token = generate_session_token();
    g_sessions[token] = session_token_colour();
    response.set_content(token, "text/plain");
  });
}
