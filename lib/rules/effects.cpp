#include "rules/effects.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "base/glob.h"
#include "base/limits.h"

namespace tvaara::rules {

std::vector<std::vector<Instance>> effects_by_place(const api::Model& model,
                                                    const std::vector<models::Section>& sections,
                                                    const std::string& kind) {
  std::map<std::tuple<Location, std::string>, std::vector<Instance>> groups;
  auto add = [&](const flow::Effect& effect, const api::Endpoint* endpoint) {
    if (!effect.row || !glob_match(kind, effect.row->kind)) return;
    if (std::find(sections.begin(), sections.end(), effect.row->section) == sections.end()) return;
    groups[{effect.where, effect.callee}].push_back({&effect, endpoint});
  };
  auto add_all = [&](const flow::EntryResult& result, const api::Endpoint* endpoint) {
    for (const flow::Effect& effect : result.effects) add(effect, endpoint);
  };
  for (const auto& endpoint : model.endpoints) add_all(endpoint->result, endpoint.get());
  for (const auto& middleware : model.middleware) add_all(middleware->result, nullptr);
  for (const api::Program& program : model.programs) {
    for (const flow::EntryResult& root : program.flow->roots()) add_all(root, nullptr);
  }
  for (const auto& registration : model.registrations) add(*registration, nullptr);
  std::vector<std::vector<Instance>> out;
  for (auto& [place, instances] : groups) out.push_back(std::move(instances));
  return out;
}

std::vector<std::string> endpoint_keys(const std::vector<Instance>& group) {
  std::set<std::string> keys;
  for (const Instance& instance : group) {
    if (instance.endpoint) keys.insert(instance.endpoint->row.key());
  }
  return {keys.begin(), keys.end()};
}

std::vector<findings::Note> trace_of(const flow::Atom& atom, const flow::Effect& effect,
                                     const std::string& sink_message) {
  std::vector<findings::Note> trace;
  std::string origin = atom.name.empty() ? atom.label : "`" + atom.name + "` from " + atom.label;
  if (atom.origin.known()) trace.push_back({atom.origin, origin});
  for (const flow::Hop& hop : atom.hops) {
    if (hop.where.known() && (trace.empty() || trace.back().where != hop.where)) {
      trace.push_back({hop.where, hop.message});
    }
  }
  // Too long a trace keeps its beginning and its end: the middle says least.
  if (trace.size() + 1 > limits::kMaxTraceSteps) {
    size_t cut = trace.size() + 1 - limits::kMaxTraceSteps;
    trace.erase(trace.begin() + 2, trace.begin() + 2 + static_cast<long>(cut));
  }
  trace.push_back({effect.where, sink_message});
  return trace;
}

}  // namespace tvaara::rules
