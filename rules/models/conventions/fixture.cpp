// Every row of model.yaml is met here at least once, by names as projects choose them. This file
// is read, never run.
#include <optional>
#include <string>

struct Request {};
struct User {};

void require_login(const Request& request);
std::optional<User> authenticate(const Request& request);
bool verify_token(const std::string& token);
void check_auth(const Request& request);

namespace access {
void ensure_owner(const User& user, int id);
bool has_permission(const User& user, const std::string& what);
void check_permission(const User& user, const std::string& what);
}  // namespace access

bool check_rate_limit(const std::string& key);
bool is_rate_limited(const std::string& key);
void enforce_rate_limit(const std::string& key);

class TokenBucket {
 public:
  bool consume(const std::string& key);
};

void audit_log(const std::string& who, const std::string& what);

class AuditTrail {
 public:
  void append(const std::string& entry);
};

bool is_valid_id(const std::string& id);
void validate_request(const Request& request);
void raise_alert(const std::string& what);
void require_mfa(const Request& request);
bool has_mfa(const Request& request);
void require_approval(const Request& request);
bool is_approved(const Request& request);
void verify_signature(const Request& request);

struct Reply {
  void set_header(const std::string& name, const std::string& value);
};
void add_header(Reply& reply, const std::string& name, const std::string& value, bool replace = true);

struct Account {
  int role = 0;
  bool is_admin = false;
};
void promote(Account& account) {
  account.role = 2;
  account.is_admin = true;
}

void handle(const Request& request, TokenBucket& bucket, AuditTrail& trail) {
  require_login(request);
  auto user = authenticate(request);
  if (!user || !verify_token("t")) return;
  check_auth(request);
  access::ensure_owner(*user, 1);
  if (!access::has_permission(*user, "orders")) return;
  access::check_permission(*user, "orders");
  if (!check_rate_limit("u") || is_rate_limited("u") || !bucket.consume("u")) return;
  enforce_rate_limit("u");
  if (!is_valid_id("7")) return;
  validate_request(request);
  audit_log("u", "what");
  trail.append("entry");
  raise_alert("what");
  Reply reply;
  reply.set_header("Strict-Transport-Security", "max-age=31536000");
  add_header(reply, "Set-Cookie", "id=1; Secure; HttpOnly; SameSite=Lax");
  require_mfa(request);
  require_approval(request);
  if (!has_mfa(request) || !is_approved(request)) return;
  verify_signature(request);
}

bool start_with(const std::string& text, const std::string& prefix);
std::string absolutePath(const std::string& path, const std::string& folder);
bool is_safe_path(const std::string& path);
struct Text {
  bool startsWith(const Text& prefix) const;
};
bool inside(const std::string& name, const Text& a, const Text& b) {
  return start_with(absolutePath(name, "/srv"), "/srv/") && is_safe_path(name) && a.startsWith(b);
}

bool contains(const std::string& text, const std::string& part);
const char* base_name(const char* path);
struct Name {
  bool contains(const char* part) const;
};
bool one_component(const std::string& path, const Name& name) {
  return !contains(path, "..") && !name.contains("..") && !name.contains("/") &&
         base_name(path.c_str()) != nullptr;
}
