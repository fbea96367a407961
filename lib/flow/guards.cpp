// Backward passes: what must still happen after a point, and which branches are guards.
//
// A path is successful if it reaches the normal exit without having answered with an error status;
// what must happen is asked of successful paths alone. A status that is set later replaces an
// earlier one, so an error status ends a path only if nothing answers after it.
//
// A branch is a *guard* for its other sides if one side leaves the function for good. Its event is
// "guard", and "guard.N" if that side answers with status N.
#include <algorithm>

#include "flow/body.h"

namespace tvaara::flow {

using facts::EdgeKind;

namespace {

std::string place_text(const Location& where) {
  return where.file + ":" + std::to_string(where.line) + ":" + std::to_string(where.column);
}

}  // namespace

PathEvents Body::before_statement(StatementId id, PathEvents after) const {
  const StatementEvents& own = statement_events_[id];
  if (!after || !own.success) return std::nullopt;
  if (!after->contains(status_kind()) && events_.failing(own.must)) return std::nullopt;
  if (own.success->empty()) return after;
  EventSet all = *own.success;
  all.then(*after);
  return all;
}

PathEvents Body::over_edge(uint32_t block, size_t index, PathEvents after) const {
  const facts::Edge& edge = function_.blocks[block].edges[index];
  if (edge.kind == EdgeKind::exception || !after) return after;
  // Events that the taken side implies; the state at the block's end decides which.
  EventSet on_edge;
  auto guard = guards_.find({block, index});
  if (guard != guards_.end()) on_edge.add(guard->second.all);
  auto implied = edge_events_.find({block, index});
  if (implied != edge_events_.end()) {
    if (!after->contains(status_kind()) && events_.failing(implied->second)) return std::nullopt;
    on_edge.then(implied->second);
  }
  on_edge.then(*after);
  return on_edge;
}

void Body::run_backward() {
  const size_t count = function_.blocks.size();
  edge_events_.clear();
  for (uint32_t block : shape_.order) {
    const auto& edges = function_.blocks[block].edges;
    for (size_t e = 0; e < edges.size() && out_[block].reachable; ++e) {
      bool branch = edges[e].kind == EdgeKind::if_true || edges[e].kind == EdgeKind::if_false;
      if (!branch) continue;
      auto kind = edges[e].kind == EdgeKind::if_true ? Outcome::Kind::truthy : Outcome::Kind::falsy;
      EventSet events = events_of(
          out_[block], facts_of(out_[block], function_.blocks[block].condition, {kind, ""}));
      if (!events.empty()) edge_events_[{block, e}] = std::move(events);
    }
  }
  after_.assign(count, std::nullopt);
  may_after_.assign(count, {});
  opaque_after_.assign(count, false);
  std::vector<PathEvents> begin(count);
  std::vector<EventSet> may_begin(count);
  std::vector<bool> opaque_begin(count, false);
  for (bool changed = true; changed;) {
    changed = false;
    for (auto at = shape_.order.rbegin(); at != shape_.order.rend(); ++at) {
      const uint32_t block = *at;
      if (!in_[block].reachable) continue;
      const facts::Block& facts_block = function_.blocks[block];
      PathEvents after;
      EventSet may;
      bool opaque = false;
      if (shape_.endless[block] || block == function_.exit_block ||
          (facts_block.edges.empty() && block != function_.exception_block)) {
        after = EventSet{};
      }
      for (size_t e = 0; e < facts_block.edges.size(); ++e) {
        uint32_t next = facts_block.edges[e].block;
        if (!shape_.endless[block]) after = intersect(after, over_edge(block, e, begin[next]));
        may.add(may_begin[next]);
        auto implied = edge_events_.find({block, e});
        if (implied != edge_events_.end()) may.add(implied->second);
        opaque = opaque || opaque_begin[next];
      }
      after_[block] = after;
      may_after_[block] = may;
      opaque_after_[block] = opaque;
      for (size_t i = facts_block.statements.size(); i-- > 0;) {
        StatementId id = shape_.first_statement[block] + static_cast<uint32_t>(i);
        after = before_statement(id, std::move(after));
        may.add(statement_events_[id].may);
        opaque = opaque || statement_events_[id].opaque;
      }
      if (after != begin[block] || may != may_begin[block] || opaque != opaque_begin[block]) {
        begin[block] = std::move(after);
        may_begin[block] = std::move(may);
        opaque_begin[block] = opaque;
        changed = true;
      }
    }
  }
}

// ---- guards ------------------------------------------------------------------------------------

// The status with which every normal path from a block's beginning answers last.
void Body::find_statuses() {
  const size_t count = function_.blocks.size();
  status_after_.assign(count, std::nullopt);
  for (bool changed = true; changed;) {
    changed = false;
    for (auto at = shape_.order.rbegin(); at != shape_.order.rend(); ++at) {
      const uint32_t block = *at;
      if (!in_[block].reachable) continue;
      const facts::Block& facts_block = function_.blocks[block];
      PathEvents status;
      if (facts_block.edges.empty() && block != function_.exception_block) status = EventSet{};
      const bool throws = only_exceptions(facts_block);
      // What is thrown to the caller answers by the status that it was made with, if it has one.
      const bool to_caller = throws && !facts_block.edges.empty() &&
                             std::all_of(facts_block.edges.begin(), facts_block.edges.end(),
                                         [&](const facts::Edge& edge) {
                                           return edge.block == function_.exception_block;
                                         });
      if (to_caller) status = EventSet{};
      for (size_t e = 0; e < facts_block.edges.size(); ++e) {
        if (facts_block.edges[e].kind == EdgeKind::exception && !throws) continue;
        PathEvents next = status_after_[facts_block.edges[e].block];
        auto implied = edge_events_.find({block, e});
        if (next && next->empty() && implied != edge_events_.end()) {
          for (const auto& [kind, id] : implied->second.of(status_kind())) next->add(kind, id);
        }
        status = intersect(status, next);
      }
      for (size_t i = facts_block.statements.size(); i-- > 0 && status && status->empty();) {
        const auto& must =
            statement_events_[shape_.first_statement[block] + static_cast<uint32_t>(i)].must;
        for (const auto& [kind, id] : must.of(status_kind())) status->add(kind, id);
      }
      if (to_caller && status && status->empty()) status = std::nullopt;
      if (status != status_after_[block]) {
        status_after_[block] = std::move(status);
        changed = true;
      }
    }
  }
}

// A test whose other side throws, and a catch that answers with an error status, are together a
// guard with that status: who comes back from the call has passed it.
void Body::find_caught() {
  caught_.clear();
  for (uint32_t block : shape_.order) {
    for (const facts::Edge& edge : function_.blocks[block].edges) {
      if (edge.kind != EdgeKind::exception) continue;
      const PathEvents& status = status_after_[edge.block];
      if (!status || status->empty() || !events_.failing(*status)) continue;
      std::vector<int64_t>& statuses = caught_[block];
      for (int64_t one : events_.statuses(*status)) statuses.push_back(one);
    }
  }
}

void Body::pass_caught(State& state, const Site& site) {
  auto caught = caught_.find(block_);
  if (caught == caught_.end()) return;
  StatementEvents& own = statement_events_[site.id];
  EventSet passed;
  for (const auto& [kind, event] : own.must) {
    if (!is_plain_guard(kind)) continue;
    for (int64_t status : caught->second) {
      passed.add(kind_id("guard." + std::to_string(status)), event);
    }
  }
  if (passed.empty()) return;
  passed_[site.id] = passed;
  own.must.add(passed);
  own.may.add(passed);
  if (own.success) own.success->add(passed);
  state.must.change().add(passed);
  state.may.change().add(passed);
  if (site.statement->dst == facts::kNone) return;
  for (const GuardName& name : engine_.guard_names()) {
    bool answered = std::find(caught->second.begin(), caught->second.end(), name.status) !=
                    caught->second.end();
    if (!answered) continue;
    Atom atom;
    atom.label = name.label;
    atom.origin = site.where;
    for (const PlaceRef& ref : resolve(state, site.statement->dst)) {
      Value value = read_ref(state, ref);
      if (value) write(state, {ref}, with_atom_throughout(value, atom));
    }
  }
}

std::vector<int64_t> Body::leaving_status(uint32_t block, size_t edge) const {
  const PathEvents& status = status_after_[function_.blocks[block].edges[edge].block];
  if (status && !status->empty()) return events_.statuses(*status);
  auto implied = edge_events_.find({block, edge});
  return implied == edge_events_.end() ? std::vector<int64_t>{} : events_.statuses(implied->second);
}

std::vector<Fact> Body::passing_facts(uint32_t block, size_t edge) {
  bool yes = function_.blocks[block].edges[edge].kind == EdgeKind::if_true;
  return facts_of(out_[block], function_.blocks[block].condition,
                  {yes ? Outcome::Kind::truthy : Outcome::Kind::falsy, ""});
}

// A function that answers only where its own tests let it go on: these tests and the branch on its
// result are together guards with the status of that branch.
void Body::add_passed_within(Guard& guard, const EventSet& implied) const {
  for (const std::string& kind : guard.kinds) {
    const KindId status = kind_id(kind);
    if (is_plain_guard(status)) continue;
    for (const auto& [within, event] : implied) {
      if (is_plain_guard(within)) guard.all.add(status, event);
    }
  }
}

void Body::find_guards() {
  guards_.clear();
  find_statuses();
  find_caught();
  for (uint32_t block : shape_.order) {
    const facts::Block& facts_block = function_.blocks[block];
    if (!out_[block].reachable) continue;
    std::vector<size_t> sides;
    for (size_t e = 0; e < facts_block.edges.size(); ++e) {
      EdgeKind kind = facts_block.edges[e].kind;
      if (kind == EdgeKind::if_true || kind == EdgeKind::if_false) sides.push_back(e);
    }
    if (sides.size() != 2) continue;
    bool both = shape_.leaves[block][sides[0]] && shape_.leaves[block][sides[1]];
    for (size_t s = 0; s < 2; ++s) {
      size_t leaving = sides[s], passing = sides[1 - s];
      if (!shape_.leaves[block][leaving]) continue;
      std::vector<int64_t> statuses = leaving_status(block, leaving);
      bool fails = !statuses.empty() && statuses.front() >= 400;
      if (both) {  // the side that fails is the one that leaves
        std::vector<int64_t> others = leaving_status(block, passing);
        bool other_fails = !others.empty() && others.front() >= 400;
        bool other_throws = shape_.only_throws[block][passing];
        if (!fails && !shape_.only_throws[block][leaving] && (other_fails || other_throws)) {
          continue;
        }
      }
      Guard guard;
      guard.kinds.push_back(std::string(kGuardEvent) + "@" +
                            place_text(at(facts_block.condition.range)) + ":" +
                            std::to_string(passing));
      if (fails) {
        std::vector<Fact> facts = passing_facts(block, passing);
        for (int64_t status : statuses) {
          bool proves = true;
          for (const GuardName& name : engine_.guard_names()) {
            if (name.status != status) continue;
            guard.names.push_back(&name);
            proves &= !only_presence(out_[block], facts, name);
          }
          if (proves) guard.kinds.push_back("guard." + std::to_string(status));
        }
      }
      EventInstance instance;
      instance.kind = kind_name(public_kind(kind_id(guard.kinds.back())));
      State state = out_[block];
      instance.roles["tested"] = exported(state, loaded(state, eval(state, facts_block.condition)));
      instance.passes_if = facts_block.edges[passing].kind == EdgeKind::if_true;
      instance.where = at(facts_block.condition.range);
      instance.function = name_;
      const StatementId key = shape_.statement_count + block;
      uint32_t number = static_cast<uint32_t>(passing);
      guard.event = events_.add({key, 0, number}, instance);
      for (const std::string& kind : guard.kinds) guard.all.add(kind_id(kind), guard.event);
      add_passed_within(guard, edge_events_[{block, passing}]);
      guards_[{block, passing}] = std::move(guard);
    }
  }
}

// What is tested may have got its name from an earlier guard only now.
void Body::refresh_guards() {
  for (auto& [side, guard] : guards_) {
    const uint32_t block = side.first;
    if (!out_[block].reachable) continue;
    State state = out_[block];
    Value tested = loaded(state, eval(state, function_.blocks[block].condition));
    tested = exported(state, tested ? tested : no_value());
    events_.at(guard.event).roles["tested"] = tested;
  }
}

}  // namespace tvaara::flow
