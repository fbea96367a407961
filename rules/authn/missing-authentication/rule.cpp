// A handler unlike the others. The query of rule.yaml asks endpoints; where those cannot be told
// (own tables of functions, own parsers), functions of one kind still show what is the custom.
#include <set>

#include "rules/context.h"
#include "rules/siblings.h"

namespace tvaara::rules::native {
namespace {

bool asks_anything(const std::string& name) {
  return names_authentication(name) || names_permission(name) ||
         says(name, {"auth", "session", "login", "credentials", "signature", "acl"});
}

void say(const std::vector<Unlike>& unlike, Reporter& report) {
  for (const Unlike& one : unlike) {
    findings::Finding finding;
    finding.where = one.body.where(one.body.function->range);
    finding.message = "`" + one.body.name() + "` does not ask `" + one.check + "`, as `" +
                      one.example + "` and others of its kind do first";
    finding.function = one.body.text(one.body.function->name);
    finding.sink_key = one.check;
    report.add_at(findings::Level::warning, std::move(finding));
  }
}

}  // namespace

void authn_missing_authentication(const Context& context, Reporter& report) {
  say(unlike_siblings(context.model, names_authentication, asks_anything), report);
  say(unlike_twins(context.model, names_authentication, asks_anything), report);
}

}  // namespace tvaara::rules::native
