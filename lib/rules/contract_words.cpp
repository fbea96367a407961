#include "rules/contract_words.h"

#include <algorithm>

#include "base/text.h"

namespace tvaara::rules {
namespace {

bool phrase_at(const std::vector<std::string>& words, size_t at,
               const std::vector<std::string>& phrase) {
  return at + phrase.size() <= words.size() &&
         std::equal(phrase.begin(), phrase.end(), words.begin() + static_cast<long>(at));
}

}  // namespace

bool has_phrase(const std::vector<std::string>& words, std::string_view phrase) {
  std::vector<std::string> wanted = split(phrase, ' ');
  for (size_t at = 0; at < words.size(); ++at) {
    if (phrase_at(words, at, wanted)) return true;
  }
  return false;
}

bool ends_in_phrase(const std::vector<std::string>& words, std::string_view phrase) {
  std::vector<std::string> wanted = split(phrase, ' ');
  return words.size() >= wanted.size() && phrase_at(words, words.size() - wanted.size(), wanted);
}

bool has_any_phrase(std::string_view identifier, std::initializer_list<const char*> phrases) {
  std::vector<std::string> words = words_of(identifier);
  return std::any_of(phrases.begin(), phrases.end(),
                     [&](const char* phrase) { return has_phrase(words, phrase); });
}

bool names_credential(std::string_view name, bool loose) {
  static const std::vector<std::string> kAlways{"password",
                                                "passwd",
                                                "pwd",
                                                "passphrase",
                                                "access token",
                                                "accesstoken",
                                                "auth token",
                                                "authtoken",
                                                "bearer token",
                                                "refresh token",
                                                "id token",
                                                "jwt",
                                                "jwt token",
                                                "session token",

                                                "api token",
                                                "security token",
                                                "api key",
                                                "apikey",
                                                "app key",
                                                "secret key",
                                                "private key",
                                                "access key",
                                                "subscription key",
                                                "client secret",
                                                "api secret",
                                                "app secret",
                                                "shared secret",
                                                "credential",
                                                "credentials",
                                                "bearer",
                                                "authentication token",
                                                "secret access key",
                                                "user token",
                                                "oauth token",
                                                "login token"};
  std::vector<std::string> words = words_of(name);
  auto last = [&](const std::string& phrase) { return ends_in_phrase(words, phrase); };
  if (std::any_of(kAlways.begin(), kAlways.end(), last)) return true;
  bool bare = words.size() == 1 &&
              (words[0] == "token" || words[0] == "secret" || words[0] == "authorization");
  return loose && bare;
}

bool names_privilege(std::string_view name) {
  static const std::vector<std::string> kNames{"role",
                                               "roles",
                                               "user role",
                                               "user roles",
                                               "role id",
                                               "role ids",
                                               "admin",
                                               "is admin",
                                               "administrator",
                                               "is administrator",
                                               "superuser",
                                               "is superuser",
                                               "super user",
                                               "staff flag",
                                               "is staff",
                                               "is root",
                                               "superadmin",
                                               "is superadmin",
                                               "super admin",
                                               "permission",
                                               "permissions",
                                               "privilege",
                                               "privileges",
                                               "access level",
                                               "owner",
                                               "owner id",
                                               "owner user id",
                                               "tenant",
                                               "tenant id",
                                               "organization id",
                                               "organisation id",
                                               "org id",
                                               "balance",
                                               "account balance",
                                               "credit balance",
                                               "available balance",
                                               "credit limit",
                                               "verified",
                                               "is verified",
                                               "email verified",
                                               "is email verified",
                                               "phone verified",
                                               "kyc verified",
                                               "verification status",
                                               "kyc status",
                                               "payment status",
                                               "is paid",
                                               "paid",
                                               "is approved"};
  std::vector<std::string> words = words_of(name);
  std::string whole = join(words, " ");
  return std::find(kNames.begin(), kNames.end(), whole) != kNames.end();
}

bool names_secret(std::string_view name) {
  static const std::vector<std::string> kLast{"password",
                                              "passwd",
                                              "pwd",
                                              "passphrase",
                                              "password hash",
                                              "passwordhash",
                                              "hashed password",
                                              "password digest",
                                              "password salt",
                                              "encrypted password",
                                              "secret",
                                              "client secret",
                                              "secret key",
                                              "private key",
                                              "privatekey",
                                              "otp",
                                              "otp code",
                                              "one time code",
                                              "totp secret",
                                              "recovery codes",
                                              "backup codes",
                                              "cvv",
                                              "cvc",
                                              "security answer",
                                              "secret answer",
                                              "refresh token",
                                              "pin code",
                                              "mfa secret",
                                              "signing key"};
  std::vector<std::string> words = words_of(name);
  return std::any_of(kLast.begin(), kLast.end(),
                     [&](const std::string& phrase) { return ends_in_phrase(words, phrase); });
}

bool names_tenant(std::string_view name) {
  static const std::vector<std::string> kNames{"tenant",
                                               "tenant id",
                                               "tenantid",
                                               "x tenant",
                                               "x tenant id",
                                               "tenant name",
                                               "tenant key",
                                               "org",
                                               "org id",
                                               "orgid",
                                               "organization",
                                               "organization id",
                                               "organizationid",
                                               "organisation",
                                               "organisation id",
                                               "organisationid",
                                               "x org id",
                                               "x organization id",
                                               "x organisation id",
                                               "customer tenant id"};
  std::string whole = join(words_of(name), " ");
  return std::find(kNames.begin(), kNames.end(), whole) != kNames.end();
}

std::vector<std::string> last_words(std::string_view path) {
  std::string last;
  for (const std::string& segment : split(path, '/')) {
    if (!segment.empty() && segment.find('{') == std::string::npos) last = segment;
  }
  return words_of(last);
}

bool searches(std::string_view path) {
  std::vector<std::string> words = last_words(path);
  for (const char* word :
       {"search", "query", "filter", "find", "lookup", "list", "validate", "count"}) {
    if (has_phrase(words, word)) return true;
  }
  return false;
}

bool names_request_id(std::string_view header) {
  static const std::vector<std::string> kPhrases{
      "request id",  "requestid",    "correlation id", "correlationid", "trace id", "traceid",
      "traceparent", "trace parent", "transaction id", "trace context", "req id",   "request uuid",
      "correlation", "b 3",          "invocation id",  "operation id",  "span id",  "call id"};
  std::vector<std::string> words = words_of(header);
  return std::any_of(kPhrases.begin(), kPhrases.end(),
                     [&](const std::string& phrase) { return has_phrase(words, phrase); });
}

bool names_signature(std::string_view header) {
  static const std::vector<std::string> kPhrases{"signature", "hmac",   "sig",           "jws",
                                                 "token",     "secret", "authorization", "sign",
                                                 "api key",   "apikey", "dpop"};
  std::vector<std::string> words = words_of(header);
  return std::any_of(kPhrases.begin(), kPhrases.end(),
                     [&](const std::string& phrase) { return has_phrase(words, phrase); });
}

}  // namespace tvaara::rules
