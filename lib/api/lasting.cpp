#include "api/lasting.h"

#include <algorithm>
#include <set>
#include <utility>

#include "base/limits.h"
#include "base/text.h"

namespace tvaara::api {
namespace {

using facts::Call;
using facts::CallKind;
using facts::Function;
using facts::kNone;
using facts::Op;
using facts::Operand;
using facts::OperandKind;
using facts::Place;
using facts::Root;
using facts::Statement;
using facts::Type;
using facts::TypeKind;
using facts::Unit;

// Through a copy of it, what it stands for can be changed.
bool is_handle(const Unit& unit, const Type& type) {
  if (type.kind == TypeKind::pointer || type.kind == TypeKind::unknown) return !type.const_;
  return type.reference ? !type.const_ : ends_with(unit.text(type.record), "_ptr");
}

class Walk {
 public:
  Walk(const flow::Program& program, const Overriders& overriders)
      : program_(program), overriders_(overriders) {
    out_.reads = out_.changes = false;
  }

  Lasting from(const std::string& handler) {
    follow(handler, true);
    while (!open_.empty() && !(out_.reads && out_.changes)) {
      Visit next = open_.back();
      open_.pop_back();
      read(next);
    }
    return out_;
  }

 private:
  // A function, and whether its object was there before.
  using Visit = std::pair<std::string, bool>;

  void give_up() { out_.reads = out_.changes = true; }

  void follow(const std::string& identity, bool object_lasts) {
    if (!seen_.insert({identity, object_lasts}).second) return;
    if (seen_.size() > limits::kMaxContextsPerEntry) return give_up();
    open_.push_back({identity, object_lasts});
  }

  void read(const Visit& visit) {
    object_lasts_ = visit.second;
    function_ = program_.function(visit.first, &unit_);
    if (!function_ || function_->body != facts::BodyState::whole || function_->lost != 0) {
      return give_up();
    }
    for (const facts::Block& block : function_->blocks) {
      for (const Statement& statement : block.statements) one(statement);
      looked_at(block.condition);
    }
  }

  const Place* lasting_place(const Operand& operand) const {
    if (operand.kind != OperandKind::place) return nullptr;
    const Place& place = function_->places[operand.index];
    return outlives(place) ? &place : nullptr;
  }

  // Streams of the standard library are where logs go.
  bool outlives(const Place& place) const {
    if (place.root == Root::receiver) return object_lasts_;
    if (place.root != Root::global) return false;
    const facts::Global& global = unit_->globals[place.index];
    return !global.is_const && !starts_with(unit_->text(global.name), "std::");
  }

  void looked_at(const Operand& operand) {
    if (!lasting_place(operand)) return;
    out_.reads = true;
    if (operand.address || operand.by_reference || operand.moved) out_.changes = true;
  }

  void handed_on(const Operand& operand, facts::TypeId as) {
    looked_at(operand);
    if (lasting_place(operand) && is_handle(*unit_, unit_->types[as])) out_.changes = true;
  }

  facts::TypeId type_of_local(const Place& place) const {
    bool whole = place.root == Root::local && place.path.empty();
    return whole ? function_->locals[place.index].type : facts::TypeId{0};
  }

  void one(const Statement& statement) {
    if (statement.op == Op::opaque) return give_up();
    if (statement.op == Op::call) called(function_->calls[statement.call]);
    if (statement.op == Op::capture) {  // its body shows what becomes of what it captures
      follow(unit_->text(statement.function), true);
    } else if (statement.op == Op::return_) {
      for (const Operand& operand : statement.args) handed_on(operand, function_->returns);
    } else if (statement.dst == kNone) {
      for (const Operand& operand : statement.args) looked_at(operand);
    } else {
      const Place& written = function_->places[statement.dst];
      if (outlives(written)) out_.changes = true;
      bool copies = statement.op == Op::assign || statement.op == Op::choose;
      for (const Operand& operand : statement.args) {
        if (copies && written.root == Root::local && written.path.empty()) {
          handed_on(operand, type_of_local(written));
        } else {
          looked_at(operand);
        }
      }
    }
  }

  void called(const Call& call) {
    if (call.callee == kNone || call.kind == CallKind::dependent ||
        call.kind == CallKind::textual) {
      return give_up();
    }
    const facts::Callee& callee = unit_->callees[call.callee];
    const bool object_lasts = lasting_place(call.receiver) != nullptr;
    bool own = follow_all(call, unit_->text(callee.id), object_lasts);
    if (object_lasts && !own) {
      out_.reads = true;
      if (!callee.is_const) out_.changes = true;
    }
    for (size_t i = 0; i < call.arguments.size(); ++i) {
      const Operand& argument = call.arguments[i];
      if (argument.kind == OperandKind::function) {
        follow_all(call, unit_->text(unit_->callees[argument.index].id), true);
      }
      handed_on(argument, i < callee.parameters.size() ? callee.parameters[i] : facts::TypeId{0});
    }
  }

  // Whether its body, or that of all that it may be, is known; then those say what it does.
  bool follow_all(const Call& call, const std::string& identity, bool object_lasts) {
    const Unit* unit = nullptr;
    const Function* function = program_.function(identity, &unit);
    bool known = function && function->body != facts::BodyState::none;
    if (known) follow(identity, object_lasts);
    auto others = overriders_.find(identity);
    if (call.kind == CallKind::virtual_method && others != overriders_.end()) {
      for (const std::string& other : others->second) follow(other, object_lasts);
      known = true;
    }
    return known;
  }

  const flow::Program& program_;
  const Overriders& overriders_;
  const Unit* unit_ = nullptr;
  const Function* function_ = nullptr;
  bool object_lasts_ = true;
  std::set<Visit> seen_;
  std::vector<Visit> open_;
  Lasting out_;
};

}  // namespace

Overriders overriders_of(const flow::Program& program) {
  Overriders out;
  for (const Unit& unit : program.units()) {
    for (const Function& function : unit.functions) {
      for (facts::StringId overridden : function.overrides) {
        std::vector<std::string>& all = out[unit.text(overridden)];
        const std::string& own = unit.text(function.id);
        if (std::find(all.begin(), all.end(), own) == all.end()) all.push_back(own);
      }
    }
  }
  return out;
}

Lasting lasting_of(const flow::Program& program, const Overriders& overriders,
                   const std::string& handler) {
  return Walk(program, overriders).from(handler);
}

}  // namespace tvaara::api
