// Checks that throw and are answered where they are caught, and reads of sources.
#include <gtest/gtest.h>

#include "support.h"

namespace tvaara::flow::testing {
namespace {

const char* const kThrowingCheck = R"(
    extern ext::known(const std::string &) -> bool
    function user_of(const std::string & token) -> std::string
      ok = call ext::known(token)
      if ok found missing
    found:
      return token
    missing:
      throw
)";

TEST(Caught, AnErrorStatusMakesAGuardOfTheTestThatThrew) {
  Program p = solve_lib(std::string(kThrowingCheck) + R"(
    function f(const lib::Request & req, lib::Response & res) -> void
      local std::string who
      try refused
      who = call user_of(req.body)
      t = call lib::exec(who)
      endtry
      return
    refused:
      res.status = 401
      return
  )");
  const Effect& effect = only_effect(root_of(p, "f"), "sql.text");
  EXPECT_TRUE(effect.before.contains("guard.401")) << kinds(effect.before);
  EXPECT_NE(value_of(p, "f").find("principal"), std::string::npos) << value_of(p, "f");
}

TEST(Caught, WithoutAnErrorStatusItIsNone) {
  Program p = solve_lib(std::string(kThrowingCheck) + R"(
    function f(const lib::Request & req, lib::Response & res) -> void
      local std::string who
      try refused
      who = call user_of(req.body)
      t = call lib::exec(who)
      endtry
      return
    refused:
      return
  )");
  const Effect& effect = only_effect(root_of(p, "f"), "sql.text");
  EXPECT_FALSE(effect.before.contains("guard.401")) << kinds(effect.before);
}

TEST(Reads, AFieldThatIsASourceIsOneEffectPerPlace) {
  Program p = solve_lib(R"(
    function f(const lib::Request & req) -> void
      t = call lib::exec(req.body)
  )");
  size_t reads = 0;
  for (const Effect& effect : root_of(p, "f")->effects) {
    reads += effect.row->section == models::Section::sources;
  }
  EXPECT_EQ(reads, 1u);
}

}  // namespace
}  // namespace tvaara::flow::testing
