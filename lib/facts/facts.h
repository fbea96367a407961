// The fact vocabulary: what a front-end may say about one translation unit.
//
// Idea: a unit is read once into plain tables, like an object file; everything above works on these
// tables and never sees Clang. All references are indices into the tables of the same unit
// (`StringId` into `strings`, and so on); index 0 of `strings` is the empty string. Equal input
// gives equal tables, so front-ends append in source order, never in hash order.
//
// A function body is a control-flow graph of simple statements over *places*: a root (local,
// parameter, the receiver object, a global) and a path of fields. Every intermediate expression
// value has a local of its own without a name (a temporary), so that `f(g(x))` is two calls.
//
// Reading, writing and verifying of fact files: facts/codec.h.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace tvaara::facts {

inline constexpr uint32_t kSchemaVersion = 1;

using StringId = uint32_t;
using RangeId = uint32_t;   // index into Unit::ranges; 0 = unknown
using TypeId = uint32_t;    // index into Unit::types; 0 = unknown
using CalleeId = uint32_t;  // index into Unit::callees
using Index = uint32_t;
inline constexpr Index kNone = 0xffffffff;

// A range of one file, 1-based, columns in bytes, end exclusive.
struct Range {
  Index file = 0;
  uint32_t line = 0, column = 0, end_line = 0, end_column = 0;
  bool in_macro = false;  // comes from a macro expansion; the range is that of the macro's use
};

enum class TypeKind : uint8_t {
  unknown, void_, boolean, integer, character, floating, enumeration, pointer, record, function,
  array, lambda
};

struct Type {
  StringId spelling = 0;  // canonical, without top-level const and reference
  StringId record = 0;    // qualified name (no template arguments) of the record meant, also behind
                          // pointers, references and arrays; empty if none
  TypeKind kind = TypeKind::unknown;
  bool reference = false, const_ = false;  // const_: of the referred or pointed-to type, too
};

// ---- places and operands -------------------------------------------------------------------

enum class Root : uint8_t {
  none, local, parameter,
  receiver,  // *this; in a lambda body the closure object, whose fields are the captures
  global,    // index into Unit::globals
};

enum class StepKind : uint8_t {
  field,    // .name or ->name (dereference of `this`, pointers and smart pointers is implied)
  deref,    // *p where p is not followed by a field
  element,  // [i] with an index that is not constant
  key,      // ["name"] or [3] with a constant index; `name` holds it
};

struct Step {
  StepKind kind = StepKind::field;
  StringId name = 0;
};

struct Place {
  Root root = Root::none;
  Index index = 0;  // local, parameter or global number; 0 for the receiver
  std::vector<Step> path;
};

enum class ConstantKind : uint8_t { null, boolean, integer, floating, string, character, enumerator };

struct Constant {
  ConstantKind kind = ConstantKind::null;
  int64_t integer = 0;     // integer, boolean, character, enumerator (its value)
  StringId text = 0;       // string contents; floating as written
  StringId name = 0;       // qualified enumerator, named constant or macro it was written as
};

enum class OperandKind : uint8_t { none, place, constant, function };

struct Operand {
  OperandKind kind = OperandKind::none;
  bool address = false;      // &place: the callee may write through it
  bool by_reference = false; // bound to a non-const reference: the callee may write through it
  bool moved = false;        // std::move(place) or a cast to rvalue of it
  bool defaulted = false;    // a default argument
  Index index = 0;           // into Function::places, Unit::constants or Unit::callees
  RangeId range = 0;         // of the expression as written
};

// ---- calls -----------------------------------------------------------------------------------

enum class CallKind : uint8_t {
  function, method, virtual_method, constructor, destructor,
  operator_,       // overloaded operator; a member operator has its object as receiver
  pointer,         // through a function pointer or a callable place (`target`)
  member_pointer,  // (obj.*pm)()
  dependent,       // in a template nobody instantiated: known by name only
  textual          // found by the token reader in a body that could not be parsed
};

// What is called, once per unit, whether or not its body is seen.
struct Callee {
  StringId id = 0;      // identity (see Function::id); empty if only the name is known
  StringId name = 0;    // qualified, without template arguments and inline namespaces:
                        // "httplib::Server::Get", "std::basic_string::append", "system"
  StringId record = 0;  // qualified name of the class it is a member of; empty if none
  std::vector<TypeId> parameters;
  TypeId returns = 0;
  bool is_virtual = false, is_static = false, variadic = false, noreturn = false, is_const = false;
};

struct Call {
  CallKind kind = CallKind::function;
  CalleeId callee = kNone;   // kNone for pointer calls
  Operand receiver;          // object of a method call; the new object of a constructor
  TypeId receiver_type = 0;  // static type of the receiver (may be derived from Callee::record)
  Operand target;            // callable value of pointer, member_pointer calls
  std::vector<Operand> arguments;
};

// ---- statements ------------------------------------------------------------------------------

enum class Op : uint8_t {
  assign,     // dst = args[0]
  compute,    // dst = args[0] <detail> args[1]   (detail: "+", "==", "!", "-", "&&", "sizeof" …)
  convert,    // dst = (type) args[0]
  aggregate,  // dst = {args…}; `names` holds the field per argument ("" for positional elements)
  call,       // dst = call
  capture,    // dst = closure: `function` with `names[i]` captured from args[i]
  choose,     // dst = args[0] ? args[1] : args[2]   (conditional operator, && and || as values)
  return_,    // args[0] if any
  throw_,     // args[0] if any; `type` its type
  opaque      // something that could not be lowered; reads args, may write dst; detail: why
};

struct Statement {
  Op op = Op::assign;
  Index dst = kNone;   // into Function::places
  StringId detail = 0;
  TypeId type = 0;     // convert, throw_, aggregate
  Index call = kNone;  // into Function::calls
  StringId function = 0;  // capture: identity of the lambda's body
  std::vector<Operand> args;
  std::vector<StringId> names;  // aggregate, capture (a by-reference capture's Operand has
                                // by_reference set)
  RangeId range = 0;
};

enum class EdgeKind : uint8_t { always, if_true, if_false, case_, default_, exception };

struct Edge {
  Index block = 0;
  EdgeKind kind = EdgeKind::always;
  Index constant = kNone;  // case_: into Unit::constants
};

struct Block {
  std::vector<Statement> statements;
  Operand condition;        // of if/while/for/?:/&&/switch; none if the block just goes on
  std::vector<Edge> edges;  // empty: leaves the function (see Function::exit_block)
};

// ---- functions -------------------------------------------------------------------------------

struct Local {
  StringId name = 0;  // empty for temporaries
  TypeId type = 0;
  RangeId range = 0;
};

enum class BodyState : uint8_t {
  none,      // declaration only
  whole,     // every statement lowered
  partial,   // some statements are opaque or had parse errors
  dependent, // template pattern nobody instantiates; callees by name
  textual    // token reader only
};

struct Function {
  // Identity, stable across edits: external linkage: Clang's USR; internal linkage, anonymous
  // namespaces and main: USR + "@" + defining file; lambdas and local classes: the enclosing
  // function's identity + "$" + ordinal in it. Initialisers of globals: "init:" + the global's id.
  StringId id = 0;
  StringId name = 0;    // qualified like Callee::name; lambdas: enclosing name + "::(lambda)"
  StringId record = 0;  // class it is a member of
  StringId enclosing = 0;  // lambdas: identity of the function it stands in
  RangeId range = 0;    // the name in the definition; of `[` for a lambda
  RangeId extent = 0;   // the whole definition
  std::vector<Local> parameters;
  TypeId returns = 0;
  std::vector<StringId> overrides;  // identities of overridden methods
  bool is_lambda = false, is_coroutine = false, is_static = false, is_virtual = false,
       is_constructor = false, is_destructor = false, is_initializer = false, is_noreturn = false,
       internal = false, variadic = false, from_header = false;
  BodyState body = BodyState::none;
  std::vector<Local> locals;
  std::vector<Place> places;  // each distinct place once
  std::vector<Call> calls;
  std::vector<Block> blocks;  // [0] is the entry
  Index exit_block = kNone;       // normal exit
  Index exception_block = kNone;  // exit by exception; kNone if nothing can throw
  uint32_t lost = 0;              // statements that could not be lowered
  uint64_t body_hash = 0;         // of the lowered body, for functions seen by several units
};

struct Global {
  StringId id = 0;
  StringId name = 0;
  TypeId type = 0;
  RangeId range = 0;
  bool is_const = false;
};

struct Field {
  StringId name = 0;
  TypeId type = 0;
  RangeId range = 0;
};

struct Record {
  StringId id = 0;
  StringId name = 0;  // qualified, no template arguments
  RangeId range = 0;
  std::vector<Field> fields;
  std::vector<StringId> bases;  // qualified names
};

struct MacroUse {
  StringId name = 0;
  std::vector<StringId> arguments;  // source text
  RangeId range = 0;
};

// A comment that speaks to tvaara ("tvaara:" in it).
struct Comment {
  StringId text = 0;
  RangeId range = 0;
};

// ---- the unit --------------------------------------------------------------------------------

struct File {
  StringId path = 0;  // relative to the root with '/' if under it, else absolute
  StringId hash = 0;  // of its content, hash_hex
  bool in_root = false;
};

struct Note {  // parse error, missing header, dropped flag: what was not read, and where
  StringId kind = 0;  // "parse-error", "missing-header", "dropped-flag", "lost-body", …
  StringId text = 0;
  RangeId range = 0;
};

struct LibraryUse {
  StringId name = 0;   // the model's name
  StringId state = 0;  // "real", "stub", "placeholder"
};

struct Unit {
  uint32_t schema = kSchemaVersion;
  StringId main_file = 0;
  StringId language = 0;                 // "c", "c++"
  std::vector<std::string> strings{""};  // [0] is empty
  std::vector<File> files;
  std::vector<Range> ranges{Range{}};    // [0] is unknown
  std::vector<Type> types{Type{}};       // [0] is unknown
  std::vector<Constant> constants;
  std::vector<Callee> callees;
  std::vector<Global> globals;
  std::vector<Record> records;
  std::vector<Function> functions;
  std::vector<MacroUse> macros;
  std::vector<Comment> comments;
  std::vector<LibraryUse> libraries;
  std::vector<StringId> flags;      // compile flags that mattered
  std::vector<StringId> not_found;  // names looked up and not found
  std::vector<Note> notes;

  const std::string& text(StringId id) const { return strings[id]; }
};

}  // namespace tvaara::facts
