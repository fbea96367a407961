#include <curl/curl.h>
#include <httplib.h>

#include <cstdlib>

CURLcode fetch_rates(CURL* curl) {
  curl_easy_setopt(curl, CURLOPT_URL, std::getenv("RATES_URL"));
  return curl_easy_perform(curl);
}

void add_routes(httplib::Server& server) {
  server.Get("/rates", [](const httplib::Request&, httplib::Response& response) {
    CURL* curl = curl_easy_init();
    response.status = fetch_rates(curl) == CURLE_OK ? 200 : 502;
    curl_easy_cleanup(curl);
  });
}
