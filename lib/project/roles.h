// Every file has a role; findings and endpoints come from product and generated code by default.
#pragma once

#include <map>
#include <string>

namespace tvaara::project {

enum class Role { product, test, example, generated, vendored };
std::string_view to_string(Role role);
bool parse_role(std::string_view text, Role& role);

// The role of a file by the words of its path relative to the root ("tests/", "third_party/",
// "*.pb.cc"); `overrides` are globs from the configuration, the longest matching one wins.
Role role_of(const std::string& path, const std::map<std::string, Role>& overrides);

}  // namespace tvaara::project
