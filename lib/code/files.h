// The file system a unit is read from: the machine's, but only regular files of bounded size.
//
// `#include "/dev/zero"` must not eat the machine, nor a fifo in the repository hang the worker.
// Every answer is remembered, so that a cache can tell whether it would be the same again.
#pragma once

#include <llvm/Support/VirtualFileSystem.h>

#include <map>
#include <memory>
#include <string>

namespace tvaara::code {

using FileSystem = llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem>;

// What the file system was asked and answered, by absolute path.
struct Lookups {
  struct Answer {
    bool exists = false, is_directory = false;
    std::string content;  // hash of the content, if it was read
    std::string listing;  // hash of the names in it, if they were listed
  };
  std::map<std::string, Answer> answers;
};

// The machine's files, paths relative to `directory`; the process's own folder is not touched.
FileSystem regular_files(const std::string& directory, std::shared_ptr<Lookups> lookups);

// As facts::Dependency lines, paths under `root` relative to it. Of folders that are not there
// only the topmost is named. Empty if a path cannot be written down.
std::string dependency_list(const Lookups& lookups, const std::string& root);

}  // namespace tvaara::code
