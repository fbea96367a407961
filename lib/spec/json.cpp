// The JSON reader: recursive descent with bounded depth that goes on after an error.
//
// Why one of our own: nlohmann's SAX interface gives no start of a token, copies every string, and
// ends at the first error, while a review wants exact ranges, views into the file and the rest of
// the document. RFC 8259 is small enough; what other tools tolerate (comments, trailing commas) is
// reported and stepped over.
#include <cstring>

#include "spec/builder.h"
#include "spec/encoding.h"

namespace tvaara::spec {
namespace {

constexpr size_t kMaxProblems = 20;  // then the rest of the file is not read

class JsonReader {
 public:
  explicit JsonReader(Builder& builder) : builder_(builder), text_(builder.content()) {}

  void read() {
    if (text_.starts_with("\xef\xbb\xbf")) at_ = 3;
    skip_space();
    if (at_ == text_.size()) return error("the document is empty");
    value();
    skip_space();
    if (!stopped() && at_ < text_.size()) error("text after the end of the document");
  }

 private:
  bool stopped() const { return builder_.full() || given_up_; }
  uint32_t at() const { return static_cast<uint32_t>(at_); }
  char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }

  void error(std::string message, std::string hint = "") { error_at(at(), message, hint); }

  void error_at(uint32_t offset, std::string message, std::string hint = "") {
    builder_.lost(offset);
    builder_.problem(offset, std::move(message), std::move(hint));
    if (++errors_ >= kMaxProblems) given_up_ = true;
  }

  void skip_space() {
    for (;;) {
      while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\n' || text_[at_] == '\r' ||
                                    text_[at_] == '\t')) {
        ++at_;
      }
      if (peek() != '/' || at_ + 1 >= text_.size()) return;
      if (!skip_comment()) return;
    }
  }

  bool skip_comment() {
    bool line = text_[at_ + 1] == '/', block = text_[at_ + 1] == '*';
    if (!line && !block) return false;
    if (!comment_said_) builder_.problem(at(), "JSON has no comments");
    comment_said_ = true;
    size_t end = line ? text_.find('\n', at_) : text_.find("*/", at_ + 2);
    at_ = end == std::string_view::npos ? text_.size() : end + (line ? 1 : 2);
    return true;
  }

  void value() {
    switch (peek()) {
      case '{':
        return object();
      case '[':
        return array();
      case '"': {
        uint32_t begin = at();
        std::string_view text = string();
        builder_.scalar(NodeKind::string, text, begin, at());
        return;
      }
      default:
        return word();
    }
  }

  // Numbers, literals, and whatever stands in their place.
  void word() {
    uint32_t begin = at();
    while (at_ < text_.size() && !std::strchr(" \t\r\n,:]}[{\"", text_[at_])) ++at_;
    std::string_view text = text_.substr(begin, at_ - begin);
    NodeKind kind = NodeKind::string;
    if (text == "null") kind = NodeKind::null;
    if (text == "true" || text == "false") kind = NodeKind::boolean;
    if (is_number(text)) kind = is_integer(text) ? NodeKind::integer : NodeKind::number;
    if (kind == NodeKind::string) {
      error_at(begin, text.empty()
                          ? "a value is missing"
                          : "'" + std::string(text.substr(0, 40)) + "' is not a JSON value");
      kind = NodeKind::null;
    }
    builder_.scalar(kind, text, begin, at());
  }

  static bool digit(char c) { return c >= '0' && c <= '9'; }
  static bool is_integer(std::string_view text) {
    return text.find_first_of(".eE") == std::string_view::npos;
  }
  static bool is_number(std::string_view text) {
    size_t i = 0;
    auto digits = [&] {
      size_t from = i;
      while (i < text.size() && digit(text[i])) ++i;
      return i > from;
    };
    if (i < text.size() && text[i] == '-') ++i;
    bool zero = i < text.size() && text[i] == '0';
    size_t whole = i;
    if (!digits() || (zero && i > whole + 1)) return false;
    if (i < text.size() && text[i] == '.' && (++i, !digits())) return false;
    if (i < text.size() && (text[i] | 0x20) == 'e') {
      ++i;
      if (i < text.size() && (text[i] == '+' || text[i] == '-')) ++i;
      if (!digits()) return false;
    }
    return i == text.size();
  }

  // At the opening quote; ends behind the closing one.
  std::string_view string() {
    size_t begin = ++at_;
    while (at_ < text_.size() && text_[at_] != '"' && text_[at_] != '\\' &&
           static_cast<unsigned char>(text_[at_]) >= 0x20) {
      ++at_;
    }
    if (peek() == '"') {
      ++at_;
      return text_.substr(begin, at_ - 1 - begin);
    }
    return escaped_string(begin);
  }

  std::string_view escaped_string(size_t begin) {
    buffer_.assign(text_.substr(begin, at_ - begin));
    while (at_ < text_.size() && text_[at_] != '"') {
      char c = text_[at_];
      if (c == '\n') break;  // a string does not span lines: most likely its quote is missing
      if (c == '\\') {
        ++at_;
        escape();
        continue;
      }
      if (static_cast<unsigned char>(c) < 0x20) error("a control character in a string");
      buffer_ += c;
      ++at_;
    }
    if (peek() == '"') {
      ++at_;
    } else {
      error_at(static_cast<uint32_t>(begin - 1), "the string is not closed");
    }
    return buffer_;
  }

  void escape() {
    static constexpr std::string_view kFrom = "\"\\/bfnrt", kTo = "\"\\/\b\f\n\r\t";
    char c = peek();
    if (size_t i = kFrom.find(c); c != '\0' && i != std::string_view::npos) {
      buffer_ += kTo[i];
      ++at_;
      return;
    }
    if (c != 'u') return error("an unknown escape in a string");
    ++at_;
    uint32_t code = hex4();
    if (code >= 0xd800 && code < 0xdc00 && text_.substr(at_).starts_with("\\u")) {
      size_t back = at_;
      at_ += 2;
      uint32_t low = hex4();
      if (low >= 0xdc00 && low < 0xe000) {
        code = 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00);
      } else {
        at_ = back;
      }
    }
    append_utf8(code >= 0xd800 && code < 0xe000 ? 0xfffd : code);
  }

  uint32_t hex4() {
    uint32_t code = 0;
    for (int i = 0; i < 4; ++i) {
      char c = peek();
      int value = digit(c)                                 ? c - '0'
                  : (c | 0x20) >= 'a' && (c | 0x20) <= 'f' ? (c | 0x20) - 'a' + 10
                                                           : -1;
      if (value < 0) {
        error("\\u needs four hex digits");
        return 0xfffd;
      }
      code = code * 16 + static_cast<uint32_t>(value);
      ++at_;
    }
    return code;
  }

  void append_utf8(uint32_t code) {
    auto put = [&](uint32_t byte) { buffer_ += static_cast<char>(byte); };
    if (code < 0x80) return put(code);
    if (code < 0x800) {
      put(0xc0 | code >> 6);
    } else if (code < 0x10000) {
      put(0xe0 | code >> 12);
      put(0x80 | (code >> 6 & 0x3f));
    } else {
      put(0xf0 | code >> 18);
      put(0x80 | (code >> 12 & 0x3f));
      put(0x80 | (code >> 6 & 0x3f));
    }
    put(0x80 | (code & 0x3f));
  }

  void object() {
    builder_.open(NodeKind::mapping, at());
    ++at_;
    bool first = true;
    while (!stopped() && next_member('}', first)) {
      first = false;
      if (peek() != '"') {
        error("a key in double quotes is expected here");
        skip_member();
        continue;
      }
      uint32_t begin = at();
      std::string_view key = string();
      builder_.key(key, begin, at());
      skip_space();
      if (peek() == ':') {
        ++at_;
      } else {
        error("':' is missing after the key");
      }
      skip_space();
      value();
    }
    builder_.close(at());
  }

  void array() {
    builder_.open(NodeKind::sequence, at());
    ++at_;
    bool first = true;
    while (!stopped() && next_member(']', first)) {
      first = false;
      value();
    }
    builder_.close(at());
  }

  // Steps over the comma; false at the end of the container.
  bool next_member(char close, bool first) {
    skip_space();
    if (at_ >= text_.size()) {
      error(std::string("the document ends before '") + close + "'");
      given_up_ = true;
      return false;
    }
    if (peek() == close) {
      ++at_;
      return false;
    }
    if (peek() == '}' || peek() == ']') {
      error(std::string("'") + close + "' is expected here");
      // The other bracket closes a holder; an own one is taken for a typing error.
      return false;
    }
    if (first) return true;
    if (peek() != ',') {
      error("',' is missing");
      return step_over(close);
    }
    uint32_t comma = at();
    ++at_;
    skip_space();
    if (peek() == close) {
      error_at(comma, "a comma before the end");
      ++at_;
      return false;
    }
    return true;
  }

  // After an error: to the next member, or over the end of this container.
  bool step_over(char close) {
    if (peek() == '"' || peek() == '{' || peek() == '[') return true;
    skip_member();
    if (peek() == ',') ++at_;
    skip_space();
    if (peek() == close) ++at_;
    return at_ < text_.size() && text_[at_ - 1] != close;
  }

  void skip_member() {
    size_t depth = 0;
    while (at_ < text_.size()) {
      char c = text_[at_];
      if (c == '"') {
        string();
        continue;
      }
      if (c == '{' || c == '[') ++depth;
      if ((c == '}' || c == ']') && depth-- == 0) return;
      if (c == ',' && depth == 0) return;
      ++at_;
    }
  }

  Builder& builder_;
  std::string_view text_;
  size_t at_ = 0;
  size_t errors_ = 0;
  bool given_up_ = false, comment_said_ = false;
  std::string buffer_;
};

}  // namespace

void read_json(Builder& builder) {
  if (!check_encoding(builder)) return;
  JsonReader(builder).read();
}

}  // namespace tvaara::spec
