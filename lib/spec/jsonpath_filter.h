// Values of filter expressions, by JavaScript's rules as far as rulesets use them.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "spec/jsonpath.h"
#include "spec/jsonpath_tree.h"

namespace tvaara::spec::jsonpath {

using Item = JsonPath::Match;

struct Value {
  enum class Kind { undefined, null, boolean, number, string, container } kind = Kind::undefined;
  bool truth = false;
  double number = 0;
  std::string text;
  Node node;  // of containers

  static Value of(Node node);
  static Value of(bool truth);
  static Value of(double number);
  static Value of(std::string_view text);
  bool truthy() const;
};

// What a filter is asked about: the child, and where it stands.
struct Scope {
  Item item;
  Node root;
  // Runs the segments from an item; counts steps.
  std::function<std::vector<Item>(const std::vector<Segment>&, const Item&)> run;
};

Value evaluate(const Expression& expression, const Scope& scope);

}  // namespace tvaara::spec::jsonpath
