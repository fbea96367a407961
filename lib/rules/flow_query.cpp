#include "rules/flow_query.h"

#include <algorithm>
#include <optional>
#include <set>

#include "base/glob.h"
#include "base/text.h"
#include "rules/arrivals.h"
#include "rules/effects.h"
#include "rules/evidence.h"
#include "rules/query_yaml.h"

namespace tvaara::rules {
namespace {

using findings::AnswerValue;
using findings::Level;

constexpr size_t kShortestSecret = 4;  // shorter literals are defaults and separators
constexpr const char* kPlaced = "placed";
constexpr const char* kByName = ", a caller's as its name and type say";

struct Origin {
  LabelQuery query;
  bool exact = false;
  std::optional<Level> level;
};

struct Target {
  std::vector<std::string> to;
  std::optional<LabelQuery> beside;
  std::vector<std::string> names;
  bool answers = true;  // of a rule that answers its question
};

struct FlowQuery {
  std::vector<Origin> from;
  std::vector<Target> targets;
  bool constants = false;  // "constant" is among `from`
  bool numeric_safe = false, prefix_safe = false, authorised_safe = false, checked_safe = false;
  bool tested_safe = false;
  std::vector<std::string> safe;  // sink kinds whose clearing counts as well
  // Other names of `unless`: what a sanitiser clears ("a + b": both), or events that must have
  // happened before.
  std::vector<std::string> excused;
  bool numbers = false;  // a number may be the fault as well
  bool bounds = true;    // a number between a smallest and a largest one is harmless
  std::string as;        // the kind that must be cleared, if it is not the sink's own
  std::string begins;
  bool remote_hosts = false;
};

// ---- reading -----------------------------------------------------------------------------------

Result<LabelQuery> read_label(const YAML::Node& node, const std::string& file) {
  LabelQuery query;
  if (node.IsScalar()) {
    query.label = node.Scalar();
    return query;
  }
  if (Status status = check_keys(node, {"label", "names", "words", "level", "exact"}, file);
      !status) {
    return status.error();
  }
  if (!node["label"]) return yaml_error(node, file, "needs `label`");
  query.label = node["label"].Scalar();
  for (auto [key, list] : {std::pair{"names", &query.names}, std::pair{"words", &query.words}}) {
    if (!node[key]) continue;
    auto texts = read_strings(node[key], file);
    if (!texts) return texts.error();
    *list = *texts;
  }
  return query;
}

Result<Target> read_target(const YAML::Node& node, const std::string& file) {
  Target target;
  if (!node["to"]) return yaml_error(node, file, "needs `to`");
  auto to = read_strings(node["to"], file);
  if (!to) return to.error();
  target.to = *to;
  if (node["beside"]) {
    auto beside = read_label(node["beside"], file);
    if (!beside) return beside.error();
    target.beside = *beside;
  }
  if (node["names"]) {
    auto names = read_strings(node["names"], file);
    if (!names) return names.error();
    target.names = *names;
  }
  if (node["answers"]) target.answers = node["answers"].Scalar() != "false";
  return target;
}

Status read_from(const YAML::Node& node, const std::string& file, FlowQuery& query) {
  if (!node) return ok_status();
  std::vector<YAML::Node> items;
  if (node.IsSequence()) {
    for (const YAML::Node& item : node) items.push_back(item);
  } else {
    items.push_back(node);
  }
  for (const YAML::Node& item : items) {
    if (item.IsScalar() && item.Scalar() == "constant") {
      query.constants = true;
      continue;
    }
    auto label = read_label(item, file);
    if (!label) return label.error();
    Origin origin{*label, false, std::nullopt};
    origin.exact = item.IsMap() && item["exact"] && item["exact"].Scalar() == "true";
    if (item.IsMap() && item["level"]) {
      std::string level = item["level"].Scalar();
      if (level != "note" && level != "warning" && level != "error") {
        return yaml_error(item["level"], file, "'" + level + "' is no level",
                          "note, warning, error");
      }
      origin.level = level == "note"      ? Level::note
                     : level == "warning" ? Level::warning
                                          : Level::error;
    }
    query.from.push_back(std::move(origin));
  }
  return ok_status();
}

Status read_unless(const YAML::Node& node, const std::string& file, FlowQuery& query) {
  if (!node) return ok_status();
  static const std::vector<std::string> kKnown{"numeric", "prefixed", "authorised", "checked",
                                               "tested"};
  auto names = read_strings(node, file);
  if (!names) return names.error();
  for (const std::string& name : *names) {
    if (name == "numeric")
      query.numeric_safe = true;
    else if (name == "prefixed")
      query.prefix_safe = true;
    else if (name == "authorised")
      query.authorised_safe = true;
    else if (name == "checked")
      query.checked_safe = true;
    else if (name == "tested")
      query.tested_safe = true;
    else if (std::string near = nearest(name, kKnown); !near.empty())
      return yaml_error(node, file, "'" + name + "' is not known here",
                        "did you mean '" + near + "'?");
    else
      query.excused.push_back(name);
  }
  return ok_status();
}

Result<FlowQuery> parse(const Rule& rule) {
  const YAML::Node& node = *rule.query;
  std::string file = rule.folder + "/rule.yaml";
  Status keys = check_keys(node,
                           {"from", "to", "unless", "safe", "as", "beside", "names", "begins",
                            "hosts", "answers", "or", "numbers"},
                           file);
  if (!keys) return keys.error();
  FlowQuery query;
  if (Status status = read_from(node["from"], file, query); !status) return status.error();
  if (query.from.empty() && !query.constants) return yaml_error(node, file, "needs `from`");
  if (Status status = read_unless(node["unless"], file, query); !status) return status.error();
  auto target = read_target(node, file);
  if (!target) return target.error();
  query.targets.push_back(*target);
  if (node["or"]) {
    if (!node["or"].IsSequence()) return yaml_error(node["or"], file, "must be a list");
    for (const YAML::Node& item : node["or"]) {
      if (Status status = check_keys(item, {"to", "beside", "names", "answers"}, file); !status) {
        return status.error();
      }
      auto more = read_target(item, file);
      if (!more) return more.error();
      query.targets.push_back(*more);
    }
  }
  if (node["safe"]) {
    auto safe = read_strings(node["safe"], file);
    if (!safe) return safe.error();
    query.safe = *safe;
  }
  if (node["numbers"]) {
    const std::string how = node["numbers"].Scalar();
    if (how != "asked" && how != "any")
      return yaml_error(node["numbers"], file, "can only be 'asked' or 'any'");
    query.numbers = how == "asked";
    query.bounds = how != "any";
  }
  if (node["as"]) query.as = node["as"].Scalar();
  if (node["begins"]) query.begins = node["begins"].Scalar();
  if (node["hosts"]) {
    if (node["hosts"].Scalar() != "remote")
      return yaml_error(node["hosts"], file, "can only be 'remote'");
    query.remote_hosts = true;
  }
  return query;
}

// ---- texts -------------------------------------------------------------------------------------

struct KnownText {
  std::string begin;   // literal up to the first hole
  bool whole = false;  // there is no hole
};

std::vector<KnownText> known_texts(const flow::Value& value) {
  std::vector<KnownText> out;
  for (const flow::Template& text : value->templates) {
    KnownText known;
    known.whole = text.complete;
    for (const flow::Piece& piece : text.pieces) {
      if (!piece.literal) {
        known.whole = false;
        break;
      }
      known.begin += piece.text;
    }
    out.push_back(std::move(known));
  }
  for (size_t i = 0; out.empty() && i < value->constants.size(); ++i) {
    if (value->constants[i].kind == facts::ConstantKind::string) {
      out.push_back({value->constant_texts[i], true});
    }
  }
  return out;
}

// `Bearer `: how a header says what kind of credential follows.
bool names_scheme(const std::string& text) {
  static const std::set<std::string> kSchemes{"bearer", "basic",     "digest", "token", "apikey",
                                              "hmac",   "negotiate", "ntlm",   "dpop"};
  std::string word = to_lower(text);
  while (!word.empty() && (word.back() == ' ' || word.back() == ':')) word.pop_back();
  return kSchemes.count(word) != 0;
}

// A literal of the source, long enough to be a secret rather than a default.
std::string literal_of(const flow::Value& value) {
  for (const KnownText& text : known_texts(value)) {
    bool secret = text.whole && text.begin.size() >= kShortestSecret && !names_scheme(text.begin);
    if (secret) return text.begin;
  }
  return "";
}

std::string host_of(const std::string& url) {
  size_t begin = url.find("://");
  if (begin == std::string::npos) return "";
  begin += 3;
  size_t end = url.find_first_of("/?#", begin);
  std::string authority = url.substr(begin, end == std::string::npos ? end : end - begin);
  size_t user = authority.rfind('@');
  if (user != std::string::npos) authority = authority.substr(user + 1);
  if (starts_with(authority, "[")) return authority.substr(0, authority.find(']') + 1);
  return authority.substr(0, authority.find(':'));
}

bool loopback(const std::string& host) {
  return host == "localhost" || host == "[::1]" || starts_with(host, "127.");
}

// The literal in front decides where it leads: a host and a slash, or a path of one's own.
bool fixes_target(const std::string& begin) {
  size_t scheme = begin.find("://");
  if (scheme != std::string::npos)
    return begin.find_first_of("/?#", scheme + 3) != std::string::npos;
  return begin.size() > 1 && begin[0] == '/' && begin[1] != '/' && begin[1] != '\\';
}

bool prefixed(const flow::Value& value) {
  std::vector<KnownText> texts = known_texts(value);
  return !texts.empty() && std::all_of(texts.begin(), texts.end(), [](const KnownText& text) {
    return fixes_target(text.begin);
  });
}

// The atoms of what stands before the target is fixed: in `{base}/stock/{id}` those of `base`.
std::vector<flow::Atom> deciding_atoms(const flow::Value& value) {
  if (value->templates.empty()) return flow::all_atoms(value);
  std::vector<flow::Atom> out;
  for (const flow::Template& text : value->templates) {
    std::string begin;
    for (const flow::Piece& piece : text.pieces) {
      if (!piece.literal) {
        std::vector<flow::Atom> atoms = flow::all_atoms(piece.hole);
        out.insert(out.end(), atoms.begin(), atoms.end());
        begin += "x";  // something that names a host, or begins a path
        continue;
      }
      begin += piece.text;
      bool has_scheme = begin.find("://") != std::string::npos;
      if (fixes_target(has_scheme || begin[0] == '/' ? begin : "x://" + begin)) break;
    }
  }
  return out;
}

// ---- judging one arrival -----------------------------------------------------------------------

struct Hit {
  Arrival arrival;
  flow::Atom atom;
  std::optional<Level> level;
  bool literal = false;
  std::string text;
  bool secret = false;  // a literal that may be one, and is not shown
};

// Something of the program's own stands in front of it, so that it cannot say where the text
// begins.
bool is_placed(const flow::Value& value, const flow::Atom& atom) {
  if (value->templates.empty()) return !atom.exact;
  return std::all_of(value->templates.begin(), value->templates.end(),
                     [&](const flow::Template& text) {
                       if (text.pieces.empty()) return text.complete;
                       const flow::Piece& first = text.pieces.front();
                       if (first.literal) return !first.text.empty();
                       if (!first.hole) return false;
                       const std::vector<flow::Atom> atoms = flow::all_atoms(first.hole);
                       return std::none_of(atoms.begin(), atoms.end(), [&](const flow::Atom& one) {
                         return one.label == atom.label && one.origin == atom.origin;
                       });
                     });
}

bool is_cleared(const flow::Value& value, const flow::Atom& atom, const std::string& kind,
                const FlowQuery& query) {
  auto clears = [&](const std::string& name) {
    if (name == kPlaced) return is_placed(value, atom);
    return atom.cleared.count(name) != 0;
  };
  return clears(query.as.empty() ? kind : query.as) || clears("*") ||
         (query.bounds && atom.bounded()) ||
         std::any_of(query.safe.begin(), query.safe.end(), clears) ||
         std::any_of(query.excused.begin(), query.excused.end(), [&](const std::string& name) {
           const std::vector<std::string> all = split(replace_all(name, " + ", "+"), '+');
           return std::all_of(all.begin(), all.end(), clears);
         });
}

// A text, in which a number that was read from another cannot do what a text can.
bool is_text(const flow::Value& value) {
  const bool holder = value->type == facts::TypeKind::pointer ||
                      value->type == facts::TypeKind::record ||
                      value->type == facts::TypeKind::array;
  return value->fields.empty() && (holder || !value->templates.empty());
}

// How a yes or no came about is no part of what arrives.
flow::Value without_comparisons(const flow::Value& value) {
  if (value->comparisons.empty()) return value;
  flow::ValueData out = *value;
  out.comparisons.clear();
  return std::make_shared<const flow::ValueData>(std::move(out));
}

class Catcher {
 public:
  Catcher(const FlowQuery& query, const Target& target, const api::Model& model)
      : query_(query), target_(target), model_(model) {}

  bool catches(const Arrival& arrival, Hit& hit) const {
    if (!target_.names.empty() && !name_matches(target_.names, arrival.target)) return false;
    if (excused(arrival)) return false;
    if (target_.beside) return catches_beside(arrival, hit);
    return catches_value(arrival, arrival.value, hit);
  }

  bool answers() const { return target_.answers; }

  // What arrives could not be followed, so that it may be what is asked for.
  bool unclear(const Arrival& arrival) const {
    if (query_.from.empty() || target_.beside || !target_.names.empty()) return false;
    if (excused(arrival)) return false;
    std::vector<flow::Atom> atoms = flow::all_atoms(arrival.value);
    return std::any_of(atoms.begin(), atoms.end(), [&](const flow::Atom& atom) {
      return atom.kind == flow::Atom::Kind::opaque &&
             !is_cleared(arrival.value, atom, arrival.kind, query_) &&
             !(query_.numeric_safe && atom.numeric);
    });
  }

 private:
  // Whatever arrives, it is in order.
  bool excused(const Arrival& arrival) const {
    if (query_.prefix_safe && prefixed(arrival.value)) return true;
    if (query_.authorised_safe && happened(arrival, "authorised")) return true;
    return std::any_of(query_.excused.begin(), query_.excused.end(),
                       [&](const std::string& event) { return happened(arrival, event); });
  }

  bool happened(const Arrival& arrival, const std::string& event) const {
    if (!model_.find(arrival.effect->before, event).empty()) return true;
    return arrival.endpoint && !model_.find(arrival.endpoint->granted, event).empty();
  }

  // A branch that leaves looks at it first, whatever it answers.
  static bool tested(const Arrival& arrival, const flow::Atom& atom) {
    auto guards = arrival.effect->before.find("guard");
    if (guards == arrival.effect->before.end()) return false;
    return std::any_of(guards->second.begin(), guards->second.end(),
                       [&](const flow::EventInstance& guard) { return compares(guard, atom); });
  }

  bool checked(const Arrival& arrival, const flow::Atom& atom) const {
    auto about = [&](const flow::Events& events) {
      auto instances = model_.find(events, "validated");
      return std::any_of(instances.begin(), instances.end(),
                         [&](const auto* instance) { return is_about(*instance, atom); });
    };
    return about(arrival.effect->before) || (arrival.endpoint && about(arrival.endpoint->granted));
  }

  bool catches_value(const Arrival& arrival, const flow::Value& value, Hit& hit) const {
    if (query_.constants && catches_literal(arrival, value, hit)) return true;
    const flow::Atom* best = nullptr;
    std::optional<Level> level;
    std::vector<flow::Atom> atoms =
        query_.prefix_safe ? deciding_atoms(value) : flow::all_atoms(without_comparisons(value));
    const bool as_text = is_text(value) && !query_.numbers && query_.bounds;
    for (const flow::Atom& atom : atoms) {
      if (as_text && atom.cleared.contains(flow::kNoText)) continue;
      if (atom.kind != flow::Atom::Kind::label || is_cleared(value, atom, arrival.kind, query_))
        continue;
      if (query_.numeric_safe && atom.numeric) continue;
      bool typed = arrival.endpoint && api::typed_by_route(*arrival.endpoint, atom);
      if (typed && !query_.numbers) continue;
      auto origin = std::find_if(query_.from.begin(), query_.from.end(), [&](const Origin& one) {
        return one.query.matches(atom) && (atom.exact || !one.exact);
      });
      if (origin == query_.from.end()) continue;
      if (query_.tested_safe && tested(arrival, atom)) continue;
      if (query_.checked_safe && checked(arrival, atom)) continue;
      if (best && atom.hops.size() >= best->hops.size()) continue;
      best = &atom;
      level = origin->level;
    }
    if (!best) return false;
    hit = {arrival, *best, level, false, "", false};
    return true;
  }

  bool catches_literal(const Arrival& arrival, const flow::Value& value, Hit& hit) const {
    std::string text;
    if (query_.begins.empty()) {
      text = literal_of(value);
    } else {
      for (const KnownText& known : known_texts(value)) {
        if (!starts_with(known.begin, query_.begins)) continue;
        std::string host = host_of(known.begin);
        if (query_.remote_hosts && (host.empty() || loopback(host))) continue;
        text = known.begin;
      }
    }
    if (text.empty()) return false;
    flow::Atom literal;
    literal.label = "a literal";
    for (const flow::Template& known : value->templates) literal.origin = known.origin;
    hit = {arrival, literal, std::nullopt, true, text, query_.begins.empty()};
    return true;
  }

  // One side carries what is asked for, the other what must stand beside it.
  bool catches_beside(const Arrival& arrival, Hit& hit) const {
    auto left = arrival.effect->roles.find("left"), right = arrival.effect->roles.find("right");
    if (left == arrival.effect->roles.end() || right == arrival.effect->roles.end()) return false;
    for (auto [side, other] :
         {std::pair{left->second, right->second}, std::pair{right->second, left->second}}) {
      std::vector<flow::Atom> atoms = flow::all_atoms(other);
      bool beside = std::any_of(atoms.begin(), atoms.end(), [&](const flow::Atom& atom) {
        // What was computed from a password is no password that a literal could be.
        return (atom.exact || !query_.constants) && target_.beside->matches(atom);
      });
      if (beside && catches_value(arrival, side, hit)) return true;
    }
    return false;
  }

  const FlowQuery& query_;
  const Target& target_;
  const api::Model& model_;
};

// ---- findings ----------------------------------------------------------------------------------

std::string fill(std::string message, const Hit& hit) {
  const flow::Atom& atom = hit.atom;
  const std::string& callee = hit.arrival.effect->callee;
  std::string name = shown_name(atom, hit.arrival.endpoint);
  message =
      replace_all(message, "{origin}", name.empty() ? "Data of " + atom.label : "`" + name + "`");
  message = replace_all(message, "{label}", atom.label);
  message = replace_all(message, "{sink}", callee);
  message = replace_all(message, "{text}", hit.text);
  message =
      replace_all(message, "{target}", hit.arrival.target.empty() ? callee : hit.arrival.target);
  return replace_all(message, "{function}", hit.arrival.effect->function);
}

std::vector<std::string> keys_of(const std::vector<Arrival>& group) {
  std::set<std::string> keys;
  for (const Arrival& arrival : group) {
    if (arrival.endpoint) keys.insert(arrival.endpoint->row.key());
  }
  return {keys.begin(), keys.end()};
}

findings::Finding finding_of(const Rule& rule, const Hit& hit, const std::vector<Arrival>& caught) {
  const flow::Effect& effect = *hit.arrival.effect;
  findings::Finding finding;
  finding.where = hit.arrival.where;
  finding.message = fill(rule.message, hit);
  std::string name = shown_name(hit.atom, hit.arrival.endpoint);
  finding.label = hit.literal    ? "a literal of the source"
                  : name.empty() ? hit.atom.label + " arrives here"
                                 : "`" + name + "` arrives here";
  if (hit.atom.presumed) finding.label += kByName;
  finding.endpoints = keys_of(caught);
  if (!hit.literal) finding.trace = trace_of(hit.atom, effect, "reaches " + effect.callee);
  finding.sink_key = effect.callee;
  finding.function = effect.function;
  if (hit.secret) finding.secrets.push_back(hit.text);
  return finding;
}

// What comes from the process's own surroundings is nothing that a caller chooses.
bool chosen_by_others(const Hit& hit) {
  return hit.literal ||
         !(starts_with(hit.atom.label, "process.") || hit.atom.label == "configuration");
}

// A value that was reported at another kind of sink is not reported again at the statement behind.
using Origins = std::set<std::pair<Location, const api::Endpoint*>>;

// The least is shown: what is known before what names say, then the shortest way.
std::pair<bool, size_t> rank(const Hit& hit) { return {hit.atom.presumed, hit.atom.hops.size()}; }

// What rests on names alone is no error outside of a registered handler.
Level at_most_warning(const Rule& rule, const Hit& hit) {
  auto own = rule.level_by_class.find("");
  Level level = hit.level                          ? *hit.level
                : own == rule.level_by_class.end() ? rule.info.level
                                                   : own->second;
  return std::min(level, Level::warning);
}

void judge(const Rule& rule, const Catcher& catcher, const std::vector<Arrival>& group,
           std::set<Location>& reported, Origins& origins, Reporter& report, Verdicts& verdicts) {
  const bool answers = rule.info.answers && catcher.answers();
  std::vector<Arrival> caught;
  std::vector<const api::Endpoint*> endpoints;
  Hit best;
  for (const Arrival& arrival : group) {
    Hit hit;
    if (!catcher.catches(arrival, hit)) {
      if (answers && arrival.endpoint && catcher.unclear(arrival)) {
        verdicts.add(*arrival.endpoint, rule.info.question,
                     {AnswerValue::unknown,
                      {{arrival.where,
                        "what reaches " + arrival.effect->callee + " could not be followed"}}});
      }
      continue;
    }
    auto origin = std::pair{hit.atom.origin, arrival.endpoint};
    if (starts_with(arrival.kind, "sql.set:") && origins.count(origin)) continue;
    if (!starts_with(arrival.kind, "sql.set:")) origins.insert(origin);
    if (caught.empty() || rank(hit) < rank(best)) best = hit;
    caught.push_back(arrival);
    endpoints.push_back(arrival.endpoint);
    if (answers && arrival.endpoint && chosen_by_others(hit)) {
      verdicts.add(
          *arrival.endpoint, rule.info.question,
          {AnswerValue::no,
           {{arrival.where, fill(rule.message, hit) + (hit.atom.presumed ? kByName : "")}}});
    }
  }
  if (caught.empty()) return;
  findings::Finding finding = finding_of(rule, best, caught);
  if (!reported.insert(finding.where).second) return;
  const std::string data_class = strictest_class(endpoints);
  if (best.atom.presumed && finding.endpoints.empty()) {
    if (report.asked_of(data_class)) {
      report.add_at(at_most_warning(rule, best), std::move(finding));
    }
  } else if (best.level) {
    report.add_at(*best.level, std::move(finding));
  } else {
    report.add(std::move(finding), data_class);
  }
}

}  // namespace

Status run_flow_query(const Rule& rule, const Context& context, Reporter& report,
                      Verdicts& verdicts) {
  Result<FlowQuery> query = parse(rule);
  if (!query) return query.error();
  std::set<Location> reported;
  Origins origins;
  for (const Target& target : query->targets) {
    Catcher catcher(*query, target, context.model);
    for (const std::string& kind : target.to) {
      for (const auto& group : arrivals_at(context.model, kind)) {
        judge(rule, catcher, group, reported, origins, report, verdicts);
      }
    }
  }
  return ok_status();
}

}  // namespace tvaara::rules
