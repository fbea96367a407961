// See sql.h. A recursive descent over the clauses that matter; what it does not know it skips, and
// says so by `complete == false`.
#include "flow/sql.h"

#include <algorithm>
#include <set>

#include "flow/sql_conditions.h"

namespace tvaara::flow {
namespace {

class Reader : public SqlConditions {
 public:
  using SqlConditions::SqlConditions;

  SqlStatement run() {
    while (accept_symbol(";")) {
    }
    statement(0);
    bool separated = false;
    while (accept_symbol(";")) separated = true;
    if (!end()) {
      out_.more_statements = separated;
      if (!separated) out_.complete = false;
      for (; !end(); take()) hole_here();
    }
    return std::move(out_);
  }

 private:
  void statement(int depth) {
    if (depth > kMaxSqlNesting) return lost();
    while (accept_symbol("(")) ++open_;
    if (word("explain") || word("analyze")) take();
    if (word("with")) common_tables(depth);
    const bool outer = out_.verb.empty();
    std::string verb = now().kind == Kind::word ? now().text : "";
    if (verb == "replace") verb = "insert";
    if (outer) out_.verb = verb;
    if (verb == "select") {
      select(depth);
    } else if (verb == "insert") {
      insert(depth);
    } else if (verb == "update") {
      update(depth);
    } else if (verb == "delete") {
      remove(depth);
    } else if (verb == "values") {
      skip_to_end();
    } else {
      other(verb);
    }
    while (open_ > 0 && accept_symbol(")")) --open_;
  }

  void skip_to_end() {
    while (!end() && !symbol(";")) {
      hole_here();
      take();
    }
  }

  void other(const std::string& verb) {
    if (now().kind == Kind::hole) {
      out_.hole_in_structure = true;
      lost();
    }
    static const std::set<std::string> known{
        "create", "drop",    "alter",  "truncate",  "begin",   "commit", "rollback",
        "pragma", "set",     "start",  "savepoint", "release", "vacuum", "call",
        "exec",   "execute", "grant",  "revoke",    "lock",    "show",   "use",
        "merge",  "copy",    "listen", "notify",    "declare", "do",     "reindex"};
    if (!known.contains(verb)) {
      out_.verb = "";
      lost();
      skip_to_end();
      return;
    }
    take();
    bool on_table = verb == "truncate" || verb == "lock" || verb == "copy" || verb == "merge";
    while (now().kind == Kind::word) {
      static const std::set<std::string> fillers{"temp", "temporary", "if",       "not", "exists",
                                                 "only", "into",      "unlogged", "or",  "replace"};
      if (word("table")) {
        on_table = true;
      } else if (!fillers.contains(now().text)) {
        break;
      }
      take();
    }
    if (on_table && identifier()) out_.tables.push_back(qualified());
    skip_to_end();
  }

  void common_tables(int depth) {
    take();
    accept("recursive");
    do {
      if (identifier()) common_.insert(take().text);
      if (symbol("(")) skip_parentheses();
      accept("as");
      accept("not");
      accept("materialized");
      if (!accept_symbol("(")) return lost();
      std::string verb = out_.verb;
      std::vector<std::string> columns = out_.columns;
      out_.verb = "with";
      statement(depth + 1);
      out_.verb = verb;
      out_.columns = columns;
      if (!accept_symbol(")")) lost();
    } while (accept_symbol(","));
  }

  void select(int depth) {
    const size_t first_predicate = out_.predicates.size();
    select_part(depth);
    while (word("union") || word("intersect") || word("except")) {
      const size_t middle = out_.predicates.size();
      take();
      accept("all");
      accept("distinct");
      bool parenthesised = accept_symbol("(");
      if (word("select")) select_part(depth);
      if (parenthesised) accept_symbol(")");
      // A column restricts a union only if it restricts each part.
      auto restricts = [&](size_t from, size_t to, const std::string& column) {
        for (size_t i = from; i < to; ++i) {
          if (out_.predicates[i].conjunct && out_.predicates[i].column == column) return true;
        }
        return false;
      };
      const size_t last = out_.predicates.size();
      std::vector<bool> keep(last, true);
      for (size_t i = first_predicate; i < last; ++i) {
        bool other = i < middle ? restricts(middle, last, out_.predicates[i].column)
                                : restricts(first_predicate, middle, out_.predicates[i].column);
        keep[i] = other;
      }
      for (size_t i = first_predicate; i < last; ++i) {
        out_.predicates[i].conjunct = out_.predicates[i].conjunct && keep[i];
      }
    }
    tail(depth);
  }

  void select_part(int depth) {
    take();
    accept("distinct");
    accept("all");
    if (accept("top")) {
      bool parenthesised = accept_symbol("(");
      limit(parenthesised ? operand(depth) : primary(depth));  // TOP 10 *: no product
      if (parenthesised) accept_symbol(")");
    }
    columns(depth);
    if (accept("into")) qualified();
    if (accept("from")) tables(depth);
    if (accept("where")) condition(depth, true);
    if (accept("group")) {
      accept("by");
      skip_list(depth);
    }
    if (accept("having")) condition(depth, false);
    if (accept("window")) skip_list(depth);
  }

  void columns(int depth) {
    while (!statement_end() && !word("from") && !word("into") && !word("where") && !word("union")) {
      if (symbol("*")) {
        out_.columns.push_back("*");
        take();
      } else if (symbol("(")) {
        parenthesised(depth);
      } else if (accept("as")) {
        take();
      } else if (word("case")) {
        case_expression(depth);
      } else if (identifier()) {
        bool hole_name = false;
        std::string name = take().text;
        while (accept_symbol(".")) {
          hole_name |= now().kind == Kind::hole;
          name = symbol("*") ? "*" : now().text;
          take();
        }
        out_.hole_in_structure |= hole_name;
        if (symbol("(")) {
          arguments(depth);
        } else {
          out_.columns.push_back(name);
          if (identifier()) take();  // alias
        }
      } else {
        hole_here();
        take();
      }
    }
  }

  // Of a function among the selected columns; the columns in it are read.
  void arguments(int depth) {
    if (depth > kMaxSqlNesting) {
      lost();
      return skip_parentheses();
    }
    take();
    while (!end() && !symbol(")")) {
      if (symbol("(")) {
        parenthesised(depth + 1);
      } else if (identifier()) {
        std::string name = qualified();
        if (symbol("(")) {
          arguments(depth + 1);
        } else {
          out_.columns.push_back(name);
        }
      } else {
        take();
      }
    }
    accept_symbol(")");
  }

  void parenthesised(int depth) {
    take();
    if (word("select") || word("with")) {
      subquery(depth);
    } else {
      int open = 1;
      while (!end() && open > 0) {
        if (symbol("(")) ++open;
        if (symbol(")")) --open;
        take();
      }
      if (open > 0) lost();
      return;
    }
    if (!accept_symbol(")")) lost();
  }

  void subquery(int depth) override {
    if (depth > kMaxSqlNesting) return lost();
    std::vector<std::string> columns = out_.columns;
    bool has_limit = out_.has_limit;
    SqlOperand limit = out_.limit;
    if (word("with")) common_tables(depth + 1);
    if (word("select")) select(depth + 1);
    out_.columns = std::move(columns);
    out_.has_limit = has_limit;
    out_.limit = limit;
  }

  void add_table(const std::string& name) {
    bool known = std::find(out_.tables.begin(), out_.tables.end(), name) != out_.tables.end();
    if (!name.empty() && !common_.contains(name) && !known) out_.tables.push_back(name);
  }

  void alias() {
    if (accept("as")) {
      take();
    } else if (identifier()) {
      take();
    }
  }

  void table(int depth) {
    accept("only");
    accept("lateral");
    if (accept_symbol("(")) {
      if (word("select") || word("with")) {
        subquery(depth);
      } else {
        tables(depth + 1);
      }
      if (!accept_symbol(")")) lost();
    } else if (now().kind == Kind::hole) {
      out_.hole_in_structure = true;
      take();
    } else if (identifier()) {
      std::string name = qualified();
      if (symbol("(")) {
        skip_parentheses();  // a function that returns rows
      } else {
        add_table(name);
      }
    } else {
      return lost();
    }
    alias();
    if (word("with") && now(1).text == "(") {  // hints
      take();
      skip_parentheses();
    }
  }

  void tables(int depth) {
    if (depth > kMaxSqlNesting) return lost();
    table(depth);
    for (;;) {
      if (accept_symbol(",")) {
        table(depth);
        continue;
      }
      bool join = false, outer = false;
      while (word("left") || word("right") || word("inner") || word("outer") || word("cross") ||
             word("full") || word("natural") || word("join")) {
        join |= word("join");
        outer |= word("left") || word("right") || word("full");
        bool last = word("join");
        take();
        if (last) break;
      }
      if (!join) return;
      table(depth);
      if (accept("on")) condition(depth, !outer);
      if (accept("using")) skip_parentheses();
    }
  }

  void skip_list(int depth) {
    while (!statement_end() && !word("having") && !word("order") && !word("limit") &&
           !word("offset") && !word("fetch") && !word("union") && !word("intersect") &&
           !word("except") && !word("window") && !word("for") && !word("returning")) {
      hole_here();
      if (symbol("(")) {
        skip_parentheses();
      } else {
        take();
      }
    }
  }

  void limit(const SqlOperand& operand) {
    out_.has_limit = true;
    out_.limit = operand;
  }

  void tail(int depth) {
    for (;;) {
      if (accept("order")) {
        accept("by");
        skip_list(depth);
      } else if (accept("limit")) {
        if (accept("all")) continue;
        SqlOperand first = operand(depth);
        if (accept_symbol(",")) first = operand(depth);  // offset, count
        limit(first);
      } else if (accept("offset")) {
        operand(depth);
        if (word("rows") || word("row")) take();
      } else if (accept("fetch")) {
        take();  // first, next
        if (!word("row") && !word("rows")) limit(operand(depth));
        while (word("row") || word("rows") || word("only")) take();
      } else if (accept("for")) {
        while (!statement_end()) take();
      } else if (accept("returning")) {
        columns(depth);
      } else {
        return;
      }
    }
  }

  // ---- INSERT, UPDATE, DELETE
  void insert(int depth) {
    take();
    if (accept("or")) take();
    accept("ignore");
    accept("into");
    table_name();
    if (!word("values") && !word("select") && !word("set")) alias();
    std::vector<std::string> names;
    if (symbol("(") && !word("select", 1)) {
      take();
      while (!end() && !symbol(")")) {
        if (!accept_symbol(",")) names.push_back(qualified());
      }
      accept_symbol(")");
    }
    if (accept("default")) accept("values");
    if (accept("values")) {
      do {
        row(depth, names);
      } while (accept_symbol(","));
    } else if (accept("set")) {
      assignments(depth);
    } else if (word("select") || word("with") || symbol("(")) {
      bool parenthesised = accept_symbol("(");
      subquery(depth);
      if (parenthesised) accept_symbol(")");
    } else if (!statement_end()) {
      hole_here();
      lost();
    }
    if (accept("on")) {  // conflict (…) do update set …, duplicate key update …
      while (!end() && !symbol(";") && !word("set") && !word("update") && !word("nothing")) take();
      if (accept("update")) accept("set");
      if (!accept("nothing") && !statement_end()) assignments(depth);
      if (accept("where")) condition(depth, true);
    }
    tail(depth);
  }

  void table_name() {
    if (now().kind == Kind::hole) {
      out_.hole_in_structure = true;
      take();
    } else if (identifier()) {
      add_table(qualified());
    } else {
      lost();
    }
  }

  void row(int depth, const std::vector<std::string>& names) {
    if (!accept_symbol("(")) {
      hole_here();
      take();
      return lost();
    }
    for (size_t i = 0; !end() && !symbol(")"); ++i) {
      SqlAssignment assignment;
      if (i < names.size()) assignment.column = names[i];
      assignment.operand = operand(depth);
      out_.assignments.push_back(std::move(assignment));
      if (!accept_symbol(",") && !symbol(")")) {
        lost();
        take();
      }
    }
    accept_symbol(")");
  }

  void assignments(int depth) {
    do {
      SqlAssignment assignment;
      if (!identifier() && now().kind != Kind::hole) return lost();
      assignment.column = qualified();
      if (!accept_symbol("=") && !accept_symbol(":=")) return lost();
      assignment.operand = operand(depth);
      out_.assignments.push_back(std::move(assignment));
    } while (accept_symbol(","));
  }

  void update(int depth) {
    take();
    if (accept("or")) take();
    accept("only");
    table_name();
    if (!word("set")) alias();
    while (!statement_end() && !word("set")) {  // joins in MySQL
      if (word("join") || symbol(",")) {
        take();
        table(depth);
        if (accept("on")) condition(depth, true);
      } else {
        hole_here();
        take();
      }
    }
    if (!accept("set")) return lost();
    assignments(depth);
    if (accept("from")) tables(depth);
    if (accept("where")) condition(depth, true);
    tail(depth);
  }

  void remove(int depth) {
    take();
    if (!word("from") && identifier()) take();  // DELETE t FROM t …
    accept("from");
    tables(depth);
    if (accept("using")) tables(depth);
    if (accept("where")) condition(depth, true);
    tail(depth);
  }

  int open_ = 0;                  // parentheses before the statement
  std::set<std::string> common_;  // names of common table expressions: no tables
};

}  // namespace

SqlStatement read_sql(const Template& text) { return Reader(text).run(); }

}  // namespace tvaara::flow
