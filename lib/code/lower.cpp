// Functions: identity, parameters, body, and what is tidied once all statements are there; see
// lower.h.
#include "code/lower.h"

#include <clang/AST/StmtCXX.h>
#include <llvm/Support/CrashRecoveryContext.h>

#include "base/hash.h"
#include "facts/dump.h"

namespace tvaara::code {

using namespace clang;
using facts::BodyState;
using facts::EdgeKind;
using facts::Index;

namespace {

const Stmt* body_of(const FunctionDecl* decl) {
  const Stmt* body = decl->getBody();
  const auto* coroutine = dyn_cast_or_null<CoroutineBodyStmt>(body);
  return coroutine ? coroutine->getBody() : body;
}

CFG::BuildOptions graph_options() {
  CFG::BuildOptions options;
  options.setAllAlwaysAdd();
  options.AddInitializers = true;
  options.AddImplicitDtors = true;
  options.AddCXXDefaultInitExprInCtors = true;
  options.AddEHEdges = true;
  options.PruneTriviallyFalseEdges = false;  // what a constant decides, the flow engine decides
  return options;
}

// Joins a block with the only one it goes to, if that is entered from nowhere else.
class Joiner {
 public:
  explicit Joiner(facts::Function& function) : function_(function) {}

  void run() {
    std::vector<uint32_t> entered(function_.blocks.size(), 0);
    entered[0] = 1;
    for (const facts::Block& block : function_.blocks) {
      for (const facts::Edge& edge : block.edges) ++entered[edge.block];
    }
    std::vector<bool> gone(function_.blocks.size(), false);
    for (Index at = 0; at < function_.blocks.size(); ++at) {
      if (gone[at]) continue;
      for (;;) {
        facts::Block& block = function_.blocks[at];
        if (block.edges.size() != 1 || block.edges[0].kind != EdgeKind::always) break;
        Index next = block.edges[0].block;
        if (next == at || entered[next] != 1 || next == function_.exit_block ||
            next == function_.exception_block) {
          break;
        }
        absorb(block, function_.blocks[next]);
        gone[next] = true;
      }
    }
    renumber(gone);
  }

 private:
  static void absorb(facts::Block& block, facts::Block& next) {
    for (facts::Statement& statement : next.statements) {
      block.statements.push_back(std::move(statement));
    }
    block.condition = next.condition;
    block.edges = std::move(next.edges);
    next = {};
  }

  void renumber(const std::vector<bool>& gone) {
    std::vector<Index> number(gone.size(), facts::kNone);
    std::vector<facts::Block> kept;
    for (Index at = 0; at < gone.size(); ++at) {
      if (gone[at]) continue;
      number[at] = static_cast<Index>(kept.size());
      kept.push_back(std::move(function_.blocks[at]));
    }
    for (facts::Block& block : kept) {
      for (facts::Edge& edge : block.edges) edge.block = number[edge.block];
    }
    function_.blocks = std::move(kept);
    function_.exit_block = number[function_.exit_block];
    function_.exception_block = number[function_.exception_block];
  }

  facts::Function& function_;
};

}  // namespace

facts::Function Lowerer::function(const FunctionDecl* decl, const std::string& enclosing) {
  decl_ = decl;
  header(decl, enclosing);
  parameters(decl);
  body(decl);
  finish();
  return std::move(out_);
}

facts::Function Lowerer::declaration_of(const FunctionDecl* decl) {
  header(decl, "");
  parameters(decl);
  out_.extent = 0;
  return std::move(out_);
}

facts::Function Lowerer::initializer(const VarDecl* variable) {
  id_ = "init:" + names_.identity(variable);
  out_.id = names_.builder().string(id_);
  out_.name = names_.builder().string(names_.qualified(variable) + "::(initializer)");
  out_.range = names_.token(variable->getLocation());
  out_.extent = names_.range(variable->getSourceRange());
  out_.is_initializer = true;
  out_.internal = true;
  const Expr* init = variable->getInit();
  name_lambdas(init);
  out_.blocks.resize(3);
  out_.exit_block = 1;
  out_.exception_block = 2;
  connect(0, 1);
  facts::Place place;
  place.root = facts::Root::global;
  place.index = global_entry(names_, variable);
  find_target(init, place);
  initialize(place, init, variable->getType(), variable->getSourceRange());
  out_.body = out_.lost == 0 ? BodyState::whole : BodyState::partial;
  finish();
  return std::move(out_);
}

void Lowerer::header(const FunctionDecl* decl, const std::string& enclosing) {
  id_ = names_.identity(decl);
  out_.id = names_.builder().string(id_);
  out_.name = names_.builder().string(names_.qualified(decl));
  out_.enclosing = names_.builder().string(enclosing);
  out_.range = names_.token(decl->getLocation());
  out_.extent = names_.range(decl->getSourceRange());
  out_.returns = names_.type(decl->getReturnType());
  out_.is_noreturn = decl->isNoReturn();
  out_.internal = decl->getFormalLinkage() <= Linkage::UniqueExternal;
  out_.variadic = decl->isVariadic();
  out_.is_coroutine = isa_and_nonnull<CoroutineBodyStmt>(decl->getBody());
  out_.from_header = !names_.context().getSourceManager().isInMainFile(
      names_.context().getSourceManager().getExpansionLoc(decl->getLocation()));
  const auto* method = dyn_cast<CXXMethodDecl>(decl);
  if (!method) return;
  const CXXRecordDecl* record = method->getParent();
  if (record->isLambda()) {
    out_.is_lambda = in_lambda_ = method->getOverloadedOperator() == OO_Call;
    if (const LambdaExpr* lambda = names_.lambda_expression(record)) {
      out_.range = names_.range(lambda->getIntroducerRange());
    }
  } else {
    out_.record = names_.builder().string(names_.qualified(record));
  }
  out_.is_static = method->isStatic();
  out_.is_virtual = method->isVirtual();
  out_.is_constructor = isa<CXXConstructorDecl>(method);
  out_.is_destructor = isa<CXXDestructorDecl>(method);
  for (const CXXMethodDecl* overridden : method->overridden_methods()) {
    out_.overrides.push_back(names_.builder().string(names_.identity(overridden)));
  }
}

void Lowerer::parameters(const FunctionDecl* decl) {
  for (const ParmVarDecl* parameter : decl->parameters()) {
    facts::Local local;
    local.name = names_.builder().string(parameter->getNameAsString());
    local.type = names_.type(parameter->getType());
    local.range = names_.token(parameter->getLocation());
    parameters_[parameter] = static_cast<Index>(out_.parameters.size());
    out_.parameters.push_back(local);
  }
  if (decl->isVariadic()) {
    facts::Local rest;
    rest.name = names_.builder().string("...");
    out_.parameters.push_back(rest);
  }
}

void Lowerer::body(const FunctionDecl* decl) {
  const Stmt* body = body_of(decl);
  if (const auto* constructor = dyn_cast<CXXConstructorDecl>(decl)) {
    for (const CXXCtorInitializer* init : constructor->inits()) name_lambdas(init->getInit());
  }
  name_lambdas(body);
  if (decl->isDependentContext()) {
    from_tree(body, "template that is not instantiated");
    out_.body = BodyState::dependent;
    return;
  }
  // Clang's graph builder trusts a body more than one with errors deserves. Where it crashes, this
  // body is read as a tree, and the unit is not lost.
  std::unique_ptr<CFG> graph;
  llvm::CrashRecoveryContext guard;
  guard.RunSafely([&] {
    graph = CFG::buildCFG(decl, const_cast<Stmt*>(body), &names_.context(), graph_options());
  });
  if (graph) {
    from_graph(*graph);
  } else {
    from_tree(body, "body with errors");
  }
  out_.body = out_.lost == 0 ? BodyState::whole : BodyState::partial;
}

// Lambdas are numbered in the order of the text, before anything calls them.
void Lowerer::name_lambdas(const Stmt* statement) {
  if (!statement) return;
  if (const auto* lambda = dyn_cast<LambdaExpr>(statement)) {
    names_.name_lambda(lambda, id_ + "$" + std::to_string(lambda_count_++),
                       names_.builder().unit().text(out_.name) + "::(lambda)");
    for (const Expr* init : lambda->capture_inits()) name_lambdas(init);
    return;
  }
  if (const auto* declared = dyn_cast<DeclStmt>(statement)) {
    for (const Decl* decl : declared->decls()) {
      if (const auto* record = dyn_cast<CXXRecordDecl>(decl)) names_.meet_local_record(record);
    }
  }
  for (const Stmt* child : statement->children()) name_lambdas(child);
}

void Lowerer::finish() {
  Joiner(out_).run();
  out_.body_hash = hash64(facts::dump(names_.builder().unit(), out_));
}

}  // namespace tvaara::code
