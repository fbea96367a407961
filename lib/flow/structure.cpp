// Fields, access paths and outcomes of tests; see value.h.
#include <algorithm>
#include <cctype>
#include <limits>

#include "base/limits.h"
#include "flow/value.h"

namespace tvaara::flow {
namespace {

bool is_element(const std::string& key) { return !key.empty() && key[0] == '['; }

size_t path_length(const std::string& path) {
  AccessPath parsed = parse_access_path(path);
  return parsed.keys.size();
}

// What a field or element of something known only by its atoms is.
Value project_atoms(const Value& value, const std::string& key) {
  if (value->atoms.empty()) return no_value();
  ValueData out;
  for (Atom atom : value->atoms) {
    if (atom.kind == Atom::Kind::input && atom.exact) {
      if (path_length(atom.label) < limits::kMaxAccessPath) {
        atom.label += key;
      } else {  // what lies deeper is not told apart from its siblings: not known
        atom = Atom{};
        atom.kind = Atom::Kind::opaque;
        atom.name = "limit: access path";
        atom.exact = false;
      }
    } else if (atom.kind == Atom::Kind::label && atom.name.empty() && is_element(key) &&
               key != "[*]") {
      atom.name = key.substr(1, key.size() - 2);
    }
    add_atoms(out.atoms, {atom}, true);
  }
  return make_value(std::move(out));
}

Value project_captures(const Value& value, const std::string& key) {
  Value found;
  for (const Callable& callable : value->callables) {
    if (callable.captures) found = join(found, project(callable.captures, key));
  }
  return found;
}

}  // namespace

std::string element_key(std::string_view name) {
  if (name.empty()) return "[*]";
  std::string key = "[";
  for (char c : name) key += c == ']' ? ')' : c;
  return key + "]";
}

AccessPath parse_access_path(std::string_view text) {
  AccessPath path;
  size_t i = 0;
  while (i < text.size() && text[i] != '.' && text[i] != '[') ++i;
  path.root = text.substr(0, i);
  while (i < text.size()) {
    size_t begin = i++;
    if (text[begin] == '[') {
      while (i < text.size() && text[i] != ']') ++i;
      if (i < text.size()) ++i;
    } else {
      while (i < text.size() && text[i] != '.' && text[i] != '[') ++i;
    }
    path.keys.emplace_back(text.substr(begin, i - begin));
  }
  return path;
}

Value project(const Value& value, const std::string& key) {
  if (!value) return no_value();
  if (key == "*") return value;
  auto at = value->fields.find(key);
  if (at != value->fields.end() && key != "[*]") return at->second;
  if (key == "[*]") {  // any element: one of the named ones or of the rest
    Value any = at != value->fields.end() ? at->second : project_atoms(value, key);
    for (const auto& [name, field] : value->fields) {
      if (is_element(name) && name != key) any = join(any, field);
    }
    return any;
  }
  if (is_element(key)) {
    auto rest = value->fields.find("[*]");
    if (rest != value->fields.end()) {
      // The element under this very name: its name becomes known now.
      return map_atoms(rest->second, [&](Atom& atom) {
        if (atom.kind == Atom::Kind::label && atom.name.empty()) {
          atom.name = key.substr(1, key.size() - 2);
        }
        return true;
      });
    }
  }
  // An array that is all of a record, as that of std::array.
  const bool wraps = is_element(key) && value->fields.size() == 1 && value->atoms.empty();
  if (wraps && !is_element(value->fields.begin()->first)) {
    return project(value->fields.begin()->second, key);
  }
  if (Value captured = project_captures(value, key)) return captured;
  if (!is_element(key)) {  // a field of an array is that of its elements
    Value any;
    for (const auto& [name, field] : value->fields) {
      if (is_element(name)) any = join(any, project(field, key));
    }
    if (any) return value->atoms.empty() ? any : join(any, project_atoms(value, key));
  }
  return project_atoms(value, key);
}

Value project_all(Value value, const Keys& keys) {
  for (const std::string& key : keys) value = project(value, key);
  return value;
}

Value with_path(const Value& base, std::span<const std::string> keys, const Value& child,
                bool weak) {
  if (keys.empty()) return weak ? join(base, child) : child;
  const std::string& key = keys[0];
  if (key == "*") return with_path(base, keys.subspan(1), child, weak);
  ValueData out = base ? *base : ValueData{};
  out.constants.clear();
  out.constant_texts.clear();
  out.templates.clear();
  out.comparisons.clear();
  if (key == "[*]") {
    auto old = out.fields.find(key);
    Value rest = old != out.fields.end() ? old->second
                 : base                  ? project_atoms(base, key)
                                         : no_value();
    // Nothing is known of the other elements: the first one written is all that can be read.
    bool fresh = old == out.fields.end() && same(rest, no_value());
    Value element = with_path(fresh ? Value() : rest, keys.subspan(1), child, !fresh);
    for (auto& [name, field] : out.fields) {
      if (is_element(name) && name != key) field = join(field, element);
    }
    out.fields[key] = element;
  } else {
    Value current = base ? project(base, key) : no_value();
    out.fields[key] = with_path(current, keys.subspan(1), child, weak);
  }
  return make_value(std::move(out));
}

// ---- outcomes ----------------------------------------------------------------------------------

namespace {

std::string class_of_constant(const facts::Constant& constant, const std::string& text,
                              facts::TypeKind type) {
  switch (constant.kind) {
    case facts::ConstantKind::null:
      return "null";
    case facts::ConstantKind::boolean:
      return constant.integer ? "true" : "false";
    case facts::ConstantKind::enumerator:
      return text;
    case facts::ConstantKind::string:
      return "\"" + text;
    default:
      break;
  }
  if (type == facts::TypeKind::boolean) return constant.integer ? "true" : "false";
  return std::to_string(constant.integer);
}

bool is_number(const std::string& text) {
  return !text.empty() && (std::isdigit(static_cast<unsigned char>(text[0])) || text[0] == '-');
}

bool truth_of(const std::string& value_class, bool truthy) {
  if (value_class.empty()) return true;
  if (value_class == "true" || value_class == "nonnull") return truthy;
  if (value_class == "false" || value_class == "null") return !truthy;
  if (value_class[0] == '"') return (value_class.size() > 1) == truthy;
  if (is_number(value_class)) return (value_class != "0") == truthy;
  return true;  // an enumerator, whose value is not known by name
}

void set_constant(ValueData& out, facts::ConstantKind kind, int64_t integer,
                  const std::string& text) {
  facts::Constant constant;
  constant.kind = kind;
  constant.integer = integer;
  out.constants = {constant};
  out.constant_texts = {text};
}

// Keeps the alternatives that the outcome allows; false if none is left.
bool filter_constants(ValueData& out, const Outcome& outcome) {
  std::vector<facts::Constant> kept;
  std::vector<std::string> texts;
  for (size_t i = 0; i < out.constants.size(); ++i) {
    // Whether a text is empty decides about objects; a pointer to one is a pointer.
    const bool pointer_to_text = out.constants[i].kind == facts::ConstantKind::string &&
                                 out.type != facts::TypeKind::record && outcome.tests_truth();
    if (pointer_to_text ||
        outcome.allows(class_of_constant(out.constants[i], out.constant_texts[i], out.type))) {
      kept.push_back(out.constants[i]);
      texts.push_back(out.constant_texts[i]);
    }
  }
  if (kept.empty()) return false;
  out.constants = std::move(kept);
  out.constant_texts = std::move(texts);
  return true;
}

void assume_falsy(ValueData& out) {
  using facts::TypeKind;
  out.engaged = false;
  if (out.type == TypeKind::boolean) set_constant(out, facts::ConstantKind::boolean, 0, "false");
  if (out.type == TypeKind::integer) set_constant(out, facts::ConstantKind::integer, 0, "0");
  if (out.type == TypeKind::pointer || out.type == TypeKind::record) {
    set_constant(out, facts::ConstantKind::null, 0, "null");
  }
}

void assume_equal(ValueData& out, const std::string& value_class) {
  if (value_class[0] == '"') {
    Value literal = constant_value(facts::ConstantKind::string, 0, value_class.substr(1), {}, "");
    out.constants = literal->constants;
    out.constant_texts = literal->constant_texts;
    out.templates = literal->templates;
  } else if (is_number(value_class)) {
    set_constant(out, facts::ConstantKind::integer, std::atoll(value_class.c_str()), value_class);
  } else {
    set_constant(out, facts::ConstantKind::enumerator, 0, value_class);
  }
  for (Atom& atom : out.atoms) atom.cleared.insert("*");
}

}  // namespace

std::vector<std::string> classes_of(const Value& value) {
  std::vector<std::string> classes;
  if (!value) return classes;
  for (size_t i = 0; i < value->constants.size(); ++i) {
    std::string name =
        class_of_constant(value->constants[i], value->constant_texts[i], value->type);
    if (std::find(classes.begin(), classes.end(), name) == classes.end()) classes.push_back(name);
  }
  if (classes.empty() && value->engaged) classes.push_back("nonnull");
  return classes;
}

std::optional<bool> truth_of(const Value& value) {
  std::vector<std::string> classes = classes_of(value);
  if (classes.size() != 1 || !value->atoms.empty()) return std::nullopt;
  if (classes[0][0] == '"' && value->type != facts::TypeKind::record) return std::nullopt;
  const bool yes = truth_of(classes[0], true), no = truth_of(classes[0], false);
  if (yes == no) return std::nullopt;
  return yes;
}

Outcome Outcome::negated() const {
  switch (kind) {
    case Kind::truthy:
      return {Kind::falsy, value};
    case Kind::falsy:
      return {Kind::truthy, value};
    case Kind::is:
      return {Kind::is_not, value};
    case Kind::is_not:
      return {Kind::is, value};
    case Kind::at_least:
      return {Kind::at_most, std::to_string(std::atoll(value.c_str()) - 1)};
    case Kind::at_most:
      return {Kind::at_least, std::to_string(std::atoll(value.c_str()) + 1)};
  }
  return *this;
}

namespace {

// Results of C functions are compared with numbers: 1 is true, 0 is false.
std::string as_number(const std::string& value_class) {
  return value_class == "true" ? "1" : value_class == "false" ? "0" : value_class;
}

// Whether a class lies on that side of a number; what is no number may.
bool lies(const std::string& value_class, bool above, const std::string& number) {
  const std::string own = as_number(value_class);
  if (!is_number(own)) return true;
  const int64_t a = std::atoll(own.c_str()), b = std::atoll(number.c_str());
  return above ? a >= b : a <= b;
}

}  // namespace

bool Outcome::allows(const std::string& value_class) const {
  if (value_class.empty()) return true;
  switch (kind) {
    case Kind::truthy:
      return truth_of(value_class, true);
    case Kind::falsy:
      return truth_of(value_class, false);
    case Kind::is:
      return as_number(value_class) == as_number(value);
    case Kind::is_not:
      return as_number(value_class) != as_number(value);
    case Kind::at_least:
      return lies(value_class, true, value);
    case Kind::at_most:
      return lies(value_class, false, value);
  }
  return true;
}

bool Outcome::forces(const std::string& value_class) const {
  switch (kind) {
    case Kind::truthy:
      return value_class == "true" || value_class == "nonnull";
    case Kind::falsy:
      return value_class == "false" || value_class == "null" || value_class == "0";
    case Kind::is:
      return as_number(value_class) == as_number(value);
    case Kind::is_not:
    case Kind::at_least:
    case Kind::at_most:
      return false;
  }
  return false;
}

Outcome equal_to(const std::string& value_class) {
  if (value_class == "true" || value_class == "nonnull") return {Outcome::Kind::truthy, ""};
  if (value_class == "false" || value_class == "null" || value_class == "0") {
    return {Outcome::Kind::falsy, ""};
  }
  return {Outcome::Kind::is, value_class};
}

std::optional<Outcome> compared_with(const std::string& op, int64_t number) {
  constexpr int64_t kLeast = std::numeric_limits<int64_t>::min();
  constexpr int64_t kMost = std::numeric_limits<int64_t>::max();
  if (number == kLeast || number == kMost) return std::nullopt;
  if (op == ">=") return Outcome{Outcome::Kind::at_least, std::to_string(number)};
  if (op == ">") return Outcome{Outcome::Kind::at_least, std::to_string(number + 1)};
  if (op == "<=") return Outcome{Outcome::Kind::at_most, std::to_string(number)};
  if (op == "<") return Outcome{Outcome::Kind::at_most, std::to_string(number - 1)};
  return std::nullopt;
}

Value refined(const Value& value, const Outcome& outcome) {
  if (!value) return no_value();
  ValueData out = *value;
  if (!out.constants.empty()) {
    if (!filter_constants(out, outcome)) return nullptr;
    if (outcome.kind == Outcome::Kind::truthy) out.engaged = true;
    return make_value(std::move(out));
  }
  switch (outcome.kind) {
    case Outcome::Kind::truthy:
      if (out.type == facts::TypeKind::boolean) {
        set_constant(out, facts::ConstantKind::boolean, 1, "true");
      }
      out.engaged = true;
      break;
    case Outcome::Kind::falsy:
      if (out.engaged && out.type != facts::TypeKind::boolean) return nullptr;
      assume_falsy(out);
      break;
    case Outcome::Kind::is:
      assume_equal(out, outcome.value);
      break;
    case Outcome::Kind::is_not:
      break;
    case Outcome::Kind::at_least:
      if (outcome.value.starts_with('-')) break;  // it may still be below zero
      for (Atom& atom : out.atoms) atom.cleared.insert(kBoundedBelow);
      break;
    case Outcome::Kind::at_most:
      for (Atom& atom : out.atoms) atom.cleared.insert(kBoundedAbove);
      break;
  }
  return make_value(std::move(out));
}

}  // namespace tvaara::flow
