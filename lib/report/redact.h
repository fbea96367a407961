// Secrets never leave through a report: a finding about a hard-coded password must not spread it
// into logs, dashboards and pull requests.
//
// Rules name the texts in Finding::secrets; a report works on a redacted copy of the results, so no
// format can forget. Excerpts mask the secret in the source line too, and every literal on the
// lines of a finding that has secrets (in source a secret may be written with escapes).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "findings/findings.h"

namespace tvaara::report {

inline constexpr std::string_view kRedacted = "***";

class Redactor {
 public:
  explicit Redactor(const findings::Results& results);

  // The text with every secret replaced by ***.
  std::string redact(std::string_view text) const;
  // The same, byte for byte: columns stay where they are. `literals`: mask all quoted text.
  std::string mask(std::string_view line, bool literals) const;
  bool empty() const { return secrets_.empty(); }

 private:
  std::vector<std::string> secrets_;  // longest first: one may contain another
};

// A copy of the results that is fit to be printed.
findings::Results redacted(const findings::Results& results, const Redactor& redactor);

}  // namespace tvaara::report
