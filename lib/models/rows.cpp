// The way through a row: its keys after the table in sections.h, defaults, checks.
#include <algorithm>

#include "base/text.h"
#include "models/row_reader.h"

namespace tvaara::models {

using Kind = Position::Kind;

void RowReader::read(const YAML::Node& node) {
  for (const auto& [key, value] : in_.entries(node, "a row")) {
    const KeySpec* known = find_key(spec_, key.Scalar());
    if (!known) {
      in_.unknown(key, "key of " + std::string(to_string(spec_.section)), row_keys(spec_));
      return;
    }
    read_key(*known, key, value);
    if (in_.failed()) return;
  }
  add_defaults();
  check(node);
}

void RowReader::read_key(const KeySpec& spec, const YAML::Node& key, const YAML::Node& value) {
  std::string into(spec.into.empty() ? spec.name : spec.into);
  switch (spec.use) {
    case Use::call:
      read_match(MatchKind::call, key, value);
      break;
    case Use::field:
      read_match(MatchKind::field, key, value);
      break;
    case Use::assign:
      read_match(MatchKind::assign, key, value);
      break;
    case Use::macro:
      read_match(MatchKind::macro, key, value);
      break;
    case Use::override_:
      read_match(MatchKind::override_, key, value);
      break;
    case Use::document:
      read_document(key, value);
      break;
    case Use::type:
      row_.receiver_type = in_.text(value, "'type'");
      break;
    case Use::result_type:
      row_.result_type = in_.text(value, "'result-type'");
      break;
    case Use::argument_count:
      read_argument_count(value);
      break;
    case Use::where:
      read_where(value);
      break;
    case Use::precision:
      read_choice(value, {"certain", "convention"}, row_.precision);
      if (row_.precision == "certain") row_.precision.clear();
      break;
    case Use::note:
      in_.text(value, "'note'");
      break;
    case Use::roles:
      for (const auto& [name, at] : in_.entries(value, "'roles'")) {
        add_roles(name.Scalar(), in_.positions(at));
      }
      break;
    case Use::attributes:
      for (const auto& [name, at] : in_.entries(value, "'attributes'")) {
        add_attribute(name, name.Scalar(), in_.text(at, "an attribute"));
      }
      break;
    case Use::kind:
      row_.kind = in_.text(value, "'" + into + "'");
      break;
    case Use::role:
      add_roles(into, in_.positions(value));
      break;
    case Use::open:
      if (looks_like_position(value)) {
        add_roles(into, in_.positions(value));
      } else {
        add_attribute(key, into, in_.text(value, "'" + into + "'"));
      }
      break;
    case Use::choice: {
      std::string text;
      read_choice(value, spec.choices, text);
      add_attribute(key, into, text);
      break;
    }
    case Use::attribute:
      add_attribute(key, into, in_.text(value, "'" + into + "'"));
      break;
    case Use::clears:
      row_.clears = in_.texts(value, "'clears'");
      break;
    case Use::sink_values:
      add_roles("value", in_.arguments(value));
      break;
    case Use::source_args:
      add_roles("to", in_.arguments(value));
      break;
    case Use::source_place:
      read_source_place(into, value);
      break;
    case Use::creates:
      row_.kind = in_.text(value, "'creates'");
      add_attribute(key, "action", "create");
      break;
    case Use::adds:
      add_attribute(key, "action", "add");
      add_attribute(key, "part", in_.text(value, "'adds'"));
      break;
    case Use::parameters:
      read_parameters(value);
      break;
    case Use::labels:
      read_labels(value);
      break;
    case Use::method:
      read_method(key, value);
      break;
    case Use::path:
      read_path(value);
      break;
    case Use::handler:
      read_handler(value);
      break;
    case Use::stops_when:
      read_stops_when(key, value);
      break;
  }
}

void RowReader::add_roles(const std::string& name, const std::vector<Position>& positions) {
  for (const Position& position : positions) row_.roles.push_back({name, position});
}

void RowReader::add_attribute(const YAML::Node& at, const std::string& name,
                              const std::string& value) {
  if (in_.failed()) return;
  if (!row_.attributes.emplace(name, value).second) in_.fail(at, "'" + name + "' is given twice");
}

void RowReader::read_choice(const YAML::Node& node, const std::vector<std::string_view>& choices,
                            std::string& out) {
  out = in_.text(node, "the value");
  std::vector<std::string> names(choices.begin(), choices.end());
  if (in_.failed() || std::find(names.begin(), names.end(), out) != names.end()) return;
  std::string near = nearest(out, names);
  in_.fail(node, "'" + out + "' is not allowed here",
           near.empty() ? "one of " + join(names, ", ") : "did you mean '" + near + "'?");
}

void RowReader::add_defaults() {
  // {type: T, call: f} means T::f, also where f is declared in a base of T.
  if (row_.match == MatchKind::call && !row_.receiver_type.empty()) {
    for (std::string& name : row_.names) {
      if (name.find("::") == std::string::npos) name = "**::" + name;
    }
  }
  // What is added is named after the part: that is the name by which parts are asked for.
  std::string part = row_.attribute("part");
  for (Role& role : row_.roles) {
    if (!part.empty() && role.name == "value") role.name = part;
  }
  auto add = [&](const char* name, Kind kind) {
    if (!row_.role(name)) row_.roles.push_back({name, Position{kind}});
  };
  switch (row_.section) {
    case Section::sources:
      add("to", row_.match == MatchKind::field ? Kind::value : Kind::returns);
      break;
    case Section::propagators:
      add("to", Kind::returns);
      break;
    case Section::sanitizers:
      // A guard clears what it tested; there is no value that comes out of it.
      if (row_.attribute("when").empty()) add("to", Kind::returns);
      break;
    case Section::callbacks:
      if (row_.attribute("when").empty()) row_.attributes["when"] = "now";
      break;
    case Section::routes:
    case Section::middleware:
    case Section::listeners:
      if (row_.match == MatchKind::call) add("server", Kind::receiver);
      break;
    default:
      break;
  }
}

void RowReader::check(const YAML::Node& node) {
  if (row_.names.empty() && !spec_.match_optional) {
    in_.fail(node, "a row must say what it matches",
             "call, field, assign, macro, override or document");
  }
  // What a row of definitions matches may be told by its parameters alone.
  const bool by_types =
      row_.typed && !row_.parameters.empty() && row_.attribute("of") == "definition";
  for (const std::string& name : row_.names) {
    if (by_types && name == "**") continue;
    if (trim(name).empty() || name == "*" || name == "**") {
      in_.fail(node, "a row that matches every name");
    }
  }
  if (spec_.needs_kind && row_.kind.empty() && row_.attribute("part").empty()) {
    in_.fail(node, "needs '" + std::string(spec_.kind_key) + "'");
  }
  if (row_.section == Section::objects && row_.attribute("action").empty()) {
    in_.fail(node, "needs 'creates' or 'adds'");
  }
  if (row_.section == Section::sanitizers && row_.clears.empty()) {
    in_.fail(node, "needs 'clears'", "sink kinds, 'label:NAME' or '*'");
  }
  for (std::string_view role : spec_.needs_roles) {
    if (!row_.role(role)) in_.fail(node, "needs '" + std::string(role) + "'");
  }
  check_handler(node);
  check_values(node);
  for (const Role& role : row_.roles) check_position(node, role);
  bool document = row_.match == MatchKind::document;
  bool arguments = row_.match == MatchKind::call || row_.match == MatchKind::macro;
  for (const ConstantArgument& constraint : row_.where) {
    if (constraint.path.empty() == document) {
      in_.fail(node,
               document ? "'where' of a document asks about keys below its entry"
                        : "'where' of a call asks about arguments",
               document ? "as in 'value.https'" : "as in 'arg 1'");
    }
    check_argument(node, constraint.index, "'where'");
  }
  if (!row_.where.empty() && !arguments && !document) {
    in_.fail(node, "'where' asks about arguments, which only calls and macros have");
  }
}

void RowReader::check_argument(const YAML::Node& node, uint32_t index, const std::string& role) {
  if (!row_.typed || index < row_.parameters.size()) return;
  if (!row_.parameters.empty() && row_.parameters.back() == "...") return;
  in_.fail(node, role + " speaks of argument " + std::to_string(index) + ", but the call has " +
                     std::to_string(row_.parameters.size()));
}

// Routes and middleware name their function, unless they match the function itself; where a path
// comes from must be said, unless the function tells paths apart.
void RowReader::check_handler(const YAML::Node& node) {
  bool routes = row_.section == Section::routes;
  if (!routes && row_.section != Section::middleware) return;
  // `dispatch` without a handler: who compares what the call returns is a dispatcher.
  bool dispatches = row_.attribute("dispatch") == "true";
  bool own = row_.match == MatchKind::override_ || dispatches;
  if (!own && !row_.role("handler")) in_.fail(node, "needs 'handler'");
  if (routes && !dispatches && !row_.role("path")) {
    in_.fail(node, "needs 'path'", "or 'dispatch: true', where the handler tells paths apart");
  }
}

// Attributes that the engine reads and that would say nothing, silently, if they were misspelt.
void RowReader::check_values(const YAML::Node& node) {
  constexpr std::string_view kSetBy = "server.checks";
  const std::string set_by = row_.attribute("set-by");
  if (!set_by.empty() && set_by != kSetBy) {
    in_.fail(node, "'set-by' cannot be '" + set_by + "'",
             "the settings that set a check have the kind '" + std::string(kSetBy) + "'");
  }
  if (row_.section != Section::settings || row_.kind != "row-codes") return;
  for (const char* name : {"row", "none"}) {
    for (const std::string& code : split(row_.attribute(name), ' ')) {
      constexpr size_t kMaxDigits = 18;
      if (code.find_first_not_of("0123456789") != std::string::npos || code.size() > kMaxDigits) {
        in_.fail(node, "'" + std::string(name) + "': '" + code + "' is no whole number",
                 "numbers with spaces between them, as in '100 101'");
      }
    }
  }
}

// A position that what the row matches cannot have.
void RowReader::check_position(const YAML::Node& node, const Role& role) {
  Kind kind = role.at.kind;
  std::string name = "'" + role.name + "'";
  if (kind == Kind::constant || starts_with(role.name, "parameter:")) return;
  if (kind == Kind::parameter) {
    in_.fail(node, name + ": parameters of a callable are named by 'labels' and 'parameters'");
  }
  bool is_argument = kind == Kind::argument || kind == Kind::arguments_from;
  switch (row_.match) {
    case MatchKind::call:
      if (kind == Kind::value) {
        in_.fail(node, name + ": a call has no 'value'", "'value' is what an assignment assigns");
      }
      if (is_argument) check_argument(node, role.at.index, name);
      break;
    case MatchKind::macro:
      if (!is_argument && kind != Kind::returns) {
        in_.fail(node, name + ": a macro has arguments only");
      }
      break;
    case MatchKind::override_:
      in_.fail(node, name + ": an override has no positions but texts");
      break;
    case MatchKind::document:
      if (kind != Kind::value) in_.fail(node, name + ": an entry of a document is 'value'");
      break;
    case MatchKind::assign:
      if (kind != Kind::value && kind != Kind::receiver && kind != Kind::argument) {
        in_.fail(node, name + ": an assignment has a 'value', a 'receiver' and keys as arguments");
      }
      break;
    default:
      if (kind != Kind::value && kind != Kind::receiver) {
        in_.fail(node, name + ": a field has a 'value' and a 'receiver' only");
      }
  }
}

void read_rows(Reader& reader, Section section, const YAML::Node& list, Library& library) {
  const auto& specs = section_specs();
  auto spec = std::find_if(specs.begin(), specs.end(),
                           [&](const SectionSpec& one) { return one.section == section; });
  if (list.IsNull()) return;
  if (!list.IsSequence()) {
    reader.fail(list, "'" + std::string(to_string(section)) + "' must be a list of rows");
    return;
  }
  // Aliases let a small file stand for many rows.
  constexpr size_t kMaxNames = 100'000;
  size_t names = 0;
  for (const YAML::Node& node : list) {
    Row row;
    row.section = section;
    row.library = library.name;
    row.file = reader.file();
    row.line = static_cast<uint32_t>(node.Mark().line + 1);
    RowReader(reader, *spec, row).read(node);
    names += row.names.size();
    if (names > kMaxNames) reader.fail(node, "more than 100000 names in one section");
    if (reader.failed()) return;
    library.rows.push_back(std::move(row));
  }
}

}  // namespace tvaara::models
