#include "code/preprocess.h"

#include <clang/Frontend/FrontendActions.h>
#include <clang/Lex/HeaderSearch.h>
#include <clang/Lex/MacroArgs.h>
#include <clang/Lex/MacroInfo.h>

#include <algorithm>

#include "base/file.h"
#include "base/limits.h"

namespace tvaara::code {
namespace {

using namespace clang;

class Recorder : public PPCallbacks, public CommentHandler {
 public:
  Recorder(Preprocessor& preprocessor, Names& names)
      : preprocessor_(preprocessor), names_(names), unit_(names.builder().unit()) {}

  void LexedFileChanged(FileID file, LexedFileChangeReason reason, SrcMgr::CharacteristicKind,
                        FileID, SourceLocation) override {
    if (reason == LexedFileChangeReason::EnterFile && names_.in_root(file)) names_.file(file);
  }

  void InclusionDirective(SourceLocation, const Token&, StringRef name, bool, CharSourceRange range,
                          OptionalFileEntryRef file, StringRef, StringRef, const Module*, bool,
                          SrcMgr::CharacteristicKind) override {
    if (file) return;
    not_found(name);
    add_note("missing-header", name.str(), character_range(range));
  }

  void HasInclude(SourceLocation where, StringRef name, bool, OptionalFileEntryRef file,
                  SrcMgr::CharacteristicKind) override {
    if (!file && names_.in_root(where)) not_found(name);  // what libraries look for is their affair
  }

  void MacroExpands(const Token& name, const MacroDefinition& definition, SourceRange range,
                    const MacroArgs* arguments) override;
  bool HandleComment(Preprocessor&, SourceRange range) override;

 private:
  void not_found(StringRef name) {
    if (missing_.insert(name.str()).second) {
      unit_.not_found.push_back(names_.builder().string(name.str()));
    }
  }
  void add_note(const char* kind, const std::string& text, facts::RangeId range) {
    facts::UnitBuilder& builder = names_.builder();
    unit_.notes.push_back({builder.string(kind), builder.string(text), range});
  }
  facts::RangeId character_range(CharSourceRange range);
  std::vector<std::string> argument_texts(const Token* token);

  Preprocessor& preprocessor_;
  Names& names_;
  facts::Unit& unit_;
  std::set<std::string> missing_;
  bool over_limit_ = false;
};

// Names::range takes ranges of tokens; an include's name is lexed as characters.
facts::RangeId Recorder::character_range(CharSourceRange range) {
  SourceManager& sources = preprocessor_.getSourceManager();
  SourceLocation first = sources.getExpansionLoc(range.getBegin());
  SourceLocation last = sources.getExpansionLoc(range.getEnd());
  if (first.isInvalid() || sources.getFileID(first) != sources.getFileID(last)) return 0;
  facts::Range out;
  out.file = names_.file(sources.getFileID(first));
  if (out.file == facts::kNone) return 0;
  out.line = sources.getExpansionLineNumber(first);
  out.column = sources.getExpansionColumnNumber(first);
  out.end_line = sources.getExpansionLineNumber(last);
  out.end_column = sources.getExpansionColumnNumber(last);
  return names_.builder().range(out);
}

// One macro argument; commas that stand in a variadic one part it further. Text as written, with
// runs of white space and comments as one blank.
std::vector<std::string> Recorder::argument_texts(const Token* token) {
  std::vector<std::string> texts(1);
  int depth = 0;
  for (; token->isNot(tok::eof); ++token) {
    if (token->isOneOf(tok::l_paren, tok::l_brace, tok::l_square)) ++depth;
    if (token->isOneOf(tok::r_paren, tok::r_brace, tok::r_square)) --depth;
    if (token->is(tok::comma) && depth == 0) {
      texts.emplace_back();
      continue;
    }
    bool space = token->hasLeadingSpace() || token->isAtStartOfLine();
    if (space && !texts.back().empty()) texts.back() += ' ';
    texts.back() += preprocessor_.getSpelling(*token);
  }
  return texts;
}

// Uses spelled in the repository's files count, also those inside its own macros: a project's
// ROUTE(x) that expands to a framework's macro is a use of both.
void Recorder::MacroExpands(const Token& name, const MacroDefinition& definition, SourceRange range,
                            const MacroArgs* arguments) {
  if (!arguments) return;
  SourceManager& sources = preprocessor_.getSourceManager();
  if (!names_.in_root(sources.getSpellingLoc(name.getLocation()))) return;
  if (unit_.macros.size() >= limits::kMaxMacroUses) {
    if (!over_limit_) add_note("lost-macros", "too many macro uses", names_.range(range));
    over_limit_ = true;
    return;
  }
  facts::MacroUse use;
  use.name = names_.builder().string(name.getIdentifierInfo()->getName().str());
  for (unsigned i = 0; i < arguments->getNumMacroArguments(); ++i) {
    for (const std::string& text : argument_texts(arguments->getUnexpArgument(i))) {
      use.arguments.push_back(names_.builder().string(text));
    }
  }
  use.range = names_.range(range);
  unit_.macros.push_back(std::move(use));
}

bool Recorder::HandleComment(Preprocessor&, SourceRange range) {
  SourceManager& sources = preprocessor_.getSourceManager();
  auto [file, begin] = sources.getDecomposedLoc(range.getBegin());
  unsigned end = sources.getFileOffset(range.getEnd());
  StringRef text = sources.getBufferData(file).slice(begin, end);
  if (!text.contains("tvaara:") || !names_.in_root(range.getBegin())) return false;
  facts::Comment comment;
  comment.text = names_.builder().string(text.str());
  comment.range = character_range(CharSourceRange::getCharRange(range));
  unit_.comments.push_back(comment);
  return false;
}

bool below(const std::string& path, const std::vector<std::string>& folders) {
  return std::any_of(folders.begin(), folders.end(),
                     [&](const std::string& folder) { return relative_to(path, folder) != path; });
}

class IncludeCollector : public PPCallbacks {
 public:
  IncludeCollector(Includes& out, const std::vector<std::string>& apart)
      : out_(out), apart_(apart) {}
  void InclusionDirective(SourceLocation, const Token&, StringRef name, bool, CharSourceRange,
                          OptionalFileEntryRef file, StringRef, StringRef, const Module*, bool,
                          SrcMgr::CharacteristicKind) override {
    if (!file) {
      out_.missing.insert(name.str());
    } else if (!below(file->getName().str(), apart_)) {
      out_.found.insert(name.str());
    }
  }

 private:
  Includes& out_;
  const std::vector<std::string>& apart_;
};

class CollectIncludes : public PreprocessOnlyAction {
 public:
  CollectIncludes(Includes& out, const std::vector<std::string>& apart,
                  const std::vector<std::string>& asked_for)
      : out_(out), apart_(apart), asked_for_(asked_for) {}

 protected:
  void ExecuteAction() override {
    Preprocessor& preprocessor = getCompilerInstance().getPreprocessor();
    preprocessor.addPPCallbacks(std::make_unique<IncludeCollector>(out_, apart_));
    PreprocessOnlyAction::ExecuteAction();
    for (const std::string& name : asked_for_) {
      OptionalFileEntryRef file = preprocessor.getHeaderSearchInfo().LookupFile(
          name, SourceLocation(), /*isAngled=*/true, nullptr, nullptr, {}, nullptr, nullptr,
          nullptr, nullptr, nullptr, nullptr);
      if (!file) continue;
      std::string path = file->getName().str();
      if (!below(path, apart_)) out_.present.emplace(name, std::move(path));
    }
  }

 private:
  Includes& out_;
  const std::vector<std::string>& apart_;
  const std::vector<std::string>& asked_for_;
};

}  // namespace

void record_preprocessing(CompilerInstance& compiler, Names& names) {
  Preprocessor& preprocessor = compiler.getPreprocessor();
  auto recorder = std::make_unique<Recorder>(preprocessor, names);
  preprocessor.addCommentHandler(recorder.get());
  preprocessor.addPPCallbacks(std::move(recorder));
}

Includes collect_includes(CompilerInstance& compiler, const std::vector<std::string>& apart,
                          const std::vector<std::string>& asked_for) {
  Includes out;
  CollectIncludes action(out, apart, asked_for);
  compiler.ExecuteAction(action);
  return out;
}

}  // namespace tvaara::code
