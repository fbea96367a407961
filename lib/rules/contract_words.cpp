#include "rules/contract_words.h"

#include <algorithm>
#include <cctype>

#include "base/text.h"

namespace tvaara::rules {
namespace {

using Words = std::vector<std::string>;

// Whether the words from `at` on are those of the phrase, which single spaces part. Names of large
// contracts ask this a million times, so nothing is copied.
bool phrase_at(const Words& words, size_t at, std::string_view phrase) {
  for (; at < words.size() && phrase.starts_with(words[at]); ++at) {
    phrase.remove_prefix(words[at].size());
    if (phrase.empty()) return true;
    if (phrase.front() != ' ') return false;
    phrase.remove_prefix(1);
  }
  return false;
}

// "api key, secret" -> "api key", "secret".
Words list(std::string_view text) {
  Words phrases;
  for (const std::string& phrase : split(text, ',')) phrases.emplace_back(trim(phrase));
  return phrases;
}

bool contains(const Words& list, const std::string& phrase) {
  return std::find(list.begin(), list.end(), phrase) != list.end();
}

bool ends_in_any(const Words& words, const Words& phrases) {
  return std::any_of(phrases.begin(), phrases.end(),
                     [&](const std::string& phrase) { return ends_in_phrase(words, phrase); });
}

bool has_any(const Words& words, const Words& phrases) {
  return std::any_of(phrases.begin(), phrases.end(),
                     [&](const std::string& phrase) { return has_phrase(words, phrase); });
}

}  // namespace

bool has_phrase(const std::vector<std::string>& words, std::string_view phrase) {
  for (size_t at = 0; at < words.size(); ++at) {
    if (phrase_at(words, at, phrase)) return true;
  }
  return false;
}

bool ends_in_phrase(const std::vector<std::string>& words, std::string_view phrase) {
  auto wanted = static_cast<size_t>(std::count(phrase.begin(), phrase.end(), ' ')) + 1;
  return words.size() >= wanted && phrase_at(words, words.size() - wanted, phrase);
}

bool has_any_phrase(std::string_view identifier, std::initializer_list<const char*> phrases) {
  std::vector<std::string> words = words_of(identifier);
  return std::any_of(phrases.begin(), phrases.end(),
                     [&](const char* phrase) { return has_phrase(words, phrase); });
}

bool names_credential(std::string_view name, bool loose) {
  static const Words kAnywhere = list(
      "password, passwd, pwd, passphrase, access token, accesstoken, auth token, authtoken, "
      "authentication token, bearer token, oauth token, refresh token, session token, api token, "
      "security token, login token, user token, api key, apikey, app key, secret key, private key, "
      "access key, subscription key, client secret, api secret, app secret, shared secret");
  static const Words kInQuery = list("id token, jwt, bearer, credential, credentials");
  Words words = words_of(name);
  if (ends_in_any(words, kAnywhere)) return true;
  bool bare = words.size() == 1 && contains({"token", "secret", "authorization"}, words[0]);
  return loose && (bare || ends_in_any(words, kInQuery));
}

bool names_privilege(std::string_view name) {
  static const Words kNames = list(
      "role, roles, user role, user roles, role id, role ids, admin, is admin, administrator, "
      "is administrator, superuser, is superuser, super user, is staff, is root, superadmin, "
      "is superadmin, super admin, permission, permissions, privilege, privileges, access level, "
      "owner, is owner, owner id, owner user id, tenant, tenant id, organization id, organisation "
      "id, org "
      "id, "
      "balance, account balance, credit balance, available balance, credit limit, verified, "
      "is verified, email verified, is email verified, phone verified, kyc verified, "
      "verification status, kyc status, payment status, is paid, paid, is approved");
  return contains(kNames, join(words_of(name), " "));
}

bool names_secret(std::string_view name) {
  static const Words kLast = list(
      "password, passwd, pwd, passphrase, password hash, passwordhash, hashed password, "
      "password digest, password salt, encrypted password, secret, client secret, secret key, "
      "private key, privatekey, otp, otp code, one time code, totp secret, recovery codes, "
      "backup codes, cvv, cvc, security answer, secret answer, refresh token, pin code, mfa "
      "secret, signing key, api key, apikey, psk, pre shared key, preshared key");
  return ends_in_any(words_of(name), kLast);
}

bool names_tenant(std::string_view name) {
  static const Words kNames = list(
      "tenant, tenant id, tenantid, x tenant, x tenant id, tenant name, tenant key, org, org id, "
      "orgid, organization, organization id, organizationid, organisation, organisation id, "
      "organisationid, x org id, x organization id, x organisation id, customer tenant id");
  return contains(kNames, join(words_of(name), " "));
}

bool is_number(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    return std::isdigit(static_cast<unsigned char>(c)) || c == '.' || c == '-' || c == '_';
  });
}

bool names_version(std::string_view segment) {
  if (is_number(segment)) return true;
  std::vector<std::string> words = words_of(segment);
  for (size_t i = 0; i + 1 < words.size(); ++i) {
    bool marked = words[i] == "v" || words[i] == "ver" || words[i] == "version";
    if (marked && is_number(words[i + 1])) return true;
  }
  return false;
}

std::vector<std::string> last_words(std::string_view path) {
  std::string last;
  for (const std::string& segment : split(path, '/')) {
    if (!segment.empty() && segment.find('{') == std::string::npos) last = segment;
  }
  return words_of(last);
}

bool searches(std::string_view path) {
  static const Words kSearches = list("search, query, filter, find, lookup, list, validate, count");
  return has_any(last_words(path), kSearches);
}

bool names_request_id(std::string_view header) {
  static const Words kIds = list(
      "request id, requestid, req id, request uuid, correlation id, correlationid, correlation, "
      "trace id, traceid, traceparent, trace parent, trace context, span id, transaction id, "
      "operation id, invocation id, call id, b 3");
  return has_any(words_of(header), kIds);
}

bool names_signature(std::string_view header) {
  static const Words kProofs =
      list("signature, sig, sign, hmac, jws, token, secret, authorization, api key, apikey, dpop");
  return has_any(words_of(header), kProofs);
}

}  // namespace tvaara::rules
