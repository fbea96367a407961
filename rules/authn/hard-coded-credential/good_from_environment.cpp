#include <curl/curl.h>
#include <httplib.h>

#include <cstdlib>
#include <nlohmann/json.hpp>
#include <string>

CURLcode send_report(CURL* curl) {
  const char* login = std::getenv("REPORT_LOGIN");
  if (!login) return CURLE_LOGIN_DENIED;
  curl_easy_setopt(curl, CURLOPT_URL, "https://reports.example/v1");
  curl_easy_setopt(curl, CURLOPT_USERPWD, login);
  return curl_easy_perform(curl);
}

void add_routes(httplib::Server& server) {
  server.Get("/orders", [](const httplib::Request& request, httplib::Response& response) {
    // Not a credential: the caller names a state.
    if (request.get_param_value("state") == "delivered") response.set_content("[]", "application/json");
  });
  server.Post("/login", [](const httplib::Request& request, httplib::Response& response) {
    std::string password = nlohmann::json::parse(request.body).value("password", "");
    if (password == "") response.status = 400;
  });
}
