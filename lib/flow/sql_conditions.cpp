// See sql_conditions.h.
#include "flow/sql_conditions.h"

#include <algorithm>

namespace tvaara::flow {
namespace {

const std::set<std::string>& clause_words() {
  static const std::set<std::string> words{
      "from",    "where",   "group",  "order",   "having", "limit",     "offset",    "fetch",
      "union",   "set",     "values", "on",      "join",   "left",      "right",     "inner",
      "outer",   "cross",   "full",   "natural", "using",  "returning", "intersect", "except",
      "for",     "window",  "and",    "or",      "not",    "in",        "like",      "ilike",
      "between", "is",      "as",     "select",  "when",   "then",      "else",      "end",
      "asc",     "desc",    "with",   "into",    "exists", "regexp",    "rlike",     "glob",
      "match",   "similar", "escape", "collate", "output", "top",       "default",   "case"};
  return words;
}

}  // namespace

SqlConditions::SqlConditions(const Template& text) : source_(tokenize_sql(text)) {
  out_.holes = source_.holes;
  out_.complete = text.complete && !source_.torn;
  for (const SqlToken& token : source_.tokens) out_.hole_in_structure |= token.glued;
}

// ---- the cursor

const SqlToken& SqlConditions::now(size_t ahead) const {
  return source_.tokens[std::min(at_ + ahead, source_.tokens.size() - 1)];
}

const SqlToken& SqlConditions::take() {
  const SqlToken& token = now();
  if (at_ + 1 < source_.tokens.size()) ++at_;
  return token;
}

bool SqlConditions::word(std::string_view text, size_t ahead) const {
  return now(ahead).kind == Kind::word && now(ahead).text == text;
}

bool SqlConditions::symbol(std::string_view text) const {
  return now().kind == Kind::symbol && now().text == text;
}

bool SqlConditions::accept(std::string_view text) {
  if (!word(text)) return false;
  take();
  return true;
}

bool SqlConditions::accept_symbol(std::string_view text) {
  if (!symbol(text)) return false;
  take();
  return true;
}

bool SqlConditions::identifier() const {
  return now().kind == Kind::name ||
         (now().kind == Kind::word && !clause_words().contains(now().text));
}

void SqlConditions::hole_here() {
  if (now().kind == Kind::hole) out_.hole_in_structure = true;
}

std::string SqlConditions::qualified() {
  hole_here();
  std::string name = take().text;
  while (accept_symbol(".")) {
    hole_here();
    name = take().text;
  }
  return name;
}

void SqlConditions::skip_parentheses() {
  int depth = 0;
  do {
    hole_here();
    if (symbol("(")) ++depth;
    if (symbol(")")) --depth;
    take();
  } while (depth > 0 && !end());
}

// ---- conditions

void SqlConditions::condition(int depth, bool conjunct) {
  if (depth > kMaxSqlNesting) return lost();
  const size_t first = out_.predicates.size();
  bool alternatives = false;
  conjunction(depth, conjunct);
  while (accept("or")) {
    alternatives = true;
    conjunction(depth, conjunct);
  }
  if (alternatives) unbind(first);
}

void SqlConditions::unbind(size_t first) {
  for (size_t i = first; i < out_.predicates.size(); ++i) out_.predicates[i].conjunct = false;
}

void SqlConditions::conjunction(int depth, bool conjunct) {
  do {
    bool negated = false;
    while (accept("not")) negated = !negated;
    const size_t first = out_.predicates.size();
    predicate(depth, conjunct);
    if (negated) unbind(first);
  } while (accept("and") || accept_symbol("&"));
}

bool SqlConditions::condition_in_parentheses() const {
  // "(a = ? OR b = ?)" rather than "(a + b) > 3", "(a, b) = (?, ?)" or "(SELECT …)".
  int depth = 0;
  for (size_t i = 0; now(i).kind != Kind::end; ++i) {
    const SqlToken& token = now(i);
    if (token.kind == Kind::symbol && token.text == "(") ++depth;
    if (token.kind == Kind::symbol && token.text == ")" && --depth == 0) return false;
    if (depth != 1) continue;
    static const std::set<std::string> marks{"=", "<", ">", "<=", ">=", "<>", "!=", "=="};
    static const std::set<std::string> words{"and",   "or", "not",     "in",     "like",
                                             "ilike", "is", "between", "exists", "regexp"};
    if (token.kind == Kind::symbol && marks.contains(token.text)) return true;
    if (token.kind == Kind::word && words.contains(token.text)) return true;
  }
  return false;
}

void SqlConditions::predicate(int depth, bool conjunct) {
  if (accept("exists")) {
    if (!accept_symbol("(")) return lost();
    const size_t first = out_.predicates.size();
    subquery(depth);
    if (!conjunct) unbind(first);
    if (!accept_symbol(")")) lost();
    return;
  }
  if (symbol("(") && condition_in_parentheses() && !word("select", 1)) {
    take();
    condition(depth + 1, conjunct);
    if (!accept_symbol(")")) lost();
    return;
  }
  if (statement_end()) return lost();
  const size_t first_inner = out_.predicates.size();
  SqlOperand left = operand(depth);
  if (!conjunct) unbind(first_inner);
  std::string op;
  if (accept("not")) op = "not ";
  static const std::set<std::string> symbols{"=",  "==", "<",   ">",   "<=", ">=",  "<>", "!=", "~",
                                             "~*", "!~", "!~*", "<=>", "->", "->>", "@>", "<@"};
  if (now().kind == Kind::symbol && symbols.contains(now().text)) {
    op = take().text;
    if (op == "==" || op == "<=>") op = "=";
    if (op == "!=") op = "<>";
    compare(left, op, depth, conjunct);
  } else if (accept("in")) {
    inside(left, op + "in", depth, conjunct);
  } else if (accept("between")) {
    SqlOperand low = operand(depth);
    if (!accept("and")) lost();
    SqlOperand high = operand(depth);
    bool restricts = conjunct && op.empty();
    add(left, ">=", low, restricts);
    add(left, "<=", high, restricts);
  } else if (word("like") || word("ilike") || word("regexp") || word("rlike") || word("glob") ||
             word("match") || word("similar")) {
    op += take().text;
    accept("to");
    SqlOperand right = operand(depth);
    add(left, op, right, conjunct && !op.starts_with("not "));
    if (accept("escape")) operand(depth);
  } else if (accept("is")) {
    std::string what = accept("not") ? "is not" : "is";
    if (accept("distinct")) {
      accept("from");
      compare(left, what == "is" ? "<>" : "=", depth, conjunct);
      return;
    }
    SqlOperand right = operand(depth);
    add(left, what + " " + right.text, right, conjunct);
  } else if (left.kind == SqlOperand::Kind::hole) {
    out_.hole_in_structure = true;  // a whole condition
  } else if (left.kind == SqlOperand::Kind::column) {
    add(left, "truth", {}, conjunct);
  }
}

void SqlConditions::compare(const SqlOperand& left, const std::string& op, int depth,
                            bool conjunct) {
  SqlOperand right = operand(depth);
  add(left, op, right, conjunct);
}

void SqlConditions::inside(const SqlOperand& left, const std::string& op, int depth,
                           bool conjunct) {
  bool restricts = conjunct && op == "in";
  if (!accept_symbol("(")) {  // IN ?, IN {hole}
    add(left, op, operand(depth), restricts);
    return;
  }
  if (word("select") || word("with")) {
    const size_t first = out_.predicates.size();
    subquery(depth);
    if (!restricts) unbind(first);
    add(left, op, {}, restricts);
  } else {
    while (!end() && !symbol(")")) {
      if (accept_symbol(",")) continue;
      const size_t before = at_;
      add(left, op, operand(depth), restricts);
      if (at_ == before) take();
    }
  }
  if (!accept_symbol(")")) lost();
}

void SqlConditions::add(SqlOperand left, std::string op, SqlOperand right, bool conjunct) {
  using Operand = SqlOperand::Kind;
  if (left.kind != Operand::column && right.kind == Operand::column) {
    std::swap(left, right);
    if (op == "<" || op == ">" || op == "<=" || op == ">=") op[0] = op[0] == '<' ? '>' : '<';
  }
  if (left.kind == Operand::hole) out_.hole_in_structure = true;
  if (left.kind != Operand::column) return;
  SqlPredicate predicate;
  predicate.column = left.name;
  predicate.op = std::move(op);
  predicate.operand = std::move(right);
  predicate.conjunct = conjunct;
  out_.predicates.push_back(std::move(predicate));
}

// ---- operands

void SqlConditions::case_expression(int depth) {
  int open = 0;
  do {
    if (word("case")) ++open;
    if (word("end")) --open;
    take();
  } while (open > 0 && !end());
}

bool SqlConditions::arithmetic(const SqlToken& token) {
  static const std::set<std::string> symbols{"+", "-", "*", "/", "||", "%", "|", "^", "->", "->>"};
  return token.kind == Kind::symbol && symbols.contains(token.text);
}

SqlOperand SqlConditions::operand(int depth) {
  SqlOperand left = primary(depth);
  casts();
  while (arithmetic(now())) {
    take();
    SqlOperand right = primary(depth);
    casts();
    // Concatenation with literals ('%' || ? || '%') is still about the one value.
    using Operand = SqlOperand::Kind;
    if (left.kind == Operand::literal && right.kind != Operand::column) {
      left = right;
    } else if (right.kind != Operand::literal || left.kind == Operand::column) {
      left = SqlOperand{};
    }
  }
  return left;
}

void SqlConditions::casts() {
  while (accept_symbol("::")) {
    qualified();
    if (symbol("(")) skip_parentheses();
    while (accept_symbol("[")) accept_symbol("]");
  }
  if (accept("collate")) take();
}

SqlOperand SqlConditions::primary(int depth) {
  SqlOperand out;
  if (depth > kMaxSqlNesting) {
    lost();
    return out;
  }
  const SqlToken token = now();
  switch (token.kind) {
    case Kind::placeholder:
    case Kind::hole:
      take();
      // Two values side by side: the second is text of the statement.
      if (now().kind == Kind::hole) {
        out_.hole_in_structure = true;
        while (now().kind == Kind::hole) take();
      }
      return token.operand;
    case Kind::string:
    case Kind::number:
      take();
      out.kind = SqlOperand::Kind::literal;
      out.text = token.text;
      if (now().kind == Kind::hole) {
        out_.hole_in_structure = true;
        take();
      }
      return out;
    case Kind::symbol:
      if (token.text == "-" || token.text == "+" || token.text == "~") {
        take();
        return primary(depth + 1);
      }
      if (token.text == "(") {
        take();
        if (word("select") || word("with")) {
          subquery(depth);
        } else {
          out = operand(depth + 1);
          while (accept_symbol(",")) {
            operand(depth + 1);
            out = {};
          }
        }
        if (!accept_symbol(")")) {
          lost();
          while (!end() && !symbol(")")) take();
          accept_symbol(")");
        }
        return out;
      }
      lost();
      take();
      return out;
    case Kind::word:
    case Kind::name:
      return named(depth);
    case Kind::end:
      lost();
      return out;
  }
  return out;
}

SqlOperand SqlConditions::named(int depth) {
  SqlOperand out;
  if (word("case")) {
    case_expression(depth);
    return out;
  }
  static const std::set<std::string> literals{
      "null", "true", "false", "default", "current_timestamp", "current_date", "current_time"};
  if (now().kind == Kind::word && literals.contains(now().text)) {
    out.kind = SqlOperand::Kind::literal;
    out.text = take().text;
    return out;
  }
  if (now().kind == Kind::word && (word("interval") || word("timestamp") || word("date")) &&
      now(1).kind == Kind::string) {
    take();
    out.kind = SqlOperand::Kind::literal;
    out.text = take().text;
    return out;
  }
  if (now().kind == Kind::word && clause_words().contains(now().text) && !word("left") &&
      !word("right") && !word("values")) {
    lost();
    return out;
  }
  std::string name = qualified();
  if (!symbol("(")) {
    out.kind = SqlOperand::Kind::column;
    out.name = name;
    return out;
  }
  // A function of one thing is about that thing: lower(email), any($1), cast(? as int).
  take();
  if (word("select") || word("with")) {
    subquery(depth);
    accept_symbol(")");
    return out;
  }
  std::vector<SqlOperand> given;
  while (!end() && !symbol(")")) {
    if (accept_symbol(",") || accept_symbol("*")) continue;
    if (accept("as") || accept("distinct") || accept("from") || accept("for") || accept("order") ||
        accept("by")) {
      if (identifier() || symbol(")")) {
        if (!symbol(")")) take();
        if (symbol("(")) skip_parentheses();
      }
      continue;
    }
    const size_t before = at_;
    given.push_back(operand(depth + 1));
    if (at_ == before) take();
  }
  accept_symbol(")");
  if (given.size() == 1) return given[0];
  return out;
}

}  // namespace tvaara::flow
