// A small file, and its bodies as the rest of tvaara sees them.
#pragma once

#include <regex>
#include <string>

#include "facts/dump.h"
#include "repository.h"

namespace tvaara::code {

struct Lowered {
  facts::Unit unit;

  // Statements and edges of the only function of that name, without places.
  std::string body(const std::string& name) const {
    std::vector<std::string> found;
    for (const facts::Function& function : unit.functions) {
      if (unit.text(function.name) == name) found.push_back(facts::dump(unit, function));
    }
    EXPECT_EQ(found.size(), 1u) << "functions called " << name;
    if (found.empty()) return "";
    std::string text = found[0].substr(found[0].find('\n') + 1);
    text = std::regex_replace(text, std::regex("  @[0-9:]+"), "");
    text = std::regex_replace(text, std::regex(" b[0-9]+: exception exit\n"), "");
    return "\n" + text;
  }
  const facts::Function& function(const std::string& name) const {
    for (const facts::Function& function : unit.functions) {
      if (unit.text(function.name) == name) return function;
    }
    ADD_FAILURE() << "no function called " << name;
    return unit.functions.at(0);
  }
};

inline Lowered lower(const std::string& source, const std::string& file = "a.cpp",
                     const std::string& standard = "") {
  Repository repository;
  repository.write(file, source);
  bool c = file.ends_with(".c");
  std::string language = !standard.empty() ? standard : c ? "gnu17" : "c++20";
  return {repository.extract({c ? "cc" : "c++", "-std=" + language, "-c", file})};
}

}  // namespace tvaara::code
