// The keys of rule.yaml, each read in one place.
//
// Idea: what a pack has in common (its usual CWE and OWASP items) is said here once, so a rule
// writes only what is its own. Complaints are collected by models::Reader: the first one wins.
#include "rules/rule_reader.h"

#include <algorithm>
#include <charconv>

#include "base/text.h"
#include "models/reader.h"
#include "rules/context.h"
#include "rules/rule_help.h"

namespace tvaara::rules {
namespace {

using findings::Level;
using findings::Precision;
using models::Reader;
using Texts = std::vector<std::string>;

const Texts kQuestionNames{"tls",       "validate", "authn",     "authz",
                           "ratelimit", "audit",    "inventory", "consume"};
const Texts kClassNames{"public-read", "user-read", "user-write", "admin"};
const Texts kQueryKeys{"given", "call", "flow", "endpoint", "literal"};

struct PackDefaults {
  const char* question;
  int cwe;
  const char* owasp;
};

// By question, so that packs of users have them too. The Top 10 of 2023 has no item of its own for
// transport and audit; both count as misconfiguration there.
constexpr PackDefaults kDefaults[] = {
    {"tls", 319, "API8:2023"},        {"validate", 20, "API8:2023"},   {"authn", 306, "API2:2023"},
    {"authz", 285, "API5:2023"},      {"ratelimit", 770, "API4:2023"}, {"audit", 778, "API8:2023"},
    {"inventory", 1059, "API9:2023"}, {"consume", 20, "API10:2023"},
};

bool among(const std::string& word, const Texts& list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

std::string word_of(Reader& reader, const YAML::Node& node, const std::string& what,
                    const Texts& known) {
  std::string word = reader.text(node, what);
  if (!reader.failed() && !among(word, known)) {
    std::string near = nearest(word, known);
    reader.fail(node, what + " is '" + word + "'",
                near.empty() ? "one of: " + join(known, ", ") : "did you mean '" + near + "'?");
  }
  return word;
}

bool flag_of(Reader& reader, const YAML::Node& node, const std::string& what) {
  return word_of(reader, node, what, {"true", "false"}) == "true";
}

Level level_named(const std::string& word) {
  return word == "error" ? Level::error : word == "note" ? Level::note : Level::warning;
}

// One level for all, or a map by data class; a class at `none`, or absent, is not asked.
void read_severity(Reader& reader, const YAML::Node& node, Rule& rule) {
  const Texts levels{"error", "warning", "note"};
  if (!node.IsMap()) {
    rule.info.level = level_named(word_of(reader, node, "'severity'", levels));
    return;
  }
  const Texts levels_or_none{"error", "warning", "note", "none"};
  Level highest = Level::note;
  for (const auto& [key, value] : reader.entries(node, "'severity'")) {
    if (!among(key.Scalar(), kClassNames)) reader.unknown(key, "data class", kClassNames);
    std::string word = word_of(reader, value, "'severity'", levels_or_none);
    if (word == "none") continue;
    rule.level_by_class[key.Scalar()] = level_named(word);
    highest = std::max(highest, level_named(word));
  }
  if (rule.level_by_class.empty()) reader.fail(node, "'severity' asks no data class at all");
  rule.info.level = highest;
}

Precision precision_of(Reader& reader, const YAML::Node& node) {
  std::string word = word_of(reader, node, "'precision'", {"low", "medium", "high", "very-high"});
  return word == "low"      ? Precision::low
         : word == "high"   ? Precision::high
         : word == "medium" ? Precision::medium
                            : Precision::very_high;
}

void read_cwe(Reader& reader, const YAML::Node& node, Rule& rule) {
  for (const std::string& text : reader.texts(node, "'cwe'")) {
    int number = 0;
    auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (problem != std::errc{} || end != text.data() + text.size() || number <= 0) {
      reader.fail(node, "'" + text + "' is no CWE number", "a number alone: [639]");
    }
    rule.info.cwe.push_back(number);
  }
}

void read_owasp(Reader& reader, const YAML::Node& node, Rule& rule) {
  rule.info.owasp = reader.texts(node, "'owasp'");
  for (const std::string& item : rule.info.owasp) {
    bool formed = starts_with(item, "API") && ends_with(item, ":2023") && item.size() > 8;
    if (!formed) reader.fail(node, "'" + item + "' is no OWASP item", "as in API1:2023");
  }
}

void read_native(Reader& reader, const YAML::Node& node, Rule& rule) {
  rule.native = flag_of(reader, node, "'native'");
  if (!rule.native) reader.fail(node, "'native' can only be true");
  if (native_query(rule.info.id)) return;
  reader.fail(node, "no native query '" + rule.info.id + "' is built in",
              "native rules are built with tvaara; a rule handed in needs a YAML query");
}

// The YAML query's key, or "". A native query may stand beside it: a rule of both sides asks the
// code in YAML and the contract natively.
std::string query_key(Reader& reader, const YAML::Node& root) {
  std::string kind;
  for (const std::string& key : kQueryKeys) {
    if (!root[key]) continue;
    if (!kind.empty()) {
      reader.fail(root[key], "a rule has one query, not '" + kind + "' and '" + key + "'");
    }
    kind = key;
  }
  for (const char* key : {"then", "formats", "resolved"}) {
    if (root[key] && kind != "given") {
      reader.fail(root[key], std::string("'") + key + "' needs 'given'");
    }
  }
  return kind;
}

void read_query(Reader& reader, const YAML::Node& root, Rule& rule) {
  if (root["native"]) read_native(reader, root["native"], rule);
  std::string kind = query_key(reader, root);
  rule.kind = kind == "given"      ? QueryKind::given_then
              : kind == "call"     ? QueryKind::call
              : kind == "flow"     ? QueryKind::flow
              : kind == "endpoint" ? QueryKind::endpoint
              : kind == "literal"  ? QueryKind::literal
                                   : QueryKind::native;
  if (kind.empty()) {
    if (!rule.native) {
      reader.fail(root, "the rule has no query", "one of: " + join(kQueryKeys, ", ") + ", native");
    }
    return;
  }
  YAML::Node query = root[kind];
  if (kind == "given") {
    if (!root["then"]) reader.fail(root, "'given' needs 'then'");
    query.reset();  // assigning would write into the rule's own tree
    for (const char* key : {"given", "then", "formats", "resolved"}) {
      if (root[key]) query[key] = root[key];
    }
  }
  rule.query = std::make_shared<const YAML::Node>(query);
}

void read_key(Reader& reader, const YAML::Node& key, const YAML::Node& value, Rule& rule) {
  const std::string& name = key.Scalar();
  if (name == "schema") {
    if (reader.text(value, "'schema'") != "1") {
      reader.fail(value, "this rule is written for another tvaara", "this one reads schema 1");
    }
  } else if (name == "title") {
    rule.info.title = reader.text(value, "'title'");
  } else if (name == "question") {
    rule.info.question = word_of(reader, value, "'question'", kQuestionNames);
  } else if (name == "severity") {
    read_severity(reader, value, rule);
  } else if (name == "precision") {
    rule.info.precision = precision_of(reader, value);
  } else if (name == "cwe") {
    read_cwe(reader, value, rule);
  } else if (name == "owasp") {
    read_owasp(reader, value, rule);
  } else if (name == "applies") {
    std::string word = word_of(reader, value, "'applies'", {"spec", "code", "both"});
    rule.applies_to_spec = word != "code";
    rule.applies_to_code = word != "spec";
  } else if (name == "answers") {
    rule.info.answers = flag_of(reader, value, "'answers'");
  } else if (name == "depth") {
    rule.depth = reader.text(value, "'depth'");
  } else if (name == "message") {
    rule.message = std::string(trim(reader.text(value, "'message'")));
  } else if (name == "why") {
    rule.why = std::string(trim(reader.text(value, "'why'")));
  } else if (name == "fix") {
    rule.fix = std::string(trim(reader.text(value, "'fix'")));
  } else if (name == "help") {
    rule.info.help_markdown = help_markdown(reader, value, rule.folder);
  } else if (!among(name, rule_keys())) {
    reader.unknown(key, "key", rule_keys());
  }
}

// What a team's own short rule may leave out. tvaara's own say all of it: rule.schema.json holds
// them to that.
void add_defaults(Rule& rule) {
  if (rule.message.empty()) rule.message = rule.info.title;
  if (rule.info.help_markdown.empty()) rule.info.help_markdown = rule.info.title + "\n";
  if (rule.info.question.empty()) {
    std::string pack = rule.info.id.substr(0, rule.info.id.find('/'));
    rule.info.question = among(pack, kQuestionNames) ? pack : "validate";
  }
  if (!rule.applies_to_spec && !rule.applies_to_code) {
    rule.applies_to_spec = rule.kind == QueryKind::given_then;
    rule.applies_to_code = !rule.applies_to_spec;
  }
  for (const PackDefaults& defaults : kDefaults) {
    if (rule.info.question != defaults.question) continue;
    if (rule.info.cwe.empty()) rule.info.cwe.push_back(defaults.cwe);
    if (rule.info.owasp.empty()) rule.info.owasp.emplace_back(defaults.owasp);
  }
}

}  // namespace

std::vector<std::string> rule_keys() {
  return {"answers",  "applies",  "call",   "cwe",      "depth",   "endpoint", "fix",   "flow",
          "formats",  "given",    "help",   "literal",  "message", "native",   "owasp", "precision",
          "question", "resolved", "schema", "severity", "then",    "title",    "why"};
}

Result<Rule> read_rule(const YAML::Node& root, const std::string& id, const std::string& folder,
                       const std::string& file) {
  Reader reader(file);
  Rule rule;
  rule.info.id = id;
  rule.folder = folder;
  for (const auto& [key, value] : reader.entries(root, "a rule")) {
    if (!reader.failed()) read_key(reader, key, value, rule);
  }
  if (reader.failed()) return reader.error();
  if (!root["title"]) reader.fail(root, "a rule must have 'title'");
  read_query(reader, root, rule);
  if (reader.failed()) return reader.error();
  add_defaults(rule);
  return rule;
}

}  // namespace tvaara::rules
