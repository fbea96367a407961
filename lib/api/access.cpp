#include "api/access.h"

#include <algorithm>

#include "facts/location.h"

namespace tvaara::api {
namespace {

constexpr const char* kExecute = "sql.execute";

Access::Kind kind_of(const std::string& verb) {
  if (verb == "select") return Access::Kind::lookup;
  if (verb == "insert" || verb == "replace") return Access::Kind::create;
  if (verb == "update") return Access::Kind::update;
  if (verb == "delete") return Access::Kind::remove;
  return Access::Kind::other;
}

// A part or role "bind.2" is the value of the second placeholder: calls that take their values as
// arguments name them so.
constexpr const char* kBind = "bind";
constexpr const char* kNumberedBind = "bind.";

bool numbered(const std::string& name, int placeholder) {
  return placeholder > 0 && name == kNumberedBind + std::to_string(placeholder);
}

bool is_bind(const std::string& name) { return name == kBind || name.rfind(kNumberedBind, 0) == 0; }

bool same_key(const flow::Part& part, const flow::SqlOperand& operand) {
  if (numbered(part.name, operand.placeholder)) return true;
  if (!part.key) return false;
  for (size_t i = 0; i < part.key->constants.size(); ++i) {
    const facts::Constant& constant = part.key->constants[i];
    if (constant.kind == facts::ConstantKind::string) {
      const std::string& text = part.key->constant_texts[i];
      if (!operand.name.empty() && (text == operand.name || text == ":" + operand.name))
        return true;
    } else if (constant.integer == operand.placeholder) {
      return true;
    }
  }
  return false;
}

struct Bindings {
  std::vector<flow::Part> parts;  // of the statement's object, and what its call binds itself

  // The values that may meet a placeholder. Without a known index every bound value may.
  void values(const flow::SqlOperand& operand, const BoundColumn& meets,
              std::vector<BoundColumn>& out) const {
    auto add = [&](const flow::Value& value, bool certain, const Location& where) {
      BoundColumn bound = meets;
      bound.value = value;
      bound.certain = certain;
      bound.where = where;
      out.push_back(std::move(bound));
    };
    if (operand.kind == flow::SqlOperand::Kind::hole && operand.hole) {
      add(operand.hole, true, {});
      return;
    }
    if (operand.kind != flow::SqlOperand::Kind::placeholder) return;
    bool found = false;
    for (const flow::Part& part : parts) {
      if (!is_bind(part.name) || !part.value || !same_key(part, operand)) continue;
      add(part.value, true, part.where);
      found = true;
    }
    if (found) return;
    for (const flow::Part& part : parts) {
      if (part.name != kBind || !part.value) continue;
      bool known_index = part.key && !part.key->constants.empty();
      if (!known_index) add(part.value, false, part.where);
    }
  }
};

bool contains(const Location& outer, const Location& inner) {
  if (outer.file != inner.file) return false;
  bool starts = std::tie(outer.line, outer.column) <= std::tie(inner.line, inner.column);
  bool ends =
      std::tie(outer.end_line, outer.end_column) >= std::tie(inner.end_line, inner.end_column);
  return starts && ends;
}

Location place_of(const flow::Effect& effect, const flow::Template& text,
                  const flow::Program& program) {
  if (text.origin.known()) {
    Location call = enclosing_call(program, text.function, text.origin);
    if (call.known()) return call;
  }
  for (auto frame = effect.frames.rbegin(); frame != effect.frames.rend(); ++frame) {
    if (frame->function == text.function) return frame->where;
  }
  return effect.where;
}

Access read_access(const flow::Effect& effect, const flow::Template& text, const Bindings& bindings,
                   const flow::Program& program) {
  Access access;
  access.effect = &effect;
  access.sql = flow::read_sql(text);
  access.kind = kind_of(access.sql.verb);
  access.readable = !access.sql.verb.empty();
  if (!access.sql.tables.empty()) access.table = access.sql.tables[0];
  access.where = place_of(effect, text, program);
  for (const flow::SqlPredicate& predicate : access.sql.predicates) {
    bool restricts = predicate.conjunct && (predicate.op == "=" || predicate.op == "in" ||
                                            predicate.op == "==" || predicate.op == "is");
    BoundColumn meets;
    meets.column = predicate.column;
    meets.restricts = restricts;
    meets.op = predicate.op;
    bindings.values(predicate.operand, meets, access.bound);
  }
  for (const flow::SqlAssignment& assignment : access.sql.assignments) {
    BoundColumn meets;
    meets.column = assignment.column;
    bindings.values(assignment.operand, meets, access.bound);
  }
  if (access.sql.has_limit) bindings.values(access.sql.limit, {}, access.limits);
  return access;
}

void add_accesses(const flow::Effect& effect, const flow::Program& program,
                  std::vector<Access>& out) {
  Bindings bindings;
  for (const auto& [name, value] : effect.roles) {
    if (value->object) bindings.parts = value->object->parts;
  }
  for (const auto& [name, value] : effect.roles) {
    if (!is_bind(name)) continue;
    auto place = effect.role_places.find(name);
    Location where = place == effect.role_places.end() ? Location{} : place->second;
    bindings.parts.push_back({name, nullptr, value, where});
  }
  std::vector<flow::Template> texts = statement_texts(effect.roles);
  for (const flow::Template& text : texts) {
    out.push_back(read_access(effect, text, bindings, program));
  }
  if (texts.empty()) {
    Access unread;
    unread.effect = &effect;
    unread.where = effect.where;
    unread.readable = false;
    out.push_back(unread);
  }
}

}  // namespace

std::vector<Access> accesses_of(const flow::EntryResult& result, const flow::Program& program) {
  std::vector<Access> out;
  for (const flow::Effect& effect : result.effects) {
    if (effect.row && effect.row->kind == kExecute) add_accesses(effect, program, out);
  }
  return out;
}

std::vector<flow::Template> statement_texts(const std::map<std::string, flow::Value>& roles) {
  std::vector<flow::Template> texts;
  auto add = [&](const flow::Value& value) {
    texts.insert(texts.end(), value->templates.begin(), value->templates.end());
  };
  for (const auto& [name, value] : roles) {
    if (value->object) {
      for (const flow::Part& part : value->object->parts) {
        if (part.name == "text" && part.value) add(part.value);
      }
    } else if (name == "text" || name == "value") {
      add(value);
    }
  }
  return texts;
}

Location enclosing_call(const flow::Program& program, const std::string& qualified_name,
                        const Location& inside) {
  Location best;
  for (const facts::Unit& unit : program.units()) {
    for (const facts::Function& function : unit.functions) {
      if (unit.text(function.name) != qualified_name) continue;
      for (const facts::Block& block : function.blocks) {
        for (const facts::Statement& statement : block.statements) {
          if (statement.op != facts::Op::call || statement.range == 0) continue;
          // Converting constructors wrap the literal itself; the call meant is one with more in it.
          const facts::Call& call = function.calls[statement.call];
          if (call.kind == facts::CallKind::destructor) continue;
          Location here = facts::location_of(unit, statement.range);
          bool wraps_only = here.line == inside.line && here.column == inside.column &&
                            here.end_column == inside.end_column;
          if (wraps_only || !contains(here, inside)) continue;
          if (!best.known() || contains(best, here)) best = here;
        }
      }
    }
    if (best.known()) return best;
  }
  return best;
}

}  // namespace tvaara::api
