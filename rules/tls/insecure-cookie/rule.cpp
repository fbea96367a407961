// Servers that write header lines themselves: "Set-Cookie: sid=%s; Path=/\r\n" as a literal. The
// query of rule.yaml asks of calls that set a header; this asks of texts that are a whole line.
#include "base/text.h"
#include "rules/context.h"
#include "rules/literals.h"

namespace tvaara::rules::native {
namespace {

// What the line's cookie lacks, as a list; "" if it lacks nothing, or if that cannot be said: a
// name without a value, a line that goes on elsewhere, a cookie that is taken back.
std::string lacks(const std::string& literal) {
  const std::string text = to_lower(literal);
  const std::string header = "set-cookie:";
  size_t begin = text.find(header);
  if (begin == std::string::npos) return "";
  begin += header.size();
  size_t end = text.find_first_of("\r\n", begin);
  if (end == std::string::npos) return "";
  const std::string line = text.substr(begin, end - begin);
  auto holds = [&](const char* word) { return line.find(word) != std::string::npos; };
  bool open_end = ends_with(line, "%s") || ends_with(line, "{}");
  bool taken_back = holds("max-age=0") || holds("max-age=-") || holds("1970") || holds("=deleted");
  if (!holds("=") || (open_end && !holds(";")) || taken_back) return "";
  std::string missing;
  for (const char* word : {"Secure", "HttpOnly", "SameSite"}) {
    if (holds(to_lower(word).c_str())) continue;
    missing += (missing.empty() ? "" : ", ") + std::string(word);
  }
  return missing;
}

}  // namespace

void tls_insecure_cookie(const Context& context, Reporter& report) {
  auto asked = [](const std::string& text) { return !lacks(text).empty(); };
  for (const auto& [where, literal] : literals(context.model, asked)) {
    findings::Finding finding;
    finding.where = where;
    finding.message = "A header line sets a cookie without " + lacks(literal.text);
    finding.function = literal.function;
    finding.sink_key = literal.function;
    report.add(std::move(finding));
  }
}

}  // namespace tvaara::rules::native
