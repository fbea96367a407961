// Where compile commands are looked for, and which of several counts.
#include "project/databases.h"

#include "base/text.h"
#include "project/compile_flags.h"
#include "tree.h"

namespace tvaara::project {
namespace {

class DatabasesTest : public TreeTest {
 protected:
  // A database that compiles `sources` (relative to the root) with -DNAME.
  void database(const std::string& folder, const std::string& name, const std::string& sources) {
    std::string text;
    for (const std::string& source : split(sources, ' ')) {
      text += std::string(text.empty() ? "[" : ",") + "{\"directory\": \"" + root_ +
              "\", \"file\": \"" + source + "\", \"command\": \"c++ -D" + name + " -c " + source +
              "\"}";
    }
    file(join_path(folder, "compile_commands.json"), text + "]");
  }

  // "a.cpp=NAME b.cpp=NAME": which database counts for which file.
  std::string chosen(const std::string& build = "", const std::string& root = "") {
    Result<Tree> tree = discover({root.empty() ? root_ : root}, "");
    EXPECT_TRUE(tree);
    Result<Databases> databases = read_databases(*tree, build);
    EXPECT_TRUE(databases);
    if (!databases) return "";
    std::string out;
    for (const CompileCommand& command : databases->commands) {
      out += (out.empty() ? "" : " ") + command.file + "=" + command.arguments[1].substr(2);
    }
    return out;
  }
};

TEST_F(DatabasesTest, TheFolderThenBuildFoldersByName) {
  file("a.cpp"), file("b.cpp");
  EXPECT_EQ(chosen(), "");
  database("build-z", "Z", "a.cpp b.cpp");
  EXPECT_EQ(chosen(), "a.cpp=Z b.cpp=Z");
  database("build/release", "INNER", "a.cpp");
  EXPECT_EQ(chosen(), "a.cpp=Z b.cpp=Z");
  database("build", "B", "a.cpp");
  EXPECT_EQ(chosen(), "a.cpp=B b.cpp=Z") << "what one does not name another may";
  database("", "TOP", "a.cpp");
  EXPECT_EQ(chosen(), "a.cpp=TOP b.cpp=Z");
  EXPECT_EQ(chosen(root_ + "/build-z"), "a.cpp=Z b.cpp=Z") << "only the one asked for";
}

TEST_F(DatabasesTest, TheNearestAboveAFileCounts) {
  file("services/orders/a.cpp"), file("services/users/b.cpp"), file("common/c.cpp");
  database("services/orders/build", "ORDERS", "services/orders/a.cpp common/c.cpp");
  database("services/users", "USERS", "services/users/b.cpp services/orders/a.cpp");
  EXPECT_EQ(chosen(), "common/c.cpp=ORDERS services/orders/a.cpp=ORDERS services/users/b.cpp=USERS")
      << "one that lies elsewhere is better than none";
  database("build", "ALL", "services/orders/a.cpp services/users/b.cpp common/c.cpp");
  EXPECT_EQ(chosen(), "common/c.cpp=ALL services/orders/a.cpp=ORDERS services/users/b.cpp=USERS");
}

TEST_F(DatabasesTest, FoldersAboveCountUpToTheRepository) {
  file("services/api/a.cpp");
  std::string inner = root_ + "/services/api";
  database("", "TOP", "services/api/a.cpp");
  EXPECT_EQ(chosen("", inner), "") << "no repository: nothing above is ours";
  std::filesystem::create_directories(root_ + "/.git");
  EXPECT_EQ(chosen("", inner), "a.cpp=TOP");
  std::filesystem::create_directories(root_ + "/services/.git");
  EXPECT_EQ(chosen("", inner), "") << "another repository begins there";
}

TEST_F(DatabasesTest, OneThatCannotBeReadIsSaid) {
  file("a.cpp");
  file("compile_commands.json", "{");
  database("build", "B", "a.cpp");
  Result<Tree> tree = discover({root_}, "");
  Result<Databases> databases = read_databases(*tree, "");
  ASSERT_TRUE(databases);
  EXPECT_EQ(databases->commands.size(), 1u);
  ASSERT_EQ(databases->problems.size(), 1u);
  EXPECT_EQ(databases->problems[0].database, root_ + "/compile_commands.json");
  EXPECT_FALSE(read_databases(*tree, root_)) << "one that is asked for must be readable";
  EXPECT_FALSE(read_databases(*tree, root_ + "/none"));
}

TEST_F(DatabasesTest, FilesOfFlags) {
  file("compile_flags.txt", "-DTOP\n\n  -I include dir  \n");
  file("inner/compile_flags.txt", "-xc++\n");
  CompileFlags flags(root_);
  auto top = flags.command_for("src/a.c");
  ASSERT_TRUE(top);
  EXPECT_EQ(top->directory, root_);
  EXPECT_EQ(top->arguments, (std::vector<std::string>{"clang", "-DTOP", "-I include dir", "-c",
                                                      root_ + "/src/a.c"}));
  EXPECT_EQ(flags.command_for("inner/deep/b.cpp")->directory, root_ + "/inner");
  EXPECT_FALSE(CompileFlags(outer_).command_for("a.cpp"));
  EXPECT_FALSE(CompileFlags(root_ + "/src").command_for("a.cpp")) << "no repository above";
  std::filesystem::create_directories(root_ + "/.git");
  EXPECT_TRUE(CompileFlags(root_ + "/src").command_for("a.cpp"));
}

}  // namespace
}  // namespace tvaara::project
