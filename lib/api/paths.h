// Path templates: every framework's dialect becomes OpenAPI's `/a/{x}`.
#pragma once

#include <string>
#include <vector>

namespace tvaara::api {

struct PathTemplate {
  std::string text;    // "/orders/{id}"; "/files/{name*}" for the rest of the path
  bool regex = false;  // could not become a template; `text` is the pattern as written
  // Parameters that only accept digits or a closed set, by the pattern itself (1-based number or
  // name): such a parameter is validated by the route.
  std::vector<std::string> typed;
};

// Dialects: "plain" (literal), "braces" (`{x}`, `<x>`, `<int>`), "colon" (`:x`, `*x`), "regex"
// (capture groups), "regex-or-colon" (colon if a `/:` is in it, else regex), "any" (what it looks
// like). An unknown dialect is read as plain.
PathTemplate parse_path(const std::string& written, const std::string& dialect);

// Equal for templates that match the same requests whatever their parameters are called:
// "/orders/{id}/" and "/orders/{1}" -> "/orders/{}".
std::string path_key(const std::string& path);

// Names of the template's parameters in order.
std::vector<std::string> path_parameters(const std::string& path);

}  // namespace tvaara::api
