#include <yaml-cpp/yaml.h>

std::string read(const std::string& body, const std::string& path) {
  YAML::Node file = YAML::LoadFile(path);
  YAML::Node document = YAML::Load(body);
  if (!document["name"].IsScalar()) return file["name"].as<std::string>();
  std::string all;
  for (auto at = document.begin(); at != document.end(); ++at) all += "x";
  return all + document["name"].as<std::string>();
}
