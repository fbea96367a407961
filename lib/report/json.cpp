// The JSON reports: tvaara/scan/v1, tvaara/review/v1, tvaara/endpoints/v1, tvaara/rules/v1.
//
// The shapes are a contract with other programs: keys are only ever added. A place that is not
// known is null; lines and columns are 1-based, columns count bytes.
#include "report/json_out.h"
#include "report/links.h"
#include "report/redact.h"
#include "report/report.h"

namespace tvaara::report {
namespace {

using findings::Endpoint;
using findings::Finding;

Json place_json(const Location& where) {
  if (!where.known()) return nullptr;
  return Json{{"file", where.file}, {"line", where.line}};
}

Json note_json(const Location& where, const std::string& message) {
  return Json{{"file", where.file}, {"line", where.line}, {"message", message}};
}

Json notes_json(const std::vector<findings::Note>& notes) {
  Json out = Json::array();
  for (const findings::Note& note : notes) out.push_back(note_json(note.where, note.message));
  return out;
}

Json finding_json(const Finding& finding) {
  Json out;
  out["rule"] = finding.rule;
  out["level"] = to_string(finding.level);
  out["message"] = without_links(finding.message, finding.related.size());
  out["file"] = finding.where.file;
  out["line"] = finding.where.line;
  out["column"] = finding.where.column;
  out["endLine"] = finding.where.end_line;
  out["endColumn"] = finding.where.end_column;
  out["endpoints"] = finding.endpoints;
  out["trace"] = notes_json(finding.trace);
  out["related"] = notes_json(finding.related);
  out["fingerprint"] = finding.fingerprint;
  if (!finding.properties.empty()) out["properties"] = finding.properties;
  return out;
}

Json answer_json(const Endpoint& endpoint, const char* question) {
  auto found = endpoint.answers.find(question);
  // Never a yes from silence: what was not asked is not known.
  findings::Answer absent;
  absent.grade = endpoint.in_code ? findings::Grade::verified : findings::Grade::declared;
  const findings::Answer& answer = found == endpoint.answers.end() ? absent : found->second;
  Json evidence = Json::array();
  for (const findings::Evidence& item : answer.evidence) {
    evidence.push_back(note_json(item.where, item.message));
  }
  return Json{{"answer", to_string(answer.value)},
              {"grade", to_string(answer.grade)},
              {"depth_missing", answer.depth_missing},
              {"evidence", std::move(evidence)}};
}

Json endpoint_json(const Endpoint& endpoint, bool with_answers) {
  Json out;
  out["method"] = endpoint.method;
  out["path"] = endpoint.path;
  if (!endpoint.dialect.empty()) out["dialect"] = endpoint.dialect;
  out["program"] = endpoint.program;
  out["origin"] = Json::array();
  if (endpoint.in_code) out["origin"].push_back("code");
  if (endpoint.in_spec) out["origin"].push_back("spec");
  out["handler"] = place_json(endpoint.handler);
  out["registration"] = place_json(endpoint.registration);
  out["operation"] = place_json(endpoint.operation);
  out["class"] = endpoint.data_class;
  if (!with_answers) return out;
  Json answers = Json::object();
  for (const char* question : findings::kQuestions)
    answers[question] = answer_json(endpoint, question);
  out["answers"] = std::move(answers);
  return out;
}

std::string table_json(const char* schema, const findings::Results& results, bool with_answers) {
  findings::Results clean = redacted(results, Redactor(results));
  Json out;
  out["schema"] = schema;
  out["endpoints"] = Json::array();
  for (const Endpoint& endpoint : clean.endpoints) {
    out["endpoints"].push_back(endpoint_json(endpoint, with_answers));
  }
  out["coverage"] = coverage_json(clean.coverage);
  return dump(out);
}

Json count_json(const findings::Count& count) {
  return Json{{"read", count.read}, {"degraded", count.degraded}, {"lost", count.lost}};
}

// Appends the character that begins at `at` if it needs spelling out; returns its bytes, else 0.
// Such characters stand only inside strings of the JSON text, where \u means the same.
size_t spell_out(const std::string& text, size_t at, std::string& out) {
  static constexpr char kDigits[] = "0123456789abcdef";
  auto byte = [&](size_t i) {
    return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0u;
  };
  unsigned code = 0;
  size_t bytes = 0;
  if (byte(0) == 0x7f) {
    code = 0x7f, bytes = 1;
  } else if (byte(0) == 0xc2 && byte(1) < 0xa0) {  // C1 controls: one of them starts a sequence
    code = byte(1), bytes = 2;
  } else if (byte(0) == 0xe2 && (byte(1) == 0x80 || byte(1) == 0x81)) {
    code = 0x2000 + ((byte(1) & 0x3f) << 6) + (byte(2) & 0x3f), bytes = 3;
    bool deceptive = (code >= 0x200b && code <= 0x200f) || (code >= 0x2028 && code <= 0x202e) ||
                     (code >= 0x2060 && code <= 0x206f);
    if (!deceptive) return 0;
  } else {
    return 0;
  }
  out += "\\u";
  for (int shift = 12; shift >= 0; shift -= 4) out += kDigits[(code >> shift) & 0xf];
  return bytes;
}

}  // namespace

std::string dump(const Json& json) {
  std::string plain = json.dump(2, ' ', false, Json::error_handler_t::replace), out;
  out.reserve(plain.size() + 1);
  for (size_t i = 0; i < plain.size();) {
    size_t bytes = static_cast<unsigned char>(plain[i]) < 0x7f ? 0 : spell_out(plain, i, out);
    if (bytes == 0) out += plain[i];
    i += bytes == 0 ? 1 : bytes;
  }
  return out + "\n";
}

Json coverage_json(const findings::Coverage& coverage) {
  Json reasons = Json::array();
  for (const findings::Gap& gap : coverage.gaps) {
    reasons.push_back(Json{{"kind", gap.kind},
                           {"what", gap.what},
                           {"reason", gap.reason},
                           {"file", gap.where.file},
                           {"line", gap.where.line}});
  }
  return Json{{"units", count_json(coverage.units)},
              {"functions", count_json(coverage.functions)},
              {"contracts", count_json(coverage.contracts)},
              {"reasons", std::move(reasons)}};
}

std::string scan_json(const findings::Results& results, const Options&) {
  findings::Results clean = redacted(results, Redactor(results));
  Json out;
  out["schema"] = "tvaara/scan/v1";
  out["findings"] = Json::array();
  for (const Finding& finding : clean.findings) out["findings"].push_back(finding_json(finding));
  out["coverage"] = coverage_json(clean.coverage);
  return dump(out);
}

std::string review_json(const findings::Results& results, const Options&) {
  return table_json("tvaara/review/v1", results, true);
}

std::string endpoints_json(const findings::Results& results, const Options&) {
  return table_json("tvaara/endpoints/v1", results, false);
}

std::string rules_json(const findings::Results& results, const Options&) {
  Json out;
  out["schema"] = "tvaara/rules/v1";
  out["rules"] = Json::array();
  for (const findings::RuleInfo& rule : results.rules) {
    out["rules"].push_back(Json{{"id", rule.id},
                                {"title", rule.title},
                                {"question", rule.question},
                                {"level", to_string(rule.level)},
                                {"precision", to_string(rule.precision)},
                                {"answers", rule.answers},
                                {"cwe", rule.cwe},
                                {"owasp", rule.owasp},
                                {"help", rule.help_markdown}});
  }
  return dump(out);
}

}  // namespace tvaara::report
