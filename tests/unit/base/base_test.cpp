// The base library: texts, globs, paths, places, files.
#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>

#include "base/file.h"
#include "base/glob.h"
#include "base/hash.h"
#include "base/limits.h"
#include "base/result.h"
#include "base/source.h"
#include "base/text.h"

namespace tvaara {
namespace {

using Words = std::vector<std::string>;

TEST(Text, WordsOfIdentifiers) {
  EXPECT_EQ(words_of("isAdmin_flag-2"), (Words{"is", "admin", "flag", "2"}));
  EXPECT_EQ(words_of("HTTPServer"), (Words{"http", "server"}));
  EXPECT_EQ(words_of("user_id"), (Words{"user", "id"}));
  EXPECT_EQ(words_of(""), Words{});
}

TEST(Text, NearestSuggestsOnlyWhatIsNear) {
  EXPECT_EQ(nearest("sarfi", {"text", "json", "sarif"}), "sarif");
  EXPECT_EQ(nearest("authz/idr", {"authn/idor", "authz/idor"}), "authz/idor");
  EXPECT_EQ(nearest("completely-else", {"text", "json"}), "");
  EXPECT_EQ(nearest("x", {}), "");
}

TEST(Text, TerminalSafeShowsControlCharacters) {
  EXPECT_EQ(terminal_safe("plain\ttext"), "plain\ttext");
  EXPECT_EQ(terminal_safe("a\x1b[31mb"), "a\\x1b[31mb");
  EXPECT_EQ(terminal_safe("a\r\nb\a"), "a\\x0d\\x0ab\\x07");
  EXPECT_EQ(terminal_safe("\xc2\x9b" "31m"), "\\x9b31m") << "the C1 form of the same sequence";
  EXPECT_EQ(terminal_safe("\xff\xc3\x28"), "\xef\xbf\xbd\xef\xbf\xbd(");
  EXPECT_EQ(terminal_safe("käse"), "käse");
}

TEST(Text, ValidUtf8) {
  EXPECT_TRUE(valid_utf8("käse \xf0\x9f\xa7\x80"));
  EXPECT_FALSE(valid_utf8("\xc0\xaf")) << "overlong";
  EXPECT_FALSE(valid_utf8("\xed\xa0\x80")) << "surrogate";
  EXPECT_FALSE(valid_utf8("\xe2\x82")) << "cut short";
}

TEST(Text, SplitJoinReplace) {
  EXPECT_EQ(split("a,,b", ','), (Words{"a", "", "b"}));
  EXPECT_EQ(join({"a", "b"}, ", "), "a, b");
  EXPECT_EQ(replace_all("{*}/{*}", "{*}", "{}"), "{}/{}");
  EXPECT_EQ(trim(" \t x \r\n"), "x");
}

TEST(Glob, StarsStayInsideOneFolder) {
  EXPECT_TRUE(glob_match("src/*.cpp", "src/a.cpp"));
  EXPECT_FALSE(glob_match("src/*.cpp", "src/a/b.cpp"));
  EXPECT_TRUE(glob_match("src/**", "src/a/b.cpp"));
  EXPECT_TRUE(glob_match("**/x.h", "a/b/x.h"));
  EXPECT_TRUE(glob_match("a?c", "abc"));
  EXPECT_FALSE(glob_match("a?c", "a/c"));
  EXPECT_TRUE(glob_match("{a,b{c,d}}.h", "bd.h"));
  EXPECT_FALSE(glob_match("", "a"));
  EXPECT_TRUE(glob_match("", ""));
}

TEST(Glob, BracesAreBounded) {
  std::string many;
  for (int i = 0; i < 20; ++i) many += "{a,b}";
  EXPECT_LE(expand_braces(many).size(), limits::kMaxBraceAlternatives);
}

TEST(Glob, ManyStarsCostLittle) {
  std::string pattern, text(2000, 'a');
  for (int i = 0; i < 50; ++i) pattern += "*a";
  EXPECT_FALSE(glob_match(pattern + "b", text));  // would not end with backtracking
}

TEST(Path, Lexical) {
  EXPECT_EQ(normalize_path("a/./b/../c"), "a/c");
  EXPECT_EQ(normalize_path("/.."), "/");
  EXPECT_EQ(normalize_path("../a"), "../a");
  EXPECT_EQ(normalize_path(""), ".");
  for (const char* same : {"/", "a", "/a/b.c", "a/..b/c.", "/.a/b"}) {
    EXPECT_EQ(normalize_path(same), same);
  }
  for (const char* other : {"/a/", "//a", "/a//.", "./a", "/b/../a/."}) {
    EXPECT_EQ(normalize_path(other), other[0] == '/' ? "/a" : "a");
  }
  EXPECT_EQ(join_path("a", "/b"), "/b");
  EXPECT_EQ(join_path("a/", "b"), "a/b");
  EXPECT_EQ(relative_to("/r/a/b", "/r"), "a/b");
  EXPECT_EQ(relative_to("/r", "/r"), ".");
  EXPECT_EQ(relative_to("/root/a", "/r"), "/root/a") << "a prefix of a name is no folder";
  EXPECT_EQ(parent_path("/a"), "/");
  EXPECT_EQ(parent_path("a"), "");
  EXPECT_EQ(base_name("/a/b.c"), "b.c");
}

TEST(Source, LinesAndColumnsCountFromOne) {
  std::string text = "ab\ncd\r\n\nx";
  LineIndex lines(text);
  EXPECT_EQ(lines.at(0), (Position{1, 1}));
  EXPECT_EQ(lines.at(4), (Position{2, 2}));
  EXPECT_EQ(lines.at(8), (Position{4, 1}));
  EXPECT_EQ(lines.line(text, 2), "cd");
  EXPECT_EQ(lines.line(text, 3), "");
  EXPECT_EQ(lines.line(text, 9), "");
}

TEST(Error, SaysWhereAndWhatToDo) {
  EXPECT_EQ((Error{"wrong", "f.yaml", 3, 4, "do this"}).to_string(), "f.yaml:3:4: wrong (do this)");
  EXPECT_EQ((Error{"wrong"}).to_string(), "wrong");
}

TEST(Hash, DependsOnEveryByte) {
  EXPECT_EQ(hash_hex("abc").size(), 32u);
  EXPECT_NE(hash_hex("abc"), hash_hex("abd"));
  EXPECT_EQ(hash64("abc"), hash64("abc"));
}

class Files : public testing::Test {
 protected:
  void SetUp() override {
    folder_ = testing::TempDir() + "tvaara-base-XXXXXX";
    ASSERT_NE(::mkdtemp(folder_.data()), nullptr);
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }
  std::string folder_;
};

TEST_F(Files, WritesWholeFilesOrNone) {
  std::string path = join_path(folder_, "report");
  ASSERT_TRUE(write_file_atomically(path, "one"));
  ASSERT_TRUE(write_file_atomically(path, "two"));
  EXPECT_EQ(*read_file(path), "two");
  EXPECT_FALSE(write_file_atomically(join_path(folder_, "no/such/report"), "x"));
  size_t left = 0;
  for ([[maybe_unused]] const auto& entry : std::filesystem::directory_iterator(folder_)) ++left;
  EXPECT_EQ(left, 1u) << "no temporary file stays";
}

// A file in the place of a device or pipe would take it away from everybody.
TEST_F(Files, PipesAreWrittenAndNotReplaced) {
  std::string path = join_path(folder_, "pipe");
  ASSERT_EQ(::mkfifo(path.c_str(), 0600), 0);
  int reader = ::open(path.c_str(), O_RDONLY | O_NONBLOCK);
  ASSERT_GE(reader, 0);
  EXPECT_TRUE(write_file_atomically(path, "one"));
  char got[8] = {};
  EXPECT_EQ(::read(reader, got, sizeof got), 3);
  EXPECT_STREQ(got, "one");
  ::close(reader);
  EXPECT_FALSE(file_exists(path));
}

TEST_F(Files, RefusesWhatIsNoPlainFileOrTooLarge) {
  EXPECT_FALSE(read_file(folder_));
  EXPECT_FALSE(read_file(join_path(folder_, "none")));
  std::string pipe = join_path(folder_, "pipe");
  ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
  EXPECT_FALSE(read_file(pipe)) << "reading it would wait forever";
  std::string path = join_path(folder_, "large");
  ASSERT_TRUE(write_file_atomically(path, std::string(100, 'x')));
  EXPECT_FALSE(read_file(path, 99));
  EXPECT_TRUE(read_file(path, 100));
}

}  // namespace
}  // namespace tvaara
