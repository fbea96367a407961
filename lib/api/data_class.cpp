#include "api/data_class.h"

#include <algorithm>
#include <initializer_list>
#include <set>

#include "base/glob.h"
#include "base/text.h"

namespace tvaara::api {
namespace {

using Words = std::set<std::string>;

// Whole words of path segments. Short lists on purpose: a wrong "admin" asks for too much, a wrong
// "open" hides a missing check.
const Words kAdmin{"admin",  "admins",  "administration", "internal",    "management", "superuser",
                   "root",   "sudo",    "payout",         "payouts",     "transfer",   "transfers",
                   "refund", "refunds", "withdrawal",     "withdrawals", "ledger"};
const Words kCredential{"login",    "signin",       "logon",      "token",        "tokens",
                        "register", "registration", "signup",     "otp",          "2fa",
                        "mfa",      "session",      "sessions",   "authenticate", "oauth",
                        "logout",   "revoke",       "introspect", "auth"};
const Words kOpen{"health",  "healthz", "healthcheck", "livez",   "readyz", "ready",
                  "alive",   "live",    "ping",        "version", "status", "openapi",
                  "swagger", "docs",    "favicon",     "robots",  "jwks"};

Words words_in(const std::string& path) {
  Words words;
  for (const std::string& segment : split(path, '/')) {
    if (segment.find('{') != std::string::npos) continue;
    words.insert(to_lower(segment));
    for (const std::string& word : words_of(segment)) words.insert(word);
  }
  return words;
}

std::string first_common(const Words& words, const Words& list) {
  for (const std::string& word : words) {
    if (list.count(word)) return word;
  }
  return "";
}

// What may stand beside a credential's word: POST /verify-otp is a credential endpoint, POST
// /sessionTalks and /login_links are about something else.
const Words kBesideCredential{
    "user",    "users",    "account",  "accounts",     "customer", "member",
    "client",  "device",   "with",     "by",           "email",    "phone",
    "sms",     "verify",   "check",    "verification", "send",     "resend",
    "request", "confirm",  "new",      "create",       "issue",    "validate",
    "access",  "id",       "refresh",  "exchange",     "generate", "authentication",
    "reset",   "password", "code",     "codes",        "admin",    "api",
    "guest",   "social",   "google",   "anonymous",    "apple",    "sso",
    "saml",    "oidc",     "facebook", "start",        "complete", "credentials",
    "in",      "up",       "out",      "sign",         "log",      "on",
    "v",       "oauth"};

bool is_number(const std::string& word) {
  return word.find_first_not_of("0123456789") == std::string::npos;
}

bool is_version(const std::string& word) {
  return word == "v" || (word.size() > 1 && word[0] == 'v' && is_number(word.substr(1)));
}

// "sign-in", "log_out": two words that mean one of the list.
bool is_sign_in(const std::vector<std::string>& words) {
  for (size_t i = 0; i + 1 < words.size(); ++i) {
    bool verb = words[i] == "sign" || words[i] == "log";
    bool way = words[i + 1] == "in" || words[i + 1] == "up" || words[i + 1] == "out";
    if (verb && way) return true;
  }
  return false;
}

// A sign-in page shows itself to strangers.
bool is_sign_in_page(const std::string& path) {
  static const Words kPages{"login",  "signin",   "logon",       "logout",
                            "signup", "register", "registration"};
  std::string last = to_lower(path.substr(path.rfind('/') + 1));
  return kPages.count(last) != 0 || is_sign_in(words_of(last));
}

// POST /send-code, /resendVerificationCode: the step before one that proves who asks.
bool sends_code(const std::vector<std::string>& words) {
  auto has = [&](std::initializer_list<const char*> any) {
    return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
      return std::any_of(any.begin(), any.end(), [&](const char* one) { return word == one; });
    });
  };
  return has({"code", "codes"}) && has({"send", "resend", "verification"});
}

// The last literal segment decides what a credential endpoint is: POST /auth/login is one,
// GET /sessions/{id}/orders is not.
bool is_credential(const ClassInput& input, const Words& words) {
  if (!is_mutation(input.method)) return false;
  bool reset = words.count("password") && (words.count("reset") || words.count("forget") ||
                                           words.count("forgot") || words.count("forgotten"));
  if (reset) return true;
  if (input.method == "ANY") return is_sign_in_page(input.path);  // POST among others
  if (input.method != "POST") return false;
  static const Words kSteps{"verify", "check",   "confirm",  "send",  "resend",   "request",
                            "start",  "refresh", "exchange", "reset", "complete", "validate"};
  std::string last, before;
  for (const std::string& segment : split(input.path, '/')) {
    if (segment.empty()) continue;
    before = last;
    if (segment.find('{') == std::string::npos) last = segment;
  }
  std::string whole = to_lower(last);
  if (kCredential.count(whole)) return true;
  // POST /otp/verify: the step of what stands before it.
  std::vector<std::string> tail = words_of(kSteps.count(whole) ? before + "/" + last : last);
  bool named = is_sign_in(tail) || sends_code(tail);
  for (const std::string& word : tail) {
    bool credential = kCredential.count(word) != 0;
    if (!credential && !kBesideCredential.count(word) && !is_number(word)) return false;
    named |= credential;
  }
  return named;
}

// The word that makes a path one of health or metadata; "" if it is about something else as well:
// /api/v1/health is open, /messages/live and /orders/{id}/status are not.
std::string open_word(const std::string& path) {
  static const Words kBeside{"api",  "rest",  "public", "system", "service", "server",
                             "json", "yaml",  "html",   "ui",     "index",   "ico",
                             "txt",  "check", "probe",  "info",   "get",     "auth"};
  std::string found;
  for (const std::string& segment : split(path, '/')) {
    if (segment.find('{') != std::string::npos) return "";
    std::vector<std::string> words = words_of(segment);
    if (kOpen.count(to_lower(segment))) words = {to_lower(segment)};
    for (const std::string& word : words) {
      if (kOpen.count(word)) {
        found = word;
      } else if (!kBeside.count(word) && !is_number(word) && !is_version(word)) {
        return "";
      }
    }
  }
  return found;
}

}  // namespace

bool is_mutation(const std::string& method) {
  static const Words kReads{"GET", "HEAD", "OPTIONS", "TRACE", "QUERY"};
  return kReads.count(method) == 0;
}

DataClass infer_class(const ClassInput& input,
                      const std::vector<std::pair<std::string, std::string>>& patterns) {
  Words words = words_in(input.path);
  DataClass out;
  out.credential = is_credential(input, words);
  std::string open = open_word(input.path);
  // A preflight carries no credentials: asking for them would break it.
  if (input.method == "OPTIONS") open = "OPTIONS";
  if (open.empty() && is_sign_in_page(input.path)) open = "sign-in";
  out.open = !is_mutation(input.method) && (!open.empty() || words.count(".well-known"));

  for (const auto& [pattern, name] : patterns) {
    size_t space = pattern.find(' ');
    std::string method = pattern.substr(0, space);
    if ((method == "*" || method == input.method) &&
        glob_match(pattern.substr(space + 1), input.path)) {
      out.name = name;
      out.reasons.push_back("the configuration says so (" + pattern + ")");
      return out;
    }
  }
  static const Words kClasses{"public-read", "user-read", "user-write", "admin"};
  if (kClasses.count(input.declared)) {
    out.name = input.declared;
    out.reasons.push_back("declared by x-data-class");
    return out;
  }
  if (out.credential) {
    out.name = "user-write";
    out.reasons.push_back("a credential endpoint");
    return out;
  }
  if (std::string word = first_common(words, kAdmin); !word.empty()) {
    out.name = "admin";
    out.reasons.push_back("`" + word + "` in the path");
    return out;
  }
  for (const std::string& scope : input.scopes) {
    for (const std::string& word : words_of(scope)) {
      if (word == "admin") {
        out.name = "admin";
        out.reasons.push_back("scope " + scope);
        return out;
      }
    }
  }
  if (is_mutation(input.method)) {
    out.name = "user-write";
    out.reasons.push_back("method " + input.method);
    return out;
  }
  // What a fixed text says may still be for few: a contract that asks for a caller is believed.
  const bool asked_for = input.security == ClassInput::Security::required || !input.scopes.empty();
  if (input.same_for_all && !input.authenticates && !asked_for) {
    out.name = "public-read";
    out.reasons.push_back("it answers the same to everybody");
    return out;
  }
  if (out.open) {
    out.name = "public-read";
    out.reasons.push_back(open.empty()        ? "well-known metadata"
                          : open == "OPTIONS" ? "method OPTIONS"
                          : open == "sign-in" ? "a sign-in page"
                                              : "`" + open + "` in the path");
  } else if (input.security == ClassInput::Security::open_declared && !input.authenticates) {
    out.name = "public-read";
    out.reasons.push_back("a read that the contract declares open (security: [])");
  } else {
    out.name = "user-read";
    out.reasons.push_back("method " + input.method);
  }
  return out;
}

}  // namespace tvaara::api
