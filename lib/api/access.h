// Data-store accesses of one solved handler: which statement, on which table, with which value at
// which column, and where it is written.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "api/model.h"

namespace tvaara::api {

// Effects that execute a statement (sink kinds "sql.execute"), each alternative of their text as
// one access. Statements whose text is not known come with `readable == false`.
std::vector<Access> accesses_of(const flow::EntryResult& result, const flow::Program& program);

// The texts of the statement that the roles of an effect or event hold.
std::vector<flow::Template> statement_texts(const std::map<std::string, flow::Value>& roles);

// The range of the innermost call in the function `qualified_name` that encloses `inside`; unknown
// if there is none.
Location enclosing_call(const flow::Program& program, const std::string& qualified_name,
                        const Location& inside);

}  // namespace tvaara::api
