#include "scan/unit_keys.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>

#include "base/file.h"
#include "base/hash.h"
#include "base/text.h"
#include "facts/facts.h"

namespace tvaara::scan {
namespace {

// Parts are told apart whatever they hold.
void add(std::string& material, std::string_view part) {
  material += std::to_string(part.size()) + ":";
  material += part;
}

// The program itself: facts of another build of it are other facts.
std::string extractor_hash() {
  Result<std::string> bytes = read_file(join_path(executable_folder(), "tvaara-extract"));
  return bytes ? hash_hex(*bytes) : "";
}

// Names under a folder; contents count where they are read.
std::vector<std::string> names_below(const std::string& folder) {
  std::vector<std::string> names;
  std::error_code error;
  std::filesystem::recursive_directory_iterator it(folder, error), end;
  for (; !error && it != end; it.increment(error)) {
    names.push_back(relative_to(it->path().string(), folder));
  }
  std::sort(names.begin(), names.end());
  return names;
}

// `text` with the root, where it stands as a whole path or at the head of one, left out.
std::string without_root(const std::string& text, const std::string& root) {
  if (root == "/") return text;
  std::string out;
  for (size_t at = 0;;) {
    size_t found = text.find(root, at);
    if (found == std::string::npos) return out + text.substr(at);
    size_t after = found + root.size();
    bool whole = after == text.size() ||
                 !(std::isalnum(static_cast<unsigned char>(text[after])) ||
                   std::string_view("._-+").find(text[after]) != std::string_view::npos);
    out += text.substr(at, found - at);
    if (whole) {
      out += '\0';
    } else {
      out += root;
    }
    at = after;
  }
}

}  // namespace

UnitKeys::UnitKeys(const std::string& root, const std::vector<std::string>& knowledge,
                   const models::ModelSet& models)
    : root_(root) {
  std::string material;
  add(material, extractor_hash());
  add(material, std::to_string(facts::kSchemaVersion));
  for (const std::string& argument : knowledge) add(material, argument);
  for (const models::Library& library : models.libraries) {
    if (library.stub_folder.empty()) continue;
    for (const std::string& name : names_below(library.stub_folder)) add(material, name);
  }
  // What Clang takes from the environment.
  for (const char* name : {"CPATH", "C_INCLUDE_PATH", "CPLUS_INCLUDE_PATH", "OBJC_INCLUDE_PATH",
                           "OBJCPLUS_INCLUDE_PATH", "SOURCE_DATE_EPOCH"}) {
    const char* value = std::getenv(name);
    add(material, value ? value : "");
  }
  common_ = hash_hex(material);
}

std::string UnitKeys::of(const project::CompileCommand& command) const {
  std::string material = common_;
  add(material, without_root(command.directory, root_));
  for (const std::string& argument : command.arguments) {
    add(material, without_root(argument, root_));
  }
  return hash_hex(material);
}

}  // namespace tvaara::scan
