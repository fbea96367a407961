// Redirects followed by hand. Code that makes a request for another host says so in its name; there
// it hands on the credentials of the first host, or takes some of them out and forgets others.
#include <algorithm>

#include "rules/bodies.h"
#include "rules/context.h"

namespace tvaara::rules::native {
namespace {

using facts::Op;
using facts::Operand;

bool follows_redirect(const Body& body) {
  std::string name = body.name();
  return says(name, {"redirect", "redirects", "redirection", "follow location", "relocate"}) &&
         !says(name, {"set", "get", "is", "has", "allow", "enable", "disable", "max", "on", "send",
                      "test", "response", "reply", "uri"});
}

bool gives_credentials(const std::string& function) {
  return says(function, {"set", "add", "with"}) && !says(function, {"proxy"}) &&
         says(function, {"auth", "authorization", "authentication", "credentials", "bearer",
                         "cookie", "cookies", "password", "userpwd"});
}

// Something of the source's own, not what was asked for on the spot.
bool is_kept(const Body& body, const Operand& operand) {
  const facts::Place* place = place_of(body, operand);
  return place && (!place->path.empty() || place->root != facts::Root::local ||
                   body.function->locals[place->index].name != 0);
}

// Hosts, or whole origins, are compared: credentials may depend on it.
bool compares_hosts(const Body& body) {
  bool found = false;
  auto host = [&](const Operand& operand) {
    return says(operand_name(body, operand),
                {"host", "hostname", "origin", "domain", "authority", "same", "cross"});
  };
  each_statement(body, [&](const facts::Statement& statement) {
    if (statement.op == Op::compute) {
      const std::string& how = body.text(statement.detail);
      bool compares = how == "==" || how == "!=";
      found =
          found || (compares && std::any_of(statement.args.begin(), statement.args.end(), host));
    }
    if (statement.op != Op::call || statement.call == facts::kNone) return;
    const facts::Call& call = body.function->calls[statement.call];
    std::string name = callee_name(body, call);
    bool compares = name == "operator==" || name == "operator!=" || name == "compare" ||
                    name.find("cmp") != std::string::npos ||
                    says(name, {"same", "equal", "equals", "is", "match", "matches"});
    if (!compares) return;
    found = found || host(call.receiver) || says(name, {"host", "origin", "domain"}) ||
            std::any_of(call.arguments.begin(), call.arguments.end(), host);
  });
  return found;
}

void handed_on(const Body& body, Reporter& report) {
  if (compares_hosts(body)) return;
  each_call(body, [&](const facts::Statement& statement, const facts::Call& call) {
    std::string name = callee_name(body, call);
    if (!gives_credentials(name)) return;
    if (std::none_of(call.arguments.begin(), call.arguments.end(),
                     [&](const Operand& one) { return is_kept(body, one); })) {
      return;
    }
    findings::Finding finding;
    finding.where = body.where(statement.range);
    finding.fix_hint = "Hand them on only where scheme, host and port stay the same";
    finding.message = "`" + name +
                      "` gives the credentials of the first host to the one that a "
                      "redirect names";
    finding.function = body.text(body.function->name);
    finding.sink_key = name;
    report.add(std::move(finding));
  });
}

// Headers that say who the caller is are taken out, but not the cookies.
void cookies_kept(const Body& body, Reporter& report) {
  const Operand* taken_out = nullptr;
  bool cookie = false, erases = false;
  auto look = [&](const Operand& operand) {
    std::string text = to_lower(literal_of(body, operand));
    cookie = cookie || text.find("cookie") != std::string::npos;
    if (text == "authorization" && !taken_out) taken_out = &operand;
  };
  each_statement(body, [&](const facts::Statement& statement) {
    for (const Operand& operand : statement.args) look(operand);
  });
  each_call(body, [&](const facts::Statement&, const facts::Call& call) {
    std::string name = callee_name(body, call);
    erases = erases || says(name, {"erase", "remove", "del", "delete", "unset", "clear", "drop"});
    cookie = cookie || says(name, {"cookie", "cookies"});
    for (const Operand& operand : call.arguments) look(operand);
  });
  if (!taken_out || cookie || !erases) return;
  findings::Finding finding;
  finding.where = body.where(taken_out->range);
  finding.message =
      "Before the request goes to another host its `Authorization` is taken out, but "
      "not its cookies";
  finding.fix_hint = "Take out `Cookie` as well";
  finding.function = body.text(body.function->name);
  finding.sink_key = "cookie";
  report.add(std::move(finding));
}

}  // namespace

void consume_credentials_forwarded(const Context& context, Reporter& report) {
  each_body(context.model, [&](const Body& body) {
    if (!follows_redirect(body)) return;
    handed_on(body, report);
    cookies_kept(body, report);
  });
}

}  // namespace tvaara::rules::native
