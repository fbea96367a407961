#include <curl/curl.h>
#include <httplib.h>

CURLcode fetch_rates() {
  CURL* curl = curl_easy_init();
  curl_easy_setopt(curl, CURLOPT_URL, "https://rates.example/v1/latest");
  curl_easy_setopt(curl, CURLOPT_TIMEOUT, 5L);
  curl_easy_setopt(curl, CURLOPT_REDIR_PROTOCOLS_STR, "https");
  curl_easy_setopt(curl, CURLOPT_FOLLOWLOCATION, 1L);
  CURLcode result = curl_easy_perform(curl);
  curl_easy_cleanup(curl);
  return result;
}

bool fetch_news() {
  httplib::Client client("https://news.example");
  client.set_follow_location(false);
  return client.Get("/latest") != nullptr;
}
