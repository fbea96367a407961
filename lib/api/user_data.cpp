#include "api/user_data.h"

#include <algorithm>
#include <map>
#include <set>

#include "api/slices.h"
#include "api/values.h"
#include "base/text.h"
#include "flow/binding.h"

namespace tvaara::api {
namespace {

using ByParameter = std::map<size_t, flow::Value>;

// "data.1" -> 1.
std::optional<size_t> parameter_of_role(const std::string& name) {
  constexpr std::string_view kData = "data.";
  if (!starts_with(name, kData) || name.size() != kData.size() + 1) return std::nullopt;
  const char digit = name.back();
  if (digit < '0' || digit > '9') return std::nullopt;
  return static_cast<size_t>(digit - '0');
}

std::vector<flow::Callable> bound(const std::vector<flow::Callable>& handlers,
                                  const ByParameter& values, const Lookup& lookup) {
  if (values.empty()) return handlers;
  std::vector<flow::Callable> out;
  for (const flow::Callable& handler : handlers) {
    Lookup::Found found = lookup.function(handler.function);
    const bool plain = found.function && !handler.captures &&
                       (found.function->record == 0 || found.function->is_static);
    out.push_back(plain ? flow::bind_parameters(handler, *found.function, values) : handler);
  }
  return out;
}

// What the registration hands over.
ByParameter handed_by(const flow::Effect& effect) {
  ByParameter values;
  for (const auto& [name, value] : effect.roles) {
    std::optional<size_t> parameter = parameter_of_role(name);
    flow::Value callables = parameter ? flow::only_callables(value) : nullptr;
    if (callables) values[*parameter] = callables;
  }
  return values;
}

// What a pointer to a column of a row leads to; null if that holds no function.
flow::Value handed_by(const TableRecord& row, const std::string& column, const Lookup& lookup) {
  flow::Value handed;
  for (const auto& [field, cell] : row.cells) {
    Lookup::Found found = cell.function.empty() ? Lookup::Found{} : lookup.function(cell.function);
    std::string below = field;
    if (field == column) {
      below.clear();
    } else if (!column.empty()) {
      if (!starts_with(field, column + ".")) continue;
      below.erase(0, column.size() + 1);
    }
    if (!found.function) continue;
    std::vector<std::string> keys;
    for (const std::string& name : split(below, '.')) {
      if (!name.empty()) keys.push_back("." + name);
    }
    flow::ValueData one;
    one.callables.push_back(callable_of(found));
    handed = flow::with_path(handed, keys, flow::make_value(std::move(one)), false);
  }
  return handed;
}

// The handler was handed something before the registration was: a lambda, std::bind.
bool captured(const flow::Callable& handler, const flow::Effect& effect) {
  const flow::Value* made = role(effect, "handler");
  return made && *made &&
         std::any_of((*made)->callables.begin(), (*made)->callables.end(), [&](const auto& one) {
           return one.function == handler.function && one.captures;
         });
}

}  // namespace

std::vector<flow::Callable> with_user_data(const std::vector<flow::Callable>& handlers,
                                           const flow::Effect& effect, const Lookup& lookup) {
  return bound(handlers, handed_by(effect), lookup);
}

std::vector<flow::Callable> with_row_data(const std::vector<flow::Callable>& handlers,
                                          const flow::Effect& effect, const Column& path,
                                          const TableRecord& row, const Lookup& lookup) {
  ByParameter values = handed_by(effect);
  bool of_row = false;
  for (const models::Role& role : effect.row->roles) {
    std::optional<size_t> parameter = parameter_of_role(role.name);
    if (!parameter || role.at.kind != models::Position::Kind::argument) continue;
    Site site = argument_site(lookup, effect, role.at.index);
    std::optional<Column> column =
        site.operand ? column_of(lookup, site.found, *site.operand) : std::nullopt;
    if (!column || !column->same_table(path)) continue;
    // What the registration hands over is that of any row.
    of_row = true;
    values.erase(*parameter);
    if (flow::Value handed = handed_by(row, column->field, lookup)) values[*parameter] = handed;
  }
  if (!of_row) return handlers;
  std::vector<flow::Callable> bare = handlers;
  for (flow::Callable& handler : bare) {
    if (!captured(handler, effect)) handler.captures = nullptr;
  }
  return bound(bare, values, lookup);
}

std::optional<flow::Callable> handed_function(const flow::Callable& handler, const Lookup& lookup) {
  Lookup::Found found = lookup.function(handler.function);
  if (!found.function || !handler.captures || found.function->is_lambda) return std::nullopt;
  std::map<std::string, flow::Callable> called;
  const Slicer slicer(found, lookup);
  for (const facts::Call& call : found.function->calls) {
    const bool wrapped =
        call.callee != facts::kNone &&
        ends_with(found.unit->text(found.unit->callees[call.callee].name), "function::operator()");
    if (call.kind != facts::CallKind::pointer && !wrapped) continue;
    for (uint32_t parameter : slicer.of(wrapped ? call.receiver : call.target).parameters) {
      for (flow::Callable& one : flow::all_callables(flow::bound_at(handler, parameter))) {
        called.emplace(one.function, std::move(one));
      }
    }
  }
  if (called.size() != 1 || !lookup.function(called.begin()->first).function) return std::nullopt;
  return called.begin()->second;
}

}  // namespace tvaara::api
