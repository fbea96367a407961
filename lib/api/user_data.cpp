#include "api/user_data.h"

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

}  // namespace

std::vector<flow::Callable> with_user_data(const std::vector<flow::Callable>& handlers,
                                           const flow::Effect& effect, const Lookup& lookup) {
  ByParameter values;
  for (const auto& [name, value] : effect.roles) {
    std::optional<size_t> parameter = parameter_of_role(name);
    flow::Value callables = parameter ? flow::only_callables(value) : nullptr;
    if (callables) values[*parameter] = callables;
  }
  return bound(handlers, values, lookup);
}

std::vector<flow::Callable> with_row_data(const std::vector<flow::Callable>& handlers,
                                          const flow::Effect& effect, const Column& path,
                                          const TableRecord& row, const Lookup& lookup) {
  ByParameter values;
  for (const models::Role& role : effect.row->roles) {
    std::optional<size_t> parameter = parameter_of_role(role.name);
    if (!parameter || role.at.kind != models::Position::Kind::argument) continue;
    Site site = argument_site(lookup, effect, role.at.index);
    std::optional<Column> column =
        site.operand ? column_of(lookup, site.found, *site.operand) : std::nullopt;
    if (!column || !column->same_table(path)) continue;
    flow::ValueData handed;
    for (const auto& [field, cell] : row.cells) {
      if (cell.function.empty() || (!column->field.empty() && column->field != field)) continue;
      Lookup::Found found = lookup.function(cell.function);
      if (!found.function) continue;
      flow::ValueData one;
      one.callables.push_back(callable_of(found));
      if (column->field == field) {
        handed.callables = one.callables;
      } else {
        handed.fields["." + field] = flow::make_value(std::move(one));
      }
    }
    if (!handed.callables.empty() || !handed.fields.empty()) {
      values[*parameter] = flow::make_value(std::move(handed));
    }
  }
  std::vector<flow::Callable> bare = handlers;
  if (!values.empty()) {  // what the registration hands over is that of any row
    for (flow::Callable& handler : bare) handler.captures = nullptr;
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
