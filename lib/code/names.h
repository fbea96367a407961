// Clang's declarations, types and source ranges as entries of a unit.
//
// Names leave out template arguments and inline namespaces, so that a model's "std::basic_string"
// and "nlohmann::basic_json" mean every ABI version. Identities are those of facts.h.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "code/clang.h"
#include "facts/builder.h"

namespace tvaara::code {

class Names {
 public:
  // `external`: what under the root is none of the repository's own: folders ("a/nlohmann/") and
  // files without their extension ("include/httplib").
  Names(facts::UnitBuilder& builder, std::string root, std::vector<std::string> external = {})
      : builder_(builder), root_(std::move(root)), external_(std::move(external)) {}
  void begin(clang::ASTContext& context) { context_ = &context; }

  facts::UnitBuilder& builder() { return builder_; }
  clang::ASTContext& context() { return *context_; }

  std::string qualified(const clang::NamedDecl* decl) const;
  std::string identity(const clang::NamedDecl* decl);
  // Lambdas get their identity before anything calls them: enclosing function's identity + "$" +
  // ordinal.
  void name_lambda(const clang::LambdaExpr* lambda, const std::string& identity,
                   const std::string& name);
  std::string lambda_identity(const clang::CXXRecordDecl* closure) const;  // "" if not named yet
  const clang::LambdaExpr* lambda_expression(const clang::CXXRecordDecl* closure) const;

  facts::TypeId type(clang::QualType type);
  facts::CalleeId callee(const clang::FunctionDecl* function);
  facts::RangeId range(clang::SourceRange range);
  facts::RangeId token(clang::SourceLocation location);
  // The file's entry; files under the root get relative paths. Files that are only asked about get
  // none, so that a unit's list holds its own files and those that its facts point into.
  facts::Index file(clang::FileID id);
  bool in_root(clang::FileID id) { return whereabouts(id).in_root; }
  bool in_root(clang::SourceLocation location);
  // Declared by nobody but placeholder.h.
  bool made_up(const clang::Decl* decl) const;
  // The type of which nothing is known, not even its name.
  bool unknown(clang::QualType type) const;

  std::optional<facts::Index> known_global(facts::StringId id) const;
  void remember_global(facts::StringId id, facts::Index index) { globals_[id] = index; }

  // What was met and waits for the walk (walk.h): each once, in the order of meeting.
  struct Met {
    struct Lambda {
      const clang::LambdaExpr* expression = nullptr;
      std::string enclosing;
    };
    std::vector<Lambda> lambdas;
    std::vector<const clang::VarDecl*> statics;  // of functions, with an initialiser
    std::vector<const clang::CXXRecordDecl*> local_records;
    std::vector<const clang::RecordDecl*> records;      // types of what was lowered
    std::vector<const clang::FunctionDecl*> functions;  // called or handed out
  };
  Met& met() { return met_; }
  void meet_lambda(const clang::LambdaExpr* lambda, const std::string& enclosing);
  void meet_static(const clang::VarDecl* variable);
  void meet_local_record(const clang::CXXRecordDecl* record);
  void meet_record(const clang::RecordDecl* record);

 private:
  struct NamedLambda {
    std::string identity, name;
    const clang::LambdaExpr* expression = nullptr;
  };
  struct Whereabouts {
    std::string path;  // empty: no file
    bool in_root = false;
  };
  const Whereabouts& whereabouts(clang::FileID id);
  bool is_external(const std::string& path) const;
  facts::Range make_range(clang::SourceLocation begin, clang::SourceLocation end);

  facts::UnitBuilder& builder_;
  std::string root_;
  std::vector<std::string> external_;
  clang::ASTContext* context_ = nullptr;
  std::map<clang::FileID, Whereabouts> whereabouts_;
  std::map<clang::FileID, facts::Index> files_;
  std::map<std::string, facts::Index> paths_;
  std::map<const void*, facts::TypeId> types_;
  std::map<const clang::FunctionDecl*, facts::CalleeId> callees_;
  std::map<const clang::CXXRecordDecl*, NamedLambda> lambdas_;
  std::map<facts::StringId, facts::Index> globals_;
  std::set<const void*> seen_, local_records_;  // what is or was in met_
  Met met_;
};

}  // namespace tvaara::code
