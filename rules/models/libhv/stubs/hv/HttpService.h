// Interface of libhv's service, written for tvaara.
#pragma once

#include "HttpContext.h"

#define HTTP_STATUS_NEXT 0
#define HTTP_STATUS_UNFINISHED 0
#define HTTP_STATUS_CLOSE -100

typedef std::function<int(HttpRequest*, HttpResponse*)> http_sync_handler;
typedef std::function<void(const HttpRequestPtr&, const HttpResponseWriterPtr&)> http_async_handler;
typedef std::function<int(const HttpContextPtr&)> http_ctx_handler;
typedef std::function<int(const HttpContextPtr&, http_parser_state, const char*, size_t)>
    http_state_handler;
struct http_handler {
  http_handler();
  http_handler(http_sync_handler handler);
  http_handler(http_async_handler handler);
  http_handler(http_ctx_handler handler);
  http_handler(http_state_handler handler);
  const http_handler& operator=(http_sync_handler handler);
  const http_handler& operator=(http_ctx_handler handler);
};

namespace hv {
struct HttpService {
  http_handler headerHandler;
  http_handler preprocessor;
  http_handler processor;
  http_handler postprocessor;
  std::string base_url;
  http_handler staticHandler;
  http_handler largeFileHandler;
  std::string document_root;
  std::string home_page;
  std::string error_page;
  std::string index_of;
  http_handler errorHandler;
  int keepalive_timeout;
  int limit_rate;
  unsigned enable_access_log : 1;
  HttpService();
  void AddRoute(const char* path, http_method method, const http_handler& handler);
  StringList Paths() const;
  void Static(const char* path, const char* folder);
  void AllowCORS();
  void EnableForwardProxy();
  void AddTrustProxy(const char* host);
  void Proxy(const char* path, const char* url);
  template <typename Handler>
  void Use(Handler handler);
  template <typename Handler>
  void Handle(const char* method, const char* path, Handler handler);
  template <typename Handler>
  void HEAD(const char* path, Handler handler);
  template <typename Handler>
  void GET(const char* path, Handler handler);
  template <typename Handler>
  void POST(const char* path, Handler handler);
  template <typename Handler>
  void PUT(const char* path, Handler handler);
  template <typename Handler>
  void Delete(const char* path, Handler handler);
  template <typename Handler>
  void PATCH(const char* path, Handler handler);
  template <typename Handler>
  void Any(const char* path, Handler handler);
};
}
