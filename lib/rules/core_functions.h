// The functions of `then`, with the meaning and options that Spectral gives them.
//
//   truthy, falsy, defined, undefined          no options
//   pattern       {match, notMatch}            of strings; "^x" or "/^x/i" (RE2)
//   enumeration   {values}                     of scalars
//   length        {min, max}                   characters, items, keys, or the number itself
//   casing        {type, disallowDigits, separator: {char, allowLeading}}
//   alphabetical  {keyedBy}
//   xor, or       {properties}                 exactly one / at least one is there
//   typedEnum                                  every value of `enum` fits `type`
//   schema        {schema}                     see core_schema.h for the keywords
//   unreferencedReusableObject {reusableObjectsLocation}
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/result.h"
#include "rules/query_yaml.h"
#include "spec/contract.h"
#include "spec/reach.h"

namespace tvaara::rules {

// The value a function is asked about.
struct Subject {
  spec::Node node;      // missing: undefined
  bool is_key = false;  // the value is the key of `node`
};

struct Violation {
  std::string error;  // says what is wrong; {{property}} stands for the name of what is checked
  spec::Node place;   // the smallest node at fault; missing: the subject
};

// What a function may ask beside its value; made for one contract.
struct CheckContext {
  const spec::Contract& contract;
  const spec::Reach& reach;
  bool& incomplete;  // set by a check that could not look at everything
};

using Check =
    std::function<void(const Subject&, const CheckContext&, std::vector<Violation>& violations)>;

// `then`: the mapping with `function` and `functionOptions`; `file`: of the rule, for errors;
// `beyond`: set if the error is about what is not supported, and not a mistake.
Result<Check> make_check(const YAML::Node& then, const std::string& file, bool& beyond);

}  // namespace tvaara::rules
