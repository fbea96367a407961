#include "rules/call_query.h"

#include <map>

#include "base/text.h"
#include "rules/effects.h"
#include "rules/query_yaml.h"

namespace tvaara::rules {

Status run_call_query(const Rule& rule, const Context& context, Reporter& report) {
  const YAML::Node& node = *rule.query;
  std::string file = rule.folder + "/rule.yaml";
  if (Status status = check_keys(node, {"kind", "attributes"}, file); !status) return status;
  if (!node["kind"] || !node["kind"].IsScalar()) return yaml_error(node, file, "needs `kind`");
  std::map<std::string, std::string> attributes;
  if (node["attributes"]) {
    if (!node["attributes"].IsMap()) return yaml_error(node["attributes"], file, "must be a mapping");
    for (const auto& entry : node["attributes"]) {
      attributes[entry.first.Scalar()] = entry.second.Scalar();
    }
  }
  using models::Section;
  for (const auto& group : effects_by_place(
           context.model,
           {Section::settings, Section::clients, Section::events, Section::sinks, Section::listeners},
           node["kind"].Scalar())) {
    const flow::Effect& effect = *group[0].effect;
    bool fits = true;
    for (const auto& [name, value] : attributes) fits &= effect.row->attribute(name) == value;
    if (!fits) continue;
    findings::Finding finding;
    finding.where = effect.where;
    finding.message = replace_all(replace_all(rule.message, "{call}", effect.callee), "{function}",
                                  effect.function);
    finding.endpoints = endpoint_keys(group);
    finding.sink_key = effect.callee;
    finding.function = effect.function;
    report.add(std::move(finding));
  }
  return ok_status();
}

}  // namespace tvaara::rules
