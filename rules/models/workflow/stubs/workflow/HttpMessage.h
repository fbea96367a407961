// Interface of C++ Workflow's messages as far as servers use it, written for tvaara.
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace protocol {
class HttpMessage {
 public:
  const char* get_http_version() const;
  bool is_chunked() const;
  bool is_keep_alive() const;
  bool add_header_pair(const char* name, const char* value);
  bool set_header_pair(const char* name, const char* value);
  bool add_header_pair(const std::string& name, const std::string& value);
  bool set_header_pair(const std::string& name, const std::string& value);
  bool get_parsed_body(const void** body, size_t* size) const;
  bool append_output_body(const void* data, size_t size);
  bool append_output_body(const char* text);
  bool append_output_body(const std::string& text);
  bool append_output_body_nocopy(const void* data, size_t size);
  bool append_output_body_nocopy(const char* text);
  bool append_output_body_nocopy(const std::string& text);
  void clear_output_body();
  size_t get_output_body_size() const;
  void set_size_limit(size_t limit);
};
class HttpRequest : public HttpMessage {
 public:
  HttpRequest();
  const char* get_method() const;
  const char* get_request_uri() const;
  bool get_method(std::string& method) const;
  bool get_request_uri(std::string& uri) const;
  bool set_method(const char* method);
  bool set_request_uri(const char* uri);
};
class HttpResponse : public HttpMessage {
 public:
  HttpResponse();
  const char* get_status_code() const;
  bool set_status_code(const char* code);
  bool set_status_code(const std::string& code);
  bool set_reason_phrase(const char* phrase);
  bool set_http_version(const char* version);
};
}
