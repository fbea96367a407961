#include "spec/contract.h"

#include <cctype>

#include "base/limits.h"
#include "base/text.h"
#include "spec/reach.h"
#include "spec/schema.h"

namespace tvaara::spec {

Contract::Contract() = default;
Contract::~Contract() = default;

// What is built on demand speaks of the contract by address, so a move begins anew.
Contract::Contract(Contract&& other) noexcept { *this = std::move(other); }

Contract& Contract::operator=(Contract&& other) noexcept {
  form = other.form;
  path = std::move(other.path);
  version = std::move(other.version);
  major = other.major;
  minor = other.minor;
  title = std::move(other.title);
  api_version = std::move(other.api_version);
  documents = std::move(other.documents);
  operations = std::move(other.operations);
  webhooks = std::move(other.webhooks);
  callbacks = std::move(other.callbacks);
  servers = std::move(other.servers);
  schemes = std::move(other.schemes);
  schemes_unread = other.schemes_unread;
  problems = std::move(other.problems);
  remarks = std::move(other.remarks);
  targets_ = std::move(other.targets_);
  schemas_.reset();
  other.schemas_.reset();
  reach_.reset();
  other.reach_.reset();
  return *this;
}

const SecurityScheme* Contract::scheme(std::string_view name) const {
  for (const auto& scheme : schemes) {
    if (scheme->name == name) return scheme.get();
  }
  return nullptr;
}

Node Contract::target(Node node) const {
  auto found = targets_.find(node);
  return found == targets_.end() ? Node() : found->second;
}

Node Contract::resolve(Node node) const {
  for (uint32_t step = 0; step < limits::kMaxRefDepth; ++step) {
    if (!node.is_mapping() || !node["$ref"].is_string()) return node;
    Node next = target(node);
    if (!next) return {};
    node = next;
  }
  return {};
}

bool Contract::malformed(Node use, NodeKind kind) const {
  if (!use || (use.kind() == NodeKind::null && !use.document()->damaged(use))) return false;
  Node node = resolve(use);
  return !node || node.kind() != kind || node.document()->damaged(node);
}

SchemaGraph& Contract::schemas() const {
  if (!schemas_) schemas_ = std::make_unique<SchemaGraph>(*this);
  return *schemas_;
}

const Reach& Contract::reach() const {
  if (!reach_) reach_ = std::make_unique<Reach>(*this);
  return *reach_;
}

namespace {

bool space(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

size_t skip_space(std::string_view text, size_t at) {
  while (at < text.size() && space(text[at])) ++at;
  return at;
}

// A version follows: a digit, also in quotes. Many configuration files have a key `openapi` with
// something else below it.
bool version_at(std::string_view text, size_t at) {
  at = skip_space(text, at);
  if (at < text.size() && (text[at] == '"' || text[at] == '\'')) ++at;
  return at < text.size() && text[at] >= '0' && text[at] <= '9';
}

// The length of `openapi` or `swagger` at `at`, in quotes or not, with its colon; 0 if it is not.
size_t key_at(std::string_view text, size_t at) {
  size_t begin = at;
  char quote = at < text.size() && (text[at] == '"' || text[at] == '\'') ? text[at++] : '\0';
  std::string_view rest = text.substr(std::min(at, text.size()));
  if (!rest.starts_with("openapi") && !rest.starts_with("swagger")) return 0;
  at += 7;
  if (quote != '\0' && (at >= text.size() || text[at++] != quote)) return 0;
  at = skip_space(text, at);
  return at < text.size() && text[at] == ':' ? at + 1 - begin : 0;
}

bool flow_contract(std::string_view text, size_t at) {
  int depth = 0;
  bool after_separator = false;  // the next token is a key, if it is at depth 1
  for (; at < text.size(); ++at) {
    char c = text[at];
    if (space(c)) continue;
    if (depth == 1 && after_separator) {
      if (size_t length = key_at(text, at); length != 0 && version_at(text, at + length))
        return true;
    }
    after_separator = c == '{' || c == ',';
    if (c == '{' || c == '[') ++depth;
    if (c == '}' || c == ']') --depth;
    if (c != '"') continue;
    for (++at; at < text.size() && text[at] != '"'; ++at) {
      if (text[at] == '\\') ++at;
    }
  }
  return false;
}

// The keys of the outermost mapping, which may be indented as a whole.
bool block_contract(std::string_view text) {
  size_t top = std::string_view::npos;  // its indentation, once a line has said it
  for (size_t at = 0; at < text.size();) {
    size_t first = std::min(text.find_first_not_of(" \r", at), text.size());
    bool content = first < text.size() && text[first] != '\n' && text[first] != '#' &&
                   text[first] != '%' && !text.substr(first).starts_with("---");
    if (content && top == std::string_view::npos) top = first - at;
    if (content && first - at == top) {
      size_t length = key_at(text, first);
      if (length != 0 && version_at(text, first + length)) return true;
    }
    size_t next = text.find('\n', at);
    if (next == std::string_view::npos) return false;
    at = next + 1;
  }
  return false;
}

}  // namespace

bool looks_like_contract(std::string_view path, std::string_view content) {
  bool known = path.ends_with(".json") || path.ends_with(".yaml") || path.ends_with(".yml");
  if (!known) return false;
  if (content.starts_with("\xff\xfe") || content.starts_with("\xfe\xff")) {
    // UTF-16: not read, but a contract all the same, so that somebody says so.
    std::string narrow(content.substr(2));
    std::erase(narrow, '\0');
    return looks_like_contract(path, narrow);
  }
  if (content.starts_with("\xef\xbb\xbf")) content.remove_prefix(3);
  if (content.find("openapi") == std::string_view::npos &&
      content.find("swagger") == std::string_view::npos) {
    return false;
  }
  size_t first = skip_space(content, 0);
  if (first < content.size() && content[first] == '{') return flow_contract(content, first);
  return !path.ends_with(".json") && block_contract(content);
}

}  // namespace tvaara::spec
