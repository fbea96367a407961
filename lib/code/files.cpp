#include "code/files.h"

#include "base/limits.h"

namespace tvaara::code {
namespace {

class RegularFiles : public llvm::vfs::ProxyFileSystem {
 public:
  explicit RegularFiles(code::FileSystem files) : ProxyFileSystem(std::move(files)) {}

  llvm::ErrorOr<llvm::vfs::Status> status(const llvm::Twine& path) override {
    return admit(ProxyFileSystem::status(path));
  }
  llvm::ErrorOr<std::unique_ptr<llvm::vfs::File>> openFileForRead(
      const llvm::Twine& path) override {
    auto admitted = status(path);  // before opening: opening a fifo already waits
    if (!admitted) return admitted.getError();
    return ProxyFileSystem::openFileForRead(path);
  }

 private:
  static llvm::ErrorOr<llvm::vfs::Status> admit(llvm::ErrorOr<llvm::vfs::Status> status) {
    if (!status || status->isDirectory()) return status;
    bool fits = status->isRegularFile() && status->getSize() <= limits::kMaxSourceBytes;
    if (!fits) return std::make_error_code(std::errc::no_such_file_or_directory);
    return status;
  }
};

}  // namespace

FileSystem regular_files(const std::string& directory) {
  FileSystem files(llvm::vfs::createPhysicalFileSystem().release());
  files->setCurrentWorkingDirectory(directory);
  return llvm::makeIntrusiveRefCnt<RegularFiles>(std::move(files));
}

}  // namespace tvaara::code
