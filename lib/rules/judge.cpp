#include "rules/judge.h"

#include <algorithm>
#include <set>

#include "api/refusals.h"
#include "base/glob.h"
#include "base/limits.h"
#include "base/text.h"

namespace tvaara::rules {
namespace {

using findings::AnswerValue;

constexpr const char* kAuthenticated = "authenticated";  // what a look-up before it may serve

// The path that the request names: a middleware that looks at it may treat this endpoint alone.
constexpr const char* kPathLabel = "request.url";

bool compares(const flow::EventInstance& guard, const std::vector<std::string>& labels) {
  auto tested = guard.roles.find("tested");
  if (tested == guard.roles.end() || !tested->second) return false;
  return std::all_of(labels.begin(), labels.end(), [&](const std::string& label) {
    if (tested->second->has_label(label)) return true;
    for (const flow::Comparison& comparison : tested->second->comparisons) {
      for (const flow::Value& operand : comparison.operands) {
        if (operand->has_label(label)) return true;
      }
    }
    return false;
  });
}

bool same_start(const Location& one, const Location& other) {
  return one.file == other.file && one.line == other.line && one.column == other.column;
}

// A row that was fetched before and is bound to the effect: who the caller is, as a rule.
bool is_bound_to(const flow::Effect& effect, const flow::Atom& row) {
  return std::any_of(effect.roles.begin(), effect.roles.end(), [&](const auto& role) {
    if (!role.second) return false;
    std::vector<flow::Atom> atoms = flow::all_atoms(role.second);
    return std::any_of(atoms.begin(), atoms.end(), [&](const flow::Atom& atom) {
      return atom.label == row.label && same_start(atom.origin, row.origin);
    });
  });
}

// Asks whether the statement of `effect` found anything, and no more. What was bound to it is in
// what it returns, whether the text has a place for it or not: the predicate says what that means.
bool asks_for_rows(const flow::EventInstance& guard, const flow::Effect& effect) {
  auto tested = guard.roles.find("tested");
  if (tested == guard.roles.end() || !tested->second) return false;
  if (tested->second->comparisons.empty() || api::compares_values(guard)) return false;
  bool any = false, own = true;
  for (const flow::Atom& atom : tested->second->atoms) {
    if (atom.kind != flow::Atom::Kind::label || atom.label != "database") continue;
    any = true;
    own = own && (same_start(atom.origin, effect.where) || is_bound_to(effect, atom));
  }
  return any && own;
}

// Also in what is bound to a statement, and in the holes of its text.
bool carries(const flow::Value& value, const std::string& label) {
  std::vector<flow::Atom> atoms = flow::all_atoms(value);
  return std::any_of(atoms.begin(), atoms.end(), [&](const flow::Atom& atom) {
    return atom.kind == flow::Atom::Kind::label && glob_match(label, atom.label);
  });
}

bool is_unseen(const flow::Value& value) {
  std::vector<flow::Atom> atoms = flow::all_atoms(value);
  return std::any_of(atoms.begin(), atoms.end(),
                     [](const flow::Atom& atom) { return atom.kind == flow::Atom::Kind::opaque; });
}

// `size() < 1`, `n < 0`: whether there is anything at all, or a sign, and nothing of how much.
bool is_bound(const flow::Value& side) {
  const auto& all = side->constants;
  bool presence =
      all.size() == 1 && all[0].kind == facts::ConstantKind::integer && all[0].integer <= 1;
  return !presence && flow::all_atoms(side).empty();
}

// The guard leaves where the value, or its length, is beyond a bound that the source gives: refused
// by an exception or without a status, it is refused all the same.
bool bounds(const flow::EventInstance& guard, const flow::Atom& atom) {
  static const std::set<std::string> kOrders{"<", ">", "<=", ">="};
  auto tested = guard.roles.find("tested");
  if (tested == guard.roles.end() || !tested->second) return false;
  auto holds_it = [&](const flow::Value& side) {
    std::vector<flow::Atom> atoms = flow::all_atoms(side);
    return std::any_of(atoms.begin(), atoms.end(), [&](const flow::Atom& one) {
      return one.kind == atom.kind && one.label == atom.label && one.name == atom.name;
    });
  };
  const auto& all = tested->second->comparisons;
  return !atom.name.empty() && std::any_of(all.begin(), all.end(), [&](const auto& comparison) {
    if (!kOrders.count(comparison.op) || comparison.operands.size() != 2) return false;
    const flow::Value &left = comparison.operands[0], &right = comparison.operands[1];
    return (holds_it(left) && is_bound(right)) || (holds_it(right) && is_bound(left));
  });
}

bool is_before(Moment moment) { return moment != Moment::after; }

}  // namespace

namespace {

// Null, or a text of nothing.
bool is_nothing(const flow::Value& value) {
  if (!value->atoms.empty() || value->constants.size() != 1) return false;
  const facts::Constant& constant = value->constants[0];
  if (constant.kind == facts::ConstantKind::string) return value->constant_texts[0].empty();
  return constant.kind == facts::ConstantKind::null;
}

bool tests_only_presence(const std::vector<flow::Comparison>& all, int depth);

bool tests_presence(const flow::Comparison& one, int depth) {
  // What was made of it (a number that was read) is there only where that went well.
  auto itself = [](const flow::Value& asked) {
    return std::all_of(asked->atoms.begin(), asked->atoms.end(),
                       [](const flow::Atom& atom) { return atom.exact && !atom.numeric; });
  };
  const bool compares = ends_with(one.op, "==") || ends_with(one.op, "!=");
  if (one.operands.size() == 2 && compares) {
    return is_nothing(one.operands[0]) || is_nothing(one.operands[1]);
  }
  if (one.operands.size() != 1) return false;
  const flow::Value& asked = one.operands[0];
  if (ends_with(one.op, "::empty") || ends_with(one.op, "::has_value")) return itself(asked);
  if (one.op != "!" && one.op != "truth") return false;
  if (asked->type != facts::TypeKind::boolean) return itself(asked);
  // What a function of the program found out, which asks no more.
  return tests_only_presence(asked->comparisons, depth + 1);
}

bool tests_only_presence(const std::vector<flow::Comparison>& all, int depth) {
  if (depth > limits::kMaxHandedDown) return false;
  return !all.empty() && std::all_of(all.begin(), all.end(), [&](const flow::Comparison& one) {
    return tests_presence(one, depth);
  });
}

}  // namespace

bool asks_only_presence(const flow::EventInstance& guard) {
  auto tested = guard.roles.find("tested");
  if (!starts_with(guard.kind, "guard") || tested == guard.roles.end() || !tested->second) {
    return false;
  }
  return tests_only_presence(tested->second->comparisons, 0);
}

Outcome Judge::judge(const Subject& subject) const {
  Outcome out;
  out.subject = subject;
  out.presumed = presumed(subject);
  if (!subject.settled_yes.empty() || !subject.settled_unknown.empty()) {
    out.value = subject.settled_yes.empty() ? AnswerValue::unknown : AnswerValue::yes;
    out.message = subject.settled_yes.empty() ? subject.settled_unknown : subject.settled_yes;
    out.evidence = subject.where;
    return out;
  }
  Proof proof;
  for (const Need& need : query_.needs) {
    meet(need, subject, proof);
    if (!proof.met) continue;
    out.value = AnswerValue::yes;
    out.evidence = proof.where;
    out.message = proof.message;
    return out;
  }
  out.sometimes = proof.sometimes;
  out.part_of_check = proof.follows_sometimes && !proof.sometimes && subject.reads_only;
  bool in_chain = false;
  for (const Need& need : query_.needs) {
    for (const std::string& event : need.events) in_chain |= !need.own && in_chain_sometimes(event);
  }
  if (!subject.readable) {
    out.message = "the statement's text is not known";
  } else if (!subject.unclear.empty()) {
    out.message = subject.unclear;
  } else if (in_chain) {
    out.message = "a middleware checks it on some of its paths";
  } else if (one_credential(subject)) {
    out.message = "one credential serves all callers, so whose the object is is not told apart";
  } else if (opaque(subject)) {
    out.message = "something on the way could not be followed" + unseen_part();
  } else {
    out.value = AnswerValue::no;
    out.timing = timing_of(subject, proof.sometimes);
  }
  return out;
}

// ---- when instead ------------------------------------------------------------------------------

bool Judge::happens(const Need& need, const std::string& event, const Subject& subject,
                    std::initializer_list<const flow::Events*> where) const {
  return std::any_of(where.begin(), where.end(), [&](const flow::Events* events) {
    Instances instances = found(*events, event);
    return std::any_of(instances.begin(), instances.end(), [&](const auto* instance) {
      return counts(need, *instance, subject) &&
             (need.late.empty() || has_label(*instance, need.late));
    });
  });
}

// A statement before a statement: both may belong to one transaction, where order is nothing.
bool Judge::in_transaction(const flow::Effect& effect, const std::string& event) const {
  for (const flow::Events* events : {&effect.before, &effect.before_may}) {
    for (const flow::EventInstance* instance : found(*events, event)) {
      if (instance->kind == api::kStatementEvent) return true;
    }
  }
  return false;
}

Timing Judge::timing_of(const Subject& subject, bool sometimes) const {
  if (sometimes) return Timing::sometimes;
  if (!subject.effect) return Timing::never;
  const flow::Effect& effect = *subject.effect;
  for (const Need& need : query_.needs) {
    for (const std::string& event : need.events) {
      bool before = happens(need, event, subject, {&effect.before, &effect.before_may});
      bool after = happens(need, event, subject, {&effect.after, &effect.after_may});
      if (is_before(need.moment) && after && !before) return Timing::late;
      if (need.moment == Moment::after && before && !after && !in_transaction(effect, event)) {
        return Timing::early;
      }
    }
  }
  return Timing::never;
}

void Judge::meet(const Need& need, const Subject& subject, Proof& proof) const {
  if (!need.predicate.empty()) meet_predicate(need, subject, proof);
  for (const std::string& event : need.events) {
    if (!proof.met) meet_event(need, event, subject, proof);
  }
  if (!proof.met && !need.guard.empty()) meet_guard(need, subject, proof);
  if (!proof.met && !need.statement.empty()) meet_statement(need, subject, proof);
  if (!proof.met && need.about_subject) meet_bound(subject, proof);
  if (!proof.met) meet_values(need, subject, proof);
}

// ---- events ------------------------------------------------------------------------------------

bool Judge::counts(const Need& need, const flow::EventInstance& instance,
                   const Subject& subject) const {
  if (need.about_subject) {
    return is_about(instance, subject.atom) && !asks_only_presence(instance);
  }
  if (need.about_object) {
    return has_label(instance, "database") || names_privilege(instance) ||
           (!subject.atom.label.empty() && is_about(instance, subject.atom));
  }
  return true;
}

// A look-up may be made for the check that follows it. `first` grants that only to look-ups that
// serve authentication, which follows as well.
bool Judge::looks_after(const Need& need, const Subject& subject) const {
  if (need.moment == Moment::after || need.moment == Moment::around) return true;
  if (!subject.reads_only || !subject.effect) return false;
  if (need.moment == Moment::before) return true;
  return !found(subject.effect->after, kAuthenticated).empty();
}

void Judge::meet_event(const Need& need, const std::string& event, const Subject& subject,
                       Proof& proof) const {
  auto any = [&](const flow::Events& events, bool middleware) {
    for (const flow::EventInstance* instance : found(events, event)) {
      if (!counts(need, *instance, subject)) continue;
      if (need.own && middleware && !has_label(*instance, kPathLabel)) continue;
      proof.met = true;
      proof.where = instance->where;
      proof.message = event;
      return true;
    }
    return false;
  };
  if (is_before(need.moment) && any(endpoint_.granted, true)) return;
  if (!subject.effect) {
    any(endpoint_.result.must, false);
    return;
  }
  if (is_before(need.moment) && any(subject.effect->before, false)) return;
  bool after = looks_after(need, subject);
  if (after && any(subject.effect->after, false)) return;
  auto some = [&](const flow::Events& events) {
    for (const flow::EventInstance* instance : found(events, event)) {
      if (counts(need, *instance, subject)) return true;
    }
    return false;
  };
  bool read = subject.reads_only && is_before(need.moment);
  bool follows = after && some(subject.effect->after_may);
  proof.sometimes |=
      (is_before(need.moment) && some(subject.effect->before_may)) || (follows && !read);
  // Where the check refuses by going elsewhere, not every path from the look-up passes it.
  proof.follows_sometimes |= follows && read;
}

// Who calls is known only by a credential that the server holds itself: there is one such caller.
bool Judge::one_credential(const Subject& subject) const {
  if (query_.presumes.empty() || !subject.effect) return false;
  bool any = false;
  for (const flow::Events* events :
       {&endpoint_.granted, &endpoint_.result.must, &subject.effect->before}) {
    for (const flow::EventInstance* instance : found(*events, query_.presumes)) {
      if (instance->kind != "guard") return false;
      any = true;
    }
  }
  return any;
}

// The first thing that hides something, for who wants to teach tvaara more.
std::string Judge::unseen_part() const {
  if (!endpoint_.chain_unseen.empty()) return ": " + endpoint_.chain_unseen;
  const std::vector<std::string>& reasons = endpoint_.result.opaque_reasons;
  return reasons.empty() ? "" : ": " + reasons.front();
}

bool Judge::in_chain_sometimes(const std::string& event) const {
  for (const api::Middleware* middleware : endpoint_.chain) {
    for (const flow::Effect& effect : middleware->result.effects) {
      if (!found(effect.before_may, event).empty() || !found(effect.after_may, event).empty()) {
        return true;
      }
    }
    for (const auto& [returned, events] : middleware->result.must_when) {
      if (!found(events, event).empty()) return true;
    }
  }
  return false;
}

bool Judge::presumed(const Subject& subject) const {
  if (query_.presumes.empty()) return true;
  auto holds = [&](const flow::Events& events) { return !found(events, query_.presumes).empty(); };
  if (holds(endpoint_.granted) || holds(endpoint_.result.must)) return true;
  return subject.effect && (holds(subject.effect->before) || holds(subject.effect->after));
}

void Judge::meet_guard(const Need& need, const Subject& subject, Proof& proof) const {
  auto any = [&](const flow::Events& events) {
    auto guards = events.find("guard");
    if (guards == events.end()) return false;
    for (const flow::EventInstance& guard : guards->second) {
      if (!compares(guard, need.guard)) continue;
      if (subject.effect && asks_for_rows(guard, *subject.effect)) continue;
      proof.met = true;
      proof.where = guard.where;
      proof.message = "checked: " + join(need.guard, " against ");
      return true;
    }
    return false;
  };
  if (!subject.effect) {
    any(endpoint_.result.must);
    return;
  }
  if (is_before(need.moment) && any(subject.effect->before)) return;
  if (looks_after(need, subject)) any(subject.effect->after);
}

void Judge::meet_bound(const Subject& subject, Proof& proof) const {
  if (!subject.effect) return;
  auto guards = subject.effect->before.find("guard");
  if (guards == subject.effect->before.end()) return;
  for (const flow::EventInstance& guard : guards->second) {
    if (!bounds(guard, subject.atom)) continue;
    proof.met = true;
    proof.where = guard.where;
    proof.message = subject.origin + " is refused beyond a bound";
    return;
  }
}

// ---- values ------------------------------------------------------------------------------------

void Judge::meet_predicate(const Need& need, const Subject& subject, Proof& proof) const {
  if (!subject.access) return;
  const bool creates = subject.access->kind == api::Access::Kind::create;
  // Of a new row whose owner the request names, the caller must be the owner.
  const bool named = creates && !subject.owner.empty() && !subject.atom.label.empty();
  for (const api::BoundColumn& bound : subject.access->bound) {
    bool counts = named ? bound.column == subject.owner : bound.restricts || creates;
    if (!counts || !bound.value->has_label(need.predicate)) continue;
    proof.met = true;
    proof.where = subject.access->where;
    proof.message = "`" + bound.column + "` of `" + subject.access->table + "` is bound to the " +
                    need.predicate;
    return;
  }
}

void Judge::meet_statement(const Need& need, const Subject& subject, Proof& proof) const {
  for (const api::Access& access : endpoint_.accesses) {
    bool verb = std::find(need.statement.begin(), need.statement.end(), access.sql.verb) !=
                need.statement.end();
    bool table =
        need.same_table
            ? access.table == subject.table
            : std::any_of(need.tables.begin(), need.tables.end(),
                          [&](const std::string& glob) { return glob_match(glob, access.table); });
    if (!access.readable || !verb || !table) continue;
    proof.met = true;
    proof.where = access.where;
    proof.message = "`" + access.table + "` is changed as well";
    return;
  }
}

void Judge::meet_values(const Need& need, const Subject& subject, Proof& proof) const {
  auto meets = [&](const std::string& message) {
    proof.met = true;
    proof.where = subject.where;
    proof.message = message;
  };
  if (need.typed && subject.atom.numeric) return meets(subject.origin + " is a number");
  if (need.typed && api::typed_by_route(endpoint_, subject.atom)) {
    return meets("the route lets nothing but words and numbers through as " + subject.origin);
  }
  if (need.sanitized && subject.atom.sanitized()) return meets(subject.origin + " is checked");
  if (!need.tested.empty() && subject.check && has_label(*subject.check, need.tested)) {
    return meets("tests the " + need.tested);
  }
  if (!need.role.empty() && subject.effect && subject.is_statement) {
    for (const auto& [role, value] : subject.effect->roles) {
      if (carries(value, need.label)) return meets("the statement writes the " + need.label);
    }
  } else if (!need.role.empty() && subject.effect) {
    auto role = subject.effect->roles.find(need.role);
    if (role != subject.effect->roles.end() && role->second->has_label(need.label)) {
      meets("the " + need.role + " holds the " + need.label);
    }
  }
}

bool Judge::opaque(const Subject& subject) const {
  if (subject.check) return false;  // all of it is seen
  if (query_.subject == SubjectKind::endpoint) return false;
  // A middleware that was not seen may have checked anything before the handler.
  bool first = std::any_of(query_.needs.begin(), query_.needs.end(), [](const Need& need) {
    return is_before(need.moment) && !need.events.empty();
  });
  if (first && !endpoint_.chain_unseen.empty()) return true;
  for (const Need& need : query_.needs) {
    if (need.statement.empty()) continue;
    if (endpoint_.result.opaque) return true;
    for (const api::Access& access : endpoint_.accesses) {
      if (!access.readable) return true;
    }
  }
  for (const Need& need : query_.needs) {
    if (need.role.empty() || !subject.effect) continue;
    const auto& roles = subject.effect->roles;
    if (subject.is_statement) {
      return std::any_of(roles.begin(), roles.end(),
                         [](const auto& role) { return is_unseen(role.second); });
    }
    auto role = roles.find(need.role);
    return role == roles.end() || is_unseen(role->second);
  }
  if (!subject.effect) return endpoint_.result.opaque;
  for (const Need& need : query_.needs) {
    if (is_before(need.moment) && subject.effect->opaque_before) return true;
    bool after = need.moment == Moment::after || need.moment == Moment::around;
    if (after && subject.effect->opaque_after) return true;
  }
  return false;
}

}  // namespace tvaara::rules
