// Interface of the C++ REST SDK as far as servers use it, written for tvaara.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

#ifndef _XPLATSTR
#define _XPLATSTR(x) x
#endif
#ifndef U
#define U(x) _XPLATSTR(x)
#endif

namespace utility {
using string_t = std::string;
using char_t = char;
namespace conversions {
std::string to_utf8string(const std::string& text);
string_t to_string_t(const std::string& text);
}  // namespace conversions
}  // namespace utility

namespace pplx {
template <typename T>
class task {
 public:
  template <typename F>
  auto then(const F&) const {
    return *this;
  }
  T get() const;
  void wait() const;
};
template <>
class task<void> {
 public:
  template <typename F>
  auto then(const F&) const {
    return *this;
  }
  void get() const;
  void wait() const;
};
}  // namespace pplx

namespace web {
class uri {
 public:
  uri();
  uri(const char* text);
  uri(const utility::string_t& text);
  const utility::string_t& path() const;
  const utility::string_t& query() const;
  const utility::string_t& fragment() const;
  const utility::string_t& host() const;
  utility::string_t to_string() const;
  uri resource() const;
  bool is_empty() const;
  static utility::string_t decode(const utility::string_t& text);
  static utility::string_t encode_uri(const utility::string_t& text);
  static utility::string_t encode_data_string(const utility::string_t& text);
  static std::vector<utility::string_t> split_path(const utility::string_t& path);
  static std::map<utility::string_t, utility::string_t> split_query(const utility::string_t& query);
};
namespace json {
class array {};
class object {};
class number {};
class value {
 public:
  value();
  static value parse(const utility::string_t& text);
  static value string(utility::string_t text);
  static value number(int value);
  static value object();
  static value null();
  bool has_field(const utility::string_t& key) const;
  value& operator[](const utility::string_t& key);
  value& at(const utility::string_t& key);
  const value& at(const utility::string_t& key) const;
  bool is_string() const;
  bool is_integer() const;
  bool is_number() const;
  bool is_object() const;
  bool is_array() const;
  bool is_boolean() const;
  const utility::string_t& as_string() const;
  int as_integer() const;
  double as_double() const;
  bool as_bool() const;
  const json::object& as_object() const;
  const json::array& as_array() const;
  const json::number& as_number() const;
  utility::string_t serialize() const;
};
}  // namespace json
namespace http {
using status_code = unsigned short;
using method = utility::string_t;
class methods {
 public:
  const static method GET;
  const static method POST;
  const static method PUT;
  const static method DEL;
  const static method PATCH;
  const static method HEAD;
  const static method OPTIONS;
};
class status_codes {
 public:
  static const status_code OK = 200;
  static const status_code Created = 201;
  static const status_code NoContent = 204;
  static const status_code BadRequest = 400;
  static const status_code Unauthorized = 401;
  static const status_code Forbidden = 403;
  static const status_code NotFound = 404;
  static const status_code TooManyRequests = 429;
  static const status_code InternalError = 500;
};
class http_headers {
 public:
  void add(const utility::string_t& name, const utility::string_t& value);
  bool has(const utility::string_t& name) const;
  utility::string_t& operator[](const utility::string_t& name);
  bool match(const utility::string_t& name, utility::string_t& value) const;
};
class http_response {
 public:
  http_response();
  http_response(status_code code);
  void set_status_code(status_code code);
  http_headers& headers();
  void set_body(const utility::string_t& body);
  void set_body(const json::value& body);
  pplx::task<utility::string_t> extract_string();
  pplx::task<json::value> extract_json();
  pplx::task<std::vector<unsigned char>> extract_vector();
};
class http_request {
 public:
  http_request();
  http_request(http::method method);
  const http::method& method() const;
  const uri& request_uri() const;
  uri relative_uri() const;
  uri absolute_uri() const;
  http_headers& headers();
  const utility::string_t& remote_address() const;
  pplx::task<utility::string_t> extract_string(bool ignore = false);
  pplx::task<std::string> extract_utf8string(bool ignore = false);
  pplx::task<json::value> extract_json(bool ignore = false) const;
  pplx::task<std::vector<unsigned char>> extract_vector() const;
  pplx::task<void> reply(const http_response& response) const;
  pplx::task<void> reply(status_code status) const;
  pplx::task<void> reply(status_code status, const json::value& body) const;
  pplx::task<void> reply(status_code status, const std::string& body,
                         const std::string& type = "text/plain") const;
};
namespace experimental {
namespace listener {
class http_listener_config {
 public:
  void set_timeout(std::chrono::seconds timeout);
};
class http_listener {
 public:
  http_listener();
  explicit http_listener(web::uri address);
  http_listener(web::uri address, http_listener_config config);
  void support(const std::function<void(http_request)>& handler);
  void support(const http::method& method, const std::function<void(http_request)>& handler);
  pplx::task<void> open();
  pplx::task<void> close();
};
}  // namespace listener
}  // namespace experimental
namespace client {
class http_client_config {
 public:
  void set_validate_certificates(bool validate);
  void set_timeout(std::chrono::seconds timeout);
};
class http_client {
 public:
  http_client(const uri& base);
  http_client(const uri& base, const http_client_config& config);
  pplx::task<http_response> request(http_request request);
  pplx::task<http_response> request(const http::method& method);
  pplx::task<http_response> request(const http::method& method, const utility::string_t& path);
};
}  // namespace client
}  // namespace http
}  // namespace web
