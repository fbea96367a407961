#include <curl/curl.h>
#include <httplib.h>

long configured();

CURLcode fetch_rates(CURL* curl, long version) {
  curl_easy_setopt(curl, CURLOPT_URL, "https://rates.example/v1/latest");
  curl_easy_setopt(curl, CURLOPT_SSLVERSION, version);
  return curl_easy_perform(curl);
}

void add_routes(httplib::Server& server) {
  server.Get("/rates", [](const httplib::Request&, httplib::Response& response) {
    CURL* curl = curl_easy_init();
    response.status = fetch_rates(curl, configured()) == CURLE_OK ? 200 : 502;
    curl_easy_cleanup(curl);
  });
}
