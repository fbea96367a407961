// Switches of the program's own. The query of rule.yaml knows libraries' settings; a wrapper has a
// function or a field for it that is called what it does: `enable_server_certificate_verification`.
#include <algorithm>
#include <map>
#include <vector>

#include "rules/bodies.h"
#include "rules/context.h"

namespace tvaara::rules::native {
namespace {

using facts::Op;
using facts::Operand;

bool about_verification(const std::string& name) {
  return says(name, {"verify", "verification", "validate", "validation", "verifypeer", "verifyhost",
                     "sslverify", "tlsverify", "check cert", "check certificate"});
}
bool about_server(const std::string& name) {
  return says(
      name, {"server", "peer", "cert", "certificate", "certificates", "certs", "host", "hostname",
             "chain", "ssl", "tls", "x 509", "verifypeer", "verifyhost", "sslverify", "tlsverify"});
}
// A server may do without certificates of its clients; a function of that name is also what the
// client's side is called.
bool about_client(const std::string& name) { return says(name, {"client", "clients"}); }

bool is_switch(const std::string& name) {
  return about_verification(name) && !says(name, {"is", "get", "has", "format", "signature"});
}

void report_at(const Body& body, facts::RangeId range, const std::string& name, const char* how,
               Reporter& report) {
  findings::Finding finding;
  finding.where = body.where(range);
  finding.message = "`" + name + "` " + how;
  finding.function = body.text(body.function->name);
  finding.sink_key = name;
  if (finding.where.known()) report.add(std::move(finding));
}

struct Switched {
  const facts::Statement* statement;
  bool off;
};

void calls(const Body& body, Reporter& report) {
  std::map<std::string, std::vector<Switched>> switched;
  each_call(body, [&](const facts::Statement& statement, const facts::Call& call) {
    std::string name = callee_name(body, call);
    if (!is_switch(name) || !says(name, {"set", "enable", "use", "with", "verify"})) return;
    bool off = std::any_of(call.arguments.begin(), call.arguments.end(),
                           [&](const Operand& one) { return is_false(body, one); });
    switched[name].push_back({&statement, off});
  });
  for (const auto& [name, all] : switched) {
    // Beside a call that follows a setting, the other way is a deliberate exception.
    bool follows =
        std::any_of(all.begin(), all.end(), [](const Switched& one) { return !one.off; });
    bool means_server = about_server(name) && !about_client(name);
    for (const Switched& one : all) {
      if (!one.off || (!means_server && !(follows && about_client(name)))) continue;
      report_at(body, one.statement->range, name,
                follows ? "is turned off on one way and follows a setting on the other"
                        : "is turned off: the peer is not verified",
                report);
    }
  }
}

void fields(const Body& body, Reporter& report) {
  if (body.function->is_constructor || body.function->is_initializer) return;
  if (says(body.name(), {"set", "parse", "load", "disable", "read", "option", "options", "init"})) {
    return;  // what a caller or a configuration asked for
  }
  each_statement(body, [&](const facts::Statement& statement) {
    if (statement.op != Op::assign || statement.dst == facts::kNone || statement.args.empty())
      return;
    const facts::Place& place = body.function->places[statement.dst];
    if (place.path.empty() || !is_false(body, statement.args[0])) return;
    std::string name = name_of(*body.unit, *body.function, place);
    bool done = says(name, {"verified", "result", "ok", "done", "failed"});
    if (done || !is_switch(name) || !about_server(name) || about_client(name)) return;
    report_at(body, statement.range, name, "is turned off: the peer is not verified", report);
  });
}

}  // namespace

void tls_verification_disabled(const Context& context, Reporter& report) {
  each_body(context.model, [&](const Body& body) {
    calls(body, report);
    fields(body, report);
  });
}

}  // namespace tvaara::rules::native
