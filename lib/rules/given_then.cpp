#include "rules/given_then.h"

#include "rules/query_yaml.h"

namespace tvaara::rules {

Status run_given_then(const Rule& rule, const Context& context, Reporter& report) {
  const std::string file = rule.folder + "/rule.yaml";
  if (Status status = check_keys(*rule.query, {"given", "then", "formats", "resolved"}, file);
      !status) {
    return status;
  }
  report.gap({"rule", rule.info.id, "its `given`/`then` query is not evaluated", {}});
  return ok_status();
}

}  // namespace tvaara::rules
