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
  bool labels = false;             // they are labels of what the role is given
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
  std::vector<Lacks> lacks;  // a call is asked by the first whose role it has
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

Status read_lack(const YAML::Node& node, const std::string& file, std::vector<Lacks>& all) {
  if (Status status = check_keys(node, {"role", "part", "keys", "parts", "labels"}, file);
      !status) {
    return status.error();
  }
  Lacks lacks;
  bool keyed = node["part"] && node["keys"];
  lacks.labels = static_cast<bool>(node["labels"]);
  int ways = (keyed ? 1 : 0) + (lacks.labels ? 1 : 0) + (node["parts"] ? 1 : 0);
  if (!node["role"] || ways != 1) {
    return yaml_error(node, file, "needs `role`, and `part` and `keys`, or `parts`, or `labels`");
  }
  lacks.role = node["role"].Scalar();
  if (keyed) lacks.part = node["part"].Scalar();
  const char* list = keyed ? "keys" : lacks.labels ? "labels" : "parts";
  auto names = read_strings(node[list], file);
  if (!names) return names.error();
  (keyed ? lacks.keys : lacks.parts) = *names;
  all.push_back(std::move(lacks));
  return ok_status();
}

Status read_lacks(const YAML::Node& node, const std::string& file, std::vector<Lacks>& all) {
  if (!node) return ok_status();
  if (!node.IsSequence()) return read_lack(node, file, all);
  for (const YAML::Node& item : node) {
    if (Status status = read_lack(item, file, all); !status) return status.error();
  }
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

bool is_unseen(const flow::Value& value) {
  std::vector<flow::Atom> atoms = flow::all_atoms(value);
  return std::any_of(atoms.begin(), atoms.end(),
                     [](const flow::Atom& atom) { return atom.kind == flow::Atom::Kind::opaque; });
}

// Which of the labels nothing of what the role is given carries; none where not all of it is seen.
std::vector<std::string> missing_labels(const flow::Effect& effect, const Lacks& lacks) {
  auto role = effect.roles.find(lacks.role);
  if (role == effect.roles.end() || is_unseen(role->second)) return {};
  std::vector<flow::Atom> atoms = flow::all_atoms(role->second);
  std::vector<std::string> missing;
  for (const std::string& label : lacks.parts) {
    bool there = std::any_of(atoms.begin(), atoms.end(),
                             [&](const flow::Atom& atom) { return atom.label == label; });
    if (!there) missing.push_back(label);
  }
  return missing;
}

// Which of the parts the object does not have; none where its making was not seen.
std::vector<std::string> missing_parts(const flow::Effect& effect, const Lacks& lacks,
                                       const PartKeys& keys) {
  if (lacks.labels) return missing_labels(effect, lacks);
  const flow::Object* object = object_of(effect, lacks.role);
  if (!object) return {};
  std::vector<std::string> missing = lacks.parts;
  auto known = keys.find(object->origin);
  if (known == keys.end()) return missing;
  std::erase_if(missing, [&](const std::string& part) { return known->second.count(part) != 0; });
  return missing;
}

// Which of what a call may lack it is asked for; null: nothing.
struct Asked {
  const Lacks* lacks = nullptr;
  const PartKeys* keys = nullptr;
};

class AllLacks {
 public:
  AllLacks(const api::Model& model, const std::vector<Lacks>& all) : all_(all) {
    for (const Lacks& lacks : all) {
      keys_.push_back(lacks.labels ? PartKeys{} : keys_by_object(model, lacks));
    }
  }
  Asked asked_of(const flow::Effect& effect) const {
    for (size_t i = 0; i < all_.size(); ++i) {
      if (effect.roles.count(all_[i].role) != 0) return {&all_[i], &keys_[i]};
    }
    return all_.empty() ? Asked{} : Asked{&all_[0], &keys_[0]};
  }

 private:
  const std::vector<Lacks>& all_;
  std::vector<PartKeys> keys_;
};

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

bool fits(const flow::Effect& effect, const CallQuery& query, const AllLacks& lacks,
          const std::set<Location>& servers) {
  for (const auto& [name, value] : query.attributes) {
    if (effect.row->attribute(name) != value) return false;
  }
  if (!meets(query.named, effect).value_or(false)) return false;
  if (query.text && found_by(*query.text, effect).value_or("").empty()) return false;
  Asked asked = lacks.asked_of(effect);
  if (asked.lacks && !lacks_all(effect, *asked.lacks, *asked.keys)) return false;
  return query.without.empty() || stands_without(effect, servers);
}

// What keeps the call from being judged, or "": it may be the fault.
std::string unseen(const CallQuery& query, const flow::Effect& effect, const AllLacks& lacks,
                   const std::set<Location>& servers) {
  for (const auto& [name, value] : query.attributes) {
    if (effect.row->attribute(name) != value) return "";
  }
  if (!meets(query.named, effect).value_or(false)) return "";
  if (query.text && !found_by(*query.text, effect)) {
    return "the text that " + effect.callee + " is given is not known";
  }
  Asked asked = lacks.asked_of(effect);
  const std::string role = asked.lacks ? asked.lacks->role : "";
  if (asked.lacks && asked.lacks->labels) {
    auto given = effect.roles.find(role);
    bool unseen = given != effect.roles.end() && is_unseen(given->second);
    return unseen ? "what " + effect.callee + " is given as " + role + " is not seen" : "";
  }
  if (effect.roles.count(role) != 0 && !object_of(effect, role)) {
    return "how the " + role + " of " + effect.callee + " was made is not seen";
  }
  if (query.without.empty()) return "";
  const flow::Object* server = object_of(effect, kServer);
  bool set = server && servers.count(server->origin) != 0;
  if (set || (server && servers.count(Location{}) == 0)) return "";
  return "which server `" + query.without + "` is set for is not seen";
}

// The model says what may stand instead of the value at fault. An edit is only safe where that
// value itself stands there: not a variable, not an expression.
void add_fix(const flow::Effect& effect, findings::Finding& finding) {
  const std::string safe = effect.row->attribute("safe");
  auto place = effect.role_places.find("replaced");
  auto value = effect.roles.find("replaced");
  if (safe.empty() || place == effect.role_places.end() || value == effect.roles.end()) return;
  const Location& where = place->second;
  if (where.column == 0 || where.line != where.end_line) return;
  if (value->second->constant_texts.size() != 1) return;
  const std::string& text = value->second->constant_texts[0];
  size_t width = where.end_column - where.column;
  bool suffixed = width == text.size() + 1 && std::isdigit(static_cast<unsigned char>(text[0]));
  if (text.empty() || (width != text.size() && !suffixed)) return;
  finding.fixes.push_back({"replace it by `" + safe + "`", {{where, safe}}});
}

}  // namespace

Status run_call_query(const Rule& rule, const Context& context, Reporter& report,
                      Verdicts& verdicts) {
  Result<CallQuery> query = parse(rule);
  if (!query) return query.error();
  std::optional<bool> met =
      query->nowhere ? somewhere(context.model, *query->nowhere) : std::optional(false);
  if (met.value_or(false)) return ok_status();
  AllLacks lacks(context.model, query->lacks);
  std::set<Location> servers;
  if (!query->without.empty()) servers = servers_with(context.model, query->without);
  for (const auto& group : effects_by_place(context.model, query->sections, query->kind)) {
    std::vector<Instance> fitting;
    std::vector<const api::Endpoint*> endpoints;
    for (const Instance& instance : group) {
      if (!fits(*instance.effect, *query, lacks, servers)) continue;
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
      std::string reason = unseen(*query, *first.effect, lacks, servers);
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
    Asked asked = lacks.asked_of(effect);
    if (asked.lacks && !asked.lacks->parts.empty()) {
      finding.message = replace_all(finding.message, "{found}",
                                    join(missing_parts(effect, *asked.lacks, *asked.keys), ", "));
    }
    add_fix(effect, finding);
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
