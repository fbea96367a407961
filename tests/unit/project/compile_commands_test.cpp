#include "project/compile_commands.h"

#include "tree.h"

namespace tvaara::project {
namespace {

using Words = std::vector<std::string>;

TEST(SplitCommand, AsAShellDoes) {
  EXPECT_EQ(split_command("cc -c  a.c\t-DX"), (Words{"cc", "-c", "a.c", "-DX"}));
  EXPECT_EQ(split_command(R"(cc '-DA="b c"' "-DD=\"e\"" f\ g)"),
            (Words{"cc", "-DA=\"b c\"", "-DD=\"e\"", "f g"}));
  EXPECT_EQ(split_command(R"("\n" '\n' "$HOME" `id`)"), (Words{"\\n", "\\n", "$HOME", "`id`"}));
  EXPECT_EQ(split_command("a '' b"), (Words{"a", "", "b"}));
  EXPECT_EQ(split_command("'never closed"), (Words{"never closed"}));
  EXPECT_EQ(split_command(""), Words{});
}

class CompileCommandsTest : public TreeTest {
 protected:
  CompileCommands read(const std::string& content) {
    file("build/compile_commands.json", content);
    auto commands = read_compile_commands(join_path(root_, "build/compile_commands.json"), root_);
    EXPECT_TRUE(commands) << commands.error().to_string();
    return commands ? *commands : CompileCommands{};
  }
};

TEST_F(CompileCommandsTest, CommandOrArgumentsAndRelativeFolders) {
  CompileCommands all = read(R"([
    {"directory": "..", "file": "src/b.cpp", "command": "c++ -DX -c src/b.cpp"},
    {"directory": ")" + root_ +
                             R"(/build", "file": "../src/a.cpp",
     "arguments": ["c++", "-I", "../include dir", "../src/a.cpp"]}])");
  ASSERT_EQ(all.commands.size(), 2u);
  EXPECT_EQ(all.commands[0].file, "src/a.cpp") << "sorted, relative to the root";
  EXPECT_EQ(all.commands[0].directory, root_ + "/build");
  EXPECT_EQ(all.commands[0].arguments, (Words{"c++", "-I", "../include dir", "../src/a.cpp"}));
  EXPECT_EQ(all.commands[1].directory, root_);
  EXPECT_EQ(all.commands[1].arguments, (Words{"c++", "-DX", "-c", "src/b.cpp"}));
}

TEST_F(CompileCommandsTest, MostDefinesWin) {
  CompileCommands all = read(R"([
    {"directory": "..", "file": "a.cpp", "command": "c++ -DA a.cpp"},
    {"directory": "..", "file": "a.cpp", "command": "c++ -DA -DB a.cpp"},
    {"directory": "..", "file": "./a.cpp", "command": "c++ -DC -DD a.cpp"}])");
  ASSERT_EQ(all.commands.size(), 1u);
  EXPECT_EQ(all.commands[0].arguments, (Words{"c++", "-DA", "-DB", "a.cpp"}));
  EXPECT_EQ(all.more, 2u);
}

TEST_F(CompileCommandsTest, OnlyFilesUnderTheRoot) {
  CompileCommands all = read(R"([
    {"directory": "/", "file": "/usr/include/x.cpp", "command": "c++ x.cpp"},
    {"directory": "..", "file": "../elsewhere.cpp", "command": "c++ x.cpp"},
    {"directory": "..", "file": "in.cpp", "command": "c++ in.cpp"}])");
  ASSERT_EQ(all.commands.size(), 1u);
  EXPECT_EQ(all.outside, 2u);
}

TEST_F(CompileCommandsTest, EntriesThatMakeNoSenseAreSaid) {
  CompileCommands all = read(R"([1, {}, {"file": "a.cpp"}, {"file": 3, "command": "c++"},
    {"directory": "..", "file": "a.cpp", "arguments": ["c++", 7]},
    {"directory": "..", "file": "b.cpp", "command": "c++ b.cpp"}])");
  EXPECT_EQ(all.commands.size(), 1u);
  EXPECT_EQ(all.problems.size(), 5u);
  EXPECT_EQ(all.problems[0], "entry 1 has no file or no command");
}

TEST_F(CompileCommandsTest, NotJsonOrNotAListIsAnError) {
  for (const char* content : {"", "{", "{}", "[1,", "null"}) {
    file("compile_commands.json", content);
    EXPECT_FALSE(read_compile_commands(join_path(root_, "compile_commands.json"), root_))
        << content;
  }
  std::string deep(100'000, '[');
  file("compile_commands.json", deep);
  EXPECT_FALSE(read_compile_commands(join_path(root_, "compile_commands.json"), root_));
}

TEST_F(CompileCommandsTest, FoundAsClangdFindsIt) {
  auto found = [&](const std::string& build = "") { return *find_compile_commands(root_, build); };
  EXPECT_EQ(found(), "");
  file("build-z/compile_commands.json", "[]");
  EXPECT_EQ(found(), root_ + "/build-z/compile_commands.json");
  file("build/release/compile_commands.json", "[]");
  EXPECT_EQ(found(), root_ + "/build-z/compile_commands.json") << "by name";
  file("build/compile_commands.json", "[]");
  EXPECT_EQ(found(), root_ + "/build/compile_commands.json");
  file("compile_commands.json", "[]");
  EXPECT_EQ(found(), root_ + "/compile_commands.json");
  EXPECT_EQ(found(root_ + "/build"), root_ + "/build/compile_commands.json");
  EXPECT_FALSE(find_compile_commands(root_, root_ + "/none"));
}

TEST_F(CompileCommandsTest, FoldersAboveCountUpToTheRepository) {
  file("compile_commands.json", "[]");
  file("services/api/a.cpp");
  std::string inner = root_ + "/services/api";
  EXPECT_EQ(*find_compile_commands(inner, ""), "") << "no repository: nothing above is ours";
  std::filesystem::create_directories(root_ + "/.git");
  EXPECT_EQ(*find_compile_commands(inner, ""), root_ + "/compile_commands.json");
  std::filesystem::create_directories(root_ + "/services/.git");
  EXPECT_EQ(*find_compile_commands(inner, ""), "") << "another repository begins there";
}

}  // namespace
}  // namespace tvaara::project
