/* Interface of libevent's HTTP server 2.0 to 2.2 as far as servers use it, written for tvaara. */
#pragma once

#include <stddef.h>
#include <stdint.h>
#include <sys/time.h>
#include <sys/types.h>

#ifdef __cplusplus
extern "C" {
#endif

#define HTTP_OK 200
#define HTTP_NOCONTENT 204
#define HTTP_MOVEPERM 301
#define HTTP_MOVETEMP 302
#define HTTP_NOTMODIFIED 304
#define HTTP_BADREQUEST 400
#define HTTP_NOTFOUND 404
#define HTTP_BADMETHOD 405
#define HTTP_ENTITYTOOLARGE 413
#define HTTP_EXPECTATIONFAILED 417
#define HTTP_INTERNAL 500
#define HTTP_NOTIMPLEMENTED 501
#define HTTP_SERVUNAVAIL 503

struct event_base;
struct event;
struct evhttp;
struct evhttp_request;
struct evhttp_connection;
struct evhttp_bound_socket;
struct evhttp_uri;
struct evbuffer;
struct bufferevent;
struct evkeyvalq { void *tqh_first, **tqh_last; };
typedef int evutil_socket_t;
typedef uint16_t ev_uint16_t;
typedef ssize_t ev_ssize_t;

enum evhttp_cmd_type {
  EVHTTP_REQ_GET = 1, EVHTTP_REQ_POST = 2, EVHTTP_REQ_HEAD = 4, EVHTTP_REQ_PUT = 8,
  EVHTTP_REQ_DELETE = 16, EVHTTP_REQ_OPTIONS = 32, EVHTTP_REQ_TRACE = 64, EVHTTP_REQ_CONNECT = 128,
  EVHTTP_REQ_PATCH = 256
};
enum evbuffer_eol_style { EVBUFFER_EOL_ANY, EVBUFFER_EOL_CRLF, EVBUFFER_EOL_LF };

struct event_base* event_base_new(void);
void event_base_free(struct event_base* base);
int event_base_dispatch(struct event_base* base);
int event_base_loopbreak(struct event_base* base);
struct evhttp* evhttp_new(struct event_base* base);
void evhttp_free(struct evhttp* http);
int evhttp_bind_socket(struct evhttp* http, const char* address, ev_uint16_t port);
struct evhttp_bound_socket* evhttp_bind_socket_with_handle(struct evhttp* http, const char* address,
                                                           ev_uint16_t port);
int evhttp_accept_socket(struct evhttp* http, evutil_socket_t fd);
int evhttp_set_cb(struct evhttp* http, const char* path, void (*cb)(struct evhttp_request*, void*),
                  void* arg);
void evhttp_set_gencb(struct evhttp* http, void (*cb)(struct evhttp_request*, void*), void* arg);
void evhttp_set_bevcb(struct evhttp* http, struct bufferevent* (*cb)(struct event_base*, void*), void* arg);
void evhttp_set_allowed_methods(struct evhttp* http, uint32_t methods);
void evhttp_set_max_body_size(struct evhttp* http, ev_ssize_t size);
void evhttp_set_max_headers_size(struct evhttp* http, ev_ssize_t size);
void evhttp_set_timeout(struct evhttp* http, int seconds);
void evhttp_set_default_content_type(struct evhttp* http, const char* type);
const char* evhttp_request_get_uri(const struct evhttp_request* req);
const struct evhttp_uri* evhttp_request_get_evhttp_uri(const struct evhttp_request* req);
enum evhttp_cmd_type evhttp_request_get_command(const struct evhttp_request* req);
int evhttp_request_get_response_code(const struct evhttp_request* req);
struct evkeyvalq* evhttp_request_get_input_headers(struct evhttp_request* req);
struct evkeyvalq* evhttp_request_get_output_headers(struct evhttp_request* req);
struct evbuffer* evhttp_request_get_input_buffer(struct evhttp_request* req);
struct evbuffer* evhttp_request_get_output_buffer(struct evhttp_request* req);
const char* evhttp_request_get_host(struct evhttp_request* req);
struct evhttp_connection* evhttp_request_get_connection(struct evhttp_request* req);
void evhttp_connection_get_peer(struct evhttp_connection* conn, char** address, ev_uint16_t* port);
const char* evhttp_find_header(const struct evkeyvalq* headers, const char* key);
int evhttp_add_header(struct evkeyvalq* headers, const char* key, const char* value);
int evhttp_remove_header(struct evkeyvalq* headers, const char* key);
void evhttp_clear_headers(struct evkeyvalq* headers);
void evhttp_send_error(struct evhttp_request* req, int code, const char* reason);
void evhttp_send_reply(struct evhttp_request* req, int code, const char* reason, struct evbuffer* body);
void evhttp_send_reply_start(struct evhttp_request* req, int code, const char* reason);
void evhttp_send_reply_chunk(struct evhttp_request* req, struct evbuffer* body);
void evhttp_send_reply_end(struct evhttp_request* req);
char* evhttp_encode_uri(const char* text);
char* evhttp_uriencode(const char* text, ev_ssize_t size, int space_to_plus);
char* evhttp_decode_uri(const char* uri);
char* evhttp_uridecode(const char* uri, int plus, size_t* size);
int evhttp_parse_query(const char* uri, struct evkeyvalq* headers);
int evhttp_parse_query_str(const char* uri, struct evkeyvalq* headers);
char* evhttp_htmlescape(const char* text);
struct evhttp_uri* evhttp_uri_parse(const char* text);
void evhttp_uri_free(struct evhttp_uri* uri);
const char* evhttp_uri_get_path(const struct evhttp_uri* uri);
const char* evhttp_uri_get_query(const struct evhttp_uri* uri);
const char* evhttp_uri_get_host(const struct evhttp_uri* uri);
struct evbuffer* evbuffer_new(void);
void evbuffer_free(struct evbuffer* buf);
size_t evbuffer_get_length(const struct evbuffer* buf);
int evbuffer_add(struct evbuffer* buf, const void* data, size_t size);
int evbuffer_add_printf(struct evbuffer* buf, const char* fmt, ...);
int evbuffer_add_file(struct evbuffer* buf, int fd, off_t offset, off_t length);
ev_ssize_t evbuffer_copyout(struct evbuffer* buf, void* data, size_t size);
int evbuffer_remove(struct evbuffer* buf, void* data, size_t size);
unsigned char* evbuffer_pullup(struct evbuffer* buf, ev_ssize_t size);
char* evbuffer_readln(struct evbuffer* buf, size_t* read, enum evbuffer_eol_style style);
int evbuffer_drain(struct evbuffer* buf, size_t size);
int evutil_ascii_strcasecmp(const char* a, const char* b);

#ifdef __cplusplus
}
#endif
