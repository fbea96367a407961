// Expressions other than calls; see lower.h.
#include "code/lower.h"

namespace tvaara::code {

using namespace clang;
using facts::OperandKind;
using facts::StepKind;

namespace {

constexpr int kMaxExpressionDepth = 400;  // nested expressions; deeper ones are opaque

bool scalar_kind_changes(QualType from, QualType to) {
  return from->isBooleanType() != to->isBooleanType() ||
         from->isFloatingType() != to->isFloatingType() ||
         from->isIntegralOrEnumerationType() != to->isIntegralOrEnumerationType();
}

}  // namespace

facts::Operand Lowerer::operand(const Expr* expression) {
  if (!expression) return {};
  expression = expression->IgnoreParens();
  auto known = values_.find(expression);
  if (known != values_.end()) return known->second;
  if (depth_ > kMaxExpressionDepth) return opaque(expression, "nested too deep");
  ++depth_;
  facts::Operand out;
  if (!folded(expression, out)) out = lower(expression);
  --depth_;
  if (out.kind != OperandKind::none) out.range = names_.range(expression->getSourceRange());
  values_[expression] = out;
  return out;
}

facts::Operand Lowerer::lower(const Expr* expression) {
  if (const auto* e = dyn_cast<FullExpr>(expression)) return operand(e->getSubExpr());
  if (const auto* e = dyn_cast<DeclRefExpr>(expression)) return reference(e);
  if (const auto* e = dyn_cast<MemberExpr>(expression)) return member(e);
  if (isa<CXXThisExpr>(expression)) {
    return at_place(in_lambda_ ? with(receiver(), StepKind::field, "this") : receiver());
  }
  if (const auto* e = dyn_cast<CXXRewrittenBinaryOperator>(expression)) {
    return operand(e->getSemanticForm());
  }
  if (const auto* e = dyn_cast<CXXBindTemporaryExpr>(expression)) return operand(e->getSubExpr());
  if (const auto* e = dyn_cast<MaterializeTemporaryExpr>(expression)) {
    return operand(e->getSubExpr());
  }
  if (const auto* e = dyn_cast<CastExpr>(expression)) return cast(e);
  if (const auto* e = dyn_cast<CallExpr>(expression)) return call(e);
  if (const auto* e = dyn_cast<CXXConstructExpr>(expression)) return construct(e);
  if (const auto* e = dyn_cast<LambdaExpr>(expression)) return lambda(e);
  if (const auto* e = dyn_cast<UnaryOperator>(expression)) return unary(e);
  if (const auto* e = dyn_cast<BinaryOperator>(expression)) return binary(e);
  if (const auto* e = dyn_cast<AbstractConditionalOperator>(expression)) return conditional(e);
  if (const auto* e = dyn_cast<ArraySubscriptExpr>(expression)) return subscript(e);
  if (const auto* e = dyn_cast<InitListExpr>(expression)) return aggregate(e);
  if (const auto* e = dyn_cast<CXXNewExpr>(expression)) return allocate(e);
  return lower_literal(expression);
}

// What stands for another expression, or for nothing that matters.
facts::Operand Lowerer::lower_literal(const Expr* expression) {
  if (const auto* e = dyn_cast<CXXStdInitializerListExpr>(expression)) {
    return operand(e->getSubExpr());
  }
  if (const auto* e = dyn_cast<OpaqueValueExpr>(expression)) return operand(e->getSourceExpr());
  if (const auto* e = dyn_cast<SubstNonTypeTemplateParmExpr>(expression)) {
    return operand(e->getReplacement());
  }
  if (const auto* e = dyn_cast<CompoundLiteralExpr>(expression))
    return operand(e->getInitializer());
  if (const auto* e = dyn_cast<GenericSelectionExpr>(expression)) {
    return e->isResultDependent() ? facts::Operand{} : operand(e->getResultExpr());
  }
  if (const auto* e = dyn_cast<ChooseExpr>(expression)) return operand(e->getChosenSubExpr());
  if (const auto* e = dyn_cast<PredefinedExpr>(expression)) {
    return e->getFunctionName() ? operand(e->getFunctionName()) : facts::Operand{};
  }
  if (isa<ArrayInitIndexExpr>(expression)) return {};  // of a copy that is lowered as a whole
  if (const auto* e = dyn_cast<ArrayInitLoopExpr>(expression)) {
    return operand(e->getCommonExpr()->getSourceExpr());
  }
  if (const auto* e = dyn_cast<CoroutineSuspendExpr>(expression)) return awaited(e);
  if (const auto* e = dyn_cast<StmtExpr>(expression)) {
    const auto* last = e->getSubStmt()->body_empty() ? nullptr : e->getSubStmt()->body_back();
    const auto* value = dyn_cast_or_null<Expr>(last);
    return value ? operand(value) : facts::Operand{};
  }
  if (const auto* e = dyn_cast<CXXDeleteExpr>(expression)) {
    facts::Operand pointer = operand(e->getArgument());
    // What is deleted through an expression of unknown type has none either.
    QualType destroyed = e->getDestroyedType();
    const CXXRecordDecl* record = destroyed.isNull() ? nullptr : destroyed->getAsCXXRecordDecl();
    if (pointer.kind == OperandKind::place && record && record->hasDefinition()) {
      facts::Place object = out_.places[pointer.index];
      if (!pointer.address) object = with(object, StepKind::deref, "");
      destroy(record->getDestructor(), object, e->getBeginLoc());
    }
    return {};
  }
  if (const auto* e = dyn_cast<VAArgExpr>(expression)) {
    facts::Operand list = decayed(e->getSubExpr());
    list.address = false;
    return list;
  }
  if (const auto* e = dyn_cast<CXXThrowExpr>(expression)) {
    const Expr* thrown = e->getSubExpr();
    if (!thrown) {
      rethrow(e->getSourceRange());
      return {};
    }
    facts::Statement statement;
    statement.op = facts::Op::throw_;
    statement.args.push_back(operand(thrown));
    statement.type = names_.type(thrown->getType());
    if (!thrown->getType()->isDependentType()) {
      assign(in_flight(thrown->getType()), statement.args[0], e->getSourceRange());
    }
    return emit(std::move(statement), QualType(), e->getSourceRange());
  }
  // Default arguments and initialisers are shared by all their uses: each lowers them anew.
  const Expr* shared = nullptr;
  if (const auto* e = dyn_cast<CXXDefaultArgExpr>(expression)) shared = e->getExpr();
  if (const auto* e = dyn_cast<CXXDefaultInitExpr>(expression)) shared = e->getExpr();
  if (shared) {
    std::map<const Stmt*, facts::Operand> outer;
    std::swap(outer, values_);
    facts::Operand out = operand(shared);
    std::swap(outer, values_);
    return out;
  }
  if (isa<ImplicitValueInitExpr, CXXScalarValueInitExpr>(expression)) return empty(expression);
  if (const auto* e = dyn_cast<CXXParenListInitExpr>(expression)) {
    facts::Statement statement;
    statement.op = facts::Op::aggregate;
    statement.type = names_.type(e->getType());
    for (const Expr* init : e->getInitExprs()) {
      statement.args.push_back(operand(init));
      statement.names.push_back(0);
    }
    return emit(std::move(statement), e->getType(), e->getSourceRange());
  }
  if (isa<CXXTypeidExpr, CXXUuidofExpr, CXXPseudoDestructorExpr, SourceLocExpr,
          UnaryExprOrTypeTraitExpr, OffsetOfExpr, CXXNoexceptExpr, ImaginaryLiteral>(expression)) {
    return {};
  }
  if (const auto* e = dyn_cast<CXXDependentScopeMemberExpr>(expression)) return dependent_member(e);
  if (const auto* e = dyn_cast<RecoveryExpr>(expression)) return recovered(e);
  if (isa<OverloadExpr, DependentScopeDeclRefExpr>(expression)) {
    return opaque(expression, "unresolved name");
  }
  return opaque(expression, expression->getStmtClassName());
}

// What Clang keeps of an expression with an error; a callee and its arguments are still a call.
facts::Operand Lowerer::recovered(const RecoveryExpr* expression) {
  llvm::ArrayRef<const Expr*> parts = const_cast<RecoveryExpr*>(expression)->subExpressions();
  const Expr* first = parts.empty() ? nullptr : parts[0]->IgnoreParenImpCasts();
  const auto* named = dyn_cast_or_null<DeclRefExpr>(first);
  const auto* member = dyn_cast_or_null<MemberExpr>(first);
  bool callee = isa_and_nonnull<OverloadExpr, CXXDependentScopeMemberExpr>(first) ||
                (named && isa<FunctionDecl>(named->getDecl())) ||
                (member && isa<CXXMethodDecl>(member->getMemberDecl()));
  if (callee) return unresolved_call(expression, first, parts.drop_front());
  return opaque(expression, "expression with an error");
}

// Reads all it consists of, and says that nobody knows what comes out.
facts::Operand Lowerer::opaque(const Stmt* statement, const char* why) {
  facts::Statement out;
  out.op = facts::Op::opaque;
  out.detail = names_.builder().string(why);
  for (const Stmt* child : statement->children()) {
    const auto* expression = dyn_cast_or_null<Expr>(child);
    if (expression && depth_ <= kMaxExpressionDepth) out.args.push_back(operand(expression));
  }
  ++out_.lost;
  const auto* expression = dyn_cast<Expr>(statement);
  QualType type = expression ? expression->getType() : QualType();
  return emit(std::move(out), type, statement->getSourceRange());
}

// ---- names -------------------------------------------------------------------------------------

facts::Operand Lowerer::reference(const DeclRefExpr* reference) {
  const ValueDecl* decl = reference->getDecl();
  return declared(decl, reference->refersToEnclosingVariableOrCapture());
}

facts::Operand Lowerer::declared(const ValueDecl* decl, bool captured) {
  if (const auto* function = dyn_cast<FunctionDecl>(decl)) {
    facts::Operand out;
    out.kind = OperandKind::function;
    out.index = names_.callee(function);
    return out;
  }
  const auto* variable = dyn_cast<VarDecl>(decl);
  if (in_lambda_ && variable && variable->isInitCapture()) captured = true;
  if (captured && in_lambda_ && !(variable && variable->hasGlobalStorage())) {
    return at_place(with(receiver(), StepKind::field, decl->getName()));
  }
  if (variable) return at_place(this->variable(variable));
  if (const auto* binding = dyn_cast<BindingDecl>(decl)) {
    if (const VarDecl* holder = binding->getHoldingVar()) return at_place(this->variable(holder));
    return binding->getBinding() ? operand(binding->getBinding()) : facts::Operand{};
  }
  if (const auto* object = dyn_cast<TemplateParamObjectDecl>(decl)) {
    return text_constant(object->getNameAsString());
  }
  return {};
}

// All members of a union are one place, by the name of the first.
llvm::StringRef Lowerer::field_name(const NamedDecl* decl) {
  const auto* field = dyn_cast<FieldDecl>(decl);
  if (!field || !field->getParent()->isUnion()) return decl->getName();
  for (const FieldDecl* first : field->getParent()->fields()) {
    if (!first->getDeclName().isEmpty()) return first->getName();
  }
  return field->getName();
}

facts::Operand Lowerer::member(const MemberExpr* member) {
  const ValueDecl* decl = member->getMemberDecl();
  if (!isa<FieldDecl>(decl)) {
    if (!isa<CXXMethodDecl>(decl)) operand(member->getBase());
    return declared(decl, false);
  }
  facts::Operand base = operand(member->getBase());
  facts::Place object;
  if (base.kind == OperandKind::place) {
    object = out_.places[base.index];  // (&x)->name is x.name
  } else {
    object = place_of(base, member->getBase()->getType());
  }
  // A member of an anonymous union or struct is one of the record around it.
  if (decl->getDeclName().isEmpty()) return at_place(object);
  return at_place(with(object, StepKind::field, field_name(cast<FieldDecl>(decl))));
}

facts::Operand Lowerer::dependent_member(const CXXDependentScopeMemberExpr* member) {
  std::string name = member->getMember().getAsString();
  if (member->isImplicitAccess()) return at_place(with(receiver(), StepKind::field, name));
  facts::Operand base = operand(member->getBase());
  facts::Place object = base.kind == OperandKind::place
                            ? out_.places[base.index]
                            : place_of(base, member->getBase()->getType());
  return at_place(with(object, StepKind::field, name));
}

facts::Operand Lowerer::subscript(const ArraySubscriptExpr* subscript) {
  return element_of(subscript->getBase(), subscript->getIdx());
}

facts::Operand Lowerer::element_of(const Expr* of, const Expr* at) {
  facts::Operand base = decayed(of);
  facts::Operand index = operand(at);
  facts::Place object =
      base.kind == OperandKind::place ? out_.places[base.index] : place_of(base, of->getType());
  if (index.kind == OperandKind::constant) {
    const facts::Unit& unit = names_.builder().unit();
    const facts::Constant& constant = unit.constants[index.index];
    bool text = constant.kind == facts::ConstantKind::string;
    return at_place(with(object, StepKind::key,
                         text ? unit.text(constant.text) : std::to_string(constant.integer)));
  }
  return at_place(with(object, StepKind::element, ""));
}

// The array that an expression names where it stands for a pointer to its first element.
facts::Operand Lowerer::decayed(const Expr* expression) {
  const Expr* inner = expression->IgnoreParens();
  while (const auto* cast = dyn_cast<ImplicitCastExpr>(inner)) {
    inner = cast->getSubExpr()->IgnoreParens();
    if (cast->getCastKind() != CK_ArrayToPointerDecay) continue;
    facts::Operand array = operand(inner);
    array.address = array.kind == OperandKind::place;
    return array;
  }
  return operand(expression);
}

// ---- operators ---------------------------------------------------------------------------------

facts::Operand Lowerer::unary(const UnaryOperator* unary) {
  facts::Operand inner = operand(unary->getSubExpr());
  switch (unary->getOpcode()) {
    case UO_Plus:
    case UO_Extension:
    case UO_Coawait:
      return inner;
    case UO_AddrOf:
      if (inner.kind == OperandKind::place) inner.address = true;
      if (inner.kind == OperandKind::constant) {  // the address of a literal
        inner = at_place(place_of(inner, unary->getSubExpr()->getType()));
        inner.address = true;
      }
      return inner;
    case UO_Deref: {
      if (inner.kind == OperandKind::function) return inner;
      if (inner.address) {
        inner.address = false;
        return inner;
      }
      facts::Place pointer = place_of(inner, unary->getSubExpr()->getType());
      if (unary->getSubExpr()->getType()->isFunctionPointerType()) return at_place(pointer);
      if (pointer.root == facts::Root::receiver && pointer.path.empty()) return inner;
      return at_place(with(pointer, StepKind::deref, ""));
    }
    case UO_PreInc:
    case UO_PreDec:
    case UO_PostInc:
    case UO_PostDec:
      return step(unary, unary->getSubExpr(), unary->isIncrementOp(), unary->isPostfix());
    default:
      break;
  }
  facts::Statement statement;
  statement.op = facts::Op::compute;
  statement.detail = names_.builder().string(UnaryOperator::getOpcodeStr(unary->getOpcode()).str());
  statement.args.push_back(inner);
  return emit(std::move(statement), unary->getType(), unary->getSourceRange());
}

// ++x and x++: the old value first where it is the result.
facts::Operand Lowerer::step(const Expr* at, const Expr* stepped, bool up, bool postfix) {
  facts::Operand inner = operand(stepped);
  facts::Operand result = inner;
  QualType type = stepped->getType();
  if (postfix) {
    facts::Place old = temporary(type);
    assign(old, inner, at->getSourceRange());
    result = at_place(old);
  }
  facts::Statement statement;
  statement.op = facts::Op::compute;
  statement.detail = names_.builder().string(up ? "+" : "-");
  statement.args = {inner, integer_constant(1)};
  facts::Operand next = emit(std::move(statement), type, at->getSourceRange());
  if (inner.kind == OperandKind::place) {
    assign(out_.places[inner.index], next, at->getSourceRange());
  }
  return result;
}

facts::Operand Lowerer::binary(const BinaryOperator* binary) {
  if (binary->isAssignmentOp()) return assignment(binary);
  if (binary->isCommaOp()) {
    operand(binary->getLHS());
    return operand(binary->getRHS());
  }
  facts::Operand left = operand(binary->getLHS());
  facts::Operand right = operand(binary->getRHS());
  facts::Statement statement;
  if (binary->getOpcode() == BO_PtrMemD || binary->getOpcode() == BO_PtrMemI) {
    return right;  // what is called or read through it; the object is the call's receiver
  }
  if (binary->isLogicalOp()) {  // a && b is `a ? b : false`, a || b is `a ? true : b`
    bool both = binary->getOpcode() == BO_LAnd;
    statement.op = facts::Op::choose;
    statement.args = {left, both ? right : boolean_constant(true),
                      both ? boolean_constant(false) : right};
  } else {
    statement.op = facts::Op::compute;
    statement.detail = names_.builder().string(binary->getOpcodeStr().str());
    statement.args = {left, right};
  }
  return emit(std::move(statement), binary->getType(), binary->getSourceRange());
}

facts::Operand Lowerer::assignment(const BinaryOperator* binary) {
  facts::Operand value = operand(binary->getRHS());
  facts::Operand target = operand(binary->getLHS());
  if (const auto* compound = dyn_cast<CompoundAssignOperator>(binary)) {
    facts::Statement statement;
    statement.op = facts::Op::compute;
    std::string op = binary->getOpcodeStr().str();
    statement.detail = names_.builder().string(op.substr(0, op.size() - 1));
    statement.args = {target, value};
    value = emit(std::move(statement), compound->getType(), binary->getSourceRange());
  }
  if (target.kind != OperandKind::place) return target;
  assign(out_.places[target.index], value, binary->getSourceRange());
  return target;
}

facts::Operand Lowerer::conditional(const AbstractConditionalOperator* conditional) {
  facts::Operand condition = operand(conditional->getCond());
  facts::Operand if_true = operand(conditional->getTrueExpr());
  facts::Operand if_false = operand(conditional->getFalseExpr());
  QualType type = conditional->getType();
  if (type->isVoidType()) return {};
  if (if_true.kind == OperandKind::none) return if_false;  // the other side throws
  if (if_false.kind == OperandKind::none) return if_true;
  facts::Statement statement;
  statement.op = facts::Op::choose;
  // The object itself, which a reference may be bound to.
  bool objects = conditional->isLValue() && type->isRecordType() &&
                 if_true.kind == OperandKind::place && if_false.kind == OperandKind::place;
  if (objects) {
    if_true.address = if_false.address = true;
    type = names_.context().getLValueReferenceType(type);
  }
  statement.args = {condition, if_true, if_false};
  return emit(std::move(statement), type, conditional->getSourceRange());
}

// ---- casts -------------------------------------------------------------------------------------

// A pointer to an element of an array: which one is not told apart. Texts stay whole.
facts::Operand Lowerer::first_element(const Expr* array, facts::Operand inner) {
  if (inner.kind != OperandKind::place || inner.address) return inner;
  const ArrayType* type = names_.context().getAsArrayType(array->getType());
  if (!type || !type->getElementType()->isAnyCharacterType()) {
    inner = at_place(with(out_.places[inner.index], StepKind::element, ""));
  }
  inner.address = true;
  return inner;
}

facts::Operand Lowerer::cast(const CastExpr* cast) {
  facts::Operand inner = operand(cast->getSubExpr());
  switch (cast->getCastKind()) {
    case CK_ToVoid:
      return {};
    case CK_NoOp:
      if (cast->isXValue() && inner.kind == OperandKind::place) inner.moved = true;
      return inner;
    case CK_ArrayToPointerDecay:
      return first_element(cast->getSubExpr(), inner);
    case CK_IntegralCast:
    case CK_IntegralToBoolean:
    case CK_IntegralToFloating:
    case CK_FloatingToIntegral:
    case CK_FloatingToBoolean:
    case CK_FloatingCast:
    case CK_BooleanToSignedIntegral:
    case CK_PointerToBoolean:
    case CK_PointerToIntegral:
    case CK_MemberPointerToBoolean:
      break;
    default:
      return inner;
  }
  QualType from = cast->getSubExpr()->getType(), to = cast->getType();
  bool pointer = from->isAnyPointerType() || from->isMemberPointerType();
  if (inner.kind == OperandKind::none) return inner;
  if (!pointer && !scalar_kind_changes(from, to) && !isa<ExplicitCastExpr>(cast)) return inner;
  facts::Statement statement;
  statement.op = facts::Op::convert;
  statement.type = names_.type(to);
  statement.args.push_back(inner);
  return emit(std::move(statement), to, cast->getSourceRange());
}

// ---- aggregates --------------------------------------------------------------------------------

facts::Operand Lowerer::empty(const Expr* expression) {
  QualType type = expression->getType();
  if (type->isVoidType()) return {};
  if (type->isAnyPointerType() || type->isNullPtrType()) {
    facts::Constant constant;
    return at_constant(constant);
  }
  if (type->isBooleanType()) return boolean_constant(false);
  if (type->isIntegralOrEnumerationType()) return integer_constant(0);
  facts::Statement statement;
  statement.op = facts::Op::aggregate;
  statement.type = names_.type(type);
  return emit(std::move(statement), type, expression->getSourceRange());
}

// What each initialiser of a list is for; nothing for bases and elements.
static std::vector<const FieldDecl*> fields_of(const InitListExpr* list) {
  std::vector<const FieldDecl*> fields;
  if (!list->getType()->isRecordType()) return fields;
  const RecordDecl* decl = list->getType()->getAsRecordDecl();
  if (const auto* cxx = dyn_cast<CXXRecordDecl>(decl)) fields.resize(cxx->getNumBases(), nullptr);
  if (const FieldDecl* active = list->getInitializedFieldInUnion()) {
    fields.push_back(active);
    return fields;
  }
  for (const FieldDecl* field : decl->fields()) {
    if (!field->isUnnamedBitField()) fields.push_back(field);
  }
  return fields;
}

facts::Operand Lowerer::aggregate(const InitListExpr* list) {
  if (const InitListExpr* semantic = list->isSemanticForm() ? list : list->getSemanticForm()) {
    list = semantic;
  }
  QualType type = list->getType();
  bool record = type->isRecordType();
  if (list->isTransparent() && list->getNumInits() == 1) return operand(list->getInit(0));
  if (!record && !type->isArrayType()) {  // int x{5}
    return list->getNumInits() == 1 ? operand(list->getInit(0)) : empty(list);
  }
  facts::Statement statement;
  statement.op = facts::Op::aggregate;
  statement.type = names_.type(type);
  auto collect = [&](auto& self, const InitListExpr* part) -> void {
    std::vector<const FieldDecl*> fields = fields_of(part);
    for (unsigned i = 0; i < part->getNumInits(); ++i) {
      const Expr* init = part->getInit(i);
      if (!init || isa<NoInitExpr>(init)) continue;
      const FieldDecl* field = i < fields.size() ? fields[i] : nullptr;
      // Members of a base and of an anonymous member are members of the whole.
      bool inner = part->getType()->isRecordType() && (!field || field->isAnonymousStructOrUnion());
      if (inner && isa<ImplicitValueInitExpr>(init)) continue;
      const auto* nested = inner ? dyn_cast<InitListExpr>(init->IgnoreImplicit()) : nullptr;
      if (nested) {
        self(self, nested);
        continue;
      }
      facts::Operand value = operand(init);
      const bool bound = field && field->getType()->isReferenceType();
      value.by_reference |= bound && value.kind == OperandKind::place;
      statement.args.push_back(value);
      statement.names.push_back(field ? names_.builder().string(field_name(field).str())
                                      : facts::StringId{0});
    }
  };
  collect(collect, list);
  return emit(std::move(statement), type, list->getSourceRange());
}

}  // namespace tvaara::code
