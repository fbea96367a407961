// Interface of Crow 1.0 to 1.3 as far as servers use it, written for tvaara: declarations alone.
#pragma once

#include <any>
#include <chrono>
#include <cstdint>
#include <functional>
#include <initializer_list>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <unordered_map>
#include <utility>
#include <vector>

namespace crow {

enum class HTTPMethod : char {
  Delete = 0, Get, Head, Post, Put, Connect, Options, Trace, Patch, Purge, Copy, Lock, MkCol, Move,
  Propfind, Proppatch, Search, Unlock, Report, MkActivity, Checkout, Merge, Notify, Subscribe,
  Unsubscribe, Link, Unlink, Source, InternalMethodCount,
  DELETE = Delete, GET = Get, HEAD = Head, POST = Post, PUT = Put, CONNECT = Connect,
  OPTIONS = Options, TRACE = Trace, PATCH = Patch
};

enum status {
  CONTINUE = 100, SWITCHING_PROTOCOLS = 101, OK = 200, CREATED = 201, ACCEPTED = 202,
  NO_CONTENT = 204, PARTIAL_CONTENT = 206, MULTIPLE_CHOICES = 300, MOVED_PERMANENTLY = 301,
  FOUND = 302, SEE_OTHER = 303, NOT_MODIFIED = 304, TEMPORARY_REDIRECT = 307,
  PERMANENT_REDIRECT = 308, BAD_REQUEST = 400, UNAUTHORIZED = 401, FORBIDDEN = 403,
  NOT_FOUND = 404, METHOD_NOT_ALLOWED = 405, CONFLICT = 409, GONE = 410, PAYLOAD_TOO_LARGE = 413,
  UNSUPPORTED_MEDIA_TYPE = 415, UNPROCESSABLE_ENTITY = 422, TOO_MANY_REQUESTS = 429,
  INTERNAL_SERVER_ERROR = 500, NOT_IMPLEMENTED = 501, BAD_GATEWAY = 502, SERVICE_UNAVAILABLE = 503
};

enum class LogLevel { Debug = 0, DEBUG = 0, Info = 1, INFO = 1, Warning = 2, WARNING = 2, Error = 3,
                      ERROR = 3, Critical = 4, CRITICAL = 4 };

struct ci_hash { std::size_t operator()(const std::string&) const; };
struct ci_key_eq { bool operator()(const std::string&, const std::string&) const; };
using ci_map = std::unordered_multimap<std::string, std::string, ci_hash, ci_key_eq>;

class query_string {
 public:
  query_string();
  explicit query_string(std::string params, bool url = true);
  char* get(const std::string& name) const;
  char* pop(const std::string& name);
  std::vector<char*> get_list(const std::string& name, bool use_brackets = true) const;
  std::vector<char*> pop_list(const std::string& name, bool use_brackets = true);
  std::unordered_map<std::string, std::string> get_dict(const std::string& name) const;
  std::unordered_map<std::string, std::string> pop_dict(const std::string& name);
  std::vector<std::string> keys() const;
};

struct request {
  HTTPMethod method = HTTPMethod::Get;
  std::string raw_url, url;
  query_string url_params;
  ci_map headers;
  std::string body;
  std::string remote_ip_address;
  unsigned char http_ver_major = 1, http_ver_minor = 1;
  bool keep_alive = false, close_connection = false, upgrade = false;
  void* middleware_context = nullptr;

  request();
  void add_header(std::string key, std::string value);
  const std::string& get_header_value(const std::string& key) const;
  const query_string get_body_params() const;
};

struct returnable {
  std::string content_type;
  virtual std::string dump() const = 0;
  virtual ~returnable() = default;
};

namespace json {
enum class type : char { Null, False, True, Number, String, List, Object, Function };
std::string escape(const std::string& text);

class rvalue {
 public:
  rvalue() noexcept;
  explicit operator bool() const noexcept;
  explicit operator int64_t() const;
  explicit operator int() const;
  explicit operator std::string() const;
  type t() const;
  int64_t i() const;
  uint64_t u() const;
  double d() const;
  bool b() const;
  std::string s() const;
  bool has(const char* key) const;
  bool has(const std::string& key) const;
  int count(const std::string& key) const;
  std::vector<std::string> keys() const;
  std::string key() const;
  std::size_t size() const;
  std::vector<rvalue> lo() const;
  const rvalue* begin() const;
  const rvalue* end() const;
  const rvalue& operator[](int index) const;
  const rvalue& operator[](std::size_t index) const;
  const rvalue& operator[](const char* key) const;
  const rvalue& operator[](const std::string& key) const;
  bool error() const;
};
bool operator==(const rvalue& left, const std::string& right);
bool operator!=(const rvalue& left, const std::string& right);
bool operator==(const rvalue& left, double right);
bool operator!=(const rvalue& left, double right);

rvalue load(const char* data, std::size_t size);
rvalue load(const char* data);
rvalue load(const std::string& text);

class wvalue : public returnable {
 public:
  using object = std::unordered_map<std::string, wvalue>;
  using list = std::vector<wvalue>;
  wvalue();
  wvalue(std::nullptr_t);
  wvalue(bool value);
  wvalue(int value);
  wvalue(unsigned value);
  wvalue(long value);
  wvalue(unsigned long value);
  wvalue(long long value);
  wvalue(unsigned long long value);
  wvalue(float value);
  wvalue(double value);
  wvalue(const char* value);
  wvalue(const std::string& value);
  wvalue(std::string&& value);
  wvalue(std::initializer_list<std::pair<std::string const, wvalue>> values);
  wvalue(const object& values);
  wvalue(const list& values);
  wvalue(const rvalue& value);
  wvalue(const wvalue& other);
  wvalue(wvalue&& other) noexcept;
  wvalue& operator=(const wvalue& other);
  wvalue& operator=(wvalue&& other) noexcept;
  wvalue& operator=(std::nullptr_t);
  wvalue& operator=(bool value);
  wvalue& operator=(int value);
  wvalue& operator=(unsigned value);
  wvalue& operator=(long value);
  wvalue& operator=(unsigned long value);
  wvalue& operator=(long long value);
  wvalue& operator=(unsigned long long value);
  wvalue& operator=(double value);
  wvalue& operator=(const char* value);
  wvalue& operator=(const std::string& value);
  wvalue& operator=(std::string&& value);
  wvalue& operator=(const list& values);
  wvalue& operator=(const object& values);
  template <typename T>
  wvalue& operator=(const std::vector<T>& values);
  wvalue& operator[](unsigned index);
  wvalue& operator[](const std::string& key);
  void clear();
  std::size_t size() const;
  std::vector<std::string> keys() const;
  std::string dump(int indent, char separator) const;
  std::string dump() const override;
};
}  // namespace json

namespace mustache {
using context = json::wvalue;
struct rendered_template : returnable {
  std::string body_;
  std::string dump() const override;
};
class template_t {
 public:
  explicit template_t(std::string body);
  rendered_template render() const;
  rendered_template render(const context& values) const;
  std::string render_string() const;
  std::string render_string(const context& values) const;
};
template_t compile(const std::string& body);
template_t load(const std::string& name);
template_t load_unsafe(const std::string& name);
std::string load_text(const std::string& name);
std::string load_text_unsafe(const std::string& name);
void set_base(const std::string& path);
void set_global_base(const std::string& path);
}  // namespace mustache

struct response {
  int code = 200;
  std::string body;
  ci_map headers;

  response();
  explicit response(int code);
  response(std::string body);
  response(int code, std::string body);
  response(returnable&& value);
  response(returnable& value);
  response(int code, returnable& value);
  response(int code, returnable&& value);
  response(std::string content_type, std::string body);
  response(int code, std::string content_type, std::string body);
  response(const response&) = delete;
  response(response&& other);
  response& operator=(const response&) = delete;
  response& operator=(response&& other) noexcept;

  void set_header(std::string key, std::string value);
  void add_header(std::string key, std::string value);
  void add_header_t(const std::string& key, std::string&& value);
  const std::string& get_header_value(const std::string& key);
  void redirect(const std::string& location);
  void redirect_perm(const std::string& location);
  void moved(const std::string& location);
  void moved_perm(const std::string& location);
  void write(const std::string& part);
  void end();
  void end(const std::string& part);
  bool is_completed() const noexcept;
  bool is_alive();
  void clear();
  void set_static_file_info(std::string path, std::string content_type = "");
  void set_static_file_info_unsafe(std::string path, std::string content_type = "");
};

namespace multipart {
struct header {
  std::string value;
  std::unordered_map<std::string, std::string> params;
};
using mph_map = std::unordered_multimap<std::string, header, ci_hash, ci_key_eq>;
struct part {
  mph_map headers;
  std::string body;
  operator int() const;
  operator double() const;
  const header& get_header_object(const std::string& key) const;
};
using mp_map = std::multimap<std::string, part>;
struct message : returnable {
  ci_map headers;
  std::string boundary;
  std::vector<part> parts;
  mp_map part_map;
  explicit message(const request& req);
  const std::string& get_header_value(const std::string& key) const;
  part get_part_by_name(const std::string& name);
  std::string dump() const override;
};
}  // namespace multipart

namespace websocket {
struct connection {
  virtual void send_binary(std::string message) = 0;
  virtual void send_text(std::string message) = 0;
  virtual void send_ping(std::string message) = 0;
  virtual void close(const std::string& reason = "quit", uint16_t code = 1000) = 0;
  virtual std::string get_remote_ip() = 0;
  virtual ~connection() = default;
  void userdata(void* data);
  void* userdata();
};
}  // namespace websocket

struct ILocalMiddleware {
  using call_global = std::false_type;
};

class BaseRule {
 public:
  virtual ~BaseRule() = default;
};

// What every kind of rule offers; each call returns the rule itself.
template <typename Self>
struct RuleParameterTraits {
  Self& name(std::string name) noexcept;
  Self& methods(HTTPMethod method);
  template <typename... Methods>
  Self& methods(HTTPMethod method, Methods... more);
  template <typename App, typename... Middlewares>
  Self& middlewares();
};

template <typename App>
class WebSocketRule : public BaseRule {
 public:
  template <typename F> WebSocketRule& onopen(F handler) { return *this; }
  template <typename F> WebSocketRule& onmessage(F handler) { return *this; }
  template <typename F> WebSocketRule& onclose(F handler) { return *this; }
  template <typename F> WebSocketRule& onerror(F handler) { return *this; }
  template <typename F> WebSocketRule& onaccept(F handler) { return *this; }
  WebSocketRule& max_payload(uint64_t size);
  WebSocketRule& subprotocols(const std::vector<std::string>& names);
  template <typename A, typename... Middlewares> WebSocketRule& middlewares();
};

class DynamicRule : public BaseRule, public RuleParameterTraits<DynamicRule> {
 public:
  template <typename F> void operator()(F handler) {}
  template <typename F> void operator()(std::string name, F&& handler) {}
};

class CatchallRule : public BaseRule {
 public:
  template <typename F> void operator()(F handler) {}
};

template <typename... Args>
class TaggedRule : public BaseRule, public RuleParameterTraits<TaggedRule<Args...>> {
 public:
  template <typename F> void operator()(F&& handler) {}
  template <typename F> void operator()(std::string name, F&& handler) {}
  template <typename App> WebSocketRule<App>& websocket(App* app);
};

class Blueprint {
 public:
  Blueprint(const std::string& prefix, bool no_static = false);
  Blueprint(const std::string& prefix, const std::string& static_dir);
  Blueprint(const std::string& prefix, const std::string& static_dir, const std::string& templates);
  Blueprint(Blueprint&& other);
  void register_blueprint(Blueprint& blueprint);
  template <uint64_t Tag> TaggedRule<>& new_rule_tagged(std::string&& rule);
  TaggedRule<>& new_rule_tagged(std::string&& rule);
  CatchallRule& catchall_rule();
  template <typename App, typename... Middlewares> void middlewares();
};

template <typename... Middlewares>
class Crow {
 public:
  Crow();
  template <uint64_t Tag> TaggedRule<>& route(std::string&& rule);
  TaggedRule<>& route(std::string&& rule);
  DynamicRule& route_dynamic(const std::string& rule);
  CatchallRule& catchall_route();
  Crow& register_blueprint(Blueprint& blueprint);
  Crow& port(uint16_t port);
  uint16_t port() const;
  Crow& bindaddr(std::string address);
  Crow& server_name(std::string name);
  Crow& timeout(uint8_t seconds);
  Crow& concurrency(unsigned count);
  Crow& multithreaded();
  Crow& loglevel(LogLevel level);
  Crow& stream_threshold(std::size_t bytes);
  Crow& websocket_max_payload(uint64_t size);
  Crow& signal_clear();
  Crow& signal_add(int number);
  template <typename Algorithm> Crow& use_compression(Algorithm algorithm);
  template <typename F> Crow& exception_handler(F&&) { return *this; }
  template <typename Duration, typename F> Crow& tick(Duration, F) { return *this; }
  template <typename Context> Crow& ssl(Context&& context);
  Crow& ssl_file(const std::string& certificate, const std::string& key);
  Crow& ssl_file(const std::string& pem);
  Crow& ssl_chainfile(const std::string& certificate, const std::string& key);
  void add_static_dir();
  void validate();
  void run();
  std::unique_ptr<std::function<void()>> run_async();
  void stop();
  template <typename T> typename T::context& get_context(const request& req);
  template <typename T> T& get_middleware();
};

template <typename... Middlewares>
using App = Crow<Middlewares...>;
using SimpleApp = Crow<>;

struct CORSHandler;
struct CORSRules {
  CORSRules& origin(const std::string& origin);
  CORSRules& methods(HTTPMethod method);
  template <typename... Methods> CORSRules& methods(HTTPMethod method, Methods... more);
  CORSRules& headers(const std::string& header);
  template <typename... Headers> CORSRules& headers(const std::string& header, Headers... more);
  template <typename... Headers> CORSRules& expose(const std::string& header, Headers... more);
  CORSRules& max_age(int seconds);
  CORSRules& allow_credentials();
  void ignore();
  CORSRules& prefix(const std::string& prefix);
  CORSRules& blueprint(const Blueprint& blueprint);
  CORSRules& global();
};
struct CORSHandler {
  struct context {};
  void before_handle(request& req, response& res, context& ctx);
  void after_handle(request& req, response& res, context& ctx);
  CORSRules& prefix(const std::string& prefix);
  CORSRules& blueprint(const Blueprint& blueprint);
  CORSRules& global();
};

struct CookieParser {
  struct Cookie {
    enum class SameSitePolicy { Strict, Lax, None };
    Cookie& value(const std::string& value);
    Cookie& domain(const std::string& name);
    Cookie& path(const std::string& path);
    Cookie& secure();
    Cookie& httponly();
    Cookie& same_site(SameSitePolicy policy);
    Cookie& max_age(long long seconds);
  };
  struct context {
    std::string get_cookie(const std::string& key) const;
    Cookie& set_cookie(const std::string& key, const std::string& value);
  };
  void before_handle(request& req, response& res, context& ctx);
  void after_handle(request& req, response& res, context& ctx);
};

struct InMemoryStore {};
struct FileStore {
  explicit FileStore(const std::string& folder, uint64_t expiration_seconds = 2592000);
};
template <typename Store>
struct SessionMiddleware {
  struct context {
    template <typename T> T get(const std::string& key, const T& fallback);
    template <typename F> auto get(const std::string& key) -> std::string;
    std::string string(const std::string& key);
    template <typename T> void set(const std::string& key, T value);
    bool contains(const std::string& key);
    void remove(const std::string& key);
    bool exists();
    void clear();
    std::string refresh_expiration();
  };
  template <typename... Ts>
  explicit SessionMiddleware(Ts... arguments);
  template <typename... Ts>
  SessionMiddleware(CookieParser::Cookie cookie, int id_length, Ts... arguments);
  void before_handle(request& req, response& res, context& ctx);
  void after_handle(request& req, response& res, context& ctx);
};

struct UTF8 {
  struct context {};
  void before_handle(request& req, response& res, context& ctx);
  void after_handle(request& req, response& res, context& ctx);
};

namespace compression {
enum algorithm { DEFLATE = 15, GZIP = 31 };
}
namespace utility {
std::string base64encode(const std::string& data, std::size_t size);
std::string base64decode(const std::string& data, std::size_t size);
std::string sanitize_filename(std::string name, char replacement = '_');
void sanitize_filename(std::string& name, char replacement = '_');
}  // namespace utility

class logger {
 public:
  logger(LogLevel level);
  template <typename T> logger& operator<<(const T& value);
};
}  // namespace crow

crow::HTTPMethod operator""_method(const char* text, std::size_t length);

#define CROW_ROUTE(app, url) app.route(url)
#define CROW_BP_ROUTE(blueprint, url) blueprint.new_rule_tagged(url)
#define CROW_WEBSOCKET_ROUTE(app, url) app.route(url).websocket(&app)
#define CROW_MIDDLEWARES(app, ...) \
  template middlewares<std::remove_reference_t<decltype(app)>, __VA_ARGS__>()
#define CROW_CATCHALL_ROUTE(app) app.catchall_route()
#define CROW_BP_CATCHALL_ROUTE(blueprint) blueprint.catchall_rule()
#define CROW_LOG_CRITICAL crow::logger(crow::LogLevel::Critical)
#define CROW_LOG_ERROR crow::logger(crow::LogLevel::Error)
#define CROW_LOG_WARNING crow::logger(crow::LogLevel::Warning)
#define CROW_LOG_INFO crow::logger(crow::LogLevel::Info)
#define CROW_LOG_DEBUG crow::logger(crow::LogLevel::Debug)
