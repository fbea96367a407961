#include <httplib.h>

#include <map>
#include <random>
#include <string>

std::map<std::string, std::string> g_sessions;

std::string generate_session_token() {
  static std::mt19937_64 generator{std::random_device{}()};  // expect: authn/predictable-token
  static constexpr char kLetters[] = "0123456789abcdef";
  std::uniform_int_distribution<int> letter(0, 15);
  std::string token = "s_";
  for (int i = 0; i < 32; ++i) token += kLetters[letter(generator)];
  return token;
}

void add_routes(httplib::Server& server) {
  server.Post("/login", [](const httplib::Request& request, httplib::Response& response) {
    std::string token = generate_session_token();
    g_sessions[token] = request.get_param_value("name");
    response.set_content(token, "text/plain");
  });
}
