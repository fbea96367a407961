#include "project/roles.h"

#include <gtest/gtest.h>

namespace tvaara::project {
namespace {

Role role(const std::string& path) { return role_of(path, {}); }

TEST(Roles, WholeWordsOfThePath) {
  EXPECT_EQ(role("src/server.cpp"), Role::product);
  EXPECT_EQ(role("tests/server.cpp"), Role::test);
  EXPECT_EQ(role("contest/latest.cpp"), Role::product);
  EXPECT_EQ(role("examples/hello.cpp"), Role::example);
  EXPECT_EQ(role("third_party/lib/src/a.c"), Role::vendored);
  EXPECT_EQ(role("tests/vendor/a.c"), Role::vendored);
  EXPECT_EQ(role("src/generated/api.cpp"), Role::generated);
  EXPECT_EQ(role("Tests/a.cpp"), Role::test);
}

TEST(Roles, NamesOfFiles) {
  EXPECT_EQ(role("src/order.pb.cc"), Role::generated);
  EXPECT_EQ(role("src/order_test.cpp"), Role::test);
  EXPECT_EQ(role("src/OrderTest.cpp"), Role::test);
  EXPECT_EQ(role("src/attest.cpp"), Role::product);
  EXPECT_EQ(role("test_orders.cpp"), Role::test);
}

TEST(Roles, LongestPatternOfTheConfigurationWins) {
  std::map<std::string, Role> overrides{{"tests/**", Role::product},
                                        {"tests/data/**", Role::example}};
  EXPECT_EQ(role_of("tests/a.cpp", overrides), Role::product);
  EXPECT_EQ(role_of("tests/data/a.cpp", overrides), Role::example);
  EXPECT_EQ(role_of("examples/a.cpp", overrides), Role::example);
}

TEST(Roles, NamesRoundTrip) {
  for (Role one : {Role::product, Role::test, Role::example, Role::generated, Role::vendored}) {
    Role back;
    ASSERT_TRUE(parse_role(to_string(one), back));
    EXPECT_EQ(back, one);
  }
  Role none;
  EXPECT_FALSE(parse_role("other", none));
}

}  // namespace
}  // namespace tvaara::project
