// Names as contracts choose them, read by whole words: `PageToken` is no credential, `latest` no
// test server, `paid` no id.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace tvaara::rules {

// "access token" of words access, token: consecutive words of the identifier, anywhere.
bool has_phrase(const std::vector<std::string>& words, std::string_view phrase);
bool ends_in_phrase(const std::vector<std::string>& words, std::string_view phrase);
bool has_any_phrase(std::string_view identifier, std::initializer_list<const char*> phrases);

// A credential: password, access_token, api_key, client_secret … as the last words, so that
// `password_policy` is none. `loose` (for a query): bare `token`, `secret`, `jwt` and kin count.
bool names_credential(std::string_view name, bool loose);
// A property that decides about privilege: role, admin flag, owner, tenant, balance, state of a
// verification or payment.
bool names_privilege(std::string_view name);
// A property that nobody should be shown: password, hash, secret, one-time code, private key.
bool names_secret(std::string_view name);
// Tenant or organisation that something belongs to.
bool names_tenant(std::string_view name);
// Digits, parted by dots, hyphens or underscores.
bool is_number(std::string_view text);
// "v1", "V2.1", "1.0", "2022-11-28", "v1beta2"; also at the end of a word: "api-v2".
bool names_version(std::string_view segment);
// The words of the path's last segment that is no parameter: what the operation does or is about.
std::vector<std::string> last_words(std::string_view path);
// The path's last segment says that a POST only looks something up.
bool searches(std::string_view path);
// Request, correlation or trace id, as a header.
bool names_request_id(std::string_view header);
// Signature or shared secret that a receiver of callbacks can verify.
bool names_signature(std::string_view header);

}  // namespace tvaara::rules
