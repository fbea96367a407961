// One finding as a SARIF result.
//
// The message begins with the essence, since hosts show only its first line in lists, and ends with
// links to the related places that it has not named itself.
#include <algorithm>
#include <set>

#include "base/limits.h"
#include "base/text.h"
#include "report/links.h"
#include "report/sarif.h"
#include "report/unicode.h"

namespace tvaara::report {
namespace {

using findings::Finding;
using findings::Note;

// Hosts cut longer messages and refuse results with more places.
constexpr size_t kMaxRelated = 50;

// Viewers print messages, some on terminals: one line, nothing that acts or hides.
std::string one_line(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c == '\n' || c == '\r' || c == '\t') c = ' ';
  }
  return safe(out);
}

std::string ended(std::string text) {
  while (!text.empty() && text.back() == ' ') text.pop_back();
  return !text.empty() && (text.back() == '.' || text.back() == '?' || text.back() == '!')
             ? text
             : text + ".";
}

std::vector<Note> related_of(const Finding& finding) {
  std::vector<Note> out;
  for (const Note& note : finding.related) {
    if (note.where.known() && out.size() < kMaxRelated) out.push_back(note);
  }
  return out;
}

// Ids in the finding's message count all its notes; if some were dropped the message's own links
// would point elsewhere, so they become plain text then.
std::string message_of(const Finding& finding, const std::vector<Note>& related) {
  std::set<size_t> used;
  bool same = related.size() == finding.related.size();
  std::string plain =
      same ? finding.message : without_links(finding.message, finding.related.size());
  std::string message = ended(one_line(with_links(plain, same ? related.size() : 0, used)));
  std::string see;
  for (size_t i = 0; i < related.size(); ++i) {
    if (used.count(i + 1) || related[i].message.empty()) continue;
    see += (see.empty() ? " See [" : ", [") + link_text(one_line(related[i].message)) + "](" +
           std::to_string(i + 1) + ")";
  }
  return see.empty() ? message : message + see + ".";
}

Json note_json(const Note& note, SarifPlaces& places) {
  Json out{{"physicalLocation", places.physical(note.where)}};
  std::set<size_t> none;
  if (!note.message.empty())
    out["message"] = {{"text", with_links(one_line(note.message), 0, none)}};
  return out;
}

// Too long a path keeps its origin and its end at the sink: the middle says least.
std::vector<Note> shortened(const std::vector<Note>& trace) {
  std::vector<Note> out;
  for (const Note& step : trace) {
    if (step.where.known()) out.push_back(step);
  }
  if (out.size() > limits::kMaxTraceSteps) {
    auto begin = out.begin() + static_cast<long>(limits::kMaxTraceSteps / 2);
    out.erase(begin, begin + static_cast<long>(out.size() - limits::kMaxTraceSteps));
  }
  return out;
}

Json code_flows(const Finding& finding, SarifPlaces& places) {
  Json steps = Json::array();
  for (const Note& step : shortened(finding.trace)) {
    steps.push_back(Json{{"location", note_json(step, places)}});
  }
  if (steps.size() < 2) return nullptr;
  Json flow{{"threadFlows", {{{"locations", std::move(steps)}}}}};
  return Json::array({std::move(flow)});
}

Json logical_locations(const Finding& finding) {
  Json out = Json::array();
  if (!finding.function.empty()) {
    out.push_back(Json{{"fullyQualifiedName", finding.function}, {"kind", "function"}});
  }
  for (const std::string& endpoint : finding.endpoints) {
    out.push_back(Json{{"fullyQualifiedName", endpoint}, {"kind", "resource"}});
  }
  return out;
}

// An edit that takes nothing away is an empty region: its end is its start, and said.
Json deleted_region(const findings::TextEdit& edit, SarifPlaces& places) {
  Json region = places.region(edit.where);
  if (region.contains("startColumn") && !region.contains("endColumn")) {
    region["endColumn"] = region["startColumn"];
  }
  return region;
}

Json fixes_of(const Finding& finding, SarifPlaces& places) {
  Json out = Json::array();
  for (const findings::Fix& fix : finding.fixes) {
    std::map<std::string, Json> by_file;
    for (const findings::TextEdit& edit : fix.edits) {
      if (!edit.where.known() || edit.where.column == 0) continue;  // not exact enough to apply
      Json replacement{{"deletedRegion", deleted_region(edit, places)}};
      if (!edit.text.empty()) replacement["insertedContent"] = {{"text", edit.text}};
      by_file.try_emplace(edit.where.file, Json::array()).first->second.push_back(replacement);
    }
    if (by_file.empty()) continue;
    Json changes = Json::array();
    for (auto& [file, replacements] : by_file) {
      changes.push_back(Json{{"artifactLocation", places.artifact(file)},
                             {"replacements", std::move(replacements)}});
    }
    Json item{{"artifactChanges", std::move(changes)}};
    if (!fix.description.empty()) item["description"] = {{"text", ended(fix.description)}};
    out.push_back(std::move(item));
  }
  return out;
}

Json fingerprints_of(const Finding& finding, const Location& where, SarifPlaces& places) {
  Json out = Json::object();
  std::string hash = places.line_hash(where);
  if (!hash.empty()) out["primaryLocationLineHash"] = hash;
  if (!finding.fingerprint.empty()) out["tvaara/v1"] = finding.fingerprint;
  return out;
}

// Hosts refuse a whole log for one result without a place. A finding that has none stands at the
// first place of its evidence, else at the configuration: it concerns the project.
Location place_of(const Finding& finding) {
  if (finding.where.known()) return finding.where;
  for (const auto* notes : {&finding.related, &finding.trace}) {
    for (const Note& note : *notes) {
      if (note.where.known()) return note.where;
    }
  }
  return {".tvaara.yaml", 1};
}

void set_unless_empty(Json& out, const char* key, Json value) {
  if (!value.is_null() && !value.empty()) out[key] = std::move(value);
}

}  // namespace

Json sarif_result(const Finding& finding, size_t rule_index, SarifPlaces& places) {
  Json out;
  out["ruleId"] = finding.rule;
  out["ruleIndex"] = rule_index;
  out["level"] = to_string(finding.level);
  std::vector<Note> related = related_of(finding);
  out["message"] = {{"text", message_of(finding, related)}};
  Location where = place_of(finding);
  Json location{{"physicalLocation", places.physical(where)}};
  set_unless_empty(location, "logicalLocations", logical_locations(finding));
  out["locations"] = Json::array({std::move(location)});
  set_unless_empty(out, "codeFlows", code_flows(finding, places));
  Json related_json = Json::array();
  for (size_t i = 0; i < related.size(); ++i) {
    Json item{{"id", i + 1}};
    item.update(note_json(related[i], places));
    related_json.push_back(std::move(item));
  }
  set_unless_empty(out, "relatedLocations", std::move(related_json));
  set_unless_empty(out, "fixes", fixes_of(finding, places));
  set_unless_empty(out, "partialFingerprints", fingerprints_of(finding, where, places));
  Json properties = finding.properties;
  set_unless_empty(out, "properties", std::move(properties));
  return out;
}

}  // namespace tvaara::report
