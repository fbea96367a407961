// Changes whose caller a cookie makes known, in a program that does nothing against requests that
// other sites start.
//
// A browser sends cookies along whoever asks; headers it does not. So what counts is how the caller
// is known: an endpoint, or its middleware, reads a cookie and none of the headers for credentials.
// What protects (a token, a look at the origin, SameSite) is asked of the whole program: where it
// is somewhere, it is taken to be in place.
//
// Where callers are known by their address alone, it is no cookie that browsers add but the network
// they stand in. A page can make its own host name mean that server (DNS rebinding) and is then no
// other site any more; only the `Host` that was asked tells.
#include <algorithm>
#include <string>
#include <vector>

#include "api/data_class.h"
#include "api/model.h"
#include "base/text.h"
#include "rules/bodies.h"
#include "rules/context.h"
#include "rules/effects.h"
#include "rules/evidence.h"

namespace tvaara::rules::native {
namespace {

const std::vector<std::string> kProtecting{"*csrf*",  "*xsrf*",    "origin",
                                           "referer", "secfetch*", "xrequestedwith"};
const std::vector<std::string> kCredentials{"authorization", "*apikey*", "*token*", "xauth*"};

std::vector<std::string> names_of(const flow::Effect& effect) {
  auto name = effect.roles.find("name");
  if (name == effect.roles.end() || !name->second) return {};
  return name->second->constant_texts;
}

bool reads(const flow::Effect& effect, const char* label, const std::vector<std::string>& names) {
  if (effect.row->section != models::Section::sources || effect.row->kind != label) return false;
  std::vector<std::string> read = names_of(effect);
  return std::any_of(read.begin(), read.end(),
                     [&](const std::string& name) { return name_matches(names, name); });
}

bool says_same_site(const flow::Effect& effect) {
  return std::any_of(effect.roles.begin(), effect.roles.end(), [](const auto& role) {
    if (!role.second) return false;
    for (const flow::Template& text : role.second->templates) {
      for (const flow::Piece& piece : text.pieces) {
        if (piece.literal && to_lower(piece.text).find("samesite=") != std::string::npos)
          return true;
      }
    }
    return std::any_of(role.second->constant_texts.begin(), role.second->constant_texts.end(),
                       [](const std::string& text) {
                         return to_lower(text).find("samesite=") != std::string::npos;
                       });
  });
}

bool protects(const flow::Effect& effect) {
  for (const char* label : {"request.header", "request.body", "request.query", "request.cookie"}) {
    if (reads(effect, label, kProtecting)) return true;
  }
  return effect.row->kind == "cookie" || says_same_site(effect);  // a cookie's flags are its own
}

bool program_protects(const api::Model& model) {
  for (const auto& group : effects_by_place(model,
                                            {models::Section::sources, models::Section::sinks,
                                             models::Section::events, models::Section::settings},
                                            "*")) {
    if (protects(*group.front().effect)) return true;
  }
  return false;
}

struct Callers {
  bool by_cookie = false, by_header = false;
  Location cookie;
};

void look(const flow::EntryResult& result, Callers& callers) {
  for (const flow::Effect& effect : result.effects) {
    if (!effect.row || effect.row->section != models::Section::sources) continue;
    if (effect.row->kind == "request.cookie") {
      callers.by_cookie = true;
      if (!callers.cookie.known()) callers.cookie = effect.where;
    }
    callers.by_header |= reads(effect, "request.header", kCredentials);
  }
}

bool always_authenticates(const api::Model& model, const api::Endpoint& endpoint) {
  return !model.find(endpoint.granted, "authenticated").empty() ||
         !model.find(endpoint.result.must, "authenticated").empty();
}

bool admits_by_address(const std::string& function) {
  return says(function,
              {"address allowed",   "ip allowed",      "is allowed address", "allowed ip",
               "host in whitelist", "ip whitelist",    "ip whitelisted",     "check whitelist",
               "is whitelisted",    "client allowed",  "allowed client",     "address permitted",
               "ip permitted",      "is local client", "is local address",   "check allowed ip",
               "peer allowed",      "allowed peer",    "allowed host",       "allowed hosts"});
}
bool answers(const std::string& function) {
  return says(function, {"response", "reply", "send error", "respond", "answer", "send reply"});
}

// A header is read, not written: its name is the key of a call.
bool reads_header(const Body& body, const std::vector<std::string>& names) {
  bool found = false;
  each_call(body, [&](const facts::Statement&, const facts::Call& call) {
    if (says(callee_name(body, call), {"set", "add", "append", "insert", "write", "printf", "send",
                                       "emplace", "push", "log"})) {
      return;
    }
    for (const facts::Operand& argument : call.arguments) {
      std::string text = to_lower(literal_of(body, argument));
      found = found || std::find(names.begin(), names.end(), text) != names.end();
    }
  });
  return found;
}

void admitted_by_address(const Context& context, Reporter& report) {
  for (const api::Program& program : context.model.programs) {
    bool http = false, host = false;
    each_body(program, [&](const Body& body) {
      http = http || reads_header(body, {"authorization", "content-length", "content-type",
                                         "accept-encoding", "x-requested-with"});
      host = host || reads_header(body, {"host", "host:", "origin", "referer"});
    });
    if (!http || host) continue;
    each_body(program, [&](const Body& body) {
      bool tells = false;
      each_call(body, [&](const facts::Statement&, const facts::Call& call) {
        tells = tells || answers(callee_name(body, call));
      });
      if (!tells) return;
      each_call(body, [&](const facts::Statement& statement, const facts::Call& call) {
        std::string function = callee_name(body, call);
        if (!admits_by_address(function)) return;
        findings::Finding finding;
        finding.where = body.where(statement.range);
        finding.message =
            "`" + function +
            "` lets callers in by their address, and nothing looks at the `Host` that "
            "they ask for: a page can have its visitors' browsers call here";
        finding.why =
            "A host name of an attacker's that resolves to this server makes his page one "
            "of this server's (DNS rebinding)";
        finding.fix_hint = "Refuse requests whose Host is none of this server's names";
        finding.function = body.text(body.function->name);
        finding.sink_key = function;
        report.add_at(findings::Level::warning, std::move(finding));
      });
    });
  }
}

}  // namespace

void authn_csrf(const Context& context, Reporter& report) {
  const api::Model& model = context.model;
  admitted_by_address(context, report);
  if (program_protects(model)) return;
  for (const auto& endpoint : model.endpoints) {
    if (!endpoint->handler_solved || !api::is_mutation(endpoint->row.method)) continue;
    if (endpoint->data_class.credential || !always_authenticates(model, *endpoint)) continue;
    Callers callers;
    look(endpoint->result, callers);
    for (const api::Middleware* middleware : endpoint->chain) look(middleware->result, callers);
    if (!callers.by_cookie || callers.by_header) continue;
    findings::Finding finding;
    finding.where = endpoint->row.handler;
    finding.message = replace_all(report.rule().message, "{endpoint}", endpoint->row.key());
    finding.endpoints.push_back(endpoint->row.key());
    finding.function = endpoint->row.handler_name;
    finding.related.push_back({callers.cookie, "the cookie is read here"});
    report.add(std::move(finding), endpoint->data_class.name);
  }
}

}  // namespace tvaara::rules::native
