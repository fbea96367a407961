#include "code/outline.h"

#include <clang/Basic/IdentifierTable.h>

#include <algorithm>

namespace tvaara::code {
namespace {

using namespace clang;

class Lexing {
 public:
  Lexing(llvm::StringRef content, const LangOptions& language, const SkippedRegions& skipped)
      : content_(content), language_(language), skipped_(skipped), keywords_(language) {}

  std::vector<SourceToken> run() {
    Lexer lexer(SourceLocation(), language_, content_.begin(), content_.begin(), content_.end());
    std::vector<SourceToken> tokens;
    bool in_directive = false;
    for (Token token;;) {
      bool at_end = lexer.LexFromRawLexer(token);
      if (token.is(tok::eof)) break;
      unsigned offset = lexer.getCurrentBufferOffset() - token.getLength();
      if (token.isAtStartOfLine()) in_directive = token.is(tok::hash);
      if (!in_directive && !left_out(offset)) tokens.push_back(made(token, offset));
      if (at_end) break;
    }
    return tokens;
  }

 private:
  bool left_out(unsigned offset) {
    while (next_ < skipped_.size() && skipped_[next_].second <= offset) ++next_;
    return next_ < skipped_.size() && skipped_[next_].first <= offset;
  }

  SourceToken made(const Token& token, unsigned offset) {
    SourceToken out;
    out.kind = token.getKind();
    out.text = content_.substr(offset, token.getLength());
    out.offset = offset;
    out.starts_line = token.isAtStartOfLine();
    if (token.is(tok::raw_identifier)) {
      out.kind = keywords_.get(out.text).getTokenID();
      bool contextual = out.text == "override" || out.text == "final";
      if (contextual) out.kind = tok::unknown;
    }
    return out;
  }

  llvm::StringRef content_;
  const LangOptions& language_;
  const SkippedRegions& skipped_;
  IdentifierTable keywords_;
  size_t next_ = 0;
};

// Brackets and scopes, in one pass with a stack.
class Structure {
 public:
  explicit Structure(Outline& out) : out_(out), tokens_(out.tokens) {}

  void run() {
    out_.scopes.assign(tokens_.size(), ScopeKind::space);
    out_.partner.resize(tokens_.size());
    for (size_t i = 0; i < tokens_.size(); ++i) {
      out_.partner[i] = i;
      const SourceToken& token = tokens_[i];
      if (token.is("}")) {
        close_brace(i);
      } else if (token.is(")") || token.is("]")) {
        if (!brackets_.empty() && !tokens_[brackets_.back()].is("{")) join(i);
      }
      out_.scopes[i] = scopes_.empty() ? ScopeKind::space : scopes_.back().kind;
      if (token.is("(") || token.is("[")) {
        brackets_.push_back(i);
      } else if (token.is("{")) {
        open_brace(i);
      }
      bool ends_head = token.is(";") || token.is("{") || token.is("}");
      bool in_brackets = !brackets_.empty() && !tokens_[brackets_.back()].is("{");
      if (ends_head && !in_brackets && !in_member_) head_ = i + 1;
      if (token.is("}")) in_member_ = false;
      // "public:" ends nothing but itself.
      if (token.is(":") && i > head_ && i - head_ == 1 && !tokens_[head_].name()) head_ = i + 1;
    }
  }

 private:
  struct Open {
    ScopeKind kind;
    std::string name;  // of a namespace or class, may be empty
    size_t function;   // number of the function, or none
  };
  static constexpr size_t kNoFunction = ~size_t{0};

  void join(size_t i) {
    out_.partner[i] = brackets_.back();
    out_.partner[brackets_.back()] = i;
    brackets_.pop_back();
  }

  void close_brace(size_t i) {
    // A brace that closes what a bracket opened: the bracket was never closed.
    while (!brackets_.empty() && !tokens_[brackets_.back()].is("{")) brackets_.pop_back();
    if (brackets_.empty()) return;
    join(i);
    if (scopes_.empty()) return;
    if (scopes_.back().function != kNoFunction) {
      out_.functions[scopes_.back().function].close = i;
    }
    scopes_.pop_back();
  }

  void open_brace(size_t i) {
    ScopeKind around = scopes_.empty() ? ScopeKind::space : scopes_.back().kind;
    Open open{ScopeKind::other, "", kNoFunction};
    bool in_brackets = !brackets_.empty() && !tokens_[brackets_.back()].is("{");
    if (around == ScopeKind::function || around == ScopeKind::other || in_brackets) {
      open.kind = around == ScopeKind::function || in_brackets ? ScopeKind::function : around;
    } else {
      classify(i, open);
    }
    brackets_.push_back(i);
    scopes_.push_back(open);
  }

  // What the words between the last statement and the brace say.
  void classify(size_t brace, Open& open) {
    size_t at = head_;
    if (at < brace && tokens_[at].is("template")) at = after_angles(at + 1, brace);
    for (size_t i = at; i < brace; ++i) {
      if (tokens_[i].is("namespace")) {
        open.kind = ScopeKind::space;
        open.name = path_from(i + 1, brace);
        return;
      }
    }
    if (at + 1 < brace && tokens_[at].is("extern") && tokens_[at + 1].literal() &&
        at + 2 == brace) {
      open.kind = ScopeKind::space;
      return;
    }
    size_t name = function_name(at, brace);
    if (name != kNoFunction) {
      open.kind = ScopeKind::function;
      open.function = out_.functions.size();
      out_.functions.push_back({qualified(name), name, brace, brace});
      return;
    }
    for (size_t i = at; i < brace; ++i) {
      if (tokens_[i].is("=") || tokens_[i].is("enum")) return;
      if (tokens_[i].is("class") || tokens_[i].is("struct") || tokens_[i].is("union")) {
        open.kind = ScopeKind::klass;
        open.name = class_name(i + 1, brace);
        return;
      }
    }
  }

  size_t after_angles(size_t at, size_t end) const {
    int depth = 0;
    for (; at < end; ++at) {
      if (tokens_[at].is("<")) ++depth;
      if (tokens_[at].is(">")) --depth;
      if (tokens_[at].is(">>")) depth -= 2;
      if (depth <= 0) return at + 1;
    }
    return at;
  }

  std::string path_from(size_t at, size_t end) const {
    std::string out;
    for (; at < end && (tokens_[at].name() || tokens_[at].is("::")); ++at) out += tokens_[at].text;
    return out;
  }

  // The last name before the base clause: "class EXPORT Name final : public Base".
  std::string class_name(size_t at, size_t end) const {
    std::string out;
    for (; at < end && !tokens_[at].is(":") && !tokens_[at].is("<"); ++at) {
      if (tokens_[at].name()) out = tokens_[at].text.str();
    }
    return out;
  }

  // The name before the parameters, if the head is one of a function with its body to follow.
  size_t function_name(size_t at, size_t brace) {
    size_t maybe = kNoFunction;  // "f(int) ATTRIBUTE {", if nothing better follows
    for (size_t i = at; i < brace; ++i) {
      if (tokens_[i].is("=") && !(i > 0 && tokens_[i - 1].is("operator"))) return kNoFunction;
      if (!tokens_[i].is("(")) continue;
      size_t close = out_.partner[i];
      if (close == i || close >= brace) return kNoFunction;
      bool named = i > at && (tokens_[i - 1].name() || is_operator(at, i));
      bool again = close + 1 < brace && (tokens_[close + 1].name() || tokens_[close + 1].is("("));
      if (!named || again) {
        if (named && maybe == kNoFunction) maybe = i - 1;
        i = close;
        continue;
      }
      // In "X::X() : a{1} {" the first brace belongs to a member; the head goes on behind it.
      bool initialises = close + 1 < brace && tokens_[close + 1].is(":");
      if (initialises && (tokens_[brace - 1].name() || tokens_[brace - 1].is(">"))) {
        in_member_ = true;
        return kNoFunction;
      }
      return i - 1;
    }
    return maybe;
  }

  bool is_operator(size_t from, size_t paren) const {
    for (size_t i = paren; i > from && i + 4 > paren; --i) {
      if (tokens_[i - 1].is("operator")) return true;
    }
    return false;
  }

  std::string qualified(size_t name) const {
    std::string out = tokens_[name].text.str();
    if (name > 0 && tokens_[name - 1].is("~")) out = "~" + out, --name;
    if (name > 0 && tokens_[name - 1].is("operator")) out = "operator" + out, --name;
    while (name >= 2 && tokens_[name - 1].is("::") && tokens_[name - 2].name()) {
      name -= 2;
      out = tokens_[name].text.str() + "::" + out;
    }
    for (auto scope = scopes_.rbegin(); scope != scopes_.rend(); ++scope) {
      if (!scope->name.empty()) out = scope->name + "::" + out;
    }
    return out;
  }

  Outline& out_;
  const std::vector<SourceToken>& tokens_;
  std::vector<size_t> brackets_;  // open ones
  std::vector<Open> scopes_;
  size_t head_ = 0;         // first token after the last statement
  bool in_member_ = false;  // between the braces that initialise a member
};

}  // namespace

Outline outline_of(llvm::StringRef content, const LangOptions& language,
                   const SkippedRegions& skipped) {
  Outline out;
  out.tokens = Lexing(content, language, skipped).run();
  Structure(out).run();
  return out;
}

}  // namespace tvaara::code
