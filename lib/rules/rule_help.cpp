#include "rules/rule_help.h"

#include <algorithm>
#include <map>

#include "base/file.h"
#include "base/text.h"

namespace tvaara::rules {
namespace {

using models::Reader;
using Texts = std::vector<std::string>;

constexpr size_t kMaxExampleBytes = size_t{64}
                                    << 10;  // an example longer than that explains nothing

struct Heading {
  const char* key;
  const char* title;
  bool example = false;
};

// In the order of the page.
constexpr Heading kHeadings[] = {
    {"asks", "What it asks"},     {"why", "Why"},        {"bad", "Bad", true},
    {"good", "Good", true},       {"fix", "How to fix"}, {"cannot see", "What it cannot see"},
    {"references", "References"},
};

std::string language_of(const std::string& file) {
  if (ends_with(file, ".yaml") || ends_with(file, ".yml")) return "yaml";
  if (ends_with(file, ".json")) return "json";
  return ends_with(file, ".h") || ends_with(file, ".c") ? "c" : "cpp";
}

// The marks of the tests, in words for readers: where the rule reports.
std::string without_marks(const std::string& text) {
  std::string out;
  for (const std::string& line : split(trim(text), '\n')) {
    size_t mark = line.find(" expect: ");
    size_t comment = mark == std::string::npos ? mark : line.find_last_of("#/", mark);
    bool marked = comment != std::string::npos && comment + 1 == mark;
    out += marked ? line.substr(0, mark) + " reported" : line;
    out += "\n";
  }
  return out;
}

std::string example(Reader& reader, const YAML::Node& node, const std::string& folder) {
  std::string out;
  for (const std::string& name : reader.texts(node, "an example")) {
    std::string path = join_path(folder, name);
    // Nothing a rule says may make a file outside of its folder readable, links included.
    if (!starts_with(absolute_path(path), folder + "/")) {
      reader.fail(node, "'" + name + "' is not in the rule's folder");
      return "";
    }
    auto content = read_file(path, kMaxExampleBytes);
    if (!content) {
      reader.fail(node, "example '" + name + "': " + content.error().message,
                  "it names a fixture beside rule.yaml");
      return "";
    }
    if (!out.empty()) out += "\n";
    out += "```" + language_of(name) + "\n" + without_marks(*content) + "```\n";
  }
  return out;
}

std::string references(const Texts& list) {
  std::string out;
  for (const std::string& reference : list) out += "- " + reference + "\n";
  return out;
}

}  // namespace

std::vector<std::string> help_keys() {
  Texts keys;
  for (const Heading& heading : kHeadings) keys.emplace_back(heading.key);
  std::sort(keys.begin(), keys.end());
  return keys;
}

std::string help_markdown(Reader& reader, const YAML::Node& help, const std::string& folder) {
  Texts known = help_keys();
  std::map<std::string, YAML::Node> sections;
  for (const auto& [key, value] : reader.entries(help, "'help'")) {
    sections[key.Scalar()] = value;
    bool fits = false;
    for (const std::string& name : known) fits |= name == key.Scalar();
    if (!fits) reader.unknown(key, "key of 'help'", known);
  }
  std::string out;
  for (const Heading& heading : kHeadings) {
    auto found = sections.find(heading.key);
    if (reader.failed() || found == sections.end()) continue;
    const YAML::Node& node = found->second;
    std::string text =
        heading.example ? example(reader, node, folder)
        : node.IsSequence()
            ? references(reader.texts(node, std::string("'") + heading.key + "'"))
            : std::string(trim(reader.text(node, std::string("'") + heading.key + "'"))) + "\n";
    out += std::string(out.empty() ? "" : "\n") + "## " + heading.title + "\n\n" + text;
  }
  return out;
}

}  // namespace tvaara::rules
