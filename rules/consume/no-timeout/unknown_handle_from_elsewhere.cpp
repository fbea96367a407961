// Who made the handle may have set its options.
#include <curl/curl.h>

CURL* pooled_handle();

CURLcode fetch_rates() {
  CURL* curl = pooled_handle();
  curl_easy_setopt(curl, CURLOPT_URL, "https://rates.example/v1/latest");
  return curl_easy_perform(curl);
}
