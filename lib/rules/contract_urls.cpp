#include "rules/contract_urls.h"

#include <algorithm>
#include <charconv>

#include "base/text.h"

namespace tvaara::rules {
namespace {

bool scheme_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '+' ||
         c == '-' || c == '.';
}

// "https" of "https://…" in lower case; "" for relative URLs.
std::string scheme_of(std::string_view url) {
  size_t colon = url.find(':');
  if (colon == std::string_view::npos || colon == 0) return "";
  std::string_view scheme = url.substr(0, colon);
  bool formed = std::all_of(scheme.begin(), scheme.end(), scheme_character);
  return formed && url.substr(colon).starts_with("://") ? to_lower(scheme) : "";
}

// From the authority on; npos if there is none.
size_t authority_begin(std::string_view url) {
  if (url.starts_with("//")) return 2;
  size_t at = url.find("://");
  return at == std::string_view::npos || scheme_of(url).empty() ? std::string_view::npos : at + 3;
}

bool dotted_quad(std::string_view host) {
  std::vector<std::string> parts = split(host, '.');
  return parts.size() == 4 && std::all_of(parts.begin(), parts.end(), [](const std::string& part) {
           unsigned value = 0;
           auto [end, problem] = std::from_chars(part.data(), part.data() + part.size(), value);
           return problem == std::errc{} && end == part.data() + part.size() && value < 256;
         });
}

}  // namespace

Transport transport_of(std::string_view url) {
  if (url.find('{') < std::min(url.find("//"), url.size())) return Transport::unknown;
  std::string scheme = scheme_of(url);
  if (scheme == "http" || scheme == "ws") return Transport::clear;
  if (scheme == "https" || scheme == "wss") return Transport::encrypted;
  return scheme.empty() ? Transport::unsaid : Transport::unknown;
}

std::string host_of(std::string_view url) {
  size_t begin = authority_begin(url);
  if (begin == std::string_view::npos) return "";
  std::string_view authority = url.substr(begin, url.find_first_of("/?#\\", begin) - begin);
  if (size_t at = authority.rfind('@'); at != std::string_view::npos)
    authority.remove_prefix(at + 1);
  if (authority.starts_with("[")) return to_lower(authority.substr(1, authority.find(']') - 1));
  std::string host = to_lower(authority.substr(0, authority.find(':')));
  if (!host.empty() && host.back() == '.') host.pop_back();
  return host;
}

std::string_view path_of(std::string_view url) {
  size_t begin = authority_begin(url);
  if (begin == std::string_view::npos) return url;
  size_t path = url.find_first_of("/?#", begin);
  return path == std::string_view::npos ? "" : url.substr(path);
}

bool is_loopback(std::string_view host) {
  return host == "localhost" || host.ends_with(".localhost") || host == "::1" ||
         host == "0:0:0:0:0:0:0:1" || (host.starts_with("127.") && dotted_quad(host));
}

bool travels_in_clear(std::string_view url) {
  return transport_of(url) == Transport::clear && !is_loopback(host_of(url));
}

}  // namespace tvaara::rules
