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

// Where the layers of other paths lie, of stubs and of installed headers; the names are only seen
// in a unit's list of files.
constexpr const char* kAliasFolder = "/tvaara-stubs/";
constexpr const char* kInstalledFolder = "/tvaara-installed/";

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
        states_(libraries.size(), State::unused),
        in_part_(libraries.size(), false) {
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
    auto& headers = invocation.getHeaderSearchOpts();
    for (const std::string& folder : folders_) {
      headers.AddPath(folder, frontend::After, false, true);
    }
    for (size_t i = 0; i < libraries_.size(); ++i) {
      if (states_[i] == State::stub) add_stub(i, headers);
      for (const char* layer : {kInstalledFolder, kAliasFolder}) {
        headers.AddPath(layer + libraries_[i].name, frontend::After, false, true);
      }
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
  // Where some of the library is installed, a stub includes nothing of that.
  void add_stub(size_t index, HeaderSearchOptions& headers) const {
    const std::string& folder = libraries_[index].folder;
    if (in_part_[index]) {
      headers.UserEntries.emplace(headers.UserEntries.begin(), folder, frontend::Angled, false,
                                  true);
    } else {
      headers.AddPath(folder, frontend::After, false, true);
    }
  }

  // One pass of the preprocessor; true if it changed what is known. Each library's state only goes
  // from unused to stub to real; folders and aliases only grow, so this ends.
  bool look() {
    CompilerInvocation invocation(invocation_);
    FileSystem files;
    apply(invocation, files);
    IgnoringDiagConsumer silent;
    auto compiler = make_compiler(invocation, files, silent);
    Includes includes = collect_includes(*compiler, apart_, headers_);
    bool changed = false;
    for (size_t i = 0; i < libraries_.size(); ++i) {
      if (states_[i] != State::stub && find_installed(libraries_[i], includes)) {
        changed = true;  // the next look tells whether that is it
        continue;
      }
      State state = next_state(i, includes);
      changed =
          changed || (state != states_[i] && (state == State::stub || states_[i] == State::stub));
      states_[i] = state;
      if (state != State::stub) continue;
      in_part_[i] = in_part_[i] || any_present(libraries_[i], includes);
      changed = add_stub_aliases(libraries_[i], includes) || changed;
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
    return exactly_missing || any(includes.missing, false) ? State::stub : State::unused;
  }

  // If a header of the library is missing as it is included: looks where others of its names are
  // installed. The folder that a build would have named is the one in which a short name of a
  // header is found by a longer one; else the header itself is found by the name it is included by.
  // True if that gave anything not known before.
  bool find_installed(const StubLibrary& library, const Includes& includes) {
    bool found = false;
    for (const std::string& name : includes.missing) {
      std::string meant = header_meant(library, name);
      if (meant.empty() || name.find("..") != std::string::npos) continue;
      for (const std::string& header : library.headers) {
        auto installed = includes.present.find(header);
        if (installed == includes.present.end()) continue;
        const std::string& path = installed->second;
        for (const std::string& shorter : library.headers) {
          if (!header.ends_with("/" + shorter)) continue;
          found = add_folder(path.substr(0, path.size() - shorter.size() - 1)) || found;
        }
        if (header == meant) found = add_alias(kInstalledFolder, library, name, path) || found;
      }
    }
    return found;
  }

  static bool any_present(const StubLibrary& library, const Includes& includes) {
    return std::any_of(library.headers.begin(), library.headers.end(),
                       [&](const auto& header) { return includes.present.contains(header); });
  }

  bool add_folder(const std::string& folder) {
    if (std::find(folders_.begin(), folders_.end(), folder) != folders_.end()) return false;
    folders_.push_back(folder);
    return true;
  }

  bool add_alias(const char* layer, const StubLibrary& library, const std::string& name,
                 const std::string& target) {
    return aliases_.emplace(layer + library.name + "/" + name, target).second;
  }

  bool add_stub_aliases(const StubLibrary& library, const Includes& includes) {
    bool added = false;
    for (const std::string& name : includes.missing) {
      std::string header = header_meant(library, name);
      if (header.empty() || header == name || name.find("..") != std::string::npos) continue;
      std::string target = join_path(library.folder, header);
      if (!file_exists(target)) continue;
      added = add_alias(kAliasFolder, library, name, target) || added;
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
  std::vector<bool> in_part_;         // other headers than those included are installed
  std::vector<std::string> folders_;  // of headers that are installed by a longer path
  std::vector<std::string> apart_, headers_;
  std::map<std::string, int> bare_names_;       // of headers; how many have it
  std::map<std::string, std::string> aliases_;  // path in the layer -> header
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
