// The commonly used interface of libcurl 7.88. This file is read, never run.
#include <curl/curl.h>
#include <curl/easy.h>
#include <curl/multi.h>
#include <curl/urlapi.h>

#include <cstdio>
#include <cstring>
#include <memory>
#include <string>

size_t write(char* data, size_t size, size_t count, void* user_data) {
  static_cast<std::string*>(user_data)->append(data, size * count);
  return size * count;
}
size_t write_void(void* data, size_t size, size_t count, std::string* out) {
  out->append(static_cast<char*>(data), size * count);
  return size * count;
}
size_t read(char* buffer, size_t size, size_t count, void*) {
  std::memset(buffer, 0, size * count);
  return CURL_READFUNC_ABORT;
}
int progress(void*, curl_off_t total, curl_off_t now, curl_off_t, curl_off_t) {
  return now > total ? 1 : 0;
}
int debug(CURL*, curl_infotype type, char* data, size_t size, void*) {
  if (type == CURLINFO_HEADER_OUT) std::fwrite(data, 1, size, stderr);
  return 0;
}
CURLcode context(CURL*, void* ssl_context, void*) {
  return ssl_context ? CURLE_OK : CURLE_SSL_CERTPROBLEM;
}
curl_socket_t open_socket(void*, curlsocktype purpose, struct curl_sockaddr* address) {
  return purpose == CURLSOCKTYPE_IPCXN && address->family == AF_INET ? 1 : CURL_SOCKET_BAD;
}

std::string get(const std::string& url, const char* token) {
  if (curl_global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK) return curl_version();
  curl_global_init(CURL_GLOBAL_ALL);
  CURL* curl = curl_easy_init();
  if (!curl) return {};
  std::string body, header;
  char error[CURL_ERROR_SIZE];
  curl_easy_setopt(curl, CURLOPT_URL, url.c_str());
  curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, write);
  curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, &write_void);
  curl_easy_setopt(curl, CURLOPT_WRITEDATA, &body);
  curl_easy_setopt(curl, CURLOPT_HEADERFUNCTION, write);
  curl_easy_setopt(curl, CURLOPT_HEADERDATA, &header);
  curl_easy_setopt(curl, CURLOPT_READFUNCTION, read);
  curl_easy_setopt(curl, CURLOPT_READDATA, nullptr);
  curl_easy_setopt(curl, CURLOPT_XFERINFOFUNCTION, progress);
  curl_easy_setopt(curl, CURLOPT_XFERINFODATA, nullptr);
  curl_easy_setopt(curl, CURLOPT_NOPROGRESS, 0L);
  curl_easy_setopt(curl, CURLOPT_DEBUGFUNCTION, debug);
  curl_easy_setopt(curl, CURLOPT_SSL_CTX_FUNCTION, context);
  curl_easy_setopt(curl, CURLOPT_OPENSOCKETFUNCTION, open_socket);
  curl_easy_setopt(curl, CURLOPT_ERRORBUFFER, error);
  curl_easy_setopt(curl, CURLOPT_PRIVATE, &body);
  curl_easy_setopt(curl, CURLOPT_VERBOSE, 1L);
  curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(curl, CURLOPT_FAILONERROR, 1L);
  curl_easy_setopt(curl, CURLOPT_USERAGENT, "us/1.0");
  curl_easy_setopt(curl, CURLOPT_REFERER, url.c_str());
  curl_easy_setopt(curl, CURLOPT_ACCEPT_ENCODING, "");
  curl_easy_setopt(curl, CURLOPT_RANGE, "0-100");
  curl_easy_setopt(curl, CURLOPT_PORT, 8080L);

  // Limits.
  curl_easy_setopt(curl, CURLOPT_TIMEOUT, 10L);
  curl_easy_setopt(curl, CURLOPT_TIMEOUT_MS, 10000L);
  curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, 5L);
  curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT_MS, 5000L);
  curl_easy_setopt(curl, CURLOPT_LOW_SPEED_LIMIT, 1L);
  curl_easy_setopt(curl, CURLOPT_LOW_SPEED_TIME, 30L);
  curl_easy_setopt(curl, CURLOPT_MAXFILESIZE, 1000000L);
  curl_easy_setopt(curl, CURLOPT_MAXFILESIZE_LARGE, (curl_off_t)1000000);
  curl_easy_setopt(curl, CURLOPT_BUFFERSIZE, 102400L);

  // Where it may go.
  curl_easy_setopt(curl, CURLOPT_FOLLOWLOCATION, 1L);
  curl_easy_setopt(curl, CURLOPT_MAXREDIRS, 5L);
  curl_easy_setopt(curl, CURLOPT_PROTOCOLS, CURLPROTO_HTTP | CURLPROTO_HTTPS);
  curl_easy_setopt(curl, CURLOPT_REDIR_PROTOCOLS, CURLPROTO_HTTPS);
  curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "http,https");
  curl_easy_setopt(curl, CURLOPT_REDIR_PROTOCOLS_STR, "https");
  curl_easy_setopt(curl, CURLOPT_DEFAULT_PROTOCOL, "https");
  curl_easy_setopt(curl, CURLOPT_POSTREDIR, CURL_REDIR_POST_ALL);
  curl_easy_setopt(curl, CURLOPT_PROXY, "http://proxy:3128");
  curl_easy_setopt(curl, CURLOPT_PRE_PROXY, "socks5://proxy:1080");
  curl_easy_setopt(curl, CURLOPT_PROXYTYPE, CURLPROXY_SOCKS5_HOSTNAME);
  curl_easy_setopt(curl, CURLOPT_NOPROXY, "*");
  curl_easy_setopt(curl, CURLOPT_INTERFACE, "eth0");
  curl_easy_setopt(curl, CURLOPT_UNIX_SOCKET_PATH, "/run/docker.sock");
  curl_easy_setopt(curl, CURLOPT_ABSTRACT_UNIX_SOCKET, "docker");
  curl_easy_setopt(curl, CURLOPT_DNS_SERVERS, "127.0.0.1");
  curl_easy_setopt(curl, CURLOPT_DOH_URL, "https://dns");
  curl_easy_setopt(curl, CURLOPT_REQUEST_TARGET, "/x");
  curl_easy_setopt(curl, CURLOPT_IPRESOLVE, CURL_IPRESOLVE_V4);
  struct curl_slist* resolve = curl_slist_append(nullptr, "example.org:443:127.0.0.1");
  curl_easy_setopt(curl, CURLOPT_RESOLVE, resolve);
  curl_easy_setopt(curl, CURLOPT_CONNECT_TO, resolve);

  // TLS.
  curl_easy_setopt(curl, CURLOPT_SSL_VERIFYPEER, 0L);
  curl_easy_setopt(curl, CURLOPT_SSL_VERIFYPEER, false);
  curl_easy_setopt(curl, CURLOPT_SSL_VERIFYHOST, 2L);
  curl_easy_setopt(curl, CURLOPT_SSL_VERIFYSTATUS, 1L);
  curl_easy_setopt(curl, CURLOPT_PROXY_SSL_VERIFYPEER, 1L);
  curl_easy_setopt(curl, CURLOPT_PROXY_SSL_VERIFYHOST, 2L);
  curl_easy_setopt(curl, CURLOPT_DOH_SSL_VERIFYPEER, 1L);
  curl_easy_setopt(curl, CURLOPT_DOH_SSL_VERIFYHOST, 2L);
  curl_easy_setopt(curl, CURLOPT_SSLVERSION, CURL_SSLVERSION_TLSv1_2);
  curl_easy_setopt(curl, CURLOPT_SSLVERSION,
                   (long)CURL_SSLVERSION_TLSv1_2 | CURL_SSLVERSION_MAX_TLSv1_3);
  curl_easy_setopt(curl, CURLOPT_PROXY_SSLVERSION, CURL_SSLVERSION_TLSv1);
  curl_easy_setopt(curl, CURLOPT_SSL_OPTIONS, CURLSSLOPT_NO_REVOKE | CURLSSLOPT_NATIVE_CA);
  curl_easy_setopt(curl, CURLOPT_SSL_CIPHER_LIST, "DEFAULT");
  curl_easy_setopt(curl, CURLOPT_PROXY_SSL_CIPHER_LIST, "DEFAULT");
  curl_easy_setopt(curl, CURLOPT_TLS13_CIPHERS, "TLS_AES_256_GCM_SHA384");
  curl_easy_setopt(curl, CURLOPT_CAINFO, "ca.pem");
  curl_easy_setopt(curl, CURLOPT_CAPATH, "/etc/ssl/certs");
  curl_easy_setopt(curl, CURLOPT_SSLCERT, "client.pem");
  curl_easy_setopt(curl, CURLOPT_SSLCERTTYPE, "PEM");
  curl_easy_setopt(curl, CURLOPT_SSLKEY, "client.key");
  curl_easy_setopt(curl, CURLOPT_KEYPASSWD, token);
  curl_easy_setopt(curl, CURLOPT_PINNEDPUBLICKEY, "sha256//AAAA");
  curl_easy_setopt(curl, CURLOPT_USE_SSL, (long)CURLUSESSL_ALL);
  curl_easy_setopt(curl, CURLOPT_USE_SSL, CURLUSESSL_TRY);
  curl_easy_setopt(curl, CURLOPT_CERTINFO, 1L);
  curl_easy_setopt(curl, CURLOPT_HTTP_VERSION, (long)CURL_HTTP_VERSION_2TLS);
  struct curl_blob blob;
  blob.data = error;
  blob.len = sizeof error;
  blob.flags = CURL_BLOB_COPY;
  curl_easy_setopt(curl, CURLOPT_CAINFO_BLOB, &blob);

  // Credentials.
  curl_easy_setopt(curl, CURLOPT_USERPWD, token);
  curl_easy_setopt(curl, CURLOPT_USERNAME, "me");
  curl_easy_setopt(curl, CURLOPT_PASSWORD, token);
  curl_easy_setopt(curl, CURLOPT_XOAUTH2_BEARER, token);
  curl_easy_setopt(curl, CURLOPT_HTTPAUTH, (long)CURLAUTH_BASIC);
  curl_easy_setopt(curl, CURLOPT_HTTPAUTH, CURLAUTH_BEARER);
  curl_easy_setopt(curl, CURLOPT_UNRESTRICTED_AUTH, 1L);
  curl_easy_setopt(curl, CURLOPT_PROXYUSERPWD, token);
  curl_easy_setopt(curl, CURLOPT_PROXYPASSWORD, token);
  curl_easy_setopt(curl, CURLOPT_TLSAUTH_PASSWORD, token);
  curl_easy_setopt(curl, CURLOPT_AWS_SIGV4, "aws:amz");
  curl_easy_setopt(curl, CURLOPT_NETRC, (long)CURL_NETRC_OPTIONAL);
  curl_easy_setopt(curl, CURLOPT_NETRC_FILE, ".netrc");
  curl_easy_setopt(curl, CURLOPT_COOKIE, token);
  curl_easy_setopt(curl, CURLOPT_COOKIEFILE, "");
  curl_easy_setopt(curl, CURLOPT_COOKIEJAR, "cookies.txt");
  curl_easy_setopt(curl, CURLOPT_COOKIELIST, "ALL");

  struct curl_slist* headers = nullptr;
  headers = curl_slist_append(headers, "Content-Type: application/json");
  headers = curl_slist_append(headers, (std::string("Authorization: Bearer ") + token).c_str());
  curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers);

  CURLcode code = curl_easy_perform(curl);
  if (code != CURLE_OK) std::fprintf(stderr, "%s", curl_easy_strerror(code));
  if (code == CURLE_OPERATION_TIMEDOUT || code == CURLE_COULDNT_CONNECT ||
      code == CURLE_COULDNT_RESOLVE_HOST || code == CURLE_PEER_FAILED_VERIFICATION ||
      code == CURLE_SSL_CACERT || code == CURLE_TOO_MANY_REDIRECTS)
    body.clear();
  long status = 0;
  curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
  double total = 0;
  curl_easy_getinfo(curl, CURLINFO_TOTAL_TIME, &total);
  curl_off_t length = 0;
  curl_easy_getinfo(curl, CURLINFO_CONTENT_LENGTH_DOWNLOAD_T, &length);
  char* text = nullptr;
  curl_easy_getinfo(curl, CURLINFO_EFFECTIVE_URL, &text);
  curl_easy_getinfo(curl, CURLINFO_CONTENT_TYPE, &text);
  curl_easy_getinfo(curl, CURLINFO_REDIRECT_URL, &text);
  curl_easy_getinfo(curl, CURLINFO_PRIMARY_IP, &text);
  struct curl_certinfo* certificates = nullptr;
  curl_easy_getinfo(curl, CURLINFO_CERTINFO, &certificates);
  struct curl_header* type = nullptr;
  if (curl_easy_header(curl, "Content-Type", 0, CURLH_HEADER, -1, &type) == CURLHE_OK)
    body += type->value;
  while ((type = curl_easy_nextheader(curl, CURLH_HEADER, 0, type))) body += type->name;
  curl_slist_free_all(headers);
  curl_easy_reset(curl);
  curl_easy_cleanup(curl);
  curl_global_cleanup();
  return status == 200 ? body : text;
}

void post(CURL* curl, const std::string& json, const char* file) {
  curl_easy_setopt(curl, CURLOPT_POST, 1L);
  curl_easy_setopt(curl, CURLOPT_POSTFIELDS, json.c_str());
  curl_easy_setopt(curl, CURLOPT_POSTFIELDSIZE, (long)json.size());
  curl_easy_setopt(curl, CURLOPT_POSTFIELDSIZE_LARGE, (curl_off_t)json.size());
  curl_easy_setopt(curl, CURLOPT_COPYPOSTFIELDS, json.c_str());
  curl_easy_setopt(curl, CURLOPT_CUSTOMREQUEST, "DELETE");
  curl_easy_setopt(curl, CURLOPT_HTTPGET, 1L);
  curl_easy_setopt(curl, CURLOPT_NOBODY, 1L);
  curl_easy_setopt(curl, CURLOPT_UPLOAD, 1L);
  curl_easy_setopt(curl, CURLOPT_INFILESIZE_LARGE, (curl_off_t)10);
  curl_mime* form = curl_mime_init(curl);
  curl_mimepart* part = curl_mime_addpart(form);
  curl_mime_name(part, "file");
  curl_mime_filename(part, "a.txt");
  curl_mime_filedata(part, file);
  curl_mime_type(part, "text/plain");
  curl_mime_encoder(part, "base64");
  curl_mime_data(part, json.data(), json.size());
  curl_mime_data(part, json.c_str(), CURL_ZERO_TERMINATED);
  curl_mime_data_cb(part, 10, read, nullptr, nullptr, nullptr);
  curl_mime_headers(part, nullptr, 1);
  curl_mime_subparts(part, curl_mime_init(curl));
  curl_easy_setopt(curl, CURLOPT_MIMEPOST, form);
  curl_easy_perform(curl);
  curl_mime_free(form);
  CURL* copy = curl_easy_duphandle(curl);
  size_t count = 0;
  curl_easy_send(copy, json.data(), json.size(), &count);
  char buffer[10];
  curl_easy_recv(copy, buffer, sizeof buffer, &count);
  curl_easy_pause(copy, CURLPAUSE_CONT);
  curl_easy_upkeep(copy);
}

std::string escaping(CURL* curl, const std::string& text) {
  char* escaped = curl_easy_escape(curl, text.c_str(), static_cast<int>(text.size()));
  std::string result = escaped;
  curl_free(escaped);
  int length = 0;
  char* plain = curl_easy_unescape(curl, text.c_str(), 0, &length);
  result.append(plain, length);
  curl_free(plain);
  result += curl_escape(text.c_str(), 0);
  result += curl_unescape(text.c_str(), 0);
  return curl_strequal(result.c_str(), "x") ? "" : result;
}

std::string urls(CURL* curl, const char* text) {
  CURLU* url = curl_url();
  if (curl_url_set(url, CURLUPART_URL, text, 0) != CURLUE_OK) return {};
  curl_url_set(url, CURLUPART_URL, text, CURLU_NON_SUPPORT_SCHEME | CURLU_GUESS_SCHEME);
  curl_url_set(url, CURLUPART_HOST, "example.org", 0);
  curl_url_set(url, CURLUPART_PATH, text, CURLU_URLENCODE);
  curl_url_set(url, CURLUPART_QUERY, text, CURLU_APPENDQUERY);
  char* host = nullptr;
  CURLUcode code = curl_url_get(url, CURLUPART_HOST, &host, 0);
  curl_url_get(url, CURLUPART_SCHEME, &host, CURLU_DEFAULT_SCHEME);
  curl_url_get(url, CURLUPART_PORT, &host, CURLU_DEFAULT_PORT);
  std::string result = code == CURLUE_OK ? host : curl_url_strerror(code);
  curl_easy_setopt(curl, CURLOPT_CURLU, url);
  curl_free(host);
  curl_url_cleanup(curl_url_dup(url));
  curl_url_cleanup(url);
  return result;
}

void many(CURL* first, CURL* second) {
  CURLM* multi = curl_multi_init();
  curl_multi_setopt(multi, CURLMOPT_MAX_TOTAL_CONNECTIONS, 10L);
  curl_multi_setopt(multi, CURLMOPT_PIPELINING, CURLPIPE_MULTIPLEX);
  curl_multi_add_handle(multi, first);
  curl_multi_add_handle(multi, second);
  int running = 1;
  while (running) {
    CURLMcode code = curl_multi_perform(multi, &running);
    if (code != CURLM_OK) std::fprintf(stderr, "%s", curl_multi_strerror(code));
    int ready = 0;
    curl_multi_wait(multi, nullptr, 0, 1000, &ready);
    curl_multi_poll(multi, nullptr, 0, 1000, &ready);
    int left = 0;
    while (CURLMsg* message = curl_multi_info_read(multi, &left)) {
      if (message->msg == CURLMSG_DONE && message->data.result == CURLE_OK)
        curl_multi_remove_handle(multi, message->easy_handle);
    }
  }
  long timeout = 0;
  curl_multi_timeout(multi, &timeout);
  curl_multi_socket_action(multi, CURL_SOCKET_TIMEOUT, 0, &running);
  curl_multi_assign(multi, 1, nullptr);
  fd_set read_set, write_set, error_set;
  curl_multi_fdset(multi, &read_set, &write_set, &error_set, &running);
  curl_multi_wakeup(multi);
  curl_multi_cleanup(multi);
  CURLSH* share = curl_share_init();
  curl_share_setopt(share, CURLSHOPT_SHARE, CURL_LOCK_DATA_COOKIE);
  curl_easy_setopt(first, CURLOPT_SHARE, share);
  curl_share_cleanup(share);
  curl_version_info_data* info = curl_version_info(CURLVERSION_NOW);
  std::printf("%s %d %s", info->version, info->features & CURL_VERSION_SSL, info->ssl_version);
}

// The wrapper that C++ programs write.
using Handle = std::unique_ptr<CURL, decltype(&curl_easy_cleanup)>;
using List = std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)>;

void wrapped(const std::string& url) {
  Handle handle(curl_easy_init(), curl_easy_cleanup);
  List list(curl_slist_append(nullptr, "Accept: */*"), &curl_slist_free_all);
  std::string body;
  curl_easy_setopt(handle.get(), CURLOPT_URL, url.c_str());
  curl_easy_setopt(handle.get(), CURLOPT_HTTPHEADER, list.get());
  curl_easy_setopt(handle.get(), CURLOPT_WRITEDATA, &body);
  curl_easy_setopt(
      handle.get(), CURLOPT_WRITEFUNCTION,
      +[](char* data, size_t size, size_t count, void* out) -> size_t {
        static_cast<std::string*>(out)->append(data, size * count);
        return size * count;
      });
  curl_easy_perform(handle.get());
}
