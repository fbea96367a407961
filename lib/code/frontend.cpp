#include "code/frontend.h"

#include <clang/Lex/LexDiagnostic.h>

#include "base/limits.h"
#include "code/preprocess.h"
#include "code/templates.h"
#include "code/walk.h"

namespace tvaara::code {
namespace {

using namespace clang;

void add_note(facts::UnitBuilder& builder, const char* kind, const std::string& text,
              facts::RangeId range = 0) {
  facts::Note note;
  note.kind = builder.string(kind);
  note.text = builder.string(text);
  note.range = range;
  builder.unit().notes.push_back(note);
}

// Errors become notes. Missing includes have notes of their own (preprocess.h), with the name.
class ErrorNotes : public DiagnosticConsumer {
 public:
  explicit ErrorNotes(Names& names) : names_(names) {}

  void HandleDiagnostic(DiagnosticsEngine::Level level, const Diagnostic& info) override {
    if (level < DiagnosticsEngine::Error) return;
    switch (info.getID()) {
      case diag::err_pp_file_not_found:
      case diag::err_pp_file_not_found_angled_include_not_fatal:
      case diag::err_pp_file_not_found_typo_not_fatal:
        return;
      default:
        break;
    }
    if (++count_ > limits::kMaxParseErrorNotes) return;
    llvm::SmallString<128> text;
    info.FormatDiagnostic(text);
    facts::RangeId range = 0;
    if (info.getLocation().isValid()) range = names_.token(info.getLocation());
    add_note(names_.builder(), "parse-error", text.str().str(), range);
  }

  void count_the_rest() {
    if (count_ <= limits::kMaxParseErrorNotes) return;
    add_note(names_.builder(), "parse-error",
             std::to_string(count_ - limits::kMaxParseErrorNotes) + " more errors");
  }

 private:
  Names& names_;
  size_t count_ = 0;
};

class Consumer : public ASTConsumer {
 public:
  Consumer(CompilerInstance& compiler, Names& names, bool full_bodies, bool& reached_end)
      : compiler_(compiler), names_(names), full_bodies_(full_bodies), reached_end_(reached_end) {}

  void Initialize(ASTContext& context) override {
    names_.begin(context);
    record_preprocessing(compiler_, names_);
  }

  // By path, not by whether it is a system header: projects mark their own folders so.
  bool shouldSkipFunctionBody(Decl* decl) override {
    return !full_bodies_ && !names_.in_root(decl->getLocation());
  }

  void HandleTranslationUnit(ASTContext&) override {
    auto is_own = [&](SourceLocation place) { return names_.in_root(place); };
    if (!complete_templates(compiler_.getSema(), is_own)) {
      add_note(names_.builder(), "lost-body", "too many template instantiations");
    }
    walk_unit(names_);
    reached_end_ = true;
  }

 private:
  CompilerInstance& compiler_;
  Names& names_;
  bool full_bodies_;
  bool& reached_end_;
};

class Action : public ASTFrontendAction {
 public:
  Action(Names& names, bool full_bodies) : names_(names), full_bodies_(full_bodies) {}
  bool reached_end() const { return reached_end_; }

 protected:
  std::unique_ptr<ASTConsumer> CreateASTConsumer(CompilerInstance& compiler, StringRef) override {
    return std::make_unique<Consumer>(compiler, names_, full_bodies_, reached_end_);
  }

 private:
  Names& names_;
  bool full_bodies_;
  bool reached_end_ = false;
};

}  // namespace

bool parse_unit(const CompilerInvocation& invocation, const FileSystem& files, Names& names,
                bool full_bodies) {
  ErrorNotes errors(names);
  auto compiler = make_compiler(invocation, files, errors);
  Action action(names, full_bodies);
  compiler->ExecuteAction(action);
  errors.count_the_rest();
  bool cxx = compiler->getLangOpts().CPlusPlus;
  names.builder().unit().language = names.builder().string(cxx ? "c++" : "c");
  return action.reached_end();
}

}  // namespace tvaara::code
