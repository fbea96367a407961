#include <curl/curl.h>

CURLcode fetch_rates() {
  CURL* curl = curl_easy_init();
  curl_easy_setopt(curl, CURLOPT_URL, "https://rates.example/v1/latest");
  curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, 5L);
  CURLcode result = curl_easy_perform(curl);  // expect: consume/no-timeout
  curl_easy_cleanup(curl);
  return result;
}
