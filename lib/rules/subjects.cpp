#include "rules/subjects.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>

#include "base/glob.h"
#include "base/text.h"
#include "rules/evidence.h"
#include "rules/judge.h"

namespace tvaara::rules {
namespace {

using api::Access;

constexpr const char* kPrincipal = "principal";
constexpr const char* kAudited = "audited";
constexpr const char* kAlerted = "alerted";

bool matches_any(const std::vector<std::string>& globs, const std::string& text) {
  return std::any_of(globs.begin(), globs.end(),
                     [&](const std::string& glob) { return glob_match(glob, text); });
}

// Reading the request and writing the answer is not yet work done for the caller.
bool is_work(const flow::Effect& effect) {
  return effect.row && !effect.on_failing_path && effect.row->section == models::Section::sinks &&
         !effect.row->attribute("work").empty();
}

// The effect runs statements, and all of them only read.
bool only_reads(const api::Endpoint& endpoint, const flow::Effect& effect) {
  bool any = false;
  for (const Access& access : endpoint.accesses) {
    if (access.effect != &effect) continue;
    if (!access.readable || access.kind != Access::Kind::lookup) return false;
    any = true;
  }
  return any;
}

Subject of_effect(const flow::Effect& effect) {
  Subject subject;
  subject.effect = &effect;
  subject.where = effect.where;
  return subject;
}

Subject of_exit(const api::Endpoint& endpoint) {
  Subject subject;
  subject.where = endpoint.row.handler;
  return subject;
}

Subject of_access(const Access& access) {
  Subject subject = of_effect(*access.effect);
  subject.access = &access;
  subject.where = access.where;
  subject.table = access.table;
  subject.readable = access.readable;
  subject.reads_only = access.readable && access.kind == Access::Kind::lookup;
  return subject;
}

// "app::Database::Database"
bool is_constructor(const std::string& function) {
  size_t colons = function.rfind("::");
  if (colons == std::string::npos) return false;
  std::string record = function.substr(0, colons), name = function.substr(colons + 2);
  return record == name || ends_with(record, "::" + name);
}

// What opens and prepares something that the program holds: done in a constructor, with nothing
// from the request.
bool prepares(const flow::Effect& effect) {
  bool constructs =
      is_constructor(effect.function) ||
      std::any_of(effect.frames.begin(), effect.frames.end(),
                  [](const flow::Frame& frame) { return is_constructor(frame.function); });
  return constructs && std::none_of(effect.roles.begin(), effect.roles.end(), [](const auto& role) {
           return role.second &&
                  (role.second->has_label("request.*") || role.second->has_label(kPrincipal));
         });
}

// Files and the like, which rows of `mutated` name.
bool changes_store(const api::Endpoint& endpoint) {
  const std::vector<flow::Effect>& effects = endpoint.result.effects;
  return std::any_of(effects.begin(), effects.end(), [](const flow::Effect& effect) {
    return effect.row && effect.row->kind == "mutated";
  });
}

std::vector<Subject> work_of(const EndpointQuery& query, const api::Endpoint& endpoint) {
  std::vector<Subject> out;
  for (const flow::Effect& effect : endpoint.result.effects) {
    if (!is_work(effect) || prepares(effect)) continue;
    Subject subject = of_effect(effect);
    subject.reads_only = only_reads(endpoint, effect);
    out.push_back(subject);
  }
  if (!out.empty()) return out;
  out.push_back(of_exit(endpoint));
  bool fixed = !endpoint.memory.reads && !endpoint.memory.changes && !changes_store(endpoint);
  if (query.exempt_fixed && fixed) {
    out[0].settled_yes = "it answers the same to everybody, and changes nothing";
  }
  return out;
}

// Writing the record is no change that needs one: what happens inside functions that are called to
// write records.
class Recorders {
 public:
  explicit Recorders(const api::Endpoint& endpoint) {
    for (const flow::Effect& effect : endpoint.result.effects) {
      bool event = effect.row && effect.row->section == models::Section::events;
      bool tells = event && (effect.row->kind == kAudited || effect.row->kind == kAlerted);
      if (tells) names_.insert(effect.callee);
    }
  }
  bool within(const flow::Effect& effect) const {
    return names_.count(effect.function) != 0 ||
           std::any_of(effect.frames.begin(), effect.frames.end(),
                       [&](const flow::Frame& frame) { return names_.count(frame.function) != 0; });
  }

 private:
  std::set<std::string> names_;
};

// Work that only looks: a query, a look-up, a file opened for reading.
bool only_looks(const api::Endpoint& endpoint, const flow::Effect& effect) {
  static const std::set<std::string> kLooks{"object.lookup", "object.list"};
  return kLooks.count(effect.row->kind) != 0 || effect.row->attribute("look") == "only" ||
         only_reads(endpoint, effect);
}

bool changes_nothing(const api::Endpoint& endpoint) {
  const std::vector<flow::Effect>& effects = endpoint.result.effects;
  return !endpoint.memory.changes &&
         std::all_of(effects.begin(), effects.end(), [&](const flow::Effect& effect) {
           return !is_work(effect) || only_looks(endpoint, effect);
         });
}

std::vector<Subject> mutations_of(const api::Model& model, const api::Endpoint& endpoint) {
  std::vector<Subject> out;
  Recorders recorders(endpoint);
  for (const Access& access : endpoint.accesses) {
    if (access.effect->on_failing_path) continue;
    if (model.names_statement(kAudited, access.effect->roles)) continue;
    if (recorders.within(*access.effect) || prepares(*access.effect)) continue;
    if (!access.readable || access.is_mutation()) out.push_back(of_access(access));
  }
  for (const flow::Effect& effect : endpoint.result.effects) {
    if (!effect.row || effect.row->kind != "mutated" || effect.on_failing_path) continue;
    if (!recorders.within(effect)) out.push_back(of_effect(effect));
  }
  if (!out.empty()) return out;
  out.push_back(of_exit(endpoint));
  if (changes_nothing(endpoint)) {
    out[0].settled_yes = "it changes nothing that outlives the request";
  } else if (!endpoint.accesses.empty() && !endpoint.data_class.credential) {
    // Its statements were read, and change nothing; a change beside them would be a guess. That
    // somebody signed in is an event of its own.
    out[0].settled_unknown =
        "its statements only read; whether it changes anything else is not seen";
  }
  return out;
}

// ---- look-ups ----------------------------------------------------------------------------------

std::optional<flow::Atom> chosen_by(const Access& access, const std::vector<std::string>& keys,
                                    std::string& column) {
  for (const api::BoundColumn& bound : access.bound) {
    if (!bound.restricts) continue;
    for (const flow::Atom& atom : flow::all_atoms(bound.value)) {
      if (atom.kind != flow::Atom::Kind::label || !matches_any(keys, atom.label)) continue;
      column = bound.column;
      return atom;
    }
  }
  return std::nullopt;
}

// `a = ? OR b = ?` is scoped as well if every alternative is bound to the principal.
std::string every_condition_is_principal(const Access& access) {
  std::string column;
  for (const api::BoundColumn& bound : access.bound) {
    if (bound.op.empty()) continue;
    if (bound.op != "=" || !bound.certain || !bound.value->has_label(kPrincipal)) return "";
    column = bound.column;
  }
  return column.empty() ? "" : "`" + column + "`";
}

std::string bound_to_principal(const Access& access) {
  for (const api::BoundColumn& bound : access.bound) {
    bool counts = bound.restricts || access.kind == Access::Kind::create;
    // Of a new row it does not matter which of its columns holds the caller.
    bool certain = bound.certain || access.kind == Access::Kind::create;
    if (!counts || !certain || !bound.value->has_label(kPrincipal)) continue;
    return bound.certain ? "`" + bound.column + "`" : "a column";
  }
  return every_condition_is_principal(access);
}

const std::vector<std::string> kRequest{"request.path", "request.query", "request.body"};

// Whose rows they are says nothing about what else is done to them.
bool asks_for_statement(const EndpointQuery& query) {
  return std::any_of(query.needs.begin(), query.needs.end(),
                     [](const Need& need) { return !need.statement.empty(); });
}

// A new row whose owner the request names, of a table whose rows others find by their caller.
std::optional<flow::Atom> owner_from_request(const EndpointQuery& query, const Tables& tables,
                                             const Access& access) {
  auto owned = tables.owned.find(access.table);
  if (query.no_key || asks_for_statement(query) || access.kind != Access::Kind::create ||
      owned == tables.owned.end()) {
    return std::nullopt;
  }
  for (const api::BoundColumn& bound : access.bound) {
    if (!bound.certain || bound.column != owned->second) continue;
    for (const flow::Atom& atom : flow::all_atoms(bound.value)) {
      if (atom.kind == flow::Atom::Kind::label && matches_any(query.keys, atom.label)) return atom;
    }
  }
  return std::nullopt;
}

std::vector<Subject> lookups_of(const EndpointQuery& query, const Tables& tables,
                                const api::Endpoint& endpoint) {
  std::vector<Subject> out;
  for (const Access& access : endpoint.accesses) {
    if (prepares(*access.effect)) continue;
    if (access.effect->on_failing_path || access.kind == Access::Kind::other) {
      if (access.readable) continue;
    }
    Subject subject = of_access(access);
    std::string column;
    auto key = chosen_by(access, query.no_key ? kRequest : query.keys, column);
    std::string own = access.readable ? bound_to_principal(access) : "";
    auto owner = access.readable ? owner_from_request(query, tables, access) : std::nullopt;
    if (owner) key = owner;
    bool asked = owner || (access.kind != Access::Kind::create &&
                           (!access.readable || query.no_key != key.has_value()));
    if (!asked && own.empty()) continue;
    if (owner && !own.empty()) {
      // Who wrote it, whom it is sent to: whether the caller may name another, columns do not say.
      subject.unclear = own + " of `" + access.table + "` is the caller, but the request names `" +
                        tables.owned.at(access.table) + "`, by which others find their rows";
    } else if (!own.empty() && !asks_for_statement(query)) {
      subject.settled_yes = own + " of `" + access.table + "` is bound to the principal";
    }
    if (key) {
      subject.origin = key->name.empty() ? column : shown_name(*key, &endpoint);
      subject.atom = *key;
    }
    auto owned = tables.owned.find(access.table);
    if (owned != tables.owned.end()) subject.owner = owned->second;
    bool open = access.kind == Access::Kind::lookup && tables.open.count(access.table) != 0;
    if (query.rows == Rows::private_rows && access.readable && open) continue;
    if (query.rows == Rows::owned && access.readable && subject.settled_yes.empty() &&
        tables.owned.count(access.table) == 0) {
      continue;
    }
    out.push_back(subject);
  }
  return out;
}

// ---- objects and files -------------------------------------------------------------------------

// Calls that pick records or documents by a key or a filter, without a statement to be read.
const std::set<std::string> kPicks{"object.lookup", "object.change", "nosql.execute"};

bool opens_file(const flow::Effect& effect) {
  return effect.row->kind == "path" && effect.row->attribute("work") == "file";
}

// A name that cannot leave its folder: what is left to ask is whose file it is.
bool stays_in_folder(const api::Endpoint& endpoint, const flow::Atom& atom) {
  return atom.numeric || atom.cleared.count("path") != 0 || atom.cleared.count("*") != 0 ||
         api::typed_by_route(endpoint, atom);
}

// What picks: the key or the filter.
std::vector<flow::Atom> picking_atoms(const flow::Effect& effect) {
  for (const char* role : {"key", "value"}) {
    auto found = effect.roles.find(role);
    if (found != effect.roles.end() && found->second) return flow::all_atoms(found->second);
  }
  return {};
}

void add_picked(const EndpointQuery& query, const api::Endpoint& endpoint,
                const flow::Effect& effect, std::vector<Subject>& out) {
  const bool file = opens_file(effect);
  Subject subject = of_effect(effect);
  subject.reads_only = !file && effect.row->kind == "object.lookup";
  bool asked = false;
  for (const flow::Atom& atom : picking_atoms(effect)) {
    subject.readable &= file || atom.kind != flow::Atom::Kind::opaque;
    if (atom.kind != flow::Atom::Kind::label) continue;
    if (atom.label == kPrincipal) {
      subject.settled_yes = "`" + effect.callee + "` is given the principal";
    }
    if (asked || !matches_any(query.keys, atom.label)) continue;
    if (file && !stays_in_folder(endpoint, atom)) return;  // which file is the question, not whose
    asked = true;
    subject.atom = atom;
    subject.origin = atom.name.empty() ? "A key" : atom.name;
  }
  if (!subject.settled_yes.empty()) subject.readable = true;
  if (asked || !subject.settled_yes.empty() || !subject.readable) out.push_back(std::move(subject));
}

std::vector<Subject> picks_of(const EndpointQuery& query, const api::Endpoint& endpoint) {
  std::vector<Subject> out;
  if (query.no_key || asks_for_statement(query)) return out;
  for (const flow::Effect& effect : endpoint.result.effects) {
    if (!effect.row || effect.row->section != models::Section::sinks) continue;
    if (effect.on_failing_path || prepares(effect)) continue;
    if (kPicks.count(effect.row->kind) || opens_file(effect)) {
      add_picked(query, endpoint, effect, out);
    }
  }
  return out;
}

// ---- input -------------------------------------------------------------------------------------

// Kinds of sinks that store what arrives or act upon it.
const std::set<std::string> kUses{
    "file.content", "command",     "command.program", "command.argv", "path",
    "url",          "url.path",    "header",          "request.body", "network.content",
    "json.merge",   "environment", "code.load",       "redirect",     "object.write"};

class Inputs {
 public:
  Inputs(const EndpointQuery& query, const api::Model& model, const api::Endpoint& endpoint)
      : query_(query), model_(model), endpoint_(endpoint) {}

  std::vector<Subject> subjects() {
    for (const Access& access : endpoint_.accesses) statement(access);
    for (const flow::Effect& effect : endpoint_.result.effects) {
      if (!effect.row || effect.row->section != models::Section::sinks) continue;
      if (kPicks.count(effect.row->kind)) picked(effect);
      if (!kUses.count(effect.row->kind)) continue;
      auto value = effect.roles.find("value");
      if (value != effect.roles.end()) used(effect, value->second, effect.where);
    }
    remaining();
    return std::move(out_);
  }

 private:
  bool counts(const flow::Atom& atom) const {
    return atom.kind == flow::Atom::Kind::label && matches_any(query_.keys, atom.label);
  }

  void statement(const Access& access) {
    if (!access.readable) return unread(access);
    for (const api::BoundColumn& bound : access.bound) {
      if (!bound.value) continue;
      if (bound.restricts && bound.certain) {
        for (const flow::Atom& atom : flow::all_atoms(bound.value)) {
          if (counts(atom))
            settle(*access.effect, atom, access.where, "it only selects rows by equality");
        }
      } else {
        used(*access.effect, bound.value, bound.where.known() ? bound.where : access.where);
      }
    }
  }

  // What is bound to a statement whose text is not known may be stored by it.
  void unread(const Access& access) {
    for (const auto& [name, value] : access.effect->roles) {
      if (!starts_with(name, "bind") || !value) continue;
      for (const flow::Atom& atom : flow::all_atoms(value)) {
        if (!counts(atom) || atom.sanitized()) continue;
        Subject subject = of_effect(*access.effect);
        subject.where = access.where;
        subject.atom = atom;
        subject.origin = shown(atom);
        subject.settled_unknown = "what a statement makes of " + shown(atom) + " is not known";
        add(std::move(subject));
      }
    }
  }

  void picked(const flow::Effect& effect) {
    for (const flow::Atom& atom : picking_atoms(effect)) {
      if (counts(atom)) settle(effect, atom, effect.where, "it only selects rows by equality");
    }
  }

  void used(const flow::Effect& effect, const flow::Value& value, const Location& where) {
    for (const flow::Atom& atom : flow::all_atoms(value)) {
      if (!counts(atom)) continue;
      Subject subject = of_effect(effect);
      subject.where = where;
      subject.atom = atom;
      subject.origin = shown(atom);
      add(std::move(subject));
    }
  }

  void settle(const flow::Effect& effect, const flow::Atom& atom, const Location& where,
              const std::string& why) {
    Subject subject = of_effect(effect);
    subject.where = where;
    subject.atom = atom;
    subject.origin = shown(atom);
    subject.settled_yes = why;
    add(std::move(subject));
  }

  void settle_read(Subject subject, const flow::Atom& atom) {
    subject.atom = atom;
    subject.origin = shown(atom);
    if (checked_somewhere(atom)) {
      subject.settled_yes = "it is checked";
    } else {
      subject.settled_unknown = "what becomes of " + shown(atom) + " is not seen";
    }
    add(std::move(subject));
  }

  // What is read, and neither used nor checked where that could be seen.
  void remaining() {
    bool any = false;
    std::set<std::pair<std::string, std::string>> said;
    for (const flow::Effect& effect : endpoint_.result.effects) {
      if (!effect.row || effect.row->section != models::Section::sources) continue;
      if (!matches_any(query_.keys, effect.row->kind)) continue;
      any = true;
      flow::Atom atom;
      atom.label = effect.row->kind;
      auto name = effect.roles.find("name");
      if (name != effect.roles.end() && name->second->constant_texts.size() == 1) {
        atom.name = name->second->constant_texts[0];
      }
      if (!said.insert({atom.label, atom.name}).second || covered(atom)) continue;
      settle_read(of_effect(effect), atom);
    }
    for (const flow::EntryInput& input : endpoint_.inputs) any = made(input, said) || any;
    if (any || !out_.empty()) return;
    Subject nothing = of_exit(endpoint_);
    if (endpoint_.result.opaque) {
      nothing.settled_unknown = "what it reads of the request is not seen in full";
    } else {
      nothing.settled_yes = "it reads nothing of the request that needs a check";
    }
    out_.push_back(nothing);
  }

  // An object that the library makes for the handler out of the body.
  bool made(const flow::EntryInput& input, std::set<std::pair<std::string, std::string>>& said) {
    flow::Atom atom;
    atom.label = input.label;
    atom.name = input.name;
    if (!starts_with(input.label, "request.body") || !matches_any(query_.keys, atom.label)) {
      return false;
    }
    if (!said.insert({atom.label, atom.name}).second || covered(atom)) return true;
    settle_read(of_exit(endpoint_), atom);
    return true;
  }

  bool covered(const flow::Atom& read) const {
    return std::any_of(out_.begin(), out_.end(), [&](const Subject& subject) {
      return subject.atom.label == read.label &&
             (read.name.empty() || subject.atom.name == read.name);
    });
  }

  bool checked_somewhere(const flow::Atom& atom) const {
    auto about = [&](const flow::Events& events) {
      auto instances = model_.find(events, "validated");
      return std::any_of(instances.begin(), instances.end(), [&](const auto* instance) {
        return asks_about(*instance, atom) && !asks_only_presence(*instance);
      });
    };
    return about(endpoint_.result.must) || about(endpoint_.granted);
  }

  // Of a whole body, one of its parts.
  static bool asks_about(const flow::EventInstance& check, const flow::Atom& atom) {
    if (is_about(check, atom)) return !(atom.name.empty() && asks_only_truth(check));
    if (!atom.name.empty()) return false;
    return std::any_of(check.roles.begin(), check.roles.end(), [&](const auto& role) {
      const std::vector<flow::Atom> tested = flow::all_atoms(role.second);
      return std::any_of(tested.begin(), tested.end(), [&](const flow::Atom& one) {
        return one.kind == flow::Atom::Kind::label && one.label == atom.label;
      });
    });
  }

  // That a body could be read says nothing of what stands in it.
  static bool asks_only_truth(const flow::EventInstance& check) {
    auto tested = check.roles.find("tested");
    if (!starts_with(check.kind, "guard") || tested == check.roles.end()) return false;
    const auto& all = tested->second->comparisons;
    return std::all_of(all.begin(), all.end(), [](const flow::Comparison& one) {
      return (one.op == "!" || one.op == "truth") && one.operands.size() == 1 &&
             one.operands[0]->comparisons.empty();
    });
  }

  std::string shown(const flow::Atom& atom) const {
    std::string name = shown_name(atom, &endpoint_);
    return name.empty() ? "Data of " + atom.label : "`" + name + "`";
  }

  void add(Subject subject) {
    if (seen_.insert({subject.where, subject.atom.label, subject.atom.name}).second) {
      out_.push_back(std::move(subject));
    }
  }

  const EndpointQuery& query_;
  const api::Model& model_;
  const api::Endpoint& endpoint_;
  std::vector<Subject> out_;
  std::set<std::tuple<Location, std::string, std::string>> seen_;
};

// ---- events and checks -------------------------------------------------------------------------

std::vector<Subject> events_of(const EndpointQuery& query, const api::Model& model,
                               const api::Endpoint& endpoint) {
  std::vector<Subject> out;
  Recorders recorders(endpoint);
  for (const flow::Effect& effect : endpoint.result.effects) {
    if (!effect.row || effect.row->section != models::Section::events) continue;
    if (effect.on_failing_path) continue;
    if (effect.row->kind == query.event) out.push_back(of_effect(effect));
    // A statement within a function that is the event itself is the same event.
    if (effect.row->kind != api::kStatementEvent || recorders.within(effect)) continue;
    if (!model.names_statement(query.event, effect.roles)) continue;
    Subject subject = of_effect(effect);
    subject.is_statement = true;
    out.push_back(subject);
  }
  return out;
}

// The value is written in the source: whoever calls, it is the same.
bool is_fixed(const flow::Value& value) {
  if (!flow::all_atoms(value).empty()) return false;
  return !value->constants.empty() ||
         std::any_of(value->templates.begin(), value->templates.end(), [](const auto& text) {
           return text.complete &&
                  std::all_of(text.pieces.begin(), text.pieces.end(),
                              [](const flow::Piece& piece) { return piece.literal; });
         });
}

// The limiter that a model names is asked with what is the same for every caller. Of a hand-written
// comparison it is not seen which counter it looks at.
bool looks_at_nobody(const flow::EventInstance& check) {
  auto key = check.roles.find("key");
  return key != check.roles.end() && key->second && is_fixed(key->second);
}

std::vector<Subject> checks_of(const EndpointQuery& query, const api::Model& model,
                               const api::Endpoint& endpoint) {
  std::map<Location, const flow::EventInstance*> instances;
  auto collect = [&](const flow::Events& events) {
    for (const flow::EventInstance* instance : model.find(events, query.event)) {
      instances.emplace(instance->where, instance);
    }
  };
  collect(endpoint.granted);
  collect(endpoint.result.must);
  for (const flow::Effect& effect : endpoint.result.effects) {
    collect(effect.before);
    collect(effect.before_may);
    collect(effect.after_may);
  }
  std::vector<Subject> out;
  for (const auto& [where, instance] : instances) {
    Subject subject;
    subject.check = instance;
    subject.where = where;
    if (query.no_key) {
      if (looks_at_nobody(*instance)) out.push_back(subject);
      continue;
    }
    for (const auto& [role, value] : instance->roles) {
      for (const flow::Atom& atom : flow::all_atoms(value)) {
        bool asked = atom.kind == flow::Atom::Kind::label && matches_any(query.keys, atom.label) &&
                     (query.names.empty() || name_matches(query.names, atom.name));
        if (asked && subject.origin.empty()) subject.origin = atom.name;
      }
    }
    if (!subject.origin.empty()) out.push_back(subject);
  }
  return out;
}

}  // namespace

bool has_segment(const api::Endpoint& endpoint, const std::vector<std::string>& words) {
  for (const std::string& segment : split(endpoint.row.path, '/')) {
    if (std::find(words.begin(), words.end(), to_lower(segment)) != words.end()) return true;
  }
  return false;
}

// Subjects of a query that narrows statements down are statements that are known.
static void narrow(const EndpointQuery& query, std::vector<Subject>& subjects) {
  if (query.tables.empty() && query.verbs.empty() && query.columns.empty()) return;
  std::erase_if(subjects, [&](const Subject& subject) {
    return !subject.access || !statement_matches(query, *subject.access);
  });
}

bool statement_matches(const EndpointQuery& query, const Access& access) {
  if (!access.readable) return false;
  bool column =
      query.columns.empty() ||
      std::any_of(access.bound.begin(), access.bound.end(), [&](const auto& bound) {
        return (bound.op.empty() || bound.restricts) && matches_any(query.columns, bound.column);
      });
  if (!column) return false;
  bool verb = query.verbs.empty() || std::find(query.verbs.begin(), query.verbs.end(),
                                               access.sql.verb) != query.verbs.end();
  return verb && (query.tables.empty() || matches_any(query.tables, access.table));
}

namespace {

std::vector<Subject> all_subjects(const EndpointQuery& query, const api::Model& model,
                                  const Tables& tables, const api::Endpoint& endpoint) {
  switch (query.subject) {
    case SubjectKind::work:
      return work_of(query, endpoint);
    case SubjectKind::mutation:
      return mutations_of(model, endpoint);
    case SubjectKind::lookup: {
      std::vector<Subject> subjects = lookups_of(query, tables, endpoint);
      std::vector<Subject> picks = picks_of(query, endpoint);
      subjects.insert(subjects.end(), picks.begin(), picks.end());
      return subjects;
    }
    case SubjectKind::input:
      return Inputs(query, model, endpoint).subjects();
    case SubjectKind::event:
      return events_of(query, model, endpoint);
    case SubjectKind::check:
      return checks_of(query, model, endpoint);
    case SubjectKind::endpoint:
      if (has_segment(endpoint, query.path)) return {of_exit(endpoint)};
      return {};
    case SubjectKind::statement:
    case SubjectKind::listener:
      return {};  // asked of the program, not of each endpoint
  }
  return {};
}

}  // namespace

std::vector<Subject> subjects_of(const EndpointQuery& query, const api::Model& model,
                                 const Tables& tables, const api::Endpoint& endpoint) {
  std::vector<Subject> subjects = all_subjects(query, model, tables, endpoint);
  if (query.subject == SubjectKind::mutation || query.subject == SubjectKind::lookup) {
    narrow(query, subjects);
  }
  return subjects;
}

}  // namespace tvaara::rules
