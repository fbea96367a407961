#include "http.h"

#include <charconv>

namespace bookstore {

void reply(Response& res, int status, const json& body) {
  res.status = status;
  res.set_content(body.dump(), "application/json");
}

void refuse(Response& res, int status, const std::string& reason) {
  reply(res, status, {{"error", reason}});
}

std::optional<json> read_object(const Request& req, Response& res,
                                const std::set<std::string>& members) {
  json body = json::parse(req.body, nullptr, false);
  if (body.is_discarded() || !body.is_object()) {
    refuse(res, 400, "a JSON object is needed");
    return std::nullopt;
  }
  for (const auto& [name, value] : body.items()) {
    if (!members.contains(name)) {
      refuse(res, 400, "unknown member");
      return std::nullopt;
    }
  }
  return body;
}

std::optional<std::string> text_member(const json& object, const std::string& name,
                                       size_t max_length) {
  auto found = object.find(name);
  if (found == object.end() || !found->is_string()) return std::nullopt;
  std::string text = found->get<std::string>();
  if (text.empty() || text.size() > max_length) return std::nullopt;
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

std::optional<int64_t> parse_number(const std::string& text, int64_t lowest, int64_t highest) {
  int64_t number = 0;
  auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  if (number < lowest || number > highest) return std::nullopt;
  return number;
}

std::string request_id(const Response& res) { return res.get_header_value("X-Request-Id"); }

}  // namespace bookstore
