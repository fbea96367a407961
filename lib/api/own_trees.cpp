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
    std::set<std::string> records;  // of which some stand in others
    for (const auto& [node, children] : children_) records.insert(record_of(*node));
    for (const std::string& record : records) read_trees(record);
    return std::move(routes_);
  }

 private:
  const std::string& text(facts::StringId id) const { return unit_.text(id); }
  const std::string& record_of(const Statement& node) const {
    return text(unit_.types[node.type].record);
  }

  // What its nodes hold is the same in all trees of a record, also in those of a single node.
  void read_trees(const std::string& record) {
    std::vector<const Statement*> roots;
    for (const Statement* node : nodes_) {
      if (!below_.count(node) && record_of(*node) == record) roots.push_back(node);
    }
    record_ = record;
    for (const Statement* root : roots) read_fields(*root);
    segment_field_ = segment_field();
    if (!segment_field_.empty()) {
      for (const Statement* root : roots) walk(*root, "");
    }
    segment_fields_.clear();
    method_fields_.clear();
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
    if (may_be_node(statement)) nodes_.push_back(&statement);
  }

  bool may_be_node(const Statement& made) const {
    return made.op == Op::aggregate && !record_of(made).empty() &&
           std::any_of(made.names.begin(), made.names.end(),
                       [](facts::StringId name) { return name != 0; });
  }

  // The statement that writes an operand, if it is a local.
  const Statement* written_by(const Operand& operand) const {
    if (operand.kind != OperandKind::place) return nullptr;
    const facts::Place& place = function_.places[operand.index];
    if (place.root != facts::Root::local) return nullptr;
    auto made = made_.find(place.index);
    return made == made_.end() ? nullptr : made->second;
  }

  // What a function of the project's own returns is something else than what it was handed.
  bool converts(const Statement& statement) const {
    if (statement.op != Op::call) return true;
    const facts::Call& call = function_.calls[statement.call];
    return call.kind == facts::CallKind::constructor || call.callee == facts::kNone ||
           starts_with(text(unit_.callees[call.callee].name), "std::");
  }

  // What an operand is before copies and conversions; null if that is too far.
  const Operand* origin(const Operand& operand) const {
    const Operand* at = &operand;
    for (int depth = 0; depth <= limits::kMaxTableDepth; ++depth) {
      const Statement* made = written_by(*at);
      if (!made || made->op == Op::aggregate || made->op == Op::capture) return at;
      if (!converts(*made)) return at;
      const std::vector<Operand>& from =
          made->op == Op::call ? function_.calls[made->call].arguments : made->args;
      if (from.empty()) return at;
      at = &from[0];
    }
    return nullptr;
  }

  // The statement that makes what an operand is: an aggregate, a lambda.
  const Statement* maker(const Operand& operand) const {
    const Operand* from = origin(operand);
    const Statement* made = from ? written_by(*from) : nullptr;
    return made && (made->op == Op::aggregate || made->op == Op::capture) ? made : nullptr;
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
    return record_of(made) == record && may_be_node(made);
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
    const Operand* from = origin(operand);
    if (!from) return "";
    if (from->kind == OperandKind::function) return text(unit_.callees[from->index].id);
    const Statement* made = written_by(*from);
    return made && made->op == Op::capture ? text(made->function) : "";
  }

  std::optional<std::string> text_at(const Operand& operand) const {
    const Operand* from = origin(operand);
    if (!from || from->kind != OperandKind::constant) return std::nullopt;
    const facts::Constant& constant = unit_.constants[from->index];
    if (constant.kind != facts::ConstantKind::string) return std::nullopt;
    return text(constant.text);
  }

  std::string field(const Statement& node, size_t i) const {
    return i < node.names.size() ? text(node.names[i]) : "";
  }

  // How often which field holds what may be a segment, and which hold functions.
  void read_fields(const Statement& node) {
    for (size_t i = 0; i < node.args.size(); ++i) {
      count_segment(field(node, i), text_at(node.args[i]));
      if (!function_at(node.args[i]).empty()) {
        method_fields_[field(node, i)] = method_of_field(field(node, i));
      }
    }
    for (const Statement* child : children(node)) read_fields(*child);
  }

  void count_segment(const std::string& name, const std::optional<std::string>& text) {
    auto known = std::find_if(segment_fields_.begin(), segment_fields_.end(),
                              [&](const auto& one) { return one.first == name; });
    if (known == segment_fields_.end()) known = segment_fields_.insert(known, {name, 0});
    if (text && text->find(' ') == std::string::npos) ++known->second;
  }

  // Of several that hold as many, the first; none if no field holds any.
  std::string segment_field() const {
    std::string best;
    size_t most = 0;
    for (const auto& [name, count] : segment_fields_) {
      if (count > most) best = name;
      most = std::max(most, count);
    }
    return best;
  }

  // The segment of a node: empty where none is written, nothing where it is not known.
  std::optional<std::string> segment_of(const Operand& operand) const {
    if (auto known = text_at(operand)) return known;
    const Operand* from = origin(operand);
    if (!from) return std::nullopt;
    if (from->defaulted || from->kind != OperandKind::place) return "";
    const Statement* made = written_by(*from);
    if (!made || !converts(*made)) return std::nullopt;
    return "";
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
    std::string path = prefix;
    for (size_t i = 0; i < node.args.size(); ++i) {
      if (field(node, i) != segment_field_) continue;
      const std::optional<std::string> segment = segment_of(node.args[i]);
      if (!segment) {  // nor is the path of what stands below
        routes_.push_back({record_, prefix + "/", "", "", location_of(unit_, node.range)});
        return;
      }
      path = joined(prefix, *segment);
    }
    // One field that happens to be called like a method says nothing of methods.
    const bool by_field = std::count_if(method_fields_.begin(), method_fields_.end(),
                                        [](const auto& one) { return one.second.has_value(); }) > 1;
    TreeRoute route{record_, path.empty() ? "/" : path, "", "", location_of(unit_, node.range)};
    std::vector<TreeRoute> own;
    bool read = true;
    for (size_t i = 0; i < node.args.size(); ++i) {
      route.function = function_at(node.args[i]);
      if (route.function.empty()) continue;
      const auto& method = method_fields_[field(node, i)];
      // Which of several answers is not known, nor what one beside the methods is for: a guard?
      read = read && (by_field ? method.has_value() : method_fields_.size() == 1);
      route.method = by_field ? method.value_or("") : "";
      own.push_back(route);
    }
    if (!read) {
      route.method = route.function = "";
      own = {route};
    }
    routes_.insert(routes_.end(), own.begin(), own.end());
    for (const Statement* child : children(node)) walk(*child, path);
  }

  const facts::Unit& unit_;
  const facts::Function& function_;
  std::map<facts::Index, const Statement*> made_;  // by local
  std::vector<const Statement*> nodes_;
  std::map<const Statement*, std::vector<const Statement*>> children_;
  std::set<const Statement*> below_;
  std::string record_;
  std::string segment_field_;
  std::vector<std::pair<std::string, size_t>> segment_fields_;  // as declared
  std::map<std::string, std::optional<std::string>> method_fields_;
  std::vector<TreeRoute> routes_;
};

}  // namespace

std::vector<TreeRoute> trees_of(const Lookup::Found& initializer) {
  if (!initializer.function->is_initializer) return {};
  return Trees(initializer).routes();
}

}  // namespace tvaara::api
