// See methods.h.
#include "api/methods.h"

#include <algorithm>
#include <deque>

#include "api/values.h"
#include "base/limits.h"

namespace tvaara::api {
namespace {

using facts::EdgeKind;

// Where a way through the handler is: the block, the method that is known, and whether a test of
// the method has failed.
struct Point {
  uint32_t block = 0;
  std::string method;
  bool failed = false;
  auto key() const { return std::tie(block, method, failed); }
  bool operator<(const Point& other) const { return key() < other.key(); }
};

class Ways {
 public:
  Ways(const Lookup::Found& found, const Comparisons& asks) : found_(found), asks_(asks) { walk(); }

  bool complete() const { return complete_; }

  std::set<std::string> methods() const {
    std::set<std::string> out;
    for (const auto& [point, before] : before_) {
      if (!point.method.empty()) out.insert(point.method);
    }
    return out;
  }

  std::set<uint32_t> after_failing() const {
    std::set<uint32_t> out;
    for (const auto& [point, before] : before_) {
      if (point.method.empty() && point.failed) out.insert(point.block);
    }
    return out;
  }

  // The blocks of every way on which the points are met, and of what comes before any test.
  template <typename Wanted>
  std::set<uint32_t> blocks(const Wanted& wanted) const {
    std::deque<Point> work;
    std::set<Point> seen;
    std::set<uint32_t> out;
    for (const auto& [point, before] : before_) {
      if (point.method.empty() && !point.failed) out.insert(point.block);
      if (wanted(point) && seen.insert(point).second) work.push_back(point);
    }
    while (!work.empty()) {
      Point point = work.front();
      work.pop_front();
      out.insert(point.block);
      for (const Point& earlier : before_.at(point)) {
        if (seen.insert(earlier).second) work.push_back(earlier);
      }
    }
    return out;
  }

 private:
  void walk() {
    std::deque<Point> work{{}};
    before_[{}];
    while (!work.empty()) {
      if (before_.size() >= limits::kMaxMethodWays) {
        complete_ = false;
        return;
      }
      Point point = work.front();
      work.pop_front();
      for (const facts::Edge& edge : found_.function->blocks[point.block].edges) {
        if (edge.kind == EdgeKind::exception) continue;
        Point next = point;
        next.block = edge.block;
        if (!take(next, point.block, edge)) continue;
        bool fresh = !before_.count(next);
        before_[next].insert(point);
        if (fresh) work.push_back(next);
      }
    }
  }

  // Whether the edge can be taken, and what is known of the method then.
  bool take(Point& next, uint32_t block, const facts::Edge& edge) const {
    if (asks_.switches(block)) {
      bool named = edge.kind == EdgeKind::case_ && edge.constant != facts::kNone;
      if (!named) return fails(next, "");
      const facts::Constant& constant = found_.unit->constants[edge.constant];
      return holds(next, found_.unit->text(constant.name));
    }
    const std::vector<Test>& tests = asks_.of_block(block);
    bool yes = edge.kind == EdgeKind::if_true;
    if (!yes && (edge.kind != EdgeKind::if_false || tests.size() != 1)) return true;
    return std::all_of(tests.begin(), tests.end(), [&](const Test& test) {
      if (test.subject != Subject::method || test.text.empty()) return true;
      return test.negated != yes ? holds(next, test.text) : fails(next, test.text);
    });
  }

  static bool holds(Point& next, const std::string& word) {
    auto method = method_of_word(word);
    if (!method) return true;
    if (!next.method.empty() && next.method != *method) return false;
    next.method = *method;
    return true;
  }

  static bool fails(Point& next, const std::string& word) {
    if (next.method.empty()) next.failed = true;
    auto method = method_of_word(word);
    return !method || next.method != *method;
  }

  const Lookup::Found& found_;
  const Comparisons& asks_;
  std::map<Point, std::set<Point>> before_;  // per point: where one comes from
  bool complete_ = true;
};

}  // namespace

MethodWays ways_by_method(const flow::Callable& handler, const Lookup& lookup,
                          const models::Matcher& matcher,
                          const std::map<uint32_t, Subject>& parameters) {
  MethodWays out;
  Lookup::Found found = lookup.function(handler.function);
  if (!found.function || found.function->blocks.empty()) return out;
  Comparisons asks(found, lookup, matcher, parameters);
  if (!asks.any(Subject::method)) return out;
  Ways ways(found, asks);
  if (!ways.complete()) return out;
  const std::string& id = found.unit->text(found.function->id);
  for (const std::string& method : ways.methods()) {
    Dispatched way;
    way.method = method;
    way.blocks[id] = ways.blocks([&](const Point& point) { return point.method == method; });
    const bool beside = method == "OPTIONS" || method == "HEAD" || method == "ANY";
    (beside ? out.beside : out.named).push_back(std::move(way));
  }
  out.others.method = "ANY";
  out.others.blocks[id] =
      ways.blocks([](const Point& point) { return point.method.empty() && point.failed; });
  out.rest.method = "ANY";
  out.rest.blocks[id] = ways.after_failing();
  return out;
}

bool serves(const flow::EntryResult& result) {
  bool answers = false, refuses = false;
  for (const flow::Effect& effect : result.effects) {
    if (!effect.row || effect.on_failing_path) continue;
    if (!effect.row->attribute("work").empty()) return true;
    if (effect.row->kind == "response.body") answers = true;
    if (effect.row->kind != "response.status") continue;
    auto value = effect.roles.find("value");
    if (value == effect.roles.end() || !value->second) continue;
    for (const facts::Constant& constant : value->second->constants) {
      (constant.integer >= 400 ? refuses : answers) = true;
    }
  }
  return answers && !refuses;
}

}  // namespace tvaara::api
