#include "code/usage.h"

#include <cctype>
#include <vector>

namespace tvaara::code {
namespace {

using namespace clang;

constexpr size_t kMaxAngledTokens = 96;  // of one list of template arguments

bool capitals(llvm::StringRef name) {
  bool letter = false;
  for (char c : name) {
    if (std::islower(static_cast<unsigned char>(c))) return false;
    letter |= std::isupper(static_cast<unsigned char>(c)) != 0;
  }
  return letter && name.size() > 2;
}

class Reader {
 public:
  Reader(const Outline& outline, const std::set<std::string>& names, Usages& out)
      : outline_(outline), tokens_(outline.tokens), names_(names), out_(out) {}

  // Other names for namespaces and types: "namespace http = web::http;", "using App = web::App;".
  void aliases() {
    for (size_t i = 1; i + 2 < tokens_.size(); ++i) {
      bool other_name = before(i).is("namespace") || before(i).is("using");
      if (!other_name || !tokens_[i].name() || !tokens_[i + 1].is("=")) continue;
      std::vector<std::string> target;
      for (size_t k = i + 2; k < tokens_.size() && tokens_[k].name(); k += 2) {
        target.push_back(tokens_[k].text.str());
        if (!at(k + 1).is("::")) break;
      }
      if (!target.empty()) out_.aliases.emplace(tokens_[i].text.str(), target);
    }
  }

  void run() {
    mark_angles();
    for (size_t i = 0; i < tokens_.size(); ++i) {
      const SourceToken& token = tokens_[i];
      if (token.kind == tok::kw_co_await || token.kind == tok::kw_co_yield) out_.coroutines = true;
      if (token.kind == tok::kw_co_return) {
        out_.coroutines = true;
        out_.returns_values |= !at(i + 1).is(";");
      }
      if (!token.name() || i < skip_until_) continue;
      note_declared(i);
      const SourceToken& before = this->before(i);
      bool arrow = before.is("->") && !trailing_return(i - 1);
      if (before.is(".") || arrow) {
        member(i);
      } else if (!before.is("::") || !before_is_name(i - 1)) {
        path(i);
      }
    }
  }

 private:
  const SourceToken& at(size_t i) const { return i < tokens_.size() ? tokens_[i] : nothing_; }
  const SourceToken& before(size_t i) const { return i > 0 ? tokens_[i - 1] : nothing_; }
  bool before_is_name(size_t i) const {
    return i > 0 && (tokens_[i - 1].name() || tokens_[i - 1].is(">"));
  }
  ScopeKind scope(size_t i) const {
    return i < tokens_.size() ? outline_.scopes[i] : ScopeKind::space;
  }

  bool trailing_return(size_t arrow) const {
    size_t i = arrow;
    while (i > 0 && (tokens_[i - 1].is("mutable") || tokens_[i - 1].is("const") ||
                     tokens_[i - 1].is("noexcept"))) {
      --i;
    }
    if (i == 0 || !tokens_[i - 1].is(")")) return false;
    size_t open = outline_.partner[i - 1];
    bool lambda = open > 0 && tokens_[open - 1].is("]");
    return lambda || scope(arrow) != ScopeKind::function;
  }

  // "<" that opens template arguments: a list of what types and constants are written with.
  size_t closing_angle(size_t open) const {
    int depth = 0;
    for (size_t i = open; i < tokens_.size() && i < open + kMaxAngledTokens; ++i) {
      const SourceToken& token = tokens_[i];
      if (token.is("<")) {
        ++depth;
      } else if (token.is(">")) {
        if (--depth == 0) return i;
      } else if (token.is(">>")) {
        depth -= 2;
        if (depth <= 0) return i;
      } else if (token.is("(") || token.is("[")) {
        if (outline_.partner[i] <= i) return 0;
        i = outline_.partner[i];
      } else if (token.is(";") || token.is("{") || token.is("}") || token.is(")") ||
                 token.is("&&") || token.is("||") || token.is("=") || token.is("<<")) {
        return 0;
      }
    }
    return 0;
  }

  void mark_angles() {
    angle_.assign(tokens_.size(), 0);
    in_angles_.assign(tokens_.size() + 1, false);
    for (size_t i = 1; i < tokens_.size(); ++i) {
      if (!tokens_[i].is("<")) continue;
      bool follows = tokens_[i - 1].name() || tokens_[i - 1].is("static_cast") ||
                     tokens_[i - 1].is("reinterpret_cast") || tokens_[i - 1].is("dynamic_cast") ||
                     tokens_[i - 1].is("const_cast");
      size_t close = follows ? closing_angle(i) : 0;
      if (close == 0 || !plausible(i, close)) continue;
      angle_[i] = close;
      for (size_t k = i; k <= close; ++k) in_angles_[k] = true;
    }
  }

  // What may follow template arguments; "a < b > c" is none to worry about.
  bool plausible(size_t, size_t close) const {
    const SourceToken& next = at(close + 1);
    return !next.literal() || next.is("\"");
  }

  // Names with a type-like word in front and a declarator's end behind them.
  void note_declared(size_t i) {
    const SourceToken& previous = before(i);
    const SourceToken& next = at(i + 1);
    bool head = previous.is("class") || previous.is("struct") || previous.is("enum") ||
                previous.is("union") || previous.is("namespace");
    if (head && (next.is("{") || next.is(":") || next.is(";") || next.is("final"))) {
      // "namespace X = …" and "using namespace X" declare nothing below that name.
      bool uses = previous.is("namespace") && i >= 2 && tokens_[i - 2].is("using");
      if (!uses) out_.declared.insert(tokens_[i].text.str());
      bool defines = !previous.is("namespace") && !next.is(";");
      if (defines) out_.own_types.insert(tokens_[i].text.str());
    }
    if (previous.is("using") && next.is("=")) out_.declared.insert(tokens_[i].text.str());
    bool type_like = previous.name() || previous.is(">") || previous.is("*") || previous.is("&") ||
                     previous.is("&&") || previous.is("auto") || previous.is("const") ||
                     tok::isStringLiteral(previous.kind) || is_type_word(previous);
    bool ends = next.is(";") || next.is("=") || next.is("(") || next.is("{") || next.is(",") ||
                next.is(")") || next.is("[") || next.is(":");
    bool expression = previous.is("*") || previous.is("&") || previous.is("&&");
    if (expression && i >= 2 && !tokens_[i - 2].name() && !tokens_[i - 2].is(">") &&
        !is_type_word(tokens_[i - 2]) && !tokens_[i - 2].is("const")) {
      return;
    }
    if (type_like && ends) out_.declared.insert(tokens_[i].text.str());
  }

  static bool is_type_word(const SourceToken& token) {
    switch (token.kind) {
      case tok::kw_void:
      case tok::kw_bool:
      case tok::kw_char:
      case tok::kw_int:
      case tok::kw_long:
      case tok::kw_short:
      case tok::kw_unsigned:
      case tok::kw_signed:
      case tok::kw_float:
      case tok::kw_double:
      case tok::kw_auto:
        return true;
      default:
        return false;
    }
  }

  // x.name, x->name(…), x.name<T>(…)
  void member(size_t i) {
    std::string name = tokens_[i].text.str();
    size_t after = i + 1;
    bool types = false, values = false;
    if (after < tokens_.size() && angle_[after] != 0) {
      (at(after + 1).kind == tok::numeric_constant ? values : types) = true;
      after = angle_[after] + 1;
    }
    if (!at(after).is("(")) {
      out_.fields.insert(name);
      return;
    }
    out_.called.insert(name);
    if (types) out_.called_with_types.insert(name);
    if (values) out_.called_with_values.insert(name);
  }

  // ---- names with a path

  struct Part {
    std::string name;
    size_t token = 0;
    bool types = false, values = false;
  };

  void path(size_t first) {
    std::vector<Part> parts;
    size_t i = first;
    std::string joined;
    bool wanted = false;
    auto alias = out_.aliases.find(tokens_[first].text.str());
    bool meant = alias != out_.aliases.end() && at(first + 1).is("::");
    if (meant) {
      for (const std::string& name : alias->second) {
        joined += (joined.empty() ? "" : "::") + name;
        wanted |= names_.count(joined) != 0;
        parts.push_back({name, first});
      }
      i = first + 2;
      if (!at(i).name()) return;
    }
    for (;;) {
      Part part{tokens_[i].text.str(), i};
      joined += (joined.empty() ? "" : "::") + part.name;
      wanted |= names_.count(joined) != 0;
      size_t next = i + 1;
      if (next < tokens_.size() && angle_[next] != 0) {
        (at(next + 1).kind == tok::numeric_constant ? part.values : part.types) = true;
        next = angle_[next] + 1;
        if (at(next - 1).is(">>")) --next;
      }
      parts.push_back(part);
      bool goes_on = at(next).is("::");
      if (goes_on && at(next + 1).is("template")) ++next;
      if (!goes_on || !at(next + 1).name()) {
        i = next;
        break;
      }
      i = next + 1;
    }
    // Of a macro that looks like a constructor nobody says that it is not known.
    bool maybe_macro = parts.size() == 1 && !meant && scope(first) != ScopeKind::function;
    if ((wanted || maybe_macro) && parts.size() == 1 && macro(first, i)) return;
    if (!wanted) return;
    Usage* usage = &out_.root;
    for (const Part& part : parts) {
      usage = &usage->below[part.name];
      usage->type_arguments |= part.types;
      usage->value_arguments |= part.values;
    }
    shape(first, i, parts.back(), *usage);
  }

  // Without a type in front, capitals at the start of a declaration are a macro.
  bool macro(size_t i, size_t after) {
    if (!capitals(tokens_[i].text) || scope(i) == ScopeKind::other) return false;
    std::string name = tokens_[i].text.str();
    const SourceToken& previous = before(i);
    const SourceToken& next = at(after);
    bool attribute = (previous.is("class") || previous.is("struct")) && next.name();
    if (attribute) return out_.macros[name].alone = true;
    if (scope(i) == ScopeKind::function || in_angles_[i]) return false;
    bool starts = i == 0 || tokens_[i].starts_line || previous.is(";") || previous.is("{") ||
                  previous.is("}") || previous.is(":");
    if (!starts || previous.is(",") || previous.is("(")) return false;
    if (next.is("(")) {
      size_t close = outline_.partner[after];
      if (close <= after) return false;
      MacroUsage& usage = out_.macros[name];
      bool body = at(close + 1).is("{");
      (body ? usage.with_body : usage.with_arguments) = true;
      if (!body) skip_until_ = close;  // whatever it is given, it makes nothing of it
      return true;
    }
    bool stands_alone = next.is(";") || next.starts_line || is_type_word(next) ||
                        next.is("class") || next.is("struct") || next.is("static") ||
                        next.is("const") || next.is("virtual") || next.is("inline");
    if (stands_alone) out_.macros[name].alone = true;
    return stands_alone;
  }

  bool in_base_clause(size_t i) const {
    bool colon = false;
    for (size_t k = i; k > 0 && i - k < 64; --k) {
      const SourceToken& token = tokens_[k - 1];
      if (token.is(";") || token.is("{") || token.is("}") || token.is(")")) return false;
      if (token.is(":")) colon = true;
      if (token.is("class") || token.is("struct")) return colon;
    }
    return false;
  }

  void shape(size_t first, size_t after, const Part& last, Usage& usage) {
    size_t start = first > 0 && tokens_[first - 1].is("::") ? first - 1 : first;
    const SourceToken& previous = before(start);
    const SourceToken& next = at(after);
    if (previous.is("namespace")) {
      usage.space = true;
    } else if (in_base_clause(start) && !in_angles_[first]) {
      usage.type = usage.base = true;
    } else if (previous.is("=") && start >= 3 && tokens_[start - 3].is("namespace")) {
      usage.space = true;
    } else if (previous.is("=") && start >= 3 && tokens_[start - 3].is("using")) {
      usage.type = true;
    } else if (previous.is("using") && next.is(";")) {
      bool upper = std::isupper(static_cast<unsigned char>(last.name[0])) != 0;
      (upper ? usage.type : usage.call) = true;
    } else if (previous.is("class") || previous.is("struct") || previous.is("new") ||
               previous.is("const") || previous.is("typename") || previous.is("->") ||
               previous.is("enum") || previous.is("throw")) {
      bool called = next.is("(") && !previous.is("new");
      (called && previous.is("throw") ? usage.call : usage.type) = true;
      if (previous.is("throw")) usage.type = true;
    } else if (next.is("(")) {
      usage.call = true;
      usage.pointer |= reinterpreted(start);
    } else if (next.name() || next.is("{") || next.is("operator") || next.is("const") ||
               next.is("...") || next.is("::")) {
      usage.type = true;
    } else if (next.is("*") || next.is("&") || next.is("&&")) {
      (declarator(start, after) ? usage.type : usage.value) = true;
    } else if (in_angles_[first]) {
      (capitals(last.name) && last.name.find('_') != std::string::npos ? usage.value : usage.type) =
          true;
    } else if (next.is(")") && is_parameter(start)) {
      usage.type = true;
    } else if (scope(first) != ScopeKind::function && next.is(",") && is_parameter(start)) {
      usage.type = true;
    } else if (last.types) {
      usage.type = true;
    } else {
      usage.value = true;
    }
  }

  // "reinterpret_cast<T*>(x": no object of a class can be that.
  bool reinterpreted(size_t start) const {
    if (start < 4 || !before(start).is("(") || !tokens_[start - 3].is("*")) return false;
    size_t close = start - 2;
    for (size_t open = close; open > 0 && close - open < kMaxAngledTokens; --open) {
      if (angle_[open] == close) return tokens_[open - 1].is("reinterpret_cast");
    }
    return false;
  }

  // "X* y", "(X& y", "const X&)": a type, not a product.
  bool declarator(size_t start, size_t after) const {
    const SourceToken& previous = before(start);
    const SourceToken& behind = at(after + 1);
    if (capitals(tokens_[start].text) && scope(start) == ScopeKind::function &&
        tokens_[start].text.contains('_')) {
      return false;
    }
    bool ends = behind.name() || behind.is(")") || behind.is(",") || behind.is(">") ||
                behind.is("const") || behind.is("*") || behind.is("&");
    bool begins = start == 0 || previous.is(";") || previous.is("{") || previous.is("}") ||
                  previous.is("(") || previous.is(",") || previous.is("<") || previous.is(":") ||
                  previous.is("static") || previous.is("extern") || previous.is("const") ||
                  previous.is("virtual") || previous.is("inline") || previous.is("typedef") ||
                  previous.is("friend") || previous.is("=") || previous.is("::") ||
                  previous.is("]") || previous.is(")");
    bool after_value = previous.is("=") || previous.is(")");
    return ends && begins && !(after_value && scope(start) == ScopeKind::function);
  }

  // A lone name between brackets: a parameter without a name, or a caught type, or a cast.
  bool is_parameter(size_t start) const {
    const SourceToken& previous = before(start);
    if (!previous.is("(") && !previous.is(",")) return false;
    if (scope(start) != ScopeKind::function) return !capitals(tokens_[start].text);
    return previous.is("(") && start >= 2 &&
           (tokens_[start - 2].is("catch") || tokens_[start - 2].is("sizeof"));
  }

  const Outline& outline_;
  const std::vector<SourceToken>& tokens_;
  const std::set<std::string>& names_;
  Usages& out_;
  const SourceToken nothing_;
  size_t skip_until_ = 0;
  std::vector<size_t> angle_;  // of "<": its ">"; else 0
  std::vector<bool> in_angles_;
};

void mark_types(Usage& root, const std::set<std::string>& types) {
  for (const std::string& name : types) {
    Usage* usage = &root;
    for (size_t from = 0;;) {
      size_t colons = name.find("::", from);
      auto found = usage->below.find(name.substr(from, colons - from));
      if (found == usage->below.end()) break;
      usage = &found->second;
      if (colons == std::string::npos) {
        if (!usage->call && usage->below.empty()) usage->type = true;
        break;
      }
      from = colons + 2;
    }
  }
}

}  // namespace

Usages usages_of(const Survey& survey, const std::set<std::string>& names,
                 const std::set<std::string>& types) {
  Usages out;
  std::vector<Outline> outlines;
  for (const SurveyedFile& file : survey.files) {
    outlines.push_back(outline_of(file.content, survey.language, file.skipped));
  }
  for (const Outline& outline : outlines) Reader(outline, names, out).aliases();
  for (const Outline& outline : outlines) Reader(outline, names, out).run();
  mark_types(out.root, types);
  return out;
}

}  // namespace tvaara::code
