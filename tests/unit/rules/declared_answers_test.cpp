// Answers where only a contract exists: yes is never made from silence.
#include <gtest/gtest.h>

#include <algorithm>

#include "api/link.h"
#include "rules/engine.h"
#include "spec/load.h"

namespace tvaara::rules {
namespace {

using findings::Answer;
using findings::AnswerValue;

struct Asked {
  findings::Results results;
  const Answer& answer(size_t endpoint, const char* question) const {
    return results.endpoints.at(endpoint).answers.at(question);
  }
};

// Asks the rules of these ids (all of the source tree, if none is named) of the contracts.
Asked ask_of(const std::vector<std::string>& texts, const std::vector<std::string>& ids) {
  auto rules = load_rules(std::string(TVAARA_SOURCE_DIR) + "/rules");
  EXPECT_TRUE(rules) << rules.error().to_string();
  std::vector<Rule> chosen;
  for (const Rule& rule : *rules) {
    if (std::find(ids.begin(), ids.end(), rule.info.id) != ids.end()) chosen.push_back(rule);
  }
  EXPECT_EQ(chosen.size(), ids.size());
  spec::Loader loader("/nowhere");
  std::vector<spec::Contract> contracts;
  for (size_t i = 0; i < texts.size(); ++i) {
    auto contract = loader.load_text("api" + std::to_string(i) + ".yaml", texts[i]);
    EXPECT_TRUE(contract) << contract.error().to_string();
    contracts.push_back(std::move(*contract));
  }
  api::Model model;
  api::link_contracts(model, contracts, {});
  Context context{contracts, model};
  Asked asked;
  Status status = ask(chosen, context, model, asked.results);
  EXPECT_TRUE(status) << status.error().to_string();
  return asked;
}

std::string contract(const std::string& server, const std::string& path = "/orders",
                     const std::string& more = "") {
  return "openapi: 3.1.0\ninfo: {title: T, version: 1.0.0}\nservers: [{url: '" + server +
         "'}]\npaths:\n  " + path +
         ":\n    get:\n      security: [{bearer: []}]\n      responses: {\"200\": {description: "
         "d}}\n" +
         "components: {securitySchemes: {bearer: {type: http, scheme: bearer}}}\n" + more;
}

TEST(DeclaredAnswers, YesNoAndUnknownByServer) {
  std::vector<std::string> rule{"tls/plain-http-server"};
  EXPECT_EQ(ask_of({contract("https://a.example")}, rule).answer(0, "tls").value, AnswerValue::yes);
  EXPECT_EQ(ask_of({contract("http://a.example")}, rule).answer(0, "tls").value, AnswerValue::no);
  EXPECT_EQ(ask_of({contract("/v1")}, rule).answer(0, "tls").value, AnswerValue::unknown);
  EXPECT_EQ(ask_of({contract("https://a.example")}, rule).answer(0, "tls").grade,
            findings::Grade::declared);
}

TEST(DeclaredAnswers, AQuestionThatNoRuleAskedIsUnknown) {
  Asked asked = ask_of({contract("https://a.example")}, {"tls/plain-http-server"});
  EXPECT_EQ(asked.answer(0, "authn").value, AnswerValue::unknown);
  EXPECT_EQ(asked.answer(0, "validate").value, AnswerValue::unknown);
  EXPECT_EQ(asked.answer(0, "ratelimit").value, AnswerValue::unknown);
  EXPECT_EQ(asked.answer(0, "audit").value, AnswerValue::not_applicable);
}

TEST(DeclaredAnswers, AContractThatBreaksOffAnswersNothing) {
  Asked asked = ask_of({contract("https://a.example", "/orders", "x-more: [1, 2\n")},
                       {"tls/plain-http-server"});
  EXPECT_EQ(asked.answer(0, "tls").value, AnswerValue::unknown);
}

TEST(DeclaredAnswers, ContractsOfOneTreeDoNotMix) {
  Asked asked = ask_of({contract("https://a.example"), contract("http://b.example")},
                       {"tls/plain-http-server"});
  ASSERT_EQ(asked.results.endpoints.size(), 2u);
  size_t yes = 0, no = 0;
  for (size_t i = 0; i < 2; ++i) {
    yes += asked.answer(i, "tls").value == AnswerValue::yes;
    no += asked.answer(i, "tls").value == AnswerValue::no;
  }
  EXPECT_EQ(yes, 1u);
  EXPECT_EQ(no, 1u);
}

TEST(DeclaredAnswers, MissingDepthIsListedNotFailed) {
  Asked asked = ask_of({contract("https://a.example", "/admin/users")},
                       {"tls/mtls-missing", "tls/plain-http-server"});
  EXPECT_EQ(asked.answer(0, "tls").value, AnswerValue::yes);
  EXPECT_EQ(asked.answer(0, "tls").depth_missing, std::vector<std::string>{"mtls"});
}

}  // namespace
}  // namespace tvaara::rules
