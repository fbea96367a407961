// Files, regions and line hashes in SARIF's terms: relative percent-encoded URIs under SRCROOT and
// columns in UTF-16 code units.
#include <algorithm>

#include "base/file.h"
#include "base/text.h"
#include "report/fingerprint.h"
#include "report/sarif.h"
#include "report/unicode.h"

namespace tvaara::report {

namespace {

// What a path is relative to.
const char* base_of(const std::string& file) {
  return file.starts_with("/") ? "FILESYSTEM" : "SRCROOT";
}

const char* language_of(const std::string& file) {
  size_t dot = file.rfind('.');
  std::string extension = dot == std::string::npos ? "" : to_lower(file.substr(dot + 1));
  if (extension == "c") return "c";
  for (const char* cpp : {"cc", "cpp", "cxx", "c++", "h", "hh", "hpp", "hxx", "ipp", "inl"}) {
    if (extension == cpp) return "cplusplus";
  }
  if (extension == "yaml" || extension == "yml") return "yaml";
  return extension == "json" ? "json" : nullptr;
}

}  // namespace

std::string uri_of(std::string_view path) {
  static constexpr char kDigits[] = "0123456789ABCDEF";
  path.remove_prefix(std::min(path.find_first_not_of('/'), path.size()));
  std::string out;
  for (char c : path) {
    unsigned char byte = static_cast<unsigned char>(c);
    bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                 std::string_view("-._~/").find(c) != std::string_view::npos;
    if (plain) {
      out += c;
    } else {
      out += {'%', kDigits[byte >> 4], kDigits[byte & 0xf]};
    }
  }
  return out;
}

void SarifPlaces::add_files(const std::vector<std::string>& sorted) {
  for (const std::string& file : sorted) {
    if (index_.emplace(file, files_.size()).second) files_.push_back(file);
  }
}

Json SarifPlaces::artifact(const std::string& file) {
  auto [entry, fresh] = index_.emplace(file, files_.size());
  if (fresh) files_.push_back(file);
  return Json{{"uri", uri_of(normalize_path(file))},
              {"uriBaseId", base_of(file)},
              {"index", entry->second}};
}

Json SarifPlaces::artifacts() const {
  Json out = Json::array();
  for (const std::string& file : files_) {
    Json location{{"uri", uri_of(normalize_path(file))}, {"uriBaseId", base_of(file)}};
    Json item{{"location", std::move(location)}};
    if (!file.starts_with("/")) item["roles"] = {"analysisTarget"};
    if (const char* language = language_of(file)) item["sourceLanguage"] = language;
    out.push_back(std::move(item));
  }
  return out;
}

// Without a URI of its own a base says only what its paths are relative to: nothing of the machine.
Json SarifPlaces::base_ids(const std::string& srcroot_uri) const {
  Json root{{"description", {{"text", "The root of the analysed tree."}}}};
  if (!srcroot_uri.empty())
    root["uri"] = srcroot_uri.ends_with('/') ? srcroot_uri : srcroot_uri + "/";
  Json out{{"SRCROOT", std::move(root)}};
  bool outside = std::any_of(files_.begin(), files_.end(),
                             [](const std::string& file) { return file.starts_with("/"); });
  if (outside) {
    out["FILESYSTEM"] = {{"uri", "file:///"},
                         {"description", {{"text", "For files outside the analysed tree."}}}};
  }
  return out;
}

Json SarifPlaces::region(const Location& where) {
  if (where.line == 0) return Json{{"startLine", 1}};
  Json out{{"startLine", where.line}};
  if (where.column == 0) return out;
  auto column = [&](uint32_t line, uint32_t byte_column) {
    std::optional<std::string_view> text = source_.line(where.file, line);
    return text ? utf16_column(*text, byte_column) : byte_column;
  };
  uint32_t end_line = std::max(where.line, where.end_line);
  uint32_t start = column(where.line, where.column);
  out["startColumn"] = start;
  if (where.end_column == 0) return out;
  uint32_t end = column(end_line, where.end_column);
  if (end_line == where.line && end <= start) return out;
  if (end_line != where.line) out["endLine"] = end_line;
  out["endColumn"] = end;
  return out;
}

Json SarifPlaces::physical(const Location& where) {
  return Json{{"artifactLocation", artifact(where.file)}, {"region", region(where)}};
}

std::string SarifPlaces::line_hash(const Location& where) {
  auto [entry, fresh] = hashes_.try_emplace(where.file);
  if (fresh) {
    if (const std::string* text = source_.content(where.file)) entry->second = line_hashes(*text);
  }
  // A finding on the file as a whole is known by its first line.
  size_t line = std::max<uint32_t>(where.line, 1);
  return line <= entry->second.size() ? entry->second[line - 1] : "";
}

}  // namespace tvaara::report
