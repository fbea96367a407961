// Interface of oat++ 1.3 and 1.4 as far as servers use it, written for tvaara: declarations alone.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <initializer_list>
#include <list>
#include <map>
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
class Void {
 public:
  Void();
  template <typename T> Void(const T& value) {}
  explicit operator bool() const;
};
class Any {};
struct Property {  // of a DTO: a member by its name
  const char* name;
  Void get(const void* object) const;
  void set(void* object, const Void& value);
};
template <typename T> class Object;
template <typename T> class Vector;
template <typename T> class Fields;
template <typename T> class Enum : public Primitive<T> {
 public:
  using Primitive<T>::Primitive;
  using AsString = Enum;
  using AsNumber = Enum;
  explicit operator bool() const;
};
class DTO {
 public:
  using String = oatpp::String;
  using Int8 = oatpp::Int8;
  using UInt8 = oatpp::UInt8;
  using Int16 = oatpp::Int16;
  using UInt16 = oatpp::UInt16;
  using Int32 = oatpp::Int32;
  using UInt32 = oatpp::UInt32;
  using Int64 = oatpp::Int64;
  using UInt64 = oatpp::UInt64;
  using Float32 = oatpp::Float32;
  using Float64 = oatpp::Float64;
  using Boolean = oatpp::Boolean;
  using Any = oatpp::Any;
  template <typename T> using Object = oatpp::Object<T>;
  template <typename T> using List = oatpp::Vector<T>;
  template <typename T> using Vector = oatpp::Vector<T>;
  template <typename T> using UnorderedSet = oatpp::Vector<T>;
  template <typename T> using Fields = oatpp::Fields<T>;
  template <typename T> using UnorderedFields = oatpp::Fields<T>;
  template <typename T> using Enum = oatpp::Enum<T>;
};

template <typename T>
class Object {
 public:
  Object();
  Object(std::nullptr_t);
  T* operator->() const;
  T* get() const;
  T& operator*() const;
  explicit operator bool() const;
  bool operator==(std::nullptr_t) const;
  bool operator!=(std::nullptr_t) const;
  static const std::list<Property*>& getPropertiesList();
  static const std::unordered_map<std::string, Property*>& getPropertiesMap();
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

namespace base {
class Countable { public: virtual ~Countable() = default; };
// What the program shares: a component is made once, and anybody asks for it by its type.
class Environment {
 public:
  static void init();
  static void destroy();
  static void printCompilationConfig();
  static v_int64 getObjectsCount();
  static v_int64 getObjectsCreated();
  static v_int64 getThreadLocalObjectsCount();
  static v_int64 getThreadLocalObjectsCreated();
  template <typename T> static T getComponent();
  template <typename T> static T getComponent(const String& qualifier);
  template <typename T>
  class Component {
   public:
    Component(const T& object);
    Component(const String& qualifier, const T& object);
    T getObject();
  };
};
class CommandLineArguments {
 public:
  CommandLineArguments(int count, const char* const values[]);
  bool hasArgument(const char* name) const;
  const char* getNamedArgumentValue(const char* name, const char* fallback = nullptr) const;
};
template <typename... T> void logged(const char* tag, T&&... what);
}  // namespace base
using Environment = base::Environment;
namespace data { namespace share {
class MemoryLabel {};
class StringKeyLabel {
 public:
  const char* getData() const;
  String toString() const;
  std::string std_str() const;
};
} namespace mapping { class ObjectMapper {
 public:
  template <typename W> W readFromString(const String& text) const;
  String writeToString(const Void& value) const;
  template <typename T> String writeToString(const T& value) const;
}; } }
namespace parser { namespace json { namespace mapping { class ObjectMapper : public data::mapping::ObjectMapper {
 public:
  static std::shared_ptr<ObjectMapper> createShared();
  struct SerializerConfig {
    struct Json { bool useBeautifier; } json;
    bool includeNullFields;
    SerializerConfig* getConfig();
  };
  struct DeserializerConfig {
    struct Json {} json;
    bool allowUnknownFields;
    DeserializerConfig* getConfig();
  };
  std::shared_ptr<SerializerConfig> getSerializer();
  std::shared_ptr<DeserializerConfig> getDeserializer();
  SerializerConfig& serializerConfig();
  DeserializerConfig& deserializerConfig();
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
  enum Family { IP_4, IP_6, UNSPEC };
  Address(const String& host, v_uint16 port, Family family = UNSPEC);
  String host;
  v_uint16 port;
};
class ConnectionProvider { public: data::share::StringKeyLabel getProperty(const String& name) const; void stop(); };
class ClientConnectionProvider : public ConnectionProvider {};
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
  static std::shared_ptr<ConnectionProvider> createShared(const network::Address& address,
                                                          bool extended = false);
}; } namespace client { class ConnectionProvider : public network::ClientConnectionProvider {
 public:
  static std::shared_ptr<ConnectionProvider> createShared(const network::Address& address);
}; } }
}  // namespace network

// What is lent: a connection of a pool.
namespace provider {
template <typename T>
struct ResourceHandle {
  ResourceHandle();
  ResourceHandle(std::nullptr_t);
  std::shared_ptr<T> object;
  T* operator->() const;
  explicit operator bool() const;
};
template <typename T>
class Provider {
 public:
  virtual ~Provider() = default;
  ResourceHandle<T> get();
  void stop();
};
}  // namespace provider

namespace orm {
class Connection {};
// A statement of a client: its text, and what is bound by name.
class Statement {
 public:
  explicit Statement(const char* text);
  template <typename T> void bind(const char* name, const T& value);
};
class QueryResult {
 public:
  provider::ResourceHandle<Connection> getConnection() const;
  bool isSuccess() const;
  String getErrorMessage() const;
  v_int64 getPosition() const;
  v_int64 getKnownCount() const;
  bool hasMoreToFetch() const;
  template <typename W> W fetch(v_int64 count = -1);
};
class Executor {
 public:
  virtual ~Executor() = default;
  std::shared_ptr<QueryResult> run(Statement& statement);
  provider::ResourceHandle<Connection> getConnection();
  v_int64 getSchemaVersion(const String& suffix = nullptr);
};
class Transaction {
 public:
  std::shared_ptr<QueryResult> commit();
  std::shared_ptr<QueryResult> rollback();
};
class SchemaMigration {
 public:
  SchemaMigration(const std::shared_ptr<Executor>& executor, const String& suffix = nullptr);
  void addText(v_int64 version, const String& text);
  void addFile(v_int64 version, const String& name);
  void migrate();
};
struct Parameters {
  Parameters(std::initializer_list<std::pair<const char*, Void>> all);
};
class DbClient {
 public:
  using String = oatpp::String;
  DbClient(const std::shared_ptr<Executor>& executor);
  provider::ResourceHandle<Connection> getConnection();
  Transaction beginTransaction(const provider::ResourceHandle<Connection>& connection = nullptr);
  std::shared_ptr<QueryResult> executeQuery(
      const String& text, const Parameters& parameters = {},
      const provider::ResourceHandle<Connection>& connection = nullptr);
  std::shared_ptr<QueryResult> run(Statement& statement);
};
}  // namespace orm
// The modules of one database each, which are called alike.
#define OATPP_STUB_DATABASE(NAME)                                                                \
  namespace NAME {                                                                               \
  class Connection : public orm::Connection {};                                                  \
  class ConnectionProvider : public provider::Provider<Connection> {                             \
   public:                                                                                       \
    template <typename... A> ConnectionProvider(A&&... options) {}                               \
  };                                                                                             \
  class ConnectionPool : public provider::Provider<Connection> {                                 \
   public:                                                                                       \
    template <typename... A> static std::shared_ptr<ConnectionPool> createShared(A&&... options);\
  };                                                                                             \
  class Executor : public orm::Executor {                                                        \
   public:                                                                                       \
    Executor(const std::shared_ptr<provider::Provider<Connection>>& connections);                \
  };                                                                                             \
  struct Utils {                                                                                 \
    static v_int64 getLastInsertRowId(const provider::ResourceHandle<orm::Connection>& from);    \
  };                                                                                             \
  }
OATPP_STUB_DATABASE(sqlite)
OATPP_STUB_DATABASE(postgresql)
OATPP_STUB_DATABASE(mysql)
OATPP_STUB_DATABASE(mariadb)
#undef OATPP_STUB_DATABASE
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
namespace mime {
class ContentMappers {
 public:
  void putMapper(const std::shared_ptr<data::mapping::ObjectMapper>& mapper);
  std::shared_ptr<data::mapping::ObjectMapper> getDefaultMapper() const;
  std::shared_ptr<data::mapping::ObjectMapper> getMapper(const String& type) const;
  template <typename T> std::shared_ptr<data::mapping::ObjectMapper> selectMapper(const T& types) const;
};
}  // namespace mime
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
  bool operator==(const Status& other) const;
  bool operator!=(const Status& other) const;
  v_int32 code;
  const char* description;
};
class HttpError : public std::exception {
 public:
  struct Info {
    Status status;
    String message;
  };
  HttpError(const Status& status, const String& message);
  const Info& getInfo() const;
  String getMessage() const;
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
  std::multimap<data::share::StringKeyLabel, data::share::StringKeyLabel> getAll() const;
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
  using AuthorizationObject = handler::AuthorizationObject;
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
struct HttpServerErrorStacktrace {
  std::shared_ptr<protocol::http::incoming::Request> request;
  std::list<String> stack;
  protocol::http::Status status;
  protocol::http::Headers headers;
};
class ErrorHandler {
 public:
  using OutgoingResponse = protocol::http::outgoing::Response;
  using IncomingRequest = protocol::http::incoming::Request;
  using Status = protocol::http::Status;
  using Headers = protocol::http::Headers;
  using ResponseFactory = protocol::http::outgoing::ResponseFactory;
  using HttpServerErrorStacktrace = handler::HttpServerErrorStacktrace;
  virtual ~ErrorHandler() = default;
  virtual std::shared_ptr<OutgoingResponse> handleError(const Status& status, const String& message,
                                                        const Headers& headers);
  virtual std::shared_ptr<OutgoingResponse> renderError(const HttpServerErrorStacktrace& stacktrace);
};
using DefaultErrorHandler = ErrorHandler;
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
class AllowOptionsGlobal : public RequestInterceptor {
 public:
  std::shared_ptr<protocol::http::outgoing::Response> intercept(
      const std::shared_ptr<protocol::http::incoming::Request>& request) override;
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
namespace api {
class ApiController;
class Endpoint;
class Endpoints {
 public:
  void append(const std::shared_ptr<Endpoint>& one);
  void append(const Endpoints& all);
};
}  // namespace api
class HttpRouter {
 public:
  static std::shared_ptr<HttpRouter> createShared();
  void route(const String& method, const String& pattern,
             const std::shared_ptr<HttpRequestHandler>& handler);
  std::shared_ptr<api::ApiController> addController(const std::shared_ptr<api::ApiController>& one);
  void logRouterMappings();
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
  void addSecurityRequirement(const String& name, const std::list<String>& scopes);
  void addTag(const String& tag);
  std::list<String> tags;
  struct Body { String description; bool required; } body;
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
  ApiController(const std::shared_ptr<mime::ContentMappers>& mappers, const String& prefix = nullptr);
  const Endpoints& getEndpoints();
  const std::shared_ptr<mime::ContentMappers>& getContentMappers() const;
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
namespace data::mapping::type {  // what the names above stand for
using oatpp::Boolean;
using oatpp::Float32;
using oatpp::Float64;
using oatpp::Int16;
using oatpp::Int32;
using oatpp::Int64;
using oatpp::Int8;
using oatpp::String;
using oatpp::UInt16;
using oatpp::UInt32;
using oatpp::UInt64;
using oatpp::UInt8;
}  // namespace data::mapping::type
}  // namespace oatpp

// Each further argument of a macro by itself: `OATPP_EACH(F, a, b)` is F(a) F(b). What stands there is
// read by pasting (VALUE, PARAM), so that it needs no macro of its name.
#define OATPP_PICK(a1, a2, a3, a4, a5, a6, a7, a8, a9, a10, a11, a12, a13, a14, a15, a16, N, ...) N
#define OATPP_EACH_1(F, X) F(X)
#define OATPP_EACH_2(F, X, ...) F(X) OATPP_EACH_1(F, __VA_ARGS__)
#define OATPP_EACH_3(F, X, ...) F(X) OATPP_EACH_2(F, __VA_ARGS__)
#define OATPP_EACH_4(F, X, ...) F(X) OATPP_EACH_3(F, __VA_ARGS__)
#define OATPP_EACH_5(F, X, ...) F(X) OATPP_EACH_4(F, __VA_ARGS__)
#define OATPP_EACH_6(F, X, ...) F(X) OATPP_EACH_5(F, __VA_ARGS__)
#define OATPP_EACH_7(F, X, ...) F(X) OATPP_EACH_6(F, __VA_ARGS__)
#define OATPP_EACH_8(F, X, ...) F(X) OATPP_EACH_7(F, __VA_ARGS__)
#define OATPP_EACH_9(F, X, ...) F(X) OATPP_EACH_8(F, __VA_ARGS__)
#define OATPP_EACH_10(F, X, ...) F(X) OATPP_EACH_9(F, __VA_ARGS__)
#define OATPP_EACH_11(F, X, ...) F(X) OATPP_EACH_10(F, __VA_ARGS__)
#define OATPP_EACH_12(F, X, ...) F(X) OATPP_EACH_11(F, __VA_ARGS__)
#define OATPP_EACH_13(F, X, ...) F(X) OATPP_EACH_12(F, __VA_ARGS__)
#define OATPP_EACH_14(F, X, ...) F(X) OATPP_EACH_13(F, __VA_ARGS__)
#define OATPP_EACH_15(F, X, ...) F(X) OATPP_EACH_14(F, __VA_ARGS__)
#define OATPP_EACH_16(F, X, ...) F(X) OATPP_EACH_15(F, __VA_ARGS__)
#define OATPP_EACH(F, ...) OATPP_PICK(__VA_ARGS__, OATPP_EACH_16, OATPP_EACH_15, OATPP_EACH_14, OATPP_EACH_13, OATPP_EACH_12, OATPP_EACH_11, OATPP_EACH_10, OATPP_EACH_9, OATPP_EACH_8, OATPP_EACH_7, OATPP_EACH_6, OATPP_EACH_5, OATPP_EACH_4, OATPP_EACH_3, OATPP_EACH_2, OATPP_EACH_1, )(F, __VA_ARGS__)
#define OATPP_ENUM_ONE(X) OATPP_ENUM_##X,
#define OATPP_ENUM_VALUE(NAME, NUMBER, ...) NAME = NUMBER
#define ENUM(NAME, TYPE, ...) enum class NAME : TYPE { __VA_OPT__(OATPP_EACH(OATPP_ENUM_ONE, __VA_ARGS__)) };
#define DTO_INIT(TYPE, BASE) \
 public:                      \
  using __DtoBase = BASE;    \
  static oatpp::Object<TYPE> createShared() { return {}; }
#define DTO_FIELD(TYPE, NAME, ...) \
 public:                           \
  TYPE NAME
#define DTO_FIELD_INFO(NAME) void Z__INFO_##NAME(oatpp::web::server::api::EndpointInfo::Param* info)
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
#define OATPP_ASSERT(...)
#define OATPP_CREATE_COMPONENT(TYPE, NAME) \
  oatpp::base::Environment::Component<TYPE> NAME = oatpp::base::Environment::Component<TYPE>
#define OATPP_COMPONENT(TYPE, NAME, ...) \
  TYPE NAME = oatpp::base::Environment::getComponent<TYPE>(__VA_ARGS__)
#define OATPP_LOGV(TAG, ...) oatpp::base::logged(TAG, __VA_ARGS__);
#define OATPP_LOGD(TAG, ...) oatpp::base::logged(TAG, __VA_ARGS__);
#define OATPP_LOGI(TAG, ...) oatpp::base::logged(TAG, __VA_ARGS__);
#define OATPP_LOGW(TAG, ...) oatpp::base::logged(TAG, __VA_ARGS__);
#define OATPP_LOGE(TAG, ...) oatpp::base::logged(TAG, __VA_ARGS__);
#define OATPP_LOGv(TAG, ...) oatpp::base::logged(TAG, __VA_ARGS__);
#define OATPP_LOGd(TAG, ...) oatpp::base::logged(TAG, __VA_ARGS__);
#define OATPP_LOGi(TAG, ...) oatpp::base::logged(TAG, __VA_ARGS__);
#define OATPP_LOGw(TAG, ...) oatpp::base::logged(TAG, __VA_ARGS__);
#define OATPP_LOGe(TAG, ...) oatpp::base::logged(TAG, __VA_ARGS__);
// Macros of one name mean other things in controllers and in clients of a database.
#define OATPP_CODEGEN_BEGIN(X) <oatpp/codegen/codegen_define_##X##_.hpp>
#define OATPP_CODEGEN_END(X) <oatpp/codegen/codegen_undef_##X##_.hpp>
#include "codegen/codegen_define_ApiController_.hpp"
