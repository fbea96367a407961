// Rows of model.yaml that fixture.cpp does not meet. This file is read, never run.
#include <curl/curl.h>

#include <string>

size_t receive(char* data, size_t size, size_t count, void* to);
size_t provide(char* data, size_t size, size_t count, void* from);

void requests(const std::string& url, const char* text) {
  CURL* handle = curl_easy_init();
  std::string body;
  curl_easy_setopt(handle, CURLOPT_URL, url.c_str());
  curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, receive);
  curl_easy_setopt(handle, CURLOPT_WRITEDATA, &body);
  curl_easy_setopt(handle, CURLOPT_READFUNCTION, provide);
  curl_easy_setopt(handle, CURLOPT_PROXY, text);
  curl_easy_setopt(handle, CURLOPT_USERAGENT, text);
  curl_easy_setopt(handle, CURLOPT_POSTFIELDS, text);
  curl_easy_setopt(handle, CURLOPT_CAINFO, text);
  curl_easy_setopt(handle, CURLOPT_USERPWD, "me:secret");
  curl_easy_setopt(handle, CURLOPT_SSL_VERIFYPEER, 0L);
  curl_easy_setopt(handle, CURLOPT_SSL_VERIFYHOST, 0L);
  curl_easy_setopt(handle, CURLOPT_SSLVERSION, CURL_SSLVERSION_TLSv1_0);
  curl_easy_setopt(handle, CURLOPT_SSL_CIPHER_LIST, "RC4");
  curl_easy_setopt(handle, CURLOPT_USE_SSL, CURLUSESSL_TRY);
  curl_easy_setopt(handle, CURLOPT_PINNEDPUBLICKEY, text);
  curl_easy_setopt(handle, CURLOPT_TIMEOUT, 5L);
  curl_easy_setopt(handle, CURLOPT_FOLLOWLOCATION, 1L);
  curl_easy_setopt(handle, CURLOPT_MAXREDIRS, 3L);
  curl_easy_setopt(handle, CURLOPT_UNRESTRICTED_AUTH, 1L);
  curl_easy_setopt(handle, CURLOPT_MAXFILESIZE, 1024L);
  curl_easy_setopt(handle, CURLOPT_VERBOSE, 1L);
  curl_slist* headers = curl_slist_append(nullptr, text);
  curl_easy_perform(handle);
  char* final_url = nullptr;
  curl_easy_getinfo(handle, CURLINFO_EFFECTIVE_URL, &final_url);
  char* escaped = curl_easy_escape(handle, text, 0);
  escaped = curl_escape(text, 0);
  char* plain = curl_easy_unescape(handle, text, 0, nullptr);
  plain = curl_unescape(text, 0);
  CURLU* parts = curl_url();
  curl_url_set(parts, CURLUPART_HOST, text, 0);
  curl_url_set(parts, CURLUPART_PATH, text, 0);
  curl_url_get(parts, CURLUPART_URL, &plain, 0);
}
