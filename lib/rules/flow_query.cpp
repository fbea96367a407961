#include "rules/flow_query.h"

#include <algorithm>

#include "base/glob.h"
#include "base/text.h"
#include "rules/effects.h"
#include "rules/query_yaml.h"

namespace tvaara::rules {
namespace {

struct FlowQuery {
  std::vector<std::string> from, to, unless;
  bool constants = false;  // "constant" is among `from`
  bool numeric_safe = false;
};

Result<FlowQuery> parse(const Rule& rule) {
  const YAML::Node& node = *rule.query;
  std::string file = rule.folder + "/rule.yaml";
  if (Status status = check_keys(node, {"from", "to", "unless"}, file); !status) {
    return status.error();
  }
  FlowQuery query;
  for (auto [key, into] : {std::pair{"from", &query.from}, std::pair{"to", &query.to},
                           std::pair{"unless", &query.unless}}) {
    if (!node[key]) continue;
    auto list = read_strings(node[key], file);
    if (!list) return list.error();
    *into = *list;
  }
  if (query.from.empty() || query.to.empty()) {
    return yaml_error(node, file, "a flow query needs `from` and `to`");
  }
  auto constant = std::find(query.from.begin(), query.from.end(), "constant");
  if (constant != query.from.end()) {
    query.constants = true;
    query.from.erase(constant);
  }
  for (const std::string& name : query.unless) {
    if (name != "numeric") return yaml_error(node["unless"], file, "'" + name + "' is not known here", "numeric");
    query.numeric_safe = true;
  }
  return query;
}

bool cleared(const flow::Atom& atom, const std::string& kind) {
  return atom.cleared.count(kind) != 0 || atom.cleared.count("*") != 0;
}

// The best atom of a value that the query asks for: the one with the shortest trace.
const flow::Atom* reaching(const std::vector<flow::Atom>& atoms, const FlowQuery& query,
                           const std::string& kind) {
  const flow::Atom* best = nullptr;
  for (const flow::Atom& atom : atoms) {
    if (atom.kind != flow::Atom::Kind::label || cleared(atom, kind)) continue;
    if (query.numeric_safe && atom.numeric) continue;
    bool wanted = std::any_of(query.from.begin(), query.from.end(), [&](const std::string& from) {
      return glob_match(from, atom.label);
    });
    if (wanted && (!best || atom.hops.size() < best->hops.size())) best = &atom;
  }
  return best;
}

// A text that is a literal of the source, long enough to be a secret rather than a default.
std::string literal_text(const flow::Value& value) {
  for (const flow::Template& text : value->templates) {
    std::string whole;
    bool literal = text.complete && !text.pieces.empty();
    for (const flow::Piece& piece : text.pieces) {
      literal = literal && piece.literal;
      whole += piece.text;
    }
    if (literal && whole.size() >= 4) return whole;
  }
  for (size_t i = 0; i < value->constants.size(); ++i) {
    bool text = value->constants[i].kind == facts::ConstantKind::string;
    if (text && value->constant_texts[i].size() >= 4) return value->constant_texts[i];
  }
  return "";
}

struct Hit {
  Instance instance;
  flow::Atom atom;
  std::string role;
  bool literal = false;
};

bool sink_role(const std::string& name) { return name == "value"; }

// The first instance of a group that the query catches; instances in endpoints come first, since
// their traces begin at a request.
bool find_hit(const std::vector<Instance>& group, const FlowQuery& query, Hit& hit) {
  for (const Instance& instance : group) {
    const std::string& kind = instance.effect->row->kind;
    for (const auto& [name, value] : instance.effect->roles) {
      if (!sink_role(name)) continue;
      std::vector<flow::Atom> atoms = flow::all_atoms(value);
      if (const flow::Atom* atom = reaching(atoms, query, kind)) {
        hit = {instance, *atom, name, false};
        return true;
      }
      if (query.constants && !literal_text(value).empty()) {
        flow::Atom literal;
        literal.label = "a literal";
        for (const flow::Template& text : value->templates) literal.origin = text.origin;
        hit = {instance, literal, name, true};
        return true;
      }
    }
  }
  return false;
}

std::string fill(std::string message, const Hit& hit) {
  const flow::Atom& atom = hit.atom;
  std::string origin = atom.name.empty() ? "data" : "`" + atom.name + "`";
  message = replace_all(message, "{origin}", origin);
  message = replace_all(message, "{label}", atom.label);
  message = replace_all(message, "{sink}", hit.instance.effect->callee);
  return replace_all(message, "{function}", hit.instance.effect->function);
}

findings::Finding finding_of(const Rule& rule, const Hit& hit, const std::vector<Instance>& group) {
  const flow::Effect& effect = *hit.instance.effect;
  findings::Finding finding;
  auto place = effect.role_places.find(hit.role);
  finding.where = place == effect.role_places.end() || !place->second.known() ? effect.where
                                                                              : place->second;
  finding.message = fill(rule.message, hit);
  finding.label = hit.literal ? "a literal of the source"
                              : (hit.atom.name.empty() ? hit.atom.label
                                                       : "`" + hit.atom.name + "` arrives here");
  finding.endpoints = endpoint_keys(group);
  if (!hit.literal) finding.trace = trace_of(hit.atom, effect, "reaches " + effect.callee);
  finding.sink_key = effect.callee;
  finding.function = effect.function;
  return finding;
}

std::string strictest_class(const std::vector<Instance>& group) {
  static const char* kOrder[] = {"admin", "user-write", "user-read", "public-read"};
  for (const char* name : kOrder) {
    for (const Instance& instance : group) {
      if (instance.endpoint && instance.endpoint->data_class.name == name) return name;
    }
  }
  return "";
}

}  // namespace

Status run_flow_query(const Rule& rule, const Context& context, Reporter& report,
                      Verdicts& verdicts) {
  Result<FlowQuery> query = parse(rule);
  if (!query) return query.error();
  for (const std::string& kind : query->to) {
    for (const auto& group : effects_by_place(context.model, {models::Section::sinks}, kind)) {
      Hit hit;
      if (!find_hit(group, *query, hit)) continue;
      findings::Finding finding = finding_of(rule, hit, group);
      for (const Instance& instance : group) {
        Hit own;
        if (!rule.info.answers || !instance.endpoint || !find_hit({instance}, *query, own)) continue;
        verdicts.add(*instance.endpoint, rule.info.question,
                     {findings::AnswerValue::no, {{finding.where, finding.message}}});
      }
      report.add(std::move(finding), strictest_class(group));
    }
  }
  return ok_status();
}

}  // namespace tvaara::rules
