// The half of the SQL reader that conditions and expressions need; statements: sql.cpp.
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "flow/sql_tokens.h"

namespace tvaara::flow {

inline constexpr int kMaxSqlNesting = 32;  // parentheses and subqueries; deeper is not read

class SqlConditions {
 public:
  explicit SqlConditions(const Template& text);
  virtual ~SqlConditions() = default;

 protected:
  using Kind = SqlToken::Kind;
  virtual void subquery(int depth) = 0;

  // The cursor.
  const SqlToken& now(size_t ahead = 0) const;
  const SqlToken& take();
  bool end() const { return now().kind == Kind::end; }
  bool word(std::string_view text, size_t ahead = 0) const;
  bool symbol(std::string_view text) const;
  bool accept(std::string_view text);
  bool accept_symbol(std::string_view text);
  bool identifier() const;  // a name, or a word that starts no clause
  bool statement_end() const { return end() || symbol(";") || symbol(")"); }
  void lost() { out_.complete = false; }
  void hole_here();             // a hole at the cursor stands in the structure
  std::string qualified();      // a.b.c -> "c"
  void skip_parentheses();

  // Conditions become predicates of out_.
  void condition(int depth, bool conjunct);
  SqlOperand operand(int depth);
  SqlOperand primary(int depth);
  void case_expression(int depth);

  SqlTokens source_;
  size_t at_ = 0;
  SqlStatement out_;

 private:
  void unbind(size_t first);
  void conjunction(int depth, bool conjunct);
  bool condition_in_parentheses() const;
  void predicate(int depth, bool conjunct);
  void compare(const SqlOperand& left, const std::string& op, int depth, bool conjunct);
  void inside(const SqlOperand& left, const std::string& op, int depth, bool conjunct);
  void add(SqlOperand left, std::string op, SqlOperand right, bool conjunct);
  static bool arithmetic(const SqlToken& token);
  void casts();
  SqlOperand named(int depth);
};

}  // namespace tvaara::flow
