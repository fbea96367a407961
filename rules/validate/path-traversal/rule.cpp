// Libraries that serve files or load templates. The query of rule.yaml follows a request's parts; a
// library does not see the request: its users hand it a name, and expect that it stays in its
// folder.
#include <algorithm>
#include <set>

#include "rules/context.h"
#include "rules/handed_in.h"

namespace tvaara::rules::native {
namespace {

using facts::Operand;

// By its name, or that of its class or namespace, what it hands out is meant for anybody.
bool hands_out(const Body& body) {
  return says(body.text(body.function->name),
              {"static file", "static files", "send file", "serve file", "serve files", "mustache",
               "template", "templates", "load template", "render file"}) &&
         !says(body.name(), {"set base", "base", "folder", "directory", "root", "default"});
}

bool opens(const Body& body, const facts::Call& call) {
  static const std::set<std::string> kOpeners = {
      "fopen",          "open",    "openat",        "stat",     "lstat",  "ifstream",
      "basic_ifstream", "fstream", "basic_fstream", "sendfile", "access", "TransmitFile"};
  std::string name = callee_name(body, call);
  if (kOpeners.contains(name)) return true;
  // Whatever loads files here: `loader()(name)`.
  bool called = name == "operator()" || call.kind == facts::CallKind::pointer;
  const Operand& target = name == "operator()" ? call.receiver : call.target;
  return called && says(operand_name(body, target),
                        {"loader", "loader ref", "get loader ref", "get loader", "file reader"});
}

}  // namespace

void validate_path_traversal(const Context& context, Reporter& report) {
  std::set<Location> said;
  for (const api::Program& program : context.model.programs) {
    HandedIn handed(program, kParentPath);
    each_body(program, [&](const Body& body) {
      if (!hands_out(body)) return;
      each_call(body, [&](const facts::Statement& statement, const facts::Call& call) {
        if (!opens(body, call)) return;
        for (const Operand& argument : call.arguments) {
          Location where = body.where(statement.range);
          if (said.contains(where) || !handed.open(body, argument)) continue;
          said.insert(where);
          std::string name = operand_name(body, argument);
          findings::Finding finding;
          finding.where = where;
          finding.message = (name.empty() ? "The name" : "`" + name + "`") +
                            " that a caller hands in is opened as it is, `../` included";
          finding.function = body.text(body.function->name);
          finding.sink_key = callee_name(body, call);
          report.add_at(findings::Level::warning, std::move(finding));
        }
      });
    });
  }
}

}  // namespace tvaara::rules::native
