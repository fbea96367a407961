#include <curl/curl.h>
#include <httplib.h>

CURLcode fetch_rates(CURL* curl) {
  curl_easy_setopt(curl, CURLOPT_URL, "https://rates.example/v1/latest");
  curl_easy_setopt(curl, CURLOPT_SSL_VERIFYPEER, 0L);  // expect: tls/verification-disabled
  return curl_easy_perform(curl);
}

void add_routes(httplib::Server& server) {
  server.Get("/rates", [](const httplib::Request&, httplib::Response& response) {
    CURL* curl = curl_easy_init();
    response.status = fetch_rates(curl) == CURLE_OK ? 200 : 502;
    curl_easy_cleanup(curl);
  });
}
