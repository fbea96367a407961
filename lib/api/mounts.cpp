#include "api/mounts.h"

#include <algorithm>
#include <map>
#include <set>

#include "api/model.h"
#include "api/scopes.h"
#include "api/values.h"
#include "flow/value.h"

namespace tvaara::api {
namespace {

using models::Position;

constexpr const char* kChecks = "server.checks";

// Servers by the place where each was made.
using Servers = std::map<std::string, flow::Value>;

bool contains(const std::vector<std::string>& all, const std::string& one) {
  return std::find(all.begin(), all.end(), one) != all.end();
}

void add_made(const std::vector<flow::Value>& values, Servers& out) {
  for (const flow::Value& value : values) {
    if (value && value->object && value->object->origin.known()) {
      out[place_text(value->object->origin)] = value;
    }
  }
}

class Mounts {
 public:
  Mounts(const std::vector<const flow::Effect*>& settings, const Lookup& lookup) : lookup_(lookup) {
    for (const flow::Effect* effect : settings) {
      const std::string& kind = effect->row->kind;
      if (kind == "server.serves") serves_.push_back(effect);
      if (kind == kChecks) checks_.push_back(effect);
      if (kind == "server.part") parts_.push_back(effect);
    }
  }

  // The server that `registration`, a method of `record`, belongs to; null if that is not known.
  flow::Value of(const flow::Effect& registration, const std::string& record) const {
    const bool serves = registration.row->section == models::Section::routes;
    Servers servers;
    for (const flow::Effect* effect : serves ? serves_ : checks_) {
      if (effect->row->library != registration.row->library) continue;
      bool meant = serves ? hands_over(*effect, record) : makes(*effect, record);
      if (!meant) continue;
      Servers own = servers_of(*effect);
      if (own.empty()) return nullptr;
      servers.merge(own);
    }
    return servers.size() == 1 ? servers.begin()->second : nullptr;
  }

  // A check that must be set on a server and is not. Where nobody hands services to a server, that
  // is done elsewhere; and a call that sets something of no class in `known` may set this one.
  bool never_set(const flow::Effect& registration, const std::string& record,
                 const std::set<std::string>& known) const {
    const std::string kind = registration.row->attribute("set-by");
    auto ours = [&](const flow::Effect* effect) {
      return effect->row->library == registration.row->library;
    };
    if (kind != kChecks || std::none_of(serves_.begin(), serves_.end(), ours)) return false;
    return std::all_of(checks_.begin(), checks_.end(), [&](const flow::Effect* effect) {
      if (!ours(effect)) return true;
      bool other = std::any_of(known.begin(), known.end(), [&](const std::string& one) {
        return one != record && makes(*effect, one);
      });
      return other && !makes(*effect, record);
    });
  }

 private:
  // What is handed to the server is of the class, or may be: a reference to one of its bases.
  bool hands_over(const flow::Effect& effect, const std::string& record) const {
    const Position* at = effect.row->role("value");
    if (!at || at->kind != Position::Kind::argument) return true;
    std::string handed = lookup_.argument_record(effect, at->index);
    return handed.empty() || contains(lookup_.with_bases(handed), record) ||
           contains(lookup_.with_bases(record), handed);
  }

  // The function that hands it over makes one of the class, mostly behind a smart pointer.
  bool makes(const flow::Effect& effect, const std::string& record) const {
    Lookup::Found here = lookup_.function(effect.function_id);
    if (!here.function) return true;
    for (const facts::Local& local : here.function->locals) {
      const facts::Type& type = here.unit->types[local.type];
      if (here.unit->text(type.record) == record) return true;
      const std::string& spelling = here.unit->text(type.spelling);
      if (spelling.find("<" + record + ">") != std::string::npos) return true;
    }
    return false;
  }

  // What is set on a part of servers is set on these.
  Servers servers_of(const flow::Effect& effect) const {
    Servers made, whole;
    add_made(role_values(effect, "server"), made);
    bool part = false;
    for (const flow::Effect* other : parts_) {
      Servers parts;
      add_made(role_values(*other, "value"), parts);
      bool same = std::any_of(parts.begin(), parts.end(),
                              [&](const auto& one) { return made.count(one.first) != 0; });
      if (!same) continue;
      part = true;
      add_made(role_values(*other, "server"), whole);
    }
    return part ? whole : made;
  }

  const Lookup& lookup_;
  std::vector<const flow::Effect*> serves_, checks_, parts_;
};

// Where a group was put: the path, and what it was put on, which may be a group itself.
struct Mount {
  std::vector<std::string> paths;
  flow::Value on;
};
using MountsOfGroups = std::map<std::string, std::vector<Mount>>;

std::string made_at(const flow::Value& value) {
  return value && value->object && value->object->origin.known() ? place_text(value->object->origin)
                                                                 : std::string();
}

MountsOfGroups mounts_of_groups(const std::vector<const flow::Effect*>& settings) {
  MountsOfGroups out;
  for (const flow::Effect* effect : settings) {
    if (effect->row->kind != "server.mounted") continue;
    Mount mount;
    for (const flow::Value& path : role_values(*effect, "path")) {
      for (const std::string& text : known_texts(path)) mount.paths.push_back(text);
    }
    for (const flow::Value& server : role_values(*effect, "server")) mount.on = server;
    if (mount.paths.empty()) continue;
    for (const flow::Value& group : role_values(*effect, "value")) {
      const std::string origin = made_at(group);
      if (!origin.empty()) out[origin].push_back(mount);
    }
  }
  return out;
}

// Every path that the group is below.
std::vector<std::string> paths_below(const MountsOfGroups& groups, const flow::Value& group,
                                     int depth = 0) {
  constexpr int kMaxGroups = 8;
  auto mounts = groups.find(made_at(group));
  if (mounts == groups.end() || depth == kMaxGroups) return {};
  std::vector<std::string> out;
  for (const Mount& mount : mounts->second) {
    std::vector<std::string> above = paths_below(groups, mount.on, depth + 1);
    if (above.empty()) above.push_back("");
    for (const std::string& outer : above) {
      for (const std::string& path : mount.paths) out.push_back(joined_path(outer, path));
    }
  }
  return out;
}

flow::Value any_of_texts(const std::vector<std::string>& texts, const Location& where) {
  flow::Value out;
  for (const std::string& text : texts) {
    flow::Value one = flow::constant_value(facts::ConstantKind::string, 0, text, where, "");
    out = out ? flow::join(out, one) : one;
  }
  return out;
}

}  // namespace

std::vector<std::unique_ptr<flow::Effect>> put_below_mounts(
    std::vector<const flow::Effect*>& routes, const std::vector<const flow::Effect*>& settings) {
  std::vector<std::unique_ptr<flow::Effect>> out;
  const MountsOfGroups groups = mounts_of_groups(settings);
  if (groups.empty()) return out;
  for (const flow::Effect*& route : routes) {
    auto prefix = route->roles.find("prefix");
    if (prefix == route->roles.end()) continue;
    std::vector<std::string> paths = paths_below(groups, prefix->second);
    if (paths.empty()) continue;
    auto below = std::make_unique<flow::Effect>(*route);
    below->roles["prefix"] = any_of_texts(paths, route->where);
    route = below.get();
    out.push_back(std::move(below));
  }
  return out;
}

void put_on_servers(std::vector<std::unique_ptr<flow::Effect>>& registrations,
                    const std::vector<const flow::Effect*>& settings, const Lookup& lookup) {
  const Mounts mounts(settings, lookup);
  auto record_of = [&](const flow::Effect& registration) -> std::string {
    if (registration.row->match != models::MatchKind::override_) return "";
    Lookup::Found found = lookup.function(registration.function_id);
    return found.function ? found.unit->text(found.function->record) : "";
  };
  std::set<std::string> known;
  for (const auto& registration : registrations) {
    if (!registration->row->attribute("set-by").empty()) known.insert(record_of(*registration));
  }
  std::erase_if(registrations, [&](const auto& registration) {
    const std::string record = record_of(*registration);
    return !record.empty() && mounts.never_set(*registration, record, known);
  });
  for (const auto& registration : registrations) {
    const std::string record = record_of(*registration);
    if (record.empty() || registration->roles.count("server")) continue;
    flow::Value server = mounts.of(*registration, record);
    if (server) registration->roles["server"] = server;
  }
}

bool several_servers(const Model& model, const Endpoint& endpoint, const std::string& server) {
  return std::any_of(model.listeners.begin(), model.listeners.end(), [&](const auto& listener) {
    return listener->program == endpoint.program && !listener->server.empty() &&
           listener->server != server;
  });
}

}  // namespace tvaara::api
