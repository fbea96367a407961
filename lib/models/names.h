// Qualified names and type spellings, as rows write them and as facts spell them.
//
// Idea: both sides are brought into one form and then compared as globs. In a qualified name `*`
// is a run inside one component and `**` any run of components; what follows `operator` is never a
// wildcard. In a type `*` is a pointer where a pointer can stand and a wildcard where a name or a
// type is expected ("std::vector<*>", "*Request"); library-internal namespaces, default template
// arguments and references are left out, so "std::string" means every way to spell it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tvaara::models {

// The last component: "std::basic_string::append" -> "append"; operators and conversions whole.
std::string_view last_component(std::string_view qualified);
// Everything before the last component and its "::"; empty for a global name.
std::string_view scope_of(std::string_view qualified);

bool has_wildcard(std::string_view name_pattern);
bool name_matches(std::string_view pattern, std::string_view qualified);

// How many names the braces of a pattern stand for.
size_t brace_alternatives(std::string_view pattern);

// "f(const char*, int)" -> "f" and its two types; `typed` is false without parentheses.
struct CallPattern {
  std::string name;
  bool typed = false;
  std::vector<std::string> parameters;  // the last may be "...": any further parameters
  bool valid = true;
};
CallPattern parse_call_pattern(std::string_view text);

// The one spelling that all spellings of a type become.
std::string normal_type(std::string_view spelling);
// Without template arguments: "std::map<K, V>" -> "std::map".
std::string without_arguments(std::string_view type);
bool type_matches(std::string_view pattern, std::string_view spelling);

}  // namespace tvaara::models
