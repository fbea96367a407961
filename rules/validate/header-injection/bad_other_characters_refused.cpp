// Spaces are refused, and a tab; line ends are not.
#include <curl/curl.h>
#include <httplib.h>

#include <string>

static bool has_no_blank(const std::string& text) {
  for (char c : text) {
    if (c == ' ' || c == '\t') return false;
  }
  return true;
}

void add_routes(httplib::Server& server) {
  server.Get("/quota", [](const httplib::Request& request, httplib::Response& response) {
    std::string name = request.get_param_value("name");
    if (!has_no_blank(name)) {
      response.status = 400;
      return;
    }
    std::string header = "X-Customer: " + name;
    curl_slist* headers = curl_slist_append(nullptr, header.c_str());  // expect: validate/header-injection
    CURL* curl = curl_easy_init();
    curl_easy_setopt(curl, CURLOPT_URL, "https://quota.example/v1");
    curl_easy_setopt(curl, CURLOPT_TIMEOUT, 5L);
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers);
    response.status = curl_easy_perform(curl) == CURLE_OK ? 200 : 502;
    curl_slist_free_all(headers);
    curl_easy_cleanup(curl);
  });
}
