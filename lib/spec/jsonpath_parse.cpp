// Text to segments and filter expressions: a recursive descent with bounded depth.
#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>

#include "base/limits.h"
#include "base/text.h"
#include "spec/jsonpath_tree.h"

namespace tvaara::spec::jsonpath {
namespace {

constexpr std::array<std::string_view, 10> kMethods{
    "match",      "test",     "search",      "includes",    "indexOf",
    "startsWith", "endsWith", "toLowerCase", "toUpperCase", "toString"};
// `@string()`: whether the value is of the type.
constexpr std::array<std::string_view, 9> kTypes{
    "null", "boolean", "number", "string", "integer", "undefined", "object", "array", "scalar"};
constexpr std::string_view kAlsoInNames = "/+:%#&;!{}=<>|?";
constexpr std::array<std::string_view, 5> kFunctions{"length", "count", "match", "search", "value"};

template <size_t N>
bool is_one_of(const std::array<std::string_view, N>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

// The first error wins; after it nothing is read, so the functions need no error of their own.
class Parser {
 public:
  explicit Parser(std::string_view text) : text_(text) {}

  Result<std::vector<Segment>> path() {
    skip_space();
    if (peek() == '#') fail("aliases are not supported here", "write the path in full");
    if (!take("$")) fail("a path begins with '$'");
    std::vector<Segment> segments = steps(false);
    skip_space();
    if (at_ < text_.size()) fail("unexpected '" + std::string(1, text_[at_]) + "'");
    if (error_) return *error_;
    return segments;
  }

 private:
  using Kind = Expression::Kind;

  char peek(size_t ahead = 0) const {
    return !error_ && at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0';
  }
  void skip_space() {
    while (peek() == ' ' || peek() == '\t' || peek() == '\n' || peek() == '\r') ++at_;
  }
  bool take(std::string_view token) {
    if (error_ || !text_.substr(std::min(at_, text_.size())).starts_with(token)) return false;
    at_ += token.size();
    return true;
  }
  void expect(std::string_view token) {
    skip_space();
    if (!take(token)) fail("'" + std::string(token) + "' is expected");
  }
  void fail(std::string message, std::string hint = "") {
    if (error_) return;
    error_ = Error{std::move(message), "", 1, static_cast<uint32_t>(at_ + 1), std::move(hint)};
  }

  static bool name_start(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '$' ||
           (c & 0x80) != 0;
  }
  static bool digit(char c) { return c >= '0' && c <= '9'; }
  // Spectral's users write names such as x-internal and 2XX without quotes.
  static bool name_char(char c) { return name_start(c) || digit(c) || c == '-'; }

  std::string name() {
    size_t begin = at_;
    while (name_char(peek())) ++at_;
    if (at_ == begin) fail("a name is expected");
    return std::string(text_.substr(begin, at_ - begin));
  }

  // Outside of filters nothing else can stand there: `.application/json` is a name as well.
  std::string path_name() {
    size_t begin = at_;
    while (name_char(peek()) ||
           (peek() != '\0' && kAlsoInNames.find(peek()) != kAlsoInNames.npos)) {
      ++at_;
    }
    if (at_ == begin) fail("a name is expected");
    return std::string(text_.substr(begin, at_ - begin));
  }

  // `[application/vnd.api+json]`
  std::string bracket_name() {
    size_t begin = at_;
    while (peek() != '\0' && peek() != ',' && peek() != ']') ++at_;
    size_t end = at_;
    while (end > begin && text_[end - 1] == ' ') --end;
    bool begins = end != begin &&
                  (name_char(text_[begin]) || kAlsoInNames.find(text_[begin]) != kAlsoInNames.npos);
    if (!begins) {
      at_ = begin;
      fail("a name is expected");
    }
    return std::string(text_.substr(begin, end - begin));
  }

  // The steps behind `$` or `@`. In a filter a name before `(` is a method, and `length` is one.
  std::vector<Segment> steps(bool in_filter) {
    std::vector<Segment> segments;
    while (!error_) {
      size_t before = at_;
      if (!in_filter) skip_space();
      // JSONPath-Plus reads an empty step so, as in `parameters.[0]` and `paths...get`.
      if (take("...") || take("..") || (peek() == '.' && peek(1) == '[' && take("."))) {
        segments.push_back(descendant(in_filter));
      } else if (peek() == '.') {
        ++at_;
        if (take("*")) {
          segments.push_back({Segment::Kind::child, {Selector{}}});
          continue;
        }
        std::string step = in_filter ? name() : path_name();
        bool method = in_filter && (peek() == '(' || step == "length");
        if (method) {
          at_ = before;
          return segments;
        }
        segments.push_back(child(std::move(step)));
      } else if (peek() == '[') {
        segments.push_back({Segment::Kind::child, bracket()});
      } else if (take("~")) {
        segments.push_back({Segment::Kind::keys, {}});
      } else if (take("^")) {
        segments.push_back({Segment::Kind::parent, {}});
      } else {
        at_ = before;
        break;
      }
    }
    return segments;
  }

  static Segment child(std::string step) {
    Selector selector;
    selector.kind = Selector::Kind::name;
    selector.name = std::move(step);
    return {Segment::Kind::child, {std::move(selector)}};
  }

  Segment descendant(bool in_filter) {
    Segment segment{Segment::Kind::descendant, {}};
    if (peek() == '[') {
      segment.selectors = bracket();
    } else if (take("*")) {
      segment.selectors.push_back({});
    } else {
      segment.selectors = child(in_filter ? name() : path_name()).selectors;
    }
    return segment;
  }

  std::vector<Selector> bracket() {
    std::vector<Selector> selectors;
    expect("[");
    do {
      skip_space();
      selectors.push_back(selector());
      skip_space();
    } while (take(","));
    expect("]");
    return selectors;
  }

  Selector selector() {
    Selector out;
    if (take("*")) return out;
    if (take("?")) {
      out.kind = Selector::Kind::filter;
      out.filter = disjunction();
      return out;
    }
    if (peek() == '\'' || peek() == '"') {
      out.kind = Selector::Kind::name;
      out.name = quoted();
      return out;
    }
    bool number = digit(peek()) || peek() == '-' || peek() == ':';
    if (number && number_ends()) return numbers();
    out.kind = Selector::Kind::name;
    out.name = bracket_name();
    return out;
  }

  // `2XX` is a name, `200` an index: of mappings it is the key all the same.
  bool number_ends() const {
    size_t at = at_;
    while (at < text_.size() &&
           (digit(text_[at]) || text_[at] == '-' || text_[at] == ':' || text_[at] == ' ')) {
      ++at;
    }
    return at < text_.size() && (text_[at] == ']' || text_[at] == ',');
  }

  std::optional<int64_t> integer() {
    skip_space();
    int64_t value = 0;
    auto [end, error] = std::from_chars(text_.data() + at_, text_.data() + text_.size(), value);
    if (error == std::errc::result_out_of_range) fail("the number is too large");
    if (error != std::errc()) return std::nullopt;
    at_ = static_cast<size_t>(end - text_.data());
    return value;
  }

  Selector numbers() {
    Selector out;
    size_t begin = at_;
    std::optional<int64_t> first = integer();
    size_t end = at_;
    skip_space();
    if (!take(":")) {
      if (!first) fail("an index is expected");
      out.kind = Selector::Kind::index;
      out.index = first.value_or(0);
      out.name = std::string(text_.substr(begin, end - begin));
      return out;
    }
    out.kind = Selector::Kind::slice;
    out.from = first;
    out.to = integer();
    skip_space();
    if (take(":")) out.step = integer().value_or(1);
    return out;
  }

  std::string quoted() {
    char quote = peek();
    ++at_;
    std::string out;
    while (peek() != quote) {
      if (at_ >= text_.size()) {
        fail("the quote is not closed");
        return out;
      }
      if (peek() == '\\' && at_ + 1 < text_.size()) ++at_;
      out += text_[at_++];
    }
    ++at_;
    return out;
  }

  static ExpressionPtr make(Kind kind, std::vector<ExpressionPtr> arguments = {},
                            std::string text = "") {
    auto out = std::make_shared<Expression>();
    out->kind = kind;
    out->arguments = std::move(arguments);
    out->text = std::move(text);
    return out;
  }

  bool deeper() {
    if (++depth_ > limits::kMaxJsonPathDepth) fail("nested too deep");
    return !error_;
  }

  ExpressionPtr disjunction() {
    if (!deeper()) return make(Kind::undefined);
    ExpressionPtr left = conjunction();
    for (skip_space(); take("||"); skip_space()) {
      left = make(Kind::disjunction, {left, conjunction()});
    }
    --depth_;
    return left;
  }

  ExpressionPtr conjunction() {
    ExpressionPtr left = comparison();
    for (skip_space(); take("&&"); skip_space()) {
      left = make(Kind::conjunction, {left, comparison()});
    }
    return left;
  }

  ExpressionPtr comparison() {
    ExpressionPtr left = unary();
    skip_space();
    auto other = [&] { return unary(); };
    auto negated = [](ExpressionPtr e) { return make(Kind::negation, {std::move(e)}); };
    if (take("===")) return make(Kind::same, {left, other()});
    if (take("!==")) return negated(make(Kind::same, {left, other()}));
    if (take("==")) return make(Kind::equal, {left, other()});
    if (take("!=")) return negated(make(Kind::equal, {left, other()}));
    if (take("<=")) return make(Kind::less_equal, {left, other()});
    if (take(">=")) return make(Kind::less_equal, {other(), left});
    if (take("<")) return make(Kind::less, {left, other()});
    if (take(">")) return make(Kind::less, {other(), left});
    return left;
  }

  ExpressionPtr unary() {
    skip_space();
    if (peek() == '!' && peek(1) != '=') {
      ++at_;
      if (!deeper()) return make(Kind::undefined);
      ExpressionPtr inner = unary();
      --depth_;
      return make(Kind::negation, {inner});
    }
    return calls(primary());
  }

  // `.method(…)` and `.length` behind a value.
  ExpressionPtr calls(ExpressionPtr value) {
    while (!error_ && peek() == '.') {
      ++at_;
      std::string method = name();
      if (method == "length" && peek() != '(') {
        value = make(Kind::length, {value});
        continue;
      }
      if (!is_one_of(kMethods, method)) {
        fail("unknown method '" + method + "'",
             "known methods: " + join({kMethods.begin(), kMethods.end()}, ", "));
        break;
      }
      std::vector<ExpressionPtr> list = arguments();
      list.insert(list.begin(), value);
      // /regex/.test(text) is text.match(/regex/).
      if (method == "test" && list.size() == 2) std::swap(list[0], list[1]);
      value = checked_call(method == "test" ? "match" : method, std::move(list));
    }
    return value;
  }

  ExpressionPtr checked_call(const std::string& function, std::vector<ExpressionPtr> list) {
    bool alone = function == "toLowerCase" || function == "toUpperCase" || function == "toString" ||
                 function == "length" || function == "count" || function == "value";
    if (list.size() != (alone ? 1 : 2)) fail("'" + function + "' takes another number of values");
    bool regex = function == "match" || function == "search";
    if (!error_ && regex && list[1]->kind == Kind::string) list[1] = regex_of(list[1]->text, "");
    if (!error_ && regex && list[1]->kind != Kind::regex) {
      fail("'" + function + "' needs a regular expression written out");
    }
    return make(Kind::call, std::move(list), function);
  }

  std::vector<ExpressionPtr> arguments() {
    std::vector<ExpressionPtr> out;
    expect("(");
    skip_space();
    if (take(")")) return out;
    do {
      out.push_back(disjunction());
      skip_space();
    } while (take(","));
    expect(")");
    return out;
  }

  ExpressionPtr regex_of(std::string_view source, std::string_view flags) {
    auto out = std::make_shared<Expression>();
    out->kind = Kind::regex;
    auto compiled = compile_regex(source, flags);
    if (!compiled) {
      fail(compiled.error().message, compiled.error().hint);
    } else {
      out->regex = *compiled;
    }
    return out;
  }

  ExpressionPtr regex_literal() {
    size_t begin = ++at_;
    bool in_class = false;
    while (at_ < text_.size() && (in_class || text_[at_] != '/')) {
      if (text_[at_] == '\\') ++at_;
      if (peek() == '[') in_class = true;
      if (peek() == ']') in_class = false;
      ++at_;
    }
    if (at_ >= text_.size()) {
      at_ = begin;
      fail("the regular expression is not closed");
      return make(Kind::undefined);
    }
    std::string_view source = text_.substr(begin, at_ - begin);
    size_t flags = ++at_;
    while (peek() >= 'a' && peek() <= 'z') ++at_;
    return regex_of(source, text_.substr(flags, at_ - flags));
  }

  ExpressionPtr primary() {
    skip_space();
    char c = peek();
    if (take("(")) {
      ExpressionPtr inner = disjunction();
      expect(")");
      return inner;
    }
    if (c == '\'' || c == '"') return make(Kind::string, {}, quoted());
    if (c == '/') return regex_literal();
    if (digit(c) || c == '-') return number();
    if (take("$")) return path_from(Kind::root);
    if (take("@")) return current();
    return word();
  }

  ExpressionPtr path_from(Kind kind) {
    auto out = std::make_shared<Expression>();
    out->kind = kind;
    if (!deeper()) return out;
    out->segments = steps(true);
    --depth_;
    return out;
  }

  ExpressionPtr current() {
    for (auto [word, kind] :
         {std::pair{"parentProperty", Kind::parent_property}, std::pair{"property", Kind::property},
          std::pair{"parent", Kind::parent}, std::pair{"path", Kind::path},
          std::pair{"root", Kind::root}}) {
      if (!take(word)) continue;
      return kind == Kind::parent || kind == Kind::root ? path_from(kind) : make(kind);
    }
    for (std::string_view type : kTypes) {
      if (!take(std::string(type) + "()")) continue;
      return make(Kind::call, {make(Kind::current)}, "@" + std::string(type));
    }
    if (name_char(peek()))
      fail("unknown '@" + name() + "'", "known: @property, @path, @parent, @parentProperty, @root");
    return path_from(Kind::current);
  }

  ExpressionPtr number() {
    auto out = std::make_shared<Expression>();
    out->kind = Kind::number;
    size_t begin = at_;
    while (digit(peek()) ||
           (peek() != '\0' && std::string_view("+-.eE").find(peek()) != std::string_view::npos)) {
      ++at_;
    }
    std::string text(text_.substr(begin, at_ - begin));
    char* end = nullptr;
    out->number = std::strtod(text.c_str(), &end);
    if (*end != '\0' || text.empty()) fail("'" + text + "' is not a number");
    return out;
  }

  // RFC 9535: match() is about the whole text, search() and JavaScript's .match() about a part.
  ExpressionPtr function(const std::string& name) {
    std::vector<ExpressionPtr> list = arguments();
    if (!error_ && name == "match" && list.size() == 2 && list[1]->kind == Kind::string) {
      list[1] = regex_of("^(?:" + list[1]->text + ")$", "");
    }
    return checked_call(name, std::move(list));
  }

  ExpressionPtr word() {
    if (at_ >= text_.size()) fail("the expression ends here");
    std::string word = name();
    if (word == "true" || word == "false") {
      auto out = std::make_shared<Expression>();
      out->kind = Kind::boolean;
      out->truth = word == "true";
      return out;
    }
    if (word == "null") return make(Kind::null);
    if (word == "undefined") return make(Kind::undefined);
    if (word == "void") {
      skip_space();
      number();
      return make(Kind::undefined);
    }
    if (is_one_of(kFunctions, word) && peek() == '(') return function(word);
    fail("unknown word '" + word + "'", "texts stand in quotes, paths begin with @ or $");
    return make(Kind::undefined);
  }

  std::string_view text_;
  size_t at_ = 0;
  uint32_t depth_ = 0;
  std::optional<Error> error_;
};

}  // namespace

Result<std::vector<Segment>> parse_path(std::string_view text) { return Parser(text).path(); }

}  // namespace tvaara::spec::jsonpath
