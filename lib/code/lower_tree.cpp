// Bodies that Clang builds no graph of: templates that nobody instantiates, bodies with errors.
//
// A graph read off the statements as they nest: branches, loops and handlers are ways that may or
// may not be taken; `break`, `continue` and `goto` go on with what follows. It begins with an
// opaque statement, so that nothing that is missing behind it reads as certain.
#include "code/lower.h"

namespace tvaara::code {

using namespace clang;
using facts::EdgeKind;
using facts::Index;

Index Lowerer::open_block() {
  out_.blocks.emplace_back();
  return static_cast<Index>(out_.blocks.size() - 1);
}

void Lowerer::connect(Index from, Index to, EdgeKind kind) {
  out_.blocks[from].edges.push_back({to, kind});
}

void Lowerer::from_tree(const Stmt* body, const char* why) {
  out_.blocks.assign(3, {});
  out_.exit_block = 1;
  out_.exception_block = 2;
  block_ = 0;
  facts::Statement marker;
  marker.op = facts::Op::opaque;
  marker.detail = names_.builder().string(why);
  marker.range = names_.token(body->getBeginLoc());
  push(std::move(marker));
  ++out_.lost;
  tree(body);
  connect(block_, out_.exit_block);
}

void Lowerer::tree(const Stmt* statement) {
  if (!statement) return;
  if (const auto* e = dyn_cast<CoroutineBodyStmt>(statement)) return tree(e->getBody());
  if (const auto* e = dyn_cast<IfStmt>(statement)) return tree_if(e);
  if (const auto* e = dyn_cast<CXXTryStmt>(statement)) return tree_try(e);
  if (const auto* e = dyn_cast<WhileStmt>(statement)) {
    return optional(e->getCond(), {e->getBody()}, true);
  }
  if (const auto* e = dyn_cast<DoStmt>(statement)) {
    tree(e->getBody());
    operand(e->getCond());
    return;
  }
  if (const auto* e = dyn_cast<ForStmt>(statement)) {
    tree(e->getInit());
    return optional(e->getCond(), {e->getBody(), e->getInc()}, true);
  }
  if (const auto* e = dyn_cast<CXXForRangeStmt>(statement)) {
    tree(e->getRangeStmt());
    return optional(nullptr, {e->getLoopVarStmt(), e->getBody()}, true);
  }
  if (const auto* e = dyn_cast<SwitchStmt>(statement)) {
    operand(e->getCond());
    return optional(nullptr, {e->getBody()}, false);
  }
  if (const auto* e = dyn_cast<SwitchCase>(statement)) {  // entered from above or from the switch
    return optional(nullptr, {e->getSubStmt()}, false);
  }
  if (isa<ReturnStmt, CoreturnStmt>(statement)) {
    this->statement(statement);
    connect(block_, out_.exit_block);
    block_ = open_block();  // what follows is not reached from here
    return;
  }
  if (const auto* e = dyn_cast<DeclStmt>(statement)) {
    this->statement(e);
    for (const Decl* decl : e->decls()) {
      if (const auto* decomposed = dyn_cast<DecompositionDecl>(decl)) bindings(decomposed);
    }
    return;
  }
  if (isa<Expr, AsmStmt>(statement)) return this->statement(statement);
  for (const Stmt* child : statement->children()) tree(child);
}

// Bindings of tuples are variables of their own, each with an initialiser; a graph declares them.
void Lowerer::bindings(const DecompositionDecl* declaration) {
  for (const BindingDecl* binding : declaration->bindings()) {
    const VarDecl* holder = binding->getHoldingVar();
    if (!holder || !holder->getInit()) continue;
    initialize(this->variable(holder), holder->getInit(), holder->getType(),
               binding->getSourceRange());
  }
}

void Lowerer::tree_if(const IfStmt* branch) {
  tree(branch->getInit());
  tree(branch->getConditionVariableDeclStmt());
  facts::Operand condition = operand(branch->getCond());
  Index from = block_;
  out_.blocks[from].condition = condition;
  Index after = open_block();
  bool known = condition.kind != facts::OperandKind::none;
  auto side = [&](const Stmt* body, EdgeKind kind) {
    block_ = open_block();
    connect(from, block_, known ? kind : EdgeKind::always);
    tree(body);
    connect(block_, after);
  };
  side(branch->getThen(), EdgeKind::if_true);
  side(branch->getElse(), EdgeKind::if_false);
  block_ = after;
}

void Lowerer::tree_try(const CXXTryStmt* block) {
  Index before = block_, after = open_block();
  block_ = open_block();
  connect(before, block_);
  tree(block->getTryBlock());
  connect(block_, after);
  for (unsigned i = 0; i < block->getNumHandlers(); ++i) {
    block_ = open_block();
    connect(before, block_);
    tree(block->getHandler(i)->getHandlerBlock());
    connect(block_, after);
  }
  block_ = after;
}

// Parts that may be skipped, or come round again.
void Lowerer::optional(const Stmt* condition, llvm::ArrayRef<const Stmt*> parts, bool repeats) {
  Index head = open_block();
  connect(block_, head);
  block_ = head;
  if (const auto* tested = dyn_cast_or_null<Expr>(condition)) operand(tested);
  Index from = block_;
  Index after = open_block();
  block_ = open_block();
  connect(from, block_);
  connect(from, after);
  for (const Stmt* part : parts) tree(part);
  connect(block_, repeats ? head : after);
  block_ = after;
}

}  // namespace tvaara::code
