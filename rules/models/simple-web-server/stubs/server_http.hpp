// Interface of Simple-Web-Server as far as servers use it, written for tvaara.
#pragma once

#include <functional>
#include <istream>
#include <limits>
#include <map>
#include <memory>
#include <ostream>
#include <regex>
#include <string>
#include <thread>
#include <unordered_map>

namespace SimpleWeb {
enum class StatusCode {
  unknown = 0,
  success_ok = 200,
  success_created,
  success_accepted,
  success_no_content = 204,
  redirection_moved_permanently = 301,
  redirection_found,
  redirection_see_other,
  redirection_not_modified,
  redirection_temporary_redirect = 307,
  client_error_bad_request = 400,
  client_error_unauthorized,
  client_error_payment_required,
  client_error_forbidden,
  client_error_not_found,
  client_error_method_not_allowed,
  client_error_conflict = 409,
  client_error_payload_too_large = 413,
  client_error_too_many_requests = 429,
  server_error_internal_server_error = 500,
  server_error_not_implemented,
  server_error_service_unavailable = 503,
};
const std::string& status_code(StatusCode code);
struct CaseInsensitiveHash {
  size_t operator()(const std::string& text) const;
};
struct CaseInsensitiveEqual {
  bool operator()(const std::string& left, const std::string& right) const;
};
using CaseInsensitiveMultimap =
    std::unordered_multimap<std::string, std::string, CaseInsensitiveHash, CaseInsensitiveEqual>;
class Percent {
 public:
  static std::string encode(const std::string& text);
  static std::string decode(const std::string& text);
};
class QueryString {
 public:
  static std::string create(const CaseInsensitiveMultimap& fields);
  static CaseInsensitiveMultimap parse(const std::string& text);
};
class HttpHeader {
 public:
  static CaseInsensitiveMultimap parse(std::istream& stream);
};
struct tcp_endpoint {};
struct error_code {
  explicit operator bool() const;
  std::string message() const;
  int value() const;
};
struct io_context {
  void run();
  void stop();
};

template <class socket_type>
class Server;

template <class socket_type>
class ServerBase {
 public:
  class Response : public std::enable_shared_from_this<Response>, public std::ostream {
   public:
    std::size_t size();
    void send(const std::function<void(const error_code&)>& callback = nullptr);
    void write(const char* data, std::streamsize length);
    void write(StatusCode status = StatusCode::success_ok,
               const CaseInsensitiveMultimap& header = CaseInsensitiveMultimap());
    void write(StatusCode status, const std::string& content,
               const CaseInsensitiveMultimap& header = CaseInsensitiveMultimap());
    void write(StatusCode status, std::istream& content,
               const CaseInsensitiveMultimap& header = CaseInsensitiveMultimap());
    void write(const std::string& content,
               const CaseInsensitiveMultimap& header = CaseInsensitiveMultimap());
    void write(std::istream& content,
               const CaseInsensitiveMultimap& header = CaseInsensitiveMultimap());
    void write(const CaseInsensitiveMultimap& header);
    bool close_connection_after_response;
  };
  class Content : public std::istream {
   public:
    std::size_t size();
    std::string string();
  };
  class Request {
   public:
    std::string method, path, query_string, http_version;
    Content content;
    CaseInsensitiveMultimap header;
    std::smatch path_match;
    std::string remote_endpoint_address();
    unsigned short remote_endpoint_port();
    tcp_endpoint remote_endpoint() const;
    CaseInsensitiveMultimap parse_query_string();
  };
  class Config {
   public:
    unsigned short port;
    std::size_t thread_pool_size = 1;
    long timeout_request = 5;
    long timeout_content = 300;
    std::size_t max_request_streambuf_size = std::numeric_limits<std::size_t>::max();
    std::string address;
    bool reuse_address = true;
    bool fast_open = false;
  };
  Config config;
  class regex_orderable : public std::regex {
   public:
    regex_orderable(const char* text);
    regex_orderable(std::string text);
    bool operator<(const regex_orderable& other) const;
  };
  using Function = std::function<void(std::shared_ptr<typename ServerBase<socket_type>::Response>,
                                      std::shared_ptr<typename ServerBase<socket_type>::Request>)>;
  std::map<regex_orderable, std::map<std::string, Function>> resource;
  std::map<std::string, Function> default_resource;
  std::function<void(std::shared_ptr<typename ServerBase<socket_type>::Request>, const error_code&)>
      on_error;
  std::shared_ptr<io_context> io_service;
  void start(const std::function<void(unsigned short)>& callback = nullptr);
  unsigned short bind();
  void accept_and_run();
  void stop();
};

// The socket is told by its name alone.
template <class protocol>
class basic_stream_socket {};
struct tcp {};
using HTTP = basic_stream_socket<tcp>;
template <>
class Server<HTTP> : public ServerBase<HTTP> {
 public:
  Server();
};
}
