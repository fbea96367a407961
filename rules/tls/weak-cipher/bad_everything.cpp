#include <curl/curl.h>

void prepare(CURL* curl) {
  const char* list = "ALL:@SECLEVEL=0";
  curl_easy_setopt(curl, CURLOPT_SSL_CIPHER_LIST, list);  // expect: tls/weak-cipher
}
