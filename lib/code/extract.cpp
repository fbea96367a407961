#include "code/extract.h"

#include <clang/Basic/Stack.h>
#include <clang/Lex/PreprocessorOptions.h>
#include <llvm/Support/CrashRecoveryContext.h>

#include "base/file.h"
#include "base/limits.h"
#include "code/files.h"
#include "code/flags.h"
#include "code/frontend.h"
#include "code/invocation.h"
#include "code/lost.h"
#include "code/placeholder.h"
#include "code/stubs.h"
#include "code/target.h"

namespace tvaara::code {
namespace {

void describe(const CompileCommand& command, const Invocation& invocation,
              const std::vector<LibraryState>& libraries, const std::string& root,
              facts::UnitBuilder& builder) {
  facts::Unit& unit = builder.unit();
  unit.main_file = builder.string(relative_to(absolute_path(command.source), root));
  auto add_flag = [&](const std::string& flag) {
    unit.flags.push_back(builder.string(relative_to(flag, root)));
  };
  for (const std::string& flag : command.arguments) add_flag(flag);
  for (const std::string& path : command.includes) add_flag("-include"), add_flag(path);
  for (const std::string& path : command.macro_includes) add_flag("-imacros"), add_flag(path);
  auto add_dropped = [&](const std::string& text) {
    facts::Note note;
    note.kind = builder.string("dropped-flag");
    note.text = builder.string(text);
    unit.notes.push_back(note);
  };
  for (const std::string& flag : command.dropped) add_dropped(flag);
  for (const std::string& complaint : invocation.complaints) add_dropped(complaint);
  for (const LibraryState& library : libraries) {
    unit.libraries.push_back(
        {builder.string(library.name), builder.string(library.real ? "real" : "stub")});
  }
}

// One parse and what came of it.
struct Attempt {
  facts::UnitBuilder builder;
  Survey survey;
  std::vector<LostBody> lost;
  size_t statements_lost = 0;
  bool complete = false;

  // Fewer bodies lost, then fewer statements.
  bool better_than(const Attempt& other) const {
    return std::pair(lost.size(), statements_lost) <
           std::pair(other.lost.size(), other.statements_lost);
  }
};

class Ladder {
 public:
  Ladder(const Request& request, const CompileCommand& command, const Invocation& invocation,
         const std::vector<LibraryState>& libraries, std::string root, FileSystem files)
      : request_(request),
        command_(command),
        invocation_(invocation),
        libraries_(libraries),
        root_(std::move(root)),
        files_(std::move(files)) {}

  Result<facts::Unit> climb() {
    std::unique_ptr<Attempt> best = parse("");
    if (!best->complete) {
      return Error{"Clang stopped before it read the source file", command_.source};
    }
    Placeholders placeholders;
    bool made_up = false;
    Survey survey = best->survey;
    std::string header, before;
    for (unsigned round = 0; round < limits::kMaxPlaceholderRounds && survey.errors != 0; ++round) {
      placeholders.learn(survey);
      header = placeholders.header(survey);
      if (header == before) break;
      before = header;
      std::unique_ptr<Attempt> next = parse(header);
      if (!next->complete) break;
      survey = next->survey;
      if (next->better_than(*best)) {
        best = std::move(next);
        made_up = true;
      }
    }
    if (made_up) name_placeholders(placeholders.names(), best->builder);
    add_textual(best->lost, best->survey, best->builder);
    return std::move(best->builder.unit());
  }

 private:
  std::unique_ptr<Attempt> parse(const std::string& header) {
    auto attempt = std::make_unique<Attempt>();
    Names names(attempt->builder, root_, request_.external);
    describe(command_, invocation_, libraries_, root_, attempt->builder);
    clang::CompilerInvocation invocation(*invocation_.compiler);
    FileSystem files = files_;
    if (!header.empty()) {
      auto memory = llvm::makeIntrusiveRefCnt<llvm::vfs::InMemoryFileSystem>();
      memory->addFile(kPlaceholderHeader, 0,
                      llvm::MemoryBuffer::getMemBufferCopy(header, kPlaceholderHeader));
      auto overlay = llvm::makeIntrusiveRefCnt<llvm::vfs::OverlayFileSystem>(files);
      overlay->pushOverlay(memory);
      files = overlay;
      auto& includes = invocation.getPreprocessorOpts().Includes;
      includes.insert(includes.begin(), kPlaceholderHeader);
    }
    attempt->complete = parse_unit(invocation, files, names, request_.full_bodies, attempt->survey);
    attempt->lost = lost_bodies(attempt->builder.unit(), attempt->survey);
    for (const facts::Function& function : attempt->builder.unit().functions) {
      attempt->statements_lost += function.lost;
    }
    return attempt;
  }

  // Says which names were declared from their use.
  static void note_names(const std::set<std::string>& names, facts::UnitBuilder& builder) {
    std::string text = std::to_string(names.size()) + " names declared from their use:";
    size_t told = 0;
    for (const std::string& name : names) {
      if (told++ == limits::kMaxNotesPerUnit) break;
      text += " " + name;
    }
    if (told < names.size()) text += " …";
    builder.unit().notes.push_back({builder.string("placeholder"), builder.string(text), 0});
  }

  // A library whose headers are missing goes by the folder it is included from.
  static void name_placeholders(const std::set<std::string>& names, facts::UnitBuilder& builder) {
    facts::Unit& unit = builder.unit();
    note_names(names, builder);
    std::set<std::string> named;
    for (const facts::LibraryUse& use : unit.libraries) named.insert(unit.text(use.name));
    for (const facts::Note& note : unit.notes) {
      if (unit.text(note.kind) != "missing-header") continue;
      const std::string& header = unit.text(note.text);
      std::string library = header.substr(0, header.find_first_of("/."));
      if (header.starts_with(".")) continue;
      if (library.empty() || !named.insert(library).second) continue;
      unit.libraries.push_back({builder.string(library), builder.string("placeholder")});
    }
  }

  const Request& request_;
  const CompileCommand& command_;
  const Invocation& invocation_;
  const std::vector<LibraryState>& libraries_;
  std::string root_;
  FileSystem files_;
};

Result<facts::Unit> extract_here(const Request& request) {
  std::string root = absolute_path(request.root);
  Result<CompileCommand> command = read_command(request.command, request.directory, root);
  if (!command) return command.error();
  FileSystem files = regular_files(request.directory);
  fall_back_to_host(*command, root, files);
  Result<Invocation> invocation = make_invocation(*command, root, files);
  if (!invocation) return invocation.error();
  std::vector<LibraryState> libraries = add_stubs(request.stubs, *invocation->compiler, files);
  return Ladder(request, *command, *invocation, libraries, root, files).climb();
}

}  // namespace

// Clang recurses as deep as the source nests, so it gets a stack of its own; and it may crash,
// which then is an error like others.
Result<facts::Unit> extract(const Request& request) {
  Result<facts::Unit> out = Error{"Clang crashed while it read the unit"};
  llvm::CrashRecoveryContext::Enable();
  llvm::CrashRecoveryContext context;
  context.RunSafelyOnThread(
      [&] {
        clang::noteBottomOfStack();
        out = extract_here(request);
      },
      limits::kWorkerStackBytes);
  return out;
}

}  // namespace tvaara::code
