// Code endpoints and operations of contracts find each other by what a request would meet.
#include "api/link.h"

#include <gtest/gtest.h>

#include "spec/load.h"

namespace tvaara::api {
namespace {

class LinkTest : public testing::Test {
 protected:
  void contract(const std::string& text) {
    spec::Loader loader("/nonexistent");
    std::string path = "c" + std::to_string(contracts_.size()) + ".yaml";
    Result<spec::Contract> loaded = loader.load_text(path, text);
    ASSERT_TRUE(loaded) << loaded.error().to_string();
    contracts_.push_back(std::move(*loaded));
  }

  void code(const std::string& method, const std::string& path) {
    auto endpoint = std::make_unique<Endpoint>();
    endpoint->row.method = method;
    endpoint->row.path = path;
    endpoint->row.in_code = true;
    model_.endpoints.push_back(std::move(endpoint));
  }

  // "METHOD path origin[ <- operation]" per endpoint.
  std::vector<std::string> linked() {
    link_contracts(model_, contracts_, {});
    std::vector<std::string> out;
    for (const auto& endpoint : model_.endpoints) {
      const findings::Endpoint& row = endpoint->row;
      std::string origin = row.in_code && row.in_spec ? "both" : row.in_code ? "code" : "spec";
      out.push_back(row.key() + " " + origin);
      if (row.in_code && endpoint->operation) out.back() += " <- " + endpoint->operation->path;
      EXPECT_EQ(row.in_spec, row.operation.known());
    }
    return out;
  }

  Model model_;
  std::vector<spec::Contract> contracts_;
};

using Lines = std::vector<std::string>;

std::string with_server(const std::string& server, const std::string& paths) {
  return "openapi: 3.0.3\ninfo: {title: t, version: '1'}\nservers: [" + server + "]\npaths:\n" +
         paths;
}

TEST_F(LinkTest, ByTemplateWhateverTheNames) {
  contract(with_server("", "  /orders/{orderId}: {get: {}, delete: {}}\n"));
  code("GET", "/orders/{1}");
  EXPECT_EQ(linked(), (Lines{"GET /orders/{orderId} both <- /orders/{orderId}",
                             "DELETE /orders/{orderId} spec"}));
}

TEST_F(LinkTest, MethodsMustAgree) {
  contract(with_server("", "  /orders: {get: {}}\n"));
  code("POST", "/orders");
  EXPECT_EQ(linked(), (Lines{"POST /orders code", "GET /orders spec"}));
}

TEST_F(LinkTest, ServerPathsAreOptionalPrefixes) {
  contract(
      with_server("{url: 'https://api.example.com/v1/'}", "  /a: {get: {}}\n  /b: {get: {}}\n"));
  code("GET", "/v1/a");
  code("GET", "/b");
  code("GET", "/v2/a");
  EXPECT_EQ(linked(), (Lines{"GET /v1/a both <- /a", "GET /b both <- /b", "GET /v2/a code"}));
}

TEST_F(LinkTest, SwaggerBasePathIsSuchAPrefix) {
  contract(
      "swagger: '2.0'\ninfo: {title: t, version: '1'}\nhost: x.example\nbasePath: /api\n"
      "paths:\n  /a/{x}: {get: {}}\n");
  code("GET", "/api/a/{id}");
  EXPECT_EQ(linked(), (Lines{"GET /api/a/{x} both <- /a/{x}"}));
}

TEST_F(LinkTest, TheNearestPathWins) {
  contract(with_server("{url: /v1}", "  /v1/x: {get: {}}\n  /x: {get: {}}\n"));
  code("GET", "/v1/x");
  EXPECT_EQ(linked(), (Lines{"GET /v1/x both <- /x", "GET /v1/x spec"}));
}

TEST_F(LinkTest, AnyServesEveryMethodOfThePath) {
  contract(with_server("", "  /a: {get: {}, post: {}}\n  /b: {get: {}}\n"));
  code("ANY", "/a");
  EXPECT_EQ(linked(), (Lines{"ANY /a both <- /a", "GET /b spec"}));
}

TEST_F(LinkTest, RestOfThePathMeetsAParameter) {
  contract(with_server("", "  /files/{name}: {get: {}}\n"));
  code("GET", "/files/{1*}");
  EXPECT_EQ(linked(), (Lines{"GET /files/{name*} both <- /files/{name}"}));
}

TEST_F(LinkTest, TwoContractsMayDescribeOneEndpoint) {
  contract(with_server("", "  /a: {get: {}}\n"));
  contract(with_server("", "  /a: {get: {}}\n  /c: {get: {}}\n"));
  code("GET", "/a");
  EXPECT_EQ(linked(), (Lines{"GET /a both <- /a", "GET /c spec"}));
}

TEST_F(LinkTest, WebhooksAndCallbacksAreNotServed) {
  contract(
      "openapi: 3.1.0\ninfo: {title: t, version: '1'}\nwebhooks:\n  paid: {post: {}}\n"
      "paths:\n  /a:\n    post:\n      callbacks: {done: {'{$request.body#/url}': {post: {}}}}\n");
  EXPECT_EQ(linked(), (Lines{"POST /a spec"}));
}

TEST_F(LinkTest, ClassesComeFromTheContractToo) {
  contract(
      "openapi: 3.0.3\ninfo: {title: t, version: '1'}\nsecurity: [{key: []}]\npaths:\n"
      "  /books: {get: {security: []}}\n"
      "  /reports: {get: {x-data-class: admin}}\n"
      "  /things: {get: {security: [{oauth: ['things:admin']}]}}\n"
      "  /plain: {get: {}}\n  /maybe: {get: {security: [{}, {key: []}]}}\n");
  code("GET", "/books");
  linked();
  std::map<std::string, std::string> classes;
  for (const auto& endpoint : model_.endpoints) {
    classes[endpoint->row.path] = endpoint->row.data_class;
    EXPECT_FALSE(endpoint->row.class_reasons.empty());
  }
  EXPECT_EQ(classes["/books"], "public-read");
  EXPECT_EQ(classes["/reports"], "admin");
  EXPECT_EQ(classes["/things"], "admin");
  EXPECT_EQ(classes["/plain"], "user-read");
  EXPECT_EQ(classes["/maybe"], "user-read");
  const spec::Contract& first = contracts_[0];
  EXPECT_EQ(operation_class(first, first.operations[1], {}).name, "admin");
}

}  // namespace
}  // namespace tvaara::api
