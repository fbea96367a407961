#include <boost/json.hpp>

namespace json = boost::json;

std::string read(const std::string& body) {
  json::value document = json::parse(body);
  if (!document.is_object() || !document.as_object().contains("name")) return "";
  std::string name = document.at("name").as_string().c_str();
  name += json::value_to<std::string>(document.at_pointer("/a/b"));
  for (const auto& member : document.as_object()) name += std::string(member.key());
  json::array items;
  items.push_back(json::value_from(name));
  return json::serialize(items.at(0));
}
