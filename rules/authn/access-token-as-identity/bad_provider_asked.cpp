#include <curl/curl.h>
#include <httplib.h>

#include <nlohmann/json.hpp>
#include <string>

size_t collect(char* data, size_t size, size_t count, void* text) {
  static_cast<std::string*>(text)->append(data, size * count);
  return size * count;
}

void add_routes(httplib::Server& server) {
  server.Post("/login/provider", [](const httplib::Request& request, httplib::Response& response) {
    auto body = nlohmann::json::parse(request.body);
    std::string token = body["access_token"];
    std::string answer, header = "Authorization: Bearer " + token;
    CURL* curl = curl_easy_init();
    std::string url = "https://graph.example/me?access_token=" + token;
    curl_easy_setopt(curl, CURLOPT_URL, url.c_str());  // expect: authn/access-token-as-identity
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, &collect);
    curl_easy_setopt(curl, CURLOPT_WRITEDATA, &answer);
    curl_easy_perform(curl);
    curl_easy_cleanup(curl);
    auto who = nlohmann::json::parse(answer);
    response.set_content(who["email"].get<std::string>(), "text/plain");
  });
}
