// Regular expressions with look-around at their ends, as two expressions.
#include "rules/pattern.h"

#include <gtest/gtest.h>

namespace tvaara::rules {
namespace {

// Which of the texts fit, or the error.
std::string fitting(const std::string& source, const std::vector<std::string>& texts,
                    const std::string& flags = "") {
  Result<Pattern> pattern = Pattern::compile(source, flags);
  if (!pattern) return "error";
  std::string out;
  for (const std::string& text : texts) {
    if (pattern->matches(text)) out += (out.empty() ? "" : " ") + text;
  }
  return out;
}

TEST(Pattern, Plain) {
  EXPECT_EQ(fitting("^a", {"ab", "ba", "AB"}), "ab");
  EXPECT_EQ(fitting("^a", {"ab", "ba", "AB"}, "i"), "ab AB");
  EXPECT_EQ(fitting("(", {}), "error");
}

TEST(Pattern, AheadAtTheBeginning) {
  EXPECT_EQ(fitting("^(?!ab)a", {"ab", "ac", "bc"}), "ac");
  EXPECT_EQ(fitting("^(?=.*[0-9])(?=.*[a-z]).{3,}$", {"ab1", "abc", "123", "1a"}), "ab1");
  EXPECT_EQ(fitting("^(?!.*(x|y)).*$", {"abc", "axc", "y"}), "abc");
  EXPECT_EQ(fitting("^(?![)])a", {"a", ")"}), "a");
}

TEST(Pattern, BehindAtTheEnd) {
  EXPECT_EQ(fitting("^/.*(?<!/)$", {"/a", "/a/", "a"}), "/a");
  EXPECT_EQ(fitting("[a-z](?<=b)$", {"ab", "ba"}), "ab");
}

TEST(Pattern, NowhereInside) {
  EXPECT_EQ(fitting("^((?!ab).)*$", {"", "xaby", "axb"}), "axb");
  EXPECT_EQ(fitting("^(?:(?!ab).)+$", {"xaby", "axb"}), "axb");
}

TEST(Pattern, ElsewhereItIsRefused) {
  EXPECT_EQ(fitting("a(?!b)c", {}), "error");
  EXPECT_EQ(fitting("^(?!a)b|c", {}), "error");
  EXPECT_EQ(fitting("(?!a)b", {}), "error");
  EXPECT_EQ(fitting("(a)\\1", {}), "error");
  EXPECT_EQ(fitting("^(?!a)b", {}, "m"), "error");
}

}  // namespace
}  // namespace tvaara::rules
