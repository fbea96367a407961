// Function bodies as they stand, for rules that go by names.
//
// Flow queries ask where labelled values go. A library that writes or reads HTTP itself sees no
// labelled value: its users bring them. What it does is told by how its functions are called, what
// they are handed and which texts they hold; these helpers read that off the facts.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "api/model.h"
#include "base/text.h"
#include "facts/facts.h"
#include "facts/location.h"
#include "rules/contract_words.h"
#include "rules/operand_names.h"

namespace tvaara::rules {

struct Body {
  const facts::Unit* unit = nullptr;
  const facts::Function* function = nullptr;

  const std::string& text(facts::StringId id) const { return unit->text(id); }
  std::string name() const;  // unqualified; of a lambda, of the function that it stands in
  Location where(facts::RangeId range) const { return facts::location_of(*unit, range); }
};

// Every definition once: a header's is seen by many units and programs.
void each_body(const api::Model& model, const std::function<void(const Body&)>& say);
void each_body(const api::Program& program, const std::function<void(const Body&)>& say);

// A statement of kind `call` with its call, in order of blocks.
void each_call(const Body& body,
               const std::function<void(const facts::Statement&, const facts::Call&)>& say);
void each_statement(const Body& body, const std::function<void(const facts::Statement&)>& say);

// Unqualified, also of what is called through a pointer or in a template nobody instantiated.
std::string callee_name(const Body& body, const facts::Call& call);
// The text of a constant, "" of anything else.
std::string literal_of(const Body& body, const facts::Operand& operand);
bool is_false(const Body& body, const facts::Operand& operand);  // of type bool
std::string operand_name(const Body& body, const facts::Operand& operand);
const facts::Place* place_of(const Body& body, const facts::Operand& operand);

// A whole word or several in a row: "remote addr" of `req.remoteAddr_`.
bool says(std::string_view identifier, std::initializer_list<const char*> phrases);

}  // namespace tvaara::rules
