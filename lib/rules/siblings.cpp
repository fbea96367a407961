#include "rules/siblings.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "models/names.h"

namespace tvaara::rules {
namespace {

using facts::Op;
using facts::Operand;
using facts::OperandKind;

constexpr size_t kFewestSiblings = 4;  // fewer are no custom that one could break
constexpr size_t kDepth = 4;           // of calls in which a check is looked for

struct Known {
  Body body;
  std::set<std::string> asks;     // names of checks, called or tested
  std::set<std::string> callees;  // identities
  bool changes = false;
};
using Functions = std::map<std::string, Known>;  // by identity

// A branch on the value, or on a comparison with it.
void each_tested(const Body& body, const std::function<void(const Operand&)>& say) {
  each_statement(body, [&](const facts::Statement& statement) {
    const std::string& how = body.text(statement.detail);
    static const std::set<std::string> kTests{"==", "!=", "<", ">", "<=", ">=", "!", "&"};
    if (statement.op != Op::compute || !kTests.contains(how)) return;
    for (const Operand& side : statement.args) say(side);
  });
  for (const facts::Block& block : body.function->blocks) {
    if (block.condition.kind != OperandKind::none) say(block.condition);
  }
}

bool names_change(const std::string& function) {
  return says(function, {"delete",  "remove",  "erase",  "update",  "insert", "save",    "store",
                         "write",   "set",     "add",    "create",  "start",  "stop",    "restart",
                         "reboot",  "reset",   "clear",  "exec",    "query",  "execute", "upload",
                         "import",  "restore", "enable", "disable", "rename", "kill",    "shutdown",
                         "install", "apply",   "modify", "change",  "move",   "destroy", "unlink",
                         "drop",    "publish", "switch"});
}
// Texts, headers and what else only makes the answer.
bool names_answer(const std::string& function) {
  return says(function, {"header", "headers", "status", "content", "body", "response", "reply",
                         "json", "string", "object", "array", "cookie", "log", "timeout", "buffer",
                         "error", "type", "length"});
}
// What everybody may do.
bool is_open(const std::string& function) {
  return says(
      function,
      {"login",        "logon",     "logout",    "signin",      "signup",   "sign",    "auth",
       "version",      "ping",      "health",    "healthz",     "register", "static",  "options",
       "test",         "captcha",   "favicon",   "index",       "public",   "metrics", "hello",
       "authenticate", "token",     "password",  "init",        "deinit",   "free",    "destroy",
       "open",         "close",     "connect",   "disconnect",  "callback", "error",   "default",
       "notfound",     "not found", "forbidden", "unauthorized"});
}

bool mutates(const Body& body) {
  bool found = false;
  each_call(body, [&](const facts::Statement&, const facts::Call& call) {
    if (call.kind == facts::CallKind::constructor || call.kind == facts::CallKind::operator_)
      return;
    std::string name = callee_name(body, call);
    bool of_library = call.callee != facts::kNone &&
                      body.text(body.unit->callees[call.callee].name).starts_with("std::");
    found = found || (!of_library && names_change(name) && !names_answer(name));
  });
  return found;
}

Known known_of(const Body& body, const NamesCheck& check) {
  Known known{body, {}, {}, mutates(body)};
  each_call(body, [&](const facts::Statement&, const facts::Call& call) {
    std::string name = callee_name(body, call);
    if (check(name)) known.asks.insert(name);
    if (call.callee != facts::kNone)
      known.callees.insert(body.text(body.unit->callees[call.callee].id));
  });
  each_tested(body, [&](const Operand& operand) {
    std::string name = operand_name(body, operand);
    if (!name.empty() && check(name)) known.asks.insert(name);
  });
  return known;
}

Functions functions_of(const api::Program& program, const NamesCheck& check) {
  Functions all;
  each_body(program, [&](const Body& body) {
    const std::string& id = body.text(body.function->id);
    Known known = known_of(body, check);
    all.try_emplace(id, known);
    if (body.function->enclosing == 0) return;
    // What a lambda asks, the function that it stands in asks.
    auto outer = all.find(body.text(body.function->enclosing));
    if (outer != all.end()) outer->second.asks.insert(known.asks.begin(), known.asks.end());
  });
  return all;
}

bool asks_within(const Functions& all, const std::string& id, size_t depth,
                 std::set<std::string>& seen) {
  auto found = all.find(id);
  if (found == all.end() || !seen.insert(id).second) return false;
  if (!found->second.asks.empty()) return true;
  return depth > 0 && std::any_of(found->second.callees.begin(), found->second.callees.end(),
                                  [&](const std::string& callee) {
                                    return asks_within(all, callee, depth - 1, seen);
                                  });
}
bool asks_somewhere(const Functions& all, const std::string& id) {
  std::set<std::string> seen;
  return asks_within(all, id, kDepth, seen);
}

// Functions that are handed on: stored in a table, registered.
std::set<std::string> handed_on(const api::Program& program) {
  std::set<std::string> ids;
  each_body(program, [&](const Body& body) {
    auto look = [&](const Operand& operand) {
      if (operand.kind == OperandKind::function)
        ids.insert(body.text(body.unit->callees[operand.index].id));
    };
    each_statement(body, [&](const facts::Statement& statement) {
      for (const Operand& operand : statement.args) look(operand);
    });
    each_call(body, [&](const facts::Statement&, const facts::Call& call) {
      for (const Operand& operand : call.arguments) look(operand);
    });
  });
  return ids;
}

// The callers of each function, by identity.
std::map<std::string, std::set<std::string>> callers_of(const Functions& all) {
  std::map<std::string, std::set<std::string>> callers;
  for (const auto& [id, known] : all) {
    for (const std::string& callee : known.callees) callers[callee].insert(id);
  }
  return callers;
}

// Parameters and result, and whose it is. "" if it takes nothing that could hold a request.
std::string shape_of(const Body& body) {
  const facts::Function& function = *body.function;
  const facts::Unit& unit = *body.unit;
  std::string shape = unit.text(unit.types[function.returns].spelling) + "(";
  bool holds = false;
  for (const facts::Local& parameter : function.parameters) {
    const facts::Type& type = unit.types[parameter.type];
    shape += unit.text(type.spelling) + ",";
    holds = holds || type.record != 0 || type.kind == facts::TypeKind::pointer;
  }
  return holds ? shape : "";
}

using Group = std::vector<std::string>;  // identities

std::vector<Group> groups_of(const api::Program& program, const Functions& all) {
  std::set<std::string> handed = handed_on(program);
  std::map<std::string, std::set<std::string>> callers = callers_of(all);
  std::map<std::string, Group> groups;
  for (const auto& [id, known] : all) {
    const facts::Function& function = *known.body.function;
    std::string shape = shape_of(known.body);
    if (function.is_lambda || function.is_constructor || shape.empty()) continue;
    if (!function.overrides.empty()) {
      groups["of " + known.body.text(function.overrides.front()) + shape].push_back(id);
      continue;
    }
    std::string place = known.body.where(function.range).file + " " +
                        known.body.text(function.record) + " " + shape;
    if (handed.contains(id)) groups["in " + place].push_back(id);
    for (const std::string& caller : callers[id]) {
      if (!handed.contains(id)) groups["by " + caller + " " + place].push_back(id);
    }
  }
  std::vector<Group> found;
  for (auto& [key, group] : groups) {
    if (group.size() >= kFewestSiblings) found.push_back(std::move(group));
  }
  return found;
}

// The check that most of the group ask.
std::pair<std::string, size_t> custom_of(const Functions& asked, const Group& group) {
  std::map<std::string, size_t> count;
  for (const std::string& id : group) {
    for (const std::string& check : asked.at(id).asks) ++count[check];
  }
  std::pair<std::string, size_t> most{"", 0};
  for (const auto& [check, times] : count) {
    if (times > most.second) most = {check, times};
  }
  return most;
}

bool is_method_word(const std::string& word) {
  static const std::set<std::string> kMethods{"get",   "post",   "put", "delete",
                                              "patch", "update", "set"};
  return kMethods.contains(word);
}

}  // namespace

bool names_permission(const std::string& name) {
  return says(name, {"check permission",
                     "check permissions",
                     "has permission",
                     "permitted",
                     "check perm",
                     "has perm",
                     "is admin",
                     "require admin",
                     "requires admin",
                     "ensure admin",
                     "admin only",
                     "check admin",
                     "need admin",
                     "authorize",
                     "authorise",
                     "is authorized",
                     "authorized",
                     "check access",
                     "has access",
                     "can access",
                     "access allowed",
                     "check rights",
                     "has rights",
                     "rights",
                     "user rights",
                     "check right",
                     "check privilege",
                     "has privilege",
                     "privilege",
                     "privileges",
                     "check role",
                     "has role",
                     "require role",
                     "user role",
                     "role",
                     "is allowed",
                     "access level",
                     "check acl",
                     "is owner",
                     "check owner",
                     "can edit",
                     "can modify",
                     "can write",
                     "can delete",
                     "permission",
                     "permissions",
                     "allowed to",
                     "enforce",
                     "require permission",
                     "verify permission",
                     "user level",
                     "is root",
                     "is superuser",
                     "superuser"}) &&
         !says(name, {"set", "add", "update", "file permission", "file permissions", "chmod"});
}

bool names_authentication(const std::string& name) {
  return says(name, {"check auth",
                     "authenticate",
                     "authenticated",
                     "is authenticated",
                     "mhd auth",
                     "require auth",
                     "check authentication",
                     "check token",
                     "validate token",
                     "verify token",
                     "valid token",
                     "check session",
                     "validate session",
                     "verify session",
                     "valid session",
                     "check login",
                     "is logged",
                     "is logged in",
                     "logged in",
                     "require login",
                     "requires login",
                     "need login",
                     "check client auth",
                     "check credentials",
                     "verify credentials",
                     "validate credentials",
                     "check user",
                     "verify user",
                     "authorize",
                     "authorise",
                     "authorized",
                     "is authorized",
                     "check authorization",
                     "verify auth",
                     "validate auth",
                     "verify api key",
                     "check api key",
                     "validate api key",
                     "check password",
                     "ensure authenticated"}) &&
         !says(name, {"set", "add", "log", "create", "new", "generate"});
}

std::vector<Unlike> unlike_siblings(const api::Model& model, const NamesCheck& forgotten,
                                    const NamesCheck& enough) {
  std::vector<Unlike> all;
  std::set<Location> said;
  for (const api::Program& program : model.programs) {
    const Functions asked = functions_of(program, forgotten);
    const Functions safe = functions_of(program, enough);
    for (const Group& group : groups_of(program, asked)) {
      auto [check, times] = custom_of(asked, group);
      size_t without = group.size() - times;
      if (times + 1 < kFewestSiblings || without * 4 > group.size()) continue;
      std::string example;
      for (const std::string& id : group) {
        if (asked.at(id).asks.contains(check)) example = asked.at(id).body.name();
      }
      for (const std::string& id : group) {
        const Known& one = asked.at(id);
        if (!one.changes || is_open(one.body.name()) || asks_somewhere(safe, id)) continue;
        if (!said.insert(one.body.where(one.body.function->range)).second) continue;
        all.push_back({one.body, check, times, group.size(), example});
      }
    }
  }
  return all;
}

std::vector<Unlike> unlike_twins(const api::Model& model, const NamesCheck& forgotten,
                                 const NamesCheck& enough) {
  std::vector<Unlike> all;
  std::set<Location> said;
  for (const api::Program& program : model.programs) {
    const Functions asked = functions_of(program, forgotten);
    const Functions safe = functions_of(program, enough);
    const auto callers = callers_of(asked);
    // Called by the same function, alike but for the word of the method.
    std::map<std::string, Group> twins;
    for (const auto& [id, known] : asked) {
      std::vector<std::string> words = words_of(known.body.name());
      auto method = std::find_if(words.begin(), words.end(), is_method_word);
      auto by = callers.find(id);
      if (method == words.end() || by == callers.end() || shape_of(known.body).empty()) continue;
      *method = "*";
      std::string key;
      for (const std::string& word : words) key += word + " ";
      for (const std::string& caller : by->second) {
        if (!asks_somewhere(safe, caller) || safe.at(caller).asks.empty())
          twins[caller + " " + known.body.text(known.body.function->record) + key].push_back(id);
      }
    }
    for (const auto& [key, group] : twins) {
      auto [check, times] = custom_of(asked, group);
      if (times == 0 || group.size() < 2) continue;
      for (const std::string& id : group) {
        const Known& one = asked.at(id);
        std::vector<std::string> words = words_of(one.body.name());
        bool reads = std::find(words.begin(), words.end(), "get") != words.end();
        if (reads || asks_somewhere(safe, id)) continue;
        if (!said.insert(one.body.where(one.body.function->range)).second) continue;
        std::string example;
        for (const std::string& other : group) {
          if (asked.at(other).asks.contains(check)) example = asked.at(other).body.name();
        }
        all.push_back({one.body, check, times, group.size(), example});
      }
    }
  }
  return all;
}

}  // namespace tvaara::rules
