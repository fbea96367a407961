#include <tinyxml2.h>

#include <string>

std::string read(const std::string& body, const std::string& path) {
  tinyxml2::XMLDocument document;
  document.Parse(body.c_str());
  auto* element = document.RootElement()->FirstChildElement("name");
  int id = 0;
  element->QueryIntAttribute("id", &id);
  document.SaveFile(path.c_str());
  return element->GetText() + std::to_string(id);
}
