// What the loader makes of rule folders, and what it says of those that are wrong.
#include <gtest/gtest.h>
#include <yaml-cpp/yaml.h>

#include <cstdlib>
#include <filesystem>

#include "base/file.h"
#include "base/text.h"
#include "rules/context.h"
#include "rules/rule.h"

namespace tvaara::rules {
namespace {

namespace fs = std::filesystem;

class RuleFolder {
 public:
  RuleFolder() {
    char name[] = "/tmp/tvaara-rules-XXXXXX";
    path_ = ::mkdtemp(name);
  }
  ~RuleFolder() { fs::remove_all(path_); }
  std::string write(const std::string& file, const std::string& content) {
    std::string path = path_ + "/" + file;
    fs::create_directories(fs::path(path).parent_path());
    EXPECT_TRUE(write_file_atomically(path, content).ok());
    return path;
  }
  const std::string& path() const { return path_; }

 private:
  std::string path_;
};

const char* const kRule = R"(title: Something is open
question: authn
severity: error
applies: spec
message: "`{name}` is open"
why: because
fix: close it
help: {asks: Is it closed}
flow: {from: [request.*], to: [sql.text]}
)";

std::string with(const std::string& from, const std::string& to) {
  return replace_all(kRule, from, to);
}

Rule loaded(const std::string& content) {
  RuleFolder folder;
  folder.write("mine/open-thing/rule.yaml", content);
  auto rules = load_rules(folder.path());
  if (!rules) {
    ADD_FAILURE() << rules.error().to_string();
    return {};
  }
  EXPECT_EQ(rules->size(), 1u);
  return rules->at(0);
}

// "line:column: message (hint)" of the error in the only rule.
std::string complaint(const std::string& content) {
  RuleFolder folder;
  std::string file = folder.write("mine/open-thing/rule.yaml", content);
  auto rules = load_rules(folder.path());
  if (rules) return "loaded";
  EXPECT_EQ(rules.error().file, file);
  return rules.error().to_string().substr(file.size() + 1);
}

TEST(LoadRules, TheFolderIsTheId) {
  Rule rule = loaded(kRule);
  EXPECT_EQ(rule.info.id, "mine/open-thing");
  EXPECT_EQ(rule.info.title, "Something is open");
  EXPECT_EQ(rule.info.level, findings::Level::error);
  EXPECT_EQ(rule.kind, QueryKind::flow);
  EXPECT_TRUE(rule.applies_to_spec);
  EXPECT_FALSE(rule.applies_to_code);
  EXPECT_FALSE(rule.info.answers);
  EXPECT_EQ((*rule.query)["to"][0].Scalar(), "sql.text");
}

TEST(LoadRules, QuestionBringsItsUsualWeaknessAndOwaspItem) {
  Rule rule = loaded(kRule);
  EXPECT_EQ(rule.info.cwe, std::vector<int>{306});
  EXPECT_EQ(rule.info.owasp, std::vector<std::string>{"API2:2023"});
  Rule own = loaded(std::string(kRule) + "cwe: [347, 345]\nowasp: API8:2023\n");
  EXPECT_EQ(own.info.cwe, (std::vector<int>{347, 345}));
  EXPECT_EQ(own.info.owasp, std::vector<std::string>{"API8:2023"});
}

TEST(LoadRules, SeverityByClass) {
  Rule rule = loaded(
      with("severity: error", "severity: {admin: error, user-read: note, public-read: none}"));
  EXPECT_EQ(rule.info.level, findings::Level::error);
  EXPECT_EQ(rule.level_by_class.size(), 2u);
  EXPECT_EQ(rule.level_by_class.at("user-read"), findings::Level::note);
}

TEST(LoadRules, ModelsAreNoPack) {
  RuleFolder folder;
  folder.write("models/lib/model.yaml", "library: lib\n");
  folder.write("b/two/rule.yaml", kRule);
  folder.write("a/one/rule.yaml", kRule);
  auto rules = load_rules(folder.path());
  ASSERT_TRUE(rules) << rules.error().to_string();
  ASSERT_EQ(rules->size(), 2u);
  EXPECT_EQ(rules->at(0).info.id, "a/one");
}

TEST(LoadRules, GivenThenIsOneQuery) {
  Rule rule = loaded(with("flow: {from: [request.*], to: [sql.text]}",
                          "given: $.paths\nthen: {function: truthy}\nformats: [oas3]"));
  EXPECT_EQ(rule.kind, QueryKind::given_then);
  EXPECT_EQ((*rule.query)["given"].Scalar(), "$.paths");
  EXPECT_EQ((*rule.query)["formats"][0].Scalar(), "oas3");
}

TEST(LoadRules, HelpHasFixedHeadingsAndTheFixturesAsExamples) {
  RuleFolder folder;
  folder.write(
      "mine/open-thing/rule.yaml",
      with("{asks: Is it closed}",
           "{references: [one, two], bad: bad.yaml, asks: Is it closed, cannot see: All else}"));
  folder.write("mine/open-thing/bad.yaml", "a: 1  # expect: mine/open-thing\nb: 2\n");
  auto rules = load_rules(folder.path());
  ASSERT_TRUE(rules) << rules.error().to_string();
  EXPECT_EQ(rules->at(0).info.help_markdown,
            "## What it asks\n\nIs it closed\n\n## Bad\n\n```yaml\na: 1  # reported\nb: 2\n```\n\n"
            "## What it cannot see\n\nAll else\n\n## References\n\n- one\n- two\n");
}

TEST(LoadRules, WithoutPagesTheRestIsTheSame) {
  RuleFolder folder;
  std::string paged = replace_all(kRule, "help: {asks: Is it closed}",
                                  "help:\n  asks: Is it closed\n\n  why: >-\n    Open things.");
  folder.write("mine/open-thing/rule.yaml", paged);
  auto whole = load_rules(folder.path());
  auto bare = load_rules(folder.path(), Pages::leave_out);
  ASSERT_TRUE(whole.ok() && bare.ok());
  EXPECT_NE(whole->at(0).info.help_markdown.find("Open things."), std::string::npos);
  EXPECT_EQ(bare->at(0).info.help_markdown, "Something is open\n");
  EXPECT_EQ(bare->at(0).kind, QueryKind::flow);
  EXPECT_EQ(bare->at(0).query->Mark().line, whole->at(0).query->Mark().line);
}

TEST(LoadRules, ComplaintsNameThePlaceAndSuggest) {
  EXPECT_EQ(complaint(with("question: authn", "qestion: authn")),
            "2:1: unknown key 'qestion' (did you mean 'question'?)");
  EXPECT_EQ(complaint(with("authn", "autn")), "2:11: 'question' is 'autn' (did you mean 'authn'?)");
  EXPECT_EQ(complaint(with("severity: error", "severity: {admn: error}")),
            "3:12: unknown data class 'admn' (did you mean 'admin'?)");
  EXPECT_EQ(complaint(with("{asks:", "{ask:")),
            "8:8: unknown key of 'help' 'ask' (did you mean 'asks'?)");
  EXPECT_EQ(complaint(std::string(kRule) + "cwe: CWE-20\n"),
            "10:6: 'CWE-20' is no CWE number (a number alone: [639])");
  EXPECT_EQ(complaint(std::string(kRule) + "call: {kind: x}\n"),
            "9:7: a rule has one query, not 'call' and 'flow'");
  EXPECT_NE(complaint(with("flow: {from: [request.*], to: [sql.text]}", "")).find("has no query"),
            std::string::npos);
  EXPECT_NE(complaint(with("title: Something is open\n", "")).find("must have 'title'"),
            std::string::npos);
  EXPECT_NE(complaint("title: [").find("1:"), std::string::npos);
}

TEST(LoadRules, ATeamsRuleMayBeShort) {
  Rule rule = loaded("title: It arrives\nflow: {from: [taint], to: [danger]}\n");
  EXPECT_EQ(rule.message, "It arrives");
  EXPECT_EQ(rule.info.level, findings::Level::warning);
  EXPECT_TRUE(rule.applies_to_code);
  EXPECT_FALSE(rule.applies_to_spec);
  EXPECT_FALSE(rule.info.question.empty());
  EXPECT_FALSE(rule.info.help_markdown.empty());
}

TEST(LoadRules, NativeRulesMustBeBuiltIn) {
  EXPECT_NE(complaint(with("flow: {from: [request.*], to: [sql.text]}", "native: true"))
                .find("no native query 'mine/open-thing' is built in"),
            std::string::npos);
}

TEST(LoadRules, ExamplesMayNotLeaveTheFolder) {
  RuleFolder folder;
  std::string secret = folder.write("secret.txt", "x: 1\n");
  fs::create_directories(folder.path() + "/pack/mine/open-thing");
  fs::create_symlink(secret, folder.path() + "/pack/mine/open-thing/link.yaml");
  for (const char* path : {"../../../secret.txt", "/etc/passwd", "link.yaml"}) {
    folder.write("pack/mine/open-thing/rule.yaml",
                 with("{asks: Is it closed}", std::string("{bad: ") + path + "}"));
    auto rules = load_rules(folder.path() + "/pack");
    ASSERT_FALSE(rules) << path;
    EXPECT_NE(rules.error().message.find("is not in the rule's folder"), std::string::npos);
  }
}

TEST(LoadRules, AFolderWithoutARuleIsAnError) {
  RuleFolder folder;
  folder.write("mine/open-thing/bad.yaml", "x: 1\n");
  auto rules = load_rules(folder.path());
  ASSERT_FALSE(rules);
  EXPECT_EQ(rules.error().message, "the folder holds no rule.yaml");
  EXPECT_FALSE(load_rules(folder.path() + "/nowhere"));
  RuleFolder left_behind;
  fs::create_directories(left_behind.path() + "/mine/gone");
  EXPECT_TRUE(load_rules(left_behind.path())) << "an empty folder holds nothing";
}

TEST(LoadRules, TwoFoldersMayNotHoldOneId) {
  RuleFolder one, two;
  one.write("mine/open-thing/rule.yaml", kRule);
  two.write("mine/open-thing/rule.yaml", kRule);
  auto rules = load_rules(one.path());
  ASSERT_TRUE(rules);
  EXPECT_FALSE(add_rules(*rules, two.path()));
}

TEST(Reporter, LevelByClassAndTextsOfTheRule) {
  Rule rule = loaded(with("severity: error", "severity: {admin: error, user-read: note}"));
  findings::Results results;
  Reporter report(rule, results);
  findings::Finding finding;
  finding.endpoints = {"GET /b", "GET /a", "GET /b"};
  report.add(finding, "user-read");
  report.add(finding, "public-read");
  report.add(finding);
  ASSERT_EQ(results.findings.size(), 2u);
  EXPECT_EQ(results.findings[0].level, findings::Level::note);
  EXPECT_EQ(results.findings[1].level, findings::Level::error);
  EXPECT_EQ(results.findings[0].rule, "mine/open-thing");
  EXPECT_EQ(results.findings[0].why, "because");
  EXPECT_EQ(results.findings[0].fix_hint, "close it");
  EXPECT_EQ(results.findings[0].endpoints, (std::vector<std::string>{"GET /a", "GET /b"}));
  EXPECT_EQ(results.findings[0].endpoint_key, "GET /a");
}

}  // namespace
}  // namespace tvaara::rules
