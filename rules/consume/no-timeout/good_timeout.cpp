#include <curl/curl.h>

namespace {

CURL* new_request(const char* url) {
  CURL* curl = curl_easy_init();
  curl_easy_setopt(curl, CURLOPT_URL, url);
  curl_easy_setopt(curl, CURLOPT_TIMEOUT_MS, 2500L);
  return curl;
}

}  // namespace

CURLcode fetch_rates() {
  CURL* curl = new_request("https://rates.example/v1/latest");
  CURLcode result = curl_easy_perform(curl);
  curl_easy_cleanup(curl);
  return result;
}
