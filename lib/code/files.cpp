#include "code/files.h"

#include <llvm/Support/MemoryBuffer.h>

#include <set>

#include "base/file.h"
#include "base/hash.h"
#include "base/limits.h"
#include "facts/dependencies.h"

namespace tvaara::code {
namespace {

// A file whose content is hashed when it is read, so that the hash is that of what was read.
class ObservedFile : public llvm::vfs::File {
 public:
  ObservedFile(std::unique_ptr<llvm::vfs::File> file, Lookups::Answer& answer)
      : file_(std::move(file)), answer_(answer) {}

  llvm::ErrorOr<llvm::vfs::Status> status() override { return file_->status(); }
  llvm::ErrorOr<std::string> getName() override { return file_->getName(); }
  llvm::ErrorOr<std::unique_ptr<llvm::MemoryBuffer>> getBuffer(const llvm::Twine& name,
                                                               int64_t size, bool terminated,
                                                               bool is_volatile) override {
    auto buffer = file_->getBuffer(name, size, terminated, is_volatile);
    if (buffer && answer_.content.empty()) {
      answer_.content = hash_hex({(*buffer)->getBufferStart(), (*buffer)->getBufferSize()});
    }
    return buffer;
  }
  std::error_code close() override { return file_->close(); }

 private:
  std::unique_ptr<llvm::vfs::File> file_;
  Lookups::Answer& answer_;  // map entries stay where they are
};

class RegularFiles : public llvm::vfs::ProxyFileSystem {
 public:
  RegularFiles(code::FileSystem files, std::shared_ptr<Lookups> lookups)
      : ProxyFileSystem(std::move(files)), lookups_(std::move(lookups)) {}

  llvm::ErrorOr<llvm::vfs::Status> status(const llvm::Twine& path) override {
    llvm::ErrorOr<llvm::vfs::Status> status = admit(ProxyFileSystem::status(path));
    Lookups::Answer& answer = answer_for(path);
    answer.exists = static_cast<bool>(status);
    answer.is_directory = status && status->isDirectory();
    return status;
  }

  llvm::ErrorOr<std::unique_ptr<llvm::vfs::File>> openFileForRead(
      const llvm::Twine& path) override {
    auto admitted = status(path);  // before opening: opening a fifo already waits
    if (!admitted) return admitted.getError();
    auto file = ProxyFileSystem::openFileForRead(path);
    if (!file) return file;
    return std::make_unique<ObservedFile>(std::move(*file), answer_for(path));
  }

  llvm::vfs::directory_iterator dir_begin(const llvm::Twine& path,
                                          std::error_code& error) override {
    Lookups::Answer& answer = answer_for(path);
    std::vector<std::string> names;
    std::error_code failed;
    for (auto it = ProxyFileSystem::dir_begin(path, failed);
         !failed && it != llvm::vfs::directory_iterator(); it.increment(failed)) {
      names.push_back(base_name(it->path().str()));
    }
    answer.exists = answer.is_directory = !failed;
    if (!failed) answer.listing = facts::listing_hash(std::move(names));
    return ProxyFileSystem::dir_begin(path, error);
  }

  bool exists(const llvm::Twine& path) override { return static_cast<bool>(status(path)); }

 private:
  static llvm::ErrorOr<llvm::vfs::Status> admit(llvm::ErrorOr<llvm::vfs::Status> status) {
    if (!status || status->isDirectory()) return status;
    bool fits = status->isRegularFile() && status->getSize() <= limits::kMaxSourceBytes;
    if (!fits) return std::make_error_code(std::errc::no_such_file_or_directory);
    return status;
  }

  Lookups::Answer& answer_for(const llvm::Twine& path) {
    llvm::SmallString<256> absolute;
    path.toVector(absolute);
    makeAbsolute(absolute);
    return lookups_->answers[absolute.str().str()];
  }

  std::shared_ptr<Lookups> lookups_;
};

// The topmost folder of a missing path that is missing itself. `present` remembers folders.
std::string topmost_missing(const std::string& path, std::map<std::string, bool>& present) {
  std::string missing = path;
  for (std::string folder = parent_path(path); folder.size() > 1; folder = parent_path(folder)) {
    auto [known, fresh] = present.try_emplace(folder);
    if (fresh) known->second = is_directory(folder);
    if (known->second) break;
    missing = folder;
  }
  return missing;
}

}  // namespace

FileSystem regular_files(const std::string& directory, std::shared_ptr<Lookups> lookups) {
  FileSystem files(llvm::vfs::createPhysicalFileSystem().release());
  files->setCurrentWorkingDirectory(directory);
  return llvm::makeIntrusiveRefCnt<RegularFiles>(std::move(files), std::move(lookups));
}

std::string dependency_list(const Lookups& lookups, const std::string& root) {
  using facts::DependencyKind;
  std::string list;
  std::map<std::string, bool> present;
  std::set<std::string> absent;
  std::string below = root == "/" ? root : root + "/";
  auto add = [&](DependencyKind kind, const std::string& hash, const std::string& path) {
    if (path == root) return facts::add_dependency(list, kind, hash, ".");
    bool ours = path.starts_with(below) && path.size() > below.size();
    return facts::add_dependency(list, kind, hash, ours ? path.substr(below.size()) : path);
  };
  for (const auto& [path, answer] : lookups.answers) {
    bool fine = true;
    if (!answer.exists) {
      std::string missing = topmost_missing(path, present);
      if (absent.insert(missing).second) fine = add(DependencyKind::absent, "", missing);
    } else if (!answer.listing.empty()) {
      fine = add(DependencyKind::listing, answer.listing, path);
    } else if (!answer.content.empty()) {
      fine = add(DependencyKind::content, answer.content, path);
    } else {
      fine = add(answer.is_directory ? DependencyKind::directory : DependencyKind::file, "", path);
    }
    if (!fine) return "";
  }
  return list;
}

}  // namespace tvaara::code
