// What counts as a word to tvaara in a contract, and which lines it covers.
#include "scan/suppressions.h"

#include <gtest/gtest.h>

#include "spec/load.h"

namespace tvaara::scan {
namespace {

std::vector<findings::Suppression> in_contract(const std::string& path, const std::string& text) {
  spec::Loader loader("/nonexistent");
  std::vector<spec::Contract> contracts;
  Result<spec::Contract> contract = loader.load_text(path, text);
  EXPECT_TRUE(contract);
  if (contract) contracts.push_back(std::move(*contract));
  return suppressions_of(contracts);
}

TEST(Suppressions, CommentsOfYaml) {
  auto found = in_contract("a.yaml",
                           "openapi: 3.0.3  # tvaara: allow(a/b) first reason\n"
                           "# tvaara: allow(c/d, e/f) second\r\n"
                           "info: {title: 'no#tvaara: allow(x/y) text', version: '1'}\n"
                           "paths: {}\n");
  ASSERT_EQ(found.size(), 2u);
  EXPECT_EQ(found[0].rules, std::vector<std::string>{"a/b"});
  EXPECT_EQ(found[0].reason, "first reason");
  EXPECT_EQ(found[0].where.line, 1u);
  EXPECT_EQ(found[0].where.column, 17u);
  EXPECT_EQ(found[1].rules, (std::vector<std::string>{"c/d", "e/f"}));
  EXPECT_EQ(found[1].reason, "second");
}

TEST(Suppressions, JsonHasNoComments) {
  EXPECT_TRUE(
      in_contract("a.json",
                  "{\"openapi\": \"3.0.3\", \"x\": \" # tvaara: allow(a/b) no\", \"paths\": {}}")
          .empty());
}

TEST(Suppressions, EntriesCoverTheirObject) {
  auto found = in_contract("a.yaml",
                           "openapi: 3.0.3\n"
                           "paths:\n"
                           "  /a:\n"
                           "    get:\n"
                           "      x-tvaara-allow: a/b because\n"
                           "      responses:\n"
                           "        '200':\n"
                           "          description: fine\n"
                           "    put:\n"
                           "      x-tvaara-allow: [a/b one, c/d two]\n");
  ASSERT_EQ(found.size(), 3u);
  EXPECT_EQ(found[0].first_line, 4u);
  EXPECT_EQ(found[0].last_line, 8u);
  EXPECT_EQ(found[0].reason, "because");
  EXPECT_EQ(found[1].rules, std::vector<std::string>{"a/b"});
  EXPECT_EQ(found[2].rules, std::vector<std::string>{"c/d"});
  EXPECT_EQ(found[2].first_line, 9u);
  EXPECT_EQ(found[2].last_line, 10u);
}

}  // namespace
}  // namespace tvaara::scan
