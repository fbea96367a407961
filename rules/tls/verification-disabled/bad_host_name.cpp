// 1 once meant "the name is there"; only 2 compares it.
#include <curl/curl.h>
#include <httplib.h>

namespace {
constexpr long kCheckHost = 1;
}

CURLcode fetch_rates(CURL* curl) {
  curl_easy_setopt(curl, CURLOPT_SSL_VERIFYPEER, 1L);
  curl_easy_setopt(curl, CURLOPT_SSL_VERIFYHOST, kCheckHost);  // expect: tls/verification-disabled
  return curl_easy_perform(curl);
}

void add_routes(httplib::Server& server) {
  server.Get("/rates", [](const httplib::Request&, httplib::Response& response) {
    CURL* curl = curl_easy_init();
    response.status = fetch_rates(curl) == CURLE_OK ? 200 : 502;
    curl_easy_cleanup(curl);
  });
}
