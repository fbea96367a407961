#include "code/stubs.h"

#include <llvm/Support/VirtualFileSystem.h>

#include <algorithm>
#include <map>
#include <set>

#include "base/file.h"
#include "code/preprocess.h"

namespace tvaara::code {
namespace {

using namespace clang;

// Where the layer of longer paths lies; the name is only seen in a unit's list of files.
constexpr const char* kAliasFolder = "/tvaara-stubs/";

bool is_header(const StubLibrary& library, const std::string& included) {
  return std::find(library.headers.begin(), library.headers.end(), included) !=
         library.headers.end();
}

enum class State { unused, real, stub };

class Chooser {
 public:
  Chooser(const std::vector<StubLibrary>& libraries, const CompilerInvocation& invocation,
          const FileSystem& files)
      : libraries_(libraries),
        invocation_(invocation),
        files_(files),
        states_(libraries.size(), State::unused) {
    for (const StubLibrary& library : libraries) {
      apart_.push_back(library.folder);
      headers_.insert(headers_.end(), library.headers.begin(), library.headers.end());
      for (const std::string& header : library.headers) ++bare_names_[base_name(header)];
    }
    apart_.push_back(kAliasFolder);
  }

  void run() {
    while (look()) {
    }
  }

  void apply(CompilerInvocation& invocation, FileSystem& files) const {
    for (size_t i = 0; i < libraries_.size(); ++i) {
      if (states_[i] != State::stub) continue;
      auto& headers = invocation.getHeaderSearchOpts();
      headers.AddPath(libraries_[i].folder, frontend::After, false, true);
      headers.AddPath(kAliasFolder + libraries_[i].name, frontend::After, false, true);
    }
    files = with_aliases();
  }

  std::vector<LibraryState> states() const {
    std::vector<LibraryState> out;
    for (size_t i = 0; i < libraries_.size(); ++i) {
      if (states_[i] == State::unused) continue;
      out.push_back({libraries_[i].name, states_[i] == State::real});
    }
    return out;
  }

 private:
  // One pass of the preprocessor; true if it changed what is known. Each library's state only goes
  // from unused to stub to real and aliases only grow, so this ends.
  bool look() {
    CompilerInvocation invocation(invocation_);
    FileSystem files;
    apply(invocation, files);
    IgnoringDiagConsumer silent;
    auto compiler = make_compiler(invocation, files, silent);
    Includes includes = collect_includes(*compiler, apart_, headers_);
    bool changed = false;
    for (size_t i = 0; i < libraries_.size(); ++i) {
      State state = next_state(i, includes);
      changed =
          changed || (state != states_[i] && (state == State::stub || states_[i] == State::stub));
      states_[i] = state;
      if (state == State::stub) changed = add_aliases(libraries_[i], includes) || changed;
    }
    return changed;
  }

  // The library's header meant by an include as written, or empty. Copies of a library lie in all
  // sorts of folders: "third_party/nlohmann/json.hpp" and, if it is the only library with a header
  // of that name, "json.hpp".
  std::string header_meant(const StubLibrary& library, const std::string& included) const {
    auto bare = bare_names_.find(included);
    bool only_one = bare != bare_names_.end() && bare->second == 1;
    for (const std::string& header : library.headers) {
      if (included == header || included.ends_with("/" + header)) return header;
      if (only_one && base_name(header) == included) return header;
    }
    return "";
  }

  // What one look at the includes says of a library, given what was said before. An exact name
  // decides; another spelling only speaks if no exact name does.
  State next_state(size_t index, const Includes& includes) const {
    const StubLibrary& library = libraries_[index];
    auto any = [&](const std::set<std::string>& names, bool exact) {
      return std::any_of(names.begin(), names.end(), [&](const std::string& name) {
        return exact ? is_header(library, name) : !header_meant(library, name).empty();
      });
    };
    if (states_[index] == State::real || any(includes.found, true)) return State::real;
    if (states_[index] == State::stub) return State::stub;
    bool exactly_missing = any(includes.missing, true);
    if (!exactly_missing && any(includes.found, false)) return State::real;
    if (!exactly_missing && !any(includes.missing, false)) return State::unused;
    return any(includes.present, true) ? State::real : State::stub;
  }

  bool add_aliases(const StubLibrary& library, const Includes& includes) {
    bool added = false;
    for (const std::string& name : includes.missing) {
      std::string header = header_meant(library, name);
      if (header.empty() || header == name || name.find("..") != std::string::npos) continue;
      std::string target = join_path(library.folder, header);
      if (!file_exists(target)) continue;
      added = aliases_.emplace(kAliasFolder + library.name + "/" + name, target).second || added;
    }
    return added;
  }

  FileSystem with_aliases() const {
    if (aliases_.empty()) return files_;
    auto memory = llvm::makeIntrusiveRefCnt<llvm::vfs::InMemoryFileSystem>();
    for (const auto& [path, target] : aliases_) {
      memory->addFile(path, 0,
                      llvm::MemoryBuffer::getMemBufferCopy("#include \"" + target + "\"\n", path));
    }
    auto overlay = llvm::makeIntrusiveRefCnt<llvm::vfs::OverlayFileSystem>(files_);
    overlay->pushOverlay(memory);
    return overlay;
  }

  const std::vector<StubLibrary>& libraries_;
  const CompilerInvocation& invocation_;
  FileSystem files_;
  std::vector<State> states_;
  std::vector<std::string> apart_, headers_;
  std::map<std::string, int> bare_names_;       // of headers; how many have it
  std::map<std::string, std::string> aliases_;  // path in the layer -> header of the stub
};

}  // namespace

std::vector<LibraryState> add_stubs(const std::vector<StubLibrary>& libraries,
                                    CompilerInvocation& invocation, FileSystem& files) {
  if (libraries.empty()) return {};
  Chooser chooser(libraries, invocation, files);
  chooser.run();
  chooser.apply(invocation, files);
  return chooser.states();
}

}  // namespace tvaara::code
