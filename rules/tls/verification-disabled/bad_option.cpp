// The same option, turned off; and verification that depends on a file being there.
#include <curl/curl.h>
#include <httplib.h>

#include <string>

bool transfer(const std::string& url, bool verify, const char* authorities) {
  CURL* curl = curl_easy_init();
  curl_easy_setopt(curl, CURLOPT_URL, url.c_str());
  curl_easy_setopt(curl, CURLOPT_SSL_VERIFYPEER, verify ? 1L : 0L);  // expect: tls/verification-disabled
  curl_easy_setopt(curl, CURLOPT_SSL_VERIFYHOST, authorities ? 2L : 0L);  // expect: tls/verification-disabled
  curl_easy_setopt(curl, CURLOPT_TIMEOUT, 5L);
  const bool done = curl_easy_perform(curl) == CURLE_OK;
  curl_easy_cleanup(curl);
  return done;
}

void add_routes(httplib::Server& server) {
  server.Get("/rates", [](const httplib::Request&, httplib::Response& response) {
    response.status = transfer("https://rates.example/today", false, nullptr) ? 200 : 502;
  });
}
