#include "flow/binding.h"

#include "flow/body.h"

namespace tvaara::flow {
namespace {

bool is_placeholder(const Value& value) {
  return value->constants.size() == 1 && value->constant_texts[0] == kPlaceholder;
}

}  // namespace

Callable bind_parameters(const Callable& callable, const facts::Function& function,
                         const std::map<size_t, Value>& values) {
  Value captures = callable.captures ? callable.captures : no_value();
  for (size_t i = 0; i < function.parameters.size(); ++i) {
    auto given = values.find(i);
    Value at = given != values.end()
                   ? given->second
                   : constant_value(facts::ConstantKind::enumerator, static_cast<int64_t>(i) + 1,
                                    kPlaceholder, {}, "");
    captures = with_path(captures, std::vector<std::string>{bound_key(i)}, at, false);
  }
  Callable out = callable;
  out.captures = captures;
  return out;
}

Value bound_at(const Callable& callable, size_t parameter) {
  if (!callable.captures) return nullptr;
  auto field = callable.captures->fields.find(bound_key(parameter));
  if (field == callable.captures->fields.end() || is_placeholder(field->second)) return nullptr;
  return field->second;
}

Value only_callables(const Value& value) {
  if (!value) return nullptr;
  ValueData out;
  out.callables = value->callables;
  for (const auto& [key, child] : value->fields) {
    if (Value inner = only_callables(child)) out.fields.emplace(key, inner);
  }
  if (out.callables.empty() && out.fields.empty()) return nullptr;
  return make_value(std::move(out));
}

std::vector<Callable> all_callables(const Value& value) {
  if (!value) return {};
  std::vector<Callable> out = value->callables;
  for (const auto& [key, child] : value->fields) {
    for (Callable& one : all_callables(child)) out.push_back(std::move(one));
  }
  return out;
}

}  // namespace tvaara::flow
