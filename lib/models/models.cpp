#include "models/models.h"

namespace tvaara::models {

std::string_view to_string(Section section) {
  switch (section) {
    case Section::sources: return "sources";
    case Section::propagators: return "propagators";
    case Section::sanitizers: return "sanitizers";
    case Section::objects: return "objects";
    case Section::callbacks: return "callbacks";
    case Section::sinks: return "sinks";
    case Section::events: return "events";
    case Section::routes: return "routes";
    case Section::middleware: return "middleware";
    case Section::listeners: return "listeners";
    case Section::clients: return "clients";
    case Section::settings: return "settings";
  }
  return "";
}

const Position* Row::role(std::string_view name) const {
  for (const Role& role : roles) {
    if (role.name == name) return &role.at;
  }
  return nullptr;
}

std::string Row::attribute(std::string_view name) const {
  auto found = attributes.find(std::string(name));
  return found == attributes.end() ? "" : found->second;
}

}  // namespace tvaara::models
