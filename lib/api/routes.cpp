#include "api/routes.h"

#include <algorithm>

#include "api/columns.h"
#include "api/registrations.h"
#include "api/scopes.h"
#include "api/tables.h"
#include "api/user_data.h"
#include "api/values.h"
#include "base/text.h"

namespace tvaara::api {
namespace {

// What a registration says of methods, and the words beside them: names of middleware.
struct Methods {
  std::vector<std::string> methods, guards;
  bool open = false;  // something may be there that is not known
};

// Methods that are not known are written in capitals, the names of middleware are not.
bool may_name_middleware(const std::string& word) {
  const std::string name = last_name(word);
  return std::any_of(name.begin(), name.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

void add(std::vector<std::string>& list, const std::string& item) {
  if (std::find(list.begin(), list.end(), item) == list.end()) list.push_back(item);
}

// The name of the global that stands at a role's argument, or "".
std::string global_at(const flow::Effect& effect, const Lookup& lookup, const char* role) {
  const models::Position* at = effect.row->role(role);
  if (!at || at->kind != models::Position::Kind::argument) return "";
  Site site = argument_site(lookup, effect, at->index);
  if (!site.operand || site.operand->kind != facts::OperandKind::place) return "";
  const facts::Place& place = site.found.function->places[site.operand->index];
  if (place.root != facts::Root::global || !place.path.empty()) return "";
  return site.found.unit->text(site.found.unit->globals[place.index].name);
}

Methods methods_of(const flow::Effect& effect, const Lookup& lookup) {
  Methods out;
  std::string attribute = effect.row->attribute("method");
  if (attribute == "from-name") {
    std::string name = last_name(effect.callee);
    out.methods.push_back(method_of_word(name).value_or("ANY"));
    return out;
  }
  if (!attribute.empty() && attribute != "from-member") {
    out.methods.push_back(attribute);
    return out;
  }
  for (const flow::Value& value : role_values(effect, "method")) {
    for (const std::string& words : all_words(value)) {
      for (const std::string& word : split(words, ',')) {  // "GET,POST"
        const std::string one(trim(word));
        if (auto method = method_of_word(one)) {
          add(out.methods, *method);
        } else if (may_name_middleware(one)) {
          add(out.guards, one);
        }
      }
    }
    out.open = out.open || value->opaque();
  }
  if (out.methods.empty()) {  // `methods::POST`: a global whose value is the library's own
    if (auto method = method_of_word(global_at(effect, lookup, "method"))) {
      out.methods.push_back(*method);
    }
  }
  for (const flow::Value& value : role_values(effect, "guard")) {
    for (const std::string& word : all_words(value)) add(out.guards, word);
  }
  if (out.methods.empty()) {
    std::string standard = effect.row->attribute("default-method");
    out.methods.push_back(standard.empty() ? "ANY" : standard);
  }
  return out;
}

// The texts of `prefix`, also of groups within groups.
std::vector<std::string> prefixes_of(const flow::Effect& effect) {
  std::vector<std::string> out;
  for (const flow::Value& value : role_values(effect, "prefix")) {
    std::vector<std::string> own = known_texts(value);
    flow::Value group = value;
    constexpr int kMaxGroups = 8;
    for (int depth = 0; own.empty() && depth < kMaxGroups && group && group->object; ++depth) {
      flow::Value next;
      for (const flow::Part& part : group->object->parts) {
        if (part.name != "prefix" || !part.value) continue;
        own = known_texts(part.value);
        next = part.value;
      }
      group = next;
    }
    for (const std::string& text : own) add(out, text);
  }
  if (out.empty()) out.push_back("");
  return out;
}

// "{class}" as a prefix is the class that the registration stands in, as a path.
std::string class_prefix(const std::string& prefix, const flow::Effect& effect,
                         const Lookup& lookup) {
  if (prefix != "{class}") return prefix;
  Lookup::Found here = lookup.function(effect.function_id);
  if (!here.function) return "";
  return "/" + replace_all(here.unit->text(here.function->record), "::", "/");
}

// Of several handlers, those in the path's own row of a table.
std::vector<flow::Callable> in_row(const std::vector<flow::Callable>& handlers,
                                   const TableRow& row) {
  std::vector<flow::Callable> own;
  for (const flow::Callable& handler : handlers) {
    if (std::find(row.functions.begin(), row.functions.end(), handler.function) !=
        row.functions.end()) {
      own.push_back(handler);
    }
  }
  return own.empty() ? handlers : own;
}

std::vector<std::string> in_row(const std::vector<std::string>& methods, const TableRow& row) {
  std::vector<std::string> own;
  for (const std::string& word : row.words) {
    auto method = method_of_word(word);
    if (method && std::find(methods.begin(), methods.end(), *method) != methods.end()) {
      add(own, *method);
    }
  }
  return own.empty() ? methods : own;
}

const Column* column_at(const flow::Effect& effect, const Lookup& lookup, const char* role,
                        std::optional<Column>& out) {
  const models::Position* at = effect.row->role(role);
  if (!at || at->kind != models::Position::Kind::argument) return nullptr;
  Site site = argument_site(lookup, effect, at->index);
  if (site.operand) out = column_of(lookup, site.found, *site.operand);
  return out ? &*out : nullptr;
}

std::vector<flow::Callable> handlers_in(const TableRecord& row, const Column* column,
                                        const std::vector<flow::Callable>& handlers,
                                        const Lookup& lookup) {
  std::vector<flow::Callable> own;
  for (const auto& [field, cell] : row.cells) {
    if (cell.function.empty() || (column && column->field != field)) continue;
    Lookup::Found found = lookup.function(cell.function);
    bool possible = column || std::any_of(handlers.begin(), handlers.end(), [&](const auto& one) {
                      return one.function == cell.function;
                    });
    if (found.function && possible) own.push_back(callable_of(found));
  }
  return own.empty() && !column ? handlers : own;
}

// A registration whose path is a column of a table: one route a row, however many there are.
std::vector<Route> routes_of_table(const flow::Effect& effect, const Lookup& lookup,
                                   const Methods& methods,
                                   const std::vector<flow::Callable>& handlers) {
  std::optional<Column> path, handler, method;
  if (!column_at(effect, lookup, "path", path)) return {};
  column_at(effect, lookup, "handler", handler);
  column_at(effect, lookup, "method", method);
  bool own_handler = handler && handler->same_table(*path);
  std::map<int64_t, std::string> bits =
      method ? method_bits(lookup) : std::map<int64_t, std::string>{};
  std::vector<Route> out;
  for (const TableRecord& row : rows_of(*path)) {
    if (row.ends) continue;
    const Cell* cell = row.cell(path->field);
    if (!cell || cell->text.empty()) return {};  // not what it seems: leave it to the values
    std::vector<std::string> served =
        method && method->same_table(*path) ? methods_in(row, bits) : methods.methods;
    if (served.empty()) served = methods.methods;
    const std::vector<flow::Callable> served_by =
        with_row_data(handlers_in(row, own_handler ? &*handler : nullptr, handlers, lookup), effect,
                      *path, row, lookup);
    for (const std::string& prefix : prefixes_of(effect)) {
      PathTemplate parsed =
          parse_path(joined_path(class_prefix(prefix, effect, lookup), cell->text),
                     effect.row->attribute("dialect"));
      for (const std::string& one : served) {
        out.push_back({&effect, one, parsed, served_by, methods.guards, row.where});
      }
    }
  }
  return out;
}

}  // namespace

std::vector<const flow::Effect*> effects_of(const flow::Program& program, models::Section section) {
  std::vector<const flow::Effect*> out;
  for (const flow::EntryResult& root : program.roots()) {
    for (const flow::Effect& effect : root.effects) {
      if (effect.row && effect.row->section == section) out.push_back(&effect);
    }
  }
  return out;
}

std::vector<Route> routes_of(const flow::Effect& effect, const flow::Program& program,
                             const Lookup& lookup, std::vector<findings::Gap>& gaps) {
  std::vector<KnownText> paths;
  for (const flow::Value& value : role_values(effect, "path")) {
    for (KnownText& known : texts_with_origin(value)) paths.push_back(std::move(known));
    if (!paths.empty()) continue;
    for (const auto& [key, element] : value->fields) {  // a list of paths
      if (!element) continue;
      for (KnownText& known : texts_with_origin(element)) paths.push_back(std::move(known));
    }
  }
  bool by_call = effect.row->match == models::MatchKind::call;
  if (by_call && effect.row->attribute("dialect") == "service") {
    for (KnownText& path : paths) path.text = called_service(effect, path.text);
  }
  std::vector<flow::Callable> handlers = handlers_of(effect, lookup);
  Methods methods = methods_of(effect, lookup);
  bool by_member = effect.row->attribute("method") == "from-member";
  if (paths.size() != 1 && !by_member) {
    std::vector<Route> rows = routes_of_table(effect, lookup, methods, handlers);
    if (!rows.empty()) return rows;
  }
  if (paths.empty()) {
    gaps.push_back({"route", effect.callee, "its path is not a known text", effect.where});
    return {};
  }
  if (methods.open && methods.methods.size() == 1 && methods.methods[0] == "ANY") {
    gaps.push_back({"route", effect.callee, "its method is not a known text", effect.where});
  }
  if (handlers.empty() && by_member) {
    handlers.emplace_back();  // the class could not be followed: any method may be there
  }
  std::vector<Route> out;
  for (const KnownText& path : paths) {
    bool choice = paths.size() > 1 && (handlers.size() > 1 || methods.methods.size() > 1);
    TableRow row = choice ? table_row(program, path.origin) : TableRow{};
    for (const std::string& prefix : prefixes_of(effect)) {
      PathTemplate parsed = parse_path(joined_path(class_prefix(prefix, effect, lookup), path.text),
                                       effect.row->attribute("dialect"));
      if (by_member) {
        for (const flow::Callable& handler : handlers) {
          auto method = method_of_word(last_name(handler.name));
          std::vector<flow::Callable> own;
          if (!handler.function.empty()) own.push_back(handler);
          out.push_back({&effect, method.value_or("ANY"), parsed, own, methods.guards, {}});
        }
        continue;
      }
      for (const std::string& method : in_row(methods.methods, row)) {
        out.push_back({&effect, method, parsed, in_row(handlers, row), methods.guards, {}});
      }
    }
  }
  return out;
}

}  // namespace tvaara::api
