// `.tvaara.yaml`: what a project tells tvaara about itself. Everything in it is optional.
//
//   exclude: ["legacy/**"]                     # not analysed; counted in the output
//   roles: {"tools/**": example}               # product, test, example, generated, vendored
//   data-classes: {"GET /reports/**": admin}   # METHOD and path globs; METHOD may be *
//   models: [tvaara/our-models.yaml]           # relative to this file
//   model: {routes: [{call: "shop::Router::add", method: arg 0, path: arg 1, handler: {arg: 2}}]}
//                                              # rows of a model (docs/models.md) of its own code
//   rules: [tvaara/rules]
//   overlays: [openapi/production.yaml]        # OpenAPI Overlays, applied to the contracts
//   profile: service                           # service, partner, mesh
//
// A misspelt key is an error with a suggestion, never silence.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "base/result.h"
#include "project/roles.h"

namespace tvaara::project {

struct Config {
  std::string path;  // of the file read; empty: defaults
  std::vector<std::string> exclude;
  std::map<std::string, Role> roles;
  std::vector<std::pair<std::string, std::string>> data_classes;  // "METHOD /glob" -> class
  std::vector<std::string> models, rules, overlays;               // absolute
  bool own_rows = false;  // the file says `model`; lib/models reads what
  std::string profile;
};

// Looks from `root` upwards to the folder that holds .git (or only in `root` if none does).
Result<Config> load_config(const std::string& root);
Result<Config> parse_config(const std::string& path, const std::string& content);

}  // namespace tvaara::project
