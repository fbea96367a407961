// The contract guards the user and opens the news; the code does the reverse.
#include <httplib.h>
#include <cstdlib>


namespace {

bool known(const httplib::Request& request, httplib::Response& response) {
  if (request.get_header_value("Authorization") == std::getenv("API_TOKEN")) return true;
  response.status = 401;
  return false;
}

void show_user(const httplib::Request&, httplib::Response& response) {
  response.set_content("me", "text/plain");
}

void show_news(const httplib::Request& request, httplib::Response& response) {
  if (!known(request, response)) return;
  response.set_content("news", "text/plain");
}

}  // namespace

int main() {
  httplib::Server server;
  server.Get("/users/me", show_user);
  server.Get("/news", show_news);
  server.listen("0.0.0.0", 8080);
}
