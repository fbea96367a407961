#include "project/buildless.h"

#include "base/text.h"
#include "tree.h"

namespace tvaara::project {
namespace {

using Words = std::vector<std::string>;

TEST(IncludesOf, LinesOfText) {
  auto includes = includes_of(
      "#include <a/b.h>\n"
      "  #  include \"c.h\" // why\n"
      "// #include \"no.h\"\n"
      "/* #include \"no.h\"\n"
      "#include \"no.h\" */\n"
      "#include_next <d.h>\n"
      "#include MACRO\n"
      "#include \"\"\n"
      "#define X 1 /* one */\n"
      "#include \"last.h\"");
  ASSERT_EQ(includes.size(), 4u);
  EXPECT_EQ(includes[0].name, "a/b.h");
  EXPECT_TRUE(includes[0].angled);
  EXPECT_EQ(includes[1].name, "c.h");
  EXPECT_FALSE(includes[1].angled);
  EXPECT_EQ(includes[2].name, "d.h");
  EXPECT_EQ(includes[3].name, "last.h");
}

TEST(PlainDefinitions, OnlyWhatHoldsAlways) {
  EXPECT_EQ(plain_definitions("# add_definitions(-DNO)\n"
                              "add_definitions(-DA -DB=2 -Wall)\n"
                              "if(WIN32)\n  add_definitions(-DNO)\nendif()\n"
                              "function(f)\n add_compile_definitions(NO)\nendfunction()\n"
                              "target_compile_definitions(server PRIVATE C D=${x} PUBLIC E=1)\n"
                              "add_compile_definitions(F $<CONFIG:NO>)\n"
                              "ADD_COMPILE_OPTIONS(-O2 -DG)\n"),
            (Words{"A", "B=2", "C", "E=1", "F", "G"}));
  EXPECT_EQ(plain_definitions("add_definitions(-D1X \"-Da b\" -D"), Words{}) << "never closed";
}

class BuildlessTest : public TreeTest {
 protected:
  // The arguments between the language and the source.
  Words flags(const std::string& source) {
    Result<Tree> tree = discover({root_}, "");
    EXPECT_TRUE(tree);
    Words arguments = infer_commands(*tree, {source})[0].arguments;
    EXPECT_EQ(arguments.back(), source);
    EXPECT_EQ(arguments[arguments.size() - 2], "-c");
    return {arguments.begin() + 2, arguments.end() - 2};
  }
};

TEST_F(BuildlessTest, LanguageByExtension) {
  file("a.cpp"), file("b.c");
  Result<Tree> tree = discover({root_}, "");
  auto commands = infer_commands(*tree, tree->sources);
  ASSERT_EQ(commands.size(), 2u);
  EXPECT_EQ(commands[0].arguments, (Words{"clang++", "-std=c++20", "-c", "a.cpp"}));
  EXPECT_EQ(commands[1].arguments, (Words{"clang", "-std=gnu17", "-c", "b.c"}));
  EXPECT_EQ(commands[1].directory, root_);
}

TEST_F(BuildlessTest, FoldersThatMakeIncludesResolve) {
  file("src/main.cpp", "#include <shop/order.h>\n#include \"util/text.h\"\n#include \"near.h\"\n");
  file("src/near.h");
  file("include/shop/order.h", "#include <deep/money.h>\n#include <vector>\n");
  file("libs/money/public/deep/money.h");
  file("common/util/text.h");
  EXPECT_EQ(flags("src/main.cpp"),
            (Words{"-I", "include", "-iquote", "common", "-I", "libs/money/public"}));
}

TEST_F(BuildlessTest, NearestHeaderWins) {
  file("a/src/main.cpp", "#include \"config.h\"\n");
  file("a/include/config.h");
  file("b/include/config.h");
  file("include/config.h");
  EXPECT_EQ(flags("a/src/main.cpp"), (Words{"-iquote", "a/include"}));
}

TEST_F(BuildlessTest, WholeNamesOnly) {
  file("main.cpp", "#include <order.h>\n#include <../x/up.h>\n");
  file("lib/reorder.h");
  file("x/up.h");
  EXPECT_EQ(flags("main.cpp"), Words{});
}

TEST_F(BuildlessTest, NeverBeforeTheSystem) {
  file("main.cpp", "#include <string.h>\n#include <mine.h>\n");
  file("compat/string.h");
  file("compat/mine.h");
  EXPECT_EQ(flags("main.cpp"), (Words{"-idirafter", "compat"}));
  file("compat/string.h");
  std::filesystem::remove(root_ + "/compat/string.h");
  file("compat/version", "1.2.3");
  EXPECT_EQ(flags("main.cpp"), (Words{"-idirafter", "compat"})) << "<version> is a header, too";
}

TEST_F(BuildlessTest, CirclesEnd) {
  file("main.cpp", "#include \"a.h\"\n");
  file("i/a.h", "#include \"b.h\"\n");
  file("i/b.h", "#include \"a.h\"\n#include \"b.h\"\n");
  EXPECT_EQ(flags("main.cpp"), (Words{"-iquote", "i"}));
}

TEST_F(BuildlessTest, DefinitionsOfTheFoldersAbove) {
  file("CMakeLists.txt", "add_definitions(-DTOP)\n");
  file("src/CMakeLists.txt", "target_compile_definitions(x PRIVATE INNER TOP)\n");
  file("other/CMakeLists.txt", "add_definitions(-DNO)\n");
  file("src/main.cpp");
  EXPECT_EQ(flags("src/main.cpp"), (Words{"-DTOP", "-DINNER"}));
}

TEST_F(BuildlessTest, TheStandardThatABuildFileNames) {
  auto language = [&](const std::string& source) {
    Result<Tree> tree = discover({root_}, "");
    Words arguments = infer_commands(*tree, {source})[0].arguments;
    return join({arguments.begin() + 1, arguments.end() - 2}, " ");
  };
  file("new/a.cpp"), file("old/a.cpp"), file("old/a.c"), file("newest/a.c");
  file("CMakeLists.txt", "set(CMAKE_CXX_STANDARD 23)\nset(CMAKE_CXX_STANDARD_REQUIRED ON)\n");
  file("old/Makefile", "CXXFLAGS = -std=gnu++1z -O2\n");
  file("newest/meson.build", "project('x', 'c', default_options: ['c_std=c2x'])\n");
  EXPECT_EQ(language("new/a.cpp"), "-std=c++23");
  EXPECT_EQ(language("old/a.cpp"), "-std=c++20 -fno-char8_t") << "newer reads older";
  EXPECT_EQ(language("old/a.c"), "-std=gnu17");
  EXPECT_EQ(language("newest/a.c"), "-std=gnu23");
}

TEST_F(BuildlessTest, AFileOfFlagsSaysAll) {
  file("compile_flags.txt", "-DX\n");
  file("src/a.cpp", "#include <deep.h>\n");
  file("include/deep.h");
  Result<Tree> tree = discover({root_}, "");
  CompileCommand command = infer_commands(*tree, {"src/a.cpp"})[0];
  EXPECT_EQ(command.arguments, (Words{"clang++", "-DX", "-c", root_ + "/src/a.cpp"}));
  EXPECT_FALSE(command.inferred);
}

}  // namespace
}  // namespace tvaara::project
