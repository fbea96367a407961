// Servers that write header lines themselves: "Access-Control-Allow-Origin: *\r\n" within a text.
// The query of rule.yaml asks of calls that set a header.
#include "base/text.h"
#include "rules/context.h"
#include "rules/literals.h"

namespace tvaara::rules::native {
namespace {

// The star is the whole value: the line ends behind it.
bool allows_any(const std::string& literal) {
  const std::string text = to_lower(literal);
  const std::string header = "access-control-allow-origin:";
  size_t begin = text.find(header);
  if (begin == std::string::npos) return false;
  size_t star = text.find_first_not_of(" \t", begin + header.size());
  if (star == std::string::npos || text[star] != '*') return false;
  size_t behind = star + 1;
  return behind == text.size() || text[behind] == '\r' || text[behind] == '\n';
}

}  // namespace

void authn_permissive_cors(const Context& context, Reporter& report) {
  for (const auto& [where, literal] : literals(context.model, allows_any)) {
    findings::Finding finding;
    finding.where = where;
    finding.message = "A header line lets pages of any origin read the answer";
    finding.function = literal.function;
    finding.sink_key = literal.function;
    report.add(std::move(finding));
  }
}

}  // namespace tvaara::rules::native
