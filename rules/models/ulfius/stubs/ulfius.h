/* Interface of ulfius 2.7 (with orcania's and yder's parts that servers use), written for tvaara. */
#pragma once

#include <jansson.h>
#include <netinet/in.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#ifdef __cplusplus
extern "C" {
#endif

#define U_OK 0
#define U_ERROR 1
#define U_CALLBACK_CONTINUE 0
#define U_CALLBACK_IGNORE 1
#define U_CALLBACK_COMPLETE 2
#define U_CALLBACK_UNAUTHORIZED 3
#define U_CALLBACK_ERROR 4
#define U_OPT_NONE 0

struct _u_map {
  int nb_values;
  char **keys, **values;
  size_t* lengths;
};
struct _u_cookie { char *key, *value, *expires; unsigned max_age; char *domain, *path; int secure, http_only, same_site; };
struct _u_request {
  char *http_protocol, *http_verb, *http_url, *url_path, *proxy;
  int check_server_certificate, check_server_certificate_flag, check_proxy_certificate;
  struct sockaddr* client_address;
  char *auth_basic_user, *auth_basic_password;
  struct _u_map *map_url, *map_header, *map_cookie, *map_post_body;
  void* binary_body;
  size_t binary_body_length;
  unsigned callback_position;
  unsigned long timeout;
};
struct _u_response {
  long status;
  char* protocol;
  struct _u_map* map_header;
  unsigned nb_cookies;
  struct _u_cookie* map_cookie;
  char* auth_realm;
  void* binary_body;
  size_t binary_body_length;
  void* shared_data;
  unsigned long timeout;
};
struct _u_endpoint {
  char *http_method, *url_prefix, *url_format;
  unsigned priority;
  int (*callback_function)(const struct _u_request* request, struct _u_response* response,
                           void* user_data);
  void* user_data;
};
struct _u_instance {
  unsigned port;
  struct sockaddr_in* bind_address;
  unsigned long timeout;
  struct _u_map* default_headers;
  size_t max_post_param_size, max_post_body_size;
  int use_client_cert_auth;
};
typedef int (*u_callback)(const struct _u_request* request, struct _u_response* response, void* data);

int ulfius_init_instance(struct _u_instance* inst, unsigned port, struct sockaddr_in* address,
                         const char* realm);
void ulfius_clean_instance(struct _u_instance* inst);
int ulfius_start_framework(struct _u_instance* inst);
int ulfius_start_secure_framework(struct _u_instance* inst, const char* key, const char* cert);
int ulfius_start_secure_ca_trust_framework(struct _u_instance* inst, const char* key,
                                           const char* cert, const char* ca);
int ulfius_stop_framework(struct _u_instance* inst);
int ulfius_add_endpoint(struct _u_instance* inst, const struct _u_endpoint* endpoint);
int ulfius_add_endpoint_by_val(struct _u_instance* inst, const char* method, const char* prefix,
                               const char* format, unsigned priority, u_callback callback,
                               void* user_data);
int ulfius_add_endpoint_list(struct _u_instance* inst, const struct _u_endpoint** list);
int ulfius_set_default_endpoint(struct _u_instance* inst, u_callback callback, void* user_data);
int ulfius_set_upload_file_callback_function(
    struct _u_instance* inst,
    int (*file)(const struct _u_request* request, const char* key, const char* filename,
                const char* content_type, const char* encoding, const char* data, uint64_t off,
                size_t size, void* cls),
    void* cls);
int ulfius_set_string_body_response(struct _u_response* response, unsigned status, const char* body);
int ulfius_set_binary_body_response(struct _u_response* response, unsigned status, const char* body,
                                    size_t length);
int ulfius_set_empty_body_response(struct _u_response* response, unsigned status);
int ulfius_set_json_body_response(struct _u_response* response, unsigned status, const json_t* body);
int ulfius_set_response_properties(struct _u_response* response, ...);
int ulfius_set_response_shared_data(struct _u_response* response, void* data, void (*f)(void*));
json_t* ulfius_get_json_body_request(const struct _u_request* request, json_error_t* error);
int ulfius_add_header_to_response(struct _u_response* response, const char* key, const char* value);
int ulfius_add_cookie_to_response(struct _u_response* response, const char* key, const char* value,
                                  const char* expires, unsigned max_age, const char* domain,
                                  const char* path, const int secure, const int http_only);
int ulfius_add_same_site_cookie_to_response(struct _u_response* response, const char* key,
                                            const char* value, const char* expires,
                                            unsigned max_age, const char* domain, const char* path,
                                            const int secure, const int http_only,
                                            const int same_site);
int ulfius_init_request(struct _u_request* request);
int ulfius_init_response(struct _u_response* response);
int ulfius_clean_request(struct _u_request* request);
int ulfius_clean_response(struct _u_response* response);
int ulfius_send_http_request(const struct _u_request* request, struct _u_response* response);
char* ulfius_url_decode(const char* text);
char* ulfius_url_encode(const char* text);
const char* u_map_get(const struct _u_map* map, const char* key);
const char* u_map_get_case(const struct _u_map* map, const char* key);
int u_map_has_key(const struct _u_map* map, const char* key);
int u_map_put(struct _u_map* map, const char* key, const char* value);
int u_map_init(struct _u_map* map);
const char** u_map_enum_keys(const struct _u_map* map);

char* msprintf(const char* format, ...);
char* mstrcatf(char* source, const char* format, ...);
int o_strcmp(const char* a, const char* b);
int o_strcasecmp(const char* a, const char* b);
int o_strncmp(const char* a, const char* b, size_t n);
int o_strncasecmp(const char* a, const char* b, size_t n);
char* o_strdup(const char* text);
char* o_strndup(const char* text, size_t n);
size_t o_strlen(const char* text);
const char* o_strstr(const char* a, const char* b);
const char* o_strchr(const char* a, int c);
void* o_malloc(size_t size);
void* o_realloc(void* data, size_t size);
void o_free(void* data);
int split_string(const char* text, const char* separator, char*** out);
void free_string_array(char** array);
int string_array_has_value(const char** array, const char* needle);

#define Y_LOG_LEVEL_NONE 0x0000
#define Y_LOG_LEVEL_ERROR 0x000F
#define Y_LOG_LEVEL_WARNING 0x00FF
#define Y_LOG_LEVEL_INFO 0x0FFF
#define Y_LOG_LEVEL_DEBUG 0xFFFF
void y_log_message(unsigned long level, const char* format, ...);
int y_init_logs(const char* app, unsigned long mode, unsigned long level, const char* file,
                const char* message);

#ifdef __cplusplus
}
#endif
