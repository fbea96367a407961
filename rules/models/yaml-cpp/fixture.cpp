#include <yaml-cpp/yaml.h>

std::string read(const std::string& body, const std::string& path) {
  YAML::Node file = YAML::LoadFile(path);
  YAML::Node document = YAML::Load(body);
  if (!document["name"].IsScalar()) return file["name"].as<std::string>();
  std::string all;
  for (const auto& item : document) all += item.as<std::string>();
  return all + document["name"].as<std::string>();
}
