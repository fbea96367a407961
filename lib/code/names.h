// Clang's declarations, types and source ranges as entries of a unit.
//
// Names leave out template arguments and inline namespaces, so that a model's "std::basic_string"
// and "nlohmann::basic_json" mean every ABI version. Identities are those of facts.h.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "code/clang.h"
#include "facts/builder.h"

namespace tvaara::code {

class Names {
 public:
  Names(facts::UnitBuilder& builder, std::string root) : builder_(builder), root_(std::move(root)) {}
  void begin(clang::ASTContext& context) { context_ = &context; }

  facts::UnitBuilder& builder() { return builder_; }
  clang::ASTContext& context() { return *context_; }

  std::string qualified(const clang::NamedDecl* decl) const;
  std::string identity(const clang::NamedDecl* decl);
  // Lambdas get their identity where they are met: enclosing function's identity + "$" + ordinal.
  void name_lambda(const clang::CXXRecordDecl* lambda, const std::string& identity,
                   const std::string& name);

  facts::TypeId type(clang::QualType type);
  facts::CalleeId callee(const clang::FunctionDecl* function);
  facts::RangeId range(clang::SourceRange range);
  facts::RangeId token(clang::SourceLocation location);
  // The file's entry; files under the root get relative paths.
  facts::Index file(clang::FileID id);
  bool in_root(clang::SourceLocation location);

 private:
  facts::Range make_range(clang::SourceLocation begin, clang::SourceLocation end);

  facts::UnitBuilder& builder_;
  std::string root_;
  clang::ASTContext* context_ = nullptr;
  std::map<clang::FileID, facts::Index> files_;
  std::map<std::string, facts::Index> paths_;
  std::map<const void*, facts::TypeId> types_;
  std::map<const clang::FunctionDecl*, facts::CalleeId> callees_;
  std::map<const clang::CXXRecordDecl*, std::pair<std::string, std::string>> lambdas_;
};

}  // namespace tvaara::code
