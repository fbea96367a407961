// See presumed.h.
#include "flow/presumed.h"

#include <algorithm>
#include <cctype>
#include <set>

#include "base/glob.h"
#include "base/limits.h"
#include "base/text.h"
#include "flow/value.h"
#include "models/names.h"

namespace tvaara::flow {
namespace {

// "m_sQueryString", "query_string_" -> "queryString" without its marks: letters and digits alone.
std::string plain(std::string_view name) {
  if (starts_with(name, "m_")) name.remove_prefix(2);
  std::string out;
  for (char c : name) {
    if (std::isalnum(static_cast<unsigned char>(c))) {
      out += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    }
  }
  return out;
}

// Of operators only those that are given what to look for.
bool may_look_up(std::string_view name) {
  constexpr std::string_view kOperator = "operator";
  if (!starts_with(name, kOperator) || name.size() == kOperator.size()) return true;
  const char next = name[kOperator.size()];
  const bool longer = std::isalnum(static_cast<unsigned char>(next)) || next == '_';
  return longer || name == "operator[]" || name == "operator()";
}

bool matches(const std::vector<std::string>& globs, const std::string& name) {
  return std::any_of(globs.begin(), globs.end(),
                     [&](const std::string& glob) { return glob_match(glob, name); });
}

std::vector<std::string> list(const models::Row& row, const char* attribute) {
  std::vector<std::string> out;
  for (std::string& word : split(row.attribute(attribute), ' ')) {
    if (!word.empty()) out.push_back(std::move(word));
  }
  return out;
}

void append(std::vector<std::string>& into, std::vector<std::string> more) {
  into.insert(into.end(), more.begin(), more.end());
}

}  // namespace

Presumed::Presumed(const Linked& linked, const models::ModelSet& models)
    : linked_(linked), types_(linked) {
  for (const models::Library& library : models.libraries) {
    for (const models::Row& row : library.rows) {
      if (row.section != models::Section::settings) continue;
      if (row.kind == "presumed-part") {
        parts_.push_back({row.attribute("label"), list(row, "fields"), list(row, "getters"),
                          list(row, "clears"), row.attribute("carries") != "false",
                          row.attribute("tells") != "false"});
      } else if (row.kind == "presumed-record") {
        // Without a number the row says nothing: by none at all, every type would be a request.
        const int count = std::atoi(row.attribute("parts").c_str());
        if (count < 1) continue;
        kinds_.push_back({list(row, "names"), static_cast<size_t>(count), list(row, "one-of")});
      } else if (row.kind == "presumed-never") {
        append(never_names_, list(row, "names"));
        append(never_fields_, list(row, "fields"));
        append(never_taken_by_, list(row, "taken-by"));
      }
    }
  }
}

const Presumed::Part* Presumed::field_part(const std::string& name) const {
  const std::string wanted = plain(name);
  for (const Part& part : parts_) {
    if (matches(part.fields, wanted)) return &part;
  }
  return nullptr;
}

// Those of its bases as well.
std::vector<std::string> Presumed::fields_of(const std::string& record) const {
  std::vector<std::string> out;
  std::vector<std::string> open{record};
  for (size_t i = 0; i < open.size() && i < limits::kMaxBases; ++i) {
    uint32_t unit = 0;
    const facts::Record* known = linked_.record(open[i], &unit);
    if (!known) continue;
    const facts::Unit& facts_unit = linked_.units()[unit];
    for (const facts::Field& field : known->fields) out.push_back(facts_unit.text(field.name));
    for (facts::StringId base : known->bases) open.push_back(facts_unit.text(base));
  }
  return out;
}

bool Presumed::judge(const std::string& record) const {
  std::string components = replace_all(record, "::", "/");
  for (const std::string& component : split(components, '/')) {
    if (matches(never_names_, plain(component))) return false;
  }
  std::set<std::string> labels;
  bool carries = false;
  for (const std::string& field : fields_of(record)) {
    if (matches(never_fields_, plain(field))) return false;
    const Part* part = field_part(field);
    if (!part || !part->tells) continue;
    labels.insert(part->label);
    carries |= part->carries;
  }
  const std::string name = plain(models::last_component(record));
  return carries && std::any_of(kinds_.begin(), kinds_.end(), [&](const Kind& kind) {
           const bool one =
               kind.one_of.empty() ||
               std::any_of(kind.one_of.begin(), kind.one_of.end(),
                           [&](const std::string& label) { return labels.contains(label); });
           return one && labels.size() >= kind.parts && matches(kind.names, name);
         });
}

bool Presumed::is_request(const std::string& record) const {
  auto [at, fresh] = known_.try_emplace(record, false);
  if (fresh) at->second = judge(record);
  return at->second;
}

// What takes a request alone and is called like sending it was handed the program's own.
bool Presumed::sends(NodeId entry) const {
  const Node& node = linked_.nodes()[entry];
  const std::string& name = linked_.units()[node.unit].text(node.function->name);
  return node.function->parameters.size() == 1 &&
         matches(never_taken_by_, plain(models::last_component(name)));
}

// Of the entry's object or parameter; a global is no request that somebody handed in.
StaticType Presumed::root_type(NodeId entry, const std::string& root, Location& where) const {
  const Node& node = linked_.nodes()[entry];
  const facts::Unit& unit = linked_.units()[node.unit];
  StaticType type;
  type.unit = node.unit;
  where = linked_.location(node.unit, node.function->range);
  if (root == "this" && !node.function->is_lambda) {
    type.record = unit.text(node.function->record);
  } else if (root.size() > 1 && root[0] == 'p') {
    const size_t index = static_cast<size_t>(std::atoi(root.c_str() + 1));
    if (index < node.function->parameters.size()) {
      type.type = node.function->parameters[index].type;
      where = linked_.location(node.unit, node.function->parameters[index].range);
    }
  }
  return type;
}

std::optional<Atom> Presumed::input(NodeId entry, const std::string& access_path) const {
  if (parts_.empty() || sends(entry)) return std::nullopt;
  const AccessPath path = parse_access_path(access_path);
  Atom atom;
  StaticType type = root_type(entry, path.root, atom.origin);
  const Part* found = nullptr;
  for (const std::string& key : path.keys) {
    if (key[0] == '.') {
      const std::string name = key.substr(1);
      for (const std::string& record : types_.records(type)) {
        const Part* part = found ? nullptr : field_part(name);
        if (!part || !part->carries || !is_request(record)) continue;
        found = part;
        atom.name = name;
        break;
      }
      type = types_.of_field(type, name);
    } else if (found && key != "[*]" && key.size() > 2) {
      atom.name = key.substr(1, key.size() - 2);
    }
  }
  if (!found) return std::nullopt;
  const facts::Type& last = linked_.units()[type.unit].types[type.type];
  atom.numeric = type.type != 0 && arithmetic(last.kind);  // `length`: no text is in it
  atom.label = found->label;
  atom.cleared.insert(found->clears.begin(), found->clears.end());
  return atom;
}

std::optional<Atom> Presumed::result(uint32_t unit, const facts::Callee& callee) const {
  if (parts_.empty()) return std::nullopt;
  const facts::Unit& facts_unit = linked_.units()[unit];
  std::string record = facts_unit.text(callee.record);
  if (!is_request(record)) {
    // What another class makes of a request that it is given is its own.
    if (!record.empty() || callee.parameters.empty()) return std::nullopt;
    record = facts_unit.text(facts_unit.types[callee.parameters[0]].record);
    if (record.empty() || !is_request(record)) return std::nullopt;
  }
  const std::string_view called = models::last_component(facts_unit.text(callee.name));
  if (!may_look_up(called)) return std::nullopt;
  const std::string name = plain(called);
  for (const Part& part : parts_) {
    if (!part.carries) continue;
    if (!matches(part.getters, name) && !matches(part.fields, name)) continue;
    Atom atom;
    atom.label = part.label;
    atom.cleared.insert(part.clears.begin(), part.clears.end());
    return atom;
  }
  return std::nullopt;
}

}  // namespace tvaara::flow
