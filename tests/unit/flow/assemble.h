// Facts written down by hand: a small assembler for tests that need exact control of the graph.
//
//   extern lib::query(const std::string &) -> std::string
//   function app::find(const lib::Request & req, User & out) -> bool [constructor] [of app::Db] …
//     local std::string sql
//     t1 = call lib::param on req ("id")
//     if t1 found missing
//   found:
//     return true
//   missing:
//     return false
//
// Operands: names, name.field["key"][*].x, *p, this.f, &place, ref:place, move:place, "text", 12,
// true, null, Enum::X=3, fn:NAME. Names not declared are temporaries. Statements: `x = operand`,
// `x = op == a b`, `x = convert TYPE a`, `x = choose c a b`, `x = new {f: a, g: b}`, `x = capture ID f=a g=ref:b`,
// `[x =] call NAME [on RECEIVER] (a, b)`, `construct`, `virtual`, `callptr TARGET (…)`,
// `return [a]`, `throw`, `goto L`, `if c L1 L2`, `try L` … `endtry` (exceptions go to L). A block
// falls through to the next.
#pragma once

#include <string>

#include "facts/facts.h"

namespace tvaara::flow::testing {

facts::Unit assemble(const std::string& source, const std::string& file = "main.cpp");

}  // namespace tvaara::flow::testing
