#include "project/options.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <optional>
#include <set>

#include "base/file.h"
#include "base/limits.h"
#include "base/text.h"
#include "project/buildless.h"
#include "project/unity.h"

namespace tvaara::project {
namespace {

bool in_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '_'; }

// Calls `use` with each identifier of a text.
template <typename Use>
void each_word(std::string_view text, Use use) {
  for (size_t at = 0; at < text.size();) {
    if (!in_word(text[at])) {
      ++at;
      continue;
    }
    size_t end = at;
    while (end < text.size() && in_word(text[end])) ++end;
    if (!std::isdigit(static_cast<unsigned char>(text[at]))) use(text.substr(at, end - at));
    at = end;
  }
}

// A line without comments and what stands in quotes. `open`: set if a comment goes on behind it.
std::string code_of(std::string_view line, bool& open) {
  std::string out;
  char quote = 0;
  for (size_t i = 0; i < line.size(); ++i) {
    if (quote) {
      if (line[i] == '\\')
        ++i;
      else if (line[i] == quote)
        quote = 0;
      continue;
    }
    if (line[i] == '"' || line[i] == '\'') {
      quote = line[i];
    } else if (line[i] == '/' && i + 1 < line.size() &&
               (line[i + 1] == '/' || line[i + 1] == '*')) {
      const bool rest = line[i + 1] == '/';
      size_t close = rest ? std::string_view::npos : line.find("*/", i + 2);
      open = !rest && close == std::string_view::npos;
      if (close == std::string_view::npos) break;
      i = close + 1;
    } else {
      out += line[i];
    }
  }
  return out;
}

// ---- names ------------------------------------------------------------------------------------

const std::set<std::string> kOptionParts{"HAVE", "HAS",   "ENABLE",  "ENABLED",   "WITH",
                                         "USE",  "FOUND", "SUPPORT", "SUPPORTED", "SUPPORTS"};
// What a build for another purpose or another machine defines.
const std::set<std::string> kForeignParts{
    "DEBUG",    "NDEBUG", "TRACE",    "TEST",      "TESTS",      "TESTING",       "UNITTEST",
    "MOCK",     "FUZZ",   "FUZZING",  "FUZZER",    "BENCH",      "BENCHMARK",     "EXAMPLE",
    "EXAMPLES", "DEMO",   "PROFILE",  "COVERAGE",  "DOXYGEN",    "DOCUMENTATION", "SWIG",
    "VALGRIND", "ASAN",   "TSAN",     "SANITIZER", "WIN32",      "WIN64",         "WIN",
    "WINDOWS",  "MSVC",   "MINGW",    "MINGW32",   "CYGWIN",     "APPLE",         "MACOS",
    "MACOSX",   "OSX",    "DARWIN",   "IOS",       "ANDROID",    "FREEBSD",       "OPENBSD",
    "NETBSD",   "BSD",    "SOLARIS",  "SUN",       "SUNOS",      "AIX",           "HPUX",
    "QNX",      "HAIKU",  "WASM",     "WASI",      "EMSCRIPTEN", "ARDUINO",       "ESP32",
    "ESP8266",  "ESP",    "FREERTOS", "ZEPHYR",    "LWIP"};
// Defining these takes something away.
const std::set<std::string> kNegativeParts{"NO",       "NOT",   "WITHOUT", "DISABLE",
                                           "DISABLED", "LACKS", "MISSING", "OMIT"};
// Of the compiler and the system, and there: nothing is said by them.
const std::set<std::string> kHere{"__cplusplus", "__linux__", "__linux",      "__unix__",
                                  "__unix",      "__GNUC__",  "__clang__",    "__x86_64__",
                                  "__STDC__",    "__GLIBC__", "__has_include"};

bool has_part(const std::string& name, const std::set<std::string>& parts) {
  std::string upper = name;
  for (char& c : upper) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  std::vector<std::string> own = split(upper, '_');
  return std::any_of(own.begin(), own.end(),
                     [&](const std::string& part) { return parts.contains(part); });
}

// Of the compiler and the system: `_WIN32`, `__linux__`.
bool is_reserved(const std::string& name) {
  return name.starts_with("__") ||
         (name.size() > 1 && name[0] == '_' && std::isupper(static_cast<unsigned char>(name[1])));
}

bool is_foreign(const std::string& name) {
  return (is_reserved(name) && !kHere.contains(name)) || has_part(name, kForeignParts);
}

// The compiler's own, of another one or another machine.
bool is_elsewhere(const std::string& name) { return is_reserved(name) && is_foreign(name); }

// Headers of C and of POSIX, which every machine has that tvaara runs on.
bool is_system_header(const std::string& header) {
  static const std::set<std::string> kHeaders{
      "arpa/inet.h",  "dirent.h",     "errno.h",     "fcntl.h",       "float.h",
      "getopt.h",     "ifaddrs.h",    "inttypes.h",  "limits.h",      "locale.h",
      "memory.h",     "net/if.h",     "netdb.h",     "netinet/in.h",  "netinet/tcp.h",
      "poll.h",       "pthread.h",    "pwd.h",       "signal.h",      "stdarg.h",
      "stdbool.h",    "stddef.h",     "stdint.h",    "stdio.h",       "stdlib.h",
      "string.h",     "strings.h",    "sys/epoll.h", "sys/file.h",    "sys/ioctl.h",
      "sys/mman.h",   "sys/param.h",  "sys/poll.h",  "sys/random.h",  "sys/resource.h",
      "sys/select.h", "sys/socket.h", "sys/stat.h",  "sys/statvfs.h", "sys/time.h",
      "sys/types.h",  "sys/uio.h",    "sys/un.h",    "sys/wait.h",    "syslog.h",
      "termios.h",    "time.h",       "unistd.h",    "utime.h",       "wchar.h"};
  return kHeaders.contains(header);
}

// What Autoconf and CMake call the test for a header: HAVE_SYS_SOCKET_H.
std::string test_of(const std::string& header) {
  std::string name = "HAVE_";
  for (char c : header) {
    name += in_word(c) ? static_cast<char>(std::toupper(static_cast<unsigned char>(c))) : '_';
  }
  return name;
}

// ---- conditions -------------------------------------------------------------------------------

// What must be defined for a branch to be compiled.
struct Condition {
  std::vector<std::string> needs;
  bool negated = false;  // … must not be: one name
  bool dead = false;     // never, in a build for this machine and for use: `#ifdef WITH_DEBUG`
  bool never = false;    // whatever a build says: `#if 0`, `#ifdef _WIN32`
};

// "defined(X)", "defined X", "X", "(X)"; else empty.
std::string plain_name(std::string_view term) {
  term = trim(term);
  while (term.starts_with('(') && term.ends_with(')')) term = trim(term.substr(1, term.size() - 2));
  if (term.starts_with("defined")) {
    term = trim(term.substr(7));
    if (term.starts_with('(') && term.ends_with(')')) term = trim(term.substr(1, term.size() - 2));
  }
  bool name = !term.empty() && !std::isdigit(static_cast<unsigned char>(term[0])) &&
              std::all_of(term.begin(), term.end(), in_word);
  return name ? std::string(term) : "";
}

std::string without_comment(std::string_view text) {
  text = text.substr(0, std::min(text.find("//"), text.find("/*")));
  return std::string(trim(text));
}

Condition condition_of(const std::string& expression) {
  Condition out;
  out.dead = out.never = expression == "0";
  std::string_view rest = expression;
  bool any = false;
  while (!rest.empty()) {
    size_t both = rest.find("&&");
    std::string_view term = trim(rest.substr(0, both));
    bool not_so = term.starts_with('!');
    std::string name = plain_name(not_so ? term.substr(1) : term);
    if (not_so && !name.empty()) {
      out.negated = both == std::string_view::npos && !any;
      if (out.negated) out.needs.push_back(name);
    } else if (!name.empty()) {
      out.needs.push_back(name);
    }
    any = true;
    rest = both == std::string_view::npos ? std::string_view() : rest.substr(both + 2);
  }
  if (expression.find("||") != std::string::npos) out.needs.clear();
  if (!out.negated && std::any_of(out.needs.begin(), out.needs.end(), is_foreign)) out.dead = true;
  if (!out.negated && std::any_of(out.needs.begin(), out.needs.end(), is_elsewhere))
    out.never = true;
  return out;
}

// ---- files ------------------------------------------------------------------------------------

// What was seen of one name.
struct Seen {
  OptionPlace first;         // asked
  OptionPlace gained, lost;  // a known library is used only with it, only without it
  size_t lines = 0;          // behind it
  bool early = false;        // asked by a source before it includes anything
  bool taken() const { return gained.line != 0 && lost.line == 0; }
};

// What `#ifndef X` defines as X, by name.
using Values = std::map<std::string, std::set<std::string>>;

// How many lines stand behind names, those of the innermost condition first.
using Behind = std::map<std::vector<std::string>, size_t>;

// The open conditions of a file, and what stands in them.
class Reader {
 public:
  Reader(const LibraryNames& known, std::map<std::string, Seen>& seen,
         std::set<std::string>& defined, Values& values, Behind& behind)
      : known_(known), seen_(seen), defined_(defined), values_(values), behind_(behind) {}

  void read(const std::string& file, const std::string& content) {
    open_.clear();
    dead_ = never_ = 0;
    early_ = is_source_name(file);
    bool in_comment = false;
    size_t number = 0;
    for (size_t at = 0; at < content.size();) {
      size_t end = std::min(content.find('\n', at), content.size());
      std::string_view line = trim(std::string_view(content).substr(at, end - at));
      at = end + 1;
      ++number;
      if (in_comment) {
        // `/* #undef HAVE_X */` is what a configured header says of what is off.
        in_comment = line.find("*/") == std::string_view::npos;
        continue;
      }
      decide_undefined(line);
      const std::string code = code_of(line, in_comment);
      if (line.starts_with('#')) {
        book_lines();
        directive(std::string(trim(line.substr(1))), {file, number});
      } else if (!open_.empty() && !line.empty() && !line.starts_with("//")) {
        text(code, {file, number});
      }
    }
    book_lines();
  }

 private:
  struct Branches {
    Condition now;                     // of the branch that is open
    std::vector<std::string> earlier;  // needed by those before it
  };

  void decide_undefined(std::string_view line) {
    size_t undef = line.find("#undef");
    if (undef == std::string_view::npos) return;
    bool first = true;
    each_word(line.substr(undef + 6), [&](std::string_view word) {
      if (first) defined_.insert(std::string(word));
      first = false;
    });
  }

  void directive(const std::string& line, const OptionPlace& place) {
    size_t end = 0;
    while (end < line.size() && in_word(line[end])) ++end;
    std::string word = line.substr(0, end), rest = without_comment(line.substr(end));
    if (word == "ifdef" || word == "ifndef" || word == "if") {
      Condition condition = condition_of(word == "if" ? rest : "defined(" + rest + ")");
      condition.negated = condition.negated || word == "ifndef";
      if (word == "ifndef") condition.dead = condition.never = false;
      ask(condition, place);
      count(condition);
      open_.push_back({std::move(condition), {}});
    } else if (word == "elif" && !open_.empty()) {
      Condition condition = condition_of(rest);
      ask(condition, place);
      next_branch(std::move(condition));
    } else if (word == "else" && !open_.empty()) {
      next_branch({});
    } else if (word == "endif" && !open_.empty()) {
      uncount(open_.back().now);
      open_.pop_back();
    } else if (word == "define") {
      std::string_view name = rest;
      size_t stop = 0;
      while (stop < name.size() && in_word(name[stop])) ++stop;
      if (!dead()) define(std::string(name.substr(0, stop)), trim(name.substr(stop)));
    } else if (word == "include" && rest.size() > 2) {
      early_ = false;
      size_t close = rest.find(rest[0] == '<' ? '>' : '"', 1);
      if (close == std::string::npos) return;
      const std::string header = rest.substr(1, close - 1);
      if (known_.header(header)) use(place);
      if (is_system_header(header)) here(test_of(header), place);
    }
  }

  void define(const std::string& name, std::string_view value) {
    defined_.insert(name);
    const bool fallback = !open_.empty() && open_.back().now.negated &&
                          open_.back().now.needs == std::vector<std::string>{name};
    const bool word = !value.empty() && std::all_of(value.begin(), value.end(), in_word);
    values_[name].insert(fallback && word ? std::string(value) : "");
  }

  void ask(const Condition& condition, const OptionPlace& place) {
    for (const std::string& name : condition.needs) {
      Seen& seen = seen_[name];
      if (seen.first.line == 0) seen.first = place;
      seen.early = seen.early || (early_ && !condition.negated);
    }
  }

  void next_branch(Condition next) {
    Branches& branches = open_.back();
    Condition& before = branches.now;
    uncount(before);
    if (before.negated) {  // `#ifndef X … #else`: here X is defined
      std::swap(next.needs, before.needs);
      next.negated = false;
      const auto& needs = next.needs;
      next.dead = next.dead || std::any_of(needs.begin(), needs.end(), is_foreign);
      next.never = next.never || std::any_of(needs.begin(), needs.end(), is_elsewhere);
      branches.earlier.clear();
    } else {
      branches.earlier.insert(branches.earlier.end(), before.needs.begin(), before.needs.end());
    }
    count(next);
    branches.now = std::move(next);
  }

  void text(const std::string& code, const OptionPlace& place) {
    if (never_ == 0) ++lines_;
    bool uses = false;
    each_word(code, [&](std::string_view word) { uses = uses || known_.word(std::string(word)); });
    if (uses) use(place);
  }

  // Which of the names is an option is known only when all files were read.
  void book_lines() {
    if (lines_ == 0) return;
    std::vector<std::string> names;
    const size_t depth = std::min(open_.size(), limits::kMaxOptionDepth);
    for (auto branches = open_.rbegin(); branches != open_.rbegin() + depth; ++branches) {
      if (branches->now.negated) continue;
      for (const std::string& name : branches->now.needs) {
        if (!is_reserved(name) && names.size() < limits::kMaxOptionDepth) names.push_back(name);
      }
    }
    if (!names.empty()) behind_[names] += lines_;
    lines_ = 0;
  }

  bool dead() const { return dead_ != 0; }
  void count(const Condition& condition) {
    dead_ += condition.dead ? 1 : 0;
    never_ += condition.never ? 1 : 0;
  }
  void uncount(const Condition& condition) {
    dead_ -= condition.dead ? 1 : 0;
    never_ -= condition.never ? 1 : 0;
  }

  // A known library is used here.
  void use(const OptionPlace& place) {
    if (dead()) return;
    for (const Branches& branches : open_) {
      for (const std::string& name : branches.now.needs) {
        Seen& seen = seen_[name];
        OptionPlace& at = branches.now.negated ? seen.lost : seen.gained;
        if (at.line == 0) at = place;
      }
      for (const std::string& name : branches.earlier) {
        if (seen_[name].lost.line == 0) seen_[name].lost = place;
      }
    }
  }

  // The test for a header that is here, and the header behind it.
  void here(const std::string& test, const OptionPlace& place) {
    for (const Branches& branches : open_) {
      const std::vector<std::string>& needs = branches.now.needs;
      if (branches.now.negated || std::find(needs.begin(), needs.end(), test) == needs.end())
        continue;
      Seen& seen = seen_[test];
      if (seen.gained.line == 0) seen.gained = place;
    }
  }

  const LibraryNames& known_;
  std::map<std::string, Seen>& seen_;
  std::set<std::string>& defined_;
  Values& values_;
  Behind& behind_;
  bool early_ = false;  // in a source, before its first include
  std::vector<Branches> open_;
  size_t dead_ = 0;   // of the open branches
  size_t never_ = 0;  // the same
  size_t lines_ = 0;  // since the last directive
};

// The words of the build files in and above the files' folders, and what they define plainly.
class BuildWords {
 public:
  BuildWords(const Tree& tree, const std::vector<std::string>& files) {
    std::set<std::string> folders;
    for (const std::string& file : files) {
      for (std::string folder = parent_path(file);
           folders.insert(folder).second && !folder.empty();)
        folder = parent_path(folder);
    }
    for (const std::string& folder : folders) {
      for (const char* name : {"CMakeLists.txt", "configure.ac", "configure.in", "Makefile.am",
                               "Makefile.in", "Makefile", "makefile", "GNUmakefile", "meson.build",
                               "meson_options.txt", "meson.options"}) {
        add(tree.root, join_path(folder, name));
      }
    }
    for (const std::string& file : tree.templates) {
      if (!file.ends_with(".proto") && !file.ends_with(".ui")) add(tree.root, file);
    }
  }

  bool mention(const std::string& name) const { return words_.contains(name); }
  bool define(const std::string& name) const { return defined_.contains(name); }

 private:
  void add(const std::string& root, const std::string& file) {
    Result<std::string> content = read_file(join_path(root, file), limits::kMaxIncludeScanBytes);
    if (!content) return;
    each_word(*content, [&](std::string_view word) {
      words_.emplace(word);
      if (word.starts_with("D")) words_.emplace(word.substr(1));  // -DNAME
    });
    if (base_name(file) != "CMakeLists.txt") return;
    for (const std::string& definition : plain_definitions(*content)) {
      defined_.insert(definition.substr(0, definition.find('=')));
    }
  }

  std::set<std::string> words_, defined_;
};

}  // namespace

Options find_options(const Tree& tree, const std::vector<std::string>& files,
                     const LibraryNames& known) {
  std::map<std::string, Seen> seen;
  std::set<std::string> defined;
  Values values;
  Behind behind;
  Reader reader(known, seen, defined, values, behind);
  for (const std::string& file : files) {
    Result<std::string> content =
        read_file(join_path(tree.root, file), limits::kMaxIncludeScanBytes);
    if (content) reader.read(file, *content);
  }
  Options options;
  for (const auto& [name, one] : seen) {
    auto known_values = values.find(name);
    if (!one.early || is_reserved(name) || known_values == values.end()) continue;
    const std::string& value = *known_values->second.begin();
    if (known_values->second.size() == 1 && !value.empty())
      options.defaults.push_back({name, value});
  }
  std::optional<BuildWords> build;
  std::erase_if(seen, [&](const auto& entry) {
    const std::string& name = entry.first;
    if (is_reserved(name) || has_part(name, kNegativeParts)) return true;
    if (defined.contains(name)) return true;
    if (!build) build.emplace(tree, files);
    if (build->define(name)) return true;
    return !is_foreign(name) && !has_part(name, kOptionParts) && !build->mention(name);
  });
  for (const auto& [names, lines] : behind) {
    auto own = std::find_if(names.begin(), names.end(), [&](const std::string& name) {
      auto option = seen.find(name);
      return option != seen.end() && !option->second.taken();
    });
    if (own != names.end()) seen[*own].lines += lines;
  }
  for (const auto& [name, one] : seen) {
    if (one.taken()) {
      options.taken.push_back({name, one.gained});
    } else if (one.gained.line != 0) {
      options.undecided.push_back({name, one.gained});
    } else if (one.lines != 0) {
      options.left.push_back({name, one.first});
      options.lines_left += one.lines;
    }
  }
  return options;
}

}  // namespace tvaara::project
