// See sql_tokens.h. The template becomes one string in which each hole is one mark; a mark inside
// quotes makes the whole literal a hole, a mark inside a word a piece of the statement's structure.
#include "flow/sql_tokens.h"

#include <cctype>
#include <map>

#include "base/text.h"

namespace tvaara::flow {
namespace {

constexpr char kMark = '\x01';

bool word_char(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) || c == '_' || c == '$' ||
         static_cast<unsigned char>(c) >= 0x80;
}
bool digit(char c) { return std::isdigit(static_cast<unsigned char>(c)); }

class Lexer {
 public:
  explicit Lexer(const Template& text) {
    for (const Piece& piece : text.pieces) {
      if (piece.literal) {
        for (char c : piece.text) text_ += c == kMark ? ' ' : c;
      } else {
        text_ += kMark;
        values_.push_back(piece.hole);
      }
    }
  }

  SqlTokens run() {
    while (at_ < text_.size()) next();
    out_.tokens.push_back({});
    return std::move(out_);
  }

 private:
  char peek(size_t ahead = 0) const {
    return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0';
  }

  SqlToken& push(SqlToken::Kind kind, std::string text) {
    out_.tokens.push_back({kind, std::move(text), {}, false});
    return out_.tokens.back();
  }

  SqlOperand next_hole() {
    SqlOperand operand;
    operand.kind = SqlOperand::Kind::hole;
    if (next_value_ < values_.size()) operand.hole = values_[next_value_++];
    out_.holes.push_back(operand);
    return operand;
  }

  void placeholder(int number, const std::string& name) {
    SqlToken& token = push(SqlToken::Kind::placeholder, "?");
    token.operand.kind = SqlOperand::Kind::placeholder;
    token.operand.name = name;
    if (!name.empty()) {
      auto [known, fresh] = named_.try_emplace(name, count_ + 1);
      if (fresh) ++count_;
      number = known->second;
    } else if (number == 0) {
      number = ++count_;
    } else if (number > count_) {
      count_ = number;
    }
    token.operand.placeholder = number;
  }

  std::string run_of(bool (*accepts)(char)) {
    std::string word;
    while (at_ < text_.size() && accepts(text_[at_])) word += text_[at_++];
    return word;
  }

  // From the opening quote on; '' inside stands for the quote.
  void quoted(char close, SqlToken::Kind kind) {
    ++at_;
    std::string content;
    bool ended = false, has_hole = false;
    SqlOperand hole;
    while (at_ < text_.size()) {
      char c = text_[at_++];
      if (c == close) {
        if (peek() == close && close != ']') {
          content += close;
          ++at_;
          continue;
        }
        ended = true;
        break;
      }
      if (c == kMark) {
        SqlOperand found = next_hole();
        if (!has_hole) hole = found;
        has_hole = true;
      }
      content += c;
    }
    out_.torn |= !ended;
    if (has_hole && kind == SqlToken::Kind::string) {
      push(SqlToken::Kind::hole, content).operand = hole;
    } else if (kind == SqlToken::Kind::string && (content == "%s" || content == "%d")) {
      placeholder(0, "");
    } else {
      SqlToken& token = push(kind, kind == SqlToken::Kind::name ? to_lower(content) : content);
      token.glued = has_hole;
    }
  }

  void word() {
    std::string text;
    bool glued = false;
    while (at_ < text_.size() && (word_char(text_[at_]) || text_[at_] == kMark)) {
      if (text_[at_] == kMark) {
        next_hole();
        glued = true;
        ++at_;
      } else {
        text += text_[at_++];
      }
    }
    std::string lower = to_lower(text);
    bool prefix = lower == "e" || lower == "n" || lower == "x" || lower == "b";
    if (!glued && peek() == '\'' && prefix) {
      quoted('\'', SqlToken::Kind::string);
      return;
    }
    bool number = digit(text[0]);
    if (number && peek() == '.') {
      lower += text_[at_++];
      lower += run_of(digit);
    }
    push(number ? SqlToken::Kind::number : SqlToken::Kind::word, lower).glued = glued;
  }

  bool comment() {
    if ((peek() == '-' && peek(1) == '-') || (peek() == '#' && !word_char(peek(1)))) {
      while (at_ < text_.size() && text_[at_] != '\n') skip();
      return true;
    }
    if (peek() != '/' || peek(1) != '*') return false;
    at_ += 2;
    while (at_ < text_.size() && !(peek() == '*' && peek(1) == '/')) skip();
    out_.torn |= at_ >= text_.size();
    at_ += 2;
    return true;
  }

  void skip() {
    if (text_[at_++] == kMark) next_hole();
  }

  bool placeholder_here() {
    const char c = peek();
    if (c == '?') {
      ++at_;
      std::string number = run_of(digit);
      placeholder(std::atoi(number.c_str()), "");
      return true;
    }
    if (c == '$' && digit(peek(1))) {
      ++at_;
      placeholder(std::atoi(run_of(digit).c_str()), "");
      return true;
    }
    if ((c == ':' || c == '@') && peek(1) != c && word_char(peek(1))) {
      ++at_;
      std::string name = run_of(word_char);
      bool number = c == ':' && digit(name[0]);
      placeholder(number ? std::atoi(name.c_str()) : 0, number ? "" : name);
      return true;
    }
    if (c == '%' && (peek(1) == '(' || std::isalpha(static_cast<unsigned char>(peek(1))))) {
      std::string name;
      ++at_;
      if (peek() == '(') {
        ++at_;
        name = run_of(word_char);
        if (peek() == ')') ++at_;
      }
      while (std::isalpha(static_cast<unsigned char>(peek()))) ++at_;
      placeholder(0, name);
      return true;
    }
    return false;
  }

  void next() {
    const char c = peek();
    if (std::isspace(static_cast<unsigned char>(c))) {
      ++at_;
    } else if (comment() || placeholder_here()) {
    } else if (c == '\'') {
      quoted('\'', SqlToken::Kind::string);
    } else if (c == '"' || c == '`') {
      quoted(c, SqlToken::Kind::name);
    } else if (c == '[' && (at_ == 0 || !word_char(text_[at_ - 1]))) {
      quoted(']', SqlToken::Kind::name);
    } else if (c == '$' && peek(1) == '$') {
      at_ += 1;
      size_t end = text_.find("$$", at_ + 1);
      if (end == std::string::npos) {
        out_.torn = true;
        end = text_.size();
      }
      std::string content;
      for (++at_; at_ < end;) {
        content += text_[at_];
        skip();
      }
      at_ = end + 2;
      push(SqlToken::Kind::string, content);
    } else if (c == kMark && !word_char(peek(1))) {
      ++at_;
      SqlOperand operand = next_hole();
      push(SqlToken::Kind::hole, "").operand = operand;
    } else if (c == kMark) {  // a hole at the head of a word
      std::string rest;
      next_hole();
      ++at_;
      while (at_ < text_.size() && (word_char(text_[at_]) || text_[at_] == kMark)) {
        if (text_[at_] == kMark) {
          next_hole();
        } else {
          rest += text_[at_];
        }
        ++at_;
      }
      push(SqlToken::Kind::word, to_lower(rest)).glued = true;
    } else if (word_char(c)) {
      word();
    } else {
      symbol();
    }
  }

  void symbol() {
    static const char* kLong[] = {"<=>", "!~*", "->>", "<=", ">=", "<>", "!=", "||",
                                  "::",  "->",  "~*",  "!~", ":=", "==", "@>", "<@"};
    for (const char* text : kLong) {
      if (text_.compare(at_, std::char_traits<char>::length(text), text) == 0) {
        at_ += std::char_traits<char>::length(text);
        push(SqlToken::Kind::symbol, text);
        return;
      }
    }
    push(SqlToken::Kind::symbol, std::string(1, text_[at_++]));
  }

  std::string text_;
  std::vector<Value> values_;
  size_t next_value_ = 0, at_ = 0;
  int count_ = 0;
  std::map<std::string, int> named_;
  SqlTokens out_;
};

}  // namespace

SqlTokens tokenize_sql(const Template& text) { return Lexer(text).run(); }

}  // namespace tvaara::flow
