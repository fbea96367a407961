#include "code/frontend.h"

#include <clang/Lex/LexDiagnostic.h>

#include "base/limits.h"
#include "code/placeholder.h"
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
  ErrorNotes(Names& names, Survey& survey) : names_(names), survey_(survey) {}

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
    note_unknown(info, survey_);
    if (made_up(info) || says_nothing(info)) return;
    note_place(info.getLocation());
    if (++count_ > limits::kMaxParseErrorNotes) return;
    llvm::SmallString<128> text;
    info.FormatDiagnostic(text);
    facts::RangeId range = 0;
    if (info.getLocation().isValid()) range = names_.token(info.getLocation());
    add_note(names_.builder(), "parse-error", text.str().str(), range);
  }

  bool any() const { return count_ != 0; }

  void count_the_rest() {
    if (count_ <= limits::kMaxParseErrorNotes) return;
    add_note(names_.builder(), "parse-error",
             std::to_string(count_ - limits::kMaxParseErrorNotes) + " more errors");
  }

 private:
  // Nobody wrote the placeholders; what is wrong with them shows where they are used.
  static bool made_up(const Diagnostic& info) {
    if (info.getLocation().isInvalid() || !info.hasSourceManager()) return false;
    return info.getSourceManager().getFilename(
               info.getSourceManager().getExpansionLoc(info.getLocation())) == kPlaceholderHeader;
  }

  void note_place(SourceLocation location) {
    if (location.isInvalid() || !names_.in_root(location)) return;
    const facts::Unit& unit = names_.builder().unit();
    const facts::Range& range = unit.ranges[names_.token(location)];
    survey_.places.emplace(range.file, range.line);
  }

  // What the base of a class declares virtual is not known of a placeholder.
  static bool says_nothing(const Diagnostic& info) {
    return info.getID() == diag::override_keyword_only_allowed_on_virtual_member_functions;
  }

  Names& names_;
  Survey& survey_;
  size_t count_ = 0;
};

// What conditions of the preprocessor left out, by file.
class SkippedRecorder : public PPCallbacks {
 public:
  SkippedRecorder(const SourceManager& sources, std::map<FileID, SkippedRegions>& out)
      : sources_(sources), out_(out) {}

  void SourceRangeSkipped(SourceRange range, SourceLocation) override {
    auto [file, begin] = sources_.getDecomposedExpansionLoc(range.getBegin());
    out_[file].emplace_back(begin, sources_.getDecomposedExpansionLoc(range.getEnd()).second);
  }

 private:
  const SourceManager& sources_;
  std::map<FileID, SkippedRegions>& out_;
};

class Consumer : public ASTConsumer {
 public:
  Consumer(CompilerInstance& compiler, Names& names, const Request& request, SharedCheck* shared,
           const ErrorNotes& errors, Survey& survey, bool& reached_end)
      : compiler_(compiler),
        names_(names),
        request_(request),
        shared_(shared),
        errors_(errors),
        survey_(survey),
        reached_end_(reached_end) {}

  void Initialize(ASTContext& context) override {
    names_.begin(context);
    record_preprocessing(compiler_, names_);
    compiler_.getPreprocessor().addPPCallbacks(
        std::make_unique<SkippedRecorder>(compiler_.getSourceManager(), skipped_));
    if (shared_) shared_->watch(compiler_, names_);
  }

  // By path, not by whether it is a system header: projects mark their own folders so.
  bool shouldSkipFunctionBody(Decl* decl) override {
    return !request_.full_bodies && !names_.in_root(decl->getLocation());
  }

  // What will be read again without shared headers need not be read to its end.
  bool HandleTopLevelDecl(DeclGroupRef) override {
    return !shared_ || (!errors_.any() && shared_->may_fit());
  }

  void HandleTranslationUnit(ASTContext&) override {
    if (shared_ && (errors_.any() || !shared_->fits())) return;
    if (request_.stage) request_.stage("completing templates");
    auto is_own = [&](SourceLocation place) { return names_.in_root(place); };
    if (!complete_templates(compiler_.getSema(), is_own)) {
      add_note(names_.builder(), "lost-body", "too many template instantiations");
    }
    if (request_.stage) request_.stage("lowering functions");
    walk_unit(names_);
    mark_errors();
    if (survey_.errors != 0) collect_files(compiler_, names_, skipped_, survey_);
    reached_end_ = true;
  }

 private:
  // Of some statements with an error nothing stays: the function has lost one for each.
  void mark_errors() {
    facts::Unit& unit = names_.builder().unit();
    for (facts::Function& function : unit.functions) {
      if (function.extent == 0 || function.body == facts::BodyState::none) continue;
      const facts::Range& extent = unit.ranges[function.extent];
      auto from = survey_.places.lower_bound({extent.file, extent.line});
      auto to = survey_.places.upper_bound({extent.file, extent.end_line});
      auto errors = static_cast<uint32_t>(std::distance(from, to));
      function.lost = std::max(function.lost, errors);
      bool whole = function.body == facts::BodyState::whole;
      if (errors != 0 && whole) function.body = facts::BodyState::partial;
    }
  }

  CompilerInstance& compiler_;
  Names& names_;
  const Request& request_;
  SharedCheck* shared_;
  const ErrorNotes& errors_;
  Survey& survey_;
  std::map<FileID, SkippedRegions> skipped_;
  bool& reached_end_;
};

class Action : public ASTFrontendAction {
 public:
  Action(Names& names, const Request& request, SharedCheck* shared, const ErrorNotes& errors,
         Survey& survey)
      : names_(names), request_(request), shared_(shared), errors_(errors), survey_(survey) {}
  bool reached_end() const { return reached_end_; }

 protected:
  std::unique_ptr<ASTConsumer> CreateASTConsumer(CompilerInstance& compiler, StringRef) override {
    return std::make_unique<Consumer>(compiler, names_, request_, shared_, errors_, survey_,
                                      reached_end_);
  }

 private:
  Names& names_;
  const Request& request_;
  SharedCheck* shared_;
  const ErrorNotes& errors_;
  Survey& survey_;
  bool reached_end_ = false;
};

}  // namespace

bool parse_unit(const CompilerInvocation& invocation, const FileSystem& files, Names& names,
                const Request& request, SharedCheck* shared, Survey& survey) {
  ErrorNotes errors(names, survey);
  auto compiler = make_compiler(invocation, files, errors);
  if (shared) shared->use(*compiler);
  Action action(names, request, shared, errors, survey);
  compiler->ExecuteAction(action);
  errors.count_the_rest();
  bool cxx = compiler->getLangOpts().CPlusPlus;
  names.builder().unit().language = names.builder().string(cxx ? "c++" : "c");
  return action.reached_end();
}

}  // namespace tvaara::code
