// Requests taken apart, answers put together.
#include <algorithm>

#include "marina.h"

namespace marina {
namespace {

int digit(char letter) {
  static const std::string digits = "0123456789abcdef";
  size_t at = digits.find(static_cast<char>(std::tolower(static_cast<unsigned char>(letter))));
  return at == std::string::npos ? -1 : static_cast<int>(at);
}

std::string decode(const std::string& text) {
  std::string decoded;
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '+') {
      decoded.push_back(' ');
    } else if (text[i] == '%' && i + 2 < text.size() && digit(text[i + 1]) >= 0 &&
               digit(text[i + 2]) >= 0) {
      decoded.push_back(static_cast<char>(digit(text[i + 1]) * 16 + digit(text[i + 2])));
      i += 2;
    } else {
      decoded.push_back(text[i]);
    }
  }
  return decoded;
}

}  // namespace

Response reply(const Call& call, http::status status, const json& body) {
  Response res{status, call.req.version()};
  res.set(http::field::content_type, "application/json");
  res.set(http::field::strict_transport_security, "max-age=31536000");
  res.keep_alive(call.req.keep_alive());
  res.body() = body.dump();
  res.prepare_payload();
  return res;
}

Response refuse(const Call& call, http::status status, const std::string& reason) {
  return reply(call, status, {{"error", reason}});
}

Response too_many(const Call& call) {
  Response res = refuse(call, http::status::too_many_requests, "too many requests");
  res.set(http::field::retry_after, "60");
  return res;
}

std::optional<std::string> parameter(const Call& call, const std::string& name) {
  size_t begin = 0;
  while (begin < call.query.size()) {
    size_t end = std::min(call.query.find('&', begin), call.query.size());
    std::string pair = call.query.substr(begin, end - begin);
    size_t equals = pair.find('=');
    if (equals != std::string::npos && pair.substr(0, equals) == name) {
      return decode(pair.substr(equals + 1));
    }
    begin = end + 1;
  }
  return std::nullopt;
}

std::optional<json> read_object(const Call& call, const std::set<std::string>& members) {
  json body = json::parse(call.req.body(), nullptr, false);
  if (body.is_discarded() || !body.is_object()) return std::nullopt;
  for (const auto& [name, value] : body.items()) {
    if (members.count(name) == 0) return std::nullopt;
  }
  return body;
}

std::optional<std::string> text_member(const json& object, const std::string& name,
                                       size_t longest) {
  auto found = object.find(name);
  if (found == object.end() || !found->is_string()) return std::nullopt;
  std::string text = found->get<std::string>();
  if (text.empty() || text.size() > longest) return std::nullopt;
  return text;
}

std::optional<int64_t> number_member(const json& object, const std::string& name, int64_t lowest,
                                     int64_t highest) {
  auto found = object.find(name);
  if (found == object.end() || !found->is_number_integer()) return std::nullopt;
  int64_t number = found->get<int64_t>();
  if (number < lowest || number > highest) return std::nullopt;
  return number;
}

bool is_word(const std::string& text) {
  static const char allowed[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_";
  return !text.empty() && text.size() <= 64 && text.find_first_not_of(allowed) == std::string::npos;
}

std::string request_id(const Call& call) {
  std::string sent(call.req["X-Request-Id"]);
  return is_word(sent) ? sent : "none";
}

}  // namespace marina
