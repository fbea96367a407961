#include "facts/proto.h"

#include <algorithm>
#include <cctype>
#include <cstdlib>

#include "base/limits.h"

namespace tvaara::facts {
namespace {

bool is_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '_' || c == '.'; }

constexpr size_t kMaxProblems = 20;  // then the rest is only skipped

struct Token {
  std::string text;  // words and numbers as they stand, a string behind its first quote
  ProtoRange where;
};

struct Tokens {
  std::vector<Token> list;
  std::vector<ProtoProblem> problems;
};

// The end of a comment at `i`, or `i` if there is none.
size_t behind_comment(std::string_view text, size_t i, std::vector<ProtoProblem>& problems) {
  if (text.substr(i).starts_with("//")) return std::min(text.find('\n', i), text.size());
  if (!text.substr(i).starts_with("/*")) return i;
  size_t end = text.find("*/", i + 2);
  if (end != std::string_view::npos) return end + 2;
  problems.push_back({static_cast<uint32_t>(i), "this comment has no end", "close it with */"});
  return text.size();
}

// Words, numbers and strings (with their first quote) as they stand; anything else by itself.
Tokens tokens_of(std::string_view text) {
  Tokens out;
  auto add = [&](size_t begin, size_t end, size_t next) {
    out.list.push_back({std::string(text.substr(begin, end - begin)),
                        {static_cast<uint32_t>(begin), static_cast<uint32_t>(next)}});
    return next;
  };
  for (size_t i = text.starts_with("\xef\xbb\xbf") ? 3 : 0; i < text.size();) {
    char c = text[i];
    if (size_t behind = behind_comment(text, i, out.problems); behind != i) {
      i = behind;
    } else if (c == '"' || c == '\'') {
      size_t end = i + 1;
      while (end < text.size() && text[end] != c && text[end] != '\n') {
        end += text[end] == '\\' ? 2 : 1;
      }
      end = std::min(end, text.size());
      bool closed = end < text.size() && text[end] == c;
      if (!closed) out.problems.push_back({static_cast<uint32_t>(i), "this text has no end", ""});
      i = add(i, end, closed ? end + 1 : end);
    } else if (is_word(c)) {
      size_t end = i;
      while (end < text.size() && is_word(text[end])) ++end;
      i = add(i, end, end);
    } else if (std::isspace(static_cast<unsigned char>(c))) {
      ++i;
    } else {
      i = add(i, i + 1, i + 1);
    }
  }
  return out;
}

// A name that C++ can hold; a .proto is a stranger's.
bool is_name(const std::string& word) {
  if (word.empty() || std::isdigit(static_cast<unsigned char>(word[0])) || word[0] == '.') {
    return false;
  }
  for (char c : word) {
    if (!is_word(c) || static_cast<unsigned char>(c) >= 0x80) return false;
  }
  return word.find('.') == std::string::npos;
}

bool is_type(const std::string& word) {
  bool last_dot = false;
  for (char c : word) {
    if (!is_word(c) || (c == '.' && last_dot)) return false;
    last_dot = c == '.';
  }
  return !word.empty() && !last_dot && !std::isdigit(static_cast<unsigned char>(word[0]));
}

class Reader {
 public:
  explicit Reader(std::string_view text) {
    Tokens tokens = tokens_of(text);
    tokens_ = std::move(tokens.list);
    out_.problems = std::move(tokens.problems);
  }

  ProtoFile run() {
    while (at_ < tokens_.size()) {
      size_t before = at_;
      step();
      if (at_ == before) ++at_;
    }
    if (!open_.empty()) {
      problem(open_.back().brace, "this block has no end", "a closing } is missing");
    }
    std::stable_sort(out_.problems.begin(), out_.problems.end(),
                     [](const auto& a, const auto& b) { return a.offset < b.offset; });
    if (out_.problems.size() > kMaxProblems) out_.problems.resize(kMaxProblems);
    return std::move(out_);
  }

 private:
  enum class Kind { message, enumeration, service, oneof, other };
  struct Open {
    Kind kind;
    size_t index = 0;  // in out_.messages, .enums, .services; of a oneof: its message
    int oneof = -1;
    std::string name;
    uint32_t brace = 0;  // where it opens
  };

  const std::string& peek(size_t ahead = 0) const {
    static const std::string kNothing;
    return at_ + ahead < tokens_.size() ? tokens_[at_ + ahead].text : kNothing;
  }
  ProtoRange where() const { return at_ < tokens_.size() ? tokens_[at_].where : ProtoRange{}; }
  void problem(uint32_t offset, std::string message, std::string hint = "") {
    if (out_.problems.size() < 2 * kMaxProblems) {
      out_.problems.push_back({offset, std::move(message), std::move(hint)});
    }
  }
  bool accept(const char* word) {
    if (peek() != word) return false;
    ++at_;
    return true;
  }
  // To behind the end of a declaration that is of no interest.
  void skip() {
    for (int depth = 0; at_ < tokens_.size(); ++at_) {
      if (depth == 0 && peek() == "}") return;  // closes the block around
      if (peek() == "{") ++depth;
      if (peek() == "}" && --depth == 0) break;
      if (peek() == ";" && depth == 0) break;
    }
    ++at_;
  }

  std::string below(const std::string& name) const {
    std::string outer;
    for (const Open& open : open_) {
      if (open.kind == Kind::message) outer = open.name + ".";
    }
    return outer + name;
  }

  void open_block(Kind kind) {
    std::string name = peek(1);
    bool deep = open_.size() >= limits::kMaxDocumentDepth;
    if (!is_name(name) || peek(2) != "{" || deep) {
      if (kind == Kind::service) problem(where().begin, "this service cannot be read");
      return skip();
    }
    ProtoRange named = tokens_[at_ + 1].where;
    Open open{kind, 0, -1, below(name), tokens_[at_ + 2].where.begin};
    at_ += 3;
    if (kind == Kind::message) {
      open.index = out_.messages.size();
      out_.messages.push_back({open.name, {}, {}});
    } else if (kind == Kind::enumeration) {
      open.index = out_.enums.size();
      out_.enums.push_back({open.name, {}});
    } else if (kind == Kind::service) {
      open.index = out_.services.size();
      out_.services.push_back({name, {}, named});
    } else {
      open.index = open_.back().index;
      open.oneof = static_cast<int>(out_.messages[open.index].oneofs.size());
      out_.messages[open.index].oneofs.push_back(name);
    }
    open_.push_back(std::move(open));
  }

  void step() {
    if (peek() == "}") {
      if (open_.empty()) problem(where().begin, "this } closes nothing");
      if (!open_.empty()) open_.pop_back();
      ++at_;
      return;
    }
    if (accept(";")) return;
    Kind where = open_.empty() ? Kind::other : open_.back().kind;
    bool declares = where == Kind::other || where == Kind::message;
    const std::string& word = peek();
    // A field may be called "message" or "option"; a declaration has a name after the word.
    if (declares && word == "message" && peek(2) == "{") return open_block(Kind::message);
    if (declares && word == "enum" && peek(2) == "{") return open_block(Kind::enumeration);
    if (where == Kind::other) return file_level();
    if (word == "option" || word == "reserved" || word == "extensions" || word == "extend") {
      return skip();
    }
    if (where == Kind::message && word == "oneof") return open_block(Kind::oneof);
    if (where == Kind::service) return operation();
    if (where == Kind::enumeration) return value();
    field();
  }

  void file_level() {
    if (peek() == "service") return open_block(Kind::service);
    if (accept("package")) {
      if (is_type(peek())) out_.package = peek();
    } else if (accept("import")) {
      if (peek() == "public" || peek() == "weak") ++at_;
      if (peek().starts_with('"') || peek().starts_with('\'')) add_import(peek().substr(1));
    }
    skip();
  }

  void add_import(const std::string& path) {
    for (char c : path) {
      if (!is_word(c) && c != '/' && c != '-') return;
    }
    if (path.ends_with(".proto")) out_.imports.push_back(path);
  }

  bool type_in_parentheses(std::string& type, bool& streams) {
    if (!accept("(")) return false;
    streams = peek() == "stream" && peek(1) != ")";
    if (streams) ++at_;
    type = peek();
    ++at_;
    return is_type(type) && accept(")");
  }

  void operation() {
    uint32_t begin = where().begin;
    if (!accept("rpc")) return skip();
    ProtoOperation operation;
    operation.where = where();
    operation.name = peek();
    ++at_;
    bool fine = is_name(operation.name) &&
                type_in_parentheses(operation.request, operation.client_streams) &&
                accept("returns") &&
                type_in_parentheses(operation.response, operation.server_streams);
    if (!fine) {
      problem(begin, "this operation cannot be read",
              "it is written `rpc NAME (REQUEST) returns (RESPONSE)`");
      return skip();
    }
    if (peek() == "{") operation_options(operation);
    out_.services[open_.back().index].operations.push_back(std::move(operation));
    if (peek() == ";") ++at_;
  }

  // `{ option …; option …; }` behind an operation.
  void operation_options(ProtoOperation& operation) {
    uint32_t brace = where().begin;
    ++at_;
    while (at_ < tokens_.size() && peek() != "}") {
      if (accept(";")) continue;
      if (!accept("option")) {
        skip();
        continue;
      }
      if (peek() == "deprecated" && peek(1) == "=") {
        operation.deprecated = peek(2) == "true";
      } else if (peek() == "(" && is_http(peek(1)) && peek(2) == ")") {
        at_ += 3;
        http_option(operation);
      }
      skip();
    }
    if (!accept("}")) problem(brace, "this block has no end", "a closing } is missing");
  }

  static bool is_http(std::string_view option) {
    return option == "google.api.http" || option == ".google.api.http";
  }

  // `= { get: "/v1/{id}" }`, or `.get = "/v1/{id}"`. Ends before the `;`.
  void http_option(ProtoOperation& operation) {
    uint32_t begin = where().begin;
    size_t before = operation.bindings.size();
    std::string field = peek();
    if (field.starts_with('.')) {
      ++at_;
      ProtoBinding binding;
      if (accept("=") && binding_field(field.substr(1), binding)) {
        operation.bindings.push_back(std::move(binding));
        return;
      }
    } else if (accept("=") && opens_message()) {
      http_rule(operation, 0);
    }
    if (operation.bindings.size() == before) {
      problem(begin, "this google.api.http option names no method and path",
              "it is written `option (google.api.http) = {get: \"/v1/orders/{id}\"};`");
    }
  }

  bool opens_message() const { return peek() == "{" || peek() == "<"; }
  bool closes_message() const { return peek() == "}" || peek() == ">"; }

  // A rule in text format: fields with `:` or without, with `,` or `;` behind them or without.
  void http_rule(ProtoOperation& operation, int depth) {
    size_t own = operation.bindings.size();
    operation.bindings.emplace_back();
    ++at_;
    while (at_ < tokens_.size() && !closes_message()) {
      std::string name = peek();
      ++at_;
      accept(":");
      if (name == "additional_bindings") {
        additional(operation, depth);
      } else if (!binding_field(name, operation.bindings[own])) {
        skip_value();
      }
      while (peek() == "," || peek() == ";") ++at_;
    }
    ++at_;
    if (operation.bindings[own].path.empty()) {
      operation.bindings.erase(operation.bindings.begin() + static_cast<long>(own));
    }
  }

  // One rule or a list of them. The format allows none inside another additional one.
  void additional(ProtoOperation& operation, int depth) {
    if (depth > 0) return skip_value();
    if (opens_message()) return http_rule(operation, depth + 1);
    if (!accept("[")) return;
    while (at_ < tokens_.size() && peek() != "]") {
      if (opens_message()) {
        http_rule(operation, depth + 1);
      } else {
        ++at_;
      }
    }
    ++at_;
  }

  bool binding_field(const std::string& name, ProtoBinding& binding) {
    static const std::vector<std::string> kMethods{"get", "put", "post", "delete", "patch"};
    if (std::find(kMethods.begin(), kMethods.end(), name) != kMethods.end()) {
      binding.method = name;
      for (char& c : binding.method) c = static_cast<char>(c - 'a' + 'A');
      return texts(binding.path, &binding.where);
    }
    if (name == "body") return texts(binding.body);
    if (name != "custom" || !opens_message()) return false;
    ++at_;
    while (at_ < tokens_.size() && !closes_message()) {
      std::string field = peek();
      ++at_;
      accept(":");
      bool known = field == "kind"   ? texts(binding.method)
                   : field == "path" ? texts(binding.path, &binding.where)
                                     : false;
      if (!known) skip_value();
      while (peek() == "," || peek() == ";") ++at_;
    }
    ++at_;
    return true;
  }

  // Texts that follow each other are one.
  bool texts(std::string& into, ProtoRange* range = nullptr) {
    auto is_text = [&] { return peek().starts_with('"') || peek().starts_with('\''); };
    if (!is_text()) return false;
    if (range) *range = where();
    for (; is_text(); ++at_) into += peek().substr(1);
    if (range) range->end = tokens_[at_ - 1].where.end;
    return true;
  }

  // A value of text format: one word or text, or all between brackets.
  void skip_value() {
    int depth = 0;
    do {
      const std::string& word = peek();
      if (depth == 0 && (closes_message() || word == "]")) return;
      if (word == "{" || word == "<" || word == "[") ++depth;
      if (word == "}" || word == ">" || word == "]") --depth;
      ++at_;
    } while (depth > 0 && at_ < tokens_.size());
  }

  void value() {
    std::string name = peek();
    if (is_name(name) && peek(1) == "=") {
      bool negative = peek(2) == "-";
      int number = std::atoi(peek(negative ? 3 : 2).c_str());
      out_.enums[open_.back().index].values.emplace_back(name, negative ? -number : number);
    }
    skip();
  }

  void field() {
    ProtoField field;
    field.oneof = open_.back().oneof;
    if (peek() == "repeated" || peek() == "optional" || peek() == "required") {
      field.repeated = peek() == "repeated";
      ++at_;
    }
    if (peek() == "map" && peek(1) == "<") {
      field.key = peek(2);
      field.type = peek(4);
      at_ += peek(3) == "," && peek(5) == ">" ? 6 : 2;
    } else {
      field.type = peek();
      ++at_;
    }
    field.name = peek();
    if (is_type(field.type) && field.type != "group" && is_name(field.name) && peek(1) == "=" &&
        (field.key.empty() || is_name(field.key))) {
      field.number = std::atoi(peek(2).c_str());
      out_.messages[open_.back().index].fields.push_back(std::move(field));
    }
    skip();
  }

  std::vector<Token> tokens_;
  size_t at_ = 0;
  std::vector<Open> open_;
  ProtoFile out_;
};

}  // namespace

ProtoFile read_proto(std::string_view text) { return Reader(text).run(); }

}  // namespace tvaara::facts
