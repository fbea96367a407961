// Interface description of cpp-httplib, of our own writing, for two ages of the library at once:
// 0.11 (as Debian 12 ships) and the interface of 0.14 to 0.53. It serves analysis only, when the
// library's header is not installed, so that calls of it resolve; nothing is ever linked with it.
//
// Where the ages contradict each other:
//  - MultipartFormData is one part (name, content, filename, content_type) in the old age and the
//    whole form (fields, files) in the new one: it has the members of both. FormData is a part of
//    the new age; UploadFormData and FormDataProvider are the old types under their new names.
//  - Headers and Params are multimaps (the newest releases have a map of their own instead).
//  - What is newer than 0.11 and would make a braced argument of an older call ambiguous is a
//    template that braces cannot reach.
//  - TaskQueue::enqueue() returns bool as it does since 0.15; a task queue of a program that was
//    written for older releases overrides it with void, which is an error here.
#ifndef CPPHTTPLIB_HTTPLIB_H
#define CPPHTTPLIB_HTTPLIB_H

#if defined(__clang__)
#pragma clang system_header
#endif

#define CPPHTTPLIB_VERSION "0.53.1"
#define CPPHTTPLIB_VERSION_NUM "0x003501"

// Settings that a program may define before it includes the header.
#ifndef CPPHTTPLIB_KEEPALIVE_TIMEOUT_SECOND
#define CPPHTTPLIB_KEEPALIVE_TIMEOUT_SECOND 5
#endif
#ifndef CPPHTTPLIB_KEEPALIVE_MAX_COUNT
#define CPPHTTPLIB_KEEPALIVE_MAX_COUNT 100
#endif
#ifndef CPPHTTPLIB_CONNECTION_TIMEOUT_SECOND
#define CPPHTTPLIB_CONNECTION_TIMEOUT_SECOND 300
#endif
#ifndef CPPHTTPLIB_CONNECTION_TIMEOUT_USECOND
#define CPPHTTPLIB_CONNECTION_TIMEOUT_USECOND 0
#endif
#ifndef CPPHTTPLIB_READ_TIMEOUT_SECOND
#define CPPHTTPLIB_READ_TIMEOUT_SECOND 5
#endif
#ifndef CPPHTTPLIB_READ_TIMEOUT_USECOND
#define CPPHTTPLIB_READ_TIMEOUT_USECOND 0
#endif
#ifndef CPPHTTPLIB_WRITE_TIMEOUT_SECOND
#define CPPHTTPLIB_WRITE_TIMEOUT_SECOND 5
#endif
#ifndef CPPHTTPLIB_WRITE_TIMEOUT_USECOND
#define CPPHTTPLIB_WRITE_TIMEOUT_USECOND 0
#endif
#ifndef CPPHTTPLIB_IDLE_INTERVAL_SECOND
#define CPPHTTPLIB_IDLE_INTERVAL_SECOND 0
#endif
#ifndef CPPHTTPLIB_IDLE_INTERVAL_USECOND
#define CPPHTTPLIB_IDLE_INTERVAL_USECOND 0
#endif
#ifndef CPPHTTPLIB_REQUEST_URI_MAX_LENGTH
#define CPPHTTPLIB_REQUEST_URI_MAX_LENGTH 8192
#endif
#ifndef CPPHTTPLIB_HEADER_MAX_LENGTH
#define CPPHTTPLIB_HEADER_MAX_LENGTH 8192
#endif
#ifndef CPPHTTPLIB_HEADER_MAX_COUNT
#define CPPHTTPLIB_HEADER_MAX_COUNT 100
#endif
#ifndef CPPHTTPLIB_REDIRECT_MAX_COUNT
#define CPPHTTPLIB_REDIRECT_MAX_COUNT 20
#endif
#ifndef CPPHTTPLIB_MULTIPART_FORM_DATA_FILE_MAX_COUNT
#define CPPHTTPLIB_MULTIPART_FORM_DATA_FILE_MAX_COUNT 1024
#endif
#ifndef CPPHTTPLIB_PAYLOAD_MAX_LENGTH
#define CPPHTTPLIB_PAYLOAD_MAX_LENGTH (100 * 1024 * 1024)
#endif
#ifndef CPPHTTPLIB_FORM_URL_ENCODED_PAYLOAD_MAX_LENGTH
#define CPPHTTPLIB_FORM_URL_ENCODED_PAYLOAD_MAX_LENGTH 8192
#endif
#ifndef CPPHTTPLIB_RANGE_MAX_COUNT
#define CPPHTTPLIB_RANGE_MAX_COUNT 1024
#endif
#ifndef CPPHTTPLIB_TCP_NODELAY
#define CPPHTTPLIB_TCP_NODELAY false
#endif
#ifndef CPPHTTPLIB_IPV6_V6ONLY
#define CPPHTTPLIB_IPV6_V6ONLY false
#endif
#ifndef CPPHTTPLIB_RECV_BUFSIZ
#define CPPHTTPLIB_RECV_BUFSIZ size_t(16384u)
#endif
#ifndef CPPHTTPLIB_COMPRESSION_BUFSIZ
#define CPPHTTPLIB_COMPRESSION_BUFSIZ size_t(16384u)
#endif
#ifndef CPPHTTPLIB_THREAD_POOL_COUNT
#define CPPHTTPLIB_THREAD_POOL_COUNT 8
#endif
#ifndef CPPHTTPLIB_RECV_FLAGS
#define CPPHTTPLIB_RECV_FLAGS 0
#endif
#ifndef CPPHTTPLIB_SEND_FLAGS
#define CPPHTTPLIB_SEND_FLAGS 0
#endif
#ifndef CPPHTTPLIB_LISTEN_BACKLOG
#define CPPHTTPLIB_LISTEN_BACKLOG 5
#endif
#ifndef CPPHTTPLIB_WEBSOCKET_MAX_PAYLOAD_LENGTH
#define CPPHTTPLIB_WEBSOCKET_MAX_PAYLOAD_LENGTH 16777216
#endif

#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <ifaddrs.h>
#include <net/if.h>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <pthread.h>
#include <resolv.h>
#include <sys/mman.h>
#include <sys/select.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cassert>
#include <cctype>
#include <chrono>
#include <climits>
#include <condition_variable>
#include <csignal>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <fstream>
#include <functional>
#include <iomanip>
#include <iostream>
#include <iterator>
#include <limits>
#include <list>
#include <map>
#include <memory>
#include <mutex>
#include <random>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <system_error>
#include <thread>
#include <type_traits>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#if defined(CPPHTTPLIB_OPENSSL_SUPPORT) || defined(CPPHTTPLIB_MBEDTLS_SUPPORT) || \
    defined(CPPHTTPLIB_WOLFSSL_SUPPORT)
#define CPPHTTPLIB_SSL_ENABLED
#if __has_include(<openssl/ssl.h>)
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>
#else
typedef struct ssl_st SSL;
typedef struct ssl_ctx_st SSL_CTX;
typedef struct x509_st X509;
typedef struct x509_store_st X509_STORE;
typedef struct evp_pkey_st EVP_PKEY;
#endif
#endif

using socket_t = int;
#ifndef INVALID_SOCKET
#define INVALID_SOCKET (-1)
#endif

namespace httplib {

class Client;
class Server;
struct Request;
struct Response;

namespace ws {
class WebSocket;
}  // namespace ws

namespace detail {

struct ci {
  bool operator()(const std::string& a, const std::string& b) const;
};

template <class T, class... Args>
typename std::enable_if<!std::is_array<T>::value, std::unique_ptr<T>>::type make_unique(
    Args&&... args) {
  return std::unique_ptr<T>(new T(std::forward<Args>(args)...));
}
template <class T>
typename std::enable_if<std::is_array<T>::value, std::unique_ptr<T>>::type make_unique(
    std::size_t n) {
  return std::unique_ptr<T>(new typename std::remove_extent<T>::type[n]);
}

// Enables an overload for arguments of exactly the type T: braces do not deduce.
template <class Given, class T>
using only = typename std::enable_if<std::is_same<Given, T>::value, int>::type;
template <class Given>
using only_text = typename std::enable_if<
    std::is_convertible<Given, const char*>::value && !std::is_integral<Given>::value, int>::type;

}  // namespace detail

enum StatusCode {
  Continue_100 = 100,
  SwitchingProtocol_101 = 101,
  Processing_102 = 102,
  EarlyHints_103 = 103,
  OK_200 = 200,
  Created_201 = 201,
  Accepted_202 = 202,
  NonAuthoritativeInformation_203 = 203,
  NoContent_204 = 204,
  ResetContent_205 = 205,
  PartialContent_206 = 206,
  MultiStatus_207 = 207,
  AlreadyReported_208 = 208,
  IMUsed_226 = 226,
  MultipleChoices_300 = 300,
  MovedPermanently_301 = 301,
  Found_302 = 302,
  SeeOther_303 = 303,
  NotModified_304 = 304,
  UseProxy_305 = 305,
  unused_306 = 306,
  TemporaryRedirect_307 = 307,
  PermanentRedirect_308 = 308,
  BadRequest_400 = 400,
  Unauthorized_401 = 401,
  PaymentRequired_402 = 402,
  Forbidden_403 = 403,
  NotFound_404 = 404,
  MethodNotAllowed_405 = 405,
  NotAcceptable_406 = 406,
  ProxyAuthenticationRequired_407 = 407,
  RequestTimeout_408 = 408,
  Conflict_409 = 409,
  Gone_410 = 410,
  LengthRequired_411 = 411,
  PreconditionFailed_412 = 412,
  PayloadTooLarge_413 = 413,
  UriTooLong_414 = 414,
  UnsupportedMediaType_415 = 415,
  RangeNotSatisfiable_416 = 416,
  ExpectationFailed_417 = 417,
  ImATeapot_418 = 418,
  MisdirectedRequest_421 = 421,
  UnprocessableContent_422 = 422,
  Locked_423 = 423,
  FailedDependency_424 = 424,
  TooEarly_425 = 425,
  UpgradeRequired_426 = 426,
  PreconditionRequired_428 = 428,
  TooManyRequests_429 = 429,
  RequestHeaderFieldsTooLarge_431 = 431,
  UnavailableForLegalReasons_451 = 451,
  InternalServerError_500 = 500,
  NotImplemented_501 = 501,
  BadGateway_502 = 502,
  ServiceUnavailable_503 = 503,
  GatewayTimeout_504 = 504,
  HttpVersionNotSupported_505 = 505,
  VariantAlsoNegotiates_506 = 506,
  InsufficientStorage_507 = 507,
  LoopDetected_508 = 508,
  NotExtended_510 = 510,
  NetworkAuthenticationRequired_511 = 511,
};

enum class SSLVerifierResponse { NoDecisionMade, CertificateAccepted, CertificateRejected };

enum class SystemCAMode { Auto, Enabled, Disabled };

enum class Error {
  Success = 0,
  Unknown,
  Connection,
  BindIPAddress,
  Read,
  Write,
  ExceedRedirectCount,
  Canceled,
  SSLConnection,
  SSLLoadingCerts,
  SSLServerVerification,
  SSLServerHostnameVerification,
  UnsupportedMultipartBoundaryChars,
  Compression,
  ConnectionTimeout,
  ProxyConnection,
  ConnectionClosed,
  Timeout,
  ResourceExhaustion,
  TooManyFormDataFiles,
  ExceedMaxPayloadSize,
  ExceedUriMaxLength,
  ExceedMaxSocketDescriptorCount,
  InvalidRequestLine,
  InvalidHTTPMethod,
  InvalidHTTPVersion,
  InvalidHeaders,
  MultipartParsing,
  OpenFile,
  Listen,
  GetSockName,
  UnsupportedAddressFamily,
  HTTPParsing,
  InvalidRangeHeader,
  UnsupportedContentEncoding,
  WebSocketHandshake,
  SSLPeerCouldBeClosed_,
};

std::string to_string(const Error error);
std::ostream& operator<<(std::ostream& os, const Error& error);

// Values.

using Headers = std::multimap<std::string, std::string, detail::ci>;
using Params = std::multimap<std::string, std::string>;
using Match = std::smatch;
using Range = std::pair<ssize_t, ssize_t>;
using Ranges = std::vector<Range>;

using Progress = std::function<bool(uint64_t current, uint64_t total)>;
using DownloadProgress = Progress;
using UploadProgress = Progress;
using ResponseHandler = std::function<bool(const Response& response)>;

struct FormData {
  std::string name;
  std::string content;
  std::string filename;
  std::string content_type;
  Headers headers;
};
struct FormField {
  std::string name;
  std::string content;
  Headers headers;
};
using FormFields = std::multimap<std::string, FormField>;
using FormFiles = std::multimap<std::string, FormData>;

struct MultipartFormData {
  std::string name;
  std::string content;
  std::string filename;
  std::string content_type;

  FormFields fields;
  FormFiles files;
  std::string get_field(const std::string& key, size_t id = 0) const;
  std::vector<std::string> get_fields(const std::string& key) const;
  bool has_field(const std::string& key) const;
  size_t get_field_count(const std::string& key) const;
  FormData get_file(const std::string& key, size_t id = 0) const;
  std::vector<FormData> get_files(const std::string& key) const;
  bool has_file(const std::string& key) const;
  size_t get_file_count(const std::string& key) const;
};
using MultipartFormDataItems = std::vector<MultipartFormData>;
using MultipartFormDataMap = std::multimap<std::string, MultipartFormData>;
using UploadFormData = MultipartFormData;
using UploadFormDataItems = MultipartFormDataItems;

class DataSink {
 public:
  DataSink();
  DataSink(const DataSink&) = delete;
  DataSink& operator=(const DataSink&) = delete;

  std::function<bool(const char* data, size_t length)> write;
  std::function<void()> done;
  std::function<bool()> is_writable;
  std::function<void(const Headers& trailer)> done_with_trailer;
  std::ostream os;
};

using ContentProvider = std::function<bool(size_t offset, size_t length, DataSink& sink)>;
using ContentProviderWithoutLength = std::function<bool(size_t offset, DataSink& sink)>;
using ContentProviderResourceReleaser = std::function<void(bool success)>;

struct MultipartFormDataProvider {
  std::string name;
  ContentProviderWithoutLength provider;
  std::string filename;
  std::string content_type;
};
using MultipartFormDataProviderItems = std::vector<MultipartFormDataProvider>;
using FormDataProvider = MultipartFormDataProvider;
using FormDataProviderItems = MultipartFormDataProviderItems;

FormDataProvider make_file_provider(const std::string& name, const std::string& file,
                                    const std::string& filename = std::string(),
                                    const std::string& content_type = std::string());
std::pair<size_t, ContentProvider> make_file_body(const std::string& file);

using ContentReceiverWithProgress =
    std::function<bool(const char* data, size_t length, uint64_t offset, uint64_t total)>;
using ContentReceiver = std::function<bool(const char* data, size_t length)>;
using MultipartContentHeader = std::function<bool(const MultipartFormData& part)>;
using FormDataHeader = std::function<bool(const FormData& part)>;

class ContentReader {
 public:
  using Reader = std::function<bool(ContentReceiver receiver)>;
  using MultipartReader =
      std::function<bool(MultipartContentHeader header, ContentReceiver receiver)>;
  using FormDataReader = MultipartReader;

  ContentReader(Reader reader, MultipartReader multipart_reader);

  bool operator()(MultipartContentHeader header, ContentReceiver receiver) const;
  // The form with a part of the new age.
  template <class F,
            typename std::enable_if<!std::is_convertible<F, MultipartContentHeader>::value &&
                                        std::is_convertible<F, FormDataHeader>::value,
                                    int>::type = 0>
  bool operator()(F&& header, ContentReceiver receiver) const {
    (void)header, (void)receiver;
    return true;
  }
  bool operator()(ContentReceiver receiver) const;

  Reader reader_;
  MultipartReader multipart_reader_;
};

#ifdef CPPHTTPLIB_SSL_ENABLED
namespace tls {

using ctx_t = void*;
using session_t = void*;
using const_session_t = const void*;
using cert_t = void*;
using ca_store_t = void*;

enum class Version { TLS1_2 = 0x0303, TLS1_3 = 0x0304 };
enum class SanType { DNS, IP, EMAIL, URI, OTHER };
struct SanEntry {
  SanType type;
  std::string value;
};

struct VerifyContext {
  session_t session;
  cert_t cert;
  int depth;
  bool preverify_ok;
  long error_code;
  const char* error_string;
  std::string subject_cn() const;
  std::string issuer_name() const;
  bool check_hostname(const char* hostname) const;
  std::vector<SanEntry> sans() const;
  bool validity(time_t& not_before, time_t& not_after) const;
  std::string serial() const;
};
using VerifyCallback = std::function<bool(const VerifyContext& context)>;
using ContextSetupCallback = std::function<bool(ctx_t context)>;

class PeerCert {
 public:
  PeerCert();
  PeerCert(PeerCert&&) noexcept;
  PeerCert& operator=(PeerCert&&) noexcept;
  ~PeerCert();
  explicit operator bool() const;
  std::string subject_cn() const;
  std::string issuer_name() const;
  bool check_hostname(const char* hostname) const;
  std::vector<SanEntry> sans() const;
  bool validity(time_t& not_before, time_t& not_after) const;
  std::string serial() const;
};

}  // namespace tls
#endif

// Values of any type that middleware leaves for a handler.
class UserData {
 public:
  template <typename T>
  void set(const std::string& key, T&& value) {
    (void)key, (void)value;
  }
  template <typename T>
  T* get(const std::string& key) noexcept {
    (void)key;
    return nullptr;
  }
  template <typename T>
  const T* get(const std::string& key) const noexcept {
    (void)key;
    return nullptr;
  }
  bool has(const std::string& key) const noexcept;
  void erase(const std::string& key);
  void clear() noexcept;
};

// Requests and responses.

struct Request {
  std::string method;
  std::string path;
  std::string matched_route;
  Headers headers;
  Headers trailers;
  std::string body;
  std::string remote_addr;
  int remote_port = -1;
  std::string local_addr;
  int local_port = -1;
  std::string version;
  std::string target;
  Params params;
  MultipartFormDataMap files;
  MultipartFormData form;
  Ranges ranges;
  Match matches;
  std::unordered_map<std::string, std::string> path_params;
  std::function<bool()> is_connection_closed;
  std::vector<std::string> accept_content_types;
  std::chrono::time_point<std::chrono::steady_clock> start_time_;

  ResponseHandler response_handler;
  ContentReceiverWithProgress content_receiver;
  Progress progress;
  DownloadProgress download_progress;
  UploadProgress upload_progress;
#ifdef CPPHTTPLIB_SSL_ENABLED
  const SSL* ssl = nullptr;
  tls::PeerCert peer_cert() const;
  std::string sni() const;
#endif

  bool has_header(const std::string& key) const;
  std::string get_header_value(const std::string& key, size_t id = 0) const;
  template <class Text, detail::only_text<Text> = 0>
  std::string get_header_value(const std::string& key, Text def, size_t id = 0) const {
    (void)id;
    return def ? key : std::string();
  }
  template <typename T>
  T get_header_value(const std::string& key, size_t id = 0) const {
    (void)key, (void)id;
    return T();
  }
  uint64_t get_header_value_u64(const std::string& key, uint64_t def = 0, size_t id = 0) const;
  size_t get_header_value_count(const std::string& key) const;
  void set_header(const std::string& key, const std::string& value);

  bool has_trailer(const std::string& key) const;
  std::string get_trailer_value(const std::string& key, size_t id = 0) const;
  size_t get_trailer_value_count(const std::string& key) const;

  bool has_param(const std::string& key) const;
  std::string get_param_value(const std::string& key, size_t id = 0) const;
  std::vector<std::string> get_param_values(const std::string& key) const;
  size_t get_param_value_count(const std::string& key) const;

  bool is_multipart_form_data() const;
  bool has_file(const std::string& key) const;
  MultipartFormData get_file_value(const std::string& key) const;
  std::vector<MultipartFormData> get_file_values(const std::string& key) const;

  size_t redirect_count_ = CPPHTTPLIB_REDIRECT_MAX_COUNT;
  size_t content_length_ = 0;
  ContentProvider content_provider_;
  bool is_chunked_content_provider_ = false;
  size_t authorization_count_ = 0;
};

struct Response {
  std::string version;
  int status = -1;
  std::string reason;
  Headers headers;
  Headers trailers;
  std::string body;
  std::string location;
  UserData user_data;

  Response() = default;
  Response(const Response&) = default;
  Response& operator=(const Response&) = default;
  Response(Response&&) = default;
  Response& operator=(Response&&) = default;
  ~Response();

  bool has_header(const std::string& key) const;
  std::string get_header_value(const std::string& key, size_t id = 0) const;
  template <class Text, detail::only_text<Text> = 0>
  std::string get_header_value(const std::string& key, Text def, size_t id = 0) const {
    (void)id;
    return def ? key : std::string();
  }
  template <typename T>
  T get_header_value(const std::string& key, size_t id = 0) const {
    (void)key, (void)id;
    return T();
  }
  uint64_t get_header_value_u64(const std::string& key, uint64_t def = 0, size_t id = 0) const;
  size_t get_header_value_count(const std::string& key) const;
  void set_header(const std::string& key, const std::string& value);

  bool has_trailer(const std::string& key) const;
  std::string get_trailer_value(const std::string& key, size_t id = 0) const;
  size_t get_trailer_value_count(const std::string& key) const;

  void set_redirect(const std::string& url, int status = 302);
  void set_content(const char* data, size_t length, const std::string& content_type);
  void set_content(const std::string& text, const std::string& content_type);

  void set_content_provider(size_t length, const std::string& content_type,
                            ContentProvider provider,
                            ContentProviderResourceReleaser releaser = nullptr);
  void set_content_provider(const std::string& content_type, ContentProviderWithoutLength provider,
                            ContentProviderResourceReleaser releaser = nullptr);
  void set_chunked_content_provider(const std::string& content_type,
                                    ContentProviderWithoutLength provider,
                                    ContentProviderResourceReleaser releaser = nullptr);

  void set_file_content(const std::string& path, const std::string& content_type);
  void set_file_content(const std::string& path);

  size_t content_length_ = 0;
  ContentProvider content_provider_;
  ContentProviderResourceReleaser content_provider_resource_releaser_;
  bool is_chunked_content_provider_ = false;
  bool content_provider_success_ = false;
  std::string file_content_path_;
  std::string file_content_content_type_;
};

// Threads and sockets.

class Stream {
 public:
  virtual ~Stream() = default;
  virtual bool is_readable() const = 0;
  virtual bool is_writable() const;
  virtual bool wait_readable() const;
  virtual bool wait_writable() const;
  virtual bool is_peer_alive() const;
  virtual ssize_t read(char* data, size_t size) = 0;
  virtual ssize_t write(const char* data, size_t size) = 0;
  virtual void get_remote_ip_and_port(std::string& ip, int& port) const = 0;
  virtual void get_local_ip_and_port(std::string& ip, int& port) const;
  virtual socket_t socket() const = 0;
  virtual time_t duration() const;
  virtual void set_read_timeout(time_t sec, time_t usec = 0);
  ssize_t write(const char* text);
  ssize_t write(const std::string& text);
  template <typename... Args>
  ssize_t write_format(const char* format, const Args&... args) {
    (void)format, (void)sizeof...(args);
    return 0;
  }
  Error get_error() const;
};

class TaskQueue {
 public:
  TaskQueue() = default;
  virtual ~TaskQueue() = default;
  virtual bool enqueue(std::function<void()> fn) = 0;
  virtual void shutdown() = 0;
  virtual void on_idle();
};

class ThreadPool : public TaskQueue {
 public:
  explicit ThreadPool(size_t n);
  // The newest releases: most threads, longest queue, seconds until a thread ends; from 0.15 to
  // 0.30 the second argument is the longest queue.
  explicit ThreadPool(size_t n, size_t max, size_t max_queued = 0, time_t idle_seconds = 3);
  ThreadPool(const ThreadPool&) = delete;
  ~ThreadPool() override = default;
  bool enqueue(std::function<void()> fn) override;
  void shutdown() override;
};

using Logger = std::function<void(const Request&, const Response&)>;
using ErrorLogger = std::function<void(const Error&, const Request*)>;
using SocketOptions = std::function<void(socket_t socket)>;
using HeaderWriter = std::function<ssize_t(Stream&, Headers&)>;

void default_socket_options(socket_t socket);
bool set_socket_opt(socket_t socket, int level, int name, int value);
const char* status_message(int status);
std::string get_bearer_token_auth(const Request& request);

// The server.

class Server {
 public:
  using Handler = std::function<void(const Request&, Response&)>;
  using ExceptionHandler = std::function<void(const Request&, Response&, std::exception_ptr error)>;

  enum class HandlerResponse { Handled, Unhandled };
  using HandlerWithResponse = std::function<HandlerResponse(const Request&, Response&)>;
  using HandlerWithContentReader =
      std::function<void(const Request&, Response&, const ContentReader& content_reader)>;
  using Expect100ContinueHandler = std::function<int(const Request&, Response&)>;
  using StartHandler = std::function<void()>;
  using WebSocketHandler = std::function<void(const Request&, ws::WebSocket&)>;
  using SubProtocolSelector = std::function<std::string(const std::vector<std::string>& protocols)>;

  Server();
  virtual ~Server();
  virtual bool is_valid() const;

  Server& Get(const std::string& pattern, Handler handler);
  Server& Post(const std::string& pattern, Handler handler);
  Server& Post(const std::string& pattern, HandlerWithContentReader handler);
  Server& Put(const std::string& pattern, Handler handler);
  Server& Put(const std::string& pattern, HandlerWithContentReader handler);
  Server& Patch(const std::string& pattern, Handler handler);
  Server& Patch(const std::string& pattern, HandlerWithContentReader handler);
  Server& Delete(const std::string& pattern, Handler handler);
  Server& Delete(const std::string& pattern, HandlerWithContentReader handler);
  Server& Options(const std::string& pattern, Handler handler);
  Server& WebSocket(const std::string& pattern, WebSocketHandler handler);
  Server& WebSocket(const std::string& pattern, WebSocketHandler handler,
                    SubProtocolSelector selector);

  bool set_base_dir(const std::string& dir, const std::string& mount_point = std::string());
  bool set_mount_point(const std::string& mount_point, const std::string& dir,
                       Headers headers = Headers());
  bool remove_mount_point(const std::string& mount_point);
  Server& set_file_extension_and_mimetype_mapping(const std::string& extension,
                                                  const std::string& mime);
  Server& set_default_file_mimetype(const std::string& mime);
  Server& set_file_request_handler(Handler handler);

  Server& set_error_handler(HandlerWithResponse handler);
  Server& set_error_handler(Handler handler);
  // A callable that fits both: of 0.16 and later.
  template <class F, typename std::enable_if<std::is_convertible<F, HandlerWithResponse>::value &&
                                                 !std::is_same<typename std::decay<F>::type,
                                                               HandlerWithResponse>::value,
                                             int>::type = 0>
  Server& set_error_handler(F&& handler) {
    (void)handler;
    return *this;
  }
  Server& set_exception_handler(ExceptionHandler handler);
  Server& set_pre_routing_handler(HandlerWithResponse handler);
  Server& set_post_routing_handler(Handler handler);
  Server& set_pre_request_handler(HandlerWithResponse handler);
  Server& set_expect_100_continue_handler(Expect100ContinueHandler handler);
  Server& set_start_handler(StartHandler handler);

  Server& set_logger(Logger logger);
  Server& set_pre_compression_logger(Logger logger);
  Server& set_error_logger(ErrorLogger logger);

  Server& set_address_family(int family);
  Server& set_tcp_nodelay(bool on);
  Server& set_ipv6_v6only(bool on);
  Server& set_socket_options(SocketOptions options);
  Server& set_default_headers(Headers headers);
  Server& set_header_writer(const HeaderWriter& writer);
  Server& set_trusted_proxies(const std::vector<std::string>& proxies);

  Server& set_keep_alive_max_count(size_t count);
  Server& set_keep_alive_timeout(time_t sec);
  template <class Rep, class Period>
  Server& set_keep_alive_timeout(const std::chrono::duration<Rep, Period>& duration) {
    (void)duration;
    return *this;
  }
  Server& set_read_timeout(time_t sec, time_t usec = 0);
  template <class Rep, class Period>
  Server& set_read_timeout(const std::chrono::duration<Rep, Period>& duration) {
    (void)duration;
    return *this;
  }
  Server& set_write_timeout(time_t sec, time_t usec = 0);
  template <class Rep, class Period>
  Server& set_write_timeout(const std::chrono::duration<Rep, Period>& duration) {
    (void)duration;
    return *this;
  }
  Server& set_idle_interval(time_t sec, time_t usec = 0);
  template <class Rep, class Period>
  Server& set_idle_interval(const std::chrono::duration<Rep, Period>& duration) {
    (void)duration;
    return *this;
  }
  Server& set_payload_max_length(size_t length);
  Server& set_websocket_ping_interval(time_t sec);
  template <class Rep, class Period>
  Server& set_websocket_ping_interval(const std::chrono::duration<Rep, Period>& duration) {
    (void)duration;
    return *this;
  }
  Server& set_websocket_max_missed_pongs(int count);

  bool bind_to_port(const std::string& host, int port, int socket_flags = 0);
  int bind_to_any_port(const std::string& host, int socket_flags = 0);
  bool listen_after_bind();
  bool listen(const std::string& host, int port, int socket_flags = 0);
  bool is_running() const;
  void wait_until_ready() const;
  void stop();
  void decommission();

  std::function<TaskQueue*(void)> new_task_queue;

 protected:
  std::atomic<socket_t> svr_sock_{INVALID_SOCKET};
};

// The client.

class Result {
 public:
  Result() = default;
  Result(std::unique_ptr<Response>&& response, Error error, Headers&& request_headers = Headers{});
  operator bool() const;
  bool operator==(std::nullptr_t) const;
  bool operator!=(std::nullptr_t) const;
  const Response& value() const;
  Response& value();
  const Response& operator*() const;
  Response& operator*();
  const Response* operator->() const;
  Response* operator->();
  Error error() const;
#ifdef CPPHTTPLIB_SSL_ENABLED
  int ssl_error() const;
  uint64_t ssl_backend_error() const;
  unsigned long ssl_openssl_error() const;
#endif

  bool has_request_header(const std::string& key) const;
  std::string get_request_header_value(const std::string& key, size_t id = 0) const;
  template <class Text, detail::only_text<Text> = 0>
  std::string get_request_header_value(const std::string& key, Text def, size_t id = 0) const {
    (void)id;
    return def ? key : std::string();
  }
  template <typename T>
  T get_request_header_value(const std::string& key, size_t id = 0) const {
    (void)key, (void)id;
    return T();
  }
  uint64_t get_request_header_value_u64(const std::string& key, uint64_t def = 0,
                                        size_t id = 0) const;
  size_t get_request_header_value_count(const std::string& key) const;

 private:
  std::unique_ptr<Response> response_;
};

// A request method that sends a body. Client and ClientImpl have the same methods.
#define CPPHTTPLIB_STUB_BODY_METHOD(M)                                                             \
  Result M(const std::string& path);                                                               \
  Result M(const std::string& path, const Headers& headers);                                       \
  Result M(const std::string& path, const char* body, size_t length,                               \
           const std::string& content_type);                                                       \
  Result M(const std::string& path, const char* body, size_t length,                               \
           const std::string& content_type, UploadProgress progress);                              \
  Result M(const std::string& path, const Headers& headers, const char* body, size_t length,       \
           const std::string& content_type);                                                       \
  Result M(const std::string& path, const Headers& headers, const char* body, size_t length,       \
           const std::string& content_type, UploadProgress progress);                              \
  Result M(const std::string& path, const std::string& body, const std::string& content_type);     \
  Result M(const std::string& path, const std::string& body, const std::string& content_type,      \
           UploadProgress progress);                                                               \
  Result M(const std::string& path, const Headers& headers, const std::string& body,               \
           const std::string& content_type);                                                       \
  Result M(const std::string& path, const Headers& headers, const std::string& body,               \
           const std::string& content_type, UploadProgress progress);                              \
  Result M(const std::string& path, const Headers& headers, const std::string& body,               \
           const std::string& content_type, ContentReceiver receiver,                              \
           DownloadProgress progress = nullptr);                                                   \
  Result M(const std::string& path, size_t length, ContentProvider provider,                       \
           const std::string& content_type);                                                       \
  Result M(const std::string& path, size_t length, ContentProvider provider,                       \
           const std::string& content_type, UploadProgress progress);                              \
  Result M(const std::string& path, size_t length, ContentProvider provider,                       \
           const std::string& content_type, ContentReceiver receiver,                              \
           UploadProgress progress = nullptr);                                                     \
  Result M(const std::string& path, ContentProviderWithoutLength provider,                         \
           const std::string& content_type);                                                       \
  Result M(const std::string& path, ContentProviderWithoutLength provider,                         \
           const std::string& content_type, UploadProgress progress);                              \
  Result M(const std::string& path, ContentProviderWithoutLength provider,                         \
           const std::string& content_type, ContentReceiver receiver,                              \
           UploadProgress progress = nullptr);                                                     \
  Result M(const std::string& path, const Headers& headers, size_t length,                         \
           ContentProvider provider, const std::string& content_type);                             \
  Result M(const std::string& path, const Headers& headers, size_t length,                         \
           ContentProvider provider, const std::string& content_type, UploadProgress progress);    \
  Result M(const std::string& path, const Headers& headers, size_t length,                         \
           ContentProvider provider, const std::string& content_type, ContentReceiver receiver,    \
           DownloadProgress progress = nullptr);                                                   \
  Result M(const std::string& path, const Headers& headers, ContentProviderWithoutLength provider, \
           const std::string& content_type);                                                       \
  Result M(const std::string& path, const Headers& headers, ContentProviderWithoutLength provider, \
           const std::string& content_type, UploadProgress progress);                              \
  Result M(const std::string& path, const Headers& headers, ContentProviderWithoutLength provider, \
           const std::string& content_type, ContentReceiver receiver,                              \
           DownloadProgress progress = nullptr);                                                   \
  Result M(const std::string& path, const Headers& headers, const Params& params);                 \
  Result M(const std::string& path, const Headers& headers, const Params& params,                  \
           UploadProgress progress);                                                               \
  Result M(const std::string& path, const MultipartFormDataItems& items);                          \
  Result M(const std::string& path, const MultipartFormDataItems& items, UploadProgress progress); \
  Result M(const std::string& path, const Headers& headers, const MultipartFormDataItems& items);  \
  Result M(const std::string& path, const Headers& headers, const MultipartFormDataItems& items,   \
           UploadProgress progress);                                                               \
  Result M(const std::string& path, const Headers& headers, const MultipartFormDataItems& items,   \
           const std::string& boundary);                                                           \
  Result M(const std::string& path, const Headers& headers, const MultipartFormDataItems& items,   \
           const std::string& boundary, UploadProgress progress);                                  \
  Result M(const std::string& path, const Headers& headers, const MultipartFormDataItems& items,   \
           const MultipartFormDataProviderItems& providers);                                       \
  Result M(const std::string& path, const Headers& headers, const MultipartFormDataItems& items,   \
           const MultipartFormDataProviderItems& providers, UploadProgress progress)

#define CPPHTTPLIB_STUB_REQUEST_METHODS                                                            \
  Result Get(const std::string& path);                                                             \
  Result Get(const std::string& path, const Headers& headers);                                     \
  Result Get(const std::string& path, Progress progress);                                          \
  Result Get(const std::string& path, const Headers& headers, Progress progress);                  \
  Result Get(const std::string& path, ContentReceiver receiver);                                   \
  Result Get(const std::string& path, const Headers& headers, ContentReceiver receiver);           \
  Result Get(const std::string& path, ContentReceiver receiver, Progress progress);                \
  Result Get(const std::string& path, const Headers& headers, ContentReceiver receiver,            \
             Progress progress);                                                                   \
  Result Get(const std::string& path, ResponseHandler handler, ContentReceiver receiver);          \
  Result Get(const std::string& path, const Headers& headers, ResponseHandler handler,             \
             ContentReceiver receiver);                                                            \
  Result Get(const std::string& path, ResponseHandler handler, ContentReceiver receiver,           \
             Progress progress);                                                                   \
  Result Get(const std::string& path, const Headers& headers, ResponseHandler handler,             \
             ContentReceiver receiver, Progress progress);                                         \
  Result Get(const std::string& path, const Params& params, const Headers& headers,                \
             Progress progress = nullptr);                                                         \
  Result Get(const std::string& path, const Params& params, const Headers& headers,                \
             ContentReceiver receiver, Progress progress = nullptr);                               \
  Result Get(const std::string& path, const Params& params, const Headers& headers,                \
             ResponseHandler handler, ContentReceiver receiver, Progress progress = nullptr);      \
  template <class P, detail::only<P, Params> = 0>                                                  \
  Result Get(const std::string& path, const P& params, Progress progress = nullptr) {              \
    (void)params, (void)progress;                                                                  \
    return Get(path);                                                                              \
  }                                                                                                \
                                                                                                   \
  Result Head(const std::string& path);                                                            \
  Result Head(const std::string& path, const Headers& headers);                                    \
                                                                                                   \
  CPPHTTPLIB_STUB_BODY_METHOD(Post);                                                               \
  Result Post(const std::string& path, const Params& params);                                      \
  CPPHTTPLIB_STUB_BODY_METHOD(Put);                                                                \
  Result Put(const std::string& path, const Params& params);                                       \
  CPPHTTPLIB_STUB_BODY_METHOD(Patch);                                                              \
  Result Patch(const std::string& path, const Params& params);                                     \
                                                                                                   \
  Result Delete(const std::string& path);                                                          \
  Result Delete(const std::string& path, const Headers& headers);                                  \
  Result Delete(const std::string& path, const char* body, size_t length,                          \
                const std::string& content_type);                                                  \
  Result Delete(const std::string& path, const Headers& headers, const char* body, size_t length,  \
                const std::string& content_type);                                                  \
  Result Delete(const std::string& path, const std::string& body,                                  \
                const std::string& content_type);                                                  \
  Result Delete(const std::string& path, const Headers& headers, const std::string& body,          \
                const std::string& content_type);                                                  \
  Result Delete(const std::string& path, Progress progress);                                       \
  Result Delete(const std::string& path, const Headers& headers, Progress progress);               \
  Result Delete(const std::string& path, const std::string& body, const std::string& content_type, \
                Progress progress);                                                                \
  Result Delete(const std::string& path, const Headers& headers, const std::string& body,          \
                const std::string& content_type, Progress progress);                               \
  template <class P, detail::only<P, Params> = 0>                                                  \
  Result Delete(const std::string& path, const P& params, Progress progress = nullptr) {           \
    (void)params, (void)progress;                                                                  \
    return Delete(path);                                                                           \
  }                                                                                                \
  template <class P, detail::only<P, Params> = 0>                                                  \
  Result Delete(const std::string& path, const Headers& headers, const P& params,                  \
                Progress progress = nullptr) {                                                     \
    (void)params, (void)progress;                                                                  \
    return Delete(path, headers);                                                                  \
  }                                                                                                \
                                                                                                   \
  Result Options(const std::string& path);                                                         \
  Result Options(const std::string& path, const Headers& headers);                                 \
                                                                                                   \
  bool send(Request& request, Response& response, Error& error);                                   \
  Result send(const Request& request);                                                             \
  StreamHandle open_stream(const std::string& method, const std::string& path,                     \
                           const Params& params = {}, const Headers& headers = {},                 \
                           const std::string& body = {}, const std::string& content_type = {})

#define CPPHTTPLIB_STUB_CLIENT_SETTINGS                                                \
  size_t is_socket_open() const;                                                       \
  socket_t socket() const;                                                             \
  void stop();                                                                         \
  std::string host() const;                                                            \
  int port() const;                                                                    \
                                                                                       \
  void set_hostname_addr_map(std::map<std::string, std::string> addresses);            \
  void set_default_headers(Headers headers);                                           \
  void set_header_writer(const HeaderWriter& writer);                                  \
  void set_address_family(int family);                                                 \
  void set_tcp_nodelay(bool on);                                                       \
  void set_ipv6_v6only(bool on);                                                       \
  void set_socket_options(SocketOptions options);                                      \
                                                                                       \
  void set_connection_timeout(time_t sec, time_t usec = 0);                            \
  template <class Rep, class Period>                                                   \
  void set_connection_timeout(const std::chrono::duration<Rep, Period>& duration) {    \
    (void)duration;                                                                    \
  }                                                                                    \
  void set_read_timeout(time_t sec, time_t usec = 0);                                  \
  template <class Rep, class Period>                                                   \
  void set_read_timeout(const std::chrono::duration<Rep, Period>& duration) {          \
    (void)duration;                                                                    \
  }                                                                                    \
  void set_write_timeout(time_t sec, time_t usec = 0);                                 \
  template <class Rep, class Period>                                                   \
  void set_write_timeout(const std::chrono::duration<Rep, Period>& duration) {         \
    (void)duration;                                                                    \
  }                                                                                    \
  void set_max_timeout(time_t msec);                                                   \
  template <class Rep, class Period>                                                   \
  void set_max_timeout(const std::chrono::duration<Rep, Period>& duration) {           \
    (void)duration;                                                                    \
  }                                                                                    \
                                                                                       \
  void set_basic_auth(const std::string& username, const std::string& password);       \
  void set_bearer_token_auth(const std::string& token);                                \
  void set_keep_alive(bool on);                                                        \
  void set_follow_location(bool on);                                                   \
  void set_url_encode(bool on);                                                        \
  void set_path_encode(bool on);                                                       \
  void set_compress(bool on);                                                          \
  void set_decompress(bool on);                                                        \
  void set_payload_max_length(size_t length);                                          \
  void set_interface(const std::string& name);                                         \
  void set_proxy(const std::string& host, int port);                                   \
  void set_proxy_basic_auth(const std::string& username, const std::string& password); \
  void set_proxy_bearer_token_auth(const std::string& token);                          \
  void set_no_proxy(const std::vector<std::string>& patterns);                         \
  void set_logger(Logger logger);                                                      \
  void set_error_logger(ErrorLogger logger)

#ifdef CPPHTTPLIB_SSL_ENABLED
#define CPPHTTPLIB_STUB_CLIENT_TLS                                                             \
  void set_digest_auth(const std::string& username, const std::string& password);              \
  void set_proxy_digest_auth(const std::string& username, const std::string& password);        \
  void enable_server_certificate_verification(bool enabled);                                   \
  void enable_server_hostname_verification(bool enabled);                                      \
  void enable_system_ca(bool enabled);                                                         \
  void set_ca_cert_path(const std::string& file, const std::string& dir = std::string());      \
  void set_ca_cert_store(X509_STORE* store);                                                   \
  void set_ca_cert_store(tls::ca_store_t store);                                               \
  void load_ca_cert_store(const char* certificates, std::size_t size);                         \
  X509_STORE* create_ca_cert_store(const char* certificates, std::size_t size) const;          \
  void set_server_certificate_verifier(std::function<bool(SSL * ssl)> verifier);               \
  void set_server_certificate_verifier(std::function<SSLVerifierResponse(SSL* ssl)> verifier); \
  void set_server_certificate_verifier(tls::VerifyCallback verifier);                          \
  void set_session_verifier(std::function<SSLVerifierResponse(tls::session_t)> verifier);      \
  long get_openssl_verify_result() const;                                                      \
  SSL_CTX* ssl_context() const;                                                                \
  tls::ctx_t tls_context() const;
#else
#define CPPHTTPLIB_STUB_CLIENT_TLS
#endif

class ClientImpl {
 public:
  explicit ClientImpl(const std::string& host);
  explicit ClientImpl(const std::string& host, int port);
  explicit ClientImpl(const std::string& host, int port, const std::string& client_cert_path,
                      const std::string& client_key_path);
  virtual ~ClientImpl();
  virtual bool is_valid() const;

  struct StreamHandle {
    std::unique_ptr<Response> response;
    Error error = Error::Success;
    StreamHandle() = default;
    StreamHandle(StreamHandle&&) = default;
    StreamHandle& operator=(StreamHandle&&) = default;
    bool is_valid() const;
    ssize_t read(char* data, size_t length);
    void parse_trailers_if_needed();
    Error get_read_error() const;
    bool has_read_error() const;
  };

  CPPHTTPLIB_STUB_REQUEST_METHODS;
  CPPHTTPLIB_STUB_CLIENT_SETTINGS;
  CPPHTTPLIB_STUB_CLIENT_TLS
};

class Client {
 public:
  using StreamHandle = ClientImpl::StreamHandle;

  explicit Client(const std::string& scheme_host_port);
  explicit Client(const std::string& scheme_host_port, const std::string& client_cert_path,
                  const std::string& client_key_path);
  explicit Client(const std::string& host, int port);
  explicit Client(const std::string& host, int port, const std::string& client_cert_path,
                  const std::string& client_key_path);
  Client(Client&&) = default;
  Client& operator=(Client&&) = default;
  ~Client();
  bool is_valid() const;

  CPPHTTPLIB_STUB_REQUEST_METHODS;
  CPPHTTPLIB_STUB_CLIENT_SETTINGS;
  CPPHTTPLIB_STUB_CLIENT_TLS
};

#undef CPPHTTPLIB_STUB_BODY_METHOD
#undef CPPHTTPLIB_STUB_REQUEST_METHODS
#undef CPPHTTPLIB_STUB_CLIENT_SETTINGS
#undef CPPHTTPLIB_STUB_CLIENT_TLS

#ifdef CPPHTTPLIB_SSL_ENABLED
class SSLServer : public Server {
 public:
  SSLServer(const char* cert_path, const char* private_key_path,
            const char* client_ca_cert_file_path = nullptr,
            const char* client_ca_cert_dir_path = nullptr,
            const char* private_key_password = nullptr);
  SSLServer(X509* cert, EVP_PKEY* private_key, X509_STORE* client_ca_cert_store = nullptr);
  SSLServer(const std::function<bool(SSL_CTX& context)>& setup);
  struct PemMemory {
    const char* cert_pem;
    size_t cert_pem_len;
    const char* key_pem;
    size_t key_pem_len;
    const char* client_ca_pem;
    size_t client_ca_pem_len;
    const char* private_key_password;
  };
  explicit SSLServer(const PemMemory& pem);
  explicit SSLServer(const tls::ContextSetupCallback& setup);
  ~SSLServer() override;

  bool is_valid() const override;
  SSL_CTX* ssl_context() const;
  tls::ctx_t tls_context() const;
  void update_certs(X509* cert, EVP_PKEY* private_key, X509_STORE* client_ca_cert_store = nullptr);
  bool update_certs_pem(const char* cert_pem, const char* key_pem,
                        const char* client_ca_pem = nullptr, const char* password = nullptr);
  int ssl_last_error() const;
};

class SSLClient : public ClientImpl {
 public:
  explicit SSLClient(const std::string& host);
  explicit SSLClient(const std::string& host, int port);
  explicit SSLClient(const std::string& host, int port, const std::string& client_cert_path,
                     const std::string& client_key_path);
  explicit SSLClient(const std::string& host, int port, const std::string& client_cert_path,
                     const std::string& client_key_path, const std::string& private_key_password);
  explicit SSLClient(const std::string& host, int port, X509* client_cert, EVP_PKEY* client_key);
  explicit SSLClient(const std::string& host, int port, X509* client_cert, EVP_PKEY* client_key,
                     const std::string& private_key_password);
  struct PemMemory {
    const char* cert_pem;
    size_t cert_pem_len;
    const char* key_pem;
    size_t key_pem_len;
    const char* private_key_password;
  };
  explicit SSLClient(const std::string& host, int port, const PemMemory& pem);
  ~SSLClient() override;

  bool is_valid() const override;
  void set_ca_cert_store(X509_STORE* store);
  void set_ca_cert_store(tls::ca_store_t store);
  long get_openssl_verify_result() const;
  SSL_CTX* ssl_context() const;
};
#endif

// Free functions.

std::string hosted_at(const std::string& hostname);
void hosted_at(const std::string& hostname, std::vector<std::string>& addresses);

std::string encode_uri_component(const std::string& value);
std::string encode_uri(const std::string& value);
std::string decode_uri_component(const std::string& value);
std::string decode_uri(const std::string& value);
std::string encode_path_component(const std::string& component);
std::string decode_path_component(const std::string& component);
std::string encode_query_component(const std::string& component, bool space_as_plus = true);
std::string decode_query_component(const std::string& component, bool plus_as_space = true);
std::string encode_query_param(const std::string& value);
std::string sanitize_filename(const std::string& filename);
std::string append_query_params(const std::string& path, const Params& params);

std::pair<std::string, std::string> make_range_header(Ranges ranges);
std::pair<std::string, std::string> make_basic_authentication_header(const std::string& username,
                                                                     const std::string& password,
                                                                     bool is_proxy = false);
std::pair<std::string, std::string> make_bearer_token_authentication_header(
    const std::string& token, bool is_proxy = false);
#ifdef CPPHTTPLIB_SSL_ENABLED
std::pair<std::string, std::string> make_digest_authentication_header(
    const Request& request, const std::map<std::string, std::string>& auth, size_t nonce_count,
    const std::string& nonce, const std::string& username, const std::string& password,
    bool is_proxy = false);
#endif

namespace detail {

enum class EncodingType { None = 0, Gzip, Brotli, Zstd };
EncodingType encoding_type(const Request& request, const Response& response);

bool is_hex(char c, int& value);
bool is_file(const std::string& path);
bool is_dir(const std::string& path);
bool is_valid_path(const std::string& path);
void read_file(const std::string& path, std::string& out);
std::string file_extension(const std::string& path);
std::string find_content_type(const std::string& path,
                              const std::map<std::string, std::string>& user_data);
const char* status_message(int status);

std::string trim_copy(const std::string& text);
std::string trim_double_quotes_copy(const std::string& text);
void split(const char* begin, const char* end, char delimiter,
           std::function<void(const char*, const char*)> fn);
void split(const char* begin, const char* end, char delimiter, size_t most,
           std::function<void(const char*, const char*)> fn);
std::string base64_encode(const std::string& text);
std::string encode_url(const std::string& text);
std::string decode_url(const std::string& text, bool convert_plus_to_space);
std::string encode_query_param(const std::string& value);
std::string params_to_query_str(const Params& params);
void parse_query_text(const std::string& text, Params& params);
bool parse_range_header(const std::string& text, Ranges& ranges);
bool parse_multipart_boundary(const std::string& content_type, std::string& boundary);
bool parse_www_authenticate(const Response& response, std::map<std::string, std::string>& auth,
                            bool is_proxy);
bool has_header(const Headers& headers, const std::string& key);
const char* get_header_value(const Headers& headers, const std::string& key, size_t id = 0,
                             const char* def = nullptr);
std::string make_multipart_data_boundary();
std::string random_string(size_t length);
#ifdef CPPHTTPLIB_SSL_ENABLED
std::string MD5(const std::string& text);
std::string SHA_256(const std::string& text);
std::string SHA_512(const std::string& text);
#endif

int close_socket(socket_t socket);
ssize_t send_socket(socket_t socket, const void* data, size_t size, int flags);
ssize_t read_socket(socket_t socket, void* data, size_t size, int flags);

}  // namespace detail

// A response that is read piece by piece.
namespace stream {

class Result {
 public:
  Result();
  explicit Result(ClientImpl::StreamHandle&& handle, size_t chunk_size = 8192);
  Result(Result&&) noexcept;
  Result& operator=(Result&&) noexcept;
  bool is_valid() const;
  explicit operator bool() const;
  int status() const;
  const Headers& headers() const;
  std::string get_header_value(const std::string& key, const char* def = "") const;
  bool has_header(const std::string& key) const;
  Error error() const;
  Error read_error() const;
  bool has_read_error() const;
  bool next();
  const char* data() const;
  size_t size() const;
  std::string read_all();
};

template <typename ClientType>
Result Get(ClientType& client, const std::string& path, size_t chunk_size = 8192) {
  return Result{client.open_stream("GET", path), chunk_size};
}
template <typename ClientType>
Result Get(ClientType& client, const std::string& path, const Headers& headers,
           size_t chunk_size = 8192) {
  return Result{client.open_stream("GET", path, {}, headers), chunk_size};
}
template <typename ClientType>
Result Post(ClientType& client, const std::string& path, const std::string& body,
            const std::string& content_type, size_t chunk_size = 8192) {
  return Result{client.open_stream("POST", path, {}, {}, body, content_type), chunk_size};
}
template <typename ClientType>
Result Post(ClientType& client, const std::string& path, const Headers& headers,
            const std::string& body, const std::string& content_type, size_t chunk_size = 8192) {
  return Result{client.open_stream("POST", path, {}, headers, body, content_type), chunk_size};
}

}  // namespace stream

namespace sse {

struct SSEMessage {
  std::string event;
  std::string data;
  std::string id;
  SSEMessage();
  void clear();
};

class SSEClient {
 public:
  using MessageHandler = std::function<void(const SSEMessage&)>;
  using ErrorHandler = std::function<void(Error)>;
  using OpenHandler = std::function<void()>;

  SSEClient(Client& client, const std::string& path);
  SSEClient(Client& client, const std::string& path, const Headers& headers);
  ~SSEClient();
  SSEClient(const SSEClient&) = delete;
  SSEClient& operator=(const SSEClient&) = delete;
  SSEClient& on_message(MessageHandler handler);
  SSEClient& on_event(const std::string& type, MessageHandler handler);
  SSEClient& on_open(OpenHandler handler);
  SSEClient& on_error(ErrorHandler handler);
  SSEClient& set_reconnect_interval(int milliseconds);
  SSEClient& set_max_reconnect_attempts(int count);
  SSEClient& set_headers(const Headers& headers);
  bool is_connected() const;
  const std::string& last_event_id() const;
  void start();
  void start_async();
  void stop();
};

}  // namespace sse

namespace ws {

enum class Opcode : uint8_t {
  Continuation = 0x0,
  Text = 0x1,
  Binary = 0x2,
  Close = 0x8,
  Ping = 0x9,
  Pong = 0xA,
};

enum class CloseStatus : uint16_t {
  Normal = 1000,
  GoingAway = 1001,
  ProtocolError = 1002,
  UnsupportedData = 1003,
  NoStatus = 1005,
  Abnormal = 1006,
  InvalidPayload = 1007,
  PolicyViolation = 1008,
  MessageTooBig = 1009,
  MandatoryExtension = 1010,
  InternalError = 1011,
};

enum ReadResult : int { Fail = 0, Text = 1, Binary = 2 };

class Result {
 public:
  Result() = default;
  Result(Error error, int status, Headers&& headers);
  explicit operator bool() const;
  Error error() const;
  int status() const;
  const Headers& headers() const;
  std::string get_header_value(const std::string& key, const char* def = "") const;
  bool has_header(const std::string& key) const;
};

class WebSocket {
 public:
  WebSocket(const WebSocket&) = delete;
  WebSocket& operator=(const WebSocket&) = delete;
  ~WebSocket();
  ReadResult read(std::string& message);
  bool send(const std::string& data);
  bool send(const char* data, size_t length);
  void close(CloseStatus status = CloseStatus::Normal, const std::string& reason = "");
  const Request& request() const;
  bool is_open() const;
};

class WebSocketClient {
 public:
  explicit WebSocketClient(const std::string& scheme_host_port_path, const Headers& headers = {});
  ~WebSocketClient();
  WebSocketClient(const WebSocketClient&) = delete;
  WebSocketClient& operator=(const WebSocketClient&) = delete;
  bool is_valid() const;
  Result connect();
  ReadResult read(std::string& message);
  bool send(const std::string& data);
  bool send(const char* data, size_t length);
  void close(CloseStatus status = CloseStatus::Normal, const std::string& reason = "");
  bool is_open() const;
  const std::string& subprotocol() const;
  void set_read_timeout(time_t sec, time_t usec = 0);
  void set_write_timeout(time_t sec, time_t usec = 0);
  void set_connection_timeout(time_t sec, time_t usec = 0);
  void set_websocket_ping_interval(time_t sec);
  void set_websocket_max_missed_pongs(int count);
  void set_tcp_nodelay(bool on);
  void set_address_family(int family);
  void set_ipv6_v6only(bool on);
  void set_socket_options(SocketOptions options);
  void set_interface(const std::string& name);
  void set_hostname_addr_map(std::map<std::string, std::string> addresses);
#ifdef CPPHTTPLIB_SSL_ENABLED
  void set_ca_cert_path(const std::string& file, const std::string& dir = std::string());
  void set_ca_cert_store(tls::ca_store_t store);
  void load_ca_cert_store(const char* certificates, std::size_t size);
  void enable_server_certificate_verification(bool enabled);
  void enable_server_hostname_verification(bool enabled);
  void enable_system_ca(bool enabled);
#endif
};

}  // namespace ws

}  // namespace httplib

#endif  // CPPHTTPLIB_HTTPLIB_H
