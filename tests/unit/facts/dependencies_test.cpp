// Lists of dependencies come from caches and are not trusted.
#include "facts/dependencies.h"

#include <gtest/gtest.h>

namespace tvaara::facts {
namespace {

TEST(Dependencies, WrittenAndRead) {
  std::string list;
  ASSERT_TRUE(add_dependency(list, DependencyKind::content, "ab12", "a folder/a.h"));
  ASSERT_TRUE(add_dependency(list, DependencyKind::absent, "", "b.h"));
  auto parsed = parse_dependencies(list);
  ASSERT_TRUE(parsed);
  ASSERT_EQ(parsed->size(), 2u);
  EXPECT_EQ((*parsed)[0].kind, DependencyKind::content);
  EXPECT_EQ((*parsed)[0].hash, "ab12");
  EXPECT_EQ((*parsed)[0].path, "a folder/a.h");
  EXPECT_EQ((*parsed)[1].path, "b.h");
}

TEST(Dependencies, APathWithALineBreakCannotBeWritten) {
  std::string list;
  EXPECT_FALSE(add_dependency(list, DependencyKind::absent, "", "a\nR - b"));
  EXPECT_EQ(list, "");
}

TEST(Dependencies, WhatIsMalformedIsAnError) {
  for (const char* list :
       {"R", "R ", "R ab", "R ab c", "X - a\n", "R-ab c\n", "\n", "A - a\nR\n"}) {
    EXPECT_FALSE(parse_dependencies(list)) << list;
  }
}

TEST(Dependencies, AListingHasNoOrder) {
  EXPECT_EQ(listing_hash({"a", "b"}), listing_hash({"b", "a"}));
  EXPECT_NE(listing_hash({"a", "b"}), listing_hash({"a"}));
}

}  // namespace
}  // namespace tvaara::facts
