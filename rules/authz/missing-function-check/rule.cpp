// A handler unlike the others. The query of rule.yaml asks operations for administrators; where
// handlers of one kind nearly all check what the caller may do, the one that does not forgot it.
#include "rules/context.h"
#include "rules/siblings.h"

namespace tvaara::rules::native {

void authz_missing_function_check(const Context& context, Reporter& report) {
  for (const Unlike& one : unlike_siblings(context.model, names_permission, names_permission)) {
    findings::Finding finding;
    finding.where = one.body.where(one.body.function->range);
    finding.message = "`" + one.body.name() + "` changes something without a look at `" +
                      one.check + "`, as " + std::to_string(one.checked) + " of the " +
                      std::to_string(one.all) + " functions of its kind have (`" + one.example +
                      "`)";
    finding.function = one.body.text(one.body.function->name);
    finding.sink_key = one.check;
    report.add_at(findings::Level::warning, std::move(finding));
  }
}

}  // namespace tvaara::rules::native
