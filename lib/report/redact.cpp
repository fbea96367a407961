// Replacement is plain text search. A secret of fewer than four bytes is replaced only where it
// stands in quotes: elsewhere it would tear ordinary words apart and give itself away by that.
#include "report/redact.h"

#include <algorithm>
#include <set>

namespace tvaara::report {
namespace {

constexpr size_t kShortSecret = 4;
constexpr std::string_view kQuotes = "\"'`";

bool quoted(std::string_view text, size_t at, size_t length) {
  return at > 0 && at + length < text.size() && text[at - 1] == text[at + length] &&
         kQuotes.find(text[at - 1]) != std::string_view::npos;
}

// Calls replace(position, length) for each place of the secret, left to right.
template <typename Replace>
void for_each_place(const std::string& text, const std::string& secret, Replace replace) {
  for (size_t at = text.find(secret); at != std::string::npos;) {
    bool hit = secret.size() >= kShortSecret || quoted(text, at, secret.size());
    at = text.find(secret, hit ? replace(at, secret.size()) : at + 1);
  }
}

std::string mask_literals(std::string line) {
  char open = 0;
  for (size_t i = 0; i < line.size(); ++i) {
    if (open == 0) {
      if (line[i] == '"' || line[i] == '\'') open = line[i];
    } else if (line[i] == open) {
      open = 0;
    } else {
      bool escape = line[i] == '\\' && i + 1 < line.size();
      line[i] = '*';
      if (escape) line[++i] = '*';
    }
  }
  return line;
}

}  // namespace

Redactor::Redactor(const findings::Results& results) {
  std::set<std::string> all;
  for (const auto* list : {&results.findings, &results.suppressed}) {
    for (const findings::Finding& finding : *list) {
      for (const std::string& secret : finding.secrets) {
        if (!secret.empty()) all.insert(secret);
      }
    }
  }
  secrets_.assign(all.begin(), all.end());
  std::sort(secrets_.begin(), secrets_.end(), [](const std::string& a, const std::string& b) {
    return a.size() != b.size() ? a.size() > b.size() : a < b;
  });
}

std::string Redactor::redact(std::string_view text) const {
  std::string out(text);
  for (const std::string& secret : secrets_) {
    for_each_place(out, secret, [&](size_t at, size_t length) {
      out.replace(at, length, kRedacted);
      return at + kRedacted.size();
    });
  }
  return out;
}

std::string Redactor::mask(std::string_view line, bool literals) const {
  std::string out(line);
  for (const std::string& secret : secrets_) {
    for_each_place(out, secret, [&](size_t at, size_t length) {
      out.replace(at, length, std::string(length, '*'));
      return at + length;
    });
  }
  return literals ? mask_literals(std::move(out)) : out;
}

findings::Results redacted(const findings::Results& results, const Redactor& redactor) {
  findings::Results out = results;
  if (redactor.empty()) return out;
  auto clean = [&](std::string& text) { text = redactor.redact(text); };
  for (auto* list : {&out.findings, &out.suppressed}) {
    for (findings::Finding& finding : *list) {
      for (std::string* text :
           {&finding.message, &finding.label, &finding.why, &finding.fix_hint}) {
        clean(*text);
      }
      for (auto* notes : {&finding.trace, &finding.related}) {
        for (findings::Note& note : *notes) clean(note.message);
      }
      for (findings::Fix& fix : finding.fixes) {
        clean(fix.description);
        for (findings::TextEdit& edit : fix.edits) clean(edit.text);
      }
      for (auto& [name, value] : finding.properties) clean(value);
    }
  }
  for (findings::Endpoint& endpoint : out.endpoints) {
    for (auto& [question, answer] : endpoint.answers) {
      for (findings::Evidence& evidence : answer.evidence) clean(evidence.message);
    }
  }
  for (findings::Gap& gap : out.coverage.gaps) {
    clean(gap.what);
    clean(gap.reason);
  }
  return out;
}

}  // namespace tvaara::report
