// Interface of Drogon 1.7 to 1.9 as far as servers use it, written for tvaara: declarations alone.
#pragma once

#include <any>
#include <chrono>
#include <coroutine>
#include <cstdint>
#include <exception>
#include <functional>
#include <future>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <stdexcept>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include <json/json.h>

namespace trantor {
class InetAddress {
 public:
  std::string toIp() const;
  std::string toIpPort() const;
  uint16_t toPort() const;
};
class EventLoop {
 public:
  uint64_t runAfter(double delay, std::function<void()> task);
  uint64_t runEvery(double interval, std::function<void()> task);
  void queueInLoop(std::function<void()> task);
  void runInLoop(std::function<void()> task);
};
class Date {
 public:
  static Date now();
  static Date date();
  std::string toFormattedString(bool micro) const;
  std::string toFormattedStringLocal(bool micro) const;
  std::string toDbStringLocal() const;
  std::string toDbString() const;
  std::string toCustomFormattedString(const std::string& format, bool micro = false) const;
  int64_t microSecondsSinceEpoch() const;
  int64_t secondsSinceEpoch() const;
  Date after(double seconds) const;
  Date roundSecond() const;
  Date roundDay() const;
  static Date fromDbString(const std::string& text);
  static Date fromDbStringLocal(const std::string& text);
  Date();
  explicit Date(int64_t micro_seconds);
};
class Logger {
 public:
  enum LogLevel { kTrace = 0, kDebug, kInfo, kWarn, kError, kFatal };
  static void setLogLevel(LogLevel level);
  Logger& stream();
};
template <typename T> Logger& operator<<(Logger& logger, const T& value);
}  // namespace trantor

#define LOG_TRACE trantor::Logger().stream()
#define LOG_DEBUG trantor::Logger().stream()
#define LOG_INFO trantor::Logger().stream()
#define LOG_WARN trantor::Logger().stream()
#define LOG_ERROR trantor::Logger().stream()
#define LOG_FATAL trantor::Logger().stream()

namespace drogon {

enum HttpMethod { Get = 0, Post, Head, Put, Delete, Options, Patch, Invalid };
enum HttpStatusCode {
  kUnknown = 0, k100Continue = 100, k101SwitchingProtocols = 101, k200OK = 200, k201Created = 201,
  k202Accepted = 202, k204NoContent = 204, k206PartialContent = 206, k301MovedPermanently = 301,
  k302Found = 302, k303SeeOther = 303, k304NotModified = 304, k307TemporaryRedirect = 307,
  k308PermanentRedirect = 308, k400BadRequest = 400, k401Unauthorized = 401,
  k402PaymentRequired = 402, k403Forbidden = 403, k404NotFound = 404, k405MethodNotAllowed = 405,
  k406NotAcceptable = 406, k408RequestTimeout = 408, k409Conflict = 409, k410Gone = 410,
  k412PreconditionFailed = 412, k413RequestEntityTooLarge = 413, k415UnsupportedMediaType = 415,
  k422UnprocessableEntity = 422, k429TooManyRequests = 429, k500InternalServerError = 500,
  k501NotImplemented = 501, k502BadGateway = 502, k503ServiceUnavailable = 503,
  k504GatewayTimeout = 504
};
enum ContentType {
  CT_NONE = 0, CT_APPLICATION_JSON, CT_TEXT_PLAIN, CT_TEXT_HTML, CT_APPLICATION_X_JAVASCRIPT,
  CT_TEXT_JAVASCRIPT, CT_TEXT_CSS, CT_TEXT_XML, CT_APPLICATION_XML, CT_APPLICATION_OCTET_STREAM,
  CT_APPLICATION_PDF, CT_APPLICATION_X_FORM, CT_MULTIPART_FORM_DATA, CT_IMAGE_PNG, CT_IMAGE_JPG,
  CT_IMAGE_GIF, CT_IMAGE_SVG_XML, CT_IMAGE_WEBP, CT_IMAGE_AVIF, CT_IMAGE_APNG, CT_IMAGE_BMP,
  CT_IMAGE_ICNS, CT_IMAGE_XICON, CT_IMAGE_TIFF, CT_IMAGE_JP2, CT_VIDEO_MP4, CT_VIDEO_WEBM,
  CT_AUDIO_MPEG, CT_APPLICATION_ZIP, CT_APPLICATION_GZIP, CT_TEXT_CSV, CT_CUSTOM
};
enum class ReqResult { Ok = 0, BadResponse, NetworkFailure, BadServerAddress, Timeout };
enum class WebSocketMessageType { Text = 0, Binary, Ping, Pong, Close, Unknown };

using SafeStringMap = std::unordered_map<std::string, std::string>;

template <typename T = void>
class Task {
 public:
  struct promise_type {
    Task get_return_object();
    std::suspend_always initial_suspend();
    std::suspend_always final_suspend() noexcept;
    void unhandled_exception();
    void return_value(T value);
  };
  bool await_ready() const noexcept;
  void await_suspend(std::coroutine_handle<> handle) noexcept;
  T await_resume();
};
template <>
class Task<void> {
 public:
  struct promise_type {
    Task get_return_object();
    std::suspend_always initial_suspend();
    std::suspend_always final_suspend() noexcept;
    void unhandled_exception();
    void return_void();
  };
  bool await_ready() const noexcept;
  void await_suspend(std::coroutine_handle<> handle) noexcept;
  void await_resume();
};
using AsyncTask = Task<void>;

class Attributes {
 public:
  template <typename T> const T& get(const std::string& key) const;
  std::any& operator[](const std::string& key);
  void insert(const std::string& key, const std::any& value);
  void erase(const std::string& key);
  bool find(const std::string& key);
  void clear();
};
using AttributesPtr = std::shared_ptr<Attributes>;

class Session {
 public:
  template <typename T> T get(const std::string& key) const;
  template <typename T> std::optional<T> getOptional(const std::string& key) const;
  template <typename T, typename F> void modify(const std::string& key, F&& change);
  void insert(const std::string& key, const std::any& value);
  void erase(const std::string& key);
  bool find(const std::string& key);
  void clear();
  std::string sessionId() const;
  void changeSessionIdToClient();
};
using SessionPtr = std::shared_ptr<Session>;

class Cookie {
 public:
  enum class SameSite { kNull, kLax, kStrict, kNone };
  Cookie();
  Cookie(std::string key, std::string value);
  void setExpiresDate(const trantor::Date& date);
  void setHttpOnly(bool only);
  void setSecure(bool secure);
  void setDomain(const std::string& domain);
  void setPath(const std::string& path);
  void setKey(const std::string& key);
  void setValue(const std::string& value);
  void setMaxAge(int seconds);
  void setSameSite(SameSite same);
  const std::string& value() const;
  const std::string& key() const;
};

class HttpRequest;
using HttpRequestPtr = std::shared_ptr<HttpRequest>;
class HttpRequest {
 public:
  virtual ~HttpRequest() = default;
  const char* methodString() const;
  HttpMethod method() const;
  HttpMethod getMethod() const;
  const std::string& getHeader(std::string key) const;
  void addHeader(std::string field, std::string value);
  void removeHeader(std::string key);
  const SafeStringMap& headers() const;
  const SafeStringMap& getHeaders() const;
  const std::string& getCookie(const std::string& key) const;
  const SafeStringMap& cookies() const;
  const SafeStringMap& getCookies() const;
  const std::string& query() const;
  const std::string& getQuery() const;
  std::string_view body() const;
  std::string_view getBody() const;
  const char* bodyData() const;
  std::size_t bodyLength() const;
  const std::string& path() const;
  const std::string& getPath() const;
  const std::string& getOriginalPath() const;
  std::string_view getMatchedPathPattern() const;
  std::string_view matchedPathPattern() const;
  const std::vector<std::string>& getRoutingParameters() const;
  const SafeStringMap& parameters() const;
  const SafeStringMap& getParameters() const;
  const std::string& getParameter(const std::string& key) const;
  template <typename T> std::optional<T> getOptionalParameter(const std::string& key);
  const trantor::InetAddress& peerAddr() const;
  const trantor::InetAddress& getPeerAddr() const;
  const trantor::InetAddress& localAddr() const;
  const std::shared_ptr<Json::Value>& jsonObject() const;
  const std::shared_ptr<Json::Value>& getJsonObject() const;
  const std::string& getJsonError() const;
  template <typename T> T as() const;
  const SessionPtr& session() const;
  const SessionPtr& getSession() const;
  const AttributesPtr& attributes() const;
  const AttributesPtr& getAttributes() const;
  ContentType contentType() const;
  ContentType getContentType() const;
  bool isOnSecureConnection() const;
  void setMethod(HttpMethod method);
  void setPath(const std::string& path);
  void setBody(const std::string& body);
  void setParameter(const std::string& key, const std::string& value);
  void addCookie(std::string key, std::string value);
  void setContentTypeCode(ContentType type);
  void setContentTypeString(const std::string& type);
  static HttpRequestPtr newHttpRequest();
  static HttpRequestPtr newHttpJsonRequest(const Json::Value& data);
  static HttpRequestPtr newHttpFormPostRequest();
  const char* getMethodString() const;
  const char* versionString() const;
  bool isHead() const;
  bool connected() const;
  std::size_t realContentLength() const;
  const trantor::Date& creationDate() const;
  const trantor::Date& getCreationDate() const;
  void setBodyParameter(const std::string& key, const std::string& value);
  void setQueryParameter(const std::string& key, const std::string& value);
};
// What a handler's own types are made of: specialised by the program.
template <typename T> T fromRequest(const HttpRequest& request);

class HttpViewData {
 public:
  template <typename T> void insert(const std::string& key, T&& value);
  template <typename T> const T& get(const std::string& key) const;
  static std::string htmlTranslate(const std::string& text);
};

class HttpResponse;
using HttpResponsePtr = std::shared_ptr<HttpResponse>;
class HttpResponse {
 public:
  virtual ~HttpResponse() = default;
  HttpStatusCode statusCode() const;
  HttpStatusCode getStatusCode() const;
  void setStatusCode(HttpStatusCode code);
  void setCustomStatusCode(int code, std::string_view message = "");
  const std::string& getHeader(std::string key) const;
  const SafeStringMap& headers() const;
  void addHeader(std::string field, std::string value);
  void removeHeader(std::string key);
  void addCookie(const std::string& key, const std::string& value);
  void addCookie(const Cookie& cookie);
  void removeCookie(const std::string& key);
  void setBody(const std::string& body);
  std::string_view body() const;
  std::string_view getBody() const;
  void setContentTypeCode(ContentType type);
  void setContentTypeString(std::string_view type);
  void setContentTypeCodeAndCustomString(ContentType type, std::string_view text);
  void setExpiredTime(int seconds);
  void setCloseConnection(bool close);
  const std::shared_ptr<Json::Value>& jsonObject() const;
  const std::shared_ptr<Json::Value>& getJsonObject() const;
  ContentType contentType() const;
  ContentType getContentType() const;
  const SafeStringMap& getHeaders() const;
  const Cookie& getCookie(const std::string& key) const;
  void addCookie(Cookie&& cookie);
  void setVersion(int version);
  void clear();
  void addCorsHeaders(const HttpRequestPtr& request);
  static HttpResponsePtr newHttpResponse();
  static HttpResponsePtr newHttpResponse(HttpStatusCode code, ContentType type);
  static HttpResponsePtr newNotFoundResponse(HttpRequestPtr req = nullptr);
  static HttpResponsePtr newHttpJsonResponse(const Json::Value& data);
  static HttpResponsePtr newHttpJsonResponse(Json::Value&& data);
  static HttpResponsePtr newHttpViewResponse(const std::string& view,
                                             const HttpViewData& data = HttpViewData(),
                                             const HttpRequestPtr& req = nullptr);
  static HttpResponsePtr newRedirectionResponse(const std::string& location,
                                                HttpStatusCode code = k302Found);
  static HttpResponsePtr newFileResponse(const std::string& path,
                                         const std::string& attachment = "",
                                         ContentType type = CT_NONE,
                                         const std::string& type_text = "",
                                         const HttpRequestPtr& req = nullptr);
  static HttpResponsePtr newStreamResponse(
      const std::function<std::size_t(char*, std::size_t)>& callback,
      const std::string& attachment = "", ContentType type = CT_NONE,
      const std::string& type_text = "");
};

using AdviceCallback = std::function<void(const HttpResponsePtr&)>;
using AdviceChainCallback = std::function<void()>;
using FilterCallback = std::function<void(const HttpResponsePtr&)>;
using FilterChainCallback = std::function<void()>;
using MiddlewareCallback = std::function<void(const HttpResponsePtr&)>;
using MiddlewareNextCallback = std::function<void(std::function<void(const HttpResponsePtr&)>&&)>;
struct MiddlewareNextAwaiter {
  bool await_ready() const noexcept;
  void await_suspend(std::coroutine_handle<> handle) noexcept;
  HttpResponsePtr await_resume();
};

enum FileType { FT_UNKNOWN = 0, FT_CUSTOM, FT_DOCUMENT, FT_ARCHIVE, FT_AUDIO, FT_MEDIA, FT_IMAGE };
class HttpFile {
 public:
  const std::string& getFileName() const;
  void setFileName(const std::string& name);
  std::string_view getFileExtension() const;
  const std::string& getItemName() const;
  int save() const;
  int save(const std::string& path) const;
  int saveAs(const std::string& name) const;
  std::string_view fileContent() const;
  const char* fileData() const;
  std::size_t fileLength() const;
  std::string getMd5() const;
  ContentType getContentType() const;
  std::string_view getContentTransferEncoding() const;
  FileType getFileType() const;
};
class MultiPartParser {
 public:
  int parse(const HttpRequestPtr& req);
  const std::vector<HttpFile>& getFiles() const;
  std::unordered_map<std::string, HttpFile> getFilesMap() const;
  const SafeStringMap& getParameters() const;
  template <typename T> T getParameter(const std::string& key);
  template <typename T> std::optional<T> getOptionalParameter(const std::string& key);
};

class WebSocketConnection {
 public:
  void send(const char* data, uint64_t size,
            WebSocketMessageType type = WebSocketMessageType::Text);
  void send(std::string_view text, WebSocketMessageType type = WebSocketMessageType::Text);
  void sendJson(const Json::Value& value);
  const trantor::InetAddress& peerAddr() const;
  bool connected() const;
  void shutdown();
  void forceClose();
  void setContext(const std::shared_ptr<void>& context);
  template <typename T> std::shared_ptr<T> getContext() const;
};
using WebSocketConnectionPtr = std::shared_ptr<WebSocketConnection>;

namespace internal {
class HttpConstraint {
 public:
  HttpConstraint(HttpMethod method);
  HttpConstraint(std::string middleware);
  HttpConstraint(const char* middleware);
};
}  // namespace internal

class DrObjectBase {
 public:
  virtual ~DrObjectBase() = default;
  virtual const std::string& className() const;
};
template <typename T>
class DrObject : public virtual DrObjectBase {
 public:
  static const std::string& classTypeName();
};

template <typename T, bool AutoCreation = true>
class HttpController : public DrObject<T> {
 protected:
  template <typename F>
  static void registerMethod(F&& function, const std::string& pattern,
                             const std::vector<internal::HttpConstraint>& constraints = {},
                             bool class_name_in_path = true, const std::string& name = "") {}
  template <typename F>
  static void registerMethodViaRegex(F&& function, const std::string& regex,
                                     const std::vector<internal::HttpConstraint>& constraints = {},
                                     const std::string& name = "") {}
};

class HttpSimpleControllerBase : public virtual DrObjectBase {
 public:
  virtual void asyncHandleHttpRequest(const HttpRequestPtr& req,
                                      std::function<void(const HttpResponsePtr&)>&& callback) = 0;
};
template <typename T, bool AutoCreation = true>
class HttpSimpleController : public DrObject<T>, public HttpSimpleControllerBase {
 protected:
  static void registerSelf__(const std::string& path,
                             const std::vector<internal::HttpConstraint>& constraints);
};
template <typename T, bool AutoCreation = true>
class WebSocketController : public DrObject<T> {
 public:
  virtual void handleNewMessage(const WebSocketConnectionPtr& connection, std::string&& message,
                                const WebSocketMessageType& type) = 0;
  virtual void handleConnectionClosed(const WebSocketConnectionPtr& connection) = 0;
  virtual void handleNewConnection(const HttpRequestPtr& req,
                                   const WebSocketConnectionPtr& connection) = 0;

 protected:
  static void registerSelf__(const std::string& path,
                             const std::vector<internal::HttpConstraint>& constraints);
  static void registerSelfRegex__(const std::string& regex,
                                  const std::vector<internal::HttpConstraint>& constraints);
};

template <typename T, bool AutoCreation = true>
class HttpFilter : public DrObject<T> {
 public:
  virtual void doFilter(const HttpRequestPtr& req, FilterCallback&& deny,
                        FilterChainCallback&& pass) = 0;
};
template <typename T, bool AutoCreation = true>
class HttpCoroFilter : public DrObject<T> {
 public:
  virtual Task<HttpResponsePtr> doFilter(const HttpRequestPtr& req) = 0;
};
template <typename T, bool AutoCreation = true>
class HttpMiddleware : public DrObject<T> {
 public:
  virtual void invoke(const HttpRequestPtr& req, MiddlewareNextCallback&& next,
                      MiddlewareCallback&& answer) = 0;
};
template <typename T, bool AutoCreation = true>
class HttpCoroMiddleware : public DrObject<T> {
 public:
  virtual Task<HttpResponsePtr> invoke(const HttpRequestPtr& req,
                                       MiddlewareNextAwaiter&& next) = 0;
};
class PluginBase : public virtual DrObjectBase {
 public:
  virtual void initAndStart(const Json::Value& config) = 0;
  virtual void shutdown() = 0;
};
template <typename T>
class Plugin : public PluginBase, public DrObject<T> {};

class HttpClient {
 public:
  static std::shared_ptr<HttpClient> newHttpClient(const std::string& host,
                                                   trantor::EventLoop* loop = nullptr,
                                                   bool old_tls = false,
                                                   bool validate_certificate = true);
  static std::shared_ptr<HttpClient> newHttpClient(const std::string& ip, uint16_t port,
                                                   bool ssl = false,
                                                   trantor::EventLoop* loop = nullptr,
                                                   bool old_tls = false,
                                                   bool validate_certificate = true);
  void sendRequest(const HttpRequestPtr& req,
                   std::function<void(ReqResult, const HttpResponsePtr&)>&& callback,
                   double timeout = 0);
  std::pair<ReqResult, HttpResponsePtr> sendRequest(const HttpRequestPtr& req, double timeout = 0);
  Task<HttpResponsePtr> sendRequestCoro(HttpRequestPtr req, double timeout = 0);
};
using HttpClientPtr = std::shared_ptr<HttpClient>;

namespace orm {
class Field {
 public:
  template <typename T> T as() const;
  bool isNull() const;
  const char* c_str() const;
  std::size_t length() const;
  const char* name() const;
};
class Row {
 public:
  Field at(std::size_t index) const;
  Field at(const char* name) const;
  Field at(const std::string& name) const;
  Field operator[](const char* name) const;
  Field operator[](const std::string& name) const;
  Field operator[](std::size_t index) const;
  std::size_t size() const;
};
class Result {
 public:
  using SizeType = std::size_t;
  Row operator[](std::size_t index) const;
  Row front() const;
  Row back() const;
  Row at(std::size_t index) const;
  std::size_t size() const;
  bool empty() const;
  std::size_t affectedRows() const;
  unsigned long long insertId() const;
  const Row* begin() const;
  const Row* end() const;
};
class DrogonDbException {
 public:
  virtual ~DrogonDbException() = default;
  virtual const std::exception& base() const;
};
class Failure : public DrogonDbException, public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};
class BrokenConnection : public Failure { public: using Failure::Failure; };
class UnexpectedRows : public std::out_of_range, public DrogonDbException {
 public:
  using std::out_of_range::out_of_range;
};
class UsageError : public std::logic_error, public DrogonDbException {
 public:
  using std::logic_error::logic_error;
};
class RangeError : public std::out_of_range, public DrogonDbException {
 public:
  using std::out_of_range::out_of_range;
};
class SqlError : public Failure { public: using Failure::Failure; const std::string& query() const; };
using ResultCallback = std::function<void(const Result&)>;
using ExceptionCallback = std::function<void(const DrogonDbException&)>;
struct ResultAwaiter {
  bool await_ready() const noexcept;
  void await_suspend(std::coroutine_handle<> handle) noexcept;
  Result await_resume();
};
namespace internal {
class SqlBinder {
 public:
  template <typename T> SqlBinder& operator<<(T&& value);
  template <typename F> SqlBinder& operator>>(F&& callback) { return *this; }
};
}  // namespace internal
class Transaction;
class DbClient {
 public:
  virtual ~DbClient() = default;
  static std::shared_ptr<DbClient> newPgClient(const std::string& connection, std::size_t count,
                                               bool auto_batch = false);
  static std::shared_ptr<DbClient> newMysqlClient(const std::string& connection,
                                                  std::size_t count);
  static std::shared_ptr<DbClient> newSqlite3Client(const std::string& connection,
                                                    std::size_t count);
  template <typename R, typename E, typename... Arguments>
  void execSqlAsync(const std::string& sql, R&& result, E&& error, Arguments&&... arguments) noexcept {}
  template <typename... Arguments>
  std::future<Result> execSqlAsyncFuture(const std::string& sql, Arguments&&... arguments) noexcept;
  template <typename... Arguments>
  const Result execSqlSync(const std::string& sql, Arguments&&... arguments);
  template <typename... Arguments>
  ResultAwaiter execSqlCoro(const std::string& sql, Arguments&&... arguments) noexcept;
  internal::SqlBinder operator<<(const std::string& sql);
  std::shared_ptr<Transaction> newTransaction(
      const std::function<void(bool)>& committed = std::function<void(bool)>());
  void newTransactionAsync(
      const std::function<void(const std::shared_ptr<Transaction>&)>& callback);
  void setTimeout(double seconds);
};
using DbClientPtr = std::shared_ptr<DbClient>;
class Transaction : public DbClient {
 public:
  void rollback();
  void setCommitCallback(const std::function<void(bool)>& callback);
};
enum class CompareOperator { EQ, NE, GT, GE, LT, LE, Like, NotLike, In, NotIn, IsNull, IsNotNull };
enum class SortOrder { ASC, DESC };
class CustomSql {
 public:
  explicit CustomSql(std::string content);
};
class Criteria {
 public:
  Criteria();
  template <typename T> Criteria(const std::string& column, const CompareOperator& op, T&& value);
  template <typename T> Criteria(const std::string& column, T&& value);
  Criteria(const std::string& column, const CompareOperator& op);
  template <typename... Arguments> explicit Criteria(const CustomSql& sql, Arguments&&... arguments);
  explicit Criteria(const Json::Value& json);
};
const Criteria operator&&(Criteria left, Criteria right);
const Criteria operator||(Criteria left, Criteria right);
template <typename T>
class Mapper {
 public:
  explicit Mapper(DbClientPtr client);
  Mapper& limit(std::size_t count);
  Mapper& offset(std::size_t from);
  Mapper& orderBy(const std::string& column, const SortOrder& order = SortOrder::ASC);
  Mapper& forUpdate();
  template <typename K> T findByPrimaryKey(const K& key);
  template <typename K, typename R, typename E>
  void findByPrimaryKey(const K& key, R&& result, E&& error) {}
  T findOne(const Criteria& criteria);
  template <typename R, typename E> void findOne(const Criteria& criteria, R&& result, E&& error) {}
  std::vector<T> findBy(const Criteria& criteria);
  template <typename R, typename E> void findBy(const Criteria& criteria, R&& result, E&& error) {}
  std::vector<T> findAll();
  template <typename R, typename E> void findAll(R&& result, E&& error) {}
  std::size_t count(const Criteria& criteria = Criteria());
  void insert(T& object);
  template <typename R, typename E> void insert(const T& object, R&& result, E&& error) {}
  std::size_t update(const T& object);
  template <typename R, typename E> void update(const T& object, R&& result, E&& error) {}
  template <typename... Arguments>
  std::size_t updateBy(const std::vector<std::string>& columns, const Criteria& criteria,
                       Arguments&&... arguments);
  std::size_t deleteOne(const T& object);
  std::size_t deleteBy(const Criteria& criteria);
  template <typename R, typename E> void deleteBy(const Criteria& criteria, R&& result, E&& error) {}
  template <typename K> std::size_t deleteByPrimaryKey(const K& key);
  Mapper& paginate(std::size_t page, std::size_t per_page);
  template <typename K> std::future<T> findFutureByPrimaryKey(const K& key);
  std::future<T> findFutureOne(const Criteria& criteria);
  std::future<std::vector<T>> findFutureBy(const Criteria& criteria);
  std::future<std::vector<T>> findFutureAll();
  std::future<std::size_t> countFuture(const Criteria& criteria = Criteria());
  std::future<T> insertFuture(const T& object);
  std::future<std::size_t> updateFuture(const T& object);
  template <typename... Arguments>
  std::future<std::size_t> updateFutureBy(const std::vector<std::string>& columns,
                                          const Criteria& criteria, Arguments&&... arguments);
  std::future<std::size_t> deleteFutureOne(const T& object);
  std::future<std::size_t> deleteFutureBy(const Criteria& criteria);
  template <typename K> std::future<std::size_t> deleteFutureByPrimaryKey(const K& key);
};
// Statements of one table, put together by calls.
template <typename T, bool all, bool single>
class BaseBuilder {
 public:
  using ResultType = T;
  BaseBuilder& from(const std::string& table);
  BaseBuilder& eq(const std::string& column, const std::string& value);
  BaseBuilder& limit(std::size_t count);
  BaseBuilder& offset(std::size_t from);
  BaseBuilder& order(const std::string& column, bool ascending = true);
  ResultType execSync(const DbClientPtr& client);
};
template <typename T>
class CoroMapper {
 public:
  explicit CoroMapper(DbClientPtr client);
  CoroMapper& limit(std::size_t count);
  CoroMapper& offset(std::size_t from);
  CoroMapper& orderBy(const std::string& column, const SortOrder& order = SortOrder::ASC);
  template <typename K> Task<T> findByPrimaryKey(const K& key);
  Task<T> findOne(const Criteria& criteria);
  Task<std::vector<T>> findBy(const Criteria& criteria);
  Task<std::vector<T>> findAll();
  Task<std::size_t> count(const Criteria& criteria = Criteria());
  Task<T> insert(const T& object);
  Task<std::size_t> update(const T& object);
  Task<std::size_t> deleteOne(const T& object);
  Task<std::size_t> deleteBy(const Criteria& criteria);
  template <typename K> Task<std::size_t> deleteByPrimaryKey(const K& key);
};
}  // namespace orm

namespace nosql {
class RedisResult {
 public:
  std::string asString() const;
  long long asInteger() const;
  bool isNil() const;
};
class RedisException : public std::exception {};
class RedisClient {
 public:
  template <typename... Arguments>
  void execCommandAsync(std::function<void(const RedisResult&)>&& result,
                        std::function<void(const RedisException&)>&& error,
                        std::string_view command, Arguments... arguments) noexcept;
  template <typename F, typename... Arguments>
  std::string execCommandSync(F&& process, std::string_view command, Arguments&&... arguments) { return {}; }
  template <typename... Arguments>
  Task<RedisResult> execCommandCoro(std::string_view command, Arguments... arguments);
};
using RedisClientPtr = std::shared_ptr<RedisClient>;
}  // namespace nosql

class HttpAppFramework {
 public:
  static HttpAppFramework& instance();
  bool isRunning() const;
  HttpAppFramework& setHomePage(const std::string& file);
  HttpAppFramework& setFileTypes(const std::vector<std::string>& types);
  HttpAppFramework& setImplicitPageEnable(bool on);
  HttpAppFramework& setImplicitPage(const std::string& file);
  HttpAppFramework& enableSendfile(bool on);
  HttpAppFramework& enableBrotli(bool on);
  HttpAppFramework& enableDateHeader(bool on);
  HttpAppFramework& setServerHeaderField(const std::string& text);
  HttpAppFramework& setKeepaliveRequestsNumber(std::size_t count);
  HttpAppFramework& setPipeliningRequestsNumber(std::size_t count);
  HttpAppFramework& setStaticFilesCacheTime(int seconds);
  HttpAppFramework& setUnicodeEscapingInJson(bool on) noexcept;
  HttpAppFramework& setIntSignalHandler(const std::function<void()>& handler);
  HttpAppFramework& setTermSignalHandler(const std::function<void()>& handler);
  HttpAppFramework& addALocation(const std::string& prefix, const std::string& type = "",
                                 const std::string& alias = "", bool sensitive = false,
                                 bool all = true, bool recursive = true,
                                 const std::vector<std::string>& filters = {});
  trantor::EventLoop* getIOLoop(std::size_t id) const;
  std::size_t getThreadNum() const;
  const std::string& getDocumentRoot() const;
  const std::string& getUploadPath() const;
  bool areAllDbClientsAvailable() const noexcept;
  template <typename F>
  HttpAppFramework& registerHandler(const std::string& pattern, F&& function,
                                    const std::vector<internal::HttpConstraint>& constraints = {},
                                    const std::string& name = "") { return *this; }
  template <typename F>
  HttpAppFramework& registerHandlerViaRegex(
      const std::string& regex, F&& function,
      const std::vector<internal::HttpConstraint>& constraints = {},
      const std::string& name = "") { return *this; }
  HttpAppFramework& registerHttpSimpleController(
      const std::string& path, const std::string& controller,
      const std::vector<internal::HttpConstraint>& constraints = {});
  HttpAppFramework& registerWebSocketController(
      const std::string& path, const std::string& controller,
      const std::vector<internal::HttpConstraint>& constraints = {});
  template <typename T> HttpAppFramework& registerController(const std::shared_ptr<T>& object);
  template <typename T> HttpAppFramework& registerFilter(const std::shared_ptr<T>& object);
  template <typename T> HttpAppFramework& registerMiddleware(const std::shared_ptr<T>& object);
  HttpAppFramework& setDefaultHandler(
      std::function<void(const HttpRequestPtr&, std::function<void(const HttpResponsePtr&)>&&)> f);
  HttpAppFramework& registerSyncAdvice(
      const std::function<HttpResponsePtr(const HttpRequestPtr&)>& advice);
  HttpAppFramework& registerPreRoutingAdvice(
      const std::function<void(const HttpRequestPtr&, AdviceCallback&&, AdviceChainCallback&&)>& f);
  HttpAppFramework& registerPreRoutingAdvice(const std::function<void(const HttpRequestPtr&)>& f);
  HttpAppFramework& registerPostRoutingAdvice(
      const std::function<void(const HttpRequestPtr&, AdviceCallback&&, AdviceChainCallback&&)>& f);
  HttpAppFramework& registerPostRoutingAdvice(const std::function<void(const HttpRequestPtr&)>& f);
  HttpAppFramework& registerPreHandlingAdvice(
      const std::function<void(const HttpRequestPtr&, AdviceCallback&&, AdviceChainCallback&&)>& f);
  HttpAppFramework& registerPreHandlingAdvice(const std::function<void(const HttpRequestPtr&)>& f);
  HttpAppFramework& registerPostHandlingAdvice(
      const std::function<void(const HttpRequestPtr&, const HttpResponsePtr&)>& f);
  HttpAppFramework& registerPreSendingAdvice(
      const std::function<void(const HttpRequestPtr&, const HttpResponsePtr&)>& f);
  HttpAppFramework& registerBeginningAdvice(const std::function<void()>& f);
  HttpAppFramework& registerNewConnectionAdvice(
      const std::function<bool(const trantor::InetAddress&, const trantor::InetAddress&)>& f);
  HttpAppFramework& setExceptionHandler(
      std::function<void(const std::exception&, const HttpRequestPtr&,
                         std::function<void(const HttpResponsePtr&)>&&)> f);
  HttpAppFramework& setCustomErrorHandler(
      std::function<HttpResponsePtr(HttpStatusCode, const HttpRequestPtr&)>&& f);
  HttpAppFramework& setCustom404Page(const HttpResponsePtr& response, bool set = true);
  HttpAppFramework& addListener(const std::string& ip, uint16_t port, bool ssl = false,
                                const std::string& certificate = "", const std::string& key = "",
                                bool old_tls = false);
  HttpAppFramework& setSSLFiles(const std::string& certificate, const std::string& key);
  HttpAppFramework& loadConfigFile(const std::string& path);
  HttpAppFramework& loadConfigJson(const Json::Value& data);
  HttpAppFramework& createDbClient(const std::string& type, const std::string& host,
                                   unsigned short port, const std::string& database,
                                   const std::string& user, const std::string& password,
                                   std::size_t connections = 1, const std::string& filename = "",
                                   const std::string& name = "default", bool fast = false,
                                   const std::string& charset = "", double timeout = -1,
                                   bool auto_batch = false);
  orm::DbClientPtr getDbClient(const std::string& name = "default");
  orm::DbClientPtr getFastDbClient(const std::string& name = "default");
  nosql::RedisClientPtr getRedisClient(const std::string& name = "default");
  nosql::RedisClientPtr getFastRedisClient(const std::string& name = "default");
  template <typename T> T* getPlugin();
  template <typename T> std::shared_ptr<T> getSharedPlugin();
  const Json::Value& getCustomConfig() const;
  HttpAppFramework& setThreadNum(std::size_t count);
  HttpAppFramework& setDocumentRoot(const std::string& path);
  HttpAppFramework& setUploadPath(const std::string& path);
  HttpAppFramework& setLogPath(const std::string& path, const std::string& base = "",
                               std::size_t size = 100000000);
  HttpAppFramework& setLogLevel(trantor::Logger::LogLevel level);
  HttpAppFramework& setClientMaxBodySize(std::size_t bytes);
  HttpAppFramework& setClientMaxMemoryBodySize(std::size_t bytes);
  HttpAppFramework& setClientMaxWebSocketMessageSize(std::size_t bytes);
  HttpAppFramework& setIdleConnectionTimeout(std::size_t seconds);
  HttpAppFramework& setMaxConnectionNum(std::size_t count);
  HttpAppFramework& setMaxConnectionNumPerIP(std::size_t count);
  HttpAppFramework& enableSession(std::size_t timeout = 0,
                                  Cookie::SameSite same = Cookie::SameSite::kNull,
                                  const std::string& key = "JSESSIONID", int max_age = -1);
  HttpAppFramework& disableSession();
  HttpAppFramework& enableRunAsDaemon();
  HttpAppFramework& enableGzip(bool use);
  HttpAppFramework& enableServerHeader(bool on);
  void forward(const HttpRequestPtr& req,
               std::function<void(const HttpResponsePtr&)>&& callback,
               const std::string& host = "", double timeout = 0);
  trantor::EventLoop* getLoop() const;
  void run();
  void quit();
};
HttpAppFramework& app();

namespace utils {
std::string getUuid(bool lowercase = true);
std::string getMd5(const std::string& text);
std::string getMd5(const char* data, std::size_t size);
std::string getSha1(const std::string& text);
std::string getSha256(const std::string& text);
std::string base64Encode(std::string_view data, bool url_safe = false, bool padded = true);
std::string base64Decode(std::string_view text);
std::string urlEncode(const std::string& text);
std::string urlEncodeComponent(const std::string& text);
std::string urlDecode(std::string_view text);
bool isInteger(std::string_view text);
std::string genRandomString(int length);
bool secureRandomBytes(void* data, std::size_t size);
std::vector<std::string> splitString(const std::string& text, const std::string& separator,
                                     bool accept_empty = false);
}  // namespace utils
}  // namespace drogon

#define METHOD_LIST_BEGIN static void initPathRouting() {
#define METHOD_ADD(method, pattern, ...) registerMethod(&method, pattern, {__VA_ARGS__}, true, #method)
#define ADD_METHOD_TO(method, path, ...) registerMethod(&method, path, {__VA_ARGS__}, false, #method)
#define ADD_METHOD_VIA_REGEX(method, regex, ...) \
  registerMethodViaRegex(&method, regex, {__VA_ARGS__}, #method)
#define METHOD_LIST_END \
  return;               \
  }
#define PATH_LIST_BEGIN static void initPathRouting() {
#define PATH_ADD(path, ...) registerSelf__(path, {__VA_ARGS__});
#define PATH_LIST_END }
#define WS_PATH_LIST_BEGIN static void initPathRouting() {
#define WS_PATH_ADD(path, ...) registerSelf__(path, {__VA_ARGS__});
#define WS_ADD_PATH_VIA_REGEX(regex, ...) registerSelfRegex__(regex, {__VA_ARGS__});
#define WS_PATH_LIST_END }
