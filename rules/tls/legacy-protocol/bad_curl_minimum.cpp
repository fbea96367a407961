#include <curl/curl.h>

CURLcode fetch_rates(CURL* curl) {
  curl_easy_setopt(curl, CURLOPT_URL, "https://rates.example/v1/latest");
  curl_easy_setopt(curl, CURLOPT_SSLVERSION, CURL_SSLVERSION_TLSv1_0);  // expect: tls/legacy-protocol
  return curl_easy_perform(curl);
}
