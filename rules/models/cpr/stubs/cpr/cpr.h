// Interface of cpr as far as servers use it, written for tvaara.
#pragma once

#include <chrono>
#include <cstdint>
#include <initializer_list>
#include <map>
#include <ostream>
#include <string>
#include <vector>

namespace cpr {
class Url {
 public:
  Url();
  Url(std::string url);
  Url(const char* url);
  Url(std::initializer_list<std::string> parts);
  const std::string& str() const;
};
class Body {
 public:
  Body();
  Body(std::string body);
  Body(const char* body);
};
struct Pair {
  template <typename K, typename V>
  Pair(K&& key, V&& value);
};
class Payload {
 public:
  Payload(const std::initializer_list<Pair>& pairs);
};
struct Part {
  Part(const std::string& name, const std::string& value, const std::string& type = {});
};
class Multipart {
 public:
  Multipart(std::initializer_list<Part> parts);
};
struct Parameter {
  Parameter(std::string key, std::string value);
};
class Parameters {
 public:
  Parameters(const std::initializer_list<Parameter>& parameters);
};
using Header = std::map<std::string, std::string>;
class Cookies {
 public:
  Cookies(const std::initializer_list<std::pair<const std::string, std::string>>& cookies);
  std::string& operator[](const std::string& key);
};
class UserAgent {
 public:
  UserAgent(std::string agent);
};
class Bearer {
 public:
  Bearer(std::string token);
};
enum class AuthMode { BASIC, DIGEST, NTLM };
class Authentication {
 public:
  Authentication(std::string user, std::string password, AuthMode mode);
};
class Timeout {
 public:
  Timeout(std::chrono::milliseconds duration);
  Timeout(std::int32_t milliseconds);
};
class ConnectTimeout {
 public:
  ConnectTimeout(std::chrono::milliseconds duration);
  ConnectTimeout(std::int32_t milliseconds);
};
class VerifySsl {
 public:
  VerifySsl(bool verify);
};
class Redirect {
 public:
  Redirect(bool follow);
  Redirect(long maximum, bool follow, bool cont_send_cred, int post_flags);
};
namespace ssl {
class VerifyPeer {
 public:
  VerifyPeer(bool verify);
};
class VerifyHost {
 public:
  VerifyHost(bool verify);
};
}  // namespace ssl
struct SslOptions {};
template <typename... Ts>
SslOptions Ssl(Ts&&... options);
struct Error {
  int code;
  std::string message;
};
class Response {
 public:
  long status_code;
  std::string text;
  Header header;
  Url url;
  double elapsed;
  Cookies cookies;
  Error error;
  std::string raw_header, status_line, reason;
};
template <typename... Ts>
Response Get(Ts&&... options);
template <typename... Ts>
Response Post(Ts&&... options);
template <typename... Ts>
Response Put(Ts&&... options);
template <typename... Ts>
Response Patch(Ts&&... options);
template <typename... Ts>
Response Delete(Ts&&... options);
template <typename... Ts>
Response Head(Ts&&... options);
template <typename... Ts>
Response Options(Ts&&... options);
template <typename... Ts>
Response Download(std::ostream& file, Ts&&... options);
class Session {
 public:
  Session();
  void SetUrl(const Url& url);
  void SetBody(Body&& body);
  void SetHeader(const Header& header);
  void SetParameters(const Parameters& parameters);
  void SetTimeout(const Timeout& timeout);
  void SetVerifySsl(const VerifySsl& verify);
  void SetBearer(const Bearer& token);
  Response Get();
  Response Post();
  Response Put();
  Response Patch();
  Response Delete();
  Response Head();
};
}  // namespace cpr
