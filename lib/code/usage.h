// How own code uses names that nobody declares: the shapes from which placeholders are made.
#pragma once

#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "code/survey.h"

namespace tvaara::code {

// One name with the names that were used below it.
struct Usage {
  std::map<std::string, Usage> below;
  bool type = false, base = false, call = false, value = false, space = false;
  bool type_arguments = false, value_arguments = false;  // X<T>, X<5>
  bool pointer = false;                                  // reinterpret_cast<T*>(x(…))
};

struct MacroUsage {
  bool alone = false, with_arguments = false, with_body = false;
};

struct Usages {
  Usage root;
  std::map<std::string, MacroUsage> macros;
  std::set<std::string> called, called_with_types, called_with_values;  // members: x.name(…)
  std::set<std::string> fields;                                         // x.name
  std::set<std::string> own_types;  // defined in own code, if perhaps with errors
  std::set<std::string> declared;   // names that own code seems to declare itself
  std::map<std::string, std::vector<std::string>> aliases;  // other names of namespaces and types
  bool coroutines = false, returns_values = false;          // co_return with a value
};

// `names`: those to look for, with `::` where they lie below a known namespace.
Usages usages_of(const Survey& survey, const std::set<std::string>& names,
                 const std::set<std::string>& types);

}  // namespace tvaara::code
