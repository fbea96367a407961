// Headers that are units of their own.
#include "project/header_units.h"

#include "tree.h"

namespace tvaara::project {
namespace {

class HeaderUnitsTest : public TreeTest {
 protected:
  std::vector<std::string> units(const std::vector<std::string>& sources,
                                 const std::vector<std::string>& paths = {}) {
    std::vector<std::string> asked;
    for (const std::string& path : paths) asked.push_back(join_path(root_, path));
    if (asked.empty()) asked.push_back(root_);
    Result<Tree> tree = discover(asked, root_);
    EXPECT_TRUE(tree);
    return header_units(
               *tree, sources,
               [](const std::string& path) { return path.find("third/") == std::string::npos; })
        .files;
  }
  const std::string body_ = "#pragma once\ninline int f() { return 1; }\n";
};

using Files = std::vector<std::string>;

TEST_F(HeaderUnitsTest, ALibraryOfHeadersIsReadByItself) {
  file("include/lib/all.h", "#include \"part.h\"\n" + body_);
  file("include/lib/part.h", body_);
  file("include/third/other.h", body_);
  file("tests/a.cpp", "#include \"lib/all.h\"\n");
  EXPECT_EQ(units({}), Files{"include/lib/all.h"}) << "it reads the part";
}

TEST_F(HeaderUnitsTest, WhatNothingIncludesIsCounted) {
  file("src/main.cpp", "#include \"a.h\"\nint main() {}\n");
  file("src/a.h", body_);
  file("src/left_over.h", body_);
  file("src/names.h", "#pragma once\nint f();\n");
  Result<Tree> tree = discover({root_}, root_);
  ASSERT_TRUE(tree);
  HeaderUnits found =
      header_units(*tree, {"src/main.cpp"}, [](const std::string&) { return true; });
  EXPECT_TRUE(found.files.empty());
  EXPECT_EQ(found.left, 1u);
}

TEST_F(HeaderUnitsTest, WhatASourceReadsIsReadThere) {
  file("src/main.cpp", "#include \"a.h\"\nint main() {}\n");
  file("src/a.h", body_);
  file("src/left_over.h", body_);
  file("include/lib.h", body_);
  file("tests/a.cpp", "#include \"lib.h\"\n");
  EXPECT_EQ(units({"src/main.cpp"}), Files{"include/lib.h"})
      << "what nothing includes is left over";
}

TEST_F(HeaderUnitsTest, WhatIsNamedIsRead) {
  file("src/a.h", "struct A;\n");
  file("src/b.h", body_);
  EXPECT_EQ(units({}, {"src/a.h"}), Files{"src/a.h"});
}

TEST_F(HeaderUnitsTest, HeadersThatIncludeEachOther) {
  file("a.h", "#include \"b.h\"\n" + body_);
  file("b.h", "#include \"a.h\"\n" + body_);
  EXPECT_EQ(units({}), Files{"a.h"});
}

TEST(HoldsBodies, ByItsCharacters) {
  EXPECT_TRUE(holds_bodies("int f() {"));
  EXPECT_TRUE(holds_bodies("int f() const noexcept {"));
  EXPECT_FALSE(holds_bodies("struct A { int f() const; }; enum E { a };"));
  EXPECT_FALSE(holds_bodies("int f();"));
  EXPECT_FALSE(holds_bodies("{"));
}

}  // namespace
}  // namespace tvaara::project
