#include "code/proto.h"

#include <algorithm>
#include <cctype>
#include <cstdlib>

#include "base/limits.h"

namespace tvaara::code {
namespace {

bool is_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '_' || c == '.'; }

// Words, numbers and strings (with their first quote) as they stand; anything else by itself.
std::vector<std::string> tokens_of(std::string_view text) {
  std::vector<std::string> tokens;
  for (size_t i = 0; i < text.size();) {
    char c = text[i];
    if (text.substr(i).starts_with("//")) {
      i = std::min(text.find('\n', i), text.size());
    } else if (text.substr(i).starts_with("/*")) {
      size_t end = text.find("*/", i + 2);
      i = end == std::string_view::npos ? text.size() : end + 2;
    } else if (c == '"' || c == '\'') {
      size_t end = i + 1;
      while (end < text.size() && text[end] != c) end += text[end] == '\\' ? 2 : 1;
      end = std::min(end, text.size());
      tokens.emplace_back(text.substr(i, end - i));
      i = end + 1;
    } else if (is_word(c)) {
      size_t end = i;
      while (end < text.size() && is_word(text[end])) ++end;
      tokens.emplace_back(text.substr(i, end - i));
      i = end;
    } else {
      if (!std::isspace(static_cast<unsigned char>(c))) tokens.emplace_back(1, c);
      ++i;
    }
  }
  return tokens;
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
  explicit Reader(std::string_view text) : tokens_(tokens_of(text)) {}

  ProtoFile run() {
    while (at_ < tokens_.size()) {
      size_t before = at_;
      step();
      if (at_ == before) ++at_;
    }
    return std::move(out_);
  }

 private:
  enum class Kind { message, enumeration, service, oneof, other };
  struct Open {
    Kind kind;
    size_t index = 0;  // in out_.messages, .enums, .services; of a oneof: its message
    int oneof = -1;
    std::string name;
  };

  const std::string& peek(size_t ahead = 0) const {
    static const std::string kNothing;
    return at_ + ahead < tokens_.size() ? tokens_[at_ + ahead] : kNothing;
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
    if (!is_name(name) || peek(2) != "{" || deep) return skip();
    at_ += 3;
    Open open{kind, 0, -1, below(name)};
    if (kind == Kind::message) {
      open.index = out_.messages.size();
      out_.messages.push_back({open.name, {}, {}});
    } else if (kind == Kind::enumeration) {
      open.index = out_.enums.size();
      out_.enums.push_back({open.name, {}});
    } else if (kind == Kind::service) {
      open.index = out_.services.size();
      out_.services.push_back({name, {}});
    } else {
      open.index = open_.back().index;
      open.oneof = static_cast<int>(out_.messages[open.index].oneofs.size());
      out_.messages[open.index].oneofs.push_back(name);
    }
    open_.push_back(std::move(open));
  }

  void step() {
    if (accept("}")) {
      if (!open_.empty()) open_.pop_back();
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
    ProtoOperation operation;
    if (!accept("rpc")) return skip();
    operation.name = peek();
    ++at_;
    bool fine = is_name(operation.name) &&
                type_in_parentheses(operation.request, operation.client_streams) &&
                accept("returns") &&
                type_in_parentheses(operation.response, operation.server_streams);
    if (fine) out_.services[open_.back().index].operations.push_back(std::move(operation));
    skip();
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

  std::vector<std::string> tokens_;
  size_t at_ = 0;
  std::vector<Open> open_;
  ProtoFile out_;
};

}  // namespace

ProtoFile read_proto(std::string_view text) { return Reader(text).run(); }

}  // namespace tvaara::code
