// Operations marked deprecated; the one rule that looks at the calendar.
#include <algorithm>
#include <cctype>
#include <chrono>
#include <cstdio>
#include <string>

#include "base/text.h"
#include "rules/contract_faults.h"

namespace tvaara::rules::native {
namespace {

std::string today() {
  std::chrono::year_month_day day{
      std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now())};
  char text[16];
  std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(day.year()),
                static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()));
  return text;
}

// The date of "2024-06-30T…" or "Sun, 30 Jun 2024 23:59:59 GMT", or "".
std::string date_in(std::string_view text) {
  bool iso = text.size() >= 10 && text[4] == '-' && text[7] == '-' &&
             std::isdigit(static_cast<unsigned char>(text[0]));
  if (iso) return std::string(text.substr(0, 10));
  static const char* kMonths = "JanFebMarAprMayJunJulAugSepOctNovDec";
  std::vector<std::string> parts = split(text, ' ');
  if (parts.size() < 4 || parts[2].size() != 3 || parts[3].size() != 4) return "";
  size_t month = std::string_view(kMonths).find(parts[2]);
  if (month == std::string_view::npos) return "";
  char out[16];
  std::snprintf(out, sizeof out, "%s-%02zu-%s", parts[3].c_str(), month / 3 + 1,
                parts[1].substr(0, 2).c_str());
  return out;
}

std::string sunset_of(const spec::Operation& operation) {
  for (const char* key : {"x-sunset", "x-sunset-date", "x-deprecation-date"}) {
    if (spec::Node said = operation.node[key]) return date_in(said.text());
  }
  for (const spec::Response& response : operation.responses) {
    for (const spec::Header& header : response.headers) {
      if (to_lower(header.name) != "sunset") continue;
      spec::Node example =
          header.node["example"] ? header.node["example"] : header.schema["example"];
      if (example) return date_in(example.text());
    }
  }
  return "";
}

}  // namespace

void inventory_deprecated_served(const Context& context, Reporter& report) {
  for (const ContractView& contract : contract_index(context).contracts) {
    for (const OperationView& view : contract.operations) {
      if (!view->deprecated) continue;
      std::string sunset = sunset_of(*view.operation);
      bool over = !sunset.empty() && sunset < today();
      findings::Finding finding;
      finding.where = view->node["deprecated"].where();
      finding.message =
          filled(report.rule().message, {{"key", view.key},
                                         {"until", sunset.empty() ? ""
                                                   : over ? " and should have gone on " + sunset
                                                          : " and goes on " + sunset}});
      finding.endpoints.push_back(view.key);
      finding.sink_key = view->node.pointer();
      report.add_at(over ? findings::Level::warning : findings::Level::note, std::move(finding));
    }
  }
}

}  // namespace tvaara::rules::native
