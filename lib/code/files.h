// The file system as the scanned repository may use it: regular files of bounded size.
//
// `#include "/dev/zero"` must not eat the machine, nor a fifo in the repository hang the worker.
#pragma once

#include <llvm/Support/VirtualFileSystem.h>

#include <string>

namespace tvaara::code {

using FileSystem = llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem>;

// The machine's files, paths relative to `directory`; the process's own folder is not touched.
FileSystem regular_files(const std::string& directory);

}  // namespace tvaara::code
