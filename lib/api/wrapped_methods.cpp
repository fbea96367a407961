#include "api/wrapped_methods.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "api/columns.h"
#include "api/values.h"
#include "facts/location.h"

namespace tvaara::api {
namespace {

// One function on the way to a registration, and the call in it that leads on.
struct Step {
  Lookup::Found found;
  const facts::Call* call = nullptr;
};

// Outermost first, as far out as the calls are found.
std::vector<Step> way_of(const Lookup& lookup, const flow::Effect& effect) {
  std::vector<Step> way;
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

// The method that the function of a step is handed for a parameter.
std::optional<std::string> method_given(const std::vector<Step>& way, size_t step,
                                        uint32_t parameter) {
  for (; step > 0; --step) {
    const Step& caller = way[step - 1];
    if (parameter >= caller.call->arguments.size()) return std::nullopt;
    const facts::Operand& operand = caller.call->arguments[parameter];
    const facts::Index own = parameter_of(caller.found, operand);
    if (own == facts::kNone) return method_of_word(cell_of(caller.found, operand).text);
    parameter = own;
  }
  return std::nullopt;
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

}  // namespace

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
  const std::vector<Step> way = way_of(lookup_, effect);
  for (size_t step = 1; step < way.size(); ++step) {
    const Lookup::Found& wrapper = way[step].found;
    for (uint32_t i = 0; i < wrapper.function->parameters.size(); ++i) {
      const std::optional<std::string> method = method_given(way, step, i);
      if (!method) continue;
      const MethodWays& told = ways(wrapper, i);
      if (told.named.empty()) continue;
      auto own = std::find_if(told.named.begin(), told.named.end(),
                              [&](const Dispatched& one) { return one.method == *method; });
      if (!lies_in(own == told.named.end() ? told.others : *own, wrapper, way[step].call)) {
        return false;
      }
    }
  }
  return true;
}

}  // namespace tvaara::api
