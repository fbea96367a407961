// Paths under prefixes: what is mounted where, and what a path covers.
#pragma once

#include <string>

namespace tvaara::api {

// "/v1" and "orders" -> "/v1/orders".
std::string joined_path(const std::string& prefix, const std::string& path);

// What matches `path` lies at or below `scope`: "/api" covers "/api" and "/api/x/{id}", "/a/{1}/c"
// covers "/a/{id}/c", "/{rest*}" everything.
bool path_covers(const std::string& scope, const std::string& path);

}  // namespace tvaara::api
