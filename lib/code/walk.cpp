// See walk.h. Declarations are visited in the order of the text, then what they led to: lambdas,
// local classes, static locals, types, and functions that are only declared.
#include "code/walk.h"

#include <clang/AST/DeclFriend.h>
#include <clang/AST/DeclObjC.h>

#include <set>

#include "code/lower.h"

namespace tvaara::code {
namespace {

using namespace clang;

class Walker {
 public:
  explicit Walker(Names& names) : names_(names) {}

  void run() {
    context(names_.context().getTranslationUnitDecl());
    records();
    declarations();
  }

 private:
  facts::Unit& unit() { return names_.builder().unit(); }

  // ---- declarations

  void context(const DeclContext* context) {
    // Not those of shared headers, which need not even be loaded: none of them is the unit's own.
    for (const Decl* declared : context->noload_decls()) decl(declared);
  }

  void decl(const Decl* decl) {
    if (const auto* e = dyn_cast<FriendDecl>(decl)) {
      if (e->getFriendDecl()) this->decl(e->getFriendDecl());
      return;
    }
    if (const auto* e = dyn_cast<FunctionTemplateDecl>(decl)) return function_template(e);
    if (const auto* e = dyn_cast<ClassTemplateDecl>(decl)) return class_template(e);
    if (const auto* e = dyn_cast<FunctionDecl>(decl)) return function(e);
    if (const auto* e = dyn_cast<VarDecl>(decl)) return variable(e);
    if (const auto* e = dyn_cast<RecordDecl>(decl)) {
      if (e->isThisDeclarationADefinition()) record(e);
      return;
    }
    if (const auto* e = dyn_cast<ObjCImplDecl>(decl)) objective_c(e);
    if (isa<NamespaceDecl, LinkageSpecDecl, ExportDecl, ObjCImplDecl>(decl)) {
      context(cast<DeclContext>(decl));
    }
  }

  // Messages are no calls that anybody above knows: what methods do is not read, and told.
  void objective_c(const ObjCImplDecl* implementation) {
    for (const ObjCMethodDecl* method : implementation->methods()) {
      if (!method->hasBody() || !names_.in_root(method->getLocation())) continue;
      facts::UnitBuilder& builder = names_.builder();
      unit().notes.push_back({builder.string("lost-body"),
                              builder.string("Objective-C method " + method->getNameAsString()),
                              names_.token(method->getLocation())});
    }
  }

  void record(const RecordDecl* record) {
    if (names_.in_root(record->getLocation())) names_.meet_record(record);
    context(record);
  }

  void class_template(const ClassTemplateDecl* decl) {
    if (!decl->isThisDeclarationADefinition()) return;
    if (!names_.in_root(decl->getLocation())) return;
    bool instantiated = false;
    for (const ClassTemplateSpecializationDecl* special : decl->specializations()) {
      if (!special->isCompleteDefinition()) continue;
      instantiated = true;
      record(special);
    }
    if (!instantiated) record(decl->getTemplatedDecl());
  }

  void function_template(const FunctionTemplateDecl* decl) {
    bool lowered = false;
    for (const FunctionDecl* special : decl->specializations()) {
      const FunctionDecl* definition = nullptr;
      if (special->hasBody(definition)) {
        function(definition);
        lowered = true;
      }
    }
    if (!lowered && decl->isThisDeclarationADefinition()) function(decl->getTemplatedDecl());
  }

  // ---- functions

  // A constructor that nobody wrote, or `= default`: it does what the fields say of their values.
  static bool initialises_fields(const FunctionDecl* decl) {
    const auto* constructor = dyn_cast<CXXConstructorDecl>(decl);
    return constructor && constructor->isDefaulted() && constructor->isDefaultConstructor() &&
           constructor->getParent()->hasInClassInitializer();
  }

  void function(const FunctionDecl* decl) {
    if (!decl->doesThisDeclarationHaveABody()) return;
    if ((decl->isImplicit() || decl->isDefaulted()) && !initialises_fields(decl)) return;
    if (decl->isInvalidDecl() && !decl->getBody()) return;
    if (!decl->getBody() || !names_.in_root(decl->getLocation())) return;
    if (!lowered_.insert(decl->getCanonicalDecl()).second) return;
    unit().functions.push_back(Lowerer(names_).function(decl, ""));
    inner();
  }

  void variable(const VarDecl* variable) {
    const VarDecl* definition = variable->getDefinition();
    if (definition != variable || !variable->hasGlobalStorage()) return;
    if (variable->getDeclContext()->isDependentContext()) return;
    if (!variable->getInit() || !names_.in_root(variable->getLocation())) return;
    if (!lowered_.insert(variable->getCanonicalDecl()).second) return;
    unit().functions.push_back(Lowerer(names_).initializer(variable));
    inner();
  }

  // What stands inside of what was just lowered.
  void inner() {
    for (;;) {
      Names::Met& met = names_.met();
      if (!met.lambdas.empty()) {
        Names::Met::Lambda next = met.lambdas.front();
        met.lambdas.erase(met.lambdas.begin());
        lambda(next);
      } else if (!met.local_records.empty()) {
        const CXXRecordDecl* next = met.local_records.front();
        met.local_records.erase(met.local_records.begin());
        record(next);
      } else if (!met.statics.empty()) {
        const VarDecl* next = met.statics.front();
        met.statics.erase(met.statics.begin());
        if (names_.in_root(next->getLocation()) && lowered_.insert(next).second) {
          unit().functions.push_back(Lowerer(names_).initializer(next));
        }
      } else {
        return;
      }
    }
  }

  // A generic lambda has a body for each of its instantiations, all under its one identity.
  void lambda(const Names::Met::Lambda& met) {
    const CXXMethodDecl* call = met.expression->getCallOperator();
    std::vector<const FunctionDecl*> bodies;
    if (const FunctionTemplateDecl* generic =
            met.expression->getLambdaClass()->getDependentLambdaCallOperator()) {
      for (const FunctionDecl* special : generic->specializations()) {
        if (special->hasBody()) bodies.push_back(special);
      }
    }
    if (bodies.empty()) bodies.push_back(call);
    for (const FunctionDecl* body : bodies) {
      if (!body->getBody()) continue;
      unit().functions.push_back(Lowerer(names_).function(body, met.enclosing));
    }
  }

  // ---- types and declarations that were met

  bool of_standard_library(const RecordDecl* record) {
    return record->isInStdNamespace() && !names_.in_root(record->getLocation());
  }

  // Fields of a library's record lead to further records: those are named, but not described,
  // unless they are bases.
  void records() {
    size_t met = names_.met().records.size();
    for (size_t i = 0; i < names_.met().records.size(); ++i) {
      const RecordDecl* record = names_.met().records[i];
      bool wanted = i < met || names_.in_root(record->getLocation()) || bases_.contains(record);
      if (wanted && !of_standard_library(record)) describe(record);
    }
  }

  // Members of anonymous members are the record's own.
  void add_fields(const RecordDecl* record, facts::Record& out) {
    for (const FieldDecl* field : record->fields()) {
      if (field->isAnonymousStructOrUnion()) {
        if (const RecordDecl* inner = field->getType()->getAsRecordDecl()) add_fields(inner, out);
        continue;
      }
      facts::Field one;
      one.name = names_.builder().string(field->getNameAsString());
      one.type = names_.type(field->getType());
      one.range = names_.token(field->getLocation());
      out.fields.push_back(one);
    }
  }

  void describe(const RecordDecl* record) {
    facts::Record out;
    out.id = names_.builder().string(names_.identity(record));
    out.name = names_.builder().string(names_.qualified(record));
    out.range = names_.token(record->getLocation());
    add_fields(record, out);
    if (const auto* cxx = dyn_cast<CXXRecordDecl>(record)) {
      for (const CXXBaseSpecifier& base : cxx->bases()) {
        const CXXRecordDecl* decl = base.getType()->getAsCXXRecordDecl();
        if (!decl) continue;
        out.bases.push_back(names_.builder().string(names_.qualified(decl)));
        if (names_.made_up(decl)) continue;
        if (decl->getDefinition()) bases_.insert(decl->getDefinition());
        names_.meet_record(decl);
      }
    }
    unit().records.push_back(std::move(out));
  }

  // Functions of the repository that are called here and defined elsewhere.
  void declarations() {
    for (size_t i = 0; i < names_.met().functions.size(); ++i) {
      const FunctionDecl* decl = names_.met().functions[i];
      if (lowered_.contains(decl->getCanonicalDecl()) || decl->isImplicit()) continue;
      if (!names_.in_root(decl->getLocation()) || decl->isDefaulted()) continue;
      const auto* method = dyn_cast<CXXMethodDecl>(decl);
      if (method && method->getParent()->isLambda()) continue;
      unit().functions.push_back(Lowerer(names_).declaration_of(decl));
    }
  }

  Names& names_;
  std::set<const Decl*> lowered_;
  std::set<const RecordDecl*> bases_;
};

}  // namespace

void walk_unit(Names& names) { Walker(names).run(); }

}  // namespace tvaara::code
