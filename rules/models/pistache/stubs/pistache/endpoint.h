// Interface of Pistache as far as servers use it, written for tvaara.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <iosfwd>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

namespace Pistache {
namespace Tcp {
enum class Options : uint64_t { None = 0, NoDelay = 1, ReuseAddr = 64 };
}
class Port {
 public:
  Port(uint16_t port = 0);
};
class Ipv4 {
 public:
  static Ipv4 any();
  static Ipv4 loopback();
};
class Address {
 public:
  Address();
  Address(std::string host, Port port);
  Address(std::string address);
  Address(Ipv4 ip, Port port);
  std::string host() const;
};
namespace Async {
template <typename T>
class Promise {};
}  // namespace Async

namespace Http {
enum class Method { Options, Get, Post, Head, Put, Patch, Delete, Trace, Connect };
enum class Code {
  Ok = 200, Created = 201, Accepted = 202, No_Content = 204, Moved_Permanently = 301, Found = 302,
  Bad_Request = 400, Unauthorized = 401, Forbidden = 403, Not_Found = 404, Method_Not_Allowed = 405,
  Conflict = 409, Unprocessable_Entity = 422, Too_Many_Requests = 429, Internal_Server_Error = 500
};
class HttpError : public std::runtime_error {
 public:
  HttpError(Code code, std::string reason);
};
namespace Mime {
class MediaType {};
}  // namespace Mime
namespace Header {
class Raw {
 public:
  Raw(std::string name, std::string value);
  std::string name() const;
  std::string value() const;
};
class Header {};
class Authorization : public Header {
 public:
  enum class Method { Basic, Bearer, Unknown };
  Method getMethod() const;
  std::string value() const;
  std::string getBasicUser() const;
  std::string getBasicPassword() const;
};
class ContentType : public Header {
 public:
  ContentType(Mime::MediaType mime);
};
class Location : public Header {
 public:
  Location(std::string location);
};
class AccessControlAllowOrigin : public Header {
 public:
  AccessControlAllowOrigin(const char* uri);
};
class AccessControlAllowMethods : public Header {
 public:
  AccessControlAllowMethods(const char* methods);
  AccessControlAllowMethods(const std::string& methods);
};
class AccessControlAllowHeaders : public Header {
 public:
  AccessControlAllowHeaders(const char* names);
  AccessControlAllowHeaders(const std::string& names);
};
class AccessControlExposeHeaders : public Header {
 public:
  AccessControlExposeHeaders(const char* names);
};
class Server : public Header { public: Server(const char* name); };
class Host : public Header { public: std::string host() const; };
class UserAgent : public Header { public: std::string agent() const; };
class Accept : public Header {};
class CacheControl : public Header {};
class Collection {
 public:
  template <typename H>
  std::shared_ptr<const H> get() const;
  template <typename H>
  std::shared_ptr<const H> tryGet() const;
  Raw getRaw(const std::string& name) const;
  std::optional<Raw> tryGetRaw(const std::string& name) const;
  bool has(const std::string& name) const;
  template <typename H, typename... Args>
  Collection& add(Args&&... args);
  Collection& addRaw(const Raw& raw);
};
}  // namespace Header
struct Cookie {
  Cookie(std::string name, std::string value);
  std::string name, value;
  std::optional<std::string> path, domain;
  bool secure, httpOnly;
};
class CookieJar {
 public:
  void add(const Cookie& cookie);
  Cookie get(const std::string& name) const;
  bool has(const std::string& name) const;
};
namespace Uri {
class Query {
 public:
  std::optional<std::string> get(const std::string& name) const;
  bool has(const std::string& name) const;
  std::string as_str() const;
  std::vector<std::string> parameters() const;
};
}  // namespace Uri
class Message {
 public:
  const std::string& body() const;
  const Header::Collection& headers() const;
  Header::Collection& headers();
  const CookieJar& cookies() const;
  CookieJar& cookies();
};
class Request : public Message {
 public:
  Method method() const;
  const std::string& resource() const;
  const std::string& body() const;
  const Uri::Query& query() const;
  const Address& address() const;
};
class Response : public Message {};
class ResponseStream {
 public:
  template <typename T>
  ResponseStream& operator<<(const T& value);
};
class ResponseWriter final : public Response {
 public:
  Async::Promise<ssize_t> send(Code code);
  Async::Promise<ssize_t> send(Code code, const std::string& body,
                               const Mime::MediaType& mime = Mime::MediaType());
  template <size_t N>
  Async::Promise<ssize_t> send(Code code, const char (&body)[N],
                               const Mime::MediaType& mime = Mime::MediaType());
  ResponseStream stream(Code code, size_t size = 0);
  Header::Collection& headers();
  CookieJar& cookies();
  void setMime(const Mime::MediaType& mime);
};
Async::Promise<ssize_t> serveFile(ResponseWriter& writer, const std::string& file,
                                  const Mime::MediaType& type = Mime::MediaType());
class Handler {
 public:
  virtual ~Handler() {}
  virtual void onRequest(const Request& request, ResponseWriter response) = 0;
};
class Endpoint {
 public:
  class Options {
   public:
    Options& threads(int count);
    Options& flags(Tcp::Options flags);
    Options& maxRequestSize(size_t size);
    Options& maxPayload(size_t size);
    template <typename Duration>
    Options& headerTimeout(Duration timeout);
    template <typename Duration>
    Options& bodyTimeout(Duration timeout);
  };
  Endpoint();
  explicit Endpoint(const Address& address);
  static Options options();
  void init(const Options& options = Options());
  void setHandler(const std::shared_ptr<Handler>& handler);
  void useSSL(const std::string& certificate, const std::string& key, bool compression = false);
  void useSSLAuth(std::string ca_file, std::string ca_path = "", int (*callback)(int, void*) = nullptr);
  void serve();
  void serveThreaded();
  void shutdown();
};
template <typename H>
void listenAndServe(Address address);
}  // namespace Http

namespace Rest {
class TypedParam {
 public:
  template <typename T>
  T as() const;
  const std::string& name() const;
};
class Request : public Http::Request {
 public:
  bool hasParam(const std::string& name) const;
  TypedParam param(const std::string& name) const;
  TypedParam splatAt(size_t index) const;
  std::vector<TypedParam> splat() const;
};
namespace Route {
enum class Result { Ok, Failure };
using Handler = std::function<Result(const Request, Http::ResponseWriter)>;
using Middleware = std::function<bool(Http::Request&, Http::ResponseWriter&)>;
}  // namespace Route
class Router {
 public:
  std::shared_ptr<Http::Handler> handler() const;
  void get(const std::string& resource, Route::Handler handler);
  void post(const std::string& resource, Route::Handler handler);
  void put(const std::string& resource, Route::Handler handler);
  void patch(const std::string& resource, Route::Handler handler);
  void del(const std::string& resource, Route::Handler handler);
  void options(const std::string& resource, Route::Handler handler);
  void head(const std::string& resource, Route::Handler handler);
  void addRoute(Http::Method method, const std::string& resource, Route::Handler handler);
  void addMiddleware(Route::Middleware middleware);
  void addNotFoundHandler(Route::Handler handler);
};
namespace Routes {
void Get(Router& router, const std::string& resource, Route::Handler handler);
void Post(Router& router, const std::string& resource, Route::Handler handler);
void Put(Router& router, const std::string& resource, Route::Handler handler);
void Patch(Router& router, const std::string& resource, Route::Handler handler);
void Delete(Router& router, const std::string& resource, Route::Handler handler);
void Options(Router& router, const std::string& resource, Route::Handler handler);
void Head(Router& router, const std::string& resource, Route::Handler handler);
void NotFound(Router& router, Route::Handler handler);
template <typename Result, typename Cls, typename... Args, typename Obj>
Route::Handler bind(Result (Cls::*method)(Args...), Obj object);
template <typename Result, typename... Args>
Route::Handler bind(Result (*function)(Args...));
template <typename Cls, typename... Args, typename Obj>
Route::Middleware middleware(bool (Cls::*method)(Args...), Obj object);
}  // namespace Routes
}  // namespace Rest
}  // namespace Pistache

#define HTTP_PROTOTYPE(Class)
