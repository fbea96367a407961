#include "code/extract.h"

#include <clang/Basic/Stack.h>
#include <llvm/Support/CrashRecoveryContext.h>

#include "base/file.h"
#include "base/limits.h"
#include "code/files.h"
#include "code/flags.h"
#include "code/frontend.h"
#include "code/invocation.h"
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

Result<facts::Unit> extract_here(const Request& request) {
  std::string root = absolute_path(request.root);
  Result<CompileCommand> command = read_command(request.command, request.directory, root);
  if (!command) return command.error();
  FileSystem files = regular_files(request.directory);
  fall_back_to_host(*command, root, files);
  Result<Invocation> invocation = make_invocation(*command, root, files);
  if (!invocation) return invocation.error();
  std::vector<LibraryState> libraries = add_stubs(request.stubs, *invocation->compiler, files);

  facts::UnitBuilder builder;
  Names names(builder, root, request.external);
  describe(*command, *invocation, libraries, root, builder);
  if (!parse_unit(*invocation->compiler, files, names, request.full_bodies)) {
    return Error{"Clang stopped before it read the source file", command->source};
  }
  return std::move(builder.unit());
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
