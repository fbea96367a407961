#include <curl/curl.h>

#include <cstdlib>

CURLcode fetch_rates(CURL* curl) {
  curl_easy_setopt(curl, CURLOPT_URL, std::getenv("RATES_URL"));
  return curl_easy_perform(curl);
}
