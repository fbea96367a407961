// Rules as reporting descriptors, with the taxonomies they point into (CWE, OWASP API Top 10).
//
// `security-severity` is a number that code hosts sort and gate by; ours follows the level, so that
// both views of one finding agree: error 8.0 (high), warning 5.0 (medium), note 2.0 (low).
#include <algorithm>
#include <set>

#include "base/text.h"
#include "report/sarif.h"

namespace tvaara::report {
namespace {

using findings::Level;
using findings::RuleInfo;

constexpr const char* kCwe = "CWE";
constexpr const char* kOwasp = "OWASP API Security Top 10";
constexpr const char* kCweUri = "https://cwe.mitre.org/data/definitions/";
constexpr const char* kOwaspUri = "https://owasp.org/API-Security/";

struct OwaspItem {
  const char* id;
  const char* name;
  const char* page;
};

constexpr OwaspItem kOwaspItems[] = {
    {"API1:2023", "Broken Object Level Authorization", "0xa1-broken-object-level-authorization"},
    {"API2:2023", "Broken Authentication", "0xa2-broken-authentication"},
    {"API3:2023", "Broken Object Property Level Authorization",
     "0xa3-broken-object-property-level-authorization"},
    {"API4:2023", "Unrestricted Resource Consumption", "0xa4-unrestricted-resource-consumption"},
    {"API5:2023", "Broken Function Level Authorization",
     "0xa5-broken-function-level-authorization"},
    {"API6:2023", "Unrestricted Access to Sensitive Business Flows",
     "0xa6-unrestricted-access-to-sensitive-business-flows"},
    {"API7:2023", "Server Side Request Forgery", "0xa7-server-side-request-forgery"},
    {"API8:2023", "Security Misconfiguration", "0xa8-security-misconfiguration"},
    {"API9:2023", "Improper Inventory Management", "0xa9-improper-inventory-management"},
    {"API10:2023", "Unsafe Consumption of APIs", "0xaa-unsafe-consumption-of-apis"}};

const OwaspItem* owasp_item(const std::string& id) {
  for (const OwaspItem& item : kOwaspItems) {
    if (id == item.id) return &item;
  }
  return nullptr;
}

std::string owasp_uri(const std::string& id) {
  const OwaspItem* item = owasp_item(id);
  return item ? std::string(kOwaspUri) + "editions/2023/en/" + item->page + "/" : kOwaspUri;
}

const char* security_severity(Level level) {
  switch (level) {
    case Level::error:
      return "8.0";
    case Level::warning:
      return "5.0";
    case Level::note:
      return "2.0";
  }
  return "5.0";
}

// "authz/missing-tenant-scope" -> "AuthzMissingTenantScope".
std::string pascal_name(const std::string& id) {
  std::string out;
  for (const std::string& word : words_of(id)) {
    out += word;
    char& first = out[out.size() - word.size()];
    if (first >= 'a' && first <= 'z') first = static_cast<char>(first - 'a' + 'A');
  }
  return out;
}

std::string sentence(std::string text) {
  text = std::string(trim(text));
  return text.ends_with('.') || text.ends_with('?') || text.ends_with('!') ? text : text + ".";
}

Json tags_of(const RuleInfo& rule) {
  Json tags{"security"};
  for (int cwe : rule.cwe) tags.push_back("external/cwe/cwe-" + std::to_string(cwe));
  for (const std::string& id : rule.owasp) {
    tags.push_back("external/owasp/" + replace_all(to_lower(id), ":", "-"));
  }
  if (!rule.question.empty()) tags.push_back("tvaara/" + rule.question);
  return tags;
}

Json relationships_of(const RuleInfo& rule) {
  Json out = Json::array();
  auto add = [&](const std::string& id, const char* component, size_t index) {
    Json target{{"id", id}, {"toolComponent", {{"name", component}, {"index", index}}}};
    out.push_back(Json{{"target", std::move(target)}, {"kinds", {"superset"}}});
  };
  for (int cwe : rule.cwe) add(std::to_string(cwe), kCwe, 0);
  for (const std::string& id : rule.owasp) add(id, kOwasp, 1);
  return out;
}

std::string help_uri(const RuleInfo& rule) {
  if (!rule.cwe.empty()) return kCweUri + std::to_string(rule.cwe[0]) + ".html";
  return rule.owasp.empty() ? kOwaspUri : owasp_uri(rule.owasp[0]);
}

Json descriptor(const RuleInfo& rule) {
  Json out;
  out["id"] = rule.id;
  out["name"] = pascal_name(rule.id);
  out["shortDescription"] = {{"text", sentence(rule.title)}};
  out["fullDescription"] = {{"text", sentence(rule.title)}};
  std::string help = trim(rule.help_markdown).empty() ? sentence(rule.title) : rule.help_markdown;
  out["help"] = {{"text", help}, {"markdown", help}};
  out["helpUri"] = help_uri(rule);
  out["defaultConfiguration"] = {{"level", to_string(rule.level)}};
  if (Json links = relationships_of(rule); !links.empty()) out["relationships"] = std::move(links);
  out["properties"] = {{"tags", tags_of(rule)},
                       {"precision", to_string(rule.precision)},
                       {"security-severity", security_severity(rule.level)}};
  return out;
}

std::set<int> cwes_of(const std::vector<RuleInfo>& rules) {
  std::set<int> out;
  for (const RuleInfo& rule : rules) out.insert(rule.cwe.begin(), rule.cwe.end());
  return out;
}

Json taxonomy(const char* name, const char* organization, const char* version, const char* uri,
              const char* description) {
  return Json{{"name", name},
              {"organization", organization},
              {"version", version},
              {"informationUri", uri},
              {"shortDescription", {{"text", description}}},
              {"isComprehensive", false}};
}

}  // namespace

Json sarif_rules(const std::vector<RuleInfo>& rules) {
  Json out = Json::array();
  for (const RuleInfo& rule : rules) out.push_back(descriptor(rule));
  return out;
}

// Both always, in this order: relationships refer to them by index.
Json sarif_taxonomies(const std::vector<RuleInfo>& rules) {
  Json cwe = taxonomy(kCwe, "MITRE", "4.15", "https://cwe.mitre.org/",
                      "Common Weakness Enumeration: kinds of software weakness.");
  cwe["taxa"] = Json::array();
  for (int id : cwes_of(rules)) {
    std::string number = std::to_string(id);
    cwe["taxa"].push_back(Json{{"id", number},
                               {"helpUri", kCweUri + number + ".html"},
                               {"shortDescription", {{"text", "CWE-" + number + "."}}}});
  }
  Json owasp = taxonomy(kOwasp, "OWASP", "2023", kOwaspUri,
                        "The ten most critical risks of APIs, edition 2023.");
  std::set<std::string> used;
  for (const RuleInfo& rule : rules) used.insert(rule.owasp.begin(), rule.owasp.end());
  owasp["taxa"] = Json::array();
  for (const std::string& id : used) {
    const OwaspItem* item = owasp_item(id);
    std::string name = item ? item->name : id;
    owasp["taxa"].push_back(Json{{"id", id},
                                 {"name", pascal_name(name)},
                                 {"helpUri", owasp_uri(id)},
                                 {"shortDescription", {{"text", sentence(name)}}}});
  }
  return Json{std::move(cwe), std::move(owasp)};
}

Json sarif_supported_taxonomies(const std::vector<RuleInfo>&) {
  return Json{{{"name", kCwe}, {"index", 0}}, {{"name", kOwasp}, {"index", 1}}};
}

}  // namespace tvaara::report
