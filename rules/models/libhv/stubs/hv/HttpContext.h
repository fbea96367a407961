// Interface of libhv's contexts, written for tvaara.
#pragma once

#include "HttpMessage.h"

namespace hv {
struct HttpService;
class HttpResponseWriter {
 public:
  HttpResponsePtr response;
  int Begin();
  int WriteStatus(http_status status);
  int WriteHeader(const char* key, const char* value);
  template <typename T>
  int WriteHeader(const char* key, T number);
  int WriteCookie(const HttpCookie& cookie);
  int EndHeaders(const char* key = nullptr, const char* value = nullptr);
  int WriteChunked(const char* data, int length = -1);
  int WriteChunked(const std::string& text);
  int WriteBody(const char* data, int length = -1);
  int WriteBody(const std::string& text);
  int WriteResponse(HttpResponse* response);
  int End(const char* data = nullptr, int length = -1);
  int End(const std::string& text);
  int close(bool async = false);
};
}
typedef std::shared_ptr<hv::HttpResponseWriter> HttpResponseWriterPtr;

namespace hv {
struct HttpContext {
  HttpService* service;
  HttpRequestPtr request;
  HttpResponsePtr response;
  HttpResponseWriterPtr writer;
  void* userdata;
  std::string ip();
  int port();
  http_method method();
  std::string url();
  std::string path();
  std::string fullpath();
  std::string host();
  const http_headers& headers();
  std::string header(const char* key, const std::string& otherwise = hv::empty_string);
  const hv::QueryParams& params();
  std::string param(const char* key, const std::string& otherwise = hv::empty_string);
  const HttpCookie& cookie(const char* name);
  int length();
  http_content_type type();
  bool is(http_content_type type);
  std::string& body();
  const hv::Json& json();
  const hv::MultiPart& form();
  std::string form(const char* name, const std::string& otherwise = hv::empty_string);
  const hv::KeyValue& urlencoded();
  std::string urlencoded(const char* key, const std::string& otherwise = hv::empty_string);
  template <typename T>
  T get(const char* key, T otherwise = 0);
  std::string get(const char* key, const std::string& otherwise = hv::empty_string);
  void setStatus(http_status status);
  void setContentType(http_content_type type);
  void setContentType(const char* type);
  void setHeader(const char* key, const std::string& value);
  void setCookie(const HttpCookie& cookie);
  void setBody(const std::string& body);
  int send();
  int send(const std::string& text, http_content_type type = APPLICATION_JSON);
  int sendString(const std::string& text);
  int sendData(void* data, int length, bool nocopy = true);
  int sendFile(const char* path);
  template <typename T>
  void set(const char* key, const T& value);
  template <typename T>
  int sendJson(const T& value);
  int redirect(const std::string& location, http_status status = HTTP_STATUS_FOUND);
  int close();
};
}
typedef std::shared_ptr<hv::HttpContext> HttpContextPtr;
