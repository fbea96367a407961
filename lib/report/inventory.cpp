// The tables: endpoints, rules, and one rule's page.
#include <algorithm>
#include <vector>

#include "base/text.h"
#include "report/excerpt.h"
#include "report/paint.h"
#include "report/redact.h"
#include "report/report.h"
#include "report/summary.h"
#include "report/table.h"
#include "report/unicode.h"

namespace tvaara::report {
namespace {

using findings::Endpoint;
using findings::RuleInfo;

std::string origin_of(const Endpoint& endpoint) {
  if (endpoint.in_code && endpoint.in_spec) return "code+spec";
  return endpoint.in_code ? "code" : endpoint.in_spec ? "spec" : "";
}

std::string line_place(Location where) {
  where.column = 0;
  return where.known() ? place_text(where) : "-";
}

std::string cwe_list(const RuleInfo& rule) {
  std::vector<std::string> names;
  for (int cwe : rule.cwe) names.push_back("CWE-" + std::to_string(cwe));
  return join(names, ", ");
}

bool is_heading(const std::string& line) {
  size_t hashes = line.find_first_not_of('#');
  return hashes != 0 && hashes != std::string::npos && hashes <= 6 && line[hashes] == ' ';
}

}  // namespace

std::string endpoints_text(const findings::Results& results, const Options& options) {
  findings::Results clean = redacted(results, Redactor(results));
  Table table;
  if (!clean.endpoints.empty()) {
    table.row({"METHOD", "PATH", "CLASS", "ORIGIN", "PROGRAM", "HANDLER", "OPERATION"});
  }
  for (const Endpoint& endpoint : clean.endpoints) {
    std::string path =
        endpoint.path + (endpoint.dialect.empty() ? "" : " (" + endpoint.dialect + ")");
    table.row({endpoint.method, path, endpoint.data_class, origin_of(endpoint), endpoint.program,
               line_place(endpoint.handler), line_place(endpoint.operation)});
  }
  std::string out = table.render();
  if (options.quiet) return out;
  findings::Results unanswered;
  unanswered.endpoints = clean.endpoints;
  for (Endpoint& endpoint : unanswered.endpoints) endpoint.answers.clear();
  return out + count_endpoints(unanswered) + " " + coverage_text(clean.coverage) + "\n";
}

std::string rules_text(const findings::Results& results, const Options& options) {
  Table table;
  if (!results.rules.empty()) {
    table.row({"RULE", "LEVEL", "PRECISION", "ANSWERS", "CWE", "TITLE"});
  }
  for (const RuleInfo& rule : results.rules) {
    table.row({rule.id, std::string(to_string(rule.level)), std::string(to_string(rule.precision)),
               rule.answers ? rule.question : "", cwe_list(rule), rule.title});
  }
  return table.render() + (options.quiet ? "" : counted(results.rules.size(), "rule") + ".\n");
}

std::string explain_text(const RuleInfo& rule, const Options& options) {
  Paint paint(options.color);
  std::string out = paint.bold(safe(rule.id) + ": " + safe(rule.title)) + "\n\n";
  Table facts;
  facts.row({"question", rule.question + (rule.answers ? " (turns its answer to no)" : "")});
  facts.row({"level", std::string(to_string(rule.level))});
  facts.row({"precision", std::string(to_string(rule.precision))});
  if (!rule.cwe.empty()) facts.row({"cwe", cwe_list(rule)});
  if (!rule.owasp.empty()) facts.row({"owasp", join(rule.owasp, ", ")});
  out += facts.render();
  if (trim(rule.help_markdown).empty()) return out;
  out += "\n";
  for (const std::string& line : split(trim(rule.help_markdown), '\n')) {
    std::string shown = safe(line.ends_with('\r') ? line.substr(0, line.size() - 1) : line);
    out += (is_heading(shown) ? paint.bold(shown) : shown) + "\n";
  }
  return out;
}

}  // namespace tvaara::report
