// What is put into a field is called by users alone, who bring the trailers.
// answer: unknown
#include <httplib.h>

#include <functional>
#include <map>
#include <string>

using Fields = std::map<std::string, std::string>;

struct Sink {
  std::function<void(const Fields&)> finish_with;
  std::function<void(const std::string&)> note;
};

void send_chunks(std::string& out, const std::function<bool(Sink&)>& provider) {
  Sink sink;
  auto finish = [&](const Fields* trailer) {
    if (!trailer) return;
    for (const auto& entry : *trailer) {
      out += entry.first + ": " + entry.second + "\r\n";  // expect: validate/header-injection
    }
  };
  sink.finish_with = [&](const Fields& trailer) { finish(&trailer); };
  // Called below, with a text of the program's own.
  sink.note = [&](const std::string& text) { out += "X-Note: " + text + "\r\n"; };
  sink.note("begins");
  provider(sink);
}

void add_routes(httplib::Server& server) {
  server.Get("/state", [](const httplib::Request&, httplib::Response& response) {
    response.set_content("up", "text/plain");
  });
}
