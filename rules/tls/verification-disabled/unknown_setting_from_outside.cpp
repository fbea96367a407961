// What the caller passes is not known here.
#include <curl/curl.h>

CURLcode fetch_rates(CURL* curl, long verify) {
  curl_easy_setopt(curl, CURLOPT_URL, "https://rates.example/v1/latest");
  curl_easy_setopt(curl, CURLOPT_SSL_VERIFYPEER, verify);
  return curl_easy_perform(curl);
}
