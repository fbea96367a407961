// 1 once meant "the name is there"; only 2 compares it.
#include <curl/curl.h>

namespace {
constexpr long kCheckHost = 1;
}

CURLcode fetch_rates(CURL* curl) {
  curl_easy_setopt(curl, CURLOPT_SSL_VERIFYPEER, 1L);
  curl_easy_setopt(curl, CURLOPT_SSL_VERIFYHOST, kCheckHost);  // expect: tls/verification-disabled
  return curl_easy_perform(curl);
}
