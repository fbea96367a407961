// Clang's control-flow graph -> blocks, edges and the statements that are no expressions; see
// lower.h.
//
// Implicit exceptions that leave the function are no edges: every call would have one. What stays
// are edges to handlers and those of `throw`.
#include <algorithm>

#include "base/limits.h"
#include "code/lower.h"

namespace tvaara::code {

using namespace clang;
using facts::Edge;
using facts::EdgeKind;
using facts::Index;
using facts::OperandKind;

namespace {

// The constructor call that makes the object itself, below what only wraps it.
const CXXConstructExpr* construction_in(const Expr* init) {
  for (;;) {
    init = init->IgnoreParens();
    if (const auto* e = dyn_cast<FullExpr>(init)) {
      init = e->getSubExpr();
    } else if (const auto* e = dyn_cast<CXXBindTemporaryExpr>(init)) {
      init = e->getSubExpr();
    } else if (const auto* e = dyn_cast<MaterializeTemporaryExpr>(init)) {
      init = e->getSubExpr();
    } else if (const auto* e = dyn_cast<ImplicitCastExpr>(init);
               e && (e->getCastKind() == CK_ConstructorConversion || e->getCastKind() == CK_NoOp)) {
      init = e->getSubExpr();
    } else if (const auto* e = dyn_cast<CXXFunctionalCastExpr>(init);
               e && e->getCastKind() == CK_ConstructorConversion) {
      init = e->getSubExpr();
    } else if (const auto* e = dyn_cast<CXXConstructExpr>(init)) {
      if (!e->isElidable() || e->getNumArgs() != 1) return e;
      init = e->getArg(0);
    } else {
      return nullptr;
    }
  }
}

bool ends_in_throw(const CFGBlock& block) {
  for (auto element = block.rbegin(); element != block.rend(); ++element) {
    if (auto statement = element->getAs<CFGStmt>()) return isa<CXXThrowExpr>(statement->getStmt());
  }
  return false;
}

// Of a constructor whose body is a try block: what belongs to its handlers. Such a handler cannot
// keep what it caught, it throws it again at its end. (In a destructor that ends the program.)
std::map<const CFGBlock*, const CXXCatchStmt*> rethrowing_blocks(const FunctionDecl* function,
                                                                 const CFG& graph) {
  std::map<const CFGBlock*, const CXXCatchStmt*> out;
  if (!isa_and_nonnull<CXXConstructorDecl>(function)) return out;
  const auto* body = dyn_cast_or_null<CXXTryStmt>(function->getBody());
  if (!body) return out;
  std::vector<std::pair<const CFGBlock*, const CXXCatchStmt*>> open;
  for (const CFGBlock* block : graph) {
    for (unsigned i = 0; i < body->getNumHandlers(); ++i) {
      const CXXCatchStmt* handler = body->getHandler(i);
      if (block->getLabel() == handler) open.push_back({block, handler});
    }
  }
  while (!open.empty()) {
    const auto [block, handler] = open.back();
    open.pop_back();
    if (block == &graph.getExit() || !out.try_emplace(block, handler).second) continue;
    for (const CFGBlock* next : block->succs()) {
      if (next) open.push_back({next, handler});
    }
  }
  return out;
}

}  // namespace

void Lowerer::find_target(const Expr* init, const facts::Place& place) {
  if (!init) return;
  if (const CXXConstructExpr* construct = construction_in(init)) targets_[construct] = place;
}

// Default arguments and initialisers are elements too, but are lowered with their use.
void Lowerer::find_shared(const Stmt* statement) {
  const auto* expression = dyn_cast_or_null<Expr>(statement);
  if (!expression) return;
  expression = expression->IgnoreParenImpCasts();
  std::vector<const Stmt*> open;
  if (const auto* e = dyn_cast<CXXDefaultArgExpr>(expression)) open = {e, e->getExpr()};
  if (const auto* e = dyn_cast<CXXDefaultInitExpr>(expression)) open = {e, e->getExpr()};
  while (!open.empty()) {
    const Stmt* next = open.back();
    open.pop_back();
    if (!next || !shared_.insert(next).second) continue;
    open.insert(open.end(), next->child_begin(), next->child_end());
  }
}

// The machinery around an awaited value or a returned one is Clang's; the value is the code's own.
void Lowerer::find_machinery(const Stmt* statement) {
  std::vector<const Stmt*> open;
  if (const auto* e = dyn_cast<CoroutineSuspendExpr>(statement)) {
    open = {e->getReadyExpr(), e->getSuspendExpr(), e->getResumeExpr()};
  } else if (const auto* e = dyn_cast<CoreturnStmt>(statement)) {
    open = {e->getPromiseCall()};
  }
  std::set<const Stmt*> kept;
  if (const auto* e = dyn_cast<CoreturnStmt>(statement)) {
    for (std::vector<const Stmt*> own{e->getOperand()}; !own.empty();) {
      const Stmt* next = own.back();
      own.pop_back();
      if (!next || !kept.insert(next).second) continue;
      own.insert(own.end(), next->child_begin(), next->child_end());
    }
  }
  while (!open.empty()) {
    const Stmt* next = open.back();
    open.pop_back();
    if (!next || kept.contains(next) || !shared_.insert(next).second) continue;
    open.insert(open.end(), next->child_begin(), next->child_end());
  }
}

// Constructor calls come before the declaration they initialise: find out first which do.
void Lowerer::find_targets(const CFG& graph) {
  for (const CFGBlock* block : graph) {
    for (const CFGElement& element : *block) {
      if (auto statement = element.getAs<CFGStmt>()) {
        for (const Stmt* child : statement->getStmt()->children()) find_shared(child);
        find_machinery(statement->getStmt());
        const auto* declared = dyn_cast<DeclStmt>(statement->getStmt());
        if (!declared) continue;
        for (const Decl* decl : declared->decls()) {
          const auto* variable = dyn_cast<VarDecl>(decl);
          if (!variable || !variable->getInit() || variable->hasGlobalStorage()) continue;
          if (variable->getType()->isReferenceType()) continue;
          find_target(variable->getInit(), this->variable(variable));
        }
      } else if (auto init = element.getAs<CFGInitializer>()) {
        const CXXCtorInitializer* member = init->getInitializer();
        find_shared(member->getInit());
        if (member->isAnyMemberInitializer()) {
          find_target(member->getInit(),
                      with(receiver(), facts::StepKind::field, field_name(member->getAnyMember())));
        } else {
          find_target(member->getInit(), receiver());
        }
      }
    }
  }
}

// ---- blocks ------------------------------------------------------------------------------------

void Lowerer::from_graph(const CFG& graph) {
  std::vector<const CFGBlock*> blocks(graph.begin(), graph.end());
  auto rank = [&](const CFGBlock* block) {  // the entry, then about the order of the text
    return std::pair(block != &graph.getEntry(), -static_cast<int64_t>(block->getBlockID()));
  };
  std::sort(blocks.begin(), blocks.end(),
            [&](const CFGBlock* a, const CFGBlock* b) { return rank(a) < rank(b); });
  std::map<unsigned, Index> numbers;
  for (const CFGBlock* block : blocks) numbers[block->getBlockID()] = numbers.size();
  out_.blocks.resize(blocks.size() + 1);
  out_.exit_block = numbers[graph.getExit().getBlockID()];
  out_.exception_block = static_cast<Index>(blocks.size());
  find_targets(graph);
  const auto rethrowing = rethrowing_blocks(decl_, graph);
  std::map<const CXXCatchStmt*, facts::Place> handled;
  for (const CFGBlock* block : blocks) {
    block_ = numbers[block->getBlockID()];
    if (const auto* handler = dyn_cast_or_null<CXXCatchStmt>(block->getLabel())) {
      caught(handler);
      handled.emplace(handler, *handled_);
    }
    for (const CFGElement& e : *block) element(e);
    edges(graph, *block, numbers);
    auto handler = rethrowing.find(block);
    if (handler == rethrowing.end()) continue;
    const std::optional<facts::Place> latest = handled_;
    auto own = handled.find(handler->second);
    if (own != handled.end()) handled_ = own->second;
    rethrow_at_end();
    handled_ = latest;
  }
}

// Where the block would leave the function as usual, what the handler caught is thrown instead.
void Lowerer::rethrow_at_end() {
  const Index fresh = static_cast<Index>(out_.blocks.size());
  bool leaves = false;
  for (Edge& edge : out_.blocks[block_].edges) {
    if (edge.block != out_.exit_block) continue;
    edge.block = fresh;
    leaves = true;
  }
  if (!leaves) return;
  out_.blocks.emplace_back();
  block_ = fresh;
  rethrow(decl_->getBody()->getSourceRange().getEnd());
  out_.blocks[fresh].edges.push_back({out_.exception_block, EdgeKind::exception});
}

void Lowerer::rethrow(SourceRange range) {
  if (handled_) {
    facts::Place whole;
    whole.root = facts::Root::global;
    whole.index = exception_entry(names_);
    assign(whole, at_place(*handled_), range);
  }
  facts::Statement statement;
  statement.op = facts::Op::throw_;
  statement.range = names_.range(range);
  push(std::move(statement));
}

void Lowerer::element(const CFGElement& element) {
  switch (element.getKind()) {
    case CFGElement::Statement:
    case CFGElement::Constructor:
    case CFGElement::CXXRecordTypedCall:
      statement(element.castAs<CFGStmt>().getStmt());
      return;
    case CFGElement::Initializer:
      initialize_member(element.castAs<CFGInitializer>().getInitializer());
      return;
    case CFGElement::AutomaticObjectDtor: {
      auto dtor = element.castAs<CFGAutomaticObjDtor>();
      const VarDecl* variable = dtor.getVarDecl();
      if (variable->getType()->isReferenceType()) return;
      destroy(dtor.getDestructorDecl(names_.context()), this->variable(variable),
              dtor.getTriggerStmt() ? dtor.getTriggerStmt()->getEndLoc() : variable->getLocation());
      return;
    }
    default:
      return;  // scopes, lifetimes, destructors of members and temporaries
  }
}

facts::Operand Lowerer::condition(const CFGBlock& block) {
  const Expr* tested = block.getLastCondition();
  if (!tested) tested = dyn_cast_or_null<Expr>(block.getTerminatorCondition());
  return tested ? operand(tested) : facts::Operand{};
}

// Clang orders the successors of a switch as it likes; their labels say what they are.
void Lowerer::case_edges(const CFGBlock& block, const std::map<unsigned, Index>& numbers) {
  for (const CFGBlock::AdjacentBlock& successor : block.succs()) {
    const CFGBlock* target = successor.getReachableBlock();
    if (!target) target = successor.getPossiblyUnreachableBlock();
    if (!target) continue;
    Edge edge;
    edge.block = numbers.at(target->getBlockID());
    edge.kind = EdgeKind::default_;
    std::vector<Index> constants{facts::kNone};
    if (const auto* label = dyn_cast_or_null<CaseStmt>(target->getLabel())) {
      edge.kind = EdgeKind::case_;
      constants = case_constants(label);
    }
    for (Index constant : constants) {
      edge.constant = constant;
      out_.blocks[block_].edges.push_back(edge);
    }
  }
}

// What a label stands for, each value of a GNU range by itself; none if that is not known.
std::vector<Index> Lowerer::case_constants(const CaseStmt* label) {
  facts::Operand first = operand(label->getLHS());
  if (first.kind != OperandKind::constant) return {facts::kNone};
  if (!label->getRHS()) return {first.index};
  facts::Operand last = operand(label->getRHS());
  if (last.kind != OperandKind::constant) return {facts::kNone};
  const std::vector<facts::Constant>& constants = names_.builder().unit().constants;
  // Enumerators go by name, and which ones lie between two of them is not known.
  for (const facts::Operand& end : {first, last}) {
    if (constants[end.index].kind == facts::ConstantKind::enumerator) return {facts::kNone};
  }
  const int64_t from = constants[first.index].integer, to = constants[last.index].integer;
  const uint64_t more = static_cast<uint64_t>(to) - static_cast<uint64_t>(from);
  if (to < from || more >= limits::kMaxCaseRange) return {facts::kNone};
  std::vector<Index> out;
  for (uint64_t i = 0; i <= more; ++i) {
    out.push_back(integer_constant(from + static_cast<int64_t>(i)).index);
  }
  return out;
}

void Lowerer::no_return_edges(const CFG& graph, const CFGBlock& block,
                              const std::map<unsigned, Index>& numbers) {
  std::vector<Edge>& out = out_.blocks[block_].edges;
  for (const CFGBlock* target : block.succs()) {
    if (target && target != &graph.getExit()) {
      out.push_back({numbers.at(target->getBlockID()), EdgeKind::exception});
    }
  }
  if (out.empty()) out.push_back({out_.exception_block, EdgeKind::exception});
}

void Lowerer::edges(const CFG& graph, const CFGBlock& block,
                    const std::map<unsigned, Index>& numbers) {
  const Stmt* terminator = block.getTerminatorStmt();
  if (block.hasNoReturnElement()) {  // ends the program, or throws
    no_return_edges(graph, block, numbers);
    return;
  }
  if (isa_and_nonnull<SwitchStmt>(terminator)) {
    out_.blocks[block_].condition = condition(block);
    case_edges(block, numbers);
    return;
  }
  const bool is_try = isa_and_nonnull<CXXTryStmt>(terminator);
  const bool throws = ends_in_throw(block);
  const bool branches =
      terminator && !is_try && block.succ_size() == 2 && block.getTerminatorCondition();
  if (branches) out_.blocks[block_].condition = condition(block);
  unsigned position = 0;
  for (const CFGBlock::AdjacentBlock& successor : block.succs()) {
    const CFGBlock* target = successor.getReachableBlock();
    if (!target) target = successor.getPossiblyUnreachableBlock();
    unsigned at = position++;
    if (!target) continue;
    const bool leaves = target == &graph.getExit();
    // Without a terminator, the second way out of a block is an exception.
    const bool exceptional = throws || (!terminator && at == 1) || (is_try && leaves);
    Edge edge;
    edge.block = numbers.at(target->getBlockID());
    if (exceptional) {
      if (leaves && !throws && !is_try) continue;
      edge.kind = EdgeKind::exception;
      if (leaves) edge.block = out_.exception_block;
    } else if (branches) {
      edge.kind = at == 0 ? EdgeKind::if_true : EdgeKind::if_false;
    }
    out_.blocks[block_].edges.push_back(edge);
  }
}

// ---- exceptions --------------------------------------------------------------------------------

// Where what was thrown lies until it is caught: objects of classes, which a handler of a base may
// catch, apart from values of each other type.
facts::Place Lowerer::in_flight(QualType type) {
  if (type->isReferenceType()) type = type->getPointeeType();
  type = type.getCanonicalType().getUnqualifiedType();
  std::string key = type->isRecordType() ? "object" : type.getAsString();
  if (type->isPointerType()) key = type->getPointeeType().getUnqualifiedType().getAsString() + " *";
  facts::Place place;
  place.root = facts::Root::global;
  place.index = exception_entry(names_);
  return with(place, facts::StepKind::field, key);
}

void Lowerer::caught(const CXXCatchStmt* handler) {
  facts::Place whole;
  whole.root = facts::Root::global;
  whole.index = exception_entry(names_);
  SourceRange range(handler->getCatchLoc(), handler->getCatchLoc());
  const VarDecl* variable = handler->getExceptionDecl();
  if (variable && !variable->getType()->isDependentType()) {
    facts::Place kept = temporary(variable->getType().getNonReferenceType());
    assign(kept, at_place(in_flight(variable->getType())), variable->getSourceRange());
    assign(this->variable(variable), at_place(kept), variable->getSourceRange());
  }
  handled_ = temporary(names_.context().VoidPtrTy);
  assign(*handled_, at_place(whole), range);
  assign(whole, integer_constant(0), range);
}

// ---- statements --------------------------------------------------------------------------------

void Lowerer::statement(const Stmt* statement) {
  if (shared_.contains(statement)) return;
  if (const auto* expression = dyn_cast<Expr>(statement)) {
    operand(expression);
    return;
  }
  if (const auto* declared = dyn_cast<DeclStmt>(statement)) {
    for (const Decl* decl : declared->decls()) {
      if (const auto* variable = dyn_cast<VarDecl>(decl)) declaration(variable);
    }
    return;
  }
  const Expr* value = nullptr;
  bool returns = false;
  if (const auto* e = dyn_cast<ReturnStmt>(statement)) {
    value = e->getRetValue();
    returns = true;
  } else if (const auto* e = dyn_cast<CoreturnStmt>(statement)) {
    value = e->getOperand();
    returns = true;
  }
  if (!returns) {
    if (isa<GCCAsmStmt, MSAsmStmt>(statement)) opaque(statement, "assembly");
    return;
  }
  facts::Statement out;
  out.op = facts::Op::return_;
  if (value) {
    facts::Operand result = operand(value);
    if (result.kind != OperandKind::none) out.args.push_back(result);
  }
  out.range = names_.range(statement->getSourceRange());
  push(std::move(out));
}

void Lowerer::initialize(const facts::Place& place, const Expr* init, QualType type,
                         SourceRange range) {
  facts::Operand value = operand(init);
  if (value.kind == OperandKind::none) return;
  bool built = value.kind == OperandKind::place && !value.address &&
               place_index(out_.places[value.index]) == place_index(place);
  if (built) return;  // by a constructor, in place
  if (type->isLValueReferenceType() && !type->getPointeeType().isConstQualified() &&
      value.kind == OperandKind::place) {
    value.by_reference = true;
  }
  assign(place, value, range);
}

void Lowerer::declaration(const VarDecl* variable) {
  if (variable->hasGlobalStorage()) {
    if (variable->hasInit()) names_.meet_static(variable);
    return;
  }
  facts::Place place = this->variable(variable);
  if (variable->getInit()) {
    initialize(place, variable->getInit(), variable->getType(), variable->getSourceRange());
  }
}

void Lowerer::initialize_member(const CXXCtorInitializer* init) {
  if (!init->getInit()) return;
  if (init->isAnyMemberInitializer()) {
    const FieldDecl* field = init->getAnyMember();
    initialize(with(receiver(), facts::StepKind::field, field_name(field)), init->getInit(),
               field->getType(), init->getSourceRange());
  } else {
    operand(init->getInit());
  }
}

// Destructors of libraries mean nothing to the checklist; those of the repository may do work.
void Lowerer::destroy(const CXXDestructorDecl* destructor, const facts::Place& object,
                      SourceLocation where) {
  if (!destructor || !destructor->isUserProvided()) return;
  if (!names_.in_root(destructor->getLocation())) return;
  facts::Call call;
  call.kind = facts::CallKind::destructor;
  call.callee = names_.callee(destructor);
  call.receiver = at_place(object);
  facts::Statement statement;
  statement.op = facts::Op::call;
  statement.call = static_cast<Index>(out_.calls.size());
  statement.range = names_.token(where);
  out_.calls.push_back(std::move(call));
  push(std::move(statement));
}

}  // namespace tvaara::code
