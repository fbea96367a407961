#include "project/config.h"

#include <yaml-cpp/yaml.h>

#include <functional>

#include "base/file.h"
#include "base/text.h"

namespace tvaara::project {
namespace {

constexpr const char* kName = ".tvaara.yaml";

struct Reader {
  const std::string& path;
  Config config;

  Error at(const YAML::Node& node, std::string message, std::string hint = "") const {
    return {std::move(message), path, static_cast<uint32_t>(node.Mark().line + 1),
            static_cast<uint32_t>(node.Mark().column + 1), std::move(hint)};
  }

  Status strings(const YAML::Node& node, std::vector<std::string>& out, bool files) {
    if (!node.IsSequence()) return at(node, "must be a list of strings");
    for (const YAML::Node& item : node) {
      if (!item.IsScalar()) return at(item, "must be a string");
      std::string text = item.Scalar();
      if (files) {
        text = normalize_path(join_path(parent_path(path), text));
        if (relative_to(text, parent_path(path)) == text) {
          return at(item, "lies outside of the folder of the configuration",
                    "what it names must stand beside it");
        }
      }
      out.push_back(text);
    }
    return ok_status();
  }

  Status roles(const YAML::Node& node) {
    if (!node.IsMap()) return at(node, "must map globs to roles");
    for (const auto& entry : node) {
      Role role;
      if (!entry.second.IsScalar() || !parse_role(entry.second.Scalar(), role)) {
        return at(entry.second, "is no role", "roles: product, test, example, generated, vendored");
      }
      config.roles[entry.first.Scalar()] = role;
    }
    return ok_status();
  }

  Status data_classes(const YAML::Node& node) {
    static const std::vector<std::string> kClasses{"public-read", "user-read", "user-write",
                                                   "admin"};
    if (!node.IsMap()) return at(node, "must map \"METHOD /path\" to data classes");
    for (const auto& entry : node) {
      std::string name = entry.second.IsScalar() ? entry.second.Scalar() : "";
      bool known = false;
      for (const std::string& one : kClasses) known |= one == name;
      if (!known) {
        std::string near = nearest(name, kClasses);
        return at(entry.second, "'" + name + "' is no data class",
                  near.empty() ? "classes: " + join(kClasses, ", ") : "did you mean " + near + "?");
      }
      std::string pattern = entry.first.Scalar();
      if (pattern.find(" /") == std::string::npos) {
        return at(entry.first, "must be a method (or *) and a path", "for example \"GET /me/**\"");
      }
      config.data_classes.emplace_back(pattern, name);
    }
    return ok_status();
  }

  Status profile(const YAML::Node& node) {
    config.profile = node.IsScalar() ? node.Scalar() : "";
    if (config.profile == "service" || config.profile == "partner" || config.profile == "mesh") {
      return ok_status();
    }
    return at(node, "is no profile", "profiles: service, partner, mesh");
  }

  Status entry(const YAML::Node& key, const YAML::Node& value) {
    static const std::vector<std::string> kKeys{"exclude", "roles", "data-classes", "models",
                                                "model",   "rules", "overlays",     "profile"};
    const std::string& name = key.Scalar();
    if (name == "exclude") return strings(value, config.exclude, false);
    if (name == "roles") return roles(value);
    if (name == "data-classes") return data_classes(value);
    if (name == "models") return strings(value, config.models, true);
    if (name == "model") {
      config.own_rows = true;
      return value.IsMap() ? ok_status()
                           : at(value, "must be a mapping", "for example {routes: […]}");
    }
    if (name == "rules") return strings(value, config.rules, true);
    if (name == "overlays") return strings(value, config.overlays, true);
    if (name == "profile") return profile(value);
    std::string near = nearest(name, kKeys);
    return at(key, "unknown key '" + name + "'",
              near.empty() ? "known keys: " + join(kKeys, ", ") : "did you mean " + near + "?");
  }
};

}  // namespace

Result<Config> parse_config(const std::string& path, const std::string& content) {
  Reader reader{path, {}};
  reader.config.path = path;
  try {
    YAML::Node root = YAML::Load(content);
    if (root.IsNull()) return reader.config;
    if (!root.IsMap()) return reader.at(root, "must be a mapping");
    for (const auto& entry : root) {
      if (!entry.first.IsScalar()) return reader.at(entry.first, "a key must be a string");
      if (Status status = reader.entry(entry.first, entry.second); !status) return status.error();
    }
  } catch (const YAML::Exception& error) {
    return Error{error.msg, path, static_cast<uint32_t>(error.mark.line + 1),
                 static_cast<uint32_t>(error.mark.column + 1)};
  }
  return reader.config;
}

Result<Config> load_config(const std::string& root) {
  std::string git_top;
  for (std::string folder = root; !folder.empty(); folder = parent_path(folder)) {
    if (is_directory(join_path(folder, ".git")) || file_exists(join_path(folder, ".git"))) {
      git_top = folder;
      break;
    }
    if (folder == "/") break;
  }
  for (std::string folder = root; !folder.empty(); folder = parent_path(folder)) {
    std::string path = join_path(folder, kName);
    if (file_exists(path)) {
      Result<std::string> content = read_file(path, size_t{1} << 20);
      if (!content) return content.error();
      return parse_config(path, *content);
    }
    if (git_top.empty() || folder == git_top || folder == "/") break;
  }
  return Config{};
}

}  // namespace tvaara::project
