// Part of the interface of userver that its model speaks of.
#pragma once
#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace userver {

namespace yaml_config {
struct Schema {};
class YamlConfig {
 public:
  YamlConfig operator[](std::string_view key) const;
  template <class T>
  T As() const;
  template <class T>
  T As(const T& standard) const;
};
}  // namespace yaml_config

namespace formats::json {
class Value {
 public:
  Value operator[](std::string_view key) const;
  Value operator[](std::size_t index) const;
  bool HasMember(std::string_view key) const;
  bool IsMissing() const;
  bool IsNull() const;
  bool IsEmpty() const;
  bool IsArray() const;
  bool IsObject() const;
  bool IsString() const;
  bool IsInt() const;
  std::size_t GetSize() const;
  const Value* begin() const;
  const Value* end() const;
  template <class T>
  T As() const;
  template <class T>
  T As(const T& standard) const;
  template <class T>
  T ConvertTo() const;
};
class ValueBuilder {
 public:
  ValueBuilder();
  template <class T>
  ValueBuilder(const T& value);
  ValueBuilder operator[](const std::string& key);
  template <class T>
  ValueBuilder& operator=(const T& value);
  void PushBack(ValueBuilder&& value);
  Value ExtractValue();
};
Value FromString(std::string_view text);
std::string ToString(const Value& value);
}  // namespace formats::json

namespace server::http {
enum class HttpMethod { kDelete, kGet, kHead, kPost, kPut, kPatch, kConnect, kOptions, kUnknown };
enum class HttpStatus {
  kOk = 200,
  kCreated = 201,
  kNoContent = 204,
  kBadRequest = 400,
  kUnauthorized = 401,
  kForbidden = 403,
  kNotFound = 404,
  kConflict = 409,
  kTooManyRequests = 429,
  kInternalServerError = 500
};
struct FormDataArg {
  std::string_view value;
  std::optional<std::string> filename;
};
class HttpResponse {
 public:
  void SetStatus(HttpStatus status);
  void SetStatusNotFound();
  bool SetHeader(std::string name, std::string value);
  bool SetHeader(std::string_view name, std::string value);
  void SetContentType(std::string_view type);
  void SetData(std::string data);
};
class HttpRequest {
 public:
  HttpMethod GetMethod() const;
  const std::string& GetMethodStr() const;
  const std::string& GetUrl() const;
  const std::string& GetRequestPath() const;
  const std::string& GetPathSuffix() const;
  const std::string& GetArg(std::string_view name) const;
  const std::vector<std::string>& GetArgVector(std::string_view name) const;
  bool HasArg(std::string_view name) const;
  std::vector<std::string> ArgNames() const;
  const FormDataArg& GetFormDataArg(std::string_view name) const;
  bool HasFormDataArg(std::string_view name) const;
  const std::string& GetPathArg(std::string_view name) const;
  const std::string& GetPathArg(std::size_t index) const;
  bool HasPathArg(std::string_view name) const;
  const std::string& GetHeader(std::string_view name) const;
  bool HasHeader(std::string_view name) const;
  const std::string& GetCookie(const std::string& name) const;
  bool HasCookie(const std::string& name) const;
  const std::string& RequestBody() const;
  std::string GetRemoteAddress() const;
  HttpResponse& GetHttpResponse() const;
  void SetResponseStatus(HttpStatus status) const;
};
}  // namespace server::http

namespace server::request {
class RequestContext {
 public:
  template <class T>
  T& SetData(std::string name, T&& value);
  template <class T>
  const T& GetData(const std::string& name) const;
  template <class T>
  const T* GetDataOptional(const std::string& name) const;
};
}  // namespace server::request

namespace components {
class ComponentConfig : public yaml_config::YamlConfig {
 public:
  const std::string& Name() const;
};
class ComponentContext {
 public:
  template <class T>
  T& FindComponent() const;
  template <class T>
  T& FindComponent(std::string_view name) const;
};
class LoggableComponentBase {
 public:
  LoggableComponentBase(const ComponentConfig& config, const ComponentContext& context);
  virtual ~LoggableComponentBase();
};
using ComponentBase = LoggableComponentBase;
class ComponentList {
 public:
  template <class T>
  ComponentList& Append() &;
  template <class T>
  ComponentList& Append(std::string_view name) &;
  template <class T>
  ComponentList&& Append() &&;
  template <class T>
  ComponentList&& Append(std::string_view name) &&;
  ComponentList& AppendComponentList(ComponentList&& list) &;
  ComponentList&& AppendComponentList(ComponentList&& list) &&;
};
ComponentList MinimalServerComponentList();
ComponentList CommonComponentList();
ComponentList CommonServerComponentList();
class TestsuiteSupport : public LoggableComponentBase {};
}  // namespace components

namespace server::handlers {
enum class HandlerErrorCode {
  kUnknownError,
  kClientError,
  kRequestParseError,
  kUnauthorized,
  kForbidden,
  kResourceNotFound,
  kConflictState,
  kServerSideError
};
class HandlerBase : public components::LoggableComponentBase {
 public:
  HandlerBase(const components::ComponentConfig& config,
              const components::ComponentContext& context);
};
class HttpHandlerBase : public HandlerBase {
 public:
  HttpHandlerBase(const components::ComponentConfig& config,
                  const components::ComponentContext& context, bool is_monitor = false);
  virtual std::string HandleRequest(http::HttpRequest& request,
                                    request::RequestContext& context) const;
  virtual std::string HandleRequestThrow(const http::HttpRequest& request,
                                         request::RequestContext& context) const;
  static yaml_config::Schema GetStaticConfigSchema();
};
class HttpHandlerJsonBase : public HttpHandlerBase {
 public:
  HttpHandlerJsonBase(const components::ComponentConfig& config,
                      const components::ComponentContext& context, bool is_monitor = false);
  virtual formats::json::Value HandleRequestJsonThrow(const http::HttpRequest& request,
                                                      const formats::json::Value& body,
                                                      request::RequestContext& context) const = 0;
};
class Ping : public HttpHandlerBase {
 public:
  using HttpHandlerBase::HttpHandlerBase;
};
class TestsControl : public HttpHandlerBase {
 public:
  using HttpHandlerBase::HttpHandlerBase;
};
struct InternalMessage {
  std::string body;
};
struct ExternalBody {
  std::string body;
};
class CustomHandlerException {
 public:
  template <class... A>
  explicit CustomHandlerException(A&&... arguments);
};
class ClientError : public CustomHandlerException {
 public:
  template <class... A>
  explicit ClientError(A&&... arguments);
};
class Unauthorized : public CustomHandlerException {
 public:
  template <class... A>
  explicit Unauthorized(A&&... arguments);
};
class ResourceNotFound : public CustomHandlerException {
 public:
  template <class... A>
  explicit ResourceNotFound(A&&... arguments);
};

namespace auth {
struct AuthCheckResult {
  enum class Status { kTokenNotFound, kInternalCheckFailure, kInvalidToken, kOk, kForbidden };
  Status status = Status::kOk;
  std::optional<std::string> reason;
  std::optional<std::string> ext_reason;
  std::optional<HandlerErrorCode> code;
};
class AuthCheckerBase {
 public:
  virtual ~AuthCheckerBase();
  virtual AuthCheckResult CheckAuth(const http::HttpRequest& request,
                                    request::RequestContext& context) const = 0;
  virtual bool SupportsUserAuth() const noexcept = 0;
};
using AuthCheckerBasePtr = std::shared_ptr<AuthCheckerBase>;
class HandlerAuthConfig {};
class AuthCheckerSettings {};
class AuthCheckerFactoryBase {
 public:
  virtual ~AuthCheckerFactoryBase();
};
void RegisterAuthCheckerFactory(std::string type, std::unique_ptr<AuthCheckerFactoryBase> factory);
}  // namespace auth
}  // namespace server::handlers

namespace storages::postgres {
enum class ClusterHostType { kMaster, kSlave, kSlaveOrMaster };
struct RowTag {};
inline constexpr RowTag kRowTag{};
class Query {
 public:
  Query();
  Query(const char* statement);
  Query(std::string statement);
};
class Field {
 public:
  template <class T>
  T As() const;
  bool IsNull() const;
};
class Row {
 public:
  Field operator[](std::string_view name) const;
  Field operator[](std::size_t index) const;
  template <class T>
  T As() const;
  template <class T>
  T As(RowTag) const;
};
class ResultSet {
 public:
  bool IsEmpty() const;
  std::size_t Size() const;
  std::size_t RowsAffected() const;
  Row operator[](std::size_t index) const;
  Row Front() const;
  const Row* begin() const;
  const Row* end() const;
  template <class T>
  T AsSingleRow() const;
  template <class T>
  T AsSingleRow(RowTag) const;
  template <class T>
  std::optional<T> AsOptionalSingleRow() const;
  template <class T>
  std::optional<T> AsOptionalSingleRow(RowTag) const;
  template <class C>
  C AsContainer() const;
  template <class C>
  C AsContainer(RowTag) const;
  template <class T>
  std::vector<T> AsSetOf() const;
};
class Transaction {
 public:
  template <class... A>
  ResultSet Execute(const Query& query, const A&... arguments);
  void Commit();
  void Rollback();
};
class Cluster {
 public:
  template <class... A>
  ResultSet Execute(ClusterHostType host, const Query& query, const A&... arguments);
  Transaction Begin(ClusterHostType host, int options);
  Transaction Begin(int options);
};
using ClusterPtr = std::shared_ptr<Cluster>;
}  // namespace storages::postgres

namespace components {
class Postgres : public LoggableComponentBase {
 public:
  storages::postgres::ClusterPtr GetCluster() const;
};
}  // namespace components

namespace utils {
int DaemonMain(int argc, const char* const argv[], const components::ComponentList& components);
}  // namespace utils
}  // namespace userver
