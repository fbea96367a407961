// Interface of oat++ 1.3 and 1.4 as far as servers use it, written for tvaara: declarations alone.
#pragma once

#include <cstdint>
#include <functional>
#include <initializer_list>
#include <list>
#include <memory>
#include <string>
#include <type_traits>
#include <unordered_map>
#include <utility>
#include <vector>

typedef int8_t v_int8;
typedef uint8_t v_uint8;
typedef int16_t v_int16;
typedef uint16_t v_uint16;
typedef int32_t v_int32;
typedef uint32_t v_uint32;
typedef int64_t v_int64;
typedef uint64_t v_uint64;
typedef v_int64 v_buff_size;
typedef double v_float64;
typedef float v_float32;

namespace oatpp {
class String {
 public:
  String();
  String(const char* text);
  String(const std::string& text);
  String(const char* data, v_buff_size size);
  String(std::nullptr_t);
  std::string* operator->() const;
  std::string& operator*() const;
  operator std::string() const;
  explicit operator bool() const;
  bool operator==(const String& other) const;
  bool operator!=(const String& other) const;
  bool operator==(std::nullptr_t) const;
  bool operator!=(std::nullptr_t) const;
  bool operator==(const char* other) const;
  const char* c_str() const;
  std::string getValue(const std::string& fallback) const;
};
String operator+(const String& a, const String& b);
String operator+(const char* a, const String& b);
String operator+(const String& a, const char* b);

template <typename T>
class Primitive {
 public:
  Primitive();
  Primitive(T value);
  Primitive(std::nullptr_t);
  operator T() const;
  T operator*() const;
  T getValue(T fallback) const;
  bool operator==(std::nullptr_t) const;
  bool operator!=(std::nullptr_t) const;
};
using Int8 = Primitive<v_int8>;
using UInt8 = Primitive<v_uint8>;
using Int16 = Primitive<v_int16>;
using UInt16 = Primitive<v_uint16>;
using Int32 = Primitive<v_int32>;
using UInt32 = Primitive<v_uint32>;
using Int64 = Primitive<v_int64>;
using UInt64 = Primitive<v_uint64>;
using Float32 = Primitive<float>;
using Float64 = Primitive<double>;
using Boolean = Primitive<bool>;
class Void {};
class Any {};
class DTO {};

template <typename T>
class Object {
 public:
  Object();
  Object(std::nullptr_t);
  T* operator->() const;
  T& operator*() const;
  explicit operator bool() const;
  bool operator==(std::nullptr_t) const;
  bool operator!=(std::nullptr_t) const;
  template <typename... A> static Object createShared(A&&... values);
};
template <typename T>
class Vector {
 public:
  Vector();
  Vector(std::initializer_list<T> values);
  Vector(std::nullptr_t);
  std::vector<T>* operator->() const;
  std::vector<T>& operator*() const;
  T& operator[](v_buff_size index) const;
  static Vector createShared();
};
template <typename T> using List = Vector<T>;
template <typename T> using UnorderedSet = Vector<T>;
template <typename T>
class Fields {
 public:
  Fields();
  std::unordered_map<std::string, T>* operator->() const;
  T& operator[](const String& key) const;
  static Fields createShared();
};
template <typename T> using UnorderedFields = Fields<T>;
template <typename T> class Enum {};

namespace base {
class Countable { public: virtual ~Countable() = default; };
class Environment { public: static void init(); static void destroy(); static void printCompilationConfig(); };
class CommandLineArguments {};
}  // namespace base
namespace data { namespace share { class MemoryLabel {}; } namespace mapping { class ObjectMapper {
 public:
  template <typename W> W readFromString(const String& text) const;
  String writeToString(const Void& value) const;
  template <typename T> String writeToString(const T& value) const;
}; } }
namespace parser { namespace json { namespace mapping { class ObjectMapper : public data::mapping::ObjectMapper {
 public:
  static std::shared_ptr<ObjectMapper> createShared();
}; } } }
namespace json { using ObjectMapper = parser::json::mapping::ObjectMapper; }
namespace encoding {
class Base64 {
 public:
  static String encode(const String& data);
  static String decode(const String& text);
};
}  // namespace encoding
namespace utils {
class Conversion {
 public:
  static int strToInt32(const char* text);
  static long long strToInt64(const char* text);
  static String int32ToStr(int value);
  static String int64ToStr(long long value);
};
}  // namespace utils

namespace async {
class Action {};
class CoroutineStarter {
 public:
  CoroutineStarter next(Action&& action);
  operator Action();
};
class Error {};
class Executor {};
template <typename T>
class CoroutineStarterForResult {
 public:
  template <typename F> Action callbackTo(F function) { return {}; }
};
}  // namespace async

namespace network {
struct Address {
  Address(const String& host, v_uint16 port, int family = 0);
  String host;
  v_uint16 port;
};
class ConnectionProvider {};
class ServerConnectionProvider : public ConnectionProvider {};
class ConnectionHandler { public: void stop(); };
class Server {
 public:
  Server(const std::shared_ptr<ServerConnectionProvider>& provider,
         const std::shared_ptr<ConnectionHandler>& handler);
  static std::shared_ptr<Server> createShared(
      const std::shared_ptr<ServerConnectionProvider>& provider,
      const std::shared_ptr<ConnectionHandler>& handler);
  void run();
  void run(std::function<bool()> condition);
  void stop();
};
namespace tcp { namespace server { class ConnectionProvider : public ServerConnectionProvider {
 public:
  static std::shared_ptr<ConnectionProvider> createShared(const network::Address& address);
}; } namespace client { class ConnectionProvider : public network::ConnectionProvider {
 public:
  static std::shared_ptr<ConnectionProvider> createShared(const network::Address& address);
}; } }
}  // namespace network
namespace openssl {
class Config {
 public:
  static std::shared_ptr<Config> createDefaultServerConfigShared(const char* cert, const char* key);
};
namespace server { class ConnectionProvider : public network::ServerConnectionProvider {
 public:
  static std::shared_ptr<ConnectionProvider> createShared(const std::shared_ptr<Config>& config,
                                                          const network::Address& address);
}; }
}  // namespace openssl

namespace web {
namespace protocol { namespace http {
struct Status {
  // Objects in the library; enumerators here, so that their numbers are seen.
  enum Code { CODE_200 = 200, CODE_201 = 201, CODE_202 = 202, CODE_204 = 204, CODE_301 = 301,
              CODE_302 = 302, CODE_400 = 400, CODE_401 = 401, CODE_402 = 402, CODE_403 = 403,
              CODE_404 = 404, CODE_405 = 405, CODE_406 = 406, CODE_409 = 409, CODE_413 = 413,
              CODE_415 = 415, CODE_422 = 422, CODE_429 = 429, CODE_500 = 500, CODE_501 = 501,
              CODE_503 = 503 };
  Status(Code code);
  Status(v_int32 code, const char* description);
  v_int32 code;
  const char* description;
};
class HttpError : public std::exception {
 public:
  HttpError(const Status& status, const String& message);
};
struct Header {
  static const char* const AUTHORIZATION;
  static const char* const CONTENT_TYPE;
  static const char* const LOCATION;
  static const char* const COOKIE;
};
struct RequestStartingLine { String method, path, protocol; };
class Headers {
 public:
  String get(const String& key) const;
};
class QueryParams {
 public:
  String get(const String& key) const;
};
namespace incoming {
class Request : public base::Countable {
 public:
  const RequestStartingLine& getStartingLine() const;
  const Headers& getHeaders() const;
  String getHeader(const String& name) const;
  String getPathVariable(const String& name) const;
  String getPathTail() const;
  String getQueryParameter(const String& name) const;
  String getQueryParameter(const String& name, const String& fallback) const;
  const QueryParams& getQueryParameters() const;
  void putBundleData(const String& key, const String& value);
  template <typename T> void putBundleData(const String& key, const T& value);
  template <typename T> T getBundleData(const String& key) const;
  String readBodyToString() const;
  template <typename W, typename M> W readBodyToDto(const M& mapper) const;
  async::CoroutineStarterForResult<const String&> readBodyToStringAsync() const;
  template <typename W, typename M>
  async::CoroutineStarterForResult<const W&> readBodyToDtoAsync(const M& mapper) const;
};
}  // namespace incoming
namespace outgoing {
class Response : public base::Countable {
 public:
  void putHeader(const String& key, const String& value);
  bool putHeaderIfNotExists(const String& key, const String& value);
  void putOrReplaceHeader(const String& key, const String& value);
  const Status& getStatus() const;
};
class ResponseFactory {
 public:
  static std::shared_ptr<Response> createResponse(const Status& status, const String& body);
  static std::shared_ptr<Response> createResponse(const Status& status);
  template <typename T, typename M>
  static std::shared_ptr<Response> createResponse(const Status& status, const T& dto, const M& mapper);
};
}  // namespace outgoing
} }  // namespace protocol::http

namespace server {
namespace handler {
class AuthorizationObject : public base::Countable {};
class DefaultBasicAuthorizationObject : public AuthorizationObject { public: String userId, password; };
class DefaultBearerAuthorizationObject : public AuthorizationObject { public: String token; };
class AuthorizationHandler {
 public:
  AuthorizationHandler(const String& scheme, const String& realm);
  virtual ~AuthorizationHandler() = default;
  virtual std::shared_ptr<AuthorizationObject> handleAuthorization(const String& header) = 0;
};
class BasicAuthorizationHandler : public AuthorizationHandler {
 public:
  BasicAuthorizationHandler(const String& realm = "API");
  std::shared_ptr<AuthorizationObject> handleAuthorization(const String& header) override;
  virtual std::shared_ptr<AuthorizationObject> authorize(const String& user, const String& password);
};
class BearerAuthorizationHandler : public AuthorizationHandler {
 public:
  BearerAuthorizationHandler(const String& realm = "API");
  std::shared_ptr<AuthorizationObject> handleAuthorization(const String& header) override;
  virtual std::shared_ptr<AuthorizationObject> authorize(const String& token);
};
class ErrorHandler {
 public:
  virtual ~ErrorHandler() = default;
};
}  // namespace handler
namespace interceptor {
class RequestInterceptor {
 public:
  using OutgoingResponse = protocol::http::outgoing::Response;
  using IncomingRequest = protocol::http::incoming::Request;
  virtual ~RequestInterceptor() = default;
  virtual std::shared_ptr<OutgoingResponse> intercept(const std::shared_ptr<IncomingRequest>& request) = 0;
};
class ResponseInterceptor {
 public:
  using OutgoingResponse = protocol::http::outgoing::Response;
  using IncomingRequest = protocol::http::incoming::Request;
  virtual ~ResponseInterceptor() = default;
  virtual std::shared_ptr<OutgoingResponse> intercept(
      const std::shared_ptr<IncomingRequest>& request,
      const std::shared_ptr<OutgoingResponse>& response) = 0;
};
class AllowCorsGlobal : public ResponseInterceptor {
 public:
  AllowCorsGlobal(const String& origin = "*");
};
}  // namespace interceptor
class HttpRequestHandler {
 public:
  using OutgoingResponse = protocol::http::outgoing::Response;
  using IncomingRequest = protocol::http::incoming::Request;
  using Status = protocol::http::Status;
  using Header = protocol::http::Header;
  using ResponseFactory = protocol::http::outgoing::ResponseFactory;
  virtual ~HttpRequestHandler() = default;
  virtual std::shared_ptr<OutgoingResponse> handle(const std::shared_ptr<IncomingRequest>& request);
};
namespace api { class ApiController; }
class HttpRouter {
 public:
  static std::shared_ptr<HttpRouter> createShared();
  void route(const String& method, const String& pattern,
             const std::shared_ptr<HttpRequestHandler>& handler);
  void addController(const std::shared_ptr<api::ApiController>& controller);
};
class HttpConnectionHandler : public network::ConnectionHandler {
 public:
  static std::shared_ptr<HttpConnectionHandler> createShared(const std::shared_ptr<HttpRouter>& router);
  HttpConnectionHandler(const std::shared_ptr<HttpRouter>& router);
  void setErrorHandler(const std::shared_ptr<handler::ErrorHandler>& handler);
  void addRequestInterceptor(const std::shared_ptr<interceptor::RequestInterceptor>& one);
  void addResponseInterceptor(const std::shared_ptr<interceptor::ResponseInterceptor>& one);
};
class AsyncHttpConnectionHandler : public HttpConnectionHandler {
 public:
  static std::shared_ptr<AsyncHttpConnectionHandler> createShared(
      const std::shared_ptr<HttpRouter>& router, const std::shared_ptr<async::Executor>& executor);
};
namespace api {
struct EndpointInfo {
  String summary, description, name, path, method, operationId;
  struct Param { bool required; String description; bool allowEmptyValue; };
  template <typename T> Param& add(const char* name);
  std::unordered_map<std::string, Param> pathParams, queryParams, headers;
  template <typename T> void addResponse(const protocol::http::Status& status, const char* type);
  template <typename T> void addConsumes(const char* type);
  void addSecurityRequirement(const String& name);
  void addTag(const String& tag);
  bool hide;
};
class ApiController : public HttpRequestHandler {
 protected:
  using __ControllerType = ApiController;

 public:
  using String = oatpp::String;
  using Int8 = oatpp::Int8;
  using Int16 = oatpp::Int16;
  using Int32 = oatpp::Int32;
  using UInt32 = oatpp::UInt32;
  using Int64 = oatpp::Int64;
  using UInt64 = oatpp::UInt64;
  using Float32 = oatpp::Float32;
  using Float64 = oatpp::Float64;
  using Boolean = oatpp::Boolean;
  template <typename T> using Object = oatpp::Object<T>;
  template <typename T> using List = oatpp::List<T>;
  template <typename T> using Vector = oatpp::Vector<T>;
  template <typename T> using Fields = oatpp::Fields<T>;
  using Action = oatpp::async::Action;
  using ObjectMapper = oatpp::data::mapping::ObjectMapper;
  using EndpointInfo = api::EndpointInfo;
  using QueryParams = protocol::http::QueryParams;
  ApiController(const std::shared_ptr<ObjectMapper>& mapper, const String& prefix = nullptr);
  std::shared_ptr<OutgoingResponse> createResponse(const Status& status, const String& body = nullptr) const;
  template <typename T>
  std::shared_ptr<OutgoingResponse> createDtoResponse(const Status& status, const T& dto) const;
  const std::shared_ptr<ObjectMapper>& getDefaultObjectMapper() const;
  void setDefaultAuthorizationHandler(const std::shared_ptr<handler::AuthorizationHandler>& handler);
  void setErrorHandler(const std::shared_ptr<handler::ErrorHandler>& handler);

  template <typename Self, typename Controller>
  class HandlerCoroutine {
   public:
    using Action = oatpp::async::Action;
    Controller* const controller;
    std::shared_ptr<IncomingRequest> request;
    HandlerCoroutine(Controller* controller, const std::shared_ptr<IncomingRequest>& request);
    virtual ~HandlerCoroutine() = default;
    virtual Action act() = 0;
    Action _return(const std::shared_ptr<OutgoingResponse>& response);
    template <typename F> Action yieldTo(F function) { return {}; }
    Action finish();
  };
};
}  // namespace api
}  // namespace server
}  // namespace web
}  // namespace oatpp

#define ENUM(NAME, ...) enum class NAME {}
#define DTO_INIT(TYPE, BASE) \
  using __DtoBase = BASE;    \
  static oatpp::Object<TYPE> createShared() { return {}; }
#define DTO_FIELD(TYPE, NAME, ...) TYPE NAME
#define DTO_FIELD_INFO(NAME) void Z__INFO_##NAME(oatpp::web::server::api::EndpointInfo::Param* info)
#define PATH(TYPE, NAME, ...) const TYPE& NAME
#define QUERY(TYPE, NAME, ...) const TYPE& NAME
#define QUERIES(TYPE, NAME, ...) const TYPE& NAME
#define HEADER(TYPE, NAME, ...) const TYPE& NAME
#define BODY_STRING(TYPE, NAME) const TYPE& NAME
#define BODY_DTO(TYPE, NAME) const oatpp::TYPE& NAME
#define REQUEST(TYPE, NAME) const TYPE& NAME
#define AUTHORIZATION(TYPE, NAME, ...) const TYPE& NAME
#define BUNDLE(TYPE, NAME, ...) const TYPE& NAME
#define ENDPOINT(METHOD, ROUTE, NAME, ...) std::shared_ptr<OutgoingResponse> NAME(__VA_ARGS__)
#define ENDPOINT_INFO(NAME) void Z__ENDPOINT_INFO_##NAME(const std::shared_ptr<EndpointInfo>& info)
#define ENDPOINT_ASYNC(METHOD, ROUTE, NAME) \
  class NAME : public oatpp::web::server::api::ApiController::HandlerCoroutine<NAME, __ControllerType>
#define ENDPOINT_ASYNC_INIT(NAME)                                                             \
 public:                                                                                      \
  NAME(__ControllerType* controller, const std::shared_ptr<IncomingRequest>& request)         \
      : oatpp::web::server::api::ApiController::HandlerCoroutine<NAME, __ControllerType>(controller, request) {}
#define ADD_CORS(...)
#define OATPP_ASSERT_HTTP(CONDITION, STATUS, MESSAGE) \
  if (!(CONDITION)) throw oatpp::web::protocol::http::HttpError(STATUS, MESSAGE)
#define OATPP_CREATE_COMPONENT(TYPE, NAME) TYPE NAME = [] 
#define OATPP_COMPONENT(TYPE, NAME, ...) TYPE NAME{}
#define OATPP_LOGD(TAG, ...)
#define OATPP_LOGI(TAG, ...)
#define OATPP_LOGW(TAG, ...)
#define OATPP_LOGE(TAG, ...)
#define OATPP_CODEGEN_BEGIN(X) <oatpp/codegen_begin.hpp>
#define OATPP_CODEGEN_END(X) <oatpp/codegen_begin.hpp>
