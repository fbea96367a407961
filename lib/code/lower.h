// One function body -> facts::Function.
//
// The graph is Clang's own CFG: it linearises short circuits, range-for, implicit destructors and
// exceptions. Every subexpression is an element of it, in the order of evaluation; `operand` lowers
// each exactly once and remembers where its value is (a place, a constant, a function).
#pragma once

#include <map>
#include <string>
#include <vector>

#include "code/clang.h"
#include "code/names.h"

namespace tvaara::code {

// Lambdas met while lowering wait here until their enclosing function is done.
struct PendingLambda {
  const clang::LambdaExpr* expression = nullptr;
  std::string enclosing;
};

class Lowerer {
 public:
  Lowerer(Names& names, std::vector<PendingLambda>& lambdas) : names_(names), lambdas_(lambdas) {}

  // A definition with a body.
  facts::Function function(const clang::FunctionDecl* decl, const std::string& enclosing);
  // The initialiser of a variable with static storage as a function of its own.
  facts::Function initializer(const clang::VarDecl* variable);

 private:
  friend class ExpressionLowerer;

  void header(const clang::FunctionDecl* decl);
  void parameters(const clang::FunctionDecl* decl);
  void body(const clang::FunctionDecl* decl);
  void from_graph(const clang::CFG& graph);
  void find_targets(const clang::CFG& graph);
  void element(const clang::CFGElement& element);
  void edges(const clang::CFGBlock& block, const std::map<unsigned, facts::Index>& numbers,
             facts::Index exception_block);
  void without_graph(const clang::Stmt* body);
  void dependent(const clang::Stmt* body);

  void statement(const clang::Stmt* statement);
  void declaration(const clang::VarDecl* variable);
  void initialize_member(const clang::CXXCtorInitializer* init);
  void destroy(const clang::CXXDestructorDecl* destructor, const facts::Place& object,
               clang::SourceLocation where);

  facts::Operand operand(const clang::Expr* expression);
  facts::Operand lower(const clang::Expr* expression);
  facts::Operand reference(const clang::DeclRefExpr* reference);
  facts::Operand member(const clang::MemberExpr* member);
  facts::Operand unary(const clang::UnaryOperator* unary);
  facts::Operand binary(const clang::BinaryOperator* binary);
  facts::Operand cast(const clang::CastExpr* cast);
  facts::Operand call(const clang::CallExpr* call);
  facts::Operand construct(const clang::CXXConstructExpr* construct);
  facts::Operand aggregate(const clang::InitListExpr* list);
  facts::Operand lambda(const clang::LambdaExpr* lambda);
  facts::Operand opaque(const clang::Stmt* statement, const char* why);
  bool constant(const clang::Expr* expression, facts::Operand& out);
  std::string constant_name(const clang::Expr* expression);

  facts::Operand argument(const clang::Expr* argument, const clang::FunctionDecl* callee, unsigned index);
  facts::Operand emit_call(facts::Call call, clang::QualType type, const clang::Expr* at);
  facts::Operand emit(facts::Statement statement, clang::QualType type, const clang::Expr* at);
  void push(facts::Statement statement);

  facts::Operand at_place(const facts::Place& place);
  facts::Operand at_constant(const facts::Constant& constant);
  facts::Place place_of(const facts::Operand& operand, clang::QualType type);
  facts::Index place_index(const facts::Place& place);
  facts::Place temporary(clang::QualType type);
  facts::Place variable(const clang::VarDecl* variable);
  facts::Index global(const clang::VarDecl* variable);
  static facts::Place field(facts::Place base, facts::StepKind kind, facts::StringId name);

  Names& names_;
  std::vector<PendingLambda>& lambdas_;
  facts::Function out_;
  facts::Index block_ = 0;
  const clang::FunctionDecl* decl_ = nullptr;
  unsigned lambda_count_ = 0;
  bool in_lambda_ = false;
  std::map<const clang::Stmt*, facts::Operand> values_;
  std::map<const clang::VarDecl*, facts::Index> locals_;
  std::map<const clang::ParmVarDecl*, facts::Index> parameters_;
  std::map<const clang::Expr*, facts::Place> targets_;  // objects that a constructor call builds
  std::map<std::string, facts::Index> places_;          // interned, by rendered key
};

// Globals that were met get their entry once per unit; shared by all lowerers of a unit.
facts::Index global_entry(Names& names, const clang::VarDecl* variable);

}  // namespace tvaara::code
