#include "scan/build_options.h"

#include <set>

#include "base/text.h"
#include "project/compile_flags.h"
#include "project/options.h"

namespace tvaara::scan {
namespace {

// Headers of libraries that come by themselves, and words that only these use: their functions and
// macros, and the outermost names of what has longer ones.
class KnownNames {
 public:
  explicit KnownNames(const models::ModelSet& models) {
    for (const models::Library& library : models.libraries) {
      if (library.stub_folder.empty()) continue;  // of the system
      headers_.insert(library.headers.begin(), library.headers.end());
      for (const models::Row& row : library.rows) {
        if (row.match == models::MatchKind::document) continue;
        for (const std::string& name : row.names) add(name);
      }
    }
  }

  project::LibraryNames names() const {
    return {[this](const std::string& header) { return headers_.contains(header); },
            [this](const std::string& word) { return words_.contains(word); }};
  }

 private:
  void add(const std::string& name) {
    std::string first = name.substr(0, name.find("::"));
    bool shared = first == "std" || first == "boost";  // of many libraries, read or not
    if (!shared && first.find_first_of("*?[") == std::string::npos) words_.insert(first);
  }

  std::set<std::string> headers_, words_;
};

std::string listed(const std::vector<project::Option>& options) {
  constexpr size_t kShown = 10;
  std::vector<std::string> names;
  for (size_t i = 0; i < options.size() && i < kShown; ++i) names.push_back(options[i].name);
  std::string more = options.size() > kShown ? ", …" : "";
  return join(names, ", ") + more;
}

}  // namespace

BuildOptions build_options(const project::Tree& tree, const Roles& roles,
                           const models::ModelSet& models,
                           const std::vector<std::string>& sources) {
  project::CompileFlags described(tree.root);
  std::vector<std::string> files;
  for (const std::string& source : sources) {
    if (!described.command_for(source)) files.push_back(source);
  }
  BuildOptions out;
  if (files.empty()) return out;
  for (const std::string& header : tree.headers) {
    if (roles.analysed(header)) files.push_back(header);
  }
  KnownNames known(models);
  project::Options found = project::find_options(tree, files, known.names());
  for (const project::Option& option : found.taken) out.defined.push_back(option.name);
  for (const project::Default& one : found.defaults) {
    out.defined.push_back(one.name + "=" + one.value);
  }
  if (!found.taken.empty()) {
    const project::OptionPlace& place = found.taken[0].place;
    out.gaps.push_back({"left-out", "code for builds without " + listed(found.taken),
                        "no build says whether they are set; taken as set, because known libraries "
                        "are used behind them, or headers that are here",
                        Location{place.file, static_cast<uint32_t>(place.line)}});
  }
  for (const project::Option& option : found.undecided) {
    out.gaps.push_back({"build-option", option.name,
                        "no build says whether it is set, and known libraries are used with it and "
                        "without: read as not set",
                        Location{option.place.file, static_cast<uint32_t>(option.place.line)}});
  }
  if (found.lines_left != 0) {
    out.gaps.push_back(
        {"left-out",
         std::to_string(found.lines_left) + (found.lines_left == 1 ? " line" : " lines"),
         "behind options that no build says are set: " + listed(found.left),
         {}});
  }
  return out;
}

}  // namespace tvaara::scan
