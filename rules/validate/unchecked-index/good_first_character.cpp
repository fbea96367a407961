// The index is the program's; only what is indexed comes from outside.
#include <httplib.h>

#include <string>

void add_routes(httplib::Server& server) {
  server.Get("/words", [](const httplib::Request& request, httplib::Response& response) {
    std::string word = request.get_param_value("word");
    int vowels = 0;
    for (size_t i = 0; i < word.size(); ++i) vowels += word[i] == 'a' ? 1 : 0;
    response.set_content(std::to_string(vowels), "text/plain");
  });
}
