// Meets every row of the model; `models/jsoncpp` fails for one that nothing here matches.
#include <json/json.h>

#include <sstream>

std::string read(const std::string& text, const Json::CharReaderBuilder& builder) {
  Json::Value root, other, third, fourth;
  Json::Reader reader;
  std::istringstream stream(text);
  if (!reader.parse(text, root)) return reader.getFormattedErrorMessages();
  reader.parse(text.data(), text.data() + text.size(), other);
  reader.parse(stream, third);
  std::string errors;
  std::unique_ptr<Json::CharReader> one(builder.newCharReader());
  one->parse(text.data(), text.data() + text.size(), &fourth, &errors);
  Json::parseFromStream(builder, stream, &fourth, &errors);
  stream >> other;
  if (!root.isMember("name") || !root["name"].isString() || root.empty()) return errors;
  std::string name = root["name"].asString() + root.get("other", "x").asString();
  if (const Json::Value* found = root.find(name)) name += found->asCString();
  Json::Value list(Json::arrayValue);
  for (const Json::Value& item : root["items"]) list.append(item);
  for (auto it = root.begin(); it != root.end(); ++it) name += it.key().asString() + it->asString();
  for (const std::string& member : root.getMemberNames()) name += member;
  Json::FastWriter writer;
  Json::StreamWriterBuilder out;
  return name + list.toStyledString() + writer.write(root) + Json::writeString(out, other);
}
