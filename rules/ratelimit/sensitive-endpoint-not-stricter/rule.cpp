// The contract's side; the query of rule.yaml asks the code. Where there is code, it decides.
// Credential endpoints. A range or `default` covers 429, as it does for every response code.
//
// And servers that ask for a password with every request, in the Authorization header: there is no
// endpoint to sign in. Nothing in such a program counts attempts. So are servers with a table or a
// parser of their own, where a function is called after signing in, reads a password by its name
// and compares it: no endpoint can be told there.
#include <algorithm>
#include <map>
#include <set>

#include "rules/bodies.h"
#include "rules/contract_index.h"
#include "rules/contract_schemas.h"
#include "rules/contract_words.h"
#include "rules/effects.h"

namespace tvaara::rules::native {
namespace {

bool names_limit(spec::Node holder) {
  for (spec::Node entry : holder) {
    if (entry.key().starts_with("x-") &&
        has_any_phrase(entry.key(),
                       {"ratelimit", "rate limit", "throttling", "throttle", "limit"})) {
      return true;
    }
  }
  return false;
}

bool is_credential_field(std::string_view name) {
  return name == "code" || names_credential(name, true) ||
         has_any_phrase(name, {"passcode", "otp", "totp", "pin", "grant type", "assertion", "mfa",
                               "2 fa", "credential", "credentials"});
}

// A field of the body or a parameter, as far as the first level.
bool takes_credential(const ContractView& contract, const OperationView& view) {
  spec::SchemaGraph& graph = contract.contract->schemas();
  for (const spec::Parameter& parameter : view->parameters) {
    if (parameter.in != "path" && is_credential_field(parameter.name)) return true;
  }
  for (const spec::MediaType& media : view->body.media) {
    for (spec::SchemaId id : with_branches(graph, graph.of(media.schema))) {
      for (const spec::SchemaEdge& edge : graph.edges(id)) {
        bool named = edge.kind == spec::SchemaEdge::Kind::property;
        if (named && is_credential_field(edge.name)) return true;
      }
    }
  }
  return false;
}

// Credentials can also come in the Authorization header.
bool takes_basic(const OperationView& view) {
  for (const spec::SecurityAlternative& alternative : view->security) {
    for (const spec::Requirement& requirement : alternative.requirements) {
      if (requirement.scheme && requirement.scheme->scheme == "basic") return true;
    }
  }
  return false;
}

// Something could be guessed: who is signed in and sends nothing (POST /profile/mfa) tries nothing.
bool takes_anything(const OperationView& view) {
  bool unread = view->is_unread(spec::Part::body) || view->is_unread(spec::Part::parameters);
  bool given = std::any_of(view->parameters.begin(), view->parameters.end(),
                           [](const spec::Parameter& one) { return one.in != "path"; });
  return unread || given || view->body || !view.secured() || takes_basic(view);
}

// `token`, `session` and `register` are also names of things that have nothing to do with signing
// in: there the operation must take a credential, or be open to strangers.
bool tries_credentials(const ContractView& contract, const OperationView& view) {
  if (!view.data_class.credential) return false;
  if (has_any_phrase(view->path, {"logout", "log out", "signout", "sign out", "revoke"})) {
    return false;
  }
  bool plain = has_any_phrase(
      view->path, {"login", "log in", "logon", "signin", "sign in", "signup", "sign up", "password",
                   "otp", "totp", "2 fa", "mfa", "authenticate"});
  bool named = plain && takes_anything(view);
  return named || takes_credential(contract, view) || (view->security_node && !view.secured());
}

// `POST /token#refresh` beside `POST /token`: the fragment stays in the client, so it is the same
// endpoint once more.
bool is_repeated(const ContractView& contract, const OperationView& view) {
  std::string plain = view->path.substr(0, view->path.find('#'));
  return plain != view->path && std::any_of(contract.operations.begin(), contract.operations.end(),
                                            [&](const OperationView& other) {
                                              return other->path == plain &&
                                                     other->method == view->method;
                                            });
}

bool limited(const OperationView& view) {
  return names_limit(view->node) || names_limit(view->path_item) ||
         view->is_unread(spec::Part::responses) || view->response("429");
}

// ---- passwords in the Authorization header ---------------------------------------------------

// The functions of libraries that read and check them, by qualified name.
std::set<std::string> checking_functions(const api::Model& model) {
  std::set<std::string> names;
  for (const auto& group :
       effects_by_place(model, {models::Section::settings}, "password.checked")) {
    names.insert(group.front().effect->callee);
  }
  return names;
}

// What HTTP libraries call that, whoever wrote them; nothing of it is in the program.
bool names_password_check(const std::string& function) {
  return says(function, {"basic auth", "digest auth", "basic authentication",
                         "digest authentication", "digest access authentication"}) &&
         says(function, {"check", "verify", "validate", "get"}) &&
         !says(function, {"set", "realm", "nonce", "header"});
}

std::set<std::string> defined_functions(const api::Program& program) {
  std::set<std::string> ids;
  each_body(program, [&](const Body& body) { ids.insert(body.text(body.function->id)); });
  return ids;
}

// The scheme's name taken off the header.
bool checks_scheme(const Body& body) {
  bool header = false, scheme = false;
  each_call(body, [&](const facts::Statement&, const facts::Call& call) {
    std::string name = callee_name(body, call);
    if (says(name, {"set", "add", "append", "insert", "emplace", "write", "log"})) return;
    for (const facts::Operand& argument : call.arguments) {
      std::string text = to_lower(literal_of(body, argument));
      header = header || text == "authorization";
      scheme = scheme || text == "basic" || text == "basic ";
    }
  });
  return header && scheme && !says(body.name(), {"set", "add", "make", "build", "send", "client"});
}

// A password is read by its name, and compared or handed on to what checks it.
bool signs_in(const Body& body) {
  if (!says(body.name(),
            {"login", "log in", "signin", "sign in", "logon", "authenticate", "auth"}) ||
      says(body.name(), {"client", "send", "make", "build", "create", "set", "parse", "init",
                         "page", "config", "load"})) {
    return false;
  }
  bool read = false, compared = false;
  each_call(body, [&](const facts::Statement&, const facts::Call& call) {
    std::string name = callee_name(body, call);
    bool compares = name == "operator==" || name == "operator!=" ||
                    name.find("cmp") != std::string::npos ||
                    says(name, {"verify", "check", "validate", "compare", "equal", "equals",
                                "matches", "authenticate"});
    for (const facts::Operand& argument : call.arguments) {
      std::string given = operand_name(body, argument);
      compared =
          compared || (compares && has_any_phrase(given, {"password", "passwd", "pwd", "pass",
                                                          "passphrase", "hash", "pin"}));
      std::string text = to_lower(literal_of(body, argument));
      bool password = text == "password" || text == "passwd" || text == "pwd" || text == "pass" ||
                      text == "passphrase" || text == "pin";
      read = read || (password && !compares &&
                      !says(name, {"set", "add", "put", "append", "insert", "write", "create",
                                   "remove", "log", "print", "printf", "emplace", "push"}));
    }
  });
  return read && compared;
}

bool about_signing_in(const std::string& name) {
  return says(name, {"auth", "authenticate", "authenticated", "authentication", "authorize",
                     "authorized", "authorization", "login", "password", "passwd", "credentials",
                     "creds", "basic", "digest"});
}

bool names_count(const std::string& name) {
  return says(name, {"attempt",
                     "attempts",
                     "lockout",
                     "locked out",
                     "throttle",
                     "throttled",
                     "throttling",
                     "rate limit",
                     "ratelimit",
                     "rate limited",
                     "limiter",
                     "failauth",
                     "fail count",
                     "failed auth",
                     "auth fail",
                     "auth failures",
                     "failed login",
                     "failed logins",
                     "login failures",
                     "brute",
                     "backoff",
                     "penalty",
                     "ban",
                     "banned",
                     "bans",
                     "fail 2 ban",
                     "fail2ban",
                     "anti brute force"}) &&
         !says(name, {"response", "reply", "page"});  // what is answered after one failed
}

// The files that ask for passwords also count, or call what counts: by the names of functions,
// variables and fields.
bool counts_attempts(const api::Program& program, const std::set<std::string>& files) {
  bool found = false;
  each_body(program, [&](const Body& body) {
    if (found || !files.contains(body.where(body.function->range).file)) return;
    found = names_count(body.name());
    for (const facts::Place& place : body.function->places) {
      found = found || names_count(name_of(*body.unit, *body.function, place));
    }
    for (const facts::Call& call : body.function->calls) {
      found = found || names_count(callee_name(body, call));
    }
    each_statement(body, [&](const facts::Statement& statement) {
      for (const facts::Operand& operand : statement.args) {
        if (operand.kind != facts::OperandKind::constant) continue;
        found = found || names_count(body.text(body.unit->constants[operand.index].name));
      }
    });
  });
  return found;
}

struct Asked {
  Location where;
  std::string function, callee;
};

struct Site {
  Body body;
  const facts::Statement* statement;
  const facts::Call* call;

  Asked asked() const {
    return {body.where(statement->range), body.text(body.function->name), callee_name(body, *call)};
  }
};
struct Checkers {
  std::set<std::string> identities;
  std::vector<Asked> direct;                         // where they check
  std::map<std::string, std::vector<Site>> callers;  // of every function
};

Checkers checkers_of(const api::Program& program, const std::set<std::string>& checking) {
  Checkers all;
  const std::set<std::string> defined = defined_functions(program);
  each_body(program, [&](const Body& body) {
    const std::string& id = body.text(body.function->id);
    each_call(body, [&](const facts::Statement& statement, const facts::Call& call) {
      if (call.callee == facts::kNone) return;
      const facts::Callee& callee = body.unit->callees[call.callee];
      const Site site{body, &statement, &call};
      if (callee.id != 0) all.callers[body.text(callee.id)].push_back(site);
      bool by_name =
          names_password_check(callee_name(body, call)) && !defined.contains(body.text(callee.id));
      if (!by_name && !checking.contains(body.text(callee.name))) return;
      all.identities.insert(id);
      all.direct.push_back(site.asked());
    });
    if (!all.identities.contains(id) && checks_scheme(body)) {
      all.identities.insert(id);
      all.direct.push_back(
          {body.where(body.function->range), body.text(body.function->name), "Basic"});
    }
  });
  return all;
}

// Where the query of rule.yaml can ask an endpoint, it does.
bool has_sign_in_endpoint(const api::Model& model) {
  return std::any_of(model.endpoints.begin(), model.endpoints.end(),
                     [](const auto& endpoint) { return endpoint->data_class.credential; });
}

void add_sign_ins(const api::Program& program, std::vector<Asked>& asked) {
  each_body(program, [&](const Body& body) {
    if (!signs_in(body)) return;
    asked.push_back(
        {body.where(body.function->range), body.text(body.function->name), body.name()});
  });
}

// Where the rest of the program asks for the password: the calls that lead from a function that is
// about other things to one that checks.
std::vector<Asked> places_that_ask(const api::Program& program,
                                   const std::set<std::string>& checking) {
  Checkers checkers = checkers_of(program, checking);
  std::vector<Asked> asked;
  std::vector<std::string> open(checkers.identities.begin(), checkers.identities.end());
  while (!open.empty()) {
    const std::string checker = open.back();
    open.pop_back();
    for (const Site& site : checkers.callers[checker]) {
      if (!about_signing_in(site.body.name())) {
        asked.push_back(site.asked());
        continue;
      }
      const std::string& caller = site.body.text(site.body.function->id);
      if (checkers.identities.insert(caller).second) open.push_back(caller);
    }
  }
  return asked.empty() ? checkers.direct : asked;
}

void tried_without_end(const Context& context, Reporter& report) {
  const std::set<std::string> checking = checking_functions(context.model);
  std::set<Location> said;
  for (const api::Program& program : context.model.programs) {
    std::vector<Asked> places = places_that_ask(program, checking);
    if (!has_sign_in_endpoint(context.model)) add_sign_ins(program, places);
    std::set<std::string> files;
    for (const Asked& place : places) files.insert(place.where.file);
    if (places.empty() || counts_attempts(program, files)) continue;
    for (const Asked& place : places) {
      if (!place.where.known() || !said.insert(place.where).second) continue;
      findings::Finding finding;
      finding.where = place.where;
      finding.message = "The password that `" + place.callee +
                        "` checks can be tried without end: nothing counts failed attempts";
      finding.function = place.function;
      finding.sink_key = place.callee;
      report.add_at(findings::Level::warning, std::move(finding));
    }
  }
}

}  // namespace

void ratelimit_sensitive_endpoint_not_stricter(const Context& context, Reporter& report) {
  for (const ContractView& contract : contract_index(context).contracts) {
    for (const OperationView& view : contract.operations) {
      if (view.solved_in_code) continue;
      if (!tries_credentials(contract, view) || limited(view)) continue;
      if (is_repeated(contract, view)) continue;
      findings::Finding finding;
      finding.where = view->location;
      finding.message = view.key + " takes credentials but declares no limit";
      finding.endpoints.push_back(view.key);
      finding.sink_key = view->node.pointer();
      report.add_at(findings::Level::warning, std::move(finding));
    }
  }
  tried_without_end(context, report);
}

}  // namespace tvaara::rules::native
