#include "code/target.h"

#include <clang/Basic/TargetInfo.h>

#include <algorithm>
#include <array>

#include "base/file.h"
#include "code/invocation.h"
#include "code/preprocess.h"

namespace tvaara::code {
namespace {

using namespace clang;

constexpr std::array<std::string_view, 9> kPlaceFlags{"--target=", "-m32",     "-mx32",
                                                      "-m16",      "-stdlib=", "--sysroot",
                                                      "-isysroot", "-march=",  "-mcpu="};

bool names_a_place(const std::string& flag) {
  return std::any_of(kPlaceFlags.begin(), kPlaceFlags.end(),
                     [&](std::string_view prefix) { return flag.starts_with(prefix); });
}

// The standard headers that a small unit of the same language would include are all there.
bool works(const CompileCommand& command, const std::string& root, const FileSystem& files) {
  CompileCommand probe = command;
  size_t dot = base_name(command.source).rfind('.');
  probe.source = "/tvaara-probe";
  if (dot != std::string::npos) probe.source += base_name(command.source).substr(dot);
  probe.includes.clear();
  probe.macro_includes.clear();
  auto memory = llvm::makeIntrusiveRefCnt<llvm::vfs::InMemoryFileSystem>();
  memory->addFile(probe.source, 0,
                  llvm::MemoryBuffer::getMemBuffer("#ifdef __cplusplus\n#include <string>\n"
                                                   "#else\n#include <stdlib.h>\n#endif\n"));
  auto overlay = llvm::makeIntrusiveRefCnt<llvm::vfs::OverlayFileSystem>(files);
  overlay->pushOverlay(memory);
  Result<Invocation> invocation = make_invocation(probe, root, overlay);
  if (!invocation) return false;
  IgnoringDiagConsumer silent;
  auto compiler = make_compiler(*invocation->compiler, overlay, silent);
  Includes includes = collect_includes(*compiler, {}, {});
  return !includes.found.empty() && includes.missing.empty();
}

}  // namespace

void fall_back_to_host(CompileCommand& command, const std::string& root, const FileSystem& files) {
  std::vector<std::string>& arguments = command.arguments;
  if (std::none_of(arguments.begin(), arguments.end(), names_a_place)) return;
  if (works(command, root, files)) return;
  CompileCommand plain = command;
  plain.arguments.clear();
  for (size_t i = 0; i < arguments.size(); ++i) {
    if (!names_a_place(arguments[i])) {
      plain.arguments.push_back(arguments[i]);
      continue;
    }
    bool has_value = arguments[i] == "--sysroot" || arguments[i] == "-isysroot";
    std::string written = arguments[i];
    if (has_value && i + 1 < arguments.size()) written += " " + arguments[++i];
    plain.dropped.push_back(written);
  }
  if (works(plain, root, files)) command = std::move(plain);
}

}  // namespace tvaara::code
