#include "project/sharing.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "base/file.h"
#include "base/limits.h"
#include "base/text.h"
#include "project/buildless.h"

namespace tvaara::project {
namespace {

// What decides how much time is saved, and no result.
constexpr size_t kMinSharers = 3;             // units for which headers are parsed before
constexpr size_t kMinSharedWeight = 48;       // that they must save, in units of Weights
constexpr size_t kMaxSharedCandidates = 400;  // sets of headers that are compared

using Includes = std::vector<std::string>;

// Flags that name files of their own for each unit and change nothing about library headers.
std::vector<std::string> common_flags(const CompileCommand& command) {
  static const std::set<std::string> kWithValue{"-o", "-MF", "-MT", "-MQ", "-iquote"};
  static const std::set<std::string> kAlone{"-c", "-MD", "-MMD", "-MP"};
  std::vector<std::string> flags{command.directory};
  for (size_t i = 0; i < command.arguments.size(); ++i) {
    const std::string& flag = command.arguments[i];
    if (kWithValue.contains(flag)) {
      ++i;
    } else if (!kAlone.contains(flag) && base_name(flag) != base_name(command.file)) {
      flags.push_back(flag);
    }
  }
  return flags;
}

std::vector<std::string> quote_folders(const CompileCommand& command, const std::string& root) {
  std::vector<std::string> folders;
  const std::vector<std::string>& flags = command.arguments;
  for (size_t i = 0; i < flags.size(); ++i) {
    for (const char* name : {"-iquote", "-I", "-isystem", "-idirafter"}) {
      if (!starts_with(flags[i], name)) continue;
      std::string value = flags[i].substr(std::string_view(name).size());
      if (value.empty() && i + 1 < flags.size()) value = flags[i + 1];
      std::string folder = relative_to(join_path(command.directory, value), root);
      if (!folder.empty()) folders.push_back(std::move(folder));
      break;
    }
  }
  return folders;
}

// The library headers that the repository's own text includes whatever its macros say.
class Reader {
 public:
  Reader(const std::string& root, const std::function<bool(const std::string&)>& is_external)
      : root_(root), is_external_(is_external) {}

  Includes of(const CompileCommand& command) {
    Includes out;
    std::set<std::string> seen{command.file};
    follow(command.file, quote_folders(command, root_), seen, out);
    return out;
  }

 private:
  // False at what makes the order of later headers matter.
  bool follow(const std::string& file, const std::vector<std::string>& folders,
              std::set<std::string>& seen, Includes& out) {
    const Text& text = read(file);
    for (const Include& include : text.includes) {
      std::optional<std::string> own = find(file, include, folders);
      if (own && !is_external_(*own)) {
        if (seen.insert(*own).second && !follow(*own, folders, seen, out)) return false;
        continue;
      }
      std::string spelled = own ? "\"" + join_path(root_, *own) + "\"" : "<" + include.name + ">";
      if (std::find(out.begin(), out.end(), spelled) == out.end()) out.push_back(spelled);
    }
    return !text.ends;
  }

  std::optional<std::string> find(const std::string& includer, const Include& include,
                                  const std::vector<std::string>& folders) {
    if (!include.angled) {
      std::string beside = normalize_path(join_path(parent_path(includer), include.name));
      if (is_there(beside)) return beside;
    }
    for (const std::string& folder : folders) {
      std::string path = normalize_path(join_path(folder == "." ? "" : folder, include.name));
      if (!starts_with(path, "/") && !starts_with(path, "..") && is_there(path)) return path;
    }
    return std::nullopt;
  }

  bool is_there(const std::string& path) {
    auto [known, fresh] = there_.try_emplace(path);
    if (fresh) known->second = file_exists(join_path(root_, path));
    return known->second;
  }

  struct Text {
    std::vector<Include> includes;  // not under #if, apart from the guard of the whole file
    bool ends = false;              // holds what later headers should not come before
  };

  const Text& read(const std::string& file) {
    auto [known, fresh] = texts_.try_emplace(file);
    if (!fresh) return known->second;
    Result<std::string> content = read_file(join_path(root_, file), limits::kMaxIncludeScanBytes);
    if (content) known->second = outline(*content);
    return known->second;
  }

  static Text outline(const std::string& content) {
    Text text;
    std::string plain;  // without what stands under conditions
    int depth = 0;
    bool first = true;
    for (const std::string& line : split(content, '\n')) {
      std::string_view bare = trim(line);
      if (bare.starts_with('#')) {
        std::string_view word = trim(bare.substr(1));
        bool guard = first && word.starts_with("ifndef");
        if (word.starts_with("if") && !guard) ++depth;
        if (word.starts_with("endif") && depth > 0) --depth;
        first = false;
      } else if (bare.starts_with("using namespace")) {
        text.ends = true;
        break;
      }
      if (depth == 0) plain += line + "\n";
    }
    text.includes = includes_of(plain);
    return text;
  }

  const std::string& root_;
  const std::function<bool(const std::string&)>& is_external_;
  std::map<std::string, Text> texts_;
  std::map<std::string, bool> there_;
};

// A guess at what parsing headers costs, in headers of the C library: templates cost most.
class Weights {
 public:
  Weights(const std::string& root, std::vector<std::string> folders)
      : root_(root), folders_(std::move(folders)) {
    folders_.insert(folders_.end(), {"/usr/local/include", "/usr/include"});
  }

  size_t of(const Includes& includes) {
    size_t sum = 0;
    for (const std::string& include : includes) sum += of(include);
    return sum;
  }

 private:
  static constexpr size_t kStandard = 8, kTemplates = 24, kMost = 64;
  static constexpr size_t kMaxReached = 1000;  // headers that are looked for below one

  size_t of(const std::string& include) {
    auto [known, fresh] = known_.try_emplace(include);
    if (fresh) known->second = weigh(include);
    return known->second;
  }

  size_t weigh(const std::string& include) {
    std::string name = include.substr(1, include.size() - 2);
    bool in_tree = include.front() == '"';
    if (!in_tree && is_standard(name)) return kStandard;
    bool cxx = name.find(".hpp") != std::string::npos || name.find(".hh") != std::string::npos;
    size_t guess = cxx || in_tree ? kTemplates : name.find('/') != std::string::npos ? 6 : 2;
    return in_tree ? guess : std::max(guess, reached_from(name));
  }

  static bool is_standard(const std::string& name) {
    return name.find_first_of("./") == std::string::npos;
  }

  // A library's main header often holds nothing but the names of all others.
  size_t reached_from(const std::string& name) {
    size_t sum = 0;
    std::set<std::string> seen{name};
    std::vector<std::string> open{name};
    while (!open.empty() && sum < kMost && seen.size() < kMaxReached) {
      std::string header = std::move(open.back());
      open.pop_back();
      if (starts_with(header, "/") || header.find("..") != std::string::npos) continue;
      for (const std::string& folder : folders_) {
        std::string path = join_path(join_path(root_, folder), header);
        Result<std::string> text = read_file(path, limits::kMaxIncludeScanBytes);
        if (!text) continue;
        ++sum;
        for (const Include& include : includes_of(*text)) {
          bool standard = include.angled && is_standard(include.name);
          std::string next = include.angled
                                 ? include.name
                                 : normalize_path(join_path(parent_path(header), include.name));
          if (!seen.insert(next).second) continue;
          if (standard) sum += kStandard;
          if (!standard) open.push_back(std::move(next));
        }
        break;
      }
    }
    return std::min(sum, kMost);
  }

  const std::string& root_;
  std::vector<std::string> folders_;
  std::map<std::string, size_t> known_;
};

bool contains_in_order(const Includes& all, const Includes& part) {
  auto at = part.begin();
  for (const std::string& include : all) {
    if (at != part.end() && *at == include) ++at;
  }
  return at == part.end();
}

struct Group {
  std::vector<size_t> units;
  std::vector<Includes> includes;  // of each
};

// Takes out of `group` the set of headers that saves most, with the units that use it.
std::optional<Sharing> best_of(Group& group, Weights& weights) {
  std::map<std::string, size_t> users;
  for (const Includes& includes : group.includes) {
    for (const std::string& include : includes) ++users[include];
  }
  std::set<Includes> candidates;
  for (const Includes& includes : group.includes) {
    for (size_t least = kMinSharers; least <= group.units.size(); least *= 2) {
      Includes popular;
      for (const std::string& include : includes) {
        if (users[include] >= least) popular.push_back(include);
      }
      candidates.insert(std::move(popular));
      if (candidates.size() > kMaxSharedCandidates) break;
    }
  }
  size_t best_gain = 0;
  Includes best;
  for (const Includes& candidate : candidates) {
    size_t count = 0;
    for (const Includes& includes : group.includes) count += contains_in_order(includes, candidate);
    if (count < kMinSharers) continue;
    size_t gain = weights.of(candidate) * (count - 1);  // reading it once costs about one of them
    if (gain > best_gain) {
      best_gain = gain;
      best = candidate;
    }
  }
  if (best_gain < kMinSharedWeight) return std::nullopt;
  Sharing sharing;
  sharing.includes = best;
  Group rest;
  for (size_t i = 0; i < group.units.size(); ++i) {
    if (contains_in_order(group.includes[i], best)) {
      sharing.units.push_back(group.units[i]);
    } else {
      rest.units.push_back(group.units[i]);
      rest.includes.push_back(std::move(group.includes[i]));
    }
  }
  sharing.command = sharing.units.front();
  group = std::move(rest);
  return sharing;
}

bool is_c(const std::string& file) { return ends_with(file, ".c") || ends_with(file, ".m"); }

}  // namespace

std::vector<Sharing> plan_sharing(const std::string& root,
                                  const std::vector<CompileCommand>& commands,
                                  const std::vector<size_t>& units,
                                  const std::function<bool(const std::string&)>& is_external) {
  std::vector<Sharing> plan;
  if (units.size() < kMinSharers) return plan;
  Reader reader(root, is_external);
  std::map<std::vector<std::string>, Group> groups;
  for (size_t unit : units) {
    if (is_c(commands[unit].file)) continue;  // C headers cost too little to be worth it
    Group& group = groups[common_flags(commands[unit])];
    group.units.push_back(unit);
    group.includes.push_back(reader.of(commands[unit]));
  }
  for (auto& [flags, group] : groups) {
    Weights weights(root, quote_folders(commands[group.units.front()], root));
    while (group.units.size() >= kMinSharers) {
      std::optional<Sharing> sharing = best_of(group, weights);
      if (!sharing) break;
      plan.push_back(std::move(*sharing));
    }
  }
  return plan;
}

}  // namespace tvaara::project
