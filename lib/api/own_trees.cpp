#include "api/own_trees.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <optional>
#include <set>

#include "api/values.h"
#include "base/limits.h"
#include "base/text.h"
#include "facts/location.h"

namespace tvaara::api {
namespace {

using facts::Op;
using facts::Operand;
using facts::OperandKind;
using facts::Statement;

// "get_handler", "onPost", "DELETE": the method that a word of the name is.
std::optional<std::string> method_of_field(const std::string& field) {
  std::vector<std::string> words(1);
  for (size_t i = 0; i < field.size(); ++i) {
    const bool upper = std::isupper(static_cast<unsigned char>(field[i])) != 0;
    const bool hump = upper && i > 0 && std::islower(static_cast<unsigned char>(field[i - 1]));
    if (field[i] == '_' || hump) words.emplace_back();
    if (field[i] != '_') words.back() += field[i];
  }
  std::optional<std::string> found;
  for (const std::string& word : words) {
    auto method = method_of_word(word);
    if (method && found) return std::nullopt;
    if (method) found = method;
  }
  return found;
}

class Trees {
 public:
  explicit Trees(const Lookup::Found& found) : unit_(*found.unit), function_(*found.function) {
    for (const facts::Block& block : function_.blocks) {
      for (const Statement& statement : block.statements) note(statement);
    }
    find_children();
  }

  std::vector<TreeRoute> routes() {
    for (const Statement* node : nodes_) {
      if (below_.count(node) || !children_.count(node)) continue;
      record_ = record_of(*node);
      read_fields(*node);
      walk(*node, "");
      segment_fields_.clear();
      method_fields_.clear();
    }
    return std::move(routes_);
  }

 private:
  const std::string& text(facts::StringId id) const { return unit_.text(id); }
  const std::string& record_of(const Statement& node) const {
    return text(unit_.types[node.type].record);
  }

  void note(const Statement& statement) {
    facts::Index written = statement.dst;
    if (statement.op == Op::call) {
      const facts::Call& call = function_.calls[statement.call];
      const bool makes = call.kind == facts::CallKind::constructor;
      if (makes && call.receiver.kind == OperandKind::place) written = call.receiver.index;
    }
    if (written != facts::kNone) {
      const facts::Place& place = function_.places[written];
      if (place.root == facts::Root::local && place.path.empty()) {
        made_.emplace(place.index, &statement);
      }
    }
    const std::string& record = record_of(statement);
    const bool names = std::any_of(statement.names.begin(), statement.names.end(),
                                   [](facts::StringId name) { return name != 0; });
    if (statement.op == Op::aggregate && names && !record.empty()) nodes_.push_back(&statement);
  }

  // The statement that makes what an operand is, through copies and conversions.
  const Statement* maker(const Operand& operand, int depth = 0) const {
    if (operand.kind != OperandKind::place || depth > limits::kMaxTableDepth) return nullptr;
    const facts::Place& place = function_.places[operand.index];
    if (place.root != facts::Root::local) return nullptr;
    auto made = made_.find(place.index);
    if (made == made_.end()) return nullptr;
    const Statement& statement = *made->second;
    if (statement.op == Op::aggregate || statement.op == Op::capture) return &statement;
    const std::vector<Operand>& from =
        statement.op == Op::call ? function_.calls[statement.call].arguments : statement.args;
    return from.empty() ? nullptr : maker(from[0], depth + 1);
  }

  // The nodes that an operand holds: one, or a list of them.
  std::vector<const Statement*> nodes_in(const Operand& operand, const std::string& record) const {
    const Statement* made = maker(operand);
    if (!made || made->op != Op::aggregate) return {};
    if (is_node(*made, record)) return {made};
    std::vector<const Statement*> out;
    for (const Operand& element : made->args) {
      const Statement* inner = maker(element);
      if (inner && is_node(*inner, record)) out.push_back(inner);
    }
    return out;
  }

  bool is_node(const Statement& made, const std::string& record) const {
    return made.op == Op::aggregate && record_of(made) == record &&
           std::find(nodes_.begin(), nodes_.end(), &made) != nodes_.end();
  }

  void find_children() {
    for (const Statement* node : nodes_) {
      for (const Operand& operand : node->args) {
        for (const Statement* child : nodes_in(operand, record_of(*node))) {
          if (child == node) continue;
          children_[node].push_back(child);
          below_.insert(child);
        }
      }
    }
  }

  const std::vector<const Statement*>& children(const Statement& node) const {
    static const std::vector<const Statement*> none;
    auto known = children_.find(&node);
    return known == children_.end() ? none : known->second;
  }

  std::string function_at(const Operand& operand) const {
    if (operand.kind == OperandKind::function) return text(unit_.callees[operand.index].id);
    const Statement* made = maker(operand);
    return made && made->op == Op::capture ? text(made->function) : "";
  }

  std::optional<std::string> text_at(const Operand& operand, int depth = 0) const {
    if (operand.kind == OperandKind::constant) {
      const facts::Constant& constant = unit_.constants[operand.index];
      if (constant.kind != facts::ConstantKind::string) return std::nullopt;
      return text(constant.text);
    }
    if (operand.kind != OperandKind::place || depth > limits::kMaxTableDepth) return std::nullopt;
    const facts::Place& place = function_.places[operand.index];
    auto made = place.root == facts::Root::local ? made_.find(place.index) : made_.end();
    if (made == made_.end() || made->second->op == Op::aggregate) return std::nullopt;
    const std::vector<Operand>& from = made->second->op == Op::call
                                           ? function_.calls[made->second->call].arguments
                                           : made->second->args;
    return from.empty() ? std::nullopt : text_at(from[0], depth + 1);
  }

  std::string field(const Statement& node, size_t i) const {
    return i < node.names.size() ? text(node.names[i]) : "";
  }

  // How often which field holds a text, and which hold functions.
  void read_fields(const Statement& node) {
    for (size_t i = 0; i < node.args.size(); ++i) {
      if (text_at(node.args[i])) ++segment_fields_[field(node, i)];
      if (!function_at(node.args[i]).empty()) {
        method_fields_[field(node, i)] = method_of_field(field(node, i));
      }
    }
    for (const Statement* child : children(node)) read_fields(*child);
  }

  std::string segment_field() const {
    std::string best;
    size_t most = 0;
    for (const auto& [name, count] : segment_fields_) {
      if (count > most) best = name;
      most = std::max(most, count);
    }
    return best;
  }

  static std::string joined(const std::string& prefix, const std::string& segment) {
    if (segment.empty()) return prefix;
    if (segment == "*" || segment == "+") {  // one segment, whatever it is
      return prefix + "/{" + std::to_string(1 + std::count(prefix.begin(), prefix.end(), '{')) +
             "}";
    }
    return prefix + (segment[0] == '/' ? "" : "/") + segment;
  }

  void walk(const Statement& node, const std::string& prefix) {
    const std::string own = segment_field();
    std::string path = prefix;
    for (size_t i = 0; i < node.args.size(); ++i) {
      if (field(node, i) == own) path = joined(prefix, text_at(node.args[i]).value_or(""));
    }
    // One field that happens to be called like a method says nothing of methods.
    const bool by_field = std::count_if(method_fields_.begin(), method_fields_.end(),
                                        [](const auto& one) { return one.second.has_value(); }) > 1;
    for (size_t i = 0; i < node.args.size(); ++i) {
      const std::string function = function_at(node.args[i]);
      if (function.empty()) continue;
      const auto& method = method_fields_[field(node, i)];
      if (!by_field && method_fields_.size() > 1) continue;  // which of them answers is not known
      if (by_field && !method) continue;
      routes_.push_back({record_, path.empty() ? "/" : path, by_field ? *method : "", function,
                         location_of(unit_, node.range)});
    }
    for (const Statement* child : children(node)) walk(*child, path);
  }

  const facts::Unit& unit_;
  const facts::Function& function_;
  std::map<facts::Index, const Statement*> made_;  // by local
  std::vector<const Statement*> nodes_;
  std::map<const Statement*, std::vector<const Statement*>> children_;
  std::set<const Statement*> below_;
  std::string record_;
  std::map<std::string, size_t> segment_fields_;
  std::map<std::string, std::optional<std::string>> method_fields_;
  std::vector<TreeRoute> routes_;
};

}  // namespace

std::vector<TreeRoute> trees_of(const Lookup::Found& initializer) {
  if (!initializer.function->is_initializer) return {};
  return Trees(initializer).routes();
}

}  // namespace tvaara::api
