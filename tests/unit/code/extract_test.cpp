// Units as they are: headers missing, errors in the middle, own templates behind library code.
#include "code/extract.h"

#include <sys/stat.h>

#include "base/hash.h"
#include "facts/dump.h"
#include "repository.h"

namespace tvaara::code {
namespace {

TEST(Extract, AMissingHeaderCostsOnlyItself) {
  Repository repository;
  repository.write("a.cpp",
                   "#include \"gone.h\"\n"
                   "#include <vector>\n"
                   "#if __has_include(<absent.h>)\n#endif\n"
                   "template <class T> T twice(T t) { return t + t; }\n"
                   "int broken() { return gone(1); }\n"
                   "int whole() { std::vector<int> v{1}; return twice(v[0]); }\n");
  facts::Unit unit = repository.extract({"g++", "-std=c++20", "-c", "a.cpp"});
  EXPECT_EQ(notes(unit, "missing-header"), (std::vector<std::string>{"gone.h"}));
  EXPECT_TRUE(notes(unit, "parse-error").empty());  // `gone` is declared from its use
  EXPECT_EQ(notes(unit, "placeholder").size(), 1u);
  std::vector<std::string> absent;
  for (facts::StringId name : unit.not_found) absent.push_back(unit.text(name));
  EXPECT_TRUE(has(absent, "gone.h"));
  EXPECT_TRUE(has(absent, "absent.h"));
  // Templates are still instantiated after the missing include.
  EXPECT_EQ(function_names(unit).count("twice"), 1u);
  EXPECT_EQ(function_names(unit).count("broken"), 1u);
  EXPECT_EQ(function_names(unit).count("whole"), 1u);
  const facts::Note& note = *std::find_if(
      unit.notes.begin(), unit.notes.end(),
      [&](const facts::Note& note) { return unit.text(note.kind) == "missing-header"; });
  EXPECT_EQ(unit.ranges[note.range].line, 1u);
  EXPECT_EQ(unit.ranges[note.range].column, 10u);
  EXPECT_EQ(unit.ranges[note.range].end_column, 18u);
}

TEST(Extract, ErrorsAreNotedUpToALimit) {
  Repository repository;
  std::string source;
  for (int i = 0; i < 150; ++i) source += "int v" + std::to_string(i) + " = gone;\n";
  repository.write("a.cpp", source);
  std::vector<std::string> errors = notes(repository.extract({"g++", "a.cpp"}), "parse-error");
  ASSERT_EQ(errors.size(), 101u);
  EXPECT_EQ(errors.back(), "50 more errors");
}

TEST(Extract, LanguageFollowsNameAndFlag) {
  Repository repository;
  repository.write("a.c", "int f(int class) { return class; }\n");
  repository.write("b.cpp", "class C {}; int g() { return 1; }\n");
  facts::Unit c = repository.extract({"gcc", "-c", "a.c"});
  EXPECT_EQ(c.text(c.language), "c");
  EXPECT_TRUE(notes(c, "parse-error").empty());
  EXPECT_EQ(c.text(c.main_file), "a.c");
  facts::Unit cxx = repository.extract({"gcc", "-c", "b.cpp"});
  EXPECT_EQ(cxx.text(cxx.language), "c++");
  facts::Unit forced = repository.extract({"gcc", "-x", "c++", "-c", "a.c"});
  EXPECT_EQ(forced.text(forced.language), "c++");
  EXPECT_FALSE(notes(forced, "parse-error").empty());
}

TEST(Extract, SystemHeadersOfTheHostAreFound) {
  Repository repository;
  repository.write("a.cpp",
                   "#include <cstddef>\n#include <string>\n#include <sys/socket.h>\n"
                   "#include <immintrin.h>\nstd::string f() { return \"x\"; }\n");
  facts::Unit unit = repository.extract({"g++", "-std=c++20", "a.cpp"});
  EXPECT_TRUE(notes(unit, "missing-header").empty());
  EXPECT_TRUE(notes(unit, "parse-error").empty());
}

TEST(Extract, ListsItsOwnFilesAndDependsOnAll) {
  Repository repository;
  repository.write("include/own.h", "int own();\n");
  repository.write("a.cpp", "#include <stddef.h>\n#include \"own.h\"\n");
  std::string dependencies;
  Result<facts::Unit> read =
      code::extract(repository.request({"g++", "-Ino", "-Iinclude", "a.cpp"}), &dependencies);
  ASSERT_TRUE(read);
  const facts::Unit& unit = *read;
  std::set<std::string> own, other;
  for (const facts::File& file : unit.files) {
    EXPECT_EQ(unit.text(file.hash).size(), 32u);
    (file.in_root ? own : other).insert(unit.text(file.path));
  }
  EXPECT_EQ(own, (std::set<std::string>{"a.cpp", "include/own.h"}));
  EXPECT_TRUE(other.empty()) << "facts do not point into it";
  EXPECT_NE(dependencies.find("R " + hash_hex("int own();\n") + " include/own.h\n"),
            std::string::npos);
  EXPECT_NE(dependencies.find("/stddef.h\n"), std::string::npos);
  EXPECT_NE(dependencies.find("A - no\n"), std::string::npos) << "a folder that is not there";
  EXPECT_EQ(dependencies.find(repository.root()), std::string::npos);
}

TEST(Extract, FlagsAreRelativeToTheRoot) {
  Repository repository;
  repository.write("a.cpp", "const char* where = __FILE__;\n");
  facts::Unit unit = repository.extract({"g++", "-Iinclude", "-DA", "a.cpp"});
  std::vector<std::string> flags;
  for (facts::StringId flag : unit.flags) flags.push_back(unit.text(flag));
  EXPECT_TRUE(has(flags, "include"));
  for (const std::string& text : unit.strings) {
    EXPECT_EQ(text.find(repository.root()), std::string::npos) << text;
  }
}

constexpr const char* kSession =
    "#include <functional>\n"
    "#include <memory>\n"
    "#include <map>\n"
    "namespace app {\n"
    "template <class T> class Session : public std::enable_shared_from_this<Session<T>> {\n"
    " public:\n"
    "  explicit Session(T value) : value_(value) { start(); }\n"
    "  ~Session() { close(); }\n"
    "  void start() { close(); }\n"
    "  template <class F> void each(F f) { f(value_); }\n"
    " private:\n"
    "  struct Inner { void inner() {} };\n"
    "  void close() { Inner().inner(); }\n"
    "  T value_;\n"
    "};\n"
    "template <class K> struct Less { bool operator()(K a, K b) const { return less(a, b); }\n"
    "  static bool less(K a, K b) { return a < b; } };\n"
    "}\n"
    "int main() {\n"
    "  auto session = std::make_shared<app::Session<int>>(1);\n"
    "  session->each([](int) {});\n"
    "  std::map<int, int, app::Less<int>> ordered;\n"
    "  ordered[1] = 2;\n"
    "  return 0;\n"
    "}\n";

TEST(Extract, OwnTemplatesThatOnlyLibraryCodeInstantiatesKeepTheirBodies) {
  Repository repository;
  repository.write("a.cpp", kSession);
  Request request = repository.request({"g++", "-std=c++20", "a.cpp"});
  facts::Unit unit = repository.read(request);
  std::multiset<std::string> skipping = function_names(unit);
  request.full_bodies = true;
  EXPECT_EQ(facts::dump(unit), facts::dump(repository.read(request)));
  for (const char* name : {"app::Session::Session", "app::Session::~Session", "app::Session::start",
                           "app::Session::close", "app::Less::operator()", "app::Less::less"}) {
    EXPECT_GE(skipping.count(name), 1u) << name;
  }
}

TEST(Extract, BodiesOutsideTheRootAreNotFactsEitherWay) {
  Repository repository;
  repository.write("../library/lib.h",
                   "#pragma once\nint theirs(); inline int mine(int x) { return theirs() + x; }\n");
  repository.write("a.cpp", "#include <lib.h>\nint f() { return mine(1); }\n");
  Request request = repository.request({"g++", "-I../library", "a.cpp"});
  EXPECT_EQ(function_names(repository.read(request)), (std::multiset<std::string>{"f"}));
  request.full_bodies = true;
  EXPECT_EQ(function_names(repository.read(request)), (std::multiset<std::string>{"f"}));
}

// A folder is own code by its path, also where the build marks it -isystem.
TEST(Extract, OwnFoldersMarkedAsSystemAreOwn) {
  Repository repository;
  repository.write("own/own.h", "#pragma once\ninline int own() { return 1; }\n");
  repository.write("a.cpp", "#include <own.h>\nint f() { return own(); }\n");
  EXPECT_EQ(function_names(repository.extract({"g++", "-isystem", "own", "a.cpp"})),
            (std::multiset<std::string>{"f", "own"}));
}

TEST(Extract, AMemberThatDoesNotFitItsArgumentIsNoError) {
  Repository repository;
  repository.write("a.cpp",
                   "template <class T> struct Box { T t; void ok() { t = T(); }\n"
                   "  void size() { t.size(); }\n"
                   "  void only_big() requires (sizeof(T) > 99) { t.big(); } };\n"
                   "Box<int> box;\n");
  facts::Unit unit = repository.extract({"g++", "-std=c++20", "a.cpp"});
  EXPECT_TRUE(notes(unit, "parse-error").empty());
  EXPECT_GE(function_names(unit).count("Box::ok"), 1u);
}

TEST(Extract, TemplatesThatNameEverNewOnesEnd) {
  Repository repository;
  repository.write("a.cpp",
                   "template <int n> struct Chain { void next() { Chain<n + 1>* p = nullptr;\n"
                   "  (void)p; } };\nChain<0> chain;\n");
  facts::Unit unit = repository.extract({"g++", "-std=c++20", "a.cpp"});
  EXPECT_FALSE(notes(unit, "lost-body").empty());
}

TEST(Extract, ARootReachedByALinkIsTheSameRoot) {
  Repository repository;
  repository.write("a.cpp", "int f() { return 1; }\n");
  std::string link = repository.outside() + "/link";
  std::filesystem::create_directory_symlink(repository.root(), link);
  Request request = repository.request({"g++", "-c", link + "/a.cpp"});
  request.root = request.directory = link;
  facts::Unit unit = repository.read(request);
  EXPECT_EQ(unit.text(unit.main_file), "a.cpp");
  EXPECT_EQ(function_names(unit), (std::multiset<std::string>{"f"}));
}

TEST(Extract, EqualInputGivesEqualFacts) {
  Repository repository;
  repository.write("a.cpp", kSession);
  facts::Unit first = repository.extract({"g++", "-std=c++20", "a.cpp"});
  facts::Unit second = repository.extract({"g++", "-std=c++20", "a.cpp"});
  EXPECT_EQ(first.strings, second.strings);
  EXPECT_EQ(first.functions.size(), second.functions.size());
}

// Flags of a machine whose standard headers are not here would cost every line of the unit.
TEST(Extract, TheHostStandsInForTargetsThatAreNotInstalled) {
  Repository repository;
  repository.write("a.cpp", "#include <string>\nstd::string f() { return \"x\"; }\n");
  for (const char* flag : {"--target=armv7a-none-eabi", "-march=armv8-a", "-mcpu=cortex-a53"}) {
    facts::Unit unit = repository.extract({"g++", flag, "a.cpp"});
    EXPECT_EQ(notes(unit, "dropped-flag").size(), 1u) << flag;
    EXPECT_TRUE(notes(unit, "missing-header").empty()) << flag;
    EXPECT_EQ(function_names(unit), (std::multiset<std::string>{"f"})) << flag;
  }
  facts::Unit unit = repository.extract({"g++", "-march=x86-64-v3", "a.cpp"});
  EXPECT_TRUE(notes(unit, "dropped-flag").empty());
}

TEST(Extract, OnlyRegularFilesAreRead) {
  Repository repository;
  ASSERT_EQ(::mkfifo((repository.root() + "/fifo.h").c_str(), 0600), 0);
  repository.write("a.cpp", "#include \"fifo.h\"\n#include \"/dev/zero\"\nint f() { return 1; }\n");
  facts::Unit unit = repository.extract({"g++", "a.cpp"});
  EXPECT_EQ(notes(unit, "missing-header"), (std::vector<std::string>{"fifo.h", "/dev/zero"}));
  EXPECT_EQ(function_names(unit), (std::multiset<std::string>{"f"}));
}

TEST(Extract, DeepNestingIsRead) {
  Repository repository;
  std::string sum = "0";
  for (int i = 0; i < 4000; ++i) sum += "+x";
  repository.write("a.cpp", "int f(int x) { return " + sum + "; }\n");
  EXPECT_EQ(function_names(repository.extract({"g++", "a.cpp"})).count("f"), 1u);
}

TEST(Extract, ACrashInsideClangIsAnError) {
  Repository repository;
  repository.write("a.cpp", "#pragma clang __debug crash\nint f();\n");
  EXPECT_FALSE(extract(repository.request({"g++", "a.cpp"})).ok());
}

}  // namespace
}  // namespace tvaara::code
