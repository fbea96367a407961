#include "code/extract.h"

#include <clang/Basic/Stack.h>
#include <clang/Lex/PreprocessorOptions.h>
#include <llvm/Support/CrashRecoveryContext.h>
#include <llvm/Support/ErrorHandling.h>

#include <algorithm>
#include <cstdlib>
#include <new>
#include <optional>

#include "base/file.h"
#include "base/limits.h"
#include "code/files.h"
#include "code/flags.h"
#include "code/frontend.h"
#include "code/invocation.h"
#include "code/lost.h"
#include "code/made_headers.h"
#include "code/placeholder.h"
#include "code/shared.h"
#include "code/stubs.h"
#include "code/target.h"

namespace tvaara::code {
namespace {

void describe(const CompileCommand& command, const Invocation& invocation,
              const std::vector<LibraryState>& libraries, const std::vector<MadeHeader>& made,
              const std::string& root, facts::UnitBuilder& builder) {
  facts::Unit& unit = builder.unit();
  unit.main_file = builder.string(relative_to(absolute_path(command.source), root));
  auto add_flag = [&](const std::string& flag) {
    unit.flags.push_back(builder.string(relative_to(flag, root)));
  };
  for (const std::string& flag : command.arguments) add_flag(flag);
  for (const std::string& path : command.includes) add_flag("-include"), add_flag(path);
  for (const std::string& path : command.macro_includes) add_flag("-imacros"), add_flag(path);
  auto add_note = [&](const char* kind, const std::string& text) {
    facts::Note note;
    note.kind = builder.string(kind);
    note.text = builder.string(text);
    unit.notes.push_back(note);
  };
  for (const std::string& flag : command.dropped) add_note("dropped-flag", flag);
  for (const std::string& complaint : invocation.complaints) add_note("dropped-flag", complaint);
  for (const MadeHeader& header : made) {
    if (!header.from.empty()) add_note("synthesised", header.name + " from " + header.from);
  }
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
         const std::vector<LibraryState>& libraries, const std::vector<MadeHeader>& made,
         std::string root, FileSystem files)
      : request_(request),
        command_(command),
        invocation_(invocation),
        libraries_(libraries),
        made_(made),
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
    describe(command_, invocation_, libraries_, made_, root_, attempt->builder);
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
    attempt->complete = parse_unit(invocation, files, names, request_, nullptr, attempt->survey);
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
  const std::vector<MadeHeader>& made_;
  std::string root_;
  FileSystem files_;
};

// What was looked at without the file system that remembers. Files are read, so that their content
// counts.
void look_again(const CompileCommand& command, const FileSystem& files) {
  for (const std::string& path : command.looked_up) {
    auto status = files->status(path);
    if (status && status->isRegularFile()) (void)files->getBufferForFile(path);
  }
}

// What there is before a unit is parsed.
struct Prepared {
  CompileCommand command;
  Invocation invocation;
  FileSystem files;
  std::shared_ptr<Lookups> lookups = std::make_shared<Lookups>();
  std::vector<LibraryState> libraries;
  std::vector<MadeHeader> made;
};

// `includes`, if given, are read in place of the command's source.
Result<Prepared> prepare(const Request& request, const std::string& root,
                         const std::vector<std::string>& includes) {
  auto stage = [&](const char* name) {
    if (request.stage) request.stage(name);
  };
  stage("reading the command");
  Prepared out;
  Result<CompileCommand> command = read_command(request.command, request.directory, root);
  if (!command) return command.error();
  out.command = std::move(*command);
  out.files = regular_files(request.directory, out.lookups);
  look_again(out.command, out.files);
  fall_back_to_host(out.command, root, out.files);
  if (!includes.empty()) out.command.source = add_shared_source(shared_source(includes), out.files);
  Result<Invocation> invocation = make_invocation(out.command, root, out.files);
  if (!invocation) return invocation.error();
  out.invocation = std::move(*invocation);
  stage("looking for headers");
  out.made = add_made_headers(request.templates, root, out.command.source, *out.invocation.compiler,
                              out.files);
  out.libraries = add_stubs(request.stubs, *out.invocation.compiler, out.files);
  stage("parsing");
  return out;
}

bool has_errors(const facts::Unit& unit) {
  return std::any_of(unit.notes.begin(), unit.notes.end(), [&](const facts::Note& note) {
    return unit.text(note.kind) == "parse-error";
  });
}

// The file with shared headers lives as long as the run; nothing depends on it or its folder.
void forget(const std::string& path, Lookups& lookups) {
  std::erase_if(lookups.answers, [&](const auto& answer) {
    return answer.first.starts_with(path) || answer.first == parent_path(path);
  });
}

// With shared headers, or nothing if they do not fit the unit.
std::optional<facts::Unit> extract_sharing(const Request& request, const std::string& root,
                                           const Prepared& prepared, const SharedHeaders& shared) {
  facts::UnitBuilder builder;
  Names names(builder, root, request.external);
  describe(prepared.command, prepared.invocation, prepared.libraries, prepared.made, root, builder);
  SharedCheck check(shared);
  Survey survey;
  FileSystem files = prepared.files;
  add_shared_source(shared.source, files);
  const bool complete =
      parse_unit(*prepared.invocation.compiler, files, names, request, &check, survey);
  forget(shared.path, *prepared.lookups);  // also if it stopped: without them it is parsed anew
  if (!complete || !check.fits() || has_errors(builder.unit())) return std::nullopt;
  return std::move(builder.unit());
}

Result<facts::Unit> extract_here(const Request& request, std::string* dependencies) {
  std::string root = absolute_path(request.root);
  Result<Prepared> prepared = prepare(request, root, {});
  if (!prepared) return prepared.error();
  auto tell_dependencies = [&](const std::string& more) {
    if (!dependencies) return;
    *dependencies = dependency_list(*prepared->lookups, root);
    if (!dependencies->empty()) *dependencies += more;
  };
  if (!request.shared.empty() && prepared->command.includes.empty() &&
      prepared->command.macro_includes.empty()) {
    Result<SharedHeaders> shared = read_shared_headers(request.shared);
    std::optional<facts::Unit> unit;
    if (shared) unit = extract_sharing(request, root, *prepared, *shared);
    if (unit) {
      tell_dependencies(shared->dependencies);
      return std::move(*unit);
    }
    if (request.stage) request.stage("parsing without shared headers");
  }
  Ladder ladder(request, prepared->command, prepared->invocation, prepared->libraries,
                prepared->made, root, prepared->files);
  Result<facts::Unit> unit = ladder.climb();
  if (unit) tell_dependencies("");
  return unit;
}

Status share_here(const Request& request, const std::vector<std::string>& includes,
                  const std::string& path) {
  std::string root = absolute_path(request.root);
  Result<Prepared> prepared = prepare(request, root, includes);
  if (!prepared) return prepared.error();
  if (!prepared->command.includes.empty() || !prepared->command.macro_includes.empty()) {
    return Error{"the command reads files of its own before the source"};
  }
  facts::UnitBuilder unused;
  Names names(unused, root, request.external);
  Status written =
      write_shared_headers(*prepared->invocation.compiler, prepared->files, names, path);
  if (!written) return written;
  forget(path, *prepared->lookups);
  std::string dependencies = dependency_list(*prepared->lookups, root);
  if (dependencies.empty()) return Error{"what the headers depend on cannot be written down"};
  Status kept = write_file_atomically(path + ".source", shared_source(includes));
  return kept ? write_file_atomically(path + ".depends", dependencies) : kept;
}

// LLVM allocates most with malloc; that this fails is told as if `new` had failed.
void no_memory(void*, const char*, bool) {
  if (std::new_handler handler = std::get_new_handler()) handler();
  std::abort();
}

// Clang recurses as deep as the source nests, so it gets a stack of its own; and it may crash,
// which then leaves what is to be done undone.
void run_safely(llvm::function_ref<void()> work) {
  llvm::remove_bad_alloc_error_handler();
  llvm::install_bad_alloc_error_handler(no_memory);
  llvm::CrashRecoveryContext::Enable();
  llvm::CrashRecoveryContext context;
  context.RunSafelyOnThread(
      [&] {
        clang::noteBottomOfStack();
        work();
      },
      limits::kWorkerStackBytes);
}

}  // namespace

Status share_headers(const Request& request, const std::vector<std::string>& includes,
                     const std::string& path) {
  Status out = Error{"Clang crashed while it read the headers"};
  run_safely([&] { out = share_here(request, includes, path); });
  return out;
}

Result<facts::Unit> extract(const Request& request, std::string* dependencies) {
  Result<facts::Unit> out = Error{"Clang crashed while it read the unit"};
  run_safely([&] { out = extract_here(request, dependencies); });
  return out;
}

}  // namespace tvaara::code
