// See support.h.
#include "support.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <set>

#include "assemble.h"
#include "base/text.h"
#include "flow/value.h"

namespace tvaara::flow::testing {

models::ModelSet models_of(const std::string& yaml) {
  char path[] = "/tmp/tvaara-flow-XXXXXX";
  int file = mkstemp(path);
  if (file < 0) return {};
  close(file);
  std::ofstream(path) << yaml;
  auto library = models::load_model_file(path);
  unlink(path);
  EXPECT_TRUE(library.ok()) << (library.ok() ? "" : library.error().to_string());
  models::ModelSet set;
  if (library.ok()) set.libraries.push_back(std::move(*library));
  return set;
}

const models::ModelSet& lib_models() {
  static const models::ModelSet models = models_of(R"(
library: lib
headers: []
sources:
  - {call: "lib::param", returns: {label: request.query, name: {arg: 1}}}
  - {call: "lib::read", label: request.body, args: 1}
  - {field: "lib::Request::body", label: request.body}
  - {field: "lib::Request::params", label: request.path}
propagators:
  - {call: "str::concat", from: args, text: concat}
  - {call: "str::append", from: arg 0, to: receiver, text: append}
  - {call: "str::format", from: args, text: printf}
  - {call: "str::fmt", from: args, text: fmt}
  - {call: "str::copy", from: arg 0, text: copy}
  - {call: "std::bind", from: args, text: bind}
  - {call: "opt::has_value", from: receiver, attributes: {text: truth}}
  - {call: "opt::empty", from: receiver, attributes: {text: not}}
  - {call: "map::at", from: receiver, key: arg 0, attributes: {text: element}}
sanitizers:
  - {call: "lib::escape", from: arg 0, clears: [html], text: copy}
  - {call: "lib::is_uuid", from: arg 0, clears: [path, sql.text], when: "true"}
objects:
  - {call: "lib::prepare", creates: sql.statement, object: arg 2, text: arg 1}
  - {call: "lib::bind", adds: bind, object: arg 0, key: arg 1, value: arg 2}
callbacks:
  - {call: "lib::run", callable: arg 0, when: now}
  - {call: "lib::later", callable: arg 0, when: later}
  - {call: "lib::each", callable: arg 0, when: each, parameters: {0: arg 1}}
sinks:
  - {call: "lib::exec", args: 0, kind: sql.text}
  - {call: "lib::step", args: 0, kind: sql.execute}
  - {call: "lib::render", args: 0, kind: html}
events:
  - {call: "lib::audit", event: audited, value: arg 0}
  - {call: "lib::verify", event: verified, token: arg 0}
  - {assign: "lib::Response::status", event: response.status, value: value}
  - {call: "lib::set_status", event: response.status, status: arg 1}
routes:
  - {call: "lib::Server::Get", method: GET, path: {arg: 0, dialect: plain}, handler: {arg: 1}}
settings:
  - {kind: guard-names, status: "401", label: principal, unless: "request.*"}
)");
  return models;
}

const char* const kLibExterns = R"(
    extern lib::param(const lib::Request &, const std::string &) -> std::string
    extern lib::exec(const std::string &) -> int
    extern lib::render(const std::string &) -> void
    extern lib::audit(const std::string &) -> void
    extern lib::verify(const std::string &) -> bool
    extern lib::is_uuid(const std::string &) -> bool
    extern lib::prepare(sqlite3 *, const char *, sqlite3_stmt *) -> int
    extern lib::bind(sqlite3_stmt *, int, const char *) -> int
    extern lib::step(sqlite3_stmt *) -> int
    extern lib::set_status(lib::Response &, int) -> void
    extern opt::has_value() -> bool [const]
    record lib::Request body:std::string, params:std::map
    record lib::Response status:int
)";

Program solve_lib(const std::string& source) {
  std::vector<facts::Unit> units;
  units.push_back(assemble(kLibExterns + source));
  return Program(std::move(units), lib_models());
}

const Effect& only_effect(const EntryResult* result, const std::string& kind) {
  static const Effect none;
  EXPECT_NE(result, nullptr);
  if (!result) return none;
  auto effects = effects_of(*result, kind);
  EXPECT_EQ(effects.size(), 1u) << kind;
  return effects.empty() ? none : *effects[0];
}

std::string value_of(const Program& program, const std::string& function,
                     const std::string& kind) {
  const Effect& effect = only_effect(root_of(program, function), kind);
  auto role = effect.roles.find("value");
  return role == effect.roles.end() ? "" : labels(role->second);
}

std::vector<const Effect*> effects_of(const EntryResult& result, const std::string& kind) {
  std::vector<const Effect*> out;
  for (const Effect& effect : result.effects) {
    if (effect.row && effect.row->kind == kind) out.push_back(&effect);
  }
  return out;
}

const EntryResult* root_of(const Program& program, const std::string& function) {
  for (const EntryResult& root : program.roots()) {
    if (root.function == function) return &root;
  }
  return nullptr;
}

EntryResult entry_of(const Program& program, const std::string& function,
                     const std::vector<EntryInput>& inputs) {
  Callable callable;
  callable.function = function;
  return program.entry(callable, inputs);
}

std::string labels(const Value& value) {
  std::set<std::string> out;
  for (const Atom& atom : all_atoms(value)) {
    std::string one = atom.exact ? "" : "~";
    if (atom.kind == Atom::Kind::opaque) {
      one = "!";
    } else {
      one += atom.kind == Atom::Kind::input ? "input " + atom.label : atom.label;
      if (!atom.name.empty()) one += ":" + atom.name;
      if (atom.numeric) one += "#";
      for (const std::string& kind : atom.cleared) one += "-" + kind;
    }
    out.insert(one);
  }
  return tvaara::join({out.begin(), out.end()}, " ");
}

std::string texts(const Value& value) {
  std::vector<std::string> out;
  for (const Template& text : value->templates) {
    std::string one;
    for (const Piece& piece : text.pieces) {
      one += piece.literal ? piece.text : "{" + labels(piece.hole) + "}";
    }
    if (!text.complete) one += "…";
    out.push_back(one);
  }
  return tvaara::join(out, " | ");
}

std::string kinds(const Events& events) {
  std::vector<std::string> out;
  for (const auto& [kind, instances] : events) out.push_back(kind);
  return tvaara::join(out, " ");
}

}  // namespace tvaara::flow::testing
