// Reading and writing files with errors as values, and lexical path work.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace tvaara {

// The whole file; refuses files larger than `max_bytes` (an Error says so).
Result<std::string> read_file(const std::string& path, size_t max_bytes = size_t{256} << 20);
// Writes to a temporary file beside `path`, then renames: readers see the old or the new content.
// Devices and pipes are written directly.
Status write_file_atomically(const std::string& path, std::string_view content);

bool file_exists(const std::string& path);
bool is_directory(const std::string& path);
// "a/./b/../c" -> "a/c"; purely lexical, keeps a leading '/'.
std::string normalize_path(std::string_view path);
std::string join_path(std::string_view base, std::string_view relative);
std::string parent_path(std::string_view path);
std::string base_name(std::string_view path);
// `path` relative to `root` if it lies under it (after normalisation), else `path` itself.
std::string relative_to(const std::string& path, const std::string& root);
// Absolute and normalised, symbolic links resolved where the file exists.
std::string absolute_path(const std::string& path);
// The folder of the running executable; resources are found relative to it.
std::string executable_folder();

// How many leading folders two paths have in common: "a/b/x" and "a/c/x" -> 1.
size_t shared_folders(std::string_view a, std::string_view b);

}  // namespace tvaara
