#include "code/shared.h"

#include <clang/Frontend/FrontendActions.h>
#include <clang/Frontend/MultiplexConsumer.h>
#include <clang/Lex/MacroInfo.h>
#include <clang/Lex/PreprocessorOptions.h>

#include "base/file.h"
#include "base/text.h"

namespace tvaara::code {
namespace {

using namespace clang;

constexpr const char* kSource = "/tvaara-shared/headers.hpp";

std::string real_path(FileEntryRef file) {
  std::string path = file.getFileEntry().tryGetRealPathName().str();
  return normalize_path(path.empty() ? file.getName().str() : path);
}

// The headers that the text names itself.
class DirectIncludes : public PPCallbacks {
 public:
  DirectIncludes(SourceManager& sources, std::vector<std::string>& out)
      : sources_(sources), out_(out) {}
  void InclusionDirective(SourceLocation hash, const Token&, StringRef, bool, CharSourceRange,
                          OptionalFileEntryRef file, StringRef, StringRef, const Module*, bool,
                          SrcMgr::CharacteristicKind) override {
    if (file && sources_.isWrittenInMainFile(hash)) out_.push_back(real_path(*file));
  }

 private:
  SourceManager& sources_;
  std::vector<std::string>& out_;
};

// Own code has no place in shared headers: its bodies would be skipped.
class OwnCode : public ASTConsumer {
 public:
  OwnCode(Names& names, bool& met) : names_(names), met_(met) {}
  void Initialize(ASTContext& context) override { names_.begin(context); }
  bool HandleTopLevelDecl(DeclGroupRef group) override {
    for (const Decl* decl : group) {
      if (names_.in_root(decl->getLocation())) met_ = true;
    }
    return true;
  }

 private:
  Names& names_;
  bool& met_;
};

class WriteHeaders : public GeneratePCHAction {
 public:
  explicit WriteHeaders(Names& names) : names_(names) {}

  std::vector<std::string> headers;
  std::string identifiers;
  bool own_code = false;

 protected:
  std::unique_ptr<ASTConsumer> CreateASTConsumer(CompilerInstance& compiler,
                                                 StringRef file) override {
    std::vector<std::unique_ptr<ASTConsumer>> consumers;
    consumers.push_back(std::make_unique<OwnCode>(names_, own_code));
    consumers.push_back(GeneratePCHAction::CreateASTConsumer(compiler, file));
    if (!consumers.back()) return nullptr;
    return std::make_unique<MultiplexConsumer>(std::move(consumers));
  }

  bool BeginSourceFileAction(CompilerInstance& compiler) override {
    compiler.getPreprocessor().addPPCallbacks(
        std::make_unique<DirectIncludes>(compiler.getSourceManager(), headers));
    return GeneratePCHAction::BeginSourceFileAction(compiler);
  }

  void EndSourceFileAction() override {
    for (const auto& entry : getCompilerInstance().getPreprocessor().getIdentifierTable()) {
      identifiers += entry.getKey();
      identifiers += '\n';
    }
    GeneratePCHAction::EndSourceFileAction();
  }

 private:
  Names& names_;
};

}  // namespace

std::string shared_source(const std::vector<std::string>& includes) {
  std::string text;
  for (const std::string& include : includes) text += "#include " + include + "\n";
  return text;
}

std::string add_shared_source(const std::string& source, FileSystem& files) {
  auto memory = llvm::makeIntrusiveRefCnt<llvm::vfs::InMemoryFileSystem>();
  memory->addFile(kSource, 0, llvm::MemoryBuffer::getMemBufferCopy(source, kSource));
  auto overlay = llvm::makeIntrusiveRefCnt<llvm::vfs::OverlayFileSystem>(files);
  overlay->pushOverlay(memory);
  files = overlay;
  return kSource;
}

Status write_shared_headers(const CompilerInvocation& invocation, const FileSystem& files,
                            Names& names, const std::string& path) {
  CompilerInvocation writing(invocation);
  writing.getFrontendOpts().OutputFile = path;
  writing.getFrontendOpts().ProgramAction = frontend::GeneratePCH;
  writing.getLangOpts().PCHInstantiateTemplates = true;
  IgnoringDiagConsumer silent;
  auto compiler = make_compiler(writing, files, silent);
  WriteHeaders action(names);
  bool fine = compiler->ExecuteAction(action) && !compiler->getDiagnostics().hasErrorOccurred();
  if (!fine || action.own_code || !file_exists(path)) {
    return Error{"the headers cannot be shared"};
  }
  Status written = write_file_atomically(path + ".names",
                                         join(action.headers, "\n") + "\n\n" + action.identifiers);
  return written;
}

Result<SharedHeaders> read_shared_headers(const std::string& path) {
  SharedHeaders shared;
  shared.path = path;
  Result<std::string> names = read_file(path + ".names");
  if (!names) return names.error();
  Result<std::string> dependencies = read_file(path + ".depends");
  if (!dependencies) return dependencies.error();
  shared.dependencies = std::move(*dependencies);
  Result<std::string> source = read_file(path + ".source");
  if (!source) return source.error();
  shared.source = std::move(*source);
  size_t end = names->find("\n\n");
  if (end == std::string::npos) return Error{"malformed", path + ".names"};
  shared.headers = split(std::string_view(*names).substr(0, end), '\n');
  for (const std::string& name : split(std::string_view(*names).substr(end + 2), '\n')) {
    shared.names.insert(name);
  }
  return shared;
}

class SharedWatcher : public PPCallbacks {
 public:
  SharedWatcher(SharedCheck& check, Names& names) : check_(check), names_(names) {}

  void InclusionDirective(SourceLocation hash, const Token&, StringRef, bool, CharSourceRange,
                          OptionalFileEntryRef file, StringRef, StringRef, const Module*, bool,
                          SrcMgr::CharacteristicKind) override {
    if (file && names_.in_root(hash)) check_.pending_.erase(real_path(*file));
  }
  void MacroDefined(const Token& name, const MacroDirective*) override { changed(name); }
  void MacroUndefined(const Token& name, const MacroDefinition&, const MacroDirective*) override {
    changed(name);
  }

 private:
  void changed(const Token& name) {
    if (check_.pending_.empty() || !names_.in_root(name.getLocation())) return;
    if (check_.shared_.names.contains(name.getIdentifierInfo()->getName())) check_.fits_ = false;
  }

  SharedCheck& check_;
  Names& names_;
};

// What the headers depend on is listed with them and was looked at in this very run.
void SharedCheck::use(CompilerInstance& compiler) const {
  PreprocessorOptions& options = compiler.getPreprocessorOpts();
  options.ImplicitPCHInclude = shared_.path;
  options.DisablePCHOrModuleValidation = DisableValidationForModuleKind::PCH;
}

void SharedCheck::watch(CompilerInstance& compiler, Names& names) {
  for (const std::string& header : shared_.headers) pending_.insert(header);
  compiler.getPreprocessor().addPPCallbacks(std::make_unique<SharedWatcher>(*this, names));
}

}  // namespace tvaara::code
