// Which keys a row of each section may have, and what each key becomes.
//
// Idea: the language is one table. The loader, the published schema (a test compares them) and the
// suggestions in error messages all follow it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "models/models.h"

namespace tvaara::models {

enum class Use : uint8_t {
  // Of every row.
  call, field, assign, macro, override_, document,  // what the row matches
  type, result_type, argument_count, where, precision, note, roles, attributes,
  // Of sections.
  kind,          // Row::kind
  role,          // one position or a list of them
  open,          // a position: a role; anything else: an attribute
  choice,        // an attribute out of `choices`
  attribute,     // an attribute
  clears,        // Row::clears
  sink_values,   // argument numbers, as roles "value"
  source_args,   // argument numbers, as roles "to"
  source_place,  // `returns: LABEL` or `returns: {label: …, name: …}`
  creates, adds, parameters, labels, method, path, handler, stops_when
};

struct KeySpec {
  std::string_view name;
  Use use;
  std::string_view into = {};                  // role or attribute, where it is not `name`
  std::vector<std::string_view> choices = {};
};

struct SectionSpec {
  Section section;
  bool match_call = true, match_field = false, match_assign = false, match_macro = false,
       match_override = false, match_document = false;
  bool match_optional = false;                 // settings may be about no call at all
  bool needs_kind = true;
  std::string_view kind_key = "kind";          // how rows of the section write Row::kind
  std::vector<std::string_view> needs_roles;
  std::vector<KeySpec> keys;
};

const std::vector<SectionSpec>& section_specs();
// All keys a row of the section may have, sorted.
std::vector<std::string> row_keys(const SectionSpec& spec);
const KeySpec* find_key(const SectionSpec& spec, std::string_view name);

}  // namespace tvaara::models
