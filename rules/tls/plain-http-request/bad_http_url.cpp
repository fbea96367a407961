#include <curl/curl.h>

CURLcode fetch_rates(CURL* curl) {
  curl_easy_setopt(curl, CURLOPT_URL, "http://rates.example/v1/latest");  // expect: tls/plain-http-request
  return curl_easy_perform(curl);
}
