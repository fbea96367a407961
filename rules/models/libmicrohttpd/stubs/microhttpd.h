/* Interface of GNU libmicrohttpd 0.9 and 1.0 as far as servers use it, written for tvaara. */
#pragma once

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/socket.h>
#include <sys/types.h>

#ifdef __cplusplus
extern "C" {
#endif

#define MHD_VERSION 0x00097700
#define MHD_HTTP_OK 200
#define MHD_HTTP_CREATED 201
#define MHD_HTTP_ACCEPTED 202
#define MHD_HTTP_NO_CONTENT 204
#define MHD_HTTP_MOVED_PERMANENTLY 301
#define MHD_HTTP_FOUND 302
#define MHD_HTTP_SEE_OTHER 303
#define MHD_HTTP_NOT_MODIFIED 304
#define MHD_HTTP_TEMPORARY_REDIRECT 307
#define MHD_HTTP_BAD_REQUEST 400
#define MHD_HTTP_UNAUTHORIZED 401
#define MHD_HTTP_FORBIDDEN 403
#define MHD_HTTP_NOT_FOUND 404
#define MHD_HTTP_METHOD_NOT_ALLOWED 405
#define MHD_HTTP_NOT_ACCEPTABLE 406
#define MHD_HTTP_CONFLICT 409
#define MHD_HTTP_GONE 410
#define MHD_HTTP_CONTENT_TOO_LARGE 413
#define MHD_HTTP_PAYLOAD_TOO_LARGE 413
#define MHD_HTTP_UNSUPPORTED_MEDIA_TYPE 415
#define MHD_HTTP_UNPROCESSABLE_ENTITY 422
#define MHD_HTTP_TOO_MANY_REQUESTS 429
#define MHD_HTTP_INTERNAL_SERVER_ERROR 500
#define MHD_HTTP_NOT_IMPLEMENTED 501
#define MHD_HTTP_BAD_GATEWAY 502
#define MHD_HTTP_SERVICE_UNAVAILABLE 503
#define MHD_HTTP_METHOD_GET "GET"
#define MHD_HTTP_METHOD_HEAD "HEAD"
#define MHD_HTTP_METHOD_POST "POST"
#define MHD_HTTP_METHOD_PUT "PUT"
#define MHD_HTTP_METHOD_DELETE "DELETE"
#define MHD_HTTP_METHOD_OPTIONS "OPTIONS"
#define MHD_HTTP_METHOD_PATCH "PATCH"
#define MHD_HTTP_HEADER_ACCEPT "Accept"
#define MHD_HTTP_HEADER_ACCESS_CONTROL_ALLOW_ORIGIN "Access-Control-Allow-Origin"
#define MHD_HTTP_HEADER_AUTHORIZATION "Authorization"
#define MHD_HTTP_HEADER_CACHE_CONTROL "Cache-Control"
#define MHD_HTTP_HEADER_CONNECTION "Connection"
#define MHD_HTTP_HEADER_CONTENT_ENCODING "Content-Encoding"
#define MHD_HTTP_HEADER_CONTENT_LENGTH "Content-Length"
#define MHD_HTTP_HEADER_CONTENT_TYPE "Content-Type"
#define MHD_HTTP_HEADER_COOKIE "Cookie"
#define MHD_HTTP_HEADER_HOST "Host"
#define MHD_HTTP_HEADER_LOCATION "Location"
#define MHD_HTTP_HEADER_SET_COOKIE "Set-Cookie"
#define MHD_HTTP_HEADER_USER_AGENT "User-Agent"

#define MHD_HTTP_CONTINUE 100
#define MHD_HTTP_SWITCHING_PROTOCOLS 101
#define MHD_HTTP_PROCESSING 102
#define MHD_HTTP_EARLY_HINTS 103
#define MHD_HTTP_NON_AUTHORITATIVE_INFORMATION 203
#define MHD_HTTP_RESET_CONTENT 205
#define MHD_HTTP_PARTIAL_CONTENT 206
#define MHD_HTTP_MULTI_STATUS 207
#define MHD_HTTP_ALREADY_REPORTED 208
#define MHD_HTTP_IM_USED 226
#define MHD_HTTP_MULTIPLE_CHOICES 300
#define MHD_HTTP_USE_PROXY 305
#define MHD_HTTP_PERMANENT_REDIRECT 308
#define MHD_HTTP_PAYMENT_REQUIRED 402
#define MHD_HTTP_METHOD_NOT_ACCEPTABLE 406
#define MHD_HTTP_PROXY_AUTHENTICATION_REQUIRED 407
#define MHD_HTTP_REQUEST_TIMEOUT 408
#define MHD_HTTP_LENGTH_REQUIRED 411
#define MHD_HTTP_PRECONDITION_FAILED 412
#define MHD_HTTP_REQUEST_ENTITY_TOO_LARGE 413
#define MHD_HTTP_REQUEST_URI_TOO_LONG 414
#define MHD_HTTP_URI_TOO_LONG 414
#define MHD_HTTP_RANGE_NOT_SATISFIABLE 416
#define MHD_HTTP_REQUESTED_RANGE_NOT_SATISFIABLE 416
#define MHD_HTTP_EXPECTATION_FAILED 417
#define MHD_HTTP_MISDIRECTED_REQUEST 421
#define MHD_HTTP_UNPROCESSABLE_CONTENT 422
#define MHD_HTTP_LOCKED 423
#define MHD_HTTP_FAILED_DEPENDENCY 424
#define MHD_HTTP_TOO_EARLY 425
#define MHD_HTTP_UPGRADE_REQUIRED 426
#define MHD_HTTP_PRECONDITION_REQUIRED 428
#define MHD_HTTP_REQUEST_HEADER_FIELDS_TOO_LARGE 431
#define MHD_HTTP_UNAVAILABLE_FOR_LEGAL_REASONS 451
#define MHD_HTTP_GATEWAY_TIMEOUT 504
#define MHD_HTTP_HTTP_VERSION_NOT_SUPPORTED 505
#define MHD_HTTP_VARIANT_ALSO_NEGOTIATES 506
#define MHD_HTTP_INSUFFICIENT_STORAGE 507
#define MHD_HTTP_LOOP_DETECTED 508
#define MHD_HTTP_NOT_EXTENDED 510
#define MHD_HTTP_NETWORK_AUTHENTICATION_REQUIRED 511
#define MHD_HTTP_HEADER_ACCEPT_CHARSET "Accept-Charset"
#define MHD_HTTP_HEADER_ACCEPT_ENCODING "Accept-Encoding"
#define MHD_HTTP_HEADER_ACCEPT_LANGUAGE "Accept-Language"
#define MHD_HTTP_HEADER_ACCEPT_RANGES "Accept-Ranges"
#define MHD_HTTP_HEADER_ACCESS_CONTROL_ALLOW_CREDENTIALS "Access-Control-Allow-Credentials"
#define MHD_HTTP_HEADER_ACCESS_CONTROL_ALLOW_HEADERS "Access-Control-Allow-Headers"
#define MHD_HTTP_HEADER_ACCESS_CONTROL_ALLOW_METHODS "Access-Control-Allow-Methods"
#define MHD_HTTP_HEADER_ACCESS_CONTROL_EXPOSE_HEADERS "Access-Control-Expose-Headers"
#define MHD_HTTP_HEADER_ACCESS_CONTROL_MAX_AGE "Access-Control-Max-Age"
#define MHD_HTTP_HEADER_ACCESS_CONTROL_REQUEST_HEADERS "Access-Control-Request-Headers"
#define MHD_HTTP_HEADER_ACCESS_CONTROL_REQUEST_METHOD "Access-Control-Request-Method"
#define MHD_HTTP_HEADER_AGE "Age"
#define MHD_HTTP_HEADER_ALLOW "Allow"
#define MHD_HTTP_HEADER_CONTENT_DISPOSITION "Content-Disposition"
#define MHD_HTTP_HEADER_CONTENT_LANGUAGE "Content-Language"
#define MHD_HTTP_HEADER_CONTENT_LOCATION "Content-Location"
#define MHD_HTTP_HEADER_CONTENT_MD5 "Content-MD5"
#define MHD_HTTP_HEADER_CONTENT_RANGE "Content-Range"
#define MHD_HTTP_HEADER_CONTENT_SECURITY_POLICY "Content-Security-Policy"
#define MHD_HTTP_HEADER_DATE "Date"
#define MHD_HTTP_HEADER_ETAG "ETag"
#define MHD_HTTP_HEADER_EXPECT "Expect"
#define MHD_HTTP_HEADER_FORWARDED "Forwarded"
#define MHD_HTTP_HEADER_FROM "From"
#define MHD_HTTP_HEADER_IF_MATCH "If-Match"
#define MHD_HTTP_HEADER_IF_MODIFIED_SINCE "If-Modified-Since"
#define MHD_HTTP_HEADER_IF_NONE_MATCH "If-None-Match"
#define MHD_HTTP_HEADER_IF_RANGE "If-Range"
#define MHD_HTTP_HEADER_IF_UNMODIFIED_SINCE "If-Unmodified-Since"
#define MHD_HTTP_HEADER_KEEP_ALIVE "Keep-Alive"
#define MHD_HTTP_HEADER_LAST_MODIFIED "Last-Modified"
#define MHD_HTTP_HEADER_LINK "Link"
#define MHD_HTTP_HEADER_MAX_FORWARDS "Max-Forwards"
#define MHD_HTTP_HEADER_ORIGIN "Origin"
#define MHD_HTTP_HEADER_PRAGMA "Pragma"
#define MHD_HTTP_HEADER_PROXY_AUTHENTICATE "Proxy-Authenticate"
#define MHD_HTTP_HEADER_PROXY_AUTHORIZATION "Proxy-Authorization"
#define MHD_HTTP_HEADER_RANGE "Range"
#define MHD_HTTP_HEADER_REFERER "Referer"
#define MHD_HTTP_HEADER_RETRY_AFTER "Retry-After"
#define MHD_HTTP_HEADER_SERVER "Server"
#define MHD_HTTP_HEADER_STRICT_TRANSPORT_SECURITY "Strict-Transport-Security"
#define MHD_HTTP_HEADER_TE "TE"
#define MHD_HTTP_HEADER_TRAILER "Trailer"
#define MHD_HTTP_HEADER_TRANSFER_ENCODING "Transfer-Encoding"
#define MHD_HTTP_HEADER_UPGRADE "Upgrade"
#define MHD_HTTP_HEADER_VARY "Vary"
#define MHD_HTTP_HEADER_VIA "Via"
#define MHD_HTTP_HEADER_WARNING "Warning"
#define MHD_HTTP_HEADER_WWW_AUTHENTICATE "WWW-Authenticate"
#define MHD_HTTP_HEADER_X_CONTENT_TYPE_OPTIONS "X-Content-Type-Options"
#define MHD_HTTP_HEADER_X_FRAME_OPTIONS "X-Frame-Options"
#define MHD_HTTP_METHOD_COPY "COPY"
#define MHD_HTTP_METHOD_LOCK "LOCK"
#define MHD_HTTP_METHOD_MKCOL "MKCOL"
#define MHD_HTTP_METHOD_MOVE "MOVE"
#define MHD_HTTP_METHOD_PROPFIND "PROPFIND"
#define MHD_HTTP_METHOD_PROPPATCH "PROPPATCH"
#define MHD_HTTP_METHOD_REPORT "REPORT"
#define MHD_HTTP_METHOD_SEARCH "SEARCH"
#define MHD_HTTP_METHOD_UNLOCK "UNLOCK"
#define MHD_HTTP_METHOD_CONNECT "CONNECT"
#define MHD_HTTP_METHOD_TRACE "TRACE"
#define MHD_HTTP_VERSION_1_0 "HTTP/1.0"
#define MHD_HTTP_VERSION_1_1 "HTTP/1.1"
#define MHD_HTTP_POST_ENCODING_FORM_URLENCODED "application/x-www-form-urlencoded"
#define MHD_HTTP_POST_ENCODING_MULTIPART_FORMDATA "multipart/form-data"
#define MHD_CONTENT_READER_END_OF_STREAM (-1)
#define MHD_CONTENT_READER_END_WITH_ERROR (-2)
#define MHD_SIZE_UNKNOWN ((uint64_t)-1)

enum MHD_Result { MHD_NO = 0, MHD_YES = 1 };

struct MHD_Daemon;
struct MHD_Connection;
struct MHD_Response;
struct MHD_PostProcessor;

enum MHD_FLAG {
  MHD_NO_FLAG = 0, MHD_USE_ERROR_LOG = 1, MHD_USE_DEBUG = 1, MHD_USE_TLS = 2, MHD_USE_SSL = 2,
  MHD_USE_THREAD_PER_CONNECTION = 4, MHD_USE_INTERNAL_POLLING_THREAD = 8,
  MHD_USE_SELECT_INTERNALLY = 8, MHD_USE_IPv6 = 16, MHD_USE_PEDANTIC_CHECKS = 32, MHD_USE_POLL = 64,
  MHD_USE_POLL_INTERNALLY = 72, MHD_USE_POLL_INTERNAL_THREAD = 72, MHD_USE_SUPPRESS_DATE_NO_CLOCK = 128, MHD_USE_NO_LISTEN_SOCKET = 256,
  MHD_USE_EPOLL = 512, MHD_USE_EPOLL_LINUX_ONLY = 512, MHD_USE_EPOLL_INTERNALLY = 520,
  MHD_USE_EPOLL_INTERNAL_THREAD = 520, MHD_USE_EPOLL_INTERNALLY_LINUX_ONLY = 520,
  MHD_USE_ITC = 1024, MHD_USE_PIPE_FOR_SHUTDOWN = 1024, MHD_USE_EPOLL_TURBO = 4096,
  MHD_USE_SUSPEND_RESUME = 9216, MHD_USE_POST_HANDSHAKE_AUTH_SUPPORT = 131072,
  MHD_USE_DUAL_STACK = 2064, MHD_USE_TURBO = 4096, MHD_ALLOW_SUSPEND_RESUME = 9216,
  MHD_USE_TCP_FASTOPEN = 16384, MHD_ALLOW_UPGRADE = 32768, MHD_USE_AUTO = 65536,
  MHD_USE_AUTO_INTERNAL_THREAD = 65544, MHD_USE_INSECURE_TLS_EARLY_DATA = 1048576
};
enum MHD_OPTION {
  MHD_OPTION_END = 0, MHD_OPTION_CONNECTION_MEMORY_LIMIT = 1, MHD_OPTION_CONNECTION_LIMIT = 2,
  MHD_OPTION_CONNECTION_TIMEOUT = 3, MHD_OPTION_NOTIFY_COMPLETED = 4,
  MHD_OPTION_PER_IP_CONNECTION_LIMIT = 5, MHD_OPTION_SOCK_ADDR = 6,
  MHD_OPTION_URI_LOG_CALLBACK = 7, MHD_OPTION_HTTPS_MEM_KEY = 8, MHD_OPTION_HTTPS_MEM_CERT = 9,
  MHD_OPTION_HTTPS_CRED_TYPE = 10, MHD_OPTION_HTTPS_PRIORITIES = 11, MHD_OPTION_LISTEN_SOCKET = 12,
  MHD_OPTION_EXTERNAL_LOGGER = 13, MHD_OPTION_THREAD_POOL_SIZE = 14, MHD_OPTION_ARRAY = 15,
  MHD_OPTION_UNESCAPE_CALLBACK = 16, MHD_OPTION_DIGEST_AUTH_RANDOM = 17,
  MHD_OPTION_NONCE_NC_SIZE = 18, MHD_OPTION_THREAD_STACK_SIZE = 19,
  MHD_OPTION_HTTPS_MEM_TRUST = 20, MHD_OPTION_CONNECTION_MEMORY_INCREMENT = 21,
  MHD_OPTION_HTTPS_CERT_CALLBACK = 22, MHD_OPTION_TCP_FASTOPEN_QUEUE_SIZE = 23,
  MHD_OPTION_HTTPS_MEM_DHPARAMS = 24, MHD_OPTION_LISTENING_ADDRESS_REUSE = 25,
  MHD_OPTION_HTTPS_KEY_PASSWORD = 26, MHD_OPTION_NOTIFY_CONNECTION = 27,
  MHD_OPTION_LISTEN_BACKLOG_SIZE = 28, MHD_OPTION_STRICT_FOR_CLIENT = 29,
  MHD_OPTION_GNUTLS_PSK_CRED_HANDLER = 30, MHD_OPTION_HTTPS_CERT_CALLBACK2 = 31,
  MHD_OPTION_SERVER_INSANITY = 32, MHD_OPTION_SIGPIPE_HANDLED_BY_APP = 33,
  MHD_OPTION_TLS_NO_ALPN = 34
};
enum MHD_ValueKind {
  MHD_RESPONSE_HEADER_KIND = 0, MHD_HEADER_KIND = 1, MHD_COOKIE_KIND = 2, MHD_POSTDATA_KIND = 4,
  MHD_GET_ARGUMENT_KIND = 8, MHD_FOOTER_KIND = 16
};
enum MHD_RequestTerminationCode {
  MHD_REQUEST_TERMINATED_COMPLETED_OK = 0, MHD_REQUEST_TERMINATED_WITH_ERROR = 1,
  MHD_REQUEST_TERMINATED_TIMEOUT_REACHED = 2, MHD_REQUEST_TERMINATED_DAEMON_SHUTDOWN = 3
};
enum MHD_ConnectionInfoType {
  MHD_CONNECTION_INFO_CIPHER_ALGO, MHD_CONNECTION_INFO_PROTOCOL, MHD_CONNECTION_INFO_CLIENT_ADDRESS,
  MHD_CONNECTION_INFO_GNUTLS_SESSION, MHD_CONNECTION_INFO_GNUTLS_CLIENT_CERT,
  MHD_CONNECTION_INFO_DAEMON, MHD_CONNECTION_INFO_CONNECTION_FD
};
union MHD_ConnectionInfo {
  int cipher_algorithm;
  int protocol;
  struct sockaddr* client_addr;
  void* tls_session;
  struct MHD_Daemon* daemon;
};
enum MHD_ResponseMemoryMode { MHD_RESPMEM_PERSISTENT, MHD_RESPMEM_MUST_FREE, MHD_RESPMEM_MUST_COPY };

typedef enum MHD_Result (*MHD_AcceptPolicyCallback)(void* cls, const struct sockaddr* addr,
                                                    socklen_t size);
typedef enum MHD_Result (*MHD_AccessHandlerCallback)(
    void* cls, struct MHD_Connection* connection, const char* url, const char* method,
    const char* version, const char* upload_data, size_t* upload_data_size, void** req_cls);
typedef void (*MHD_RequestCompletedCallback)(void* cls, struct MHD_Connection* connection,
                                             void** req_cls, enum MHD_RequestTerminationCode toe);
typedef enum MHD_Result (*MHD_KeyValueIterator)(void* cls, enum MHD_ValueKind kind, const char* key,
                                                const char* value);
typedef enum MHD_Result (*MHD_PostDataIterator)(void* cls, enum MHD_ValueKind kind, const char* key,
                                                const char* filename, const char* content_type,
                                                const char* transfer_encoding, const char* data,
                                                uint64_t off, size_t size);
typedef ssize_t (*MHD_ContentReaderCallback)(void* cls, uint64_t pos, char* buf, size_t max);
typedef void (*MHD_ContentReaderFreeCallback)(void* cls);

struct MHD_Daemon* MHD_start_daemon(unsigned int flags, uint16_t port, MHD_AcceptPolicyCallback apc,
                                    void* apc_cls, MHD_AccessHandlerCallback dh, void* dh_cls, ...);
void MHD_stop_daemon(struct MHD_Daemon* daemon);
int MHD_get_connection_values(struct MHD_Connection* connection, enum MHD_ValueKind kind,
                              MHD_KeyValueIterator iterator, void* cls);
const char* MHD_lookup_connection_value(struct MHD_Connection* connection, enum MHD_ValueKind kind,
                                        const char* key);
enum MHD_Result MHD_queue_response(struct MHD_Connection* connection, unsigned int status,
                                   struct MHD_Response* response);
void MHD_suspend_connection(struct MHD_Connection* connection);
void MHD_resume_connection(struct MHD_Connection* connection);
struct MHD_Response* MHD_create_response_from_buffer(size_t size, void* buffer,
                                                     enum MHD_ResponseMemoryMode mode);
struct MHD_Response* MHD_create_response_from_buffer_static(size_t size, const void* buffer);
struct MHD_Response* MHD_create_response_from_buffer_copy(size_t size, const void* buffer);
struct MHD_Response* MHD_create_response_from_data(size_t size, void* data, int must_free,
                                                   int must_copy);
struct MHD_Response* MHD_create_response_from_fd(size_t size, int fd);
struct MHD_Response* MHD_create_response_from_fd64(uint64_t size, int fd);
struct MHD_Response* MHD_create_response_from_callback(uint64_t size, size_t block_size,
                                                       MHD_ContentReaderCallback crc, void* cls,
                                                       MHD_ContentReaderFreeCallback free_callback);
void MHD_destroy_response(struct MHD_Response* response);
enum MHD_Result MHD_add_response_header(struct MHD_Response* response, const char* header,
                                        const char* content);
struct MHD_PostProcessor* MHD_create_post_processor(struct MHD_Connection* connection, size_t size,
                                                    MHD_PostDataIterator iterator, void* cls);
enum MHD_Result MHD_post_process(struct MHD_PostProcessor* pp, const char* data, size_t size);
enum MHD_Result MHD_destroy_post_processor(struct MHD_PostProcessor* pp);
char* MHD_basic_auth_get_username_password(struct MHD_Connection* connection, char** password);
enum MHD_Result MHD_queue_basic_auth_fail_response(struct MHD_Connection* connection,
                                                   const char* realm,
                                                   struct MHD_Response* response);
char* MHD_digest_auth_get_username(struct MHD_Connection* connection);
int MHD_digest_auth_check(struct MHD_Connection* connection, const char* realm,
                          const char* username, const char* password, unsigned int nonce_timeout);
const union MHD_ConnectionInfo* MHD_get_connection_info(struct MHD_Connection* connection,
                                                        enum MHD_ConnectionInfoType type, ...);
size_t MHD_http_unescape(char* text);
const char* MHD_get_version(void);

#ifdef __cplusplus
}
#endif
