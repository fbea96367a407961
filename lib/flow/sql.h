// Reading SQL text: the part of a statement that security questions need.
//
// A reader, not a parser: it survives fragments, every placeholder style (?, ?1, $1, :name, @p, %s)
// and every quoting ("x", `x`, [x]), and says what it could not read. Text that cannot be read is
// `complete == false`, never safe.
#pragma once

#include <string>
#include <vector>

#include "flow/flow.h"

namespace tvaara::flow {

struct SqlOperand {
  enum class Kind { placeholder, hole, literal, column, other } kind = Kind::other;
  int placeholder = 0;        // 1-based position among the statement's placeholders
  std::string name;           // of :name, @name; column name
  Value hole;                 // a hole of the template
  std::string text;           // literal
};

struct SqlPredicate {         // one conjunct of WHERE / ON: column op operand
  std::string column;         // lower-cased, unqualified, unquoted
  std::string op;             // "=", "<", "in", "like", …
  SqlOperand operand;
  bool conjunct = true;       // false: under OR or NOT, so it does not restrict
};

struct SqlAssignment {        // SET column = operand, or INSERT's column and value
  std::string column;
  SqlOperand operand;
};

struct SqlStatement {
  std::string verb;                   // "select", "insert", "update", "delete", "" if unreadable
  std::vector<std::string> tables;    // lower-cased, unqualified
  std::vector<SqlPredicate> predicates;
  std::vector<SqlAssignment> assignments;
  std::vector<std::string> columns;   // selected columns, "*" included
  bool has_limit = false;
  SqlOperand limit;
  std::vector<SqlOperand> holes;      // every hole in the text, wherever it stands
  bool hole_in_structure = false;     // a hole stands where no literal could (table, column, syntax)
  bool complete = true;
  bool more_statements = false;       // others follow, of which only the holes were read
};

SqlStatement read_sql(const Template& text);

}  // namespace tvaara::flow
