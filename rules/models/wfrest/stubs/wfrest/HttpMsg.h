// Interface of wfrest's requests and responses as far as servers use it, written for tvaara.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "workflow/HttpMessage.h"
#include "workflow/WFTaskFactory.h"

enum HttpStatus {
  HttpStatusOK = 200,
  HttpStatusCreated = 201,
  HttpStatusNoContent = 204,
  HttpStatusFound = 302,
  HttpStatusBadRequest = 400,
  HttpStatusUnauthorized = 401,
  HttpStatusForbidden = 403,
  HttpStatusNotFound = 404,
  HttpStatusConflict = 409,
  HttpStatusTooManyRequests = 429,
  HttpStatusInternalServerError = 500,
};

namespace wfrest {
enum http_content_type { CONTENT_TYPE_NONE, TEXT_PLAIN, APPLICATION_JSON, MULTIPART_FORM_DATA,
                         APPLICATION_URLENCODED };
class Json {
 public:
  Json();
  template <typename T>
  Json(const T& value);
  static Json parse(const std::string& text);
  bool is_valid() const;
  bool has(const std::string& key) const;
  int size() const;
  Json operator[](const char* key) const;
  Json operator[](const std::string& key) const;
  Json operator[](int index) const;
  template <typename T>
  T get() const;
  template <typename T>
  void push_back(const std::string& key, const T& value);
  template <typename T>
  void push_back(const T& value);
  template <typename T>
  Json& operator=(const T& value);
  const std::string dump() const;
  const std::string dump(int indent) const;
  operator std::string() const;
  operator int() const;
};
using Form = std::map<std::string, std::pair<std::string, std::string>>;
class HttpCookie {
 public:
  HttpCookie();
  HttpCookie(const std::string& key, const std::string& value);
  HttpCookie& set_key(const std::string& key);
  HttpCookie& set_value(const std::string& value);
  HttpCookie& set_domain(const std::string& domain);
  HttpCookie& set_path(const std::string& path);
  HttpCookie& set_max_age(int seconds);
  HttpCookie& set_secure(bool secure);
  HttpCookie& set_http_only(bool only);
};

class HttpReq : public protocol::HttpRequest {
 public:
  std::string& body() const;
  std::map<std::string, std::string>& form_kv() const;
  Form& form() const;
  wfrest::Json& json() const;
  http_content_type content_type() const;
  const std::string& header(const std::string& key) const;
  bool has_header(const std::string& key) const;
  const std::string& param(const std::string& key) const;
  template <typename T>
  T param(const std::string& key) const;
  bool has_param(const std::string& key) const;
  const std::string& query(const std::string& key) const;
  const std::string& default_query(const std::string& key, const std::string& otherwise) const;
  const std::map<std::string, std::string>& query_list() const;
  bool has_query(const std::string& key) const;
  const std::string& match_path() const;
  const std::string& full_path() const;
  std::string current_path() const;
  const std::map<std::string, std::string>& cookies() const;
  const std::string& cookie(const std::string& key) const;
};

class HttpResp : public protocol::HttpResponse {
 public:
  void String(const std::string& text);
  void String(std::string&& text);
  void File(const std::string& path);
  void File(const std::string& path, size_t start);
  void File(const std::string& path, size_t start, size_t end);
  void CachedFile(const std::string& path);
  void Save(const std::string& path, const std::string& content);
  void Save(const std::string& path, std::string&& content);
  void Save(const std::string& path, const std::string& content, const std::string& message);
  void Json(const wfrest::Json& json);
  void Json(const std::string& text);
  void set_status(int code);
  void add_cookie(HttpCookie&& cookie);
  void add_cookie(const HttpCookie& cookie);
  void Http(const std::string& url, int redirects, size_t limit);
  void Http(const std::string& url, int redirects);
  void Http(const std::string& url);
  void MySQL(const std::string& url, const std::string& sql);
  void MySQL(const std::string& url, const std::string& sql,
             const std::function<void(wfrest::Json*)>& callback);
  void MySQL(const std::string& url, const std::string& sql,
             const std::function<void(protocol::MySQLResultCursor*)>& callback);
  void Redis(const std::string& url, const std::string& command,
             const std::vector<std::string>& parameters);
  void Redis(const std::string& url, const std::string& command,
             const std::vector<std::string>& parameters,
             const std::function<void(wfrest::Json*)>& callback);
  void Redirect(const std::string& location, int status);
  template <class FUNC, class... ARGS>
  void Compute(int queue, FUNC&& function, ARGS&&... arguments);
  void Error(int code);
  void Error(int code, const std::string& message);
  void Timer(unsigned int microseconds, const std::function<void()>& callback);
  void Push(const std::string& name, const std::function<void(std::string&)>& callback);
  void add_task(SubTask* task);
  void add_header(const std::string& key, const std::string& value);
  int get_state() const;
  int get_error() const;
  std::map<std::string, std::string> headers;
  void* user_data;
};
using HttpTask = WFNetworkTask<HttpReq, HttpResp>;
HttpTask* task_of(const SubTask* task);
}
