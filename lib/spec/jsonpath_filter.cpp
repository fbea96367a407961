#include "spec/jsonpath_filter.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "base/text.h"

namespace tvaara::spec::jsonpath {

Value Value::of(bool truth) {
  Value value;
  value.kind = Kind::boolean;
  value.truth = truth;
  return value;
}

Value Value::of(double number) {
  Value value;
  value.kind = Kind::number;
  value.number = number;
  return value;
}

Value Value::of(std::string_view text) {
  Value value;
  value.kind = Kind::string;
  value.text = std::string(text);
  return value;
}

Value Value::of(Node node) {
  Value value;
  if (!node) return value;
  switch (node.kind()) {
    case NodeKind::null:
      value.kind = Kind::null;
      return value;
    case NodeKind::boolean:
      return of(node.is_true());
    case NodeKind::integer:
    case NodeKind::number:
      return of(node.number().value_or(0));
    case NodeKind::string:
      return of(node.text());
    case NodeKind::mapping:
    case NodeKind::sequence:
      value.kind = Kind::container;
      value.node = node;
      return value;
  }
  return value;
}

bool Value::truthy() const {
  switch (kind) {
    case Kind::undefined:
    case Kind::null:
      return false;
    case Kind::boolean:
      return truth;
    case Kind::number:
      return number != 0 && !std::isnan(number);
    case Kind::string:
      return !text.empty();
    case Kind::container:
      return true;
  }
  return false;
}

namespace {

using Kind = Expression::Kind;

double to_number(const Value& value) {
  switch (value.kind) {
    case Value::Kind::null:
      return 0;
    case Value::Kind::boolean:
      return value.truth ? 1 : 0;
    case Value::Kind::number:
      return value.number;
    case Value::Kind::string: {
      std::string text(trim(value.text));
      if (text.empty()) return 0;
      char* end = nullptr;
      double number = std::strtod(text.c_str(), &end);
      return *end == '\0' ? number : std::nan("");
    }
    default:
      return std::nan("");
  }
}

bool same(const Value& a, const Value& b) {
  if (a.kind != b.kind) return false;
  switch (a.kind) {
    case Value::Kind::undefined:
    case Value::Kind::null:
      return true;
    case Value::Kind::boolean:
      return a.truth == b.truth;
    case Value::Kind::number:
      return a.number == b.number;
    case Value::Kind::string:
      return a.text == b.text;
    case Value::Kind::container:
      return a.node == b.node;
  }
  return false;
}

bool equal(const Value& a, const Value& b) {
  if (a.kind == b.kind) return same(a, b);
  auto nothing = [](const Value& v) {
    return v.kind == Value::Kind::undefined || v.kind == Value::Kind::null;
  };
  if (nothing(a) || nothing(b)) return nothing(a) && nothing(b);
  return to_number(a) == to_number(b);
}

bool less(const Value& a, const Value& b, bool or_equal) {
  bool texts = a.kind == Value::Kind::string && b.kind == Value::Kind::string;
  if (texts) return or_equal ? a.text <= b.text : a.text < b.text;
  double x = to_number(a), y = to_number(b);
  bool undefined = a.kind == Value::Kind::undefined || b.kind == Value::Kind::undefined;
  return !undefined && (or_equal ? x <= y : x < y);
}

// Characters, not bytes.
double text_length(std::string_view text) {
  return static_cast<double>(
      std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xc0) != 0x80; }));
}

Value length_of(const Value& value) {
  if (value.kind == Value::Kind::string) return Value::of(text_length(value.text));
  if (value.kind != Value::Kind::container) return {};
  // In JavaScript an object's length is its member of that name.
  if (value.node.is_mapping() && value.node["length"]) return Value::of(value.node["length"]);
  return value.node.is_sequence() ? Value::of(static_cast<double>(value.node.size())) : Value();
}

std::string text_of(const Value& value) {
  if (value.kind == Value::Kind::string) return value.text;
  if (value.kind == Value::Kind::boolean) return value.truth ? "true" : "false";
  if (value.kind != Value::Kind::number) return "";
  bool whole = value.number == std::floor(value.number) && std::fabs(value.number) < 1e15;
  return whole ? std::to_string(static_cast<int64_t>(value.number)) : std::to_string(value.number);
}

// Where `part` begins in a text, or stands in a list; -1: nowhere.
double index_of(const Value& whole, const Value& part) {
  if (whole.kind == Value::Kind::string) {
    size_t at = whole.text.find(text_of(part));
    return at == std::string::npos ? -1 : static_cast<double>(at);
  }
  double index = 0;
  if (whole.kind != Value::Kind::container || !whole.node.is_sequence()) return -1;
  for (Node item : whole.node) {
    if (same(Value::of(item), part)) return index;
    ++index;
  }
  return -1;
}

std::string upper(std::string text) {
  for (char& c : text) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
  return text;
}

bool singular(const std::vector<Segment>& segments) {
  return std::all_of(segments.begin(), segments.end(), [](const Segment& segment) {
    return segment.kind == Segment::Kind::parent ||
           (segment.kind == Segment::Kind::child && segment.selectors.size() == 1 &&
            (segment.selectors[0].kind == Selector::Kind::name ||
             segment.selectors[0].kind == Selector::Kind::index));
  });
}

bool is_path(const Expression& e) {
  return e.kind == Kind::current || e.kind == Kind::root || e.kind == Kind::parent;
}

std::vector<Item> nodes_of(const Expression& e, const Scope& scope) {
  Item start = scope.item;
  if (e.kind == Kind::root) start = {scope.root, scope.root};
  if (e.kind == Kind::parent) start = {scope.item.use.parent(), scope.item.use.parent()};
  if (!start.use) return {};
  return scope.run(e.segments, start);
}

Value path_value(const Expression& e, const Scope& scope) {
  if (e.segments.empty() && e.kind == Kind::current) return Value::of(scope.item.node);
  std::vector<Item> nodes = nodes_of(e, scope);
  if (!singular(e.segments)) return Value::of(!nodes.empty());
  return nodes.empty() ? Value() : Value::of(nodes[0].node);
}

Value name_of(Node node) {
  if (!node) return {};
  if (node.has_key()) return Value::of(node.key());
  return node.parent() ? Value::of(static_cast<double>(node.index())) : Value();
}

// $['paths']['/users']['get'], as JSONPath-Plus spells it.
std::string path_text(Node node) {
  std::string out;
  for (; node && node.parent(); node = node.parent()) {
    Value name = name_of(node);
    bool key = name.kind == Value::Kind::string;
    out = key ? "['" + name.text + "']" + out : "[" + text_of(name) + "]" + out;
  }
  return "$" + out;
}

bool has_type(const Value& value, std::string_view type) {
  using Kind = Value::Kind;
  switch (value.kind) {
    case Kind::undefined:
      return type == "undefined" || type == "scalar";
    case Kind::null:
      return type == "null" || type == "scalar";
    case Kind::boolean:
      return type == "boolean" || type == "scalar";
    case Kind::number:
      return type == "number" || type == "scalar" ||
             (type == "integer" && value.number == std::floor(value.number));
    case Kind::string:
      return type == "string" || type == "scalar";
    case Kind::container:
      return type == (value.node.is_mapping() ? "object" : "array");
  }
  return false;
}

Value call(const Expression& e, const Scope& scope) {
  const std::string& name = e.text;
  if (name == "count") {
    bool path = is_path(*e.arguments[0]);
    return Value::of(path ? static_cast<double>(nodes_of(*e.arguments[0], scope).size()) : 0.0);
  }
  if (name == "value" && is_path(*e.arguments[0])) {
    std::vector<Item> nodes = nodes_of(*e.arguments[0], scope);
    return nodes.size() == 1 ? Value::of(nodes[0].node) : Value();
  }
  Value first = evaluate(*e.arguments[0], scope);
  if (name[0] == '@') return Value::of(has_type(first, name.substr(1)));
  if (name == "value") return first;
  if (name == "length") {
    bool mapping = first.kind == Value::Kind::container && first.node.is_mapping();
    return mapping ? Value::of(static_cast<double>(first.node.size())) : length_of(first);
  }
  if (name == "match" || name == "search") {
    bool scalar = first.kind == Value::Kind::string || first.kind == Value::Kind::number;
    return Value::of(scalar && re2::RE2::PartialMatch(text_of(first), *e.arguments[1]->regex));
  }
  if (name == "toLowerCase") return Value::of(to_lower(text_of(first)));
  if (name == "toUpperCase") return Value::of(upper(text_of(first)));
  if (name == "toString") return Value::of(text_of(first));
  Value second = evaluate(*e.arguments[1], scope);
  if (name == "indexOf") return Value::of(index_of(first, second));
  if (name == "includes") return Value::of(index_of(first, second) >= 0);
  if (name == "startsWith") return Value::of(starts_with(text_of(first), text_of(second)));
  return Value::of(ends_with(text_of(first), text_of(second)));
}

}  // namespace

Value evaluate(const Expression& e, const Scope& scope) {
  auto argument = [&](size_t index) { return evaluate(*e.arguments[index], scope); };
  switch (e.kind) {
    case Kind::undefined:
    case Kind::regex:
      return {};
    case Kind::null: {
      Value value;
      value.kind = Value::Kind::null;
      return value;
    }
    case Kind::boolean:
      return Value::of(e.truth);
    case Kind::number:
      return Value::of(e.number);
    case Kind::string:
      return Value::of(e.text);
    case Kind::current:
    case Kind::root:
    case Kind::parent:
      return path_value(e, scope);
    case Kind::property:
      return name_of(scope.item.use);
    case Kind::parent_property:
      return name_of(scope.item.use.parent());
    case Kind::path:
      return Value::of(path_text(scope.item.use));
    case Kind::negation:
      return Value::of(!argument(0).truthy());
    case Kind::conjunction: {
      Value left = argument(0);
      return left.truthy() ? argument(1) : left;
    }
    case Kind::disjunction: {
      Value left = argument(0);
      return left.truthy() ? left : argument(1);
    }
    case Kind::equal:
      return Value::of(equal(argument(0), argument(1)));
    case Kind::same:
      return Value::of(same(argument(0), argument(1)));
    case Kind::less:
      return Value::of(less(argument(0), argument(1), false));
    case Kind::less_equal:
      return Value::of(less(argument(0), argument(1), true));
    case Kind::length:
      return length_of(argument(0));
    case Kind::call:
      return call(e, scope);
  }
  return {};
}

}  // namespace tvaara::spec::jsonpath
