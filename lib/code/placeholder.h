// Declarations made up for what missing headers would have declared.
//
// Idea: a name that nobody declares still shows by its use what it is: "web::App app;" names a
// type in a namespace, "web::run(app)" a function, "ROUTE_LIST_BEGIN" alone on a line of a class a
// macro. A header declares them so, and with it a second parse keeps the bodies that the first one
// lost: own types, calls, constants, lambdas. Of the made-up types every member that is used with
// a dot or an arrow exists, takes anything and gives an `unknown`, which converts to anything.
// So a call is known by its name, qualified as far as the source says, and nothing is known of
// what it does. What declares itself as one of these is told apart by Placeholders (below).
#pragma once

#include <map>
#include <set>
#include <string>

#include "code/survey.h"

namespace tvaara::code {

inline constexpr const char* kPlaceholderHeader = "/tvaara-placeholder/placeholder.h";
inline constexpr const char* kPlaceholderNamespace = "tvaara_placeholder";

// What is known to be missing after one or more parses.
class Placeholders {
 public:
  void learn(const Survey& survey);
  // The header; it needs the files of the last survey.
  std::string header(const Survey& survey) const;
  const std::set<std::string>& names() const { return names_; }

 private:
  std::set<std::string> names_, types_, members_, literals_;
  unsigned rounds_ = 0;
};

}  // namespace tvaara::code
