#include "api/own_tables.h"

#include <algorithm>
#include <deque>
#include <map>

#include "api/comparisons.h"
#include "api/dispatch.h"
#include "api/model.h"
#include "api/own_objects.h"
#include "api/own_trees.h"
#include "api/slices.h"
#include "api/values.h"
#include "api/ways_in.h"
#include "base/limits.h"
#include "base/text.h"
#include "facts/location.h"
#include "flow/value.h"

namespace tvaara::api {
namespace {

using facts::Op;
using facts::Operand;
using facts::OperandKind;
using facts::Statement;
using models::Position;

// "std::function<void (Request)>", "void (*)(Request)", "void (Shop::*)(Request)", a lambda.
bool callable_type(const facts::Unit& unit, facts::TypeId type) {
  if (unit.types[type].kind == facts::TypeKind::lambda) return true;
  const std::string& spelling = unit.text(unit.types[type].spelling);
  const size_t open = spelling.find('(');
  if (open == std::string::npos) return false;
  return !starts_with(spelling.substr(open), "(anonymous") &&
         !starts_with(spelling.substr(open), "(unnamed");
}

bool written_path(const std::string& word) {
  return starts_with(word, "/") || starts_with(word, "^/");
}

std::set<std::string> paths_in(const Slice& slice) {
  std::set<std::string> out;
  for (const std::string& word : slice.texts) {
    if (written_path(word)) out.insert(word);
  }
  return out;
}

// One thing that is written into a table.
struct Fill {
  std::string table;
  Slice what;
  Location where;
};

class Fills {
 public:
  Fills(const Lookup::Found& found, const Lookup& lookup)
      : found_(found), lookup_(lookup), slicer_(found, lookup) {
    for (const facts::Block& block : found.function->blocks) {
      for (const Statement& statement : block.statements) read(statement);
    }
  }
  std::vector<Fill> take() { return std::move(fills_); }

 private:
  void add(const std::set<std::string>& tables, const Slice& what, const Statement& statement) {
    const Location where = location_of(*found_.unit, statement.range);
    for (const std::string& table : tables) fills_.push_back({table, what, where});
    if (tables.empty() || paths_in(what).size() < 2) return;
    std::vector<Fill> rows;  // `routes_{{"/a", list}, {"/b", add}}`
    add_rows(statement, 0, rows);
    for (const Fill& row : rows) {
      for (const std::string& table : tables) fills_.push_back({table, row.what, row.where});
    }
  }

  // The innermost of what a statement puts together that hold one path each.
  void add_rows(const Statement& statement, int depth, std::vector<Fill>& rows) const {
    if (depth > limits::kMaxRowDepth) return;
    const std::vector<Operand>& operands = statement.op == Op::call
                                               ? found_.function->calls[statement.call].arguments
                                               : statement.args;
    for (const Operand& operand : operands) {
      Slice what = slicer_.of(operand);
      const size_t paths = paths_in(what).size();
      if (paths == 1) rows.push_back({"", what, location_of(*found_.unit, operand.range)});
      if (paths < 2) continue;
      for (const Statement* made : slicer_.definitions(operand)) add_rows(*made, depth + 1, rows);
    }
  }

  Slice all(const std::vector<Operand>& operands) const {
    Slice out;
    for (const Operand& operand : operands) out.add(slicer_.of(operand));
    return out;
  }

  void read(const Statement& statement) {
    if (statement.op == Op::call) return read_call(statement);
    if (statement.op == Op::return_ || statement.dst == facts::kNone) return;
    const facts::Place& place = found_.function->places[statement.dst];
    std::set<std::string> tables = slicer_.tables_of(place, found_.function->is_constructor);
    Slice keys;
    if (place.root ==
        facts::Root::local) {  // `routes_[path] = handler`, `entry->handler = handler`
      Operand into;
      into.kind = OperandKind::place;
      into.index = statement.dst;
      std::set<std::string> behind = slicer_.receiver_tables(into, false);
      if (!tables.empty() || !behind.empty()) keys = slicer_.keys_of(into);
      const bool element = !keys.texts.empty() || !keys.parameters.empty();
      if (element || !place.path.empty()) tables.merge(behind);
    }
    if (!tables.empty()) {
      Slice what = all(statement.args);
      what.add(keys);
      add(tables, what, statement);
    }
    const std::string& record = found_.unit->text(found_.unit->types[statement.type].record);
    if (statement.op != Op::aggregate || record.empty() || starts_with(record, "std::")) return;
    Slice cells;  // what stands in a list within a row is none of its cells
    for (const Operand& operand : statement.args) {
      const auto& made = slicer_.definitions(operand);
      const bool list = std::any_of(made.begin(), made.end(),
                                    [](const Statement* one) { return one->op == Op::aggregate; });
      if (!list) cells.add(slicer_.of(operand));
    }
    add({"record:" + record}, cells, statement);
  }

  void read_call(const Statement& statement) {
    const facts::Call& call = found_.function->calls[statement.call];
    if (call.callee == facts::kNone) return;
    const facts::Callee& callee = found_.unit->callees[call.callee];
    if (call.kind == facts::CallKind::function) {  // strcpy(entry->path, path)
      for (const Operand& into : call.arguments) {
        if (into.kind != OperandKind::place) continue;
        const facts::Place& place = found_.function->places[into.index];
        if (place.path.empty()) continue;
        const auto tables = slicer_.tables_of(place, found_.function->is_constructor);
        if (tables.empty()) continue;
        Slice others;
        for (const Operand& operand : call.arguments) {
          if (&operand != &into) others.add(slicer_.of(operand));
        }
        add(tables, others, statement);
      }
      return;
    }
    // What the project's own methods write is read in them.
    if (callee.is_const || lookup_.function(found_.unit->text(callee.id)).function) return;
    // `path_(path)`: what an object is made of is a row; what it collects is not its own.
    const bool own = found_.function->is_constructor && call.kind == facts::CallKind::constructor;
    const std::set<std::string> tables = slicer_.receiver_tables(call.receiver, own);
    if (tables.empty()) return;
    Slice what = all(call.arguments);
    what.add(slicer_.keys_of(call.receiver));
    add(tables, what, statement);
  }

  const Lookup::Found found_;
  const Lookup& lookup_;
  const Slicer slicer_;
  std::vector<Fill> fills_;
};

// Where a function is called.
struct CallSite {
  Lookup::Found found;
  const facts::Call* call = nullptr;
};

class Tables {
 public:
  Tables(const Lookup& lookup, const models::Matcher& matcher)
      : lookup_(lookup), matcher_(matcher) {}

  OwnTables read() {
    collect();
    if (writers_.empty() && spots_.empty()) return {};
    look_for_dispatchers();
    if (dispatchers_.empty()) return {};
    index_calls();
    OwnTables out;
    std::set<std::string> named, worked;  // functions; tables of which a row was read
    for (const auto& [table, writers] : writers_) {
      if (!dispatchers_.count(table)) continue;
      for (const auto& [id, parameters] : writers) {
        if (named.count(id)) continue;
        if (auto row = row_of(lookup_.function(id), parameters, dispatchers_.at(table))) {
          named.insert(id);
          out.rows.push_back(std::move(*row));
          worked.insert(table);
        }
      }
    }
    std::set<std::string> seen;
    for (const auto& [table, spots] : spots_) {
      if (!dispatchers_.count(table)) continue;
      for (const Spot& spot : spots) {
        auto effect = effect_of(spot);
        if (!effect) out.unread.push_back({table, paths_in(spot.fill.what), spot.fill.where});
        if (effect) worked.insert(table);
        if (!effect || !seen.insert(key_of(*effect)).second) continue;
        const bool constant = spot.found.function->is_initializer;
        (constant ? out.constant : out.written).push_back(std::move(effect));
      }
    }
    for (const std::string& table : worked) {
      const Asking& asking = dispatchers_.at(table);
      out.dispatchers.insert(asking.functions.begin(), asking.functions.end());
      out.lookups.insert(asking.where.begin(), asking.where.end());
    }
    // Where none was read, who dispatches tells that what it compares with is not known.
    std::erase_if(out.unread, [&](const UnreadRow& row) { return !worked.count(row.table); });
    return out;
  }

 private:
  struct Asking {  // who looks paths up, and where
    std::set<std::string> functions;
    std::set<Location> where;
  };

  struct Spot {  // a text and a function, written on the spot
    Lookup::Found found;
    Fill fill;
  };

  // One row may be met as itself and within its list.
  static std::string key_of(const flow::Effect& effect) {
    std::string key = effect.roles.at("handler")->callables[0].function;
    for (const std::string& path : known_texts(effect.roles.at("path"))) key += " " + path;
    for (const flow::Value& method : role_values(effect, "method")) {
      for (const std::string& word : all_words(method)) key += " " + word;
    }
    return key;
  }

  void collect() {
    std::set<std::string> overriding;
    for (const Lookup::Found& found : lookup_.functions()) {
      if (found.function->is_virtual) overriding.insert(found.unit->text(found.function->record));
    }
    for (const std::string& record : overriding) {
      for (const std::string& base : lookup_.with_bases(record)) {
        if (!starts_with(base, "std::")) overridden_.insert(base);
      }
    }
    for (const Lookup::Found& found : lookup_.functions()) {
      if (!may_write(found) || add_trees(found)) continue;
      std::map<std::string, std::set<uint32_t>> handed;
      for (Fill& fill : Fills(found, lookup_).take()) {
        handed[fill.table].insert(fill.what.parameters.begin(), fill.what.parameters.end());
        const bool answers = !fill.what.functions.empty() || !fill.what.objects.empty();
        const bool whole = answers && !paths_in(fill.what).empty();
        const bool itself = fill.table == "record:" + found.unit->text(found.function->record);
        if (whole && !itself) {
          spots_[fill.table].push_back({found, std::move(fill)});
        }
      }
      for (const auto& [table, parameters] : handed) {
        const bool calls = std::any_of(parameters.begin(), parameters.end(), [&](uint32_t i) {
          return may_answer(*found.unit, found.function->parameters[i].type);
        });
        if (calls && parameters.size() > 1) writers_[table][id_of(found)] = parameters;
      }
    }
  }

  // A tree of segments: what stands in one node is only the end of a path.
  bool add_trees(const Lookup::Found& found) {
    const std::vector<TreeRoute> routes = trees_of(found);
    for (const TreeRoute& route : routes) {
      Fill fill;
      fill.table = "record:" + route.record;
      fill.what.texts.push_back(route.path);
      if (!route.method.empty()) fill.what.texts.push_back(route.method);
      if (!route.function.empty()) fill.what.functions.push_back(route.function);
      fill.where = route.where;
      spots_[fill.table].push_back({found, std::move(fill)});
    }
    return !routes.empty();
  }

  // A function, or an object that is called by what its class overrides.
  bool may_answer(const facts::Unit& unit, facts::TypeId type) const {
    return callable_type(unit, type) || overridden_.count(pointed_record(unit, type)) != 0;
  }

  // It makes objects, and names a path.
  static bool may_write_objects(const Lookup::Found& found) {
    const facts::Unit& unit = *found.unit;
    bool makes = false, names = false;
    for (const facts::Call& call : found.function->calls) {
      makes = makes || !made_record(unit, call).empty();
      for (const Operand& operand : call.arguments) {
        if (operand.kind != OperandKind::constant) continue;
        const facts::Constant& constant = unit.constants[operand.index];
        names = names || (constant.kind == facts::ConstantKind::string &&
                          written_path(unit.text(constant.text)));
      }
    }
    return makes && names;
  }

  // It is handed something to call, or names functions.
  bool may_write(const Lookup::Found& found) const {
    const facts::Function& function = *found.function;
    if (may_write_objects(found)) return true;
    if (std::any_of(function.parameters.begin(), function.parameters.end(),
                    [&](const facts::Local& one) { return may_answer(*found.unit, one.type); })) {
      return true;
    }
    auto names = [](const Operand& operand) { return operand.kind == OperandKind::function; };
    for (const facts::Block& block : function.blocks) {
      for (const Statement& statement : block.statements) {
        if (statement.op == Op::capture) return true;
        if (std::any_of(statement.args.begin(), statement.args.end(), names)) return true;
      }
    }
    return std::any_of(function.calls.begin(), function.calls.end(), [&](const facts::Call& call) {
      return std::any_of(call.arguments.begin(), call.arguments.end(), names);
    });
  }

  bool is_table(const std::string& name) const {
    return writers_.count(name) != 0 || spots_.count(name) != 0;
  }

  // ---- who looks a path up ----

  struct Work {
    Lookup::Found found;
    std::map<uint32_t, Subject> parameters;
    int depth = 0;
  };

  void look_for_dispatchers() {
    std::deque<Work> work;
    for (const Lookup::Found& found : lookup_.functions()) {
      if (asks_for_path(found, lookup_, matcher_, AskedOf::any) || lookup_.reads_kept(found, true))
        work.push_back({found, {}, 0});
      add_registered(found, work);
    }
    std::set<std::pair<std::string, std::map<uint32_t, Subject>>> seen;
    while (!work.empty()) {
      Work next = std::move(work.front());
      work.pop_front();
      if (seen.insert({id_of(next.found), next.parameters}).second) look_into(next, work);
    }
  }

  // A library calls it with the path.
  void add_registered(const Lookup::Found& found, std::deque<Work>& work) const {
    for (const facts::Call& call : found.function->calls) {
      if (call.callee == facts::kNone) continue;
      const facts::Callee& callee = found.unit->callees[call.callee];
      std::string receiver = found.unit->text(found.unit->types[call.receiver_type].record);
      for (const models::Row* row : matcher_.call(*found.unit, callee, receiver)) {
        const Position* at =
            row->section == models::Section::routes ? row->role("handler") : nullptr;
        if (!at || at->kind != Position::Kind::argument || at->index >= call.arguments.size())
          continue;
        std::map<uint32_t, Subject> subjects = subjects_of(*row);
        if (subjects.empty()) continue;
        for (const std::string& id :
             Slicer(found, lookup_).of(call.arguments[at->index]).functions) {
          Lookup::Found handler = lookup_.function(id);
          if (handler.function) work.push_back({handler, subjects, 0});
        }
      }
    }
  }

  void look_into(const Work& here, std::deque<Work>& work) {
    const Lookup::Found& found = here.found;
    Comparisons asks(found, lookup_, matcher_, here.parameters);
    Slicer slicer(found, lookup_);
    for (const facts::Block& block : found.function->blocks) {
      for (const Statement& statement : block.statements) {
        std::vector<const Operand*> operands;
        for (const Operand& operand : statement.args) operands.push_back(&operand);
        const facts::Call* call =
            statement.op == Op::call ? &found.function->calls[statement.call] : nullptr;
        if (call) {
          operands.push_back(&call->receiver);
          for (const Operand& operand : call->arguments) operands.push_back(&operand);
        } else if (statement.op != Op::compute) {
          continue;
        }
        const bool path = std::any_of(operands.begin(), operands.end(), [&](const Operand* one) {
          return asks.subject(*one) == Subject::path;
        });
        if (!path) continue;
        if (call) hand_down(here, *call, asks, work);
        for (const Operand* one : operands) {
          if (asks.subject(*one) == Subject::path) continue;
          for (const std::string& table : slicer.of(*one).tables) {
            if (!is_table(table)) continue;
            Asking& asking = dispatchers_[table];
            asking.functions.insert(id_of(found));
            asking.where.insert(location_of(*found.unit, statement.range));
          }
        }
      }
    }
  }

  // The path is handed to a function of the project.
  void hand_down(const Work& here, const facts::Call& call, const Comparisons& asks,
                 std::deque<Work>& work) const {
    if (call.callee == facts::kNone || here.depth >= limits::kMaxHandedDown) return;
    const facts::Unit& unit = *here.found.unit;
    Lookup::Found callee = lookup_.function(unit.text(unit.callees[call.callee].id));
    if (!callee.function) return;
    std::map<uint32_t, Subject> handed;
    for (uint32_t i = 0; i < call.arguments.size(); ++i) {
      Subject subject = asks.subject(call.arguments[i]);
      if (subject != Subject::none) handed[i] = subject;
    }
    if (handed.empty()) return;
    work.push_back({callee, handed, here.depth + 1});
  }

  // ---- who registers ----

  void index_calls() {
    for (const Lookup::Found& found : lookup_.functions()) {
      for (const facts::Call& call : found.function->calls) {
        if (call.callee == facts::kNone) continue;
        calls_[found.unit->text(found.unit->callees[call.callee].id)].push_back({found, &call});
      }
    }
  }

  struct Votes {
    size_t path = 0, method = 0, callable = 0;
    std::set<std::pair<std::string, uint32_t>> seen;  // functions and numbers of parameters
  };

  // What callers hand over for a parameter, and theirs.
  void count(const std::string& function, uint32_t parameter, int depth, Votes& votes) {
    if (!votes.seen.insert({function, parameter}).second) return;
    auto sites = calls_.find(function);
    if (sites == calls_.end() || depth > limits::kMaxHandedDown) return;
    for (const CallSite& site : sites->second) {
      if (parameter >= site.call->arguments.size()) continue;
      auto slicer = slicers_.try_emplace(id_of(site.found), site.found, lookup_).first;
      Slice what = slicer->second.of(site.call->arguments[parameter]);
      if (!what.functions.empty()) ++votes.callable;
      for (const std::string& word : what.texts) {
        if (written_path(word)) {
          ++votes.path;
        } else if (method_of_word(word)) {
          ++votes.method;
        }
      }
      for (uint32_t own : what.parameters) {
        const bool more = id_of(site.found) != function;
        if (more) count(id_of(site.found), own, depth + 1, votes);
      }
    }
  }

  std::optional<models::Row> row_of(const Lookup::Found& writer,
                                    const std::set<uint32_t>& parameters, const Asking& asking) {
    std::optional<uint32_t> path, handler, method;
    Votes best;
    for (uint32_t i = 0; i < writer.function->parameters.size(); ++i) {
      Votes votes;
      count(id_of(writer), i, 0, votes);
      const bool kept = parameters.count(i) != 0;
      const bool calls = may_answer(*writer.unit, writer.function->parameters[i].type);
      if (kept && calls && !handler) {
        handler = i;
      } else if (kept && votes.path > best.path) {
        best.path = votes.path;
        path = i;
      } else if (votes.method > best.method && votes.path == 0) {
        best.method = votes.method;
        method = i;
      }
    }
    if (!path || !handler) return std::nullopt;
    models::Row row;
    const facts::TypeId type = writer.function->parameters[*handler].type;
    if (!callable_type(*writer.unit, type)) {
      const std::set<std::string> methods =
          asked_methods(lookup_, pointed_record(*writer.unit, type), asking.functions);
      if (methods.size() != 1) return std::nullopt;  // which of them answers is not known
      row.attributes["member"] = *methods.begin();
    }
    row.section = models::Section::routes;
    row.names.push_back(writer.unit->text(writer.function->name));
    row.library = kOwnRouter;
    row.attributes["dialect"] = "any";
    auto add = [&](const char* name, uint32_t index) {
      models::Role role;
      role.name = name;
      role.at.index = index;
      row.roles.push_back(std::move(role));
    };
    add("path", *path);
    add("handler", *handler);
    if (method) {
      add("method", *method);
    } else {
      row.attributes["method"] = "from-name";
    }
    return row;
  }

  // ---- what is written on the spot ----

  static const models::Row& spot_row() {
    static const models::Row row = [] {
      models::Row made;
      made.section = models::Section::routes;
      made.match = models::MatchKind::assign;
      made.library = kOwnRouter;
      made.attributes["dialect"] = "any";
      return made;
    }();
    return row;
  }

  std::unique_ptr<flow::Effect> effect_of(const Spot& spot) {
    const std::set<std::string> paths = paths_in(spot.fill.what);
    if (paths.size() != 1) return nullptr;  // several rows: each is a spot of its own
    TableRecord row;  // of which each word may be a method, and a number methods as bits
    for (const std::string& word : spot.fill.what.texts) {
      if (!written_path(word)) row.cells.push_back({"", {word, "", {}}});
    }
    for (int64_t number : spot.fill.what.numbers) row.cells.push_back({"", {"", "", number}});
    auto [bits, fresh] = bits_.try_emplace(spot.found.unit);
    if (fresh) bits->second = method_bits(lookup_, spot.found.unit);
    const std::vector<std::string> methods = methods_in(row, bits->second);
    // A row that names several functions is no path with its handler.
    std::set<std::string> functions(spot.fill.what.functions.begin(),
                                    spot.fill.what.functions.end());
    if (functions.empty()) functions = methods_of_objects(spot.fill);
    Lookup::Found found =
        functions.size() == 1 ? lookup_.function(*functions.begin()) : Lookup::Found{};
    if (!found.function) return nullptr;
    flow::ValueData handler;
    handler.callables.push_back(callable_of(found));
    auto effect = std::make_unique<flow::Effect>();
    effect->row = &spot_row();
    effect->callee = spot.fill.table.substr(spot.fill.table.find(':') == 6 ? 7 : 0);
    effect->function = spot.found.unit->text(spot.found.function->name);
    effect->function_id = id_of(spot.found);
    effect->where = spot.fill.where;
    auto text = [&](const std::string& word) {
      return flow::constant_value(facts::ConstantKind::string, 0, word, effect->where, "");
    };
    effect->roles["path"] = text(*paths.begin());
    effect->roles["handler"] = flow::make_value(std::move(handler));
    for (const std::string& word : methods) {
      flow::Value& all = effect->roles["method"];
      all = all ? flow::join(all, text(word)) : text(word);
    }
    return effect;
  }

  // What of an object in the table is called by those who look paths up there.
  std::set<std::string> methods_of_objects(const Fill& fill) const {
    std::set<std::string> out;
    auto asking = dispatchers_.find(fill.table);
    if (asking == dispatchers_.end()) return out;
    for (const std::string& record : fill.what.objects) {
      for (const auto& one : answering_methods(lookup_, record, asking->second.functions)) {
        out.insert(id_of(one));
      }
    }
    return out;
  }

  const Lookup& lookup_;
  const models::Matcher& matcher_;
  // By table: functions that write what they are handed, with those parameters.
  std::map<std::string, std::map<std::string, std::set<uint32_t>>> writers_;
  std::map<std::string, std::vector<Spot>> spots_;
  std::map<std::string, Asking> dispatchers_;  // by table
  std::set<std::string> overridden_;           // classes whose methods others override, and these
  std::map<const facts::Unit*, std::map<int64_t, std::string>> bits_;
  std::map<std::string, std::vector<CallSite>> calls_;  // by function
  std::map<std::string, Slicer> slicers_;               // of who calls, by function
};

}  // namespace

OwnTables own_tables(const Lookup& lookup, const models::Matcher& matcher) {
  return Tables(lookup, matcher).read();
}

void add_checked_before(Model& model, const flow::Program& program, const Lookup& lookup,
                        const OwnTables& tables) {
  if (tables.dispatchers.empty()) return;
  // Who answers whatever the path is hands it on to them, in ways that were not followed (which is
  // told): what it serves are their routes.
  const Way way = way_to(lookup, tables.dispatchers);
  std::erase_if(model.endpoints, [&](const auto& endpoint) {
    if (endpoint->program != &program || !endpoint->registration) return false;
    if (!way.leading.count(endpoint->handler.function)) return false;
    const models::Row& row = *endpoint->registration->row;
    return endpoint->path.text == "/{path*}" && row.attribute("dispatch") == "true";
  });
  const CheckedBefore checked = checked_before(model, program, way);
  for (const auto& endpoint : model.endpoints) {
    bool own = endpoint->program == &program && endpoint->registration &&
               endpoint->registration->row->library == kOwnRouter;
    if (!own) continue;
    for (const auto& [kind, instances] : checked.always) {
      auto& into = endpoint->granted[kind];
      into.insert(into.end(), instances.begin(), instances.end());
    }
    if (endpoint->chain_unseen.empty()) endpoint->chain_unseen = checked.sometimes;
  }
}

namespace {

// What the program's endpoints serve: by path, the methods.
class Routed {
 public:
  Routed(const Model& model, const flow::Program& program) {
    for (const auto& endpoint : model.endpoints) {
      if (endpoint->program != &program) continue;
      methods_[path_key(endpoint->path.text)].insert(endpoint->row.method);
    }
  }
  bool path(const std::string& written) const { return methods_.count(key(written)) != 0; }
  // `methods`: none for all.
  bool all(const std::string& written, const std::set<std::string>& methods) const {
    auto known = methods_.find(key(written));
    if (known == methods_.end()) return false;
    if (methods.empty() || known->second.count("ANY")) return true;
    return std::includes(known->second.begin(), known->second.end(), methods.begin(),
                         methods.end());
  }

 private:
  static std::string key(const std::string& written) {
    return path_key(parse_path(written, "any").text);
  }
  std::map<std::string, std::set<std::string>> methods_;
};

}  // namespace

std::vector<const flow::Effect*> not_yet_routed(const OwnTables& tables, const Model& model,
                                                const flow::Program& program) {
  const Routed routed(model, program);
  std::vector<const flow::Effect*> out;
  for (const auto& effect : tables.constant) {
    std::set<std::string> methods;
    for (const flow::Value& value : role_values(*effect, "method")) {
      for (const std::string& word : all_words(value)) {
        if (auto method = method_of_word(word)) methods.insert(*method);
      }
    }
    for (const std::string& text : known_texts(effect->roles.at("path"))) {
      if (!routed.all(text, methods)) out.push_back(effect.get());
    }
  }
  return out;
}

std::set<Location> unread_rows(const OwnTables& tables, const Model& model,
                               const flow::Program& program) {
  const Routed routed(model, program);
  std::set<Location> out;
  for (const UnreadRow& row : tables.unread) {
    const bool known = std::all_of(row.paths.begin(), row.paths.end(),
                                   [&](const std::string& path) { return routed.path(path); });
    if (!known) out.insert(row.where);
  }
  return out;
}

models::Library own_registrars(const std::vector<facts::Unit>& units,
                               const models::ModelSet& models) {
  models::Library library;
  library.name = kOwnRouter;
  models::Matcher matcher(models);
  Lookup lookup(units);
  keep_fields(lookup, matcher);
  library.rows = own_tables(lookup, matcher).rows;
  return library;
}

}  // namespace tvaara::api
