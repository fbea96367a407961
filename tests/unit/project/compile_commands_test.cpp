#include "project/compile_commands.h"

#include "project/unity.h"
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

TEST_F(CompileCommandsTest, UnityFilesOfABuildBecomeTheirParts) {
  file("src/a.cpp"), file("src/b.cpp"), file("src/all.cpp", "#include \"a.cpp\"\n");
  file("build/Unity/unity_0_cxx.cxx", "/* made by a build */\n#include \"" + root_ +
                                          "/src/a.cpp\"\n#undef X\n#include \"../../src/b.cpp\"\n");
  CompileCommands all = read(R"([
    {"directory": ".", "file": "Unity/unity_0_cxx.cxx", "command": "c++ -DX -c Unity/unity_0_cxx.cxx"},
    {"directory": "..", "file": "src/all.cpp", "command": "c++ -c src/all.cpp"}])");
  ASSERT_EQ(all.commands.size(), 3u);
  EXPECT_EQ(all.commands[0].file, "src/a.cpp");
  EXPECT_EQ(all.commands[0].arguments, (Words{"c++", "-DX", "-c", root_ + "/src/a.cpp"}));
  EXPECT_EQ(all.commands[1].file, "src/all.cpp") << "among the sources it is one unit";
  EXPECT_EQ(all.commands[2].file, "src/b.cpp");
}

TEST_F(CompileCommandsTest, WrittenForAnotherPlace) {
  file("src/a.cpp"), file("src/b.cpp");
  CompileCommands all = read(R"([
    {"directory": "/app/build", "file": "/app/src/a.cpp",
     "command": "c++ -I/app/include -isystem /usr/app -c ../src/a.cpp"},
    {"directory": "/app/build", "file": "../src/b.cpp", "command": "c++ -c /app/src/b.cpp"},
    {"directory": "/app/build", "file": "/app/gone.cpp", "command": "c++ -c /app/gone.cpp"}])");
  ASSERT_EQ(all.commands.size(), 3u);
  EXPECT_EQ(all.commands[1].file, "src/a.cpp");
  EXPECT_EQ(all.commands[1].directory, root_ + "/build");
  EXPECT_EQ(all.commands[1].arguments, (Words{"c++", "-I" + root_ + "/include", "-isystem",
                                              "/usr/app", "-c", "../src/a.cpp"}));
  EXPECT_EQ(all.problems, Words{"was written for /app, which is read as the root"});
  EXPECT_EQ(all.outside, 0u);
}

TEST(UnityParts, OnlySourcesAndNothingElse) {
  EXPECT_EQ(unity_parts("// made\n#include \"a.c\"\n\n#include <b.cc>\n"), (Words{"a.c", "b.cc"}));
  for (const char* other : {"", "// nothing\n", "#include \"a.h\"\n#include \"a.c\"\n",
                            "#include \"a.c\"\nint main() {}\n"}) {
    EXPECT_FALSE(unity_parts(other)) << other;
  }
}

}  // namespace
}  // namespace tvaara::project
