// Whether it is verified is an option of whoever asks, and on unless he says otherwise.
#include <curl/curl.h>
#include <httplib.h>

#include <string>

struct TransferOptions {
  bool verify_peer = true;
};

bool transfer(const std::string& url, const TransferOptions& options) {
  CURL* curl = curl_easy_init();
  curl_easy_setopt(curl, CURLOPT_URL, url.c_str());
  curl_easy_setopt(curl, CURLOPT_SSL_VERIFYPEER, options.verify_peer ? 1L : 0L);
  curl_easy_setopt(curl, CURLOPT_TIMEOUT, 5L);
  const bool done = curl_easy_perform(curl) == CURLE_OK;
  curl_easy_cleanup(curl);
  return done;
}

void add_routes(httplib::Server& server) {
  server.Get("/rates", [](const httplib::Request&, httplib::Response& response) {
    response.status = transfer("https://rates.example/today", {}) ? 200 : 502;
  });
}
