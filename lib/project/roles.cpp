#include "project/roles.h"

#include <array>
#include <set>
#include <utility>

#include "base/file.h"
#include "base/glob.h"
#include "base/text.h"

namespace tvaara::project {
namespace {

constexpr std::array<std::pair<Role, std::string_view>, 5> kNames{{{Role::product, "product"},
                                                                   {Role::test, "test"},
                                                                   {Role::example, "example"},
                                                                   {Role::generated, "generated"},
                                                                   {Role::vendored, "vendored"}}};

// Folder names that projects use by convention. Whole names only: "contest" is no test.
const std::set<std::string> kTest{"test",  "tests", "testing", "unittest", "unittests", "t",
                                  "gtest", "mock",  "mocks",   "fuzz",     "fuzzing",   "e2e"};
const std::set<std::string> kExample{"example", "examples", "sample",    "samples",
                                     "demo",    "demos",    "benchmark", "benchmarks",
                                     "bench",   "tutorial", "tutorials"};
const std::set<std::string> kVendored{
    "third_party", "thirdparty", "3rdparty", "third-party", "vendor",      "vendored", "external",
    "externals",   "extern",     "deps",     "submodules",  "subprojects", "_deps"};
const std::set<std::string> kGenerated{"generated", "gen", "autogen"};

bool generated_name(const std::string& name) {
  for (const char* suffix : {".pb.cc", ".pb.h", ".grpc.pb.cc", ".grpc.pb.h", ".pb-c.c"}) {
    if (ends_with(name, suffix)) return true;
  }
  return starts_with(name, "moc_") || starts_with(name, "ui_");
}

bool test_name(const std::string& name) {
  std::string stem = name.substr(0, name.find('.'));
  return ends_with(stem, "_test") || ends_with(stem, "_tests") || ends_with(stem, "_unittest") ||
         starts_with(stem, "test_") || ends_with(stem, "Test") || ends_with(stem, "Tests");
}

}  // namespace

std::string_view to_string(Role role) {
  for (const auto& [value, name] : kNames) {
    if (value == role) return name;
  }
  return "product";
}

bool parse_role(std::string_view text, Role& role) {
  for (const auto& [value, name] : kNames) {
    if (name == text) {
      role = value;
      return true;
    }
  }
  return false;
}

Role role_of(const std::string& path, const std::map<std::string, Role>& overrides) {
  const std::pair<const std::string, Role>* best = nullptr;
  for (const auto& entry : overrides) {
    if (glob_match(entry.first, path) && (!best || entry.first.size() > best->first.size())) {
      best = &entry;
    }
  }
  if (best) return best->second;
  std::vector<std::string> parts = split(path, '/');
  Role role = Role::product;
  for (size_t i = 0; i + 1 < parts.size(); ++i) {
    std::string folder = to_lower(parts[i]);
    if (kVendored.count(folder)) return Role::vendored;
    if (kTest.count(folder)) role = Role::test;
    if (kExample.count(folder) && role == Role::product) role = Role::example;
    if (kGenerated.count(folder) && role == Role::product) role = Role::generated;
  }
  if (role == Role::product && generated_name(parts.back())) return Role::generated;
  if (role == Role::product && test_name(parts.back())) return Role::test;
  return role;
}

}  // namespace tvaara::project
