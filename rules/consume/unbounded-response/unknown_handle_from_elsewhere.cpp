#include <curl/curl.h>

CURL* prepared_handle();

void fetch() {
  CURL* curl = prepared_handle();
  curl_easy_perform(curl);
}
