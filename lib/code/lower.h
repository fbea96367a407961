// One function body -> facts::Function.
//
// The graph is Clang's own CFG: it linearises short circuits, range-for, implicit destructors and
// exceptions. Every subexpression is an element of it, in the order of evaluation; `operand` lowers
// each exactly once and remembers where its value is (a place, a constant, a function).
//
// Files: lower.cpp (functions and their headers), lower_graph.cpp (blocks, edges, declarations,
// initialisers), lower_tree.cpp (bodies that Clang builds no graph of), lower_expression.cpp
// (expressions), lower_call.cpp (calls, constructors, lambdas), lower_place.cpp (places,
// temporaries, constants).
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "code/clang.h"
#include "code/names.h"

namespace tvaara::code {

class Lowerer {
 public:
  explicit Lowerer(Names& names) : names_(names) {}

  // A definition with a body. `enclosing`: identity of the function a lambda stands in, else "".
  facts::Function function(const clang::FunctionDecl* decl, const std::string& enclosing);
  // Name, parameters and place of a function without a body in this unit.
  facts::Function declaration_of(const clang::FunctionDecl* decl);
  // The initialiser of a variable with static storage as a function of its own.
  facts::Function initializer(const clang::VarDecl* variable);

 private:
  // lower.cpp
  void header(const clang::FunctionDecl* decl, const std::string& enclosing);
  void parameters(const clang::FunctionDecl* decl);
  void body(const clang::FunctionDecl* decl);
  void name_lambdas(const clang::Stmt* statement);
  void finish();

  // lower_tree.cpp
  void from_tree(const clang::Stmt* body, const char* why);
  void tree(const clang::Stmt* statement);
  void bindings(const clang::DecompositionDecl* declaration);
  void tree_if(const clang::IfStmt* branch);
  void tree_try(const clang::CXXTryStmt* block);
  void optional(const clang::Stmt* condition, llvm::ArrayRef<const clang::Stmt*> parts,
                bool repeats);
  facts::Index open_block();
  void connect(facts::Index from, facts::Index to, facts::EdgeKind kind = facts::EdgeKind::always);

  // lower_graph.cpp
  void from_graph(const clang::CFG& graph);
  void find_shared(const clang::Stmt* statement);
  void find_machinery(const clang::Stmt* statement);
  void find_targets(const clang::CFG& graph);
  void find_target(const clang::Expr* init, const facts::Place& place);
  void element(const clang::CFGElement& element);
  void edges(const clang::CFG& graph, const clang::CFGBlock& block,
             const std::map<unsigned, facts::Index>& numbers);
  void no_return_edges(const clang::CFG& graph, const clang::CFGBlock& block,
                       const std::map<unsigned, facts::Index>& numbers);
  facts::Operand condition(const clang::CFGBlock& block);
  void case_edges(const clang::CFGBlock& block, const std::map<unsigned, facts::Index>& numbers);
  std::vector<facts::Index> case_constants(const clang::CaseStmt* label);
  void rethrow_at_end();
  void rethrow(clang::SourceRange range);
  void statement(const clang::Stmt* statement);
  void declaration(const clang::VarDecl* variable);
  facts::Place in_flight(clang::QualType type);
  void caught(const clang::CXXCatchStmt* handler);
  void initialize_member(const clang::CXXCtorInitializer* init);
  void initialize(const facts::Place& place, const clang::Expr* init, clang::QualType type,
                  clang::SourceRange range);
  void destroy(const clang::CXXDestructorDecl* destructor, const facts::Place& object,
               clang::SourceLocation where);

  // lower_expression.cpp
  facts::Operand operand(const clang::Expr* expression);
  facts::Operand lower(const clang::Expr* expression);
  facts::Operand lower_literal(const clang::Expr* expression);
  facts::Operand reference(const clang::DeclRefExpr* reference);
  facts::Operand declared(const clang::ValueDecl* decl, bool captured);
  static llvm::StringRef field_name(const clang::NamedDecl* decl);
  facts::Operand member(const clang::MemberExpr* member);
  facts::Operand dependent_member(const clang::CXXDependentScopeMemberExpr* member);
  facts::Operand subscript(const clang::ArraySubscriptExpr* subscript);
  facts::Operand element_of(const clang::Expr* object, const clang::Expr* index);
  facts::Operand unary(const clang::UnaryOperator* unary);
  facts::Operand step(const clang::Expr* at, const clang::Expr* stepped, bool up, bool postfix);
  facts::Operand binary(const clang::BinaryOperator* binary);
  facts::Operand assignment(const clang::BinaryOperator* binary);
  facts::Operand conditional(const clang::AbstractConditionalOperator* conditional);
  facts::Operand cast(const clang::CastExpr* cast);
  facts::Operand decayed(const clang::Expr* expression);
  facts::Operand first_element(const clang::Expr* array, facts::Operand inner);
  facts::Operand aggregate(const clang::InitListExpr* list);
  facts::Operand empty(const clang::Expr* expression);
  facts::Operand opaque(const clang::Stmt* statement, const char* why);

  // lower_call.cpp
  facts::Operand call(const clang::CallExpr* call);
  bool variadic_start(const clang::CallExpr* call);
  facts::Operand method_call(const clang::CXXMemberCallExpr* call);
  facts::Operand operator_call(const clang::CXXOperatorCallExpr* call);
  facts::Operand made_up_operator(const clang::CXXOperatorCallExpr* call);
  bool only_wraps(const clang::CXXConstructExpr* construct) const;
  facts::Operand unresolved_call(const clang::Expr* at, const clang::Expr* callee,
                                 llvm::ArrayRef<const clang::Expr*> given);
  facts::Operand recovered(const clang::RecoveryExpr* expression);
  facts::Operand awaited(const clang::CoroutineSuspendExpr* suspension);
  facts::Operand construct(const clang::CXXConstructExpr* construct);
  facts::Operand allocate(const clang::CXXNewExpr* allocation);
  facts::Operand lambda(const clang::LambdaExpr* lambda);
  void arguments(facts::Call& out, llvm::ArrayRef<const clang::Expr*> given,
                 const clang::FunctionDecl* callee, unsigned first_parameter = 0);
  facts::Operand argument(const clang::Expr* argument, clang::QualType parameter);
  facts::Operand emit_call(facts::Call call, clang::QualType type, const clang::Expr* at);

  // lower_place.cpp
  facts::Operand emit(facts::Statement statement, clang::QualType type, clang::SourceRange range);
  void push(facts::Statement statement);
  void assign(const facts::Place& to, facts::Operand from, clang::SourceRange range);
  facts::Operand at_place(const facts::Place& place);
  facts::Operand at_constant(const facts::Constant& constant);
  facts::Operand integer_constant(int64_t value);
  facts::Operand boolean_constant(bool value);
  facts::Place place_of(const facts::Operand& operand, clang::QualType type);
  facts::Index place_index(const facts::Place& place);
  facts::Place temporary(clang::QualType type);
  facts::Place variable(const clang::VarDecl* variable);
  facts::Place receiver() const;
  facts::Place with(facts::Place base, facts::StepKind kind, llvm::StringRef name);
  bool has_variable_part(const clang::Expr* expression) const;
  bool folded(const clang::Expr* expression, facts::Operand& out);
  std::string constant_name(const clang::Expr* expression);
  facts::Operand text_constant(llvm::StringRef text);

  Names& names_;
  facts::Function out_;
  facts::Index block_ = 0;
  const clang::FunctionDecl* decl_ = nullptr;
  std::string id_;
  unsigned lambda_count_ = 0;
  bool in_lambda_ = false;
  int depth_ = 0;
  std::optional<facts::Place> handled_;  // what the latest handler caught
  std::map<const clang::Stmt*, facts::Operand> values_;
  std::set<const clang::Stmt*> shared_;  // parts of default arguments and initialisers
  std::map<const clang::ValueDecl*, facts::Index> locals_;
  std::map<const clang::ParmVarDecl*, facts::Index> parameters_;
  std::map<const clang::Expr*, facts::Place> targets_;  // objects that a constructor call builds
  std::map<std::string, facts::Index> places_;          // interned, by rendered key
};

// Globals that were met get their entry once per unit; shared by all lowerers of a unit.
facts::Index global_entry(Names& names, const clang::VarDecl* variable);
facts::Index exception_entry(Names& names);

}  // namespace tvaara::code
