/* Interface of CivetWeb 1.11 to 1.17 as far as servers use it, written for tvaara. */
#pragma once

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#define CIVETWEB_VERSION "1.17"
#define MG_MAX_HEADERS 64

struct mg_context;
struct mg_connection;
struct mg_header { const char *name, *value; };
struct mg_client_cert { void* peer_cert; const char *subject, *issuer, *serial, *finger; };
struct mg_request_info {
  const char *request_method, *request_uri, *local_uri_raw, *local_uri, *http_version, *query_string,
      *remote_user;
  char remote_addr[48];
  long long content_length;
  int remote_port, is_ssl;
  void *user_data, *conn_data;
  int num_headers;
  struct mg_header http_headers[MG_MAX_HEADERS];
  struct mg_client_cert* client_cert;
  const char* acceptedWebSocketSubprotocol;
};
struct mg_callbacks {
  int (*begin_request)(struct mg_connection*);
  void (*end_request)(const struct mg_connection*, int status);
  int (*log_message)(const struct mg_connection*, const char* message);
  int (*log_access)(const struct mg_connection*, const char* message);
  int (*init_ssl)(void* ctx, void* user_data);
  void (*connection_close)(const struct mg_connection*);
  int (*http_error)(struct mg_connection*, int status, const char* message);
};
struct mg_form_data_handler {
  int (*field_found)(const char* key, const char* filename, char* path, size_t pathlen, void* data);
  int (*field_get)(const char* key, const char* value, size_t valuelen, void* data);
  int (*field_store)(const char* path, long long size, void* data);
  void* user_data;
};
typedef int (*mg_request_handler)(struct mg_connection* conn, void* cbdata);
typedef int (*mg_authorization_handler)(struct mg_connection* conn, void* cbdata);
typedef int (*mg_websocket_connect_handler)(const struct mg_connection*, void*);
typedef void (*mg_websocket_ready_handler)(struct mg_connection*, void*);
typedef int (*mg_websocket_data_handler)(struct mg_connection*, int, char*, size_t, void*);
typedef void (*mg_websocket_close_handler)(const struct mg_connection*, void*);

unsigned mg_init_library(unsigned features);
unsigned mg_exit_library(void);
struct mg_context* mg_start(const struct mg_callbacks* callbacks, void* data, const char** options);
void mg_stop(struct mg_context* ctx);
void mg_set_request_handler(struct mg_context* ctx, const char* uri, mg_request_handler handler,
                            void* cbdata);
void mg_set_auth_handler(struct mg_context* ctx, const char* uri, mg_authorization_handler handler,
                         void* cbdata);
void mg_set_websocket_handler(struct mg_context* ctx, const char* uri,
                              mg_websocket_connect_handler connect, mg_websocket_ready_handler ready,
                              mg_websocket_data_handler data, mg_websocket_close_handler close,
                              void* cbdata);
const struct mg_request_info* mg_get_request_info(const struct mg_connection* conn);
void* mg_get_user_data(const struct mg_context* ctx);
void mg_set_user_connection_data(const struct mg_connection* conn, void* data);
void* mg_get_user_connection_data(const struct mg_connection* conn);
const char* mg_get_header(const struct mg_connection* conn, const char* name);
int mg_get_var(const char* data, size_t length, const char* name, char* dst, size_t size);
int mg_get_var2(const char* data, size_t length, const char* name, char* dst, size_t size, size_t n);
int mg_get_cookie(const char* cookie, const char* name, char* buf, size_t size);
int mg_read(struct mg_connection* conn, void* buf, size_t size);
int mg_write(struct mg_connection* conn, const void* buf, size_t size);
int mg_printf(struct mg_connection* conn, const char* fmt, ...);
int mg_send_http_ok(struct mg_connection* conn, const char* mime, long long length);
int mg_send_http_error(struct mg_connection* conn, int status, const char* fmt, ...);
int mg_send_http_redirect(struct mg_connection* conn, const char* target, int code);
void mg_send_file(struct mg_connection* conn, const char* path);
void mg_send_mime_file(struct mg_connection* conn, const char* path, const char* mime);
int mg_send_file_body(struct mg_connection* conn, const char* path);
long long mg_store_body(struct mg_connection* conn, const char* path);
int mg_response_header_start(struct mg_connection* conn, int status);
int mg_response_header_add(struct mg_connection* conn, const char* header, const char* value, int length);
int mg_response_header_send(struct mg_connection* conn);
int mg_handle_form_request(struct mg_connection* conn, struct mg_form_data_handler* handler);
int mg_url_decode(const char* src, int len, char* dst, int size, int form);
int mg_url_encode(const char* src, char* dst, size_t size);
int mg_websocket_write(struct mg_connection* conn, int opcode, const char* data, size_t size);
int mg_check_digest_access_authentication(struct mg_connection* conn, const char* realm,
                                          const char* file);
int mg_send_digest_access_authentication_request(struct mg_connection* conn, const char* realm);
int mg_strcasecmp(const char* a, const char* b);
int mg_strncasecmp(const char* a, const char* b, size_t n);
const char* mg_version(void);

#ifdef __cplusplus
}
#endif
