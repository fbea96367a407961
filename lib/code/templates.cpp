#include "code/templates.h"

#include <clang/AST/DeclFriend.h>
#include <clang/Sema/Scope.h>

#include <set>

#include "base/limits.h"

namespace tvaara::code {
namespace {

using namespace clang;

class Completer {
 public:
  Completer(Sema& sema, const std::function<bool(SourceLocation)>& is_own)
      : sema_(sema), is_own_(is_own) {}

  // Instantiating one body may name new specialisations, hence rounds.
  bool run() {
    bool suppressed = sema_.getDiagnostics().getSuppressAllDiagnostics();
    // A member nobody calls need not be valid for every argument; that is no fault of the unit.
    sema_.getDiagnostics().setSuppressAllDiagnostics(true);
    bool more = true;
    for (unsigned round = 0; more && round < limits::kMaxCompletionRounds; ++round) {
      unsigned before = made_;
      visit_all(sema_.getASTContext().getTranslationUnitDecl());
      more = made_ != before;
    }
    sema_.getDiagnostics().setSuppressAllDiagnostics(suppressed);
    return !more && made_ < limits::kMaxCompletedBodies;
  }

 private:
  void visit_all(DeclContext* context) {
    // A copy: instantiation appends declarations. Those of shared headers are not the unit's own.
    std::vector<Decl*> decls(context->noload_decls_begin(), context->noload_decls_end());
    for (Decl* decl : decls) visit(decl);
  }

  void visit(Decl* decl) {
    if (made_ >= limits::kMaxCompletedBodies) return;
    if (auto* linkage = dyn_cast<LinkageSpecDecl>(decl)) return visit_all(linkage);
    if (!is_own_(decl->getLocation())) return;
    if (auto* space = dyn_cast<NamespaceDecl>(decl)) return visit_all(space);
    if (auto* partial = dyn_cast<ClassTemplatePartialSpecializationDecl>(decl)) {
      return specializations(partial->getSpecializedTemplate());
    }
    if (auto* record = dyn_cast<CXXRecordDecl>(decl)) {
      if (record->isThisDeclarationADefinition()) members(record);
    } else if (auto* klass = dyn_cast<ClassTemplateDecl>(decl)) {
      if (klass->isThisDeclarationADefinition()) specializations(klass);
    } else if (auto* function = dyn_cast<FunctionTemplateDecl>(decl)) {
      specializations(function);
    } else if (auto* friend_decl = dyn_cast<FriendDecl>(decl)) {
      if (NamedDecl* named = friend_decl->getFriendDecl()) visit(named);
    }
  }

  void specializations(ClassTemplateDecl* klass) {
    std::vector<ClassTemplateSpecializationDecl*> all;
    for (ClassTemplateSpecializationDecl* each : klass->specializations()) all.push_back(each);
    for (ClassTemplateSpecializationDecl* each : all) {
      if (each->isExplicitSpecialization() || each->isDependentContext()) continue;
      if (!each->hasDefinition()) {
        // Errors of the class itself leave it incomplete, which is what it then is.
        sema_.isCompleteType(each->getLocation(), sema_.getASTContext().getRecordType(each));
      }
      CXXRecordDecl* definition = each->getDefinition();
      const CXXRecordDecl* pattern = each->getTemplateInstantiationPattern();
      if (definition && pattern && is_own_(pattern->getLocation())) members(definition);
    }
  }

  void specializations(FunctionTemplateDecl* function) {
    std::vector<FunctionDecl*> all(function->specializations().begin(),
                                   function->specializations().end());
    for (FunctionDecl* each : all) complete(each);
  }

  void members(CXXRecordDecl* record) {
    // In a pattern only what is instantiated from its members counts; specialisations hold that.
    if (record->isDependentContext() || record->isInvalidDecl()) return;
    define_default_constructor(record);
    std::vector<Decl*> decls(record->decls_begin(), record->decls_end());
    for (Decl* decl : decls) {
      if (auto* method = dyn_cast<CXXMethodDecl>(decl)) {
        complete(method);
      } else if (auto* nested = dyn_cast<CXXRecordDecl>(decl)) {
        if (nested->isCompleteDefinition() && !nested->isInjectedClassName()) members(nested);
      } else {
        visit(decl);
      }
    }
  }

  // Fields that say their own value get it in a constructor that nobody wrote; it has a body only
  // where the unit itself calls it, and library code that makes the object is skipped.
  void define_default_constructor(CXXRecordDecl* record) {
    if (!record->hasInClassInitializer() || !record->isCompleteDefinition()) return;
    if (!tried_records_.insert(record).second) return;
    CXXConstructorDecl* constructor = sema_.LookupDefaultConstructor(record);
    if (!constructor || !constructor->isDefaulted() || constructor->isDeleted()) return;
    if (constructor->isInvalidDecl() || constructor->hasBody()) return;
    ++made_;
    sema_.DefineImplicitDefaultConstructor(record->getLocation(), constructor);
  }

  void complete(FunctionDecl* function) {
    if (made_ >= limits::kMaxCompletedBodies || !tried_.insert(function).second) return;
    if (function->hasBody() || function->isInvalidDecl() || function->isDeleted() ||
        function->isDefaulted() || function->isDependentContext()) {
      return;
    }
    TemplateSpecializationKind kind = function->getTemplateSpecializationKind();
    if (kind == TSK_Undeclared || kind == TSK_ExplicitSpecialization) return;
    const FunctionDecl* pattern = function->getTemplateInstantiationPattern();
    if (!pattern || !pattern->hasBody() || !is_own_(pattern->getLocation())) return;
    ConstraintSatisfaction satisfied;
    if (function->getTrailingRequiresClause() &&
        (sema_.CheckFunctionConstraints(function, satisfied) || !satisfied.IsSatisfied)) {
      return;
    }
    ++made_;
    sema_.InstantiateFunctionDefinition(function->getLocation(), function, /*Recursive=*/true,
                                        /*DefinitionRequired=*/false, /*AtEndOfTU=*/true);
  }

  Sema& sema_;
  const std::function<bool(SourceLocation)>& is_own_;
  std::set<FunctionDecl*> tried_;
  std::set<CXXRecordDecl*> tried_records_;
  unsigned made_ = 0;
};

}  // namespace

bool complete_templates(Sema& sema, const std::function<bool(SourceLocation)>& is_own) {
  // The scope of the unit is gone once it was parsed; an assignment that Clang makes here may still
  // need one of its built-in functions, which it declares there.
  Scope scope(nullptr, Scope::DeclScope, sema.getDiagnostics());
  scope.setEntity(sema.getASTContext().getTranslationUnitDecl());
  Scope* before = sema.TUScope;
  if (!before) sema.TUScope = &scope;
  bool all = Completer(sema, is_own).run();
  sema.TUScope = before;
  return all;
}

}  // namespace tvaara::code
