#include "api/event_names.h"

#include <algorithm>
#include <charconv>

#include "api/access.h"
#include "api/refusals.h"
#include "base/glob.h"
#include "base/text.h"

namespace tvaara::api {
namespace {

using models::Section;

// What compares texts: what dispatchers ask, and what takes the same time whatever the texts are.
void read_text_comparisons(TextComparisons& out, const models::Row& row) {
  const bool asked = row.section == Section::settings && row.kind == "text.equal";
  if (!asked && !(row.section == Section::events && row.kind == "compare.constant-time")) return;
  out.names.insert(row.names.begin(), row.names.end());
  if (row.attribute("when") == "0") out.zero.insert(row.names.begin(), row.names.end());
}

void read_row_codes(RowCodes& out, const models::Row& row) {
  if (row.section != Section::settings || row.kind != "row-codes") return;
  auto add = [&](const char* which, std::set<int64_t>& codes) {
    for (const std::string& text : split(row.attribute(which), ' ')) {
      int64_t code = 0;
      const char* end = text.data() + text.size();
      auto [rest, error] = std::from_chars(text.data(), end, code);
      if (error == std::errc() && rest == end) codes.insert(code);
    }
  };
  add("row", out.row);
  add("none", out.none);
}

void append(std::vector<std::string>& out, const std::string& words) {
  for (const std::string& word : split(words, ' ')) {
    if (!word.empty()) out.push_back(word);
  }
}

}  // namespace

// "authenticated" also happened when a guard answered 401, and so on: rows of kind guard-names.
void read_event_names(Model& model, const models::ModelSet& models) {
  for (const models::Library& library : models.libraries) {
    for (const models::Row& row : library.rows) {
      read_text_comparisons(model.text_comparisons, row);
      read_row_codes(model.row_codes, row);
      if (row.kind == "page-names") append(model.page_names, row.attribute("names"));
      std::string event = row.attribute("event");
      if (event.empty()) continue;
      if (row.kind == "statement-names") {
        model.statement_names[event].push_back({row.attribute("verb"), row.attribute("tables")});
      }
      if (row.kind == "credential-names") {
        append(model.credential_names[event], row.attribute("names"));
      }
      if (row.kind != "guard-names") continue;
      model.event_names[event].insert(event);
      model.event_names[event].insert("guard." + row.attribute("status"));
    }
  }
}

std::vector<const flow::EventInstance*> Model::find(const flow::Events& events,
                                                    const std::string& name) const {
  std::vector<const flow::EventInstance*> out;
  auto names = event_names.find(name);
  auto add = [&](const std::string& kind) {
    auto found = events.find(kind);
    if (found == events.end()) return;
    for (const flow::EventInstance& instance : found->second) {
      if (!instance.ignored_result) out.push_back(&instance);
    }
  };
  if (names == event_names.end()) {
    add(name);
  } else {
    for (const std::string& kind : names->second) add(kind);
  }
  auto credentials = credential_names.find(name);
  auto guards = events.find("guard");
  if (credentials != credential_names.end() && guards != events.end()) {
    for (const flow::EventInstance& guard : guards->second) {
      if (compares_credential(guard, credentials->second, text_comparisons) ||
          finds_by_credential(guard, credentials->second, row_codes)) {
        out.push_back(&guard);
      }
    }
  }
  auto statements = events.find(kStatementEvent);
  if (statements == events.end() || !statement_names.count(name)) return out;
  for (const flow::EventInstance& instance : statements->second) {
    if (names_statement(name, instance.roles)) out.push_back(&instance);
  }
  return out;
}

bool Model::names_statement(const std::string& event,
                            const std::map<std::string, flow::Value>& roles) const {
  auto names = statement_names.find(event);
  if (names == statement_names.end()) return false;
  std::vector<flow::Template> texts = statement_texts(roles);
  // Of several texts that it may be, each must mean the event.
  return !texts.empty() && std::all_of(texts.begin(), texts.end(), [&](const flow::Template& text) {
    flow::SqlStatement sql = flow::read_sql(text);
    return !sql.tables.empty() &&
           std::any_of(names->second.begin(), names->second.end(), [&](const StatementName& name) {
             return name.verb == sql.verb && glob_match(name.tables, sql.tables[0]);
           });
  });
}

}  // namespace tvaara::api
