// Texts that are looked at part by part, or for two harmful characters in a row.
//
// Idea: loops that ask each character (characters.cpp) know the text that they lead through. Parts
// are copies: `while (std::getline(in, part, '/'))` asks each, so that all that is made of the same
// origins and of nothing else is cleared with them.
//
// A function that looks for two such characters in a row (`s[0] == '.' && s[1] == '.'`) and hands
// the text on, in place or as another, has dealt with them; whether it has done so well is not
// asked.
#include <algorithm>
#include <cctype>

#include "base/limits.h"
#include "flow/body.h"

namespace tvaara::flow {

using facts::Op;
using facts::Operand;
using facts::OperandKind;
using facts::Statement;

// `while (std::getline(in, part, '/'))`: the variable that the next part is put into while the
// condition is `truth`. A row says which argument that is.
std::optional<Character> Body::next_part(const Operand& condition, bool& truth, int depth) const {
  const Statement* made = made_by(condition, nullptr);
  if (!made || depth > limits::kMaxCharacterSteps) return std::nullopt;
  if (made->op == Op::assign || made->op == Op::convert) {
    return made->args.empty() ? std::nullopt : next_part(made->args[0], truth, depth + 1);
  }
  if (made->op == Op::compute && text(made->detail) == "!") {
    truth = !truth;
    return next_part(made->args[0], truth, depth + 1);
  }
  if (made->op != Op::call) return std::nullopt;
  const facts::Call& call = function_.calls[made->call];
  if (call.callee == facts::kNone) return std::nullopt;
  if (call.arguments.empty()) {  // `operator bool`, `good()`
    if (text(unit_.callees[call.callee].name).ends_with("operator!")) truth = !truth;
    return next_part(call.receiver, truth, depth + 1);
  }
  for (const models::Row* row : engine_.rows(unit_index_, call.callee, call.receiver_type)) {
    const std::string parts = row->attribute("parts");
    if (!parts.starts_with("arg ")) continue;
    const size_t index = static_cast<size_t>(std::atoi(parts.c_str() + 4));
    if (index >= call.arguments.size()) continue;
    const Operand& variable = call.arguments[index];
    if (variable.kind != OperandKind::place) continue;
    const facts::Place& at = function_.places[variable.index];
    if (at.root == facts::Root::local && at.path.empty()) return Character{at.root, at.index, true};
  }
  return std::nullopt;
}

// By parameter: of what a text is cleared in which neighbours are compared with such characters.
std::map<uint32_t, std::vector<std::string>> Body::looked_for_runs() const {
  std::map<std::pair<uint32_t, const HarmfulRun*>, std::set<std::string>> neighbours;
  for (const Statement* statement : shape_.statements) {
    if (statement->op != Op::compute || statement->args.size() != 2) continue;
    const std::string& op = text(statement->detail);
    if (op != "==" && op != "!=") continue;
    const Operand &character = statement->args[0], &with = statement->args[1];
    if (with.kind != OperandKind::constant || character.kind != OperandKind::place) continue;
    const facts::Place& at = function_.places[character.index];
    if (at.path.size() != 1 || at.path[0].kind != facts::StepKind::key) continue;
    const facts::Place of = text_of({at.root, at.index, {}});
    if (of.root != facts::Root::parameter || !of.path.empty()) continue;
    for (const HarmfulRun& run : engine_.harmful_runs()) {
      if (unit_.constants[with.index].integer != run.character) continue;
      neighbours[{of.index, &run}].insert(text(at.path[0].name));
    }
  }
  std::map<uint32_t, std::vector<std::string>> found;
  for (const auto& [key, indices] : neighbours) {
    if (indices.size() < 2) continue;
    auto& clears = found[key.first];
    clears.insert(clears.end(), key.second->clears.begin(), key.second->clears.end());
  }
  return found;
}

// What comes out of those parameters' texts, as a text.
void Body::clear_runs(Summary& summary) const {
  for (const auto& [parameter, clears] : looked_for_runs()) {
    const std::string input = root_name(parameter_root(parameter));
    auto clean = [&](const Value& value) {
      if (!value) return value;
      return map_atoms(value, [&](Atom& atom) {
        const bool of_it = atom.kind == Atom::Kind::input && atom.label.starts_with(input) &&
                           (atom.label.size() == input.size() ||
                            !std::isdigit(static_cast<unsigned char>(atom.label[input.size()])));
        if (of_it) atom.cleared.insert(clears.begin(), clears.end());
        return true;
      });
    };
    summary.returned = clean(summary.returned);
    for (auto& [root, value] : summary.outs) value = clean(value);
  }
}

// Where each part was asked, what they are parts of is cleared: all that is made of nothing else.
// What was found of it before holds for what it was made of as well, if it is about the same kind
// of sink: that a path relative to a folder begins there.
void Body::clear_wholes(State& state, const Walk& walk) {
  if (walk.character.root != facts::Root::local) return;
  const Value at = read_ref(state, {walk.character.index, {}});
  if (!at) return;
  const std::vector<Atom> parts = all_atoms(exported(state, loaded(state, at)));
  auto same_origin = [](const Atom& a, const Atom& b) {
    return a.kind == b.kind && a.label == b.label && a.origin == b.origin;
  };
  std::vector<std::string> clears = walk.parts;
  for (const Atom& atom : parts) {
    for (const std::string& kind : atom.cleared) {
      const size_t family = kind.find('.');
      if (family == std::string::npos) continue;
      if (std::any_of(walk.parts.begin(), walk.parts.end(), [&](const std::string& part) {
            return part.compare(0, family + 1, kind, 0, family + 1) == 0;
          })) {
        clears.push_back(kind);
      }
    }
  }
  for (uint32_t root = 0; root < receiver_root(); ++root) {
    const Value whole = get(state, root);
    if (!whole || whole->atoms.empty()) continue;
    const std::vector<Atom> atoms = all_atoms(whole);
    const bool made_of_it = std::all_of(atoms.begin(), atoms.end(), [&](const Atom& atom) {
      return std::any_of(parts.begin(), parts.end(),
                         [&](const Atom& part) { return same_origin(part, atom); });
    });
    if (made_of_it) write(state, {PlaceRef{root, {}}}, cleared(whole, clears));
  }
}

}  // namespace tvaara::flow
