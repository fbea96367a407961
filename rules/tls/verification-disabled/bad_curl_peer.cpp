#include <curl/curl.h>

CURLcode fetch_rates(CURL* curl) {
  curl_easy_setopt(curl, CURLOPT_URL, "https://rates.example/v1/latest");
  curl_easy_setopt(curl, CURLOPT_SSL_VERIFYPEER, 0L);  // expect: tls/verification-disabled
  return curl_easy_perform(curl);
}
