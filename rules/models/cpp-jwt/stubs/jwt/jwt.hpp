// Interface of cpp-jwt as far as servers use it, written for tvaara.
#pragma once

#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <system_error>

namespace jwt {
using string_view = std::string_view;
enum class algorithm { NONE, HS256, HS384, HS512, RS256, RS384, RS512, ES256, ES384, ES512 };

namespace params {
struct secret_param {};
struct algorithms_param {};
struct algorithm_param {};
struct verify_param {};
struct issuer_param {};
struct audience_param {};
struct leeway_param {};
struct payload_param {};
template <typename T>
secret_param secret(const T& key);
algorithms_param algorithms(std::initializer_list<string_view> names);
algorithm_param algorithm(string_view name);
verify_param verify(bool verify);
issuer_param issuer(string_view name);
audience_param aud(string_view name);
leeway_param leeway(uint32_t seconds);
payload_param payload(std::initializer_list<std::pair<std::string, std::string>> claims);
}  // namespace params

class jwt_header {
 public:
  algorithm algo() const;
};
class jwt_payload {
 public:
  template <typename T>
  T get_claim_value(const string_view& name) const;
  bool has_claim(const string_view& name) const;
  template <typename T>
  bool add_claim(const string_view& name, T&& value);
};
class jwt_object {
 public:
  jwt_object();
  template <typename... Args>
  jwt_object(Args&&... args);
  jwt_payload& payload();
  const jwt_payload& payload() const;
  jwt_header& header();
  template <typename T>
  jwt_object& add_claim(const string_view& name, T&& value);
  bool has_claim(const string_view& name) const;
  std::string signature() const;
};
template <typename... Args>
jwt_object decode(const string_view token, const params::algorithms_param& algorithms,
                  std::error_code& error, Args&&... args);
template <typename... Args>
jwt_object decode(const string_view token, const params::algorithms_param& algorithms,
                  Args&&... args);
}  // namespace jwt
