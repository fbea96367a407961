// What releases after 7.88 added to libcurl. Compiled with the stub only, never run.
#include <curl/curl.h>
#include <curl/header.h>
#include <curl/mprintf.h>
#include <curl/options.h>
#include <curl/websockets.h>

void newer(CURL* curl, CURLM* multi, const CURLU* url) {
  curl_global_trace("all");
  curl_easy_setopt(curl, CURLOPT_HAPROXY_CLIENT_IP, "127.0.0.1");
  curl_easy_setopt(curl, CURLOPT_SERVER_RESPONSE_TIMEOUT_MS, 1000L);
  curl_easy_setopt(curl, CURLOPT_ECH, "hard");
  curl_easy_setopt(curl, CURLOPT_TCP_KEEPCNT, 3L);
  curl_easy_setopt(curl, CURLOPT_SSL_SIGNATURE_ALGORITHMS, "ECDSA+SHA256");
  curl_easy_setopt(curl, CURLOPT_FOLLOWLOCATION, CURLFOLLOW_OBEYCODE);
  long used = 0;
  curl_easy_getinfo(curl, CURLINFO_USED_PROXY, &used);
  curl_off_t id = 0;
  curl_easy_getinfo(curl, CURLINFO_CONN_ID, &id);
  if (curl_easy_perform(curl) == CURLE_TOO_LARGE) return;
  CURL** handles = curl_multi_get_handles(multi);
  curl_free(handles);
  unsigned int count = 0;
  curl_multi_waitfds(multi, nullptr, 0, &count);
  char* text = nullptr;
  curl_url_get(url, CURLUPART_HOST, &text, CURLU_PUNY2IDN | CURLU_GET_EMPTY);
  const struct curl_ws_frame* frame = nullptr;
  char data[10];
  size_t length = 0;
  curl_ws_recv(curl, data, sizeof data, &length, &frame);
  curl_ws_send(curl, data, length, &length, 0, CURLWS_TEXT);
  frame = curl_ws_meta(curl);
  const struct curl_easyoption* option = curl_easy_option_by_name("URL");
  if (option && option->type == CURLOT_STRING && frame) curl_free(curl_maprintf("%s", text));
}
