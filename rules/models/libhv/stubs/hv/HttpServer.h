// Interface of libhv's server, written for tvaara.
#pragma once

#include "HttpService.h"

namespace hv {
struct WebSocketService;
}
using hv::HttpService;
using hv::WebSocketService;

typedef void* hssl_ctx_t;
typedef struct {
  const char* crt_file;
  const char* key_file;
  const char* ca_file;
  const char* ca_path;
  short verify_peer;
  short endpoint;
} hssl_ctx_opt_t;

typedef struct http_server_s {
  char host[64];
  int port;
  int https_port;
  int http_version;
  int worker_processes;
  int worker_threads;
  uint32_t worker_connections;
  HttpService* service;
  WebSocketService* ws;
  void* userdata;
  hssl_ctx_t ssl_ctx;
  http_server_s();
} http_server_t;

int http_server_run(http_server_t* server, int wait = 1);
int http_server_stop(http_server_t* server);

namespace hv {
class HttpServer : public http_server_t {
 public:
  HttpServer(HttpService* service = nullptr);
  ~HttpServer();
  void registerHttpService(HttpService* service);
  void setHost(const char* host = "0.0.0.0");
  void setPort(int port = 0, int ssl_port = 0);
  void setProcessNum(int number);
  void setThreadNum(int number);
  void setMaxWorkerConnectionNum(uint32_t number);
  int setSslCtx(hssl_ctx_t context);
  int newSslCtx(hssl_ctx_opt_t* options);
  int run(const char* address = nullptr, bool wait = true);
  int start(const char* address = nullptr);
  int stop();
};
}
