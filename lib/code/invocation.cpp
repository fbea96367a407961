#include "code/invocation.h"

#include <clang/Frontend/Utils.h>
#include <clang/Lex/PreprocessorOptions.h>

#include "base/file.h"

namespace tvaara::code {
namespace {

using namespace clang;

// Clang's own headers (stddef.h, immintrin.h): installed beside tvaara, else LLVM's.
std::string resource_folder() {
  std::string here = executable_folder();
  for (const char* beside : {"/../lib/clang/19", "/../share/tvaara/clang"}) {
    std::string folder = normalize_path(here + beside);
    if (file_exists(folder + "/include/stddef.h")) return folder;
  }
  return TVAARA_CLANG_RESOURCES;
}

class Complaints : public DiagnosticConsumer {
 public:
  void HandleDiagnostic(DiagnosticsEngine::Level level, const Diagnostic& info) override {
    if (level < DiagnosticsEngine::Error) return;
    llvm::SmallString<128> text;
    info.FormatDiagnostic(text);
    said.push_back(text.str().str());
  }
  std::vector<std::string> said;
};

// Nothing of the options may write a file, load code or fetch a module.
void disarm(CompilerInvocation& invocation) {
  FrontendOptions& frontend = invocation.getFrontendOpts();
  frontend.ProgramAction = frontend::ParseSyntaxOnly;
  frontend.OutputFile.clear();
  frontend.Plugins.clear();
  frontend.AddPluginActions.clear();
  frontend.LLVMArgs.clear();
  frontend.StatsFile.clear();
  frontend.TimeTracePath.clear();
  frontend.ModuleFiles.clear();
  frontend.DisableFree = false;
  frontend.ShowStats = false;
  frontend.SkipFunctionBodies = true;  // which ones, the consumer decides
  invocation.getDependencyOutputOpts() = DependencyOutputOptions();
  HeaderSearchOptions& headers = invocation.getHeaderSearchOpts();
  headers.ModuleCachePath.clear();
  headers.PrebuiltModulePaths.clear();
  PreprocessorOptions& preprocessor = invocation.getPreprocessorOpts();
  preprocessor.ImplicitPCHInclude.clear();
  preprocessor.ChainedIncludes.clear();
  LangOptions& language = invocation.getLangOpts();
  language.ImplicitModules = false;
  language.SpellChecking = false;  // a guess would be worse than a gap
  language.RecoveryAST = true;
  language.RecoveryASTType = true;
  DiagnosticOptions& diagnostics = invocation.getDiagnosticOpts();
  diagnostics.IgnoreWarnings = true;
  diagnostics.ErrorLimit = 0;
  diagnostics.ShowCarets = false;  // keeps "1 error generated" off the terminal
  diagnostics.DiagnosticLogFile.clear();
  diagnostics.DiagnosticSerializationFile.clear();
}

}  // namespace

Result<Invocation> make_invocation(const CompileCommand& command, const std::string& root,
                                   const FileSystem& files) {
  // The driver looks for libc++ beside itself, so it stands where LLVM's would.
  std::vector<std::string> arguments{std::string(TVAARA_LLVM_TOOLS) + "/clang",
                                     command.cxx_driver ? "--driver-mode=g++" : "--driver-mode=gcc",
                                     "--no-default-config",
                                     "-fsyntax-only",
                                     "-w",
                                     "-resource-dir",
                                     resource_folder(),
                                     "-fmacro-prefix-map=" + root + "/=",
                                     // isalnum() and its like stay calls instead of becoming
                                     // look-ups in a table of glibc's.
                                     "-D__NO_CTYPE"};
  arguments.insert(arguments.end(), command.arguments.begin(), command.arguments.end());
  arguments.push_back("--");
  arguments.push_back(command.source);
  std::vector<const char*> pointers;
  for (const std::string& argument : arguments) pointers.push_back(argument.c_str());

  Complaints complaints;
  CreateInvocationOptions options;
  options.Diags = CompilerInstance::createDiagnostics(new DiagnosticOptions, &complaints, false);
  options.VFS = files;
  options.RecoverOnError = true;
  Invocation out;
  out.compiler = createInvocation(pointers, options);
  out.complaints = std::move(complaints.said);
  if (!out.compiler) {
    return Error{.message = "Clang cannot make use of the compile command" +
                            (out.complaints.empty() ? "" : ": " + out.complaints.front()),
                 .file = command.source};
  }
  disarm(*out.compiler);
  out.compiler->getPreprocessorOpts().Includes = command.includes;
  out.compiler->getPreprocessorOpts().MacroIncludes = command.macro_includes;
  return out;
}

std::unique_ptr<CompilerInstance> make_compiler(const CompilerInvocation& invocation,
                                                const FileSystem& files,
                                                DiagnosticConsumer& diagnostics) {
  auto compiler = std::make_unique<CompilerInstance>();
  compiler->setInvocation(std::make_shared<CompilerInvocation>(invocation));
  compiler->createDiagnostics(&diagnostics, /*ShouldOwnClient=*/false);
  compiler->getDiagnostics().setFatalsAsError(true);
  compiler->getDiagnostics().setErrorLimit(0);
  compiler->createFileManager(files);
  compiler->createSourceManager(compiler->getFileManager());
  return compiler;
}

}  // namespace tvaara::code
