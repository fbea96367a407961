// Visiting the values inside a value; for value.cpp and combine.cpp alone.
#pragma once

#include <functional>
#include <tuple>

#include "flow/value.h"

namespace tvaara::flow {

// What it carries: its parts, but not what it was compared with.
template <typename Visit>
void for_each_part(const ValueData& data, Visit visit) {
  for (const Template& text : data.templates) {
    for (const Piece& piece : text.pieces) {
      if (piece.hole) visit(piece.hole);
    }
  }
  for (const Callable& callable : data.callables) {
    if (callable.captures) visit(callable.captures);
  }
  if (data.object) {
    for (const Part& part : data.object->parts) {
      if (part.key) visit(part.key);
      if (part.value) visit(part.value);
    }
  }
  for (const auto& [key, field] : data.fields) visit(field);
}

template <typename Visit>
void for_each_child(const ValueData& data, Visit visit) {
  for_each_part(data, visit);
  for (const Comparison& comparison : data.comparisons) {
    for (const Value& operand : comparison.operands) visit(operand);
  }
}

// Replaces every child by change(child).
inline void change_children(ValueData& data, const std::function<Value(const Value&)>& change) {
  for (Template& text : data.templates) {
    for (Piece& piece : text.pieces) {
      if (piece.hole) piece.hole = change(piece.hole);
    }
  }
  for (Callable& callable : data.callables) {
    if (callable.captures) callable.captures = change(callable.captures);
  }
  if (data.object) {
    auto object = std::make_shared<Object>(*data.object);
    for (Part& part : object->parts) {
      if (part.key) part.key = change(part.key);
      if (part.value) part.value = change(part.value);
    }
    data.object = std::move(object);
  }
  for (Comparison& comparison : data.comparisons) {
    for (Value& operand : comparison.operands) operand = change(operand);
  }
  for (auto& [key, field] : data.fields) field = change(field);
}

inline auto atom_key(const Atom& atom) {
  return std::tie(atom.kind, atom.label, atom.name, atom.origin);
}

}  // namespace tvaara::flow
