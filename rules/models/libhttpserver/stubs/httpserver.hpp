// Interface of libhttpserver as far as servers use it, written for tvaara: declarations alone.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace httpserver {
namespace http {
struct http_utils {
  static const int http_ok = 200, http_created = 201, http_no_content = 204, http_found = 302,
                   http_bad_request = 400, http_unauthorized = 401, http_forbidden = 403,
                   http_not_found = 404, http_conflict = 409, http_too_many_requests = 429,
                   http_internal_server_error = 500;
  static const std::string text_plain;
  enum start_method_T { INTERNAL_SELECT, THREAD_PER_CONNECTION };
};
using arg_map = std::map<std::string, std::string>;
using header_view_map = std::map<std::string_view, std::string_view>;
}  // namespace http

class http_arg_value {
 public:
  std::string_view get_flat_value() const;
  std::vector<std::string> get_all_values() const;
  operator std::string() const;
};

class http_request {
 public:
  std::string_view get_path() const;
  std::vector<std::string> get_path_pieces() const;
  std::string get_path_piece(int index) const;
  std::string_view get_method() const;
  std::string_view get_header(std::string_view key) const;
  std::string_view get_footer(std::string_view key) const;
  std::string_view get_cookie(std::string_view key) const;
  http::header_view_map get_headers() const;
  http::header_view_map get_footers() const;
  http::header_view_map get_cookies() const;
  http_arg_value get_arg(std::string_view key) const;
  std::string_view get_arg_flat(std::string_view key) const;
  std::map<std::string, http_arg_value> get_args() const;
  std::map<std::string_view, std::string_view> get_args_flat() const;
  std::string_view get_querystring() const;
  std::string_view get_content() const;
  bool content_too_large() const;
  std::map<std::string, std::map<std::string, std::string>> get_files() const;
  std::string_view get_user() const;
  std::string_view get_pass() const;
  std::string_view get_digested_user() const;
  std::string_view get_requestor() const;
  uint16_t get_requestor_port() const;
  bool check_digest_auth(const std::string& realm, const std::string& password, int nonce_timeout,
                         bool* reload_nonce) const;
};

class http_response {
 public:
  virtual ~http_response() = default;
  void with_header(const std::string& key, const std::string& value);
  void with_footer(const std::string& key, const std::string& value);
  void with_cookie(const std::string& key, const std::string& value);
  int get_response_code() const;
};
class string_response : public http_response {
 public:
  explicit string_response(std::string content, int response_code = 200,
                           const std::string& content_type = http::http_utils::text_plain);
};
class file_response : public http_response {
 public:
  explicit file_response(const std::string& filename, int response_code = 200,
                         const std::string& content_type = "application/octet-stream");
};
class empty_response : public http_response {};
class basic_auth_fail_response : public string_response {
 public:
  explicit basic_auth_fail_response(const std::string& content, const std::string& realm = "",
                                    int response_code = 200);
};
class digest_auth_fail_response : public string_response {
 public:
  digest_auth_fail_response(const std::string& content, const std::string& realm = "",
                            const std::string& opaque = "", bool reload_nonce = false);
};

class http_resource {
 public:
  virtual ~http_resource() = default;
  virtual std::shared_ptr<http_response> render(const http_request& request);
  virtual std::shared_ptr<http_response> render_GET(const http_request& request);
  virtual std::shared_ptr<http_response> render_POST(const http_request& request);
  virtual std::shared_ptr<http_response> render_PUT(const http_request& request);
  virtual std::shared_ptr<http_response> render_HEAD(const http_request& request);
  virtual std::shared_ptr<http_response> render_DELETE(const http_request& request);
  virtual std::shared_ptr<http_response> render_TRACE(const http_request& request);
  virtual std::shared_ptr<http_response> render_OPTIONS(const http_request& request);
  virtual std::shared_ptr<http_response> render_PATCH(const http_request& request);
  virtual std::shared_ptr<http_response> render_CONNECT(const http_request& request);
  void set_allowing(const std::string& method, bool allowed);
  void allow_all();
  void disallow_all();
};

enum file_upload_target_T { FILE_UPLOAD_MEMORY_ONLY, FILE_UPLOAD_DISK_ONLY, FILE_UPLOAD_MEMORY_AND_DISK };

class webserver;
class create_webserver {
 public:
  create_webserver();
  explicit create_webserver(uint16_t port);
  create_webserver& port(uint16_t port);
  create_webserver& start_method(http::http_utils::start_method_T method);
  create_webserver& max_threads(int count);
  create_webserver& max_connections(int count);
  create_webserver& memory_limit(int bytes);
  create_webserver& content_size_limit(size_t bytes);
  create_webserver& connection_timeout(int seconds);
  create_webserver& per_IP_connection_limit(int count);
  create_webserver& bind_address(const void* address);
  create_webserver& use_ssl();
  create_webserver& no_ssl();
  create_webserver& https_mem_key(const std::string& file);
  create_webserver& https_mem_cert(const std::string& file);
  create_webserver& https_priorities(const std::string& priorities);
  create_webserver& basic_auth();
  create_webserver& digest_auth();
  create_webserver& file_upload_target(file_upload_target_T target);
  create_webserver& file_upload_dir(const std::string& folder);
  create_webserver& generate_random_filename_on_upload();
  create_webserver& tcp_nodelay();
  create_webserver& not_found_resource(
      const std::function<std::shared_ptr<http_response>(const http_request&)>& answer);
  create_webserver& method_not_allowed_resource(
      const std::function<std::shared_ptr<http_response>(const http_request&)>& answer);
  create_webserver& internal_error_resource(
      const std::function<std::shared_ptr<http_response>(const http_request&)>& answer);
  create_webserver& log_access(const std::function<void(const std::string&)>& log);
  create_webserver& log_error(const std::function<void(const std::string&)>& log);
  create_webserver& debug();
};
class webserver {
 public:
  webserver(const create_webserver& parameters);
  bool start(bool blocking = false);
  bool stop();
  bool is_running();
  bool register_resource(const std::string& path, http_resource* resource, bool family = false);
  void unregister_resource(const std::string& path);
};
}  // namespace httpserver
