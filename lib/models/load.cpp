// model.yaml files and the folder that holds them.
#include <algorithm>
#include <filesystem>

#include "base/file.h"
#include "base/text.h"
#include "models/models.h"
#include "models/own_rows.h"
#include "models/reader.h"
#include "models/sections.h"

namespace tvaara::models {
namespace {

constexpr const char* kFileName = "model.yaml";
constexpr const char* kProjectName = "project";     // of rows in a file of other things
constexpr size_t kMaxModelBytes = size_t{1} << 20;  // hand-written text; more is a mistake

const SectionSpec* section_named(const std::string& name) {
  for (const SectionSpec& spec : section_specs()) {
    if (to_string(spec.section) == name) return &spec;
  }
  return nullptr;
}

bool path_like(const std::string& header) {
  return header.empty() || header.front() == '/' || header.find("..") != std::string::npos;
}

void read_library(Reader& reader, const YAML::Node& root, const std::string& folder_name,
                  Library& library) {
  std::vector<std::pair<YAML::Node, YAML::Node>> sections;
  bool named = !library.name.empty();
  for (const auto& [key, value] : reader.entries(root, "a model")) {
    const std::string& name = key.Scalar();
    if (name == "library") {
      library.name = reader.text(value, "'library'");
      named = true;
      // The folder is the id; a file given by itself may have any name.
      if (!folder_name.empty() && library.name != folder_name) {
        reader.fail(
            value, "the library is '" + library.name + "' but its folder is '" + folder_name + "'");
      }
    } else if (name == "schema") {
      if (reader.text(value, "'schema'") != "1") {
        reader.fail(value, "this model is written for another tvaara", "this one reads schema 1");
      }
    } else if (name == "version") {
      library.version = reader.text(value, "'version'");
    } else if (name == "note") {
      reader.text(value, "'note'");
    } else if (name == "headers") {
      if (value.IsSequence() && value.size() == 0) continue;  // a model of no header at all
      library.headers = reader.texts(value, "'headers'");
      for (const std::string& header : library.headers) {
        if (path_like(header)) reader.fail(value, "'" + header + "' is no header as included");
      }
    } else if (section_named(name)) {
      sections.emplace_back(key, value);
    } else {
      std::vector<std::string> known{"library", "schema", "version", "headers", "note"};
      for (const SectionSpec& spec : section_specs()) known.emplace_back(to_string(spec.section));
      reader.unknown(key, "section", known);
    }
  }
  if (!named) reader.fail(root, "a model must say which 'library' it is of");
  for (const auto& [key, value] : sections) {
    if (!reader.failed()) read_rows(reader, section_named(key.Scalar())->section, value, library);
  }
}

// The library that stands in a file: its root, or what `key` of the root says.
Result<Library> load(const std::string& path, const std::string& folder_name,
                     const std::string& key) {
  auto content = read_file(path, kMaxModelBytes);
  if (!content) return content.error();
  Reader reader(path);
  Library library;
  try {
    YAML::Node root = YAML::Load(*content);
    if (!key.empty()) {
      library.name = kProjectName;
      root.reset(root[key]);
    }
    read_library(reader, root, folder_name, library);
  } catch (const YAML::Exception& problem) {
    Error error{problem.msg, path};
    if (!problem.mark.is_null()) {
      error.line = static_cast<uint32_t>(problem.mark.line + 1);
      error.column = static_cast<uint32_t>(problem.mark.column + 1);
    }
    return error;
  }
  if (reader.failed()) return reader.error();
  std::string stubs = join_path(parent_path(path), "stubs");
  if (key.empty() && is_directory(stubs)) library.stub_folder = absolute_path(stubs);
  return library;
}

}  // namespace

Result<Library> load_model_file(const std::string& path) { return load(path, "", ""); }

Result<Library> load_own_rows(const std::string& path, const std::string& key) {
  return load(path, "", key);
}

Result<ModelSet> load_models(const std::string& folder) {
  std::error_code problem;
  std::filesystem::directory_iterator entries(folder, problem);
  if (problem) return Error{"cannot list models: " + problem.message(), folder};
  std::vector<std::string> names;
  for (const auto& entry : entries) {
    std::string name = entry.path().filename().string();
    if (file_exists(join_path(join_path(folder, name), kFileName))) names.push_back(name);
  }
  std::sort(names.begin(), names.end());
  ModelSet set;
  for (const std::string& name : names) {
    auto library = load(join_path(join_path(folder, name), kFileName), name, "");
    if (!library) return library.error();
    set.libraries.push_back(std::move(*library));
  }
  return set;
}

}  // namespace tvaara::models
