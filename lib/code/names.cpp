#include "code/names.h"

#include <clang/Index/USRGeneration.h>

#include <algorithm>

#include "base/file.h"
#include "base/hash.h"
#include "code/placeholder.h"

namespace tvaara::code {
namespace {

using namespace clang;

const RecordDecl* record_behind(QualType type) {
  for (int depth = 0; depth < 8 && !type.isNull(); ++depth) {
    type = type.getNonReferenceType().getCanonicalType();
    if (const auto* record = type->getAsRecordDecl()) return record;
    if (type->isAnyPointerType()) {
      type = type->getPointeeType();
    } else if (const auto* array = type->getAsArrayTypeUnsafe()) {
      type = array->getElementType();
    } else {
      return nullptr;
    }
  }
  return nullptr;
}

facts::TypeKind kind_of(QualType type) {
  using facts::TypeKind;
  if (type->isVoidType()) return TypeKind::void_;
  if (type->isBooleanType()) return TypeKind::boolean;
  if (type->isEnumeralType()) return TypeKind::enumeration;
  if (type->isAnyCharacterType()) return TypeKind::character;
  if (type->isIntegerType()) return TypeKind::integer;
  if (type->isRealFloatingType()) return TypeKind::floating;
  if (type->isFunctionType() || type->isFunctionPointerType()) return TypeKind::function;
  if (type->isAnyPointerType()) return TypeKind::pointer;
  if (type->isArrayType()) return TypeKind::array;
  if (const auto* record = type->getAsCXXRecordDecl()) {
    return record->isLambda() ? TypeKind::lambda : TypeKind::record;
  }
  return type->isRecordType() ? TypeKind::record : TypeKind::unknown;
}

const CXXRecordDecl* lambda_of(const NamedDecl* decl) {
  const auto* method = dyn_cast<CXXMethodDecl>(decl);
  if (!method || !method->getParent()->isLambda()) return nullptr;
  return method->getOverloadedOperator() == OO_Call ? method->getParent() : nullptr;
}

}  // namespace

void Names::name_lambda(const LambdaExpr* lambda, const std::string& identity,
                        const std::string& name) {
  lambdas_.try_emplace(lambda->getLambdaClass()->getCanonicalDecl(), identity, name, lambda);
}

std::string Names::lambda_identity(const CXXRecordDecl* closure) const {
  auto named = lambdas_.find(closure->getCanonicalDecl());
  return named == lambdas_.end() ? "" : named->second.identity;
}

const LambdaExpr* Names::lambda_expression(const CXXRecordDecl* closure) const {
  auto named = lambdas_.find(closure->getCanonicalDecl());
  return named == lambdas_.end() ? nullptr : named->second.expression;
}

std::optional<facts::Index> Names::known_global(facts::StringId id) const {
  auto known = globals_.find(id);
  if (known == globals_.end()) return std::nullopt;
  return known->second;
}

void Names::meet_lambda(const LambdaExpr* lambda, const std::string& enclosing) {
  if (seen_.insert(lambda).second) met_.lambdas.push_back({lambda, enclosing});
}

void Names::meet_static(const VarDecl* variable) {
  if (seen_.insert(variable->getCanonicalDecl()).second) met_.statics.push_back(variable);
}

void Names::meet_local_record(const CXXRecordDecl* record) {
  const void* definition = record->getDefinition();
  // Apart from the same record met as a type.
  if (definition && local_records_.insert(definition).second) {
    met_.local_records.push_back(record->getDefinition());
  }
}

void Names::meet_record(const RecordDecl* record) {
  if (made_up(record)) return;
  const RecordDecl* definition = record->getDefinition();
  if (definition && seen_.insert(definition).second) met_.records.push_back(definition);
}

bool Names::made_up(const Decl* decl) const {
  if (!decl || !context_) return false;
  SourceManager& sources = context_->getSourceManager();
  SourceLocation place = sources.getExpansionLoc(decl->getLocation());
  return place.isValid() && sources.getFilename(place) == kPlaceholderHeader;
}

bool Names::unknown(QualType type) const {
  if (type.isNull()) return false;
  const CXXRecordDecl* record = type.getNonReferenceType()->getAsCXXRecordDecl();
  return record && record->getIdentifier() && made_up(record) &&
         (record->getName() == "tvaara_unknown" || record->getName() == "tvaara_list" ||
          record->getName() == "tvaara_iterator");
}

// Members of made-up types are those of a template over the type, which is what they are named by.
static const CXXRecordDecl* stands_for(const RecordDecl* record) {
  const auto* special = dyn_cast<ClassTemplateSpecializationDecl>(record);
  if (!special || special->getTemplateArgs().size() != 1) return nullptr;
  const auto* space = dyn_cast<NamespaceDecl>(special->getDeclContext());
  if (!space || space->getName() != kPlaceholderNamespace) return nullptr;
  const TemplateArgument& argument = special->getTemplateArgs()[0];
  return argument.getKind() == TemplateArgument::Type ? argument.getAsType()->getAsCXXRecordDecl()
                                                      : nullptr;
}

namespace {

// `typedef struct { … } request;`: what C calls a type that has no tag.
std::string own_name(const NamedDecl* decl) {
  if (const auto* tag = dyn_cast<TagDecl>(decl)) {
    if (const TypedefNameDecl* alias = tag->getTypedefNameForAnonDecl()) {
      return alias->getNameAsString();
    }
  }
  return decl->getNameAsString();
}

}  // namespace

std::string Names::qualified(const NamedDecl* decl) const {
  if (const CXXRecordDecl* lambda = lambda_of(decl)) {
    auto named = lambdas_.find(lambda->getCanonicalDecl());
    return named == lambdas_.end() ? "(lambda)" : named->second.name;
  }
  std::string name = own_name(decl);
  // Template arguments are no part of a constructor's or destructor's name here.
  if (isa<CXXConstructorDecl>(decl) || isa<CXXDestructorDecl>(decl)) {
    name = cast<CXXMethodDecl>(decl)->getParent()->getNameAsString();
    if (isa<CXXDestructorDecl>(decl)) name = "~" + name;
  }
  for (const DeclContext* outer = decl->getDeclContext(); outer; outer = outer->getParent()) {
    if (const auto* space = dyn_cast<NamespaceDecl>(outer)) {
      if (space->isInline() || space->isAnonymousNamespace()) continue;
      name = space->getNameAsString() + "::" + name;
    } else if (const CXXRecordDecl* meant =
                   isa<RecordDecl>(outer) ? stands_for(cast<RecordDecl>(outer)) : nullptr) {
      bool known = !unknown(context_->getRecordType(meant));
      return known ? qualified(meant) + "::" + name : name;
    } else if (const auto* record = dyn_cast<RecordDecl>(outer)) {
      std::string part = own_name(record);
      if (!part.empty()) name = part + "::" + name;
    } else if (const auto* enumeration = dyn_cast<EnumDecl>(outer)) {
      if (enumeration->isScoped()) name = enumeration->getNameAsString() + "::" + name;
    } else if (const auto* function = dyn_cast<FunctionDecl>(outer)) {
      name = function->getNameAsString() + "::" + name;
    }
  }
  return name;
}

std::string Names::identity(const NamedDecl* decl) {
  if (const CXXRecordDecl* lambda = lambda_of(decl)) {
    auto named = lambdas_.find(lambda->getCanonicalDecl());
    if (named != lambdas_.end()) return named->second.identity;
  }
  llvm::SmallString<128> usr;
  if (index::generateUSRForDecl(decl, usr)) return qualified(decl);
  std::string id = usr.str().str();
  const auto* function = dyn_cast<FunctionDecl>(decl);
  bool local = decl->getFormalLinkage() <= Linkage::UniqueExternal;
  if (local || (function && function->isMain())) {
    SourceManager& sources = context_->getSourceManager();
    FileID where = sources.getFileID(sources.getExpansionLoc(decl->getLocation()));
    facts::Index at = file(where);
    if (at != facts::kNone) id += "@" + builder_.unit().text(builder_.unit().files[at].path);
  }
  return id;
}

facts::TypeId Names::type(QualType type) {
  if (type.isNull()) return 0;
  auto known = types_.find(type.getAsOpaquePtr());
  if (known != types_.end()) return known->second;
  if (unknown(type)) return types_[type.getAsOpaquePtr()] = 0;
  facts::Type out;
  QualType bare = type.getNonReferenceType().getCanonicalType();
  out.reference = type->isReferenceType();
  out.const_ = bare.isConstQualified() ||
               (bare->isAnyPointerType() && bare->getPointeeType().isConstQualified());
  out.kind = kind_of(bare);
  PrintingPolicy policy(context_->getLangOpts());
  policy.SuppressTagKeyword = true;
  policy.SuppressInlineNamespace = true;
  policy.Bool = true;
  policy.AnonymousTagLocations = false;
  std::string spelling = bare.getUnqualifiedType().getAsString(policy);
  if (spelling.size() > 512) spelling.resize(512);  // deeply nested templates; the head says enough
  out.spelling = builder_.string(spelling);
  if (const RecordDecl* record = record_behind(type)) {
    const auto* cxx = dyn_cast<CXXRecordDecl>(record);
    if (!cxx || !cxx->isLambda()) {
      out.record = builder_.string(qualified(record));
      meet_record(record);
    }
  }
  return types_[type.getAsOpaquePtr()] = builder_.type(out);
}

facts::CalleeId Names::callee(const FunctionDecl* function) {
  function = function->getCanonicalDecl();
  auto known = callees_.find(function);
  if (known != callees_.end()) return known->second;
  facts::Callee out;
  if (made_up(function)) {  // its name is all that is known
    out.name = builder_.string(qualified(function));
    const auto* method = dyn_cast<CXXMethodDecl>(function);
    const CXXRecordDecl* record = method ? method->getParent() : nullptr;
    if (record && stands_for(record)) record = stands_for(record);
    if (record && !unknown(context_->getRecordType(record))) {
      out.record = builder_.string(qualified(record));
    }
    out.is_static = method && method->isStatic();
    out.variadic = true;
    return callees_[function] = builder_.callee(out);
  }
  met_.functions.push_back(function);
  out.id = builder_.string(identity(function));
  out.name = builder_.string(qualified(function));
  for (const ParmVarDecl* parameter : function->parameters()) {
    out.parameters.push_back(type(parameter->getType()));
  }
  out.returns = type(function->getReturnType());
  out.variadic = function->isVariadic();
  out.noreturn = function->isNoReturn();
  if (const auto* method = dyn_cast<CXXMethodDecl>(function)) {
    out.record = builder_.string(qualified(method->getParent()));
    if (!method->getParent()->isLambda()) meet_record(method->getParent());
    out.is_virtual = method->isVirtual();
    out.is_static = method->isStatic();
    out.is_const = method->isConst();
  }
  return callees_[function] = builder_.callee(out);
}

bool Names::is_external(const std::string& path) const {
  size_t dot = path.rfind('.');
  bool has_extension = dot != std::string::npos && path.find('/', dot) == std::string::npos;
  std::string stem = has_extension ? path.substr(0, dot) : path;
  return std::any_of(external_.begin(), external_.end(), [&](const std::string& entry) {
    return entry.ends_with("/") ? path.starts_with(entry) : stem == entry;
  });
}

const Names::Whereabouts& Names::whereabouts(FileID id) {
  auto [known, fresh] = whereabouts_.try_emplace(id);
  Whereabouts& out = known->second;
  if (!fresh) return out;
  OptionalFileEntryRef entry = context_->getSourceManager().getFileEntryRefForID(id);
  if (!entry) return out;
  std::string path = entry->getFileEntry().tryGetRealPathName().str();
  if (path.empty()) path = entry->getName().str();
  out.path = relative_to(normalize_path(path), root_);
  out.in_root = !out.path.starts_with("/") && !is_external(out.path);
  return out;
}

facts::Index Names::file(FileID id) {
  auto known = files_.find(id);
  if (known != files_.end()) return known->second;
  const Whereabouts& where = whereabouts(id);
  if (where.path.empty()) return files_[id] = facts::kNone;
  auto [place, fresh] = paths_.try_emplace(where.path, builder_.unit().files.size());
  if (fresh) {
    facts::File out;
    out.path = builder_.string(where.path);
    out.in_root = where.in_root;
    bool invalid = false;
    llvm::StringRef content = context_->getSourceManager().getBufferData(id, &invalid);
    if (!invalid) out.hash = builder_.string(hash_hex({content.data(), content.size()}));
    builder_.unit().files.push_back(out);
  }
  return files_[id] = place->second;
}

bool Names::in_root(SourceLocation location) {
  if (location.isInvalid()) return false;
  SourceManager& sources = context_->getSourceManager();
  return in_root(sources.getFileID(sources.getExpansionLoc(location)));
}

facts::Range Names::make_range(SourceLocation begin, SourceLocation end) {
  SourceManager& sources = context_->getSourceManager();
  facts::Range out;
  out.in_macro = begin.isMacroID() || end.isMacroID();
  CharSourceRange whole = sources.getExpansionRange(SourceRange(begin, end));
  SourceLocation last = whole.getEnd();
  if (whole.isTokenRange()) {
    last = Lexer::getLocForEndOfToken(last, 0, sources, context_->getLangOpts());
  }
  auto first_place = sources.getDecomposedLoc(whole.getBegin());
  auto last_place = sources.getDecomposedLoc(last.isValid() ? last : whole.getEnd());
  out.file = file(first_place.first);
  out.line = sources.getLineNumber(first_place.first, first_place.second);
  out.column = sources.getColumnNumber(first_place.first, first_place.second);
  bool same_file = first_place.first == last_place.first;
  out.end_line = same_file ? sources.getLineNumber(last_place.first, last_place.second) : out.line;
  out.end_column =
      same_file ? sources.getColumnNumber(last_place.first, last_place.second) : out.column + 1;
  return out;
}

facts::RangeId Names::range(SourceRange range) {
  if (range.isInvalid()) return 0;
  facts::Range out = make_range(range.getBegin(), range.getEnd());
  return out.file == facts::kNone ? 0 : builder_.range(out);
}

facts::RangeId Names::token(SourceLocation location) {
  return range(SourceRange(location, location));
}

}  // namespace tvaara::code
