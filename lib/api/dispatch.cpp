#include "api/dispatch.h"

#include <algorithm>
#include <deque>
#include <memory>
#include <tuple>

#include "api/slices.h"
#include "api/values.h"
#include "base/limits.h"
#include "base/text.h"
#include "facts/location.h"

namespace tvaara::api {
namespace {

using facts::EdgeKind;

// What the branches taken so far say of the request.
struct Asked {
  std::string method;  // empty: not asked yet
  std::string path, dialect;
  bool prefix = false;
  size_t row = 0;                  // of the table that the path stands in, from 1
  const Column* column = nullptr;  // that table's paths, if there is a row
  Location where;
  auto key() const { return std::tie(method, path, dialect, prefix, row); }
  bool operator<(const Asked& other) const { return key() < other.key(); }
};

// The request's state after a test came out; false if it cannot.
bool take(Asked& asked, const Test& test, bool holds) {
  if (test.negated) holds = !holds;
  if (test.text.empty()) return true;
  if (test.subject == Subject::method) {
    auto method = method_of_word(test.text);
    if (!method) return true;
    if (!holds) return asked.method != *method;
    if (!asked.method.empty() && asked.method != *method) return false;
    asked.method = *method;
    return true;
  }
  bool exact = test.mode == Test::Mode::equal;
  bool was_exact = !asked.path.empty() && !asked.prefix;
  if (!holds) return !(exact && was_exact && asked.path == test.text);
  if (test.text[0] != '/' && test.text[0] != '^' && test.text != "*") return true;
  if (was_exact) {
    if (exact) return asked.path == test.text;
    return test.mode != Test::Mode::prefix || starts_with(asked.path, test.text);
  }
  if (asked.prefix && test.mode != Test::Mode::pattern && !starts_with(test.text, asked.path)) {
    return starts_with(asked.path, test.text);  // a shorter prefix says nothing new
  }
  asked.path = test.text;
  asked.prefix = test.mode == Test::Mode::prefix;
  asked.dialect = test.mode == Test::Mode::pattern
                      ? (test.dialect.empty() ? std::string("regex") : test.dialect)
                      : "plain";
  asked.where = test.where;
  return true;
}

PathTemplate template_of(const Asked& asked) {
  std::string text = asked.path;
  if (asked.prefix) {
    while (text.size() > 1 && text.back() == '/') text.pop_back();
    text += text == "/" ? "{rest*}" : "/{rest*}";
  }
  return parse_path(text, asked.dialect);
}

bool dispatches(const models::Row& row) {
  return row.section == models::Section::routes && row.attribute("dispatch") == "true" &&
         !row.role("handler");
}

bool handed_path(const std::map<uint32_t, Subject>& parameters) {
  return std::any_of(parameters.begin(), parameters.end(),
                     [](const auto& handed) { return handed.second == Subject::path; });
}

class Walker {
 public:
  Walker(const Lookup& lookup, const models::Matcher& matcher, const std::string& made)
      : lookup_(lookup), matcher_(matcher), made_(made) {}

  using Blocks = std::map<std::string, std::set<uint32_t>>;

  void walk(const Lookup::Found& found, const std::map<uint32_t, Subject>& parameters,
            const Asked& start, const Blocks& way, int depth) {
    const std::string& id = found.unit->text(found.function->id);
    if (way.count(id)) return;
    if (depth > limits::kMaxDispatchDepth) {
      limited_ = limited_ || handed_path(parameters) ||
                 asks_for_path(found, lookup_, matcher_, AskedOf::unregistered);
      return;
    }
    Comparisons asks(found, lookup_, matcher_, parameters);
    limited_ = limited_ || asks.limited();
    own_table_ = own_table_ || lookup_.own_dispatcher(id);
    note_unread(asks, found.function->blocks.size());
    std::map<Asked, std::set<Asked>> further;
    std::map<Asked, std::set<uint32_t>> reached = reach(found, asks, start, further);
    for (const auto& [asked, blocks] : reached) {
      Blocks here = way;
      here[id] = blocks;
      std::set<uint32_t> own = blocks;  // not run through under fewer answers
      for (const auto& [other, theirs] : reached) {
        bool rows = asked.row != 0 && other.row != 0;  // of one table: all run through the same
        if (rows || other.key() == asked.key() || more_said(asked, other)) continue;
        for (uint32_t block : theirs) own.erase(block);
      }
      size_t before = routes_.size();
      std::vector<Lookup::Found> called = follow(found, asks, asked, own, here, depth);
      if (routes_.size() > before) continue;  // somebody below asks further
      if (asked.path.empty() || refined(asked, further)) continue;
      if (!way.empty() && asked.key() == start.key()) continue;  // nothing was asked here
      add(found, asked, here, called);
    }
  }

  Dispatch take_routes() {
    // What is served whatever the method is no route of single methods besides: those are states
    // in which an earlier test of the method failed for its path.
    std::set<std::pair<std::string, Location>> any;
    for (const Dispatched& route : routes_) {
      if (route.method == "ANY") any.insert({route.path.text, route.where});
    }
    std::erase_if(routes_, [&](const Dispatched& route) {
      return route.method != "ANY" && any.count({route.path.text, route.where}) != 0;
    });
    return {std::move(routes_), {unread_.begin(), unread_.end()}, limited_, own_table_};
  }

 private:
  void note_unread(const Comparisons& asks, size_t blocks) {
    for (uint32_t block = 0; block < blocks; ++block) {
      for (const Test& test : asks.of_block(block)) {
        bool read = !test.text.empty() || (test.column && !table_of(*test.column).rows.empty());
        if (read || test.subject != Subject::path || lookup_.own_lookup(test.where)) continue;
        unread_.insert(test.where);
      }
    }
  }

  static bool more_said(const Asked& less, const Asked& more) {
    bool method = less.method.empty() || less.method == more.method;
    bool path = less.path.empty() || less.path == more.path ||
                (less.prefix && starts_with(more.path, less.path));
    bool row = less.row == 0 || less.row == more.row;
    return method && path && row && less.key() != more.key();
  }

  // On its way more is asked: what comes out there are the routes. (An equal path asked before,
  // beside it, is none of its ways.)
  static bool refined(const Asked& asked, const std::map<Asked, std::set<Asked>>& further) {
    auto next = further.find(asked);
    return next != further.end() &&
           std::any_of(next->second.begin(), next->second.end(),
                       [&](const Asked& more) { return more_said(asked, more); });
  }

  std::map<Asked, std::set<uint32_t>> reach(const Lookup::Found& found, const Comparisons& asks,
                                            const Asked& start,
                                            std::map<Asked, std::set<Asked>>& further) {
    std::map<Asked, std::set<uint32_t>> reached;
    std::deque<std::pair<uint32_t, Asked>> work{{0, start}};
    size_t steps = 0;
    while (!work.empty()) {
      if (++steps > limits::kMaxDispatchSteps) {
        limited_ = true;
        break;
      }
      auto [block, asked] = work.front();
      work.pop_front();
      if (!reached[asked].insert(block).second) continue;
      for (const facts::Edge& edge : found.function->blocks[block].edges) {
        if (edge.kind == EdgeKind::exception) continue;
        for (Asked& next : after(asked, *found.unit, asks, block, edge)) {
          if (next.key() != asked.key()) further[asked].insert(next);
          work.push_back({edge.block, std::move(next)});
        }
      }
    }
    return reached;
  }

  // What may be said of the request on that edge; nothing if it cannot be taken.
  std::vector<Asked> after(const Asked& before, const facts::Unit& unit, const Comparisons& asks,
                           uint32_t block, const facts::Edge& edge) {
    Asked asked = before;
    if (edge.kind == EdgeKind::case_ && asks.switches(block)) {
      Test test;
      test.subject = Subject::method;
      if (edge.constant != facts::kNone) test.text = unit.text(unit.constants[edge.constant].name);
      return take(asked, test, true) ? std::vector<Asked>{asked} : std::vector<Asked>{};
    }
    if (edge.kind == EdgeKind::case_ && edge.constant != facts::kNone) {
      const std::string& name = unit.text(unit.constants[edge.constant].name);
      if (const std::vector<Test>* any = asks.of_case(block, name)) return after_any(asked, *any);
    }
    const std::vector<Test>& tests = asks.of_block(block);
    if (edge.kind == EdgeKind::if_true) return after_all(asked, tests);
    if (edge.kind == EdgeKind::if_false && tests.size() == 1) {
      bool missed = tests[0].column && tests[0].negated;
      if (missed) {
        Test test = tests[0];
        test.negated = false;
        return after_all(asked, {test});
      }
      return take(asked, tests[0], false) ? std::vector<Asked>{asked} : std::vector<Asked>{};
    }
    return {asked};
  }

  static std::vector<Asked> after_any(const Asked& asked, const std::vector<Test>& tests) {
    std::vector<Asked> out;
    for (const Test& test : tests) {
      Asked next = asked;
      if (take(next, test, true)) out.push_back(std::move(next));
    }
    return out;
  }

  std::vector<Asked> after_all(const Asked& asked, const std::vector<Test>& tests) {
    std::vector<Asked> all{asked};
    for (const Test& test : tests) {
      std::vector<Asked> next;
      for (Asked& one : all) {
        if (test.column && !test.negated && one.row == 0) {
          add_rows(one, test, next);
        } else if (take(one, test, true)) {
          next.push_back(one);
        }
      }
      all = std::move(next);
    }
    return all;
  }

  // One row of the table after the other is what the path was compared with.
  void add_rows(const Asked& asked, const Test& test, std::vector<Asked>& out) {
    const Table& table = table_of(*test.column);
    for (size_t i = 0; i < table.rows.size(); ++i) {
      const Cell* cell = table.rows[i].cell(test.column->field);
      if (!cell || cell->text.empty()) continue;
      Asked next = asked;
      Test one = test;
      one.column.reset();
      one.text = cell->text;
      one.where = table.rows[i].where;
      if (!take(next, one, true)) continue;
      next.row = i + 1;
      next.column = &table.paths;
      out.push_back(std::move(next));
    }
  }

  struct Table {
    Column paths;
    std::vector<TableRecord> rows;
    std::string continuation;  // the column that the path goes on in
  };

  const Table& table_of(const Column& column) {
    for (const auto& table : tables_) {
      if (table->paths.same_table(column) && table->paths.field == column.field) return *table;
    }
    auto table = std::make_unique<Table>();
    table->paths = column;
    table->rows = rows_of(column);
    table->continuation = path_continuation(table->rows, column.field);
    tables_.push_back(std::move(table));
    return *tables_.back();
  }

  // Goes into what the project's own functions ask; returns those that are called.
  std::vector<Lookup::Found> follow(const Lookup::Found& found, const Comparisons& asks,
                                    const Asked& asked, const std::set<uint32_t>& own,
                                    const Blocks& way, int depth) {
    std::vector<Lookup::Found> called;
    const facts::Unit& unit = *found.unit;
    for (uint32_t block : own) {
      for (const facts::Statement& statement : found.function->blocks[block].statements) {
        if (statement.op != facts::Op::call) continue;
        const facts::Call& call = found.function->calls[statement.call];
        if (asked.row != 0) {
          if (Lookup::Found own = in_row(found, call, asked); own.function) return {own};
        }
        if (call.callee == facts::kNone) continue;
        if (follow_made(unit, call, asked, way, depth, called)) continue;
        Lookup::Found callee = lookup_.function(unit.text(unit.callees[call.callee].id));
        if (!callee.function || callee.function->is_destructor || asks.parses(call)) continue;
        if (handed_request(found, asks, call)) called.push_back(callee);
        std::map<uint32_t, Subject> handed;
        for (uint32_t i = 0; i < call.arguments.size(); ++i) {
          Subject subject = asks.subject(call.arguments[i]);
          if (subject != Subject::none) handed[i] = subject;
        }
        walk(callee, handed, asked, way, depth + 1);
      }
    }
    return called;
  }

  // Who handles a request is handed it, or the connection, or is a method of the dispatcher's own
  // object; a look-up that is called on the way is not.
  static bool handed_request(const Lookup::Found& found, const Comparisons& asks,
                             const facts::Call& call) {
    auto request = [&](const facts::Operand& operand, bool argument) {
      if (operand.kind != facts::OperandKind::place) return false;
      const facts::Place& place = found.function->places[operand.index];
      if (place.root == facts::Root::parameter) return argument;
      if (place.root == facts::Root::receiver) {
        return place.path.empty() || (argument && found.function->is_lambda);
      }
      if (place.root != facts::Root::local) return false;
      const facts::Type& type = found.unit->types[found.function->locals[place.index].type];
      return asks.asked_records().count(found.unit->text(type.record)) != 0;
    };
    if (request(call.receiver, false)) return true;
    return std::any_of(call.arguments.begin(), call.arguments.end(),
                       [&](const facts::Operand& operand) { return request(operand, true); });
  }

  // `return new OrderHandler`: the object that is made answers, by the method that the row names.
  bool follow_made(const facts::Unit& unit, const facts::Call& call, const Asked& asked,
                   const Blocks& way, int depth, std::vector<Lookup::Found>& called) {
    if (made_.empty() || call.kind != facts::CallKind::constructor) return false;
    const std::string& record = unit.text(unit.callees[call.callee].record);
    std::vector<Lookup::Found> members = lookup_.members(record, made_);
    for (const Lookup::Found& member : members) {
      called.push_back(member);
      walk(member, {}, asked, way, depth + 1);
    }
    return !members.empty();
  }

  // `kRows[i].run(request)`: the function in the row that the path stands in.
  Lookup::Found in_row(const Lookup::Found& found, const facts::Call& call, const Asked& asked) {
    std::vector<const facts::Operand*> callables{&call.target, &call.receiver};
    for (const facts::Operand* callable : callables) {
      if (callable->kind != facts::OperandKind::place) continue;
      std::optional<Column> column = column_of(lookup_, found, *callable);
      if (!column || !column->same_table(*asked.column)) continue;
      const Cell* cell = table_of(*asked.column).rows[asked.row - 1].cell(column->field);
      if (cell && !cell->function.empty()) return lookup_.function(cell->function);
    }
    return {};
  }

  // The path of a row with what the next column adds, and the methods that the row names.
  void add_row(const Asked& asked, Dispatched route) {
    const Table& table = table_of(*asked.column);
    const TableRecord& row = table.rows[asked.row - 1];
    const Cell* rest = table.continuation.empty() ? nullptr : row.cell(table.continuation);
    if (rest) route.path = parse_path(asked.path + rest->text, "braces");
    auto [bits, fresh] = bits_.try_emplace(asked.column->maker.unit);
    if (fresh) bits->second = method_bits(lookup_, asked.column->maker.unit);
    std::vector<std::string> methods = methods_in(row, bits->second);
    if (methods.empty() || !asked.method.empty()) methods = {route.method};
    for (const std::string& method : methods) {
      route.method = method;
      routes_.push_back(route);
    }
  }

  void add(const Lookup::Found& found, const Asked& asked, const Blocks& way,
           const std::vector<Lookup::Found>& called) {
    Dispatched route;
    route.method = asked.method.empty() ? "ANY" : asked.method;
    route.path = template_of(asked);
    route.where = asked.where;
    route.blocks = way;
    // The one function that is called here is the handler, unless it helps elsewhere, too.
    const Lookup::Found* handler = nullptr;
    bool several = false;
    for (const Lookup::Found& one : called) {
      if (one.function->is_constructor || helps(found, one)) continue;
      several = several || (handler && one.function != handler->function);
      handler = &one;
    }
    route.handler = callable_of(handler && !several ? *handler : found);
    if (asked.row != 0) {
      add_row(asked, std::move(route));
    } else {
      routes_.push_back(std::move(route));
    }
  }

  // Called from several places of the dispatcher: what answers, not who handles.
  static bool helps(const Lookup::Found& dispatcher, const Lookup::Found& callee) {
    constexpr int kMostRoutesOfOneHandler = 2;
    const std::string& id = callee.unit->text(callee.function->id);
    auto calls = std::count_if(
        dispatcher.function->calls.begin(), dispatcher.function->calls.end(),
        [&](const facts::Call& call) {
          return call.callee != facts::kNone &&
                 dispatcher.unit->text(dispatcher.unit->callees[call.callee].id) == id;
        });
    return calls > kMostRoutesOfOneHandler;
  }

  const Lookup& lookup_;
  const models::Matcher& matcher_;
  const std::string made_;  // the method of what is made that handles, if objects are made
  std::vector<Dispatched> routes_;
  std::vector<std::unique_ptr<Table>> tables_;
  std::map<const facts::Unit*, std::map<int64_t, std::string>> bits_;
  std::set<Location> unread_;  // comparisons of the path with what is not known
  bool limited_ = false;
  bool own_table_ = false;
};

}  // namespace

bool asks_for_path(const Lookup::Found& found, const Lookup& lookup, const models::Matcher& matcher,
                   AskedOf whom) {
  auto asked = [&](const models::Row& row) {
    if (whom == AskedOf::unregistered) return dispatches(row);
    if (row.section != models::Section::sources) return false;
    return row.kind == "request.url" ||
           row.kind == (whom == AskedOf::path ? "request.path" : "request.method");
  };
  for (const facts::Call& call : found.function->calls) {
    if (call.callee == facts::kNone) continue;
    const facts::Callee& callee = found.unit->callees[call.callee];
    std::string receiver = found.unit->text(found.unit->types[call.receiver_type].record);
    for (const models::Row* row : matcher.call(*found.unit, callee, receiver)) {
      if (asked(*row)) return true;
    }
  }
  if (whom == AskedOf::unregistered) return false;
  const Slicer slicer(found, lookup);
  for (const facts::Place& place : found.function->places) {
    if (place.path.empty()) continue;
    for (const std::string& field : slicer.tables_of(place, false)) {
      const std::vector<const models::Row*>& rows = matcher.field(field);
      if (std::any_of(rows.begin(), rows.end(), [&](const auto* row) { return asked(*row); })) {
        return true;
      }
    }
  }
  return false;
}

Dispatch dispatch(const flow::Callable& dispatcher, const Lookup& lookup,
                  const models::Matcher& matcher, const std::map<uint32_t, Subject>& parameters,
                  const std::string& made) {
  Lookup::Found found = lookup.function(dispatcher.function);
  if (!found.function) return {};
  Walker walker(lookup, matcher, made);
  walker.walk(found, parameters, {}, {}, 0);
  return walker.take_routes();
}

namespace {

using ById = std::map<std::string, Lookup::Found>;

// By function, who calls it.
std::map<std::string, std::vector<Lookup::Found>> callers_in(const Lookup& lookup) {
  std::map<std::string, std::vector<Lookup::Found>> callers;
  for (const Lookup::Found& found : lookup.functions()) {
    for (const facts::Call& call : found.function->calls) {
      if (call.callee == facts::kNone) continue;
      callers[found.unit->text(found.unit->callees[call.callee].id)].push_back(found);
    }
  }
  return callers;
}

// Who calls one of these.
ById callers_of(const Lookup& lookup, const ById& called) {
  const auto callers = callers_in(lookup);
  ById found;
  for (const auto& [id, unused] : called) {
    auto known = callers.find(id);
    if (known == callers.end()) continue;
    for (const Lookup::Found& caller : known->second) found.emplace(id_of(caller), caller);
  }
  return found;
}

}  // namespace

void keep_fields(Lookup& lookup, const models::Matcher& matcher) {
  ById asking;
  Lookup::Kept all, unregistered;
  for (const Lookup::Found& found : lookup.functions()) {
    if (!asks_for_path(found, lookup, matcher, AskedOf::any)) continue;
    asking.emplace(id_of(found), found);
    if (!asks_for_path(found, lookup, matcher, AskedOf::unregistered)) continue;
    unregistered.merge(Comparisons(found, lookup, matcher, {}).kept());
  }
  // Also what a function of the project's own is asked for that asks the library.
  ById keepers = callers_of(lookup, asking);
  keepers.merge(asking);
  for (const auto& [id, found] : keepers) {
    all.merge(Comparisons(found, lookup, matcher, {}).kept());
  }
  lookup.keep(std::move(all), unregistered);
}

namespace {

// Who compares what another function took apart asks for nothing itself: a request comes to whoever
// has it taken apart and hands on what was kept, however many functions lie between. These are
// added.
void add_who_takes_apart(ById& asking, const Lookup& lookup, const models::Matcher& matcher) {
  ById have_taken;
  for (const Lookup::Found& found : lookup.functions()) {
    if (!asks_for_path(found, lookup, matcher, AskedOf::unregistered)) continue;
    if (!Comparisons(found, lookup, matcher, {}).kept().empty())
      have_taken.emplace(id_of(found), found);
  }
  if (have_taken.empty()) return;
  have_taken.merge(callers_of(lookup, have_taken));
  const auto callers = callers_in(lookup);
  std::deque<std::string> handed;
  std::set<std::string> seen;
  for (const auto& [id, found] : asking) handed.push_back(id);
  while (!handed.empty()) {
    auto known = callers.find(handed.front());
    const auto calling = known == callers.end() ? std::vector<Lookup::Found>{} : known->second;
    for (const Lookup::Found& caller : calling) {
      const std::string& id = id_of(caller);
      if (!seen.insert(id).second) continue;
      if (have_taken.count(id)) {
        asking.emplace(id, caller);
      } else {
        handed.push_back(id);
      }
    }
    handed.pop_front();
  }
}

}  // namespace

std::vector<flow::Callable> free_dispatchers(const Lookup& lookup, const models::Matcher& matcher) {
  ById asking;
  for (const Lookup::Found& found : lookup.functions()) {
    if (!asks_for_path(found, lookup, matcher, AskedOf::unregistered) && !lookup.reads_kept(found))
      continue;
    Comparisons asks(found, lookup, matcher, {});
    if (asks.any(Subject::path) || asks.any(Subject::method)) {
      asking.emplace(id_of(found), found);
    }
  }
  add_who_takes_apart(asking, lookup, matcher);
  std::set<std::string> below;  // who is called by another of them is its part
  for (const auto& [id, found] : asking) {
    for (const facts::Call& call : found.function->calls) {
      if (call.callee == facts::kNone) continue;
      const std::string& callee = found.unit->text(found.unit->callees[call.callee].id);
      if (callee != id) below.insert(callee);
    }
  }
  std::vector<flow::Callable> out;
  for (const auto& [id, found] : asking) {
    if (!below.count(id)) out.push_back(callable_of(found));
  }
  return out;
}

flow::Ways ways_of(const Dispatched& route, const Lookup& lookup) {
  flow::Ways ways;
  for (const auto& [id, blocks] : route.blocks) {
    Lookup::Found found = lookup.function(id);
    if (!found.function) continue;
    std::vector<Location>& places = ways[id];
    for (uint32_t block : blocks) {
      for (const facts::Statement& statement : found.function->blocks[block].statements) {
        places.push_back(location_of(*found.unit, statement.range));
      }
    }
  }
  return ways;
}

void keep_route(flow::EntryResult& result, const Dispatched& route, const Lookup& lookup) {
  const flow::Ways ways = ways_of(route, lookup);
  // By name, as frames have it: of all overloads and lambdas that have it.
  std::map<std::string, std::vector<Location>> allowed;
  for (const auto& [id, places] : ways) {
    Lookup::Found found = lookup.function(id);
    std::vector<Location>& all = allowed[found.unit->text(found.function->name)];
    all.insert(all.end(), places.begin(), places.end());
  }
  auto ours = [&](const std::string& function, const Location& where) {
    auto places = allowed.find(function);
    if (places == allowed.end()) return true;
    return std::any_of(places->second.begin(), places->second.end(),
                       [&](const Location& place) { return flow::within(place, where); });
  };
  std::erase_if(result.effects, [&](const flow::Effect& effect) {
    bool keep = ours(effect.function, effect.where);
    for (const flow::Frame& frame : effect.frames) keep = keep && ours(frame.function, frame.where);
    return !keep;
  });
}

}  // namespace tvaara::api
