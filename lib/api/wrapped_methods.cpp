#include "api/wrapped_methods.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "api/values.h"
#include "base/limits.h"
#include "facts/location.h"

namespace tvaara::api {
namespace {

// Of a call that hands over a method that is not known.
constexpr const char* kUnknown = "?";

// Outermost first, as far out as the calls are found.
std::vector<CallStep> way_of(const Lookup& lookup, const flow::Effect& effect) {
  std::vector<CallStep> way;
  Lookup::Found found = lookup.function(effect.function_id);
  const facts::Call* call = found.function ? call_at(found, effect.where) : nullptr;
  for (size_t up = effect.frames.size(); call; --up) {
    way.push_back({found, call});
    if (up == 0) break;
    const flow::Frame& frame = effect.frames[up - 1];
    call = nullptr;
    for (const Lookup::Found& caller : lookup.named(last_name(frame.function), frame.where)) {
      if (call || caller.unit->text(caller.function->name) != frame.function) continue;
      call = call_at(caller, frame.where);
      found = caller;
    }
  }
  std::reverse(way.begin(), way.end());
  return way;
}

const std::string& callee_of(const CallStep& step) {
  static const std::string none;
  if (step.call->callee == facts::kNone) return none;
  return step.found.unit->text(step.found.unit->callees[step.call->callee].id);
}

// What the function of a step is handed for a parameter; nothing if that is not known.
Cell given(const std::vector<CallStep>& way, size_t step, uint32_t parameter) {
  for (; step > 0; --step) {
    const CallStep& caller = way[step - 1];
    // Something else may stand at the same place: what a macro makes, a call through a pointer.
    if (callee_of(caller) != id_of(way[step].found)) return {};
    if (parameter >= caller.call->arguments.size()) return {};
    const facts::Operand& operand = caller.call->arguments[parameter];
    const facts::Index own = parameter_of(caller.found, operand);
    if (own == facts::kNone) return cell_of(caller.found, operand);
    parameter = own;
  }
  return {};
}

bool contradict(const std::string& a, const std::string& b) {
  return !a.empty() && !b.empty() && a != b;
}

bool lies_in(const Dispatched& way, const Lookup::Found& found, const facts::Call* call) {
  auto own = way.blocks.find(id_of(found));
  if (own == way.blocks.end()) return false;
  return std::any_of(own->second.begin(), own->second.end(), [&](uint32_t block) {
    const std::vector<facts::Statement>& statements = found.function->blocks[block].statements;
    return std::any_of(statements.begin(), statements.end(), [&](const facts::Statement& one) {
      return one.op == facts::Op::call && &found.function->calls[one.call] == call;
    });
  });
}

const Dispatched& way_for(const MethodWays& told, const std::string& method) {
  for (const std::vector<Dispatched>* some : {&told.named, &told.beside}) {
    for (const Dispatched& one : *some) {
      if (one.method == method) return one;
    }
  }
  return told.others;
}

}  // namespace

const std::vector<CallStep>& WrappedMethods::calls_of(const std::string& function) {
  if (!indexed_) {
    indexed_ = true;
    for (const Lookup::Found& found : lookup_.functions()) {
      for (const facts::Call& call : found.function->calls) {
        const CallStep step{found, &call};
        if (call.callee != facts::kNone) calls_[callee_of(step)].push_back(step);
      }
    }
  }
  return calls_[function];
}

void WrappedMethods::collect(const std::string& function, const Asked& asked, int depth,
                             std::set<std::string>& methods) {
  const std::vector<CallStep>& calls = calls_of(function);
  if (calls.empty() || depth > limits::kMaxHandedDown) {
    methods.insert(kUnknown);
    return;
  }
  for (const CallStep& step : calls) {
    if (asked.method >= step.call->arguments.size()) continue;
    Asked outer;
    bool other = false;
    for (const auto& [parameter, cell] : asked.same) {
      if (parameter >= step.call->arguments.size()) continue;
      const facts::Operand& operand = step.call->arguments[parameter];
      const facts::Index own = parameter_of(step.found, operand);
      if (own != facts::kNone) outer.same[own] = cell;
      const Cell handed = own == facts::kNone ? cell_of(step.found, operand) : Cell{};
      other =
          other || contradict(handed.text, cell.text) || contradict(handed.function, cell.function);
    }
    if (other) continue;
    const facts::Operand& operand = step.call->arguments[asked.method];
    outer.method = parameter_of(step.found, operand);
    if (outer.method != facts::kNone) {
      collect(id_of(step.found), outer, depth + 1, methods);
    } else {
      methods.insert(method_of_word(cell_of(step.found, operand).text).value_or(kUnknown));
    }
  }
}

bool WrappedMethods::met_otherwise(const std::vector<CallStep>& way, size_t step, uint32_t method,
                                   const MethodWays& told, const std::string& path) {
  const Lookup::Found& wrapper = way[step].found;
  Asked asked;
  asked.method = method;
  for (uint32_t i = 0; i < wrapper.function->parameters.size(); ++i) {
    if (i == method) continue;
    Cell cell = given(way, step, i);
    const bool of_path = !cell.text.empty() && path.find(cell.text) != std::string::npos;
    if (of_path || !cell.function.empty()) asked.same[i] = std::move(cell);
  }
  std::set<std::string> methods;
  collect(id_of(wrapper), asked, 0, methods);
  return std::any_of(methods.begin(), methods.end(), [&](const std::string& one) {
    return one == kUnknown || lies_in(way_for(told, one), wrapper, way[step].call);
  });
}

const MethodWays& WrappedMethods::ways(const Lookup::Found& wrapper, uint32_t parameter) {
  auto [known, fresh] = ways_.try_emplace({id_of(wrapper), parameter});
  if (fresh) {
    known->second =
        ways_by_method(callable_of(wrapper), lookup_, matcher_, {{parameter, Subject::method}});
  }
  return known->second;
}

bool WrappedMethods::registered(const flow::Effect& effect) {
  if (effect.row->match != models::MatchKind::call || effect.frames.empty()) return true;
  // Where the calls of many were joined, the frames are those of one of them.
  const flow::Value* path = role(effect, "path");
  if (!path || !*path || (*path)->templates.size() > 1) return true;
  const std::vector<std::string> paths = known_texts(*path);
  if (paths.size() != 1) return true;
  const std::vector<CallStep> way = way_of(lookup_, effect);
  for (size_t step = 1; step < way.size(); ++step) {
    const Lookup::Found& wrapper = way[step].found;
    for (uint32_t i = 0; i < wrapper.function->parameters.size(); ++i) {
      const std::optional<std::string> method = method_of_word(given(way, step, i).text);
      if (!method) continue;
      const MethodWays& told = ways(wrapper, i);
      if (told.named.empty() && told.beside.empty()) continue;
      if (lies_in(way_for(told, *method), wrapper, way[step].call)) continue;
      if (!met_otherwise(way, step, i, told, paths[0])) return false;
    }
  }
  return true;
}

}  // namespace tvaara::api
