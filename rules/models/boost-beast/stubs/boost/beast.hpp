// Interface of Boost.Beast and Boost.Asio (1.74 to 1.92) as far as HTTP servers use them, written
// for tvaara: declarations alone.
// Not compared with the real library: its aliases (tcp::socket, string_body) are classes here.
#pragma once

#include <chrono>
#include <coroutine>
#include <cstdint>
#include <exception>
#include <functional>
#include <memory>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

namespace boost {
template <typename T> class optional {
 public:
  optional();
  optional(T value);
  explicit operator bool() const;
  T& operator*();
  const T& operator*() const;
  T* operator->();
  T& emplace();
  T value_or(T other) const;
};
struct none_t {};
inline constexpr none_t none{};
using string_view = std::string_view;
namespace core { using string_view = std::string_view; }
namespace system {
class error_category {};
class error_code {
 public:
  error_code();
  int value() const;
  std::string message() const;
  explicit operator bool() const;
  template <typename E> bool operator==(E other) const;
  template <typename E> bool operator!=(E other) const;
};
class system_error : public std::system_error {
 public:
  explicit system_error(error_code code);
  error_code code() const;
};
}  // namespace system

namespace asio {
namespace error {
enum basic_errors { eof = 1, operation_aborted, connection_reset, would_block };
}
class executor {};
class any_io_executor {};
class const_buffer { public: const_buffer(); const_buffer(const void* data, std::size_t size); const void* data() const; std::size_t size() const; };
class mutable_buffer { public: mutable_buffer(void* data, std::size_t size); void* data() const; std::size_t size() const; };
template <typename... T> mutable_buffer buffer(T&&... values);
class execution_context {};
class io_context : public execution_context {
 public:
  using executor_type = any_io_executor;
  io_context(int hint = 1);
  std::size_t run();
  void stop();
  executor_type get_executor();
};
using io_service = io_context;
class thread_pool : public execution_context {
 public:
  explicit thread_pool(std::size_t count);
  void join();
  any_io_executor get_executor();
};
template <typename T> T make_strand(T context);
any_io_executor make_strand(io_context& context);
template <typename Executor> class strand {};
template <typename T, typename E = any_io_executor>
class awaitable {
 public:
  struct promise_type {
    awaitable get_return_object();
    std::suspend_always initial_suspend();
    std::suspend_always final_suspend() noexcept;
    void unhandled_exception();
    void return_value(T value);
  };
  bool await_ready() const noexcept;
  void await_suspend(std::coroutine_handle<> handle) noexcept;
  T await_resume();
};
template <typename E>
class awaitable<void, E> {
 public:
  struct promise_type {
    awaitable get_return_object();
    std::suspend_always initial_suspend();
    std::suspend_always final_suspend() noexcept;
    void unhandled_exception();
    void return_void();
  };
  bool await_ready() const noexcept;
  void await_suspend(std::coroutine_handle<> handle) noexcept;
  void await_resume();
};
struct use_awaitable_t {};
inline constexpr use_awaitable_t use_awaitable{};
struct detached_t {};
inline constexpr detached_t detached{};
template <typename C, typename... T> void co_spawn(C&& context, T&&... arguments) {}
template <typename... T> void post(T&&... arguments) {}
template <typename... T> void dispatch(T&&... arguments) {}
class yield_context { public: yield_context operator[](system::error_code& code) const; };
template <typename... T> void spawn(T&&... arguments) {}
class signal_set {
 public:
  template <typename C> signal_set(C&& context, int a);
  template <typename C> signal_set(C&& context, int a, int b);
  template <typename F> void async_wait(F&& handler) {}
};
class steady_timer {
 public:
  template <typename C> explicit steady_timer(C&& context) {}
  template <typename C, typename D> steady_timer(C&& context, D duration) {}
  template <typename D> std::size_t expires_after(D duration);
  template <typename F> void async_wait(F&& handler) {}
  void cancel();
};
namespace ip {
class address {
 public:
  std::string to_string() const;
  bool is_loopback() const;
};
address make_address(const std::string& text);
address make_address(const char* text);
class address_v4 { public: static address_v4 any(); static address_v4 loopback(); operator address() const; };
class tcp {
 public:
  class endpoint {
   public:
    endpoint();
    endpoint(const tcp& protocol, unsigned short port);
    endpoint(address host, unsigned short port);
    ip::address address() const;
    unsigned short port() const;
    tcp protocol() const;
  };
  class socket {
   public:
    using executor_type = any_io_executor;
    enum shutdown_type { shutdown_receive, shutdown_send, shutdown_both };
    template <typename C> explicit socket(C&& context) {}
    endpoint remote_endpoint() const;
    endpoint remote_endpoint(system::error_code& code) const;
    void shutdown(shutdown_type what);
    void shutdown(shutdown_type what, system::error_code& code);
    void close();
    bool is_open() const;
    any_io_executor get_executor();
    template <typename... T> auto read_some(T&&... arguments) -> std::size_t;
  };
  class acceptor {
   public:
    template <typename C> explicit acceptor(C&& context) {}
    template <typename C> acceptor(C&& context, const endpoint& where, bool reuse = true) {}
    template <typename... T> void open(T&&... arguments);
    template <typename... T> void set_option(T&&... arguments);
    template <typename... T> void bind(T&&... arguments);
    template <typename... T> void listen(T&&... arguments);
    template <typename F> void async_accept(F&& handler) {}
    template <typename A, typename F> void async_accept(A&& a, F&& handler) {}
    void accept(socket& into);
    void accept(socket& into, system::error_code& code);
    socket accept();
    any_io_executor get_executor();
    void close();
  };
  class resolver {
   public:
    struct results_type {};
    template <typename C> explicit resolver(C&& context) {}
    results_type resolve(std::string_view host, std::string_view service);
    template <typename F> void async_resolve(std::string_view host, std::string_view service, F&& f) {}
  };
  static tcp v4();
  static tcp v6();
};
}  // namespace ip
class socket_base {
 public:
  struct reuse_address { explicit reuse_address(bool on); };
  static constexpr int max_listen_connections = 4096;
};
template <typename... T> std::size_t connect(T&&... arguments);
template <typename... T> std::size_t write(T&&... arguments);
template <typename... T> std::size_t read(T&&... arguments);
namespace ssl {
enum verify_modes { verify_none_ = 0 };
using verify_mode = int;
inline constexpr verify_mode verify_none = 0, verify_peer = 1, verify_fail_if_no_peer_cert = 2,
                             verify_client_once = 4;
class context {
 public:
  enum method { sslv2, sslv2_server, sslv3, sslv3_server, tlsv1, tlsv1_client, tlsv1_server, sslv23,
                sslv23_client, sslv23_server, tlsv11, tlsv11_client, tlsv11_server, tlsv12,
                tlsv12_client, tlsv12_server, tlsv13, tlsv13_client, tlsv13_server, tls, tls_client,
                tls_server };
  using options = long;
  static constexpr options default_workarounds = 1, single_dh_use = 2, no_sslv2 = 4, no_sslv3 = 8,
                           no_tlsv1 = 16, no_tlsv1_1 = 32, no_tlsv1_2 = 64, no_tlsv1_3 = 128,
                           no_compression = 256;
  enum file_format { asn1, pem };
  explicit context(method m);
  void set_options(options o);
  void set_verify_mode(verify_mode mode);
  template <typename F> void set_verify_callback(F callback) {}
  void load_verify_file(const std::string& path);
  void add_verify_path(const std::string& path);
  void set_default_verify_paths();
  void use_certificate_chain_file(const std::string& path);
  void use_certificate_file(const std::string& path, file_format format);
  void use_private_key_file(const std::string& path, file_format format);
  void use_certificate_chain(const const_buffer& data);
  void use_private_key(const const_buffer& data, file_format format);
  void use_tmp_dh_file(const std::string& path);
  template <typename F> void set_password_callback(F callback) {}
  void* native_handle();
};
class stream_base {
 public:
  enum handshake_type { client, server };
};
template <typename Next>
class stream : public stream_base {
 public:
  template <typename A> stream(A&& next, context& ctx) {}
  template <typename... T> void handshake(T&&... arguments);
  template <typename... T> void async_handshake(T&&... arguments) {}
  template <typename... T> void async_shutdown(T&&... arguments) {}
  void set_verify_mode(verify_mode mode);
  template <typename F> void set_verify_callback(F callback) {}
  Next& next_layer();
  void* native_handle();
};
class host_name_verification { public: explicit host_name_verification(const std::string& host); };
class rfc2818_verification { public: explicit rfc2818_verification(const std::string& host); };
}  // namespace ssl
}  // namespace asio

namespace beast {
using error_code = system::error_code;
using string_view = std::string_view;
class flat_buffer {
 public:
  flat_buffer();
  explicit flat_buffer(std::size_t limit);
  asio::mutable_buffer data();
  std::size_t size() const;
  void consume(std::size_t n);
  void clear();
};
using multi_buffer = flat_buffer;
template <typename B> std::string buffers_to_string(const B& buffers);
template <typename F, typename... A> auto bind_front_handler(F&& function, A&&... arguments) {
  return [](auto&&...) {};
}
bool iequals(string_view a, string_view b);
class tcp_stream {
 public:
  using executor_type = asio::any_io_executor;
  template <typename A> explicit tcp_stream(A&& context) {}
  asio::ip::tcp::socket& socket();
  const asio::ip::tcp::socket& socket() const;
  asio::any_io_executor get_executor();
  template <typename D> void expires_after(D duration);
  void expires_never();
  template <typename... T> void connect(T&&... arguments);
  template <typename... T> void async_connect(T&&... arguments) {}
  asio::ip::tcp::socket release_socket();
};
template <typename S> tcp_stream& get_lowest_layer(S& stream);
template <typename N> using ssl_stream = asio::ssl::stream<N>;
template <typename... T> void async_detect_ssl(T&&... arguments) {}
template <typename T, typename... A> bool ignore_unused(A&&...);
enum class file_mode { read, scan, write, write_new, write_existing, append, append_existing };

namespace http {
enum class verb { unknown = 0, delete_, get, head, post, put, connect, options, trace, copy, lock,
                  mkcol, move, propfind, proppatch, search, unlock, patch, purge, link, unlink };
enum class status : unsigned {
  unknown = 0, continue_ = 100, switching_protocols = 101, ok = 200, created = 201, accepted = 202,
  no_content = 204, partial_content = 206, moved_permanently = 301, found = 302, see_other = 303,
  not_modified = 304, temporary_redirect = 307, permanent_redirect = 308, bad_request = 400,
  unauthorized = 401, payment_required = 402, forbidden = 403, not_found = 404,
  method_not_allowed = 405, not_acceptable = 406, request_timeout = 408, conflict = 409, gone = 410,
  length_required = 411, precondition_failed = 412, payload_too_large = 413, uri_too_long = 414,
  unsupported_media_type = 415, unprocessable_entity = 422, too_many_requests = 429,
  internal_server_error = 500, not_implemented = 501, bad_gateway = 502, service_unavailable = 503,
  gateway_timeout = 504
};
enum class field : unsigned short {
  unknown = 0, accept, accept_encoding, access_control_allow_credentials,
  access_control_allow_headers, access_control_allow_methods, access_control_allow_origin,
  access_control_max_age, allow, authorization, cache_control, connection, content_disposition,
  content_encoding, content_length, content_security_policy, content_type, cookie, date, etag,
  expires, host, if_modified_since, if_none_match, keep_alive, last_modified, location, origin,
  pragma, referer, retry_after, server, set_cookie, strict_transport_security, transfer_encoding,
  upgrade, user_agent, vary, www_authenticate, x_frame_options
};
enum class error { end_of_stream = 1, partial_message, body_limit, header_limit, bad_target };
string_view to_string(verb v);
string_view to_string(field f);
string_view obsolete_reason(status s);
verb string_to_verb(string_view text);

template <typename Allocator>
class basic_fields {
 public:
  class value_type {
   public:
    field name() const;
    string_view name_string() const;
    string_view value() const;
  };
  using const_iterator = const value_type*;
  string_view operator[](field name) const;
  string_view operator[](string_view name) const;
  string_view at(field name) const;
  string_view at(string_view name) const;
  const_iterator find(field name) const;
  const_iterator find(string_view name) const;
  const_iterator begin() const;
  const_iterator end() const;
  std::size_t count(field name) const;
  std::size_t count(string_view name) const;
  bool contains(field name) const;
  void set(field name, string_view value);
  void set(string_view name, string_view value);
  void insert(field name, string_view value);
  void insert(string_view name, string_view value);
  std::size_t erase(field name);
};
using fields = basic_fields<std::allocator<char>>;

struct string_body { using value_type = std::string; };
struct dynamic_body { using value_type = flat_buffer; };
struct empty_body { struct value_type {}; };
template <typename T> struct vector_body { using value_type = std::vector<T>; };
template <typename T> struct span_body { using value_type = std::vector<T>; };
struct buffer_body { struct value_type { void* data; std::size_t size; bool more; }; };
struct file_body {
  struct value_type {
    void open(const char* path, file_mode mode, error_code& code);
    uint64_t size() const;
    bool is_open() const;
  };
};

template <bool isRequest, typename Fields = fields>
class header;
template <typename Fields>
class header<true, Fields> : public Fields {
 public:
  verb method() const;
  void method(verb v);
  string_view method_string() const;
  string_view target() const;
  void target(string_view text);
  unsigned version() const;
  void version(unsigned value);
};
template <typename Fields>
class header<false, Fields> : public Fields {
 public:
  status result() const;
  void result(status s);
  void result(unsigned code);
  unsigned result_int() const;
  string_view reason() const;
  unsigned version() const;
  void version(unsigned value);
};
template <bool isRequest, typename Body, typename Fields = fields>
class message : public header<isRequest, Fields> {
 public:
  using body_type = Body;
  message();
  explicit message(header<isRequest, Fields>&& head);
  message(verb method, string_view target, unsigned version);
  template <typename B> message(verb method, string_view target, unsigned version, B&& body);
  message(status result, unsigned version);
  template <typename... T>
  message(std::piecewise_construct_t, T&&... arguments);
  typename Body::value_type& body();
  const typename Body::value_type& body() const;
  bool keep_alive() const;
  void keep_alive(bool value);
  bool need_eof() const;
  bool chunked() const;
  void prepare_payload();
  void content_length(uint64_t value);
};
using request_header = header<true>;
using response_header = header<false>;
template <typename Body, typename Fields = fields> using request = message<true, Body, Fields>;
template <typename Body, typename Fields = fields> using response = message<false, Body, Fields>;
class message_generator {
 public:
  template <bool R, typename B, typename F> message_generator(message<R, B, F>&& m);
  bool keep_alive() const;
};
template <bool isRequest, typename Body>
class parser {
 public:
  parser();
  message<isRequest, Body>& get();
  message<isRequest, Body> release();
  void body_limit(uint64_t bytes);
  void body_limit(none_t unlimited);
  void header_limit(uint32_t bytes);
  bool is_done() const;
};
template <typename Body> using request_parser = parser<true, Body>;
template <typename Body> using response_parser = parser<false, Body>;
template <bool isRequest, typename Body, typename Fields = fields> class serializer {
 public:
  explicit serializer(message<isRequest, Body, Fields>& m);
};
template <bool isRequest, typename Body> using response_serializer = serializer<isRequest, Body>;
template <typename S, typename B, typename M> std::size_t read(S& stream, B& buffer, M& message);
template <typename S, typename B, typename M>
std::size_t read(S& stream, B& buffer, M& message, error_code& code);
template <typename S, typename B, typename M, typename H>
asio::awaitable<std::size_t> async_read(S& stream, B& buffer, M& message, H&& handler) { return {}; }
template <typename S, typename B, typename M, typename H>
asio::awaitable<std::size_t> async_read_header(S& stream, B& buffer, M& parser, H&& handler) { return {}; }
template <typename S, typename M> std::size_t write(S& stream, M&& message);
template <typename S, typename M> std::size_t write(S& stream, M&& message, error_code& code);
template <typename S, typename M, typename H>
asio::awaitable<std::size_t> async_write(S& stream, M&& message, H&& handler) { return {}; }
}  // namespace http
template <typename S, typename M, typename H>
asio::awaitable<std::size_t> async_write(S& stream, M&& message, H&& handler) { return {}; }
template <typename S> std::size_t write(S& stream, http::message_generator message);
template <typename S> std::size_t write(S& stream, http::message_generator message, error_code& code);

namespace websocket {
enum class error { closed = 1 };
struct close_reason {};
enum class close_code { normal = 1000 };
bool is_upgrade(const http::header<true>& request);
enum class role_type { client, server };
struct stream_base {
  struct timeout { static timeout suggested(role_type role); };
  template <typename F> struct decorator_ {};
  template <typename F> static decorator_<F> decorator(F&& f) { return {}; }
};
template <typename Next>
class stream : public stream_base {
 public:
  template <typename A> explicit stream(A&& next) {}
  template <typename O> void set_option(O option);
  template <typename... T> void accept(T&&... arguments);
  template <typename... T> asio::awaitable<void> async_accept(T&&... arguments) { return {}; }
  std::size_t read(flat_buffer& buffer);
  std::size_t read(flat_buffer& buffer, error_code& code);
  template <typename H> asio::awaitable<std::size_t> async_read(flat_buffer& buffer, H&& h) { return {}; }
  template <typename B> std::size_t write(const B& data);
  template <typename B, typename H> asio::awaitable<std::size_t> async_write(const B& data, H&& h) { return {}; }
  void text(bool on);
  bool got_text() const;
  void close(close_code code);
  void read_message_max(std::size_t bytes);
  Next& next_layer();
};
}  // namespace websocket
}  // namespace beast
}  // namespace boost
