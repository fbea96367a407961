// Interface of libhv as far as servers use it, written for tvaara.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

enum http_status {
  HTTP_STATUS_OK = 200,
  HTTP_STATUS_CREATED = 201,
  HTTP_STATUS_NO_CONTENT = 204,
  HTTP_STATUS_FOUND = 302,
  HTTP_STATUS_BAD_REQUEST = 400,
  HTTP_STATUS_UNAUTHORIZED = 401,
  HTTP_STATUS_FORBIDDEN = 403,
  HTTP_STATUS_NOT_FOUND = 404,
  HTTP_STATUS_METHOD_NOT_ALLOWED = 405,
  HTTP_STATUS_CONFLICT = 409,
  HTTP_STATUS_TOO_MANY_REQUESTS = 429,
  HTTP_STATUS_INTERNAL_SERVER_ERROR = 500,
  HTTP_STATUS_NOT_IMPLEMENTED = 501,
};
enum http_method {
  HTTP_DELETE = 0,
  HTTP_GET = 1,
  HTTP_HEAD = 2,
  HTTP_POST = 3,
  HTTP_PUT = 4,
  HTTP_OPTIONS = 6,
  HTTP_PATCH = 28,
};
enum http_content_type {
  CONTENT_TYPE_NONE = 0,
  TEXT_PLAIN = 101,
  TEXT_HTML = 102,
  APPLICATION_JSON = 303,
  APPLICATION_OCTET_STREAM = 399,
  MULTIPART_FORM_DATA = 501,
};
enum http_parser_state { HP_START_REQ_OR_RES, HP_HEADERS_COMPLETE, HP_BODY, HP_MESSAGE_COMPLETE };

#if __has_include(<nlohmann/json.hpp>)
#include <nlohmann/json.hpp>
namespace hv {
typedef nlohmann::json Json;
}
#else
namespace hv {
class Json {
 public:
  Json();
  template <typename T>
  Json(const T& value);
  Json& operator[](const std::string& key);
  const Json& operator[](const std::string& key) const;
  template <typename T>
  T get() const;
  std::string dump(int indent = -1) const;
};
}
#endif

namespace hv {
const std::string empty_string;
typedef std::map<std::string, std::string> KeyValue;
typedef std::map<std::string, std::string> QueryParams;
typedef std::vector<std::string> StringList;
struct FormData {
  std::string filename;
  std::string content;
};
typedef std::map<std::string, FormData> MultiPart;
struct NetAddr {
  std::string ip;
  int port;
};
}

struct HttpCookie {
  std::string name, value, domain, path, expires;
  int max_age;
  bool secure, httponly;
};
typedef std::map<std::string, std::string> http_headers;
typedef std::vector<HttpCookie> http_cookies;

class HttpMessage {
 public:
  virtual ~HttpMessage();
  http_headers headers;
  http_cookies cookies;
  std::string body;
  std::function<void(HttpMessage*, http_parser_state, const char*, size_t)> http_cb;
  void* content;
  size_t content_length;
  http_content_type content_type;
  hv::Json json;
  hv::MultiPart form;
  hv::KeyValue kv;
  template <typename T>
  T Get(const char* key, T otherwise = 0);
  std::string GetString(const char* key, const std::string& otherwise = "");
  bool GetBool(const char* key, bool otherwise = 0);
  int64_t GetInt(const char* key, int64_t otherwise = 0);
  double GetFloat(const char* key, double otherwise = 0);
  template <typename T>
  void Set(const char* key, const T& value);
  template <typename T>
  int Json(const T& value);
  const hv::Json& GetJson();
  const hv::MultiPart& GetForm();
  std::string GetFormData(const char* name, const std::string& otherwise = hv::empty_string);
  int FormFile(const char* name, const char* path);
  int SaveFormFile(const char* name, const char* path);
  const hv::KeyValue& GetUrlEncoded();
  std::string GetUrlEncoded(const char* key, const std::string& otherwise = hv::empty_string);
  void SetHeader(const char* key, const std::string& value);
  std::string GetHeader(const char* key, const std::string& otherwise = hv::empty_string);
  void AddCookie(const HttpCookie& cookie);
  const HttpCookie& GetCookie(const std::string& name);
  void SetBody(const std::string& body);
  const std::string& Body();
  int ParseBody();
  void* Content();
  size_t ContentLength();
  http_content_type ContentType();
  void SetContentType(http_content_type type);
  void SetContentType(const char* type);
  void SetContentTypeByFilename(const char* path);
  bool IsKeepAlive();
  bool IsChunked();
  int String(const std::string& text);
  int Data(void* data, int length, bool nocopy = true);
  int File(const char* path);
  int SaveFile(const char* path);
  virtual std::string Dump(bool headers, bool body);
};

class HttpRequest : public HttpMessage {
 public:
  http_method method;
  std::string url;
  std::string scheme;
  std::string host;
  int port;
  std::string path;
  hv::QueryParams query_params;
  hv::NetAddr client_addr;
  uint16_t timeout;
  unsigned redirect : 1;
  HttpRequest();
  void SetMethod(const char* method);
  const char* Method();
  bool IsHttps();
  void SetUrl(const char* url);
  const std::string& Url();
  void ParseUrl();
  std::string FullPath();
  std::string Path();
  template <typename T>
  void SetParam(const char* key, const T& value);
  std::string GetParam(const char* key, const std::string& otherwise = hv::empty_string);
  std::string Host();
};

class HttpResponse : public HttpMessage {
 public:
  http_status status_code;
  HttpResponse();
  const char* status_message();
  int Redirect(const std::string& location, http_status status = HTTP_STATUS_FOUND);
};

typedef std::shared_ptr<HttpRequest> HttpRequestPtr;
typedef std::shared_ptr<HttpResponse> HttpResponsePtr;
