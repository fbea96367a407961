// Places, temporaries and constants; see lower.h.
#include "code/lower.h"
#include "facts/exceptions.h"

namespace tvaara::code {

using namespace clang;
using facts::Index;
using facts::OperandKind;
using facts::Root;
using facts::StepKind;

namespace {

std::string key_of(const facts::Place& place) {
  std::string key =
      std::to_string(static_cast<int>(place.root)) + ":" + std::to_string(place.index);
  for (const facts::Step& step : place.path) {
    key += "/" + std::to_string(static_cast<int>(step.kind)) + ":" + std::to_string(step.name);
  }
  return key;
}

bool is_narrow(const StringLiteral* literal) { return literal->getCharByteWidth() == 1; }

// Wide texts keep their ASCII; what is beyond it says nothing to any rule.
std::string bytes_of(const StringLiteral* literal) {
  if (is_narrow(literal)) return literal->getBytes().str();
  std::string out;
  for (unsigned i = 0; i < literal->getLength(); ++i) {
    uint32_t unit = literal->getCodeUnit(i);
    out += unit < 128 ? static_cast<char>(unit) : '?';
  }
  return out;
}

}  // namespace

// ---- statements --------------------------------------------------------------------------------

void Lowerer::push(facts::Statement statement) {
  out_.blocks[block_].statements.push_back(std::move(statement));
}

facts::Operand Lowerer::emit(facts::Statement statement, QualType type, SourceRange range) {
  facts::Operand result;
  if (!type.isNull() && !type->isVoidType()) {
    facts::Place place = temporary(type);
    statement.dst = place_index(place);
    result = at_place(place);
  }
  statement.range = names_.range(range);
  push(std::move(statement));
  return result;
}

void Lowerer::assign(const facts::Place& to, facts::Operand from, SourceRange range) {
  facts::Statement statement;
  statement.op = facts::Op::assign;
  statement.dst = place_index(to);
  statement.args.push_back(from);
  statement.range = names_.range(range);
  push(std::move(statement));
}

// ---- operands ----------------------------------------------------------------------------------

facts::Operand Lowerer::at_place(const facts::Place& place) {
  facts::Operand out;
  out.kind = OperandKind::place;
  out.index = place_index(place);
  return out;
}

facts::Operand Lowerer::at_constant(const facts::Constant& constant) {
  facts::Operand out;
  out.kind = OperandKind::constant;
  out.index = names_.builder().constant(constant);
  return out;
}

facts::Operand Lowerer::integer_constant(int64_t value) {
  facts::Constant constant;
  constant.kind = facts::ConstantKind::integer;
  constant.integer = value;
  return at_constant(constant);
}

facts::Operand Lowerer::boolean_constant(bool value) {
  facts::Constant constant;
  constant.kind = facts::ConstantKind::boolean;
  constant.integer = value;
  return at_constant(constant);
}

facts::Operand Lowerer::text_constant(llvm::StringRef text) {
  facts::Constant constant;
  constant.kind = facts::ConstantKind::string;
  constant.text = names_.builder().string({text.data(), text.size()});
  return at_constant(constant);
}

// The place of a value; constants and functions get a temporary.
facts::Place Lowerer::place_of(const facts::Operand& operand, QualType type) {
  if (operand.kind == OperandKind::place && !operand.address) return out_.places[operand.index];
  facts::Place place = temporary(type);
  if (operand.kind != OperandKind::none) {
    facts::Statement statement;
    statement.op = facts::Op::assign;
    statement.dst = place_index(place);
    statement.args.push_back(operand);
    statement.range = operand.range;
    push(std::move(statement));
  }
  return place;
}

Index Lowerer::place_index(const facts::Place& place) {
  auto [entry, fresh] = places_.try_emplace(key_of(place), out_.places.size());
  if (fresh) out_.places.push_back(place);
  return entry->second;
}

facts::Place Lowerer::temporary(QualType type) {
  facts::Local local;
  local.type = names_.type(type);
  facts::Place place;
  place.root = Root::local;
  place.index = static_cast<Index>(out_.locals.size());
  out_.locals.push_back(local);
  return place;
}

facts::Place Lowerer::receiver() const {
  facts::Place place;
  place.root = Root::receiver;
  return place;
}

facts::Place Lowerer::with(facts::Place base, StepKind kind, llvm::StringRef name) {
  // `p->name` and `(*p).name` are one place: a dereference before a field is implied.
  bool implied =
      kind != StepKind::deref && !base.path.empty() && base.path.back().kind == StepKind::deref;
  if (implied) base.path.pop_back();
  base.path.push_back({kind, names_.builder().string({name.data(), name.size()})});
  return base;
}

Index global_entry(Names& names, const VarDecl* variable) {
  variable = variable->getCanonicalDecl();
  facts::Unit& unit = names.builder().unit();
  facts::StringId id = names.builder().string(names.identity(variable));
  if (auto known = names.known_global(id)) return *known;
  facts::Global global;
  global.id = id;
  global.name = names.builder().string(names.qualified(variable));
  global.type = names.type(variable->getType());
  global.range = names.token(variable->getLocation());
  global.is_const = variable->getType().isConstQualified() || variable->isConstexpr();
  Index index = static_cast<Index>(unit.globals.size());
  unit.globals.push_back(global);
  names.remember_global(id, index);
  return index;
}

Index exception_entry(Names& names) {
  facts::Unit& unit = names.builder().unit();
  facts::StringId id = names.builder().string(facts::kExceptionInFlight);
  if (auto known = names.known_global(id)) return *known;
  facts::Global global;
  global.id = global.name = id;
  Index index = static_cast<Index>(unit.globals.size());
  unit.globals.push_back(global);
  names.remember_global(id, index);
  return index;
}

facts::Place Lowerer::variable(const VarDecl* variable) {
  facts::Place place;
  if (const auto* parameter = dyn_cast<ParmVarDecl>(variable)) {
    auto known = parameters_.find(parameter);
    if (known != parameters_.end()) {
      place.root = Root::parameter;
      place.index = known->second;
      return place;
    }
  }
  if (variable->hasGlobalStorage()) {
    place.root = Root::global;
    place.index = global_entry(names_, variable);
    return place;
  }
  place.root = Root::local;
  auto [entry, fresh] = locals_.try_emplace(variable, out_.locals.size());
  place.index = entry->second;
  if (fresh) {
    facts::Local local;
    local.name = names_.builder().string(variable->getNameAsString());
    local.type = names_.type(variable->getType());
    local.range = names_.token(variable->getLocation());
    out_.locals.push_back(local);
  }
  return place;
}

// ---- constants ---------------------------------------------------------------------------------

// How the constant was written: an enumerator, a macro, a named constant.
std::string Lowerer::constant_name(const Expr* expression) {
  const Expr* inner = expression->IgnoreParenCasts();
  if (const auto* reference = dyn_cast<DeclRefExpr>(inner)) {
    return names_.qualified(reference->getDecl());
  }
  SourceLocation begin = expression->getBeginLoc();
  if (!begin.isMacroID()) return "";
  SourceManager& sources = names_.context().getSourceManager();
  if (!sources.isMacroBodyExpansion(begin)) return "";
  return Lexer::getImmediateMacroName(begin, sources, names_.context().getLangOpts()).str();
}

// A part that is no constant makes the whole none; parts are lowered first, so that each expression
// is evaluated at most once and not once for every expression around it.
bool Lowerer::has_variable_part(const Expr* expression) const {
  const auto* cast = dyn_cast<CastExpr>(expression);
  if (cast && cast->getCastKind() == CK_LValueToRValue) return false;  // of a named constant
  for (const Stmt* child : expression->children()) {
    const auto* part = dyn_cast_or_null<Expr>(child);
    auto known = part ? values_.find(part->IgnoreParens()) : values_.end();
    if (known == values_.end()) continue;
    if (known->second.kind == OperandKind::place || known->second.kind == OperandKind::none) {
      return true;
    }
  }
  return false;
}

namespace {

// The enumerator that a computed value of an enumeration is: `"POST"_method` is `HTTPMethod::Post`.
const EnumConstantDecl* enumerator_of(QualType type, const llvm::APSInt& value) {
  const auto* of = type->getAs<EnumType>();
  if (!of) return nullptr;
  for (const EnumConstantDecl* one : of->getDecl()->enumerators()) {
    if (llvm::APSInt::isSameValue(one->getInitVal(), value)) return one;
  }
  return nullptr;
}

bool names_enumerator(const Expr* expression);

// `R | W`, also of a type with operators of its own.
bool combines_enumerators(const Expr* expression) {
  expression = expression->IgnoreParenCasts();
  if (const auto* e = dyn_cast<BinaryOperator>(expression)) {
    return e->getOpcode() == BO_Or &&
           (names_enumerator(e->getLHS()) || names_enumerator(e->getRHS()));
  }
  const auto* e = dyn_cast<CXXOperatorCallExpr>(expression);
  return e && e->getOperator() == OO_Pipe && e->getNumArgs() == 2 &&
         (names_enumerator(e->getArg(0)) || names_enumerator(e->getArg(1)));
}

bool names_enumerator(const Expr* expression) {
  const auto* named = dyn_cast<DeclRefExpr>(expression->IgnoreParenCasts());
  return named ? isa<EnumConstantDecl>(named->getDecl()) : combines_enumerators(expression);
}

}  // namespace

bool Lowerer::folded(const Expr* expression, facts::Operand& out) {
  if (expression->isValueDependent() || expression->containsErrors()) return false;
  QualType type = expression->getType();
  const ASTContext& context = names_.context();
  if (const auto* literal = dyn_cast<StringLiteral>(expression)) {
    out = text_constant(bytes_of(literal));
    return true;
  }
  if (expression->isGLValue() || type.isNull()) return false;
  facts::Constant constant;
  if (type->isNullPtrType() ||
      (type->isAnyPointerType() && expression->isNullPointerConstant(
                                       const_cast<ASTContext&>(context),
                                       Expr::NPC_ValueDependentIsNotNull) != Expr::NPCK_NotNull)) {
    constant.kind = facts::ConstantKind::null;
    out = at_constant(constant);
    return true;
  }
  if (const auto* floating = dyn_cast<FloatingLiteral>(expression)) {
    llvm::SmallString<32> text;
    floating->getValue().toString(text);
    constant.kind = facts::ConstantKind::floating;
    constant.text = names_.builder().string(text.str().str());
    out = at_constant(constant);
    return true;
  }
  if (!type->isIntegralOrEnumerationType() || has_variable_part(expression)) return false;
  Expr::EvalResult result;
  if (!expression->EvaluateAsInt(result, context) || result.HasSideEffects) return false;
  const llvm::APSInt& value = result.Val.getInt();
  constant.integer = value.isRepresentableByInt64() ? value.getExtValue()
                                                    : static_cast<int64_t>(value.getLimitedValue());
  const Expr* inner = expression->IgnoreParenImpCasts();
  const auto* named = dyn_cast<DeclRefExpr>(inner->IgnoreParenCasts());
  const EnumConstantDecl* computed = nullptr;
  if (named && isa<EnumConstantDecl>(named->getDecl())) {
    constant.kind = facts::ConstantKind::enumerator;
  } else if (!combines_enumerators(inner) && (computed = enumerator_of(inner->getType(), value))) {
    constant.kind = facts::ConstantKind::enumerator;
  } else if (type->isBooleanType()) {
    constant.kind = facts::ConstantKind::boolean;
  } else if (inner->getType()->isAnyCharacterType()) {
    constant.kind = facts::ConstantKind::character;
  } else {
    constant.kind = facts::ConstantKind::integer;
  }
  if (constant.kind != facts::ConstantKind::boolean) {
    constant.name =
        names_.builder().string(computed ? names_.qualified(computed) : constant_name(expression));
  }
  out = at_constant(constant);
  return true;
}

}  // namespace tvaara::code
