// Interface of jwt-cpp 0.5 to 0.7, written for tvaara: declarations alone.
#pragma once

#include <chrono>
#include <initializer_list>
#include <set>
#include <stdexcept>
#include <string>
#include <system_error>
#include <unordered_map>
#include <vector>

namespace picojson {
class value {
 public:
  value();
  explicit value(const std::string& text);
  explicit value(bool b);
  explicit value(double d);
  explicit value(int64_t i);
  template <typename T> bool is() const;
  template <typename T> const T& get() const;
  std::string to_str() const;
  std::string serialize() const;
};
}  // namespace picojson

namespace jwt {
using date = std::chrono::system_clock::time_point;
namespace error {
struct signature_verification_exception : std::system_error { using std::system_error::system_error; };
struct token_verification_exception : std::system_error { using std::system_error::system_error; };
struct signature_generation_exception : std::system_error { using std::system_error::system_error; };
struct rsa_exception : std::system_error { using std::system_error::system_error; };
struct claim_not_present_exception : std::out_of_range { using std::out_of_range::out_of_range; };
}  // namespace error
using error::token_verification_exception;
using error::signature_verification_exception;
namespace json { enum class type { boolean, integer, number, string, array, object }; }
namespace traits { struct kazuho_picojson; struct nlohmann_json; struct boost_json; struct open_source_parsers_jsoncpp; }
namespace algorithm {
struct none {};
struct hs256 { explicit hs256(std::string key); };
struct hs384 { explicit hs384(std::string key); };
struct hs512 { explicit hs512(std::string key); };
struct rs256 { explicit rs256(const std::string& public_key, const std::string& private_key = "", const std::string& a = "", const std::string& b = ""); };
struct rs384 { explicit rs384(const std::string& public_key, const std::string& private_key = "", const std::string& a = "", const std::string& b = ""); };
struct rs512 { explicit rs512(const std::string& public_key, const std::string& private_key = "", const std::string& a = "", const std::string& b = ""); };
struct es256 { explicit es256(const std::string& public_key, const std::string& private_key = "", const std::string& a = "", const std::string& b = ""); };
struct es384 { explicit es384(const std::string& public_key, const std::string& private_key = "", const std::string& a = "", const std::string& b = ""); };
struct ps256 { explicit ps256(const std::string& public_key, const std::string& private_key = "", const std::string& a = "", const std::string& b = ""); };
struct ed25519 { explicit ed25519(const std::string& public_key, const std::string& private_key = "", const std::string& a = "", const std::string& b = ""); };
}  // namespace algorithm

class claim {
 public:
  claim();
  explicit claim(std::string text);
  explicit claim(const char* text);
  explicit claim(const date& when);
  template <typename T> explicit claim(const T& value);
  std::string as_string() const;
  date as_date() const;
  int64_t as_int() const;
  int64_t as_integer() const;
  bool as_bool() const;
  bool as_boolean() const;
  double as_number() const;
  std::vector<std::string> as_array() const;
  std::set<std::string> as_set() const;
  picojson::value to_json() const;
  json::type get_type() const;
};
template <typename Traits> using basic_claim = claim;

// Which traits a project works with depends on the header it includes: here one becomes the other.
template <typename Traits = traits::kazuho_picojson>
class decoded_jwt {
 public:
  explicit decoded_jwt(const std::string& token);
  template <typename Other> decoded_jwt(const decoded_jwt<Other>& other);
  const std::string& get_token() const;
  const std::string& get_header() const;
  const std::string& get_payload() const;
  const std::string& get_signature() const;
  bool has_issuer() const;
  bool has_subject() const;
  bool has_audience() const;
  bool has_expires_at() const;
  bool has_id() const;
  std::string get_issuer() const;
  std::string get_subject() const;
  std::set<std::string> get_audience() const;
  date get_expires_at() const;
  date get_not_before() const;
  date get_issued_at() const;
  std::string get_id() const;
  std::string get_algorithm() const;
  std::string get_type() const;
  std::string get_key_id() const;
  bool has_payload_claim(const std::string& name) const;
  claim get_payload_claim(const std::string& name) const;
  bool has_header_claim(const std::string& name) const;
  claim get_header_claim(const std::string& name) const;
  std::unordered_map<std::string, claim> get_payload_claims() const;
};

class builder {
 public:
  builder& set_algorithm(const std::string& text);
  builder& set_type(const std::string& text);
  builder& set_key_id(const std::string& text);
  builder& set_issuer(const std::string& text);
  builder& set_subject(const std::string& text);
  builder& set_audience(const std::string& text);
  builder& set_expires_at(const date& when);
  builder& set_expires_in(std::chrono::seconds seconds);
  builder& set_not_before(const date& when);
  builder& set_issued_at(const date& when);
  builder& set_issued_now();
  builder& set_id(const std::string& text);
  builder& set_payload_claim(const std::string& name, claim value);
  template <typename T> builder& set_payload_claim(const std::string& name, T value);
  builder& set_header_claim(const std::string& name, claim value);
  template <typename A> std::string sign(const A& algorithm) const;
  template <typename A> std::string sign(const A& algorithm, std::error_code& code) const;
};
struct default_clock {};
template <typename Clock = default_clock, typename Traits = traits::kazuho_picojson>
class verifier {
 public:
  template <typename C, typename T> verifier(const verifier<C, T>& other);
  template <typename A> verifier& allow_algorithm(A algorithm);
  verifier& with_issuer(const std::string& text);
  verifier& with_subject(const std::string& text);
  verifier& with_audience(const std::string& text);
  verifier& with_audience(const std::set<std::string>& texts);
  verifier& with_id(const std::string& text);
  verifier& with_type(const std::string& text);
  verifier& with_claim(const std::string& name, claim value);
  verifier& leeway(size_t seconds);
  verifier& expires_at_leeway(size_t seconds);
  verifier& not_before_leeway(size_t seconds);
  verifier& issued_at_leeway(size_t seconds);
  template <typename T> void verify(const decoded_jwt<T>& token) const;
  template <typename T> void verify(const decoded_jwt<T>& token, std::error_code& code) const;
};
decoded_jwt<> decode(const std::string& token);
template <typename Traits> decoded_jwt<Traits> decode(const std::string& token);
builder create();
template <typename Traits> builder create();
verifier<> verify();
template <typename Traits> verifier<default_clock, Traits> verify();
template <typename Clock> verifier<Clock> verify(Clock clock);
template <typename Clock, typename Traits> verifier<Clock, Traits> verify(Clock clock);
}  // namespace jwt
