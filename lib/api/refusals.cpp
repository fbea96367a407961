#include "api/refusals.h"

#include <algorithm>
#include <cctype>
#include <string_view>

#include "base/glob.h"
#include "base/text.h"

namespace tvaara::api {
namespace {

using flow::Value;

constexpr const char* kRequestLabels = "request.*";

std::string plain(const std::string& name) {
  std::string out;
  for (char c : name) {
    if (std::isalnum(static_cast<unsigned char>(c))) {
      out += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    }
  }
  return out;
}

bool is_credential(const Value& value, const std::vector<std::string>& names) {
  std::vector<flow::Atom> atoms = flow::all_atoms(value);
  return std::any_of(atoms.begin(), atoms.end(), [&](const flow::Atom& atom) {
    if (atom.kind != flow::Atom::Kind::label || !glob_match(kRequestLabels, atom.label))
      return false;
    std::string name = plain(atom.name);
    return std::any_of(names.begin(), names.end(),
                       [&](const std::string& glob) { return glob_match(glob, name); });
  });
}

bool within(const Location& place, const Location& whole) {
  return place.file == whole.file && place.line >= whole.line && place.line <= whole.end_line;
}

// Null, a number, an empty text that the test itself writes: comparing with it asks whether
// something is there. A variable that begins empty is filled by somebody.
bool is_nothing(const Value& value, const Location& test) {
  if (value->constants.empty()) return false;
  const bool written =
      std::any_of(value->templates.begin(), value->templates.end(),
                  [&](const flow::Template& text) { return within(text.origin, test); });
  if (!value->templates.empty() && !written) return false;
  for (size_t i = 0; i < value->constants.size(); ++i) {
    bool text = value->constants[i].kind == facts::ConstantKind::string;
    if (text && i < value->constant_texts.size() && !value->constant_texts[i].empty()) return false;
  }
  return true;
}

// "call:f" -> "f"; operators stand as they are.
std::string called(const std::string& op) {
  constexpr std::string_view kCall = "call:";
  return starts_with(op, kCall) ? op.substr(kCall.size()) : op;
}

bool is_equal(const std::string& op) { return op == "==" || ends_with(op, "operator=="); }
bool is_unequal(const std::string& op) { return op == "!=" || ends_with(op, "operator!="); }

bool any_matches(const std::set<std::string>& globs, const std::string& name) {
  return std::any_of(globs.begin(), globs.end(),
                     [&](const std::string& glob) { return glob_match(glob, name); });
}

bool compares_texts(const std::string& op, const TextComparisons& known) {
  const std::string name = called(op);
  return is_equal(name) || is_unequal(name) || any_matches(known.names, name);
}

// Who goes on showed what does not equal: anything but a revoked token.
bool passes_unequal(const flow::EventInstance& guard, const std::string& op,
                    const TextComparisons& known) {
  const std::string name = called(op);
  if (is_equal(name)) return !guard.passes_if;
  return guard.passes_if && (is_unequal(name) || any_matches(known.zero, name));
}

// What a constant says of rows that it is compared with.
enum class Says : uint8_t { nothing, row, unknown };

// Null, zero and an empty text: nothing is there. One: one row, or one thing counted. What else
// stands in a row (a state, a kind) may be what a revoked token has.
Says said_by(const flow::ValueData& operand, const RowCodes& codes) {
  const facts::Constant& constant = operand.constants[0];
  if (constant.kind == facts::ConstantKind::string) {
    const bool empty = !operand.constant_texts.empty() && operand.constant_texts[0].empty();
    return empty ? Says::nothing : Says::unknown;
  }
  const int64_t code = constant.integer;
  if (code == 1 || codes.row.count(code)) return Says::row;
  return code <= 0 || codes.none.count(code) ? Says::nothing : Says::unknown;
}

// Who goes on has found something: a row, not the absence of one (a name that is still free, a
// token that nobody revoked).
bool passes_found(const flow::Comparison& comparison, bool passes_if, const RowCodes& codes) {
  const std::string name = called(comparison.op);
  const bool negates = name == "!";
  if (negates || name == "truth") {  // of a yes or no it is not known what it says yes to
    bool plain =
        comparison.operands.size() == 1 && comparison.operands[0]->type != facts::TypeKind::boolean;
    return plain && passes_if != negates;
  }
  if (ends_with(name, "::empty")) return !passes_if;
  if (ends_with(name, "::has_value")) return passes_if;
  if (!is_equal(name) && !is_unequal(name)) return false;
  for (const Value& operand : comparison.operands) {
    if (operand->constants.size() != 1 || !operand->atoms.empty()) continue;
    const Says says = said_by(*operand, codes);
    return says != Says::unknown && passes_if == ((says == Says::row) == is_equal(name));
  }
  return false;
}

bool asks_presence(const std::string& op) {
  for (const char* end : {"truth", "!", "::empty", "::size", "::length", "::has_value"}) {
    if (ends_with(op, end)) return true;
  }
  return false;
}

}  // namespace

bool compares_values(const flow::EventInstance& guard) {
  auto tested = guard.roles.find("tested");
  if (tested == guard.roles.end() || !tested->second) return false;
  const auto& all = tested->second->comparisons;
  return std::any_of(all.begin(), all.end(), [&](const flow::Comparison& one) {
    if (asks_presence(one.op)) return false;
    return std::none_of(one.operands.begin(), one.operands.end(),
                        [&](const Value& operand) { return is_nothing(operand, guard.where); });
  });
}

bool finds_by_credential(const flow::EventInstance& guard, const std::vector<std::string>& names,
                         const RowCodes& codes) {
  // These say that the request is wrong, not that its caller is.
  for (const char* other : {"guard.400", "guard.404", "guard.409", "guard.422"}) {
    if (guard.kind == other) return false;
  }
  auto tested = guard.roles.find("tested");
  if (tested == guard.roles.end() || !tested->second) return false;
  const auto& all = tested->second->comparisons;
  return std::any_of(all.begin(), all.end(), [&](const flow::Comparison& one) {
    return passes_found(one, guard.passes_if, codes) &&
           std::any_of(one.operands.begin(), one.operands.end(), [&](const Value& operand) {
             return operand->has_label("database") && is_credential(operand, names);
           });
  });
}

bool compares_credential(const flow::EventInstance& guard, const std::vector<std::string>& names,
                         const TextComparisons& comparisons) {
  auto tested = guard.roles.find("tested");
  if (tested == guard.roles.end() || !tested->second) return false;
  for (const flow::Comparison& comparison : tested->second->comparisons) {
    if (!compares_texts(comparison.op, comparisons) || comparison.operands.size() < 2) continue;
    if (passes_unequal(guard, comparison.op, comparisons)) continue;
    const Value &left = comparison.operands[0], &right = comparison.operands[1];
    for (const auto& [shown, held] : {std::pair{left, right}, std::pair{right, left}}) {
      if (is_credential(shown, names) && !held->has_label(kRequestLabels) &&
          !is_nothing(held, guard.where)) {
        return true;
      }
    }
  }
  return false;
}

}  // namespace tvaara::api
