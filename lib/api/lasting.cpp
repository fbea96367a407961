#include "api/lasting.h"

#include <algorithm>
#include <set>
#include <utility>

#include "api/lookup.h"
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

bool leads_to_more(const Type& type) {
  return type.kind == TypeKind::pointer || type.kind == TypeKind::array;
}

// Through a copy of it, what it stands for can be changed.
bool is_handle(const Unit& unit, const Type& type) {
  const std::string& record = unit.text(type.record);
  if (ends_with(record, "_ptr") || ends_with(record, "reference_wrapper")) return true;
  if (leads_to_more(type) || type.kind == TypeKind::unknown) return !type.const_;
  return type.reference && !type.const_;
}

// What the compiler and its library provide; their rows say what else of it matters.
bool is_standard(const std::string& name) {
  for (const char* begin :
       {"std::", "__builtin_", "__gnu_cxx::", "operator new", "operator delete"}) {
    if (starts_with(name, begin)) return true;
  }
  return false;
}

class Walk {
 public:
  Walk(const flow::Program& program, const models::Matcher& matcher, const Overriders& overriders)
      : program_(program), matcher_(matcher), overriders_(overriders) {
    out_.reads = out_.changes = out_.looks = false;
  }

  Lasting from(const std::string& handler) {
    follow(handler, true);
    while (!open_.empty() && !(out_.looks && out_.changes)) {
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
    if (seen_.size() > limits::kMaxContextsPerEntry) {
      out_.looks = true;  // nobody reads the rest
      return give_up();
    }
    open_.push_back({identity, object_lasts});
  }

  void read(const Visit& visit) {
    object_lasts_ = visit.second;
    function_ = program_.function(visit.first, &unit_);
    if (!function_ || function_->body != facts::BodyState::whole || function_->lost != 0) {
      return give_up();
    }
    for (const Place& place : function_->places) {
      if (place.root == Root::parameter && anything(function_->parameters[place.index].type)) {
        return give_up();
      }
    }
    for (const facts::Block& block : function_->blocks) {
      for (const Statement& statement : block.statements) one(statement);
      looked_at(block.condition);
    }
  }

  // `void* user_data`: what a handler in C was registered with.
  bool anything(facts::TypeId id) const {
    const std::string& spelling = unit_->text(unit_->types[id].spelling);
    return spelling == "void *" || spelling == "const void *";
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
    static const std::set<std::string> kStreams{"stdin", "stdout", "stderr"};
    const std::string& name = unit_->text(global.name);
    return !global.is_const && !starts_with(name, "std::") && !kStreams.count(name);
  }

  void looked_at(const Operand& operand) {
    if (!lasting_place(operand)) return;
    out_.reads = out_.looks = true;
    if (operand.address || operand.by_reference || operand.moved) out_.changes = true;
  }

  void handed_on(const Operand& operand, facts::TypeId as) {
    looked_at(operand);
    if (lasting_place(operand) && is_handle(*unit_, unit_->types[as])) out_.changes = true;
  }

  // The type of a place by the fields that lead to it; 0 if that is not known.
  facts::TypeId type_of(const Place& place) const {
    facts::TypeId type = 0;
    if (place.root == Root::local) type = function_->locals[place.index].type;
    if (place.root == Root::parameter) type = function_->parameters[place.index].type;
    if (place.root == Root::global) type = unit_->globals[place.index].type;
    facts::StringId record =
        place.root == Root::receiver ? function_->record : unit_->types[type].record;
    for (const facts::Step& step : place.path) {
      type = 0;
      if (step.kind != facts::StepKind::field) continue;  // of the same record, if of any
      for (const facts::Record& known : unit_->records) {
        if (known.name != record) continue;
        for (const facts::Field& field : known.fields) {
          if (field.name == step.name) type = field.type;
        }
      }
      record = unit_->types[type].record;
    }
    return type;
  }

  // What of a place is written to `written`: to a local, as that is; into the fields of one, as
  // what it was.
  void copied(const Statement& statement, const Operand& operand, const Place& written) {
    const bool whole = written.root == Root::local && written.path.empty();
    const facts::TypeId to = whole ? type_of(written) : facts::TypeId{0};
    const Place* from = lasting_place(operand);
    const facts::TypeId was = from ? type_of(*from) : facts::TypeId{0};
    if (statement.op == Op::assign || statement.op == Op::choose) {
      handed_on(operand, whole ? to : was);
    } else if (statement.op == Op::aggregate) {
      handed_on(operand, was);
    } else if (statement.op == Op::convert) {
      handed_on(operand, statement.type);
    } else {
      looked_at(operand);
      const std::string& what = unit_->text(statement.detail);
      const bool moves = starts_with(what, "+") || starts_with(what, "-");
      const bool within =
          unit_->types[to].kind == TypeKind::pointer || leads_to_more(unit_->types[was]);
      if (from && statement.op == Op::compute && moves && within) out_.changes = true;
    }
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
      for (const Operand& operand : statement.args) copied(statement, operand, written);
    }
  }

  // Nobody knows what it does; what it is handed it may well look at.
  void unknown(const Call& call) {
    looked_at(call.receiver);
    for (const Operand& argument : call.arguments) looked_at(argument);
    give_up();
  }

  void called(const Call& call) {
    if (call.callee == kNone || call.kind == CallKind::dependent ||
        call.kind == CallKind::textual) {
      return unknown(call);
    }
    const facts::Callee& callee = unit_->callees[call.callee];
    const bool object_lasts = lasting_place(call.receiver) != nullptr;
    bool own = follow_all(call, unit_->text(callee.id), object_lasts);
    if (!own && (callee.noreturn || !modelled(call, callee))) return unknown(call);
    if (object_lasts && !own && !own_base(call, callee)) {
      out_.reads = out_.looks = true;
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

  // What a library's class, from which the handler's is derived, does for it: rows say it, and of
  // what the derived class holds it knows nothing.
  bool own_base(const Call& call, const facts::Callee& callee) const {
    const Place& place = function_->places[call.receiver.index];
    return place.root == Root::receiver && place.path.empty() && described(call, callee);
  }

  // Of a function without a body: a row says what it does, or it does nothing that outlives it.
  bool modelled(const Call& call, const facts::Callee& callee) const {
    const std::string& name = unit_->text(callee.name);
    // Nobody writes rows for most of these, and whoever handed out an object is asked himself.
    const bool of_object = call.kind == CallKind::constructor ||
                           call.kind == CallKind::destructor || callee.record != 0;
    if (of_object || last_name(name) == "operator=" || is_standard(name)) return true;
    return described(call, callee);
  }

  bool described(const Call& call, const facts::Callee& callee) const {
    const std::string& receiver = unit_->text(unit_->types[call.receiver_type].record);
    return !matcher_.call(*unit_, callee, receiver).empty();
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
  const models::Matcher& matcher_;
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

Lasting lasting_of(const flow::Program& program, const models::Matcher& matcher,
                   const Overriders& overriders, const std::string& handler) {
  return Walk(program, matcher, overriders).from(handler);
}

}  // namespace tvaara::api
