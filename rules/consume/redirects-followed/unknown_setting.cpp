#include <curl/curl.h>

CURLcode fetch_rates(CURL* curl, long follow) {
  curl_easy_setopt(curl, CURLOPT_URL, "https://rates.example/v1/latest");
  curl_easy_setopt(curl, CURLOPT_FOLLOWLOCATION, follow);
  return curl_easy_perform(curl);
}
