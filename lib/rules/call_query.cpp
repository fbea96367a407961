#include "rules/call_query.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "base/text.h"
#include "rules/effects.h"
#include "rules/evidence.h"
#include "rules/query_yaml.h"
#include "rules/role_text.h"
#include "rules/subjects.h"

namespace tvaara::rules {
namespace {

using models::Section;

constexpr const char* kServer = "server";  // the role under which models name a server

struct Lacks {
  std::string role, part;
  std::vector<std::string> keys;
  std::vector<std::string> parts;  // any of them, without a key
};

// What would have to be somewhere in the program.
struct Nowhere {
  std::string kind;
  NameCondition named;
};

struct CallQuery {
  std::string kind = "**";
  std::vector<Section> sections{Section::settings, Section::clients, Section::events,
                                Section::sinks, Section::listeners};
  std::map<std::string, std::string> attributes;
  Lacks lacks;
  std::string without;
  NameCondition named;
  std::optional<TextCondition> text;
  std::optional<Nowhere> nowhere;
  bool ignored = false;
  std::vector<std::string> events;  // of `unless_event`
  std::vector<std::string> path;
};

Result<Nowhere> read_nowhere(const YAML::Node& node, const std::string& file) {
  if (Status keys = check_keys(node, {"kind", "named"}, file); !keys) return keys.error();
  if (!node["kind"]) return yaml_error(node, file, "needs `kind`");
  Nowhere nowhere{node["kind"].Scalar(), {}};
  if (!node["named"]) return nowhere;
  auto named = read_name_condition(node["named"], file);
  if (!named) return named.error();
  nowhere.named = *named;
  return nowhere;
}

Status read_lacks(const YAML::Node& node, const std::string& file, Lacks& lacks) {
  if (!node) return ok_status();
  if (Status status = check_keys(node, {"role", "part", "keys", "parts"}, file); !status) {
    return status.error();
  }
  bool keyed = node["part"] && node["keys"];
  if (!node["role"] || keyed == static_cast<bool>(node["parts"])) {
    return yaml_error(node, file, "needs `role`, and `part` and `keys`, or `parts`");
  }
  lacks.role = node["role"].Scalar();
  if (keyed) lacks.part = node["part"].Scalar();
  auto names = read_strings(keyed ? node["keys"] : node["parts"], file);
  if (!names) return names.error();
  (keyed ? lacks.keys : lacks.parts) = *names;
  return ok_status();
}

Status read_surroundings(const YAML::Node& node, const std::string& file, CallQuery& query) {
  if (node["ignored"]) query.ignored = node["ignored"].Scalar() == "true";
  for (auto [key, list] :
       {std::pair{"unless_event", &query.events}, std::pair{"path", &query.path}}) {
    if (!node[key]) continue;
    auto names = read_strings(node[key], file);
    if (!names) return names.error();
    *list = *names;
  }
  return ok_status();
}

Status read_conditions(const YAML::Node& node, const std::string& file, CallQuery& query) {
  if (node["named"]) {
    auto named = read_name_condition(node["named"], file);
    if (!named) return named.error();
    query.named = *named;
  }
  if (node["text"]) {
    auto text = read_text_condition(node["text"], file);
    if (!text) return text.error();
    query.text = *text;
  }
  if (node["nowhere"]) {
    auto nowhere = read_nowhere(node["nowhere"], file);
    if (!nowhere) return nowhere.error();
    query.nowhere = *nowhere;
  }
  return ok_status();
}

Result<CallQuery> parse(const Rule& rule) {
  const YAML::Node& node = *rule.query;
  std::string file = rule.folder + "/rule.yaml";
  Status keys = check_keys(node,
                           {"kind", "section", "attributes", "lacks", "without", "named", "text",
                            "nowhere", "ignored", "unless_event", "path"},
                           file);
  if (!keys) return keys.error();
  CallQuery query;
  if (node["section"]) {
    std::string name = node["section"].Scalar();
    auto known = std::find_if(query.sections.begin(), query.sections.end(),
                              [&](Section section) { return to_string(section) == name; });
    if (known == query.sections.end()) {
      return yaml_error(node["section"], file, "'" + name + "' is no section that can be asked for",
                        "settings, clients, events, sinks, listeners");
    }
    query.sections = {*known};
  } else if (!node["kind"] || !node["kind"].IsScalar()) {
    return yaml_error(node, file, "needs `kind`");
  }
  if (node["kind"]) query.kind = node["kind"].Scalar();
  if (node["attributes"]) {
    if (!node["attributes"].IsMap())
      return yaml_error(node["attributes"], file, "must be a mapping");
    for (const auto& entry : node["attributes"]) {
      query.attributes[entry.first.Scalar()] = entry.second.Scalar();
    }
  }
  if (Status status = read_lacks(node["lacks"], file, query.lacks); !status) return status.error();
  if (Status status = read_surroundings(node, file, query); !status) return status.error();
  if (node["without"]) query.without = node["without"].Scalar();
  if (Status status = read_conditions(node, file, query); !status) return status.error();
  return query;
}

const flow::Object* object_of(const flow::Effect& effect, const std::string& role) {
  auto found = effect.roles.find(role);
  if (found == effect.roles.end() || !found->second->object) return nullptr;
  return found->second->object->origin.known() ? found->second->object.get() : nullptr;
}

// Parts of an object by its origin, taken together from every place where it is met: an option may
// be set after the call that is asked about.
using PartKeys = std::map<Location, std::set<std::string>>;

PartKeys keys_by_object(const api::Model& model, const Lacks& lacks) {
  PartKeys keys;
  for (const auto& group : effects_by_place(
           model, {Section::settings, Section::clients, Section::events, Section::sinks}, "**")) {
    for (const Instance& instance : group) {
      const flow::Object* object = object_of(*instance.effect, lacks.role);
      if (!object) continue;
      for (const flow::Part& part : object->parts) {
        if (!lacks.parts.empty()) keys[object->origin].insert(part.name);
        if (part.name != lacks.part || !part.key) continue;
        keys[object->origin].insert(part.key->constant_texts.begin(),
                                    part.key->constant_texts.end());
      }
    }
  }
  return keys;
}

// Which of the parts the object does not have; none where its making was not seen.
std::vector<std::string> missing_parts(const flow::Effect& effect, const Lacks& lacks,
                                       const PartKeys& keys) {
  const flow::Object* object = object_of(effect, lacks.role);
  if (!object) return {};
  std::vector<std::string> missing = lacks.parts;
  auto known = keys.find(object->origin);
  if (known == keys.end()) return missing;
  std::erase_if(missing, [&](const std::string& part) { return known->second.count(part) != 0; });
  return missing;
}

bool lacks_all(const flow::Effect& effect, const Lacks& lacks, const PartKeys& keys) {
  if (!lacks.parts.empty()) return !missing_parts(effect, lacks, keys).empty();
  if (effect.roles.count(lacks.role) == 0) return true;  // there are no such options here
  const flow::Object* object = object_of(effect, lacks.role);
  if (!object) return false;
  auto known = keys.find(object->origin);
  return known == keys.end() ||
         std::none_of(lacks.keys.begin(), lacks.keys.end(),
                      [&](const std::string& key) { return known->second.count(key) != 0; });
}

// Servers with the setting; the empty location stands for a server that could not be followed.
std::set<Location> servers_with(const api::Model& model, const std::string& setting) {
  std::set<Location> servers;
  for (const auto& group : effects_by_place(model, {Section::settings}, setting)) {
    for (const Instance& instance : group) {
      const flow::Object* server = object_of(*instance.effect, kServer);
      servers.insert(server ? server->origin : Location{});
    }
  }
  return servers;
}

bool stands_without(const flow::Effect& effect, const std::set<Location>& servers) {
  const flow::Object* server = object_of(effect, kServer);
  return server && servers.count(server->origin) == 0 && servers.count(Location{}) == 0;
}

// Whether it is somewhere; nothing if one whose name is not known could be it.
std::optional<bool> somewhere(const api::Model& model, const Nowhere& nowhere) {
  bool unnamed = false;
  for (const auto& group : effects_by_place(
           model, {Section::settings, Section::events, Section::sinks}, nowhere.kind)) {
    for (const Instance& instance : group) {
      std::optional<bool> met = meets(nowhere.named, *instance.effect);
      if (met.value_or(false)) return true;
      unnamed |= !met;
    }
  }
  return unnamed ? std::nullopt : std::optional(false);
}

// Whether one of the events lies around the call, or may: what was not followed could hold it.
bool has_event_around(const api::Model& model, const Instance& instance, const CallQuery& query) {
  const flow::Effect& effect = *instance.effect;
  return std::any_of(query.events.begin(), query.events.end(), [&](const std::string& event) {
    for (const flow::Events* events :
         {&effect.before, &effect.before_may, &effect.after, &effect.after_may}) {
      if (!model.find(*events, event).empty()) return true;
    }
    return instance.endpoint && !model.find(instance.endpoint->granted, event).empty();
  });
}

bool in_path(const api::Endpoint* endpoint, const std::vector<std::string>& segments) {
  return endpoint && has_segment(*endpoint, segments);
}

bool stands_so(const api::Model& model, const Instance& instance, const CallQuery& query) {
  if (query.ignored) {  // of a call whose result decides
    if (!instance.effect->result_ignored || instance.effect->row->attribute("when").empty()) {
      return false;
    }
  }
  if (!query.path.empty() && !in_path(instance.endpoint, query.path)) return false;
  return query.events.empty() || !has_event_around(model, instance, query);
}

bool fits(const flow::Effect& effect, const CallQuery& query, const PartKeys& keys,
          const std::set<Location>& servers) {
  for (const auto& [name, value] : query.attributes) {
    if (effect.row->attribute(name) != value) return false;
  }
  if (!meets(query.named, effect).value_or(false)) return false;
  if (query.text && found_by(*query.text, effect).value_or("").empty()) return false;
  if (!query.lacks.role.empty() && !lacks_all(effect, query.lacks, keys)) return false;
  return query.without.empty() || stands_without(effect, servers);
}

// What keeps the call from being judged, or "": it may be the fault.
std::string unseen(const CallQuery& query, const flow::Effect& effect,
                   const std::set<Location>& servers) {
  for (const auto& [name, value] : query.attributes) {
    if (effect.row->attribute(name) != value) return "";
  }
  if (!meets(query.named, effect).value_or(false)) return "";
  if (query.text && !found_by(*query.text, effect)) {
    return "the text that " + effect.callee + " is given is not known";
  }
  const std::string& role = query.lacks.role;
  if (effect.roles.count(role) != 0 && !object_of(effect, role)) {
    return "how the " + role + " of " + effect.callee + " was made is not seen";
  }
  if (query.without.empty()) return "";
  const flow::Object* server = object_of(effect, kServer);
  bool set = server && servers.count(server->origin) != 0;
  if (set || (server && servers.count(Location{}) == 0)) return "";
  return "which server `" + query.without + "` is set for is not seen";
}

}  // namespace

Status run_call_query(const Rule& rule, const Context& context, Reporter& report,
                      Verdicts& verdicts) {
  Result<CallQuery> query = parse(rule);
  if (!query) return query.error();
  std::optional<bool> met =
      query->nowhere ? somewhere(context.model, *query->nowhere) : std::optional(false);
  if (met.value_or(false)) return ok_status();
  PartKeys keys;
  if (!query->lacks.role.empty()) keys = keys_by_object(context.model, query->lacks);
  std::set<Location> servers;
  if (!query->without.empty()) servers = servers_with(context.model, query->without);
  for (const auto& group : effects_by_place(context.model, query->sections, query->kind)) {
    std::vector<Instance> fitting;
    std::vector<const api::Endpoint*> endpoints;
    for (const Instance& instance : group) {
      if (!fits(*instance.effect, *query, keys, servers)) continue;
      if (!stands_so(context.model, instance, *query)) continue;
      bool unseen = instance.effect->opaque_before || instance.effect->opaque_after;
      if (!query->events.empty() && unseen) {
        report.gap({"rule", rule.info.id,
                    "something around " + instance.effect->callee + " could not be followed",
                    instance.effect->where});
        continue;
      }
      fitting.push_back(instance);
      endpoints.push_back(instance.endpoint);
    }
    if (fitting.empty()) {
      const Instance& first = group.front();
      if (!query->path.empty() && !in_path(first.endpoint, query->path)) continue;
      std::string reason = unseen(*query, *first.effect, servers);
      if (!reason.empty()) {
        report.gap({"rule", rule.info.id, std::move(reason), first.effect->where});
      }
      continue;
    }
    if (!met) {
      report.gap({"rule", rule.info.id, "a name that is not known may be the one that is missing",
                  fitting[0].effect->where});
      continue;
    }
    const flow::Effect& effect = *fitting[0].effect;
    findings::Finding finding;
    finding.where = effect.where;
    finding.message = replace_all(replace_all(rule.message, "{call}", effect.callee), "{function}",
                                  effect.function);
    if (query->text) {
      finding.message =
          replace_all(finding.message, "{found}", found_by(*query->text, effect).value_or(""));
    }
    if (!query->lacks.parts.empty()) {
      finding.message = replace_all(finding.message, "{found}",
                                    join(missing_parts(effect, query->lacks, keys), ", "));
    }
    finding.endpoints = endpoint_keys(fitting);
    finding.sink_key = effect.callee;
    finding.function = effect.function;
    for (const api::Endpoint* endpoint : endpoints) {
      if (!rule.info.answers || !endpoint) continue;
      verdicts.add(*endpoint, rule.info.question,
                   {findings::AnswerValue::no, {{finding.where, finding.message}}});
    }
    report.add(std::move(finding), strictest_class(endpoints));
  }
  return ok_status();
}

}  // namespace tvaara::rules
