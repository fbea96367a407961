// Records that are rows of the very database they tell about.
//
// Which database a statement goes to is known by the connection it is prepared on: where that was
// opened. A record that is also sent elsewhere is kept apart. What is not known is not reported.
#include <map>
#include <string>
#include <vector>

#include "api/data_class.h"
#include "api/model.h"
#include "base/text.h"
#include "rules/context.h"
#include "rules/evidence.h"

namespace tvaara::rules::native {
namespace {

constexpr const char* kAudited = "audited";

// Where the connection was opened on which the text at this place is prepared or run.
using Connections = std::map<Location, Location>;

Connections connections_of(const api::Endpoint& endpoint) {
  Connections out;
  for (const flow::Effect& effect : endpoint.result.effects) {
    auto connection = effect.roles.find("connection");
    if (connection == effect.roles.end() || !connection->second->object) continue;
    const Location& opened = connection->second->object->origin;
    if (opened.known()) out[effect.where] = opened;
  }
  return out;
}

Location opened(const Connections& connections, const api::Access& access) {
  for (const Location& place : {access.where, access.effect->where}) {
    auto found = connections.find(place);
    if (found != connections.end()) return found->second;
  }
  return {};
}

bool records_elsewhere(const api::Endpoint& endpoint) {
  for (const flow::Effect& effect : endpoint.result.effects) {
    bool event = effect.row && effect.row->section == models::Section::events;
    if (event && effect.row->kind == kAudited) return true;
  }
  return false;
}

struct Shared {
  const api::Access* record = nullptr;
  const api::Access* change = nullptr;
};

Shared shared_store(const api::Model& model, const api::Endpoint& endpoint) {
  Connections connections = connections_of(endpoint);
  Shared shared;
  for (const api::Access& record : endpoint.accesses) {
    if (!model.names_statement(kAudited, record.effect->roles)) continue;
    Location store = opened(connections, record);
    if (!store.known()) continue;
    for (const api::Access& change : endpoint.accesses) {
      if (!change.is_mutation() || model.names_statement(kAudited, change.effect->roles)) continue;
      if (opened(connections, change) == store) shared = {&record, &change};
    }
  }
  return shared;
}

}  // namespace

void audit_same_store(const Context& context, Reporter& report) {
  std::map<Location, findings::Finding> found;
  std::map<Location, std::vector<const api::Endpoint*>> endpoints;
  for (const auto& endpoint : context.model.endpoints) {
    if (!endpoint->handler_solved || !api::is_mutation(endpoint->row.method)) continue;
    if (records_elsewhere(*endpoint)) continue;
    Shared shared = shared_store(context.model, *endpoint);
    if (!shared.record) continue;
    findings::Finding& finding = found[shared.record->where];
    finding.where = shared.record->where;
    finding.message = replace_all(report.rule().message, "{table}", shared.record->table);
    finding.endpoints.push_back(endpoint->row.key());
    finding.sink_key = shared.record->table;
    finding.function = shared.record->effect->function;
    if (finding.related.empty()) {
      finding.related.push_back(
          {shared.change->where, "the change that it records goes there too"});
    }
    endpoints[finding.where].push_back(endpoint.get());
  }
  for (auto& [where, finding] : found) {
    report.add(std::move(finding), strictest_class(endpoints[where]));
  }
}

}  // namespace tvaara::rules::native
