#include <curl/curl.h>
#include <httplib.h>

CURLcode fetch_rates(CURL* curl) {
  curl_easy_setopt(curl, CURLOPT_URL, "https://rates.example/v1/latest");
  return curl_easy_perform(curl);
}

bool sidecar_is_ready() {
  httplib::Client client("http://127.0.0.1:15020");
  auto result = client.Get("/ready");
  return result && result->status == 200;
}
