// JSONPath over a contract's nodes: RFC 9535 in the spelling that users of Spectral write.
//
//   $.paths[*][get,post].responses['2XX']      names, unions, with or without quotes
//   $..parameters[?(@.in == 'query')]          filters; the parentheses are optional
//   $.paths[?(@property.match(/^\/admin/))]    @property, @path, @parent, @parentProperty
//   $.tags[0:3]  $.tags[-1]                    index and slice
//   $.components.schemas[*]~   $..in^          the keys instead of the values; the parents
//
// Filters: && || ! == != === !== < <= > >=, literals, /regex/flags, .length, the methods match,
// test, search, includes, indexOf, startsWith, endsWith, toLowerCase, toUpperCase, and RFC 9535's
// length(), count(), match(), search(), value(). As in JavaScript a bare path is true if what it
// finds is (false, 0, "" and null are not), and == compares a number with the text of one.
// Regular expressions are RE2's: linear, without look-around and back-references; these and
// everything else that is not known is a parse error with the position in the expression.
//
// The nodes are seen resolved: a step into a mapping with a $ref goes on at its target. Every node
// is visited once per step of the path, so that circles are harmless.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "spec/contract.h"

namespace tvaara::spec {

namespace jsonpath {
struct Segment;
}

class JsonPath {
 public:
  struct Match {
    Node use;          // the node as written
    Node node;         // after $ref; missing if that leads nowhere
    bool key = false;  // the key itself (`~`)
  };
  struct Matches {
    std::vector<Match> matches;  // each use once, in the order of the document
    bool complete = true;        // false: the limit on steps was reached
  };

  // Error: line 1, column = character of the expression.
  static Result<JsonPath> parse(std::string_view text);
  Matches select(const Contract& contract, Node root, bool resolved = true) const;
  Matches select(Node root) const;  // as written, no $ref followed

 private:
  Matches select(const Contract* contract, Node root) const;

  std::shared_ptr<const std::vector<jsonpath::Segment>> segments_;
};

}  // namespace tvaara::spec
