// Rows of model.yaml that fixture.cpp does not meet. This file is read, never run.
#include <nlohmann/json.hpp>

#include <sstream>
#include <string>

using nlohmann::json;

struct Order {
  std::string id;
  NLOHMANN_DEFINE_TYPE_INTRUSIVE(Order, id)
};
struct Item {
  std::string name;
  NLOHMANN_DEFINE_TYPE_INTRUSIVE_WITH_DEFAULT(Item, name)
};

void read(const std::string& text) {
  json body = json::parse(text);
  std::istringstream stream(text);
  stream >> body;
  std::string id = body.at("id").get<std::string>();
  body.at("id").get_to(id);
  auto found = body.find("id");
  id = found.value();
  id = found.key();
  id = body.value("id", "none");
  json first = body.front();
  for (auto it = body.begin(); it != body.end(); ++it) id = *it;
  for (auto& [key, value] : body.items()) id = key + value.dump();
  for (auto& entry : body.items()) id = entry.key() + entry.value().dump();
  if (!body.is_object() || body.is_discarded() || !json::accept(text) || body.empty()) return;
}

void build(json stored, json body) {
  stored.merge_patch(body);
  stored.update(body);
  stored = stored.patch(body);
  stored.push_back(body);
  stored.emplace_back(body);
  stored.swap(body);
  json list = json::array({1, 2});
  std::vector<std::uint8_t> bytes = json::to_cbor(stored);
  json flat = stored.flatten();
  json difference = json::diff(stored, body);
  std::string text = nlohmann::to_string(stored);
}
