#include <curl/curl.h>

CURLcode fetch_rates(CURL* curl) {
  curl_easy_setopt(curl, CURLOPT_URL, "https://rates.internal/v1/latest");
  curl_easy_setopt(curl, CURLOPT_SSL_VERIFYPEER, 1L);
  curl_easy_setopt(curl, CURLOPT_SSL_VERIFYHOST, 2L);
  curl_easy_setopt(curl, CURLOPT_CAINFO, "/etc/ssl/private-authority.pem");
  return curl_easy_perform(curl);
}
