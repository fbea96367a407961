// Calls, constructors, allocations and lambdas; see lower.h.
#include <clang/Basic/Builtins.h>

#include <optional>

#include "code/lower.h"

namespace tvaara::code {

using namespace clang;
using facts::CallKind;
using facts::OperandKind;

namespace {

// In a chain that stands on several lines a call begins at its own name, not at the chain's.
SourceRange call_range(const Expr* call, const SourceManager& sources) {
  SourceRange range = call->getSourceRange();
  const auto* plain = dyn_cast<CallExpr>(call);
  const auto* member = plain ? dyn_cast<MemberExpr>(plain->getCallee()->IgnoreParens()) : nullptr;
  if (!member || member->getMemberLoc().isInvalid()) return range;
  SourceLocation name = member->getMemberLoc();
  bool same_line =
      sources.getExpansionLineNumber(range.getBegin()) == sources.getExpansionLineNumber(name);
  if (same_line || name.isMacroID()) return range;
  return SourceRange(name, range.getEnd());
}

// std::move, std::forward and kin: the same value, perhaps as one that may be emptied.
bool is_cast_in_name_only(const FunctionDecl* callee, bool& moves) {
  switch (callee ? callee->getBuiltinID() : 0) {
    case Builtin::BImove:
    case Builtin::BImove_if_noexcept:
      moves = true;
      return true;
    case Builtin::BIforward:
    case Builtin::BIas_const:
      return true;
    default:
      return false;
  }
}

bool takes_non_const_reference(QualType parameter) {
  return !parameter.isNull() && parameter->isLValueReferenceType() &&
         !parameter->getPointeeType().isConstQualified();
}

// A default argument such as an allocator: an object made of nothing says nothing.
bool is_empty_object(const Expr* expression) {
  const auto* made = dyn_cast<CXXConstructExpr>(expression->IgnoreImplicit());
  return made && made->getNumArgs() == 0;
}

// Copies and moves that only exist on paper.
bool elided(const CXXConstructExpr* construct) {
  return construct->isElidable() && construct->getNumArgs() >= 1 &&
         construct->getConstructor()->isCopyOrMoveConstructor();
}

// std::get<1>(row): which element is asked for is a template argument; in facts it follows the
// others. Nothing if there is none such.
std::optional<int64_t> number_in_name(const FunctionDecl* callee) {
  if (!callee->isInStdNamespace() || callee->isVariadic()) return std::nullopt;
  const TemplateArgumentList* given = callee->getTemplateSpecializationArgs();
  if (!given || given->size() == 0) return std::nullopt;
  const TemplateArgument& first = given->get(0);
  if (first.getKind() != TemplateArgument::Integral) return std::nullopt;
  return first.getAsIntegral().getExtValue();
}

}  // namespace

// ---- arguments ---------------------------------------------------------------------------------

facts::Operand Lowerer::argument(const Expr* argument, QualType parameter) {
  facts::Operand out;
  const auto* by_default = dyn_cast<CXXDefaultArgExpr>(argument->IgnoreParenImpCasts());
  if (by_default && is_empty_object(by_default->getExpr())) {
    out.defaulted = true;
    return out;
  }
  out = decayed(argument);
  out.defaulted = by_default != nullptr;
  if (out.kind == OperandKind::place && takes_non_const_reference(parameter)) {
    out.by_reference = true;
  }
  return out;
}

void Lowerer::arguments(facts::Call& out, llvm::ArrayRef<const Expr*> given,
                        const FunctionDecl* callee, unsigned first_parameter) {
  for (unsigned i = 0; i < given.size(); ++i) {
    QualType parameter;
    unsigned index = i + first_parameter;
    if (callee && index < callee->getNumParams())
      parameter = callee->getParamDecl(index)->getType();
    out.arguments.push_back(argument(given[i], parameter));
  }
}

facts::Operand Lowerer::emit_call(facts::Call call, QualType type, const Expr* at) {
  facts::Statement statement;
  statement.op = facts::Op::call;
  statement.call = static_cast<facts::Index>(out_.calls.size());
  out_.calls.push_back(std::move(call));
  return emit(std::move(statement), type, call_range(at, names_.context().getSourceManager()));
}

// ---- calls -------------------------------------------------------------------------------------

facts::Operand Lowerer::call(const CallExpr* call) {
  if (const auto* method = dyn_cast<CXXMemberCallExpr>(call)) return method_call(method);
  const FunctionDecl* callee = call->getDirectCallee();
  bool moves = false;
  if (is_cast_in_name_only(callee, moves) && call->getNumArgs() == 1) {
    facts::Operand out = operand(call->getArg(0));
    out.moved |= moves && out.kind == OperandKind::place;
    return out;
  }
  if (variadic_start(call)) return {};
  if (const auto* operator_ = dyn_cast<CXXOperatorCallExpr>(call)) {
    if (callee && names_.made_up(callee)) return made_up_operator(operator_);
    if (callee) return operator_call(operator_);
  }
  llvm::ArrayRef<const Expr*> given(call->getArgs(), call->getNumArgs());
  facts::Call out;
  if (callee) {
    out.callee = names_.callee(callee);
    arguments(out, given, callee);
    if (auto number = number_in_name(callee)) out.arguments.push_back(integer_constant(*number));
    return emit_call(std::move(out), call->getType(), call);
  }
  if (call->isTypeDependent() || call->getCallee()->isTypeDependent() ||
      call->getCallee()->containsErrors()) {
    return unresolved_call(call, call->getCallee(), given);
  }
  out.kind = CallKind::pointer;
  out.target = operand(call->getCallee());
  if (out.target.kind == OperandKind::function) {
    out.kind = CallKind::function;
    out.callee = out.target.index;
    out.target = {};
  }
  arguments(out, given, nullptr);
  return emit_call(std::move(out), call->getType(), call);
}

// va_start and va_copy: the list is all further arguments.
bool Lowerer::variadic_start(const CallExpr* call) {
  const FunctionDecl* callee = call->getDirectCallee();
  unsigned builtin = callee ? callee->getBuiltinID() : 0;
  bool starts = builtin == Builtin::BI__builtin_va_start;
  if (!starts && builtin != Builtin::BI__builtin_va_copy) return false;
  facts::Operand list = decayed(call->getArg(0));
  if (list.kind != OperandKind::place) return true;
  facts::Operand from;
  if (starts) {
    if (!out_.variadic || out_.parameters.empty()) return true;
    facts::Place rest;
    rest.root = facts::Root::parameter;
    rest.index = static_cast<facts::Index>(out_.parameters.size() - 1);
    from = at_place(rest);
  } else {
    from = decayed(call->getArg(1));
    from.address = false;
  }
  assign(out_.places[list.index], from, call->getSourceRange());
  return true;
}

facts::Operand Lowerer::method_call(const CXXMemberCallExpr* call) {
  llvm::ArrayRef<const Expr*> given(call->getArgs(), call->getNumArgs());
  const Expr* callee = call->getCallee()->IgnoreParens();
  facts::Call out;
  if (const auto* through = dyn_cast<BinaryOperator>(callee)) {  // (object.*pointer)(…)
    out.kind = CallKind::member_pointer;
    out.receiver = operand(through->getLHS());
    out.receiver_type = names_.type(through->getLHS()->getType());
    out.target = operand(through->getRHS());
    arguments(out, given, nullptr);
    return emit_call(std::move(out), call->getType(), call);
  }
  const CXXMethodDecl* method = call->getMethodDecl();
  const auto* member = dyn_cast<MemberExpr>(callee);
  if (!method || !member) return unresolved_call(call, callee, given);
  // A lambda as a pointer to a function is still that lambda.
  bool same = names_.made_up(method) || method->getParent()->isLambda();
  if (isa<CXXConversionDecl>(method) && same) return operand(member->getBase());
  out.kind = CallKind::method;
  if (method->isVirtual() && !member->hasQualifier()) out.kind = CallKind::virtual_method;
  out.callee = names_.callee(method);
  bool by_name = names_.made_up(method) && names_.builder().unit().callees[out.callee].record == 0;
  if (by_name) out.kind = CallKind::dependent;
  const Expr* object = member->getBase();
  out.receiver = operand(object);
  out.receiver_type = names_.type(object->IgnoreParenImpCasts()->getType());
  if (out.receiver.kind == OperandKind::constant) {
    out.receiver = at_place(place_of(out.receiver, object->getType()));
  }
  arguments(out, given, method);
  return emit_call(std::move(out), call->getType(), call);
}

// What is awaited stands for its result, as with every task: what it computes, it returns. An
// awaiter of the repository's own that is no task has its work in its methods.
facts::Operand Lowerer::awaited(const CoroutineSuspendExpr* suspension) {
  const Expr* given = suspension->getOperand();
  auto method_of = [](const Expr* expression) -> const CXXMethodDecl* {
    if (!expression) return nullptr;
    const auto* call = dyn_cast<CXXMemberCallExpr>(expression->IgnoreImplicit());
    return call ? call->getMethodDecl() : nullptr;
  };
  const CXXMethodDecl* resume = method_of(suspension->getResumeExpr());
  bool own = resume && names_.in_root(resume->getLocation());
  const CXXRecordDecl* record = given ? given->getType()->getAsCXXRecordDecl() : nullptr;
  ASTContext& context = names_.context();
  bool task = record && !record->lookup(&context.Idents.get("promise_type")).empty();
  if (!own || task) return operand(given);
  facts::Operand awaiter = operand(suspension->getCommonExpr());
  facts::Operand object = at_place(place_of(awaiter, suspension->getCommonExpr()->getType()));
  // Which of its overloads Clang has chosen is somewhere in the machinery around the call.
  const CXXMethodDecl* suspend = nullptr;
  for (std::vector<const Stmt*> open{suspension->getSuspendExpr()}; !open.empty() && !suspend;) {
    const Stmt* next = open.back();
    open.pop_back();
    if (!next) continue;
    const auto* made = dyn_cast<CXXMemberCallExpr>(next);
    const CXXMethodDecl* method = made ? made->getMethodDecl() : nullptr;
    if (method && method->getDeclName().isIdentifier() && method->getName() == "await_suspend") {
      suspend = method;
    }
    open.insert(open.end(), next->child_begin(), next->child_end());
  }
  auto call = [&](const CXXMethodDecl* method) {
    facts::Call out;
    out.kind = CallKind::method;
    out.callee = names_.callee(method);
    out.receiver = object;
    out.receiver_type = names_.type(suspension->getCommonExpr()->getType());
    for (const ParmVarDecl* parameter : method->parameters()) {  // the coroutine itself
      out.arguments.push_back(at_place(temporary(parameter->getType().getNonReferenceType())));
    }
    return emit_call(std::move(out), method->getReturnType(), suspension);
  };
  const CXXMethodDecl* ready = method_of(suspension->getReadyExpr());
  if (ready && ready->hasBody() && names_.in_root(ready->getLocation())) call(ready);
  if (suspend) call(suspend);
  return call(resume);
}

facts::Operand Lowerer::operator_call(const CXXOperatorCallExpr* call) {
  const FunctionDecl* callee = call->getDirectCallee();
  llvm::ArrayRef<const Expr*> given(call->getArgs(), call->getNumArgs());
  facts::Call out;
  out.kind = CallKind::operator_;
  const auto* method = dyn_cast<CXXMethodDecl>(callee);
  // Assignment evaluates its right side first; the elements of the graph are in that order.
  if (method && !method->isStatic() && !given.empty()) {
    if (call->isAssignmentOp()) {
      for (const Expr* right : given.drop_front()) operand(right);
    }
    out.receiver = operand(given[0]);
    out.receiver_type = names_.type(given[0]->IgnoreParenImpCasts()->getType());
    if (out.receiver.kind == OperandKind::constant) {
      out.receiver = at_place(place_of(out.receiver, given[0]->getType()));
    }
    given = given.drop_front();
  }
  out.callee = names_.callee(callee);
  arguments(out, given, callee);
  return emit_call(std::move(out), call->getType(), call);
}

// Operators of made-up types are lowered as if they were built in, which they may well be.
facts::Operand Lowerer::made_up_operator(const CXXOperatorCallExpr* call) {
  const Expr* left = call->getArg(0);
  const Expr* right = call->getNumArgs() > 1 ? call->getArg(1) : nullptr;
  switch (call->getOperator()) {
    case OO_Arrow:
    case OO_Star:
      if (!right) return operand(left);
      break;
    case OO_Subscript:
      return element_of(left, right);
    case OO_Call: {
      facts::Call out;
      out.kind = CallKind::pointer;
      out.target = operand(left);
      arguments(out, llvm::ArrayRef<const Expr*>(call->getArgs() + 1, call->getNumArgs() - 1),
                nullptr);
      return emit_call(std::move(out), call->getType(), call);
    }
    case OO_PlusPlus:
    case OO_MinusMinus:
      return step(call, left, call->getOperator() == OO_PlusPlus, right != nullptr);
    default:
      break;
  }
  std::string spelling = getOperatorSpelling(call->getOperator());
  facts::Statement statement;
  statement.op = facts::Op::compute;
  if (call->isAssignmentOp()) {
    facts::Operand value = operand(right);
    facts::Operand target = operand(left);
    if (spelling != "=") {
      statement.detail = names_.builder().string(spelling.substr(0, spelling.size() - 1));
      statement.args = {target, value};
      value = emit(std::move(statement), call->getType(), call->getSourceRange());
    }
    if (target.kind == OperandKind::place) {
      assign(out_.places[target.index], value, call->getSourceRange());
    }
    return target;
  }
  statement.detail = names_.builder().string(spelling);
  statement.args.push_back(operand(left));
  if (right) statement.args.push_back(operand(right));
  return emit(std::move(statement), call->getType(), call->getSourceRange());
}

// A copy of a made-up type, or the wrapping of a value of which nothing is known.
bool Lowerer::only_wraps(const CXXConstructExpr* construct) const {
  if (construct->getNumArgs() != 1 || !names_.made_up(construct->getConstructor())) return false;
  if (names_.unknown(construct->getType())) return true;
  QualType given = construct->getArg(0)->getType().getNonReferenceType().getUnqualifiedType();
  QualType made = construct->getType().getUnqualifiedType();
  return names_.unknown(given) || names_.context().hasSameType(given, made);
}

// In code that could not be resolved the name is all there is.
facts::Operand Lowerer::unresolved_call(const Expr* at, const Expr* callee,
                                        llvm::ArrayRef<const Expr*> given) {
  callee = callee->IgnoreParenImpCasts();
  std::string name;
  const Expr* object = nullptr;
  if (const auto* e = dyn_cast<OverloadExpr>(callee)) {
    name = e->getName().getAsString();
    // Overloads share their qualified name.
    if (e->getNumDecls() > 0) name = names_.qualified((*e->decls_begin())->getUnderlyingDecl());
    if (const auto* m = dyn_cast<UnresolvedMemberExpr>(e); m && !m->isImplicitAccess()) {
      object = m->getBase();
    }
  } else if (const auto* e = dyn_cast<CXXDependentScopeMemberExpr>(callee)) {
    name = e->getMember().getAsString();
    if (!e->isImplicitAccess()) object = e->getBase();
  } else if (const auto* e = dyn_cast<DependentScopeDeclRefExpr>(callee)) {
    name = e->getDeclName().getAsString();
  } else if (const auto* e = dyn_cast<DeclRefExpr>(callee)) {
    name = names_.qualified(e->getDecl());
  } else if (const auto* e = dyn_cast<MemberExpr>(callee)) {
    name = names_.qualified(e->getMemberDecl());
    object = e->getBase();
  } else {
    return opaque(at, "unresolved callee");
  }
  facts::Call out;
  out.kind = CallKind::dependent;
  if (object) {
    out.receiver = operand(object);
    out.receiver_type = names_.type(object->getType());
  }
  facts::Callee by_name;
  by_name.name = names_.builder().string(name);
  out.callee = names_.builder().callee(by_name);
  arguments(out, given, nullptr);
  ++out_.lost;
  return emit_call(std::move(out), at->getType(), at);
}

// ---- construction ------------------------------------------------------------------------------

facts::Operand Lowerer::construct(const CXXConstructExpr* construct) {
  if (elided(construct) || only_wraps(construct)) return operand(construct->getArg(0));
  if (construct->getNumArgs() == 0 && names_.unknown(construct->getType())) return {};
  const CXXConstructorDecl* constructor = construct->getConstructor();
  auto target = targets_.find(construct);
  facts::Place object = target != targets_.end() ? target->second : temporary(construct->getType());
  facts::Call out;
  out.kind = CallKind::constructor;
  out.callee = names_.callee(constructor);
  arguments(out, llvm::ArrayRef<const Expr*>(construct->getArgs(), construct->getNumArgs()),
            constructor);
  out.receiver = at_place(object);
  out.receiver_type = names_.type(construct->getType());
  facts::Statement statement;
  statement.op = facts::Op::call;
  statement.dst = place_index(object);
  statement.call = static_cast<facts::Index>(out_.calls.size());
  statement.range = names_.range(construct->getSourceRange());
  out_.calls.push_back(std::move(out));
  push(std::move(statement));
  return at_place(object);
}

// The new object is a local of its own, and the pointer its address.
facts::Operand Lowerer::allocate(const CXXNewExpr* allocation) {
  QualType type = allocation->getAllocatedType();
  if (allocation->isArray()) {
    facts::Call out;
    if (const FunctionDecl* callee = allocation->getOperatorNew()) {
      out.callee = names_.callee(callee);
    }
    if (auto size = allocation->getArraySize(); size && *size) {
      out.arguments.push_back(operand(*size));
    }
    if (const Expr* init = allocation->getInitializer()) operand(init);
    if (out.callee == facts::kNone) return opaque(allocation, "array allocation");
    return emit_call(std::move(out), allocation->getType(), allocation);
  }
  facts::Operand made;
  if (const Expr* init = allocation->getInitializer()) made = operand(init);
  facts::Place object = place_of(made, type);
  facts::Operand pointer = at_place(object);
  pointer.address = true;
  return pointer;
}

// ---- lambdas -----------------------------------------------------------------------------------

facts::Operand Lowerer::lambda(const LambdaExpr* lambda) {
  const CXXRecordDecl* closure = lambda->getLambdaClass();
  facts::Statement statement;
  statement.op = facts::Op::capture;
  auto init = lambda->capture_init_begin();
  for (const LambdaCapture& capture : lambda->captures()) {
    const Expr* value = init != lambda->capture_init_end() ? *init++ : nullptr;
    if (capture.capturesVLAType() || !value) continue;
    std::string name = "this";
    if (capture.capturesVariable()) name = capture.getCapturedVar()->getNameAsString();
    facts::Operand from = operand(value);
    bool shares = capture.getCaptureKind() == LCK_ByRef || capture.getCaptureKind() == LCK_This;
    if (shares && from.kind == OperandKind::place) from.by_reference = true;
    statement.names.push_back(names_.builder().string(name));
    statement.args.push_back(from);
  }
  if (names_.lambda_identity(closure).empty()) name_lambdas(lambda);  // of a default initialiser
  statement.function = names_.builder().string(names_.lambda_identity(closure));
  names_.meet_lambda(lambda, id_);
  return emit(std::move(statement), lambda->getType(), lambda->getSourceRange());
}

}  // namespace tvaara::code
