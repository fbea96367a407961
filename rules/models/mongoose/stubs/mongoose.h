/* Interface of mongoose 7 as far as HTTP servers use it, written for tvaara. */
#pragma once

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#ifdef __cplusplus
extern "C" {
#endif

#define MG_MAX_HTTP_HEADERS 30

struct mg_str {
  char* buf;
  size_t len;
  const char* ptr;  /* its name before 7.15 */
};
struct mg_addr { uint8_t ip[16]; uint16_t port; bool is_ip6; };
struct mg_iobuf { unsigned char* buf; size_t size, len; };
struct mg_mgr { struct mg_connection* conns; void* userdata; };
struct mg_connection;
typedef void (*mg_event_handler_t)(struct mg_connection* c, int ev, void* ev_data);
struct mg_connection {
  struct mg_connection* next;
  struct mg_mgr* mgr;
  struct mg_addr loc, rem;
  void* fd;
  unsigned long id;
  struct mg_iobuf recv, send;
  mg_event_handler_t fn;
  void* fn_data;
  char data[32];
  char label[50];
  unsigned is_listening : 1, is_client : 1, is_accepted : 1, is_tls : 1, is_websocket : 1,
      is_draining : 1, is_closing : 1, is_resp : 1;
};
struct mg_http_header { struct mg_str name, value; };
struct mg_http_message {
  struct mg_str method, uri, query, proto;
  struct mg_http_header headers[MG_MAX_HTTP_HEADERS];
  struct mg_str body, head, message, chunk;
};
struct mg_http_part { struct mg_str name, filename, body; };
struct mg_http_serve_opts {
  const char *root_dir, *ssi_pattern, *extra_headers, *mime_types, *page404;
  void* fs;
};
struct mg_ws_message { struct mg_str data; uint8_t flags; };
struct mg_tls_opts {
  struct mg_str ca, cert, key, name;
  int skip_verification;
};

enum {
  MG_EV_ERROR, MG_EV_OPEN, MG_EV_POLL, MG_EV_RESOLVE, MG_EV_CONNECT, MG_EV_ACCEPT, MG_EV_TLS_HS,
  MG_EV_READ, MG_EV_WRITE, MG_EV_CLOSE, MG_EV_HTTP_HDRS, MG_EV_HTTP_MSG, MG_EV_WS_OPEN,
  MG_EV_WS_MSG, MG_EV_WS_CTL, MG_EV_WAKEUP, MG_EV_USER
};
enum { MG_LL_NONE, MG_LL_ERROR, MG_LL_INFO, MG_LL_DEBUG, MG_LL_VERBOSE };
enum { WEBSOCKET_OP_TEXT = 1, WEBSOCKET_OP_BINARY = 2 };

void mg_mgr_init(struct mg_mgr* mgr);
void mg_mgr_poll(struct mg_mgr* mgr, int ms);
void mg_mgr_free(struct mg_mgr* mgr);
/* The handler had a fourth parameter before 7.14. */
#ifdef __cplusplus
}
typedef void (*mg_event_handler4_t)(struct mg_connection* c, int ev, void* ev_data, void* fn_data);
struct mg_connection* mg_http_listen(struct mg_mgr* mgr, const char* url, mg_event_handler_t fn,
                                     void* fn_data);
struct mg_connection* mg_http_listen(struct mg_mgr* mgr, const char* url, mg_event_handler4_t fn,
                                     void* fn_data);
extern "C" {
#else
struct mg_connection* mg_http_listen(struct mg_mgr* mgr, const char* url, void* fn, void* fn_data);
#endif
struct mg_connection* mg_listen(struct mg_mgr* mgr, const char* url, mg_event_handler_t fn,
                                void* fn_data);
struct mg_connection* mg_http_connect(struct mg_mgr* mgr, const char* url, mg_event_handler_t fn,
                                      void* fn_data);
int mg_http_get_request_len(const unsigned char* buf, size_t len);
struct mg_str* mg_http_get_header(struct mg_http_message* hm, const char* name);
struct mg_str mg_http_var(struct mg_str buf, struct mg_str name);
int mg_http_get_var(const struct mg_str* buf, const char* name, char* out, size_t size);
struct mg_str mg_http_get_header_var(struct mg_str s, struct mg_str v);
size_t mg_http_next_multipart(struct mg_str body, size_t ofs, struct mg_http_part* part);
void mg_http_creds(struct mg_http_message* hm, char* user, size_t ulen, char* pass, size_t plen);
bool mg_http_match_uri(const struct mg_http_message* hm, const char* glob);
bool mg_match(struct mg_str str, struct mg_str pattern, struct mg_str* caps);
bool mg_globmatch(const char* pattern, size_t plen, const char* s, size_t slen);
int mg_vcmp(const struct mg_str* s1, const char* s2);
int mg_vcasecmp(const struct mg_str* s1, const char* s2);
int mg_strcmp(struct mg_str a, struct mg_str b);
int mg_strcasecmp(struct mg_str a, struct mg_str b);
int mg_casecmp(const char* a, const char* b);
struct mg_str mg_str(const char* s);
struct mg_str mg_str_s(const char* s);
struct mg_str mg_str_n(const char* s, size_t n);
struct mg_str mg_strdup(struct mg_str s);
const char* mg_strstr(struct mg_str haystack, struct mg_str needle);
void mg_http_reply(struct mg_connection* c, int code, const char* headers, const char* fmt, ...);
void mg_http_printf_chunk(struct mg_connection* c, const char* fmt, ...);
void mg_http_write_chunk(struct mg_connection* c, const char* buf, size_t len);
size_t mg_printf(struct mg_connection* c, const char* fmt, ...);
bool mg_send(struct mg_connection* c, const void* buf, size_t len);
int mg_snprintf(char* buf, size_t len, const char* fmt, ...);
char* mg_mprintf(const char* fmt, ...);
void mg_http_serve_dir(struct mg_connection* c, struct mg_http_message* hm,
                       const struct mg_http_serve_opts* opts);
void mg_http_serve_file(struct mg_connection* c, struct mg_http_message* hm, const char* path,
                        const struct mg_http_serve_opts* opts);
bool mg_path_is_sane(const struct mg_str path);
int mg_url_decode(const char* s, size_t n, char* to, size_t to_len, int form);
size_t mg_url_encode(const char* s, size_t n, char* buf, size_t len);
void mg_ws_upgrade(struct mg_connection* c, struct mg_http_message* hm, const char* fmt, ...);
size_t mg_ws_send(struct mg_connection* c, const void* buf, size_t len, int op);
void mg_tls_init(struct mg_connection* c, const struct mg_tls_opts* opts);
char* mg_json_get_str(struct mg_str json, const char* path);
bool mg_json_get_num(struct mg_str json, const char* path, double* out);
bool mg_json_get_bool(struct mg_str json, const char* path, bool* out);
long mg_json_get_long(struct mg_str json, const char* path, long fallback);
struct mg_str mg_json_get_tok(struct mg_str json, const char* path);
int mg_json_get(struct mg_str json, const char* path, int* toklen);
void mg_log_set(int level);
void mg_random(void* buf, size_t len);
char* mg_random_str(char* buf, size_t len);
size_t mg_print_esc(void (*out)(char, void*), void* arg, va_list* ap);
#ifdef __cplusplus
}
#endif

#define MG_ESC(str) mg_print_esc, 0, (str)
#define MG_INFO(args)
#define MG_ERROR(args)
#define MG_DEBUG(args)
