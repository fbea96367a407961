// `given`/`then` queries: patterns over the contract's document, in the format of Spectral
// rulesets.
//
//   given: "$.paths[*][*].responses"      # JSONPath, or a list of them
//   then:                                 # one check, or a list of them
//     field: "429"                        # of the match; or a.b, $.a[*]; @key: each of its keys
//     function: truthy
//     functionOptions: {}
//   formats: [oas3]                       # oas2, oas3, oas3.0, oas3.1, oas3.2; default: all;
//                                         # those of other documents are known, and never fit
//   resolved: false                       # default true: references are followed
//
// A finding stands at the key of the smallest node, names the operation the node lies in, and is
// made once per place.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "rules/context.h"
#include "rules/core_functions.h"
#include "rules/query_yaml.h"
#include "spec/jsonpath.h"

namespace tvaara::rules {

// Names that `given` may begin with (`#Name`); each stands for paths, or for other ones by format.
struct AliasTarget {
  std::vector<std::string> formats;  // empty: all
  std::vector<std::string> given;    // may begin with an alias
};
using Aliases = std::map<std::string, std::vector<AliasTarget>>;

using spec::JsonPath;

struct Given {
  JsonPath path;
  std::vector<std::string> formats;  // empty: all
};

struct Then {
  std::string field;             // as written; empty: the match itself
  std::optional<JsonPath> path;  // a field that is a JSONPath
  Check check;
};

struct GivenThen {
  std::vector<Given> given;
  std::vector<Then> then;
  std::vector<std::string> formats;  // empty: all
  bool resolved = true;
};

// The keys of a query, each in the file it was written in: a ruleset may change one of another.
struct Written {
  Written() = default;
  Written(const YAML::Node& said, std::string in) : node(said), file(std::move(in)) {}
  Written(const Written&) = default;
  // The assignment of YAML::Node would write into the tree that the node stands in.
  Written& operator=(const Written& other) {
    node.reset(other.node);
    file = other.file;
    return *this;
  }
  YAML::Node node{YAML::NodeType::Undefined};
  std::string file;
};
struct QueryKeys {
  Written given, then, formats, resolved;
};

// `beyond`: set with an error that is about what is not supported here, not about a mistake.
Result<std::shared_ptr<const GivenThen>> read_given_then(const QueryKeys& keys,
                                                         const Aliases& aliases, bool& beyond);
// Of a rule.yaml: a mapping with these keys.
Result<std::shared_ptr<const GivenThen>> read_given_then(const YAML::Node& query,
                                                         const std::string& file);
// Known formats, in the spelling with dots; an Error with a suggestion for any other.
Result<std::vector<std::string>> read_formats(const YAML::Node& node, const std::string& file);

Status run_given_then(const Rule& rule, const Context& context, Reporter& report);

}  // namespace tvaara::rules
