// Whether a call that is known by its name alone may mean something that nobody saw.
//
// Idea: where a library's header is missing, what is called on its objects has a name and no type.
// If no function, method or field of the repository is called so, it is the library's; and if no
// row of a library in use that says what *happens* (a check, a place that values reach, a source)
// has that name, it is as little known as any function of a library that nobody wrote rows for.
// Else it may be the project's own function, or one that a model knows: then what it does was not
// seen.
//
// Cannot tell: two libraries whose methods have one name.
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "facts/facts.h"
#include "models/models.h"

namespace tvaara::flow {

class OwnNames {
 public:
  OwnNames(const std::vector<facts::Unit>& units, const models::ModelSet& models);
  bool may_mean(std::string_view name) const;

 private:
  std::unordered_set<std::string> names_;
  std::vector<std::string> patterns_;  // last components of rows with wildcards
};

}  // namespace tvaara::flow
