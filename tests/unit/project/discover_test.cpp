#include "project/discover.h"

#include "tree.h"

namespace tvaara::project {
namespace {

using Words = std::vector<std::string>;

class DiscoverTest : public TreeTest {};

TEST_F(DiscoverTest, SortsWhatItFinds) {
  file("b/main.CPP"), file("a.c"), file("x.hpp"), file("api.yaml"), file("api.JSON");
  file("README.md");
  Result<Tree> tree = discover({root_}, "");
  ASSERT_TRUE(tree);
  EXPECT_EQ(tree->root, root_);
  EXPECT_EQ(tree->paths, Words{"."});
  EXPECT_EQ(tree->sources, (Words{"a.c", "b/main.CPP"}));
  EXPECT_EQ(tree->headers, Words{"x.hpp"});
  EXPECT_EQ(tree->documents, (Words{"api.JSON", "api.yaml"}));
}

TEST_F(DiscoverTest, SkipsWhatIsNotTheProject) {
  file(".git/x.cpp"), file("node_modules/p/x.json"), file("build/CMakeCache.txt");
  file("build/x.cpp"), file("out/build.ninja"), file("out/x.cpp"), file("buildings/x.cpp");
  Result<Tree> tree = discover({root_}, "");
  ASSERT_TRUE(tree);
  EXPECT_EQ(tree->sources, Words{"buildings/x.cpp"});
  EXPECT_TRUE(tree->documents.empty());
  EXPECT_EQ(tree->skipped_folders, 3u);
}

TEST_F(DiscoverTest, FollowsNoSymbolicLinks) {
  file("src/a.cpp");
  std::filesystem::create_directory_symlink(root_, root_ + "/src/again");
  std::filesystem::create_symlink("/etc/passwd", root_ + "/passwd.json");
  Result<Tree> tree = discover({root_}, "");
  ASSERT_TRUE(tree);
  EXPECT_EQ(tree->sources, Words{"src/a.cpp"});
  EXPECT_TRUE(tree->documents.empty());
}

TEST_F(DiscoverTest, RootOfSeveralPathsIsWhatTheyShare) {
  file("one/a.cpp"), file("one-more/b.cpp"), file("two/c.yaml");
  Result<Tree> tree = discover({root_ + "/one", root_ + "/one-more/b.cpp"}, "");
  ASSERT_TRUE(tree);
  EXPECT_EQ(tree->root, root_);
  EXPECT_EQ(tree->paths, (Words{"one", "one-more/b.cpp"}));
  EXPECT_EQ(tree->sources, (Words{"one-more/b.cpp", "one/a.cpp"}));
  Result<Tree> single = discover({root_ + "/one/a.cpp"}, "");
  ASSERT_TRUE(single);
  EXPECT_EQ(single->root, root_ + "/one");
  EXPECT_EQ(single->sources, Words{"a.cpp"});
}

TEST_F(DiscoverTest, HeadersOfNamedSourcesLieAnywhereUnderTheGivenRoot) {
  file("src/a.cpp"), file("src/b.cpp"), file("include/shop/a.h"), file("build/CMakeCache.txt");
  file("build/made.h"), file("api.yaml"), file("api/shop.proto");
  Result<Tree> tree = discover({root_ + "/src/a.cpp"}, root_);
  ASSERT_TRUE(tree);
  EXPECT_EQ(tree->sources, Words{"src/a.cpp"});
  EXPECT_EQ(tree->headers, Words{"include/shop/a.h"});
  EXPECT_TRUE(tree->documents.empty());
  EXPECT_EQ(tree->templates, Words{"api/shop.proto"}) << "headers may be made of it";
  EXPECT_TRUE(is_asked(*tree, "src/a.cpp"));
  EXPECT_FALSE(is_asked(*tree, "api/shop.proto"));
  EXPECT_EQ(tree->skipped_folders, 0u);
  Result<Tree> contract = discover({root_ + "/api.yaml"}, root_);
  ASSERT_TRUE(contract);
  EXPECT_TRUE(contract->headers.empty());
}

TEST_F(DiscoverTest, GivenRootRulesPaths) {
  file("src/a.cpp");
  Result<Tree> tree = discover({root_ + "/src"}, root_);
  ASSERT_TRUE(tree);
  EXPECT_EQ(tree->root, root_);
  EXPECT_EQ(tree->sources, Words{"src/a.cpp"});
  EXPECT_FALSE(discover({root_}, root_ + "/src")) << "outside of the root";
  EXPECT_FALSE(discover({root_}, root_ + "/none"));
  EXPECT_FALSE(discover({root_ + "/none"}, ""));
}

TEST_F(DiscoverTest, OverlappingPathsCountOnce) {
  file("src/a.cpp");
  Result<Tree> tree = discover({root_, root_ + "/src", root_ + "/src/a.cpp"}, "");
  ASSERT_TRUE(tree);
  EXPECT_EQ(tree->sources, Words{"src/a.cpp"});
}

}  // namespace
}  // namespace tvaara::project
