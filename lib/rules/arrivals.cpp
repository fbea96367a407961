#include "rules/arrivals.h"

#include <tuple>

#include "base/glob.h"
#include "rules/effects.h"

namespace tvaara::rules {
namespace {

using Groups = std::map<std::tuple<Location, std::string, std::string>, std::vector<Arrival>>;

std::string constant_of(const flow::Effect& effect, const char* role) {
  auto found = effect.roles.find(role);
  if (found == effect.roles.end() || found->second->constant_texts.size() != 1) return "";
  return found->second->constant_texts[0];
}

void add_sinks(const api::Model& model, const std::string& kind, Groups& groups) {
  for (const auto& group :
       effects_by_place(model, {models::Section::sinks, models::Section::events}, kind)) {
    for (const Instance& instance : group) {
      auto value = instance.effect->roles.find("value");
      if (value == instance.effect->roles.end() || !value->second) continue;
      Arrival arrival{instance.effect->row->kind, instance.effect,
                      instance.endpoint,          value->second,
                      instance.effect->where,     ""};
      arrival.target = constant_of(*instance.effect, "name");
      auto place = instance.effect->role_places.find("value");
      if (place != instance.effect->role_places.end() && place->second.known()) {
        arrival.where = place->second;
      }
      groups[{instance.effect->where, instance.effect->callee, arrival.kind}].push_back(arrival);
    }
  }
}

void add_bound(const std::string& kind, const std::string& wanted, const api::BoundColumn& bound,
               const api::Access& access, const api::Endpoint* endpoint, Groups& groups) {
  if (!bound.value || !bound.certain || !glob_match(wanted, kind)) return;
  Arrival arrival{kind, access.effect, endpoint, bound.value, bound.where, bound.column};
  if (!arrival.where.known()) arrival.where = access.where;
  groups[{arrival.where, "", kind}].push_back(arrival);
}

void add_statements(const std::vector<api::Access>& accesses, const api::Endpoint* endpoint,
                    const std::string& kind, Groups& groups) {
  for (const api::Access& access : accesses) {
    for (const api::BoundColumn& bound : access.bound) {
      if (bound.op.empty()) {
        add_bound("sql.set:" + bound.column, kind, bound, access, endpoint, groups);
      } else if (bound.restricts) {
        add_bound("sql.where:" + bound.column, kind, bound, access, endpoint, groups);
      }
    }
    for (const api::BoundColumn& bound : access.limits) {
      add_bound("sql.limit", kind, bound, access, endpoint, groups);
    }
  }
}

}  // namespace

std::vector<std::vector<Arrival>> arrivals_at(const api::Model& model, const std::string& kind) {
  Groups groups;
  add_sinks(model, kind, groups);
  for (const auto& endpoint : model.endpoints) {
    add_statements(endpoint->accesses, endpoint.get(), kind, groups);
  }
  std::vector<std::vector<Arrival>> out;
  for (auto& [place, arrivals] : groups) out.push_back(std::move(arrivals));
  return out;
}

}  // namespace tvaara::rules
