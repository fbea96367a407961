/* Interface of libevhtp as far as servers use it, written for tvaara. */
#ifndef TVAARA_STUB_EVHTP_H
#define TVAARA_STUB_EVHTP_H

#include <stddef.h>
#include <stdint.h>
#include <sys/time.h>

#ifdef __cplusplus
extern "C" {
#endif

struct event_base;
struct evbuffer;
typedef struct evhtp evhtp_t;
typedef struct evhtp_callback evhtp_callback_t;
typedef struct evhtp_kv evhtp_kv_t;
typedef struct evhtp_kvs evhtp_kvs_t;
typedef evhtp_kvs_t evhtp_headers_t;
typedef evhtp_kvs_t evhtp_query_t;
typedef evhtp_kv_t evhtp_header_t;
typedef struct evhtp_ssl_cfg evhtp_ssl_cfg_t;
typedef uint16_t evhtp_res;
enum htp_method {
  htp_method_GET = 0, htp_method_HEAD, htp_method_POST, htp_method_PUT, htp_method_DELETE,
  htp_method_OPTIONS = 10, htp_method_TRACE, htp_method_CONNECT, htp_method_PATCH
};
typedef enum htp_method htp_method;
typedef struct evhtp_path {
  char* full;
  char* path;
  char* file;
  char* match_start;
} evhtp_path_t;
typedef struct evhtp_uri {
  evhtp_path_t* path;
  unsigned char* query_raw;
  evhtp_query_t* query;
} evhtp_uri_t;
typedef struct evhtp_request {
  evhtp_t* htp;
  evhtp_uri_t* uri;
  struct evbuffer* buffer_in;
  struct evbuffer* buffer_out;
  evhtp_headers_t* headers_in;
  evhtp_headers_t* headers_out;
  htp_method method;
} evhtp_request_t;
typedef void (*evhtp_callback_cb)(evhtp_request_t* request, void* argument);

evhtp_t* evhtp_new(struct event_base* base, void* argument);
evhtp_callback_t* evhtp_set_cb(evhtp_t* htp, const char* path, evhtp_callback_cb callback, void* arg);
evhtp_callback_t* evhtp_set_regex_cb(evhtp_t* htp, const char* pattern, evhtp_callback_cb callback,
                                     void* arg);
evhtp_callback_t* evhtp_set_glob_cb(evhtp_t* htp, const char* pattern, evhtp_callback_cb callback,
                                    void* arg);
void evhtp_set_gencb(evhtp_t* htp, evhtp_callback_cb callback, void* arg);
int evhtp_bind_socket(evhtp_t* htp, const char* address, uint16_t port, int backlog);
int evhtp_ssl_init(evhtp_t* htp, evhtp_ssl_cfg_t* config);
void evhtp_set_max_body_size(evhtp_t* htp, uint64_t length);
void evhtp_set_timeouts(evhtp_t* htp, const struct timeval* read, const struct timeval* write);
htp_method evhtp_request_get_method(evhtp_request_t* request);
const char* evhtp_header_find(evhtp_headers_t* headers, const char* key);
const char* evhtp_kv_find(evhtp_kvs_t* kvs, const char* key);
evhtp_header_t* evhtp_header_new(const char* key, const char* value, char copy_key, char copy_value);
void evhtp_headers_add_header(evhtp_headers_t* headers, evhtp_header_t* header);
void evhtp_send_reply(evhtp_request_t* request, evhtp_res code);
void evhtp_send_reply_start(evhtp_request_t* request, evhtp_res code);
void evhtp_send_reply_end(evhtp_request_t* request);

#ifdef __cplusplus
}
#endif
#endif
