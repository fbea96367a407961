// JSONPath over contracts: selectors, filters, references, errors with their position, bounds.
#include "spec/jsonpath.h"

#include <gtest/gtest.h>

#include "spec/load.h"

namespace tvaara::spec {
namespace {

constexpr const char* kContract = R"(openapi: 3.0.3
info: {title: shop, version: '1', x-score: 7}
tags: [{name: a}, {name: b}, {name: c}, {name: d}]
paths:
  /orders:
    parameters:
      - {name: page, in: query, schema: {type: integer}}
    get:
      operationId: listOrders
      tags: []
      responses:
        '200': {$ref: '#/components/responses/Ok'}
        '404': {description: none}
    post:
      operationId: createOrder
      deprecated: true
      responses:
        2XX: {description: made}
  /admin/users:
    get:
      operationId: adminUsers
      responses:
        200: {description: yes}
components:
  responses:
    Ok: {description: fine, headers: {X-Id: {schema: {$ref: '#/components/schemas/Id'}}}}
  schemas:
    Id: {type: string, maxLength: 9}
    Tree: {type: object, properties: {left: {$ref: '#/components/schemas/Tree'}}}
)";

class JsonPathTest : public ::testing::Test {
 protected:
  JsonPathTest() {
    Loader loader("/nonexistent");
    contract_ = std::make_unique<Contract>(std::move(*loader.load_text("api.yaml", kContract)));
  }

  // The pointers of all matches, one after the other; `~` behind a key.
  std::string select(const std::string& text, bool resolved = true) {
    auto path = JsonPath::parse(text);
    if (!path) return "error: " + path.error().to_string();
    std::string out;
    for (const auto& match : path->select(*contract_, contract_->root(), resolved).matches) {
      out += (out.empty() ? "" : " ") + match.use.pointer() + (match.key ? "~" : "");
    }
    return out;
  }

  std::unique_ptr<Contract> contract_;
};

TEST_F(JsonPathTest, SelectsByNameIndexAndSlice) {
  EXPECT_EQ(select("$.info.title"), "/info/title");
  EXPECT_EQ(select("$['info'][\"x-score\"]"), "/info/x-score");
  EXPECT_EQ(select("$.info.x-score"), "/info/x-score");
  EXPECT_EQ(select("$.info.nothing"), "");
  EXPECT_EQ(select("$.tags[1].name"), "/tags/1/name");
  EXPECT_EQ(select("$.tags[-1]"), "/tags/3");
  EXPECT_EQ(select("$.tags[9]"), "");
  EXPECT_EQ(select("$.tags[1:3]"), "/tags/1 /tags/2");
  EXPECT_EQ(select("$.tags[::-2]"), "/tags/3 /tags/1");
  EXPECT_EQ(select("$.tags[:9223372036854775807:9223372036854775807]"), "/tags/0");
  EXPECT_EQ(select("$.tags[-9223372036854775808:1]"), "/tags/0");
  EXPECT_EQ(select("$.tags[0:2:0]"), "");
  EXPECT_EQ(select("$.paths['/admin/users'].get.responses[200]"),
            "/paths/~1admin~1users/get/responses/200");
  EXPECT_EQ(select("$"), "");  // the root: its pointer is empty
}

TEST_F(JsonPathTest, SelectsSeveral) {
  EXPECT_EQ(select("$.paths[*][get,post].operationId"),
            "/paths/~1orders/get/operationId /paths/~1orders/post/operationId "
            "/paths/~1admin~1users/get/operationId");
  EXPECT_EQ(select("$.info['title','title']"), "/info/title");
  EXPECT_EQ(select("$.paths.*~"), "/paths/~1orders~ /paths/~1admin~1users~");
  EXPECT_EQ(select("$..deprecated^"), "/paths/~1orders/post");
  EXPECT_EQ(select("$.paths['/orders'].post.responses[2XX]"), "/paths/~1orders/post/responses/2XX");
}

TEST_F(JsonPathTest, FollowsReferences) {
  EXPECT_EQ(select("$.paths['/orders'].get.responses['200'].description"),
            "/components/responses/Ok/description");
  EXPECT_EQ(select("$.paths['/orders'].get.responses['200'].description", false), "");
  EXPECT_EQ(select("$..maxLength"), "/components/schemas/Id/maxLength");
  EXPECT_EQ(select("$.components.schemas.Tree.properties.left.properties.left.type"),
            "/components/schemas/Tree/type");
  EXPECT_EQ(select("$.components.schemas.Tree..type"), "/components/schemas/Tree/type");
}

TEST_F(JsonPathTest, Filters) {
  EXPECT_EQ(select("$.paths[*][?(@property === 'post')]"), "/paths/~1orders/post");
  EXPECT_EQ(select("$.paths[?(@property.match(/^\\/ADMIN/i))]"), "/paths/~1admin~1users");
  EXPECT_EQ(select("$.paths[?(/^\\/admin/.test(@property))]"), "/paths/~1admin~1users");
  EXPECT_EQ(select("$.paths[*].get.responses[?(@property >= 200 && @property < 300)]~"),
            "/paths/~1orders/get/responses/200~ /paths/~1admin~1users/get/responses/200~");
  EXPECT_EQ(select("$.tags[?(@.name == 'b' || @.name == 'd')]"), "/tags/1 /tags/3");
  EXPECT_EQ(select("$.tags[?@.name >= 'c']"), "/tags/2 /tags/3");
  EXPECT_EQ(select("$.tags[?(!(@.name < 'c'))]"), "/tags/2 /tags/3");
  EXPECT_EQ(select("$.paths[*][?(@ && @.operationId && !@.deprecated)]"),
            "/paths/~1orders/get /paths/~1admin~1users/get");
  EXPECT_EQ(select("$.paths[*][?(@.tags && @.tags.length === 0)]"), "/paths/~1orders/get");
  EXPECT_EQ(select("$.paths[*][?(@.operationId.length > 10)].operationId"),
            "/paths/~1orders/post/operationId");
  EXPECT_EQ(select("$..[?(@.in == 'query')].name"), "/paths/~1orders/parameters/0/name");
  EXPECT_EQ(select("$.paths[*].parameters[?(@['schema'].type == \"integer\")].name"),
            "/paths/~1orders/parameters/0/name");
  EXPECT_EQ(select("$.info[?(@ === 7)]"), "/info/x-score");
  EXPECT_EQ(select("$.info[?(@ == '7')]"), "/info/x-score");
  EXPECT_EQ(select("$.info[?(@ === '7')]"), "");
  EXPECT_EQ(select("$.paths[*][*][?(@parentProperty == 'post' && @property == 'deprecated')]"),
            "/paths/~1orders/post/deprecated");
  EXPECT_EQ(select("$.paths[*][?(@path == \"$['paths']['/orders']['get']\")]"),
            "/paths/~1orders/get");
  EXPECT_EQ(select("$.paths[*][?(@.operationId.startsWith('list'))]"), "/paths/~1orders/get");
  EXPECT_EQ(select("$.paths[*][?(@.operationId.indexOf('Order') !== -1)]"),
            "/paths/~1orders/get /paths/~1orders/post");
  EXPECT_EQ(select("$.paths[*][?(@.operationId.toLowerCase().includes('users'))]"),
            "/paths/~1admin~1users/get");
  EXPECT_EQ(select("$.paths[*][?(@.missing === undefined && @.operationId != null)].operationId"),
            "/paths/~1orders/get/operationId /paths/~1orders/post/operationId "
            "/paths/~1admin~1users/get/operationId");
}

TEST_F(JsonPathTest, FunctionsOfTheStandard) {
  EXPECT_EQ(select("$.tags[?match(@.name, '[ab]')]"), "/tags/0 /tags/1");
  EXPECT_EQ(select("$.paths[*][?match(@.operationId, 'list')]"), "");
  EXPECT_EQ(select("$.paths[*][?search(@.operationId, 'list')]"), "/paths/~1orders/get");
  EXPECT_EQ(select("$[?count(@[*]) == 4]"), "/tags");
  EXPECT_EQ(select("$[?length(@) == 4]"), "/tags");
  EXPECT_EQ(select("$.tags[?value(@.*) == 'c']"), "/tags/2");
}

TEST_F(JsonPathTest, ErrorsSayWhereAndWhatToDo) {
  EXPECT_EQ(select("paths"), "error: a path begins with '$'");
  EXPECT_EQ(select("#Operation.tags"),
            "error: aliases are not supported here (write the path in full)");
  EXPECT_EQ(select("$.info[?(@.a.reverse())]").substr(0, 31), "error: unknown method 'reverse'");
  EXPECT_EQ(select("$.info[?(@.a == b)]"),
            "error: unknown word 'b' (texts stand in quotes, paths begin with @ or $)");
  EXPECT_EQ(JsonPath::parse("$.info[?(@.a == b)]").error().column, 18u);
  for (const char* bad :
       {"$.", "$[", "$['a", "$[?", "$[?(@.a", "$[?(/x/", "$.a b", "$[?@.a.match()]",
        "$[99999999999999999999]", "$[?(@.a =)]", "", "$[?(@foo)]", "$[?match(@, @)]"}) {
    EXPECT_FALSE(JsonPath::parse(bad).ok()) << bad;
  }
  auto around = JsonPath::parse("$.paths[?(@property.match(/^(?!x)/))]");
  ASSERT_FALSE(around.ok());
  EXPECT_NE(around.error().hint.find("look-around"), std::string::npos);
}

TEST_F(JsonPathTest, SpellingsOfJsonPathPlus) {
  const std::string gets = "/paths/~1orders/get /paths/~1admin~1users/get";
  EXPECT_EQ(select("$.paths[/orders, /admin/users].get"), gets);
  EXPECT_EQ(select("$.paths./admin/users.get"), "/paths/~1admin~1users/get");
  EXPECT_EQ(select("$.paths...get"), gets);
  EXPECT_EQ(select("$.paths..parameters.[?(@.name == 'page')]"), "/paths/~1orders/parameters/0");
  EXPECT_EQ(select("$.info[?(@string())]"), "/info/title /info/version");
  EXPECT_EQ(select("$.info[?(@integer() || @object())]"), "/info/x-score");
}

TEST_F(JsonPathTest, NestingIsBounded) {
  EXPECT_FALSE(JsonPath::parse("$[?" + std::string(100'000, '(') + "@").ok());
  EXPECT_FALSE(JsonPath::parse("$[?" + std::string(100'000, '!') + "@]").ok());
  std::string filters = "$";
  for (int i = 0; i < 10'000; ++i) filters += "[?(@";
  EXPECT_FALSE(JsonPath::parse(filters).ok());
}

// Filters over everything in filters over everything: steps grow with each level, up to the limit.
TEST(JsonPathBounds, StepsAreBounded) {
  std::string text = "openapi: 3.0.0\nx:\n";
  for (int i = 0; i < 800; ++i) text += "  - {a: 1}\n";
  Loader loader("/nonexistent");
  auto contract = loader.load_text("api.yaml", text);
  ASSERT_TRUE(contract.ok());
  auto path = JsonPath::parse("$..[?(count($..[?(count($..*) > 0)]) > 0)]");
  ASSERT_TRUE(path.ok()) << path.error().to_string();
  EXPECT_FALSE(path->select(*contract, contract->root()).complete);
}

}  // namespace
}  // namespace tvaara::spec
