// Which operations a node belongs to.
#include "spec/reach.h"

#include <gtest/gtest.h>

#include "base/text.h"
#include "spec/load.h"

namespace tvaara::spec {
namespace {

TEST(Reach, OperationsOfSharedAndOwnNodes) {
  Loader loader("/nonexistent");
  auto c = loader.load_text("api.yaml", R"(openapi: 3.0.0
info: {title: t}
security: [{key: []}]
paths:
  /a:
    parameters: [{name: p, in: query}]
    get: {responses: {'200': {$ref: '#/components/responses/R'}}}
    put: {security: [], responses: {'200': {description: d}}}
  /b: {post: {requestBody: {content: {a/b: {schema: {$ref: '#/components/schemas/B'}}}}, responses: {}}}
components:
  responses: {R: {content: {a/b: {schema: {$ref: '#/components/schemas/A'}}}}}
  schemas:
    A: {properties: {next: {$ref: '#/components/schemas/A'}, b: {$ref: '#/components/schemas/B/properties/x'}}}
    B: {properties: {x: {type: string}, y: {type: string}}}
    Unused: {type: string}
  securitySchemes: {key: {type: apiKey, in: query, name: k}}
)");
  ASSERT_TRUE(c.ok());
  auto of = [&](const char* pointer) {
    Node node = c->documents[0]->at_pointer(pointer);
    EXPECT_TRUE(node) << pointer;
    std::vector<std::string> keys;
    for (const Operation* operation : c->reach().operations_of(node))
      keys.push_back(operation->key());
    return join(keys, ", ");
  };
  EXPECT_EQ(of("/info/title"), "");
  EXPECT_EQ(of("/paths/~1a"), "GET /a, PUT /a");
  EXPECT_EQ(of("/paths/~1a/parameters/0/name"), "GET /a, PUT /a");
  EXPECT_EQ(of("/paths/~1a/put/responses/200/description"), "PUT /a");
  EXPECT_EQ(of("/components/responses/R"), "GET /a");
  EXPECT_EQ(of("/components/schemas/A/properties/next"), "GET /a");
  EXPECT_EQ(of("/components/schemas/B/properties/x"), "GET /a, POST /b");
  EXPECT_EQ(of("/components/schemas/B/properties/y"), "POST /b");
  EXPECT_EQ(of("/components/schemas/Unused"), "");
  EXPECT_EQ(of("/components/securitySchemes/key/name"), "GET /a, POST /b");
  EXPECT_TRUE(c->reach().complete());
  EXPECT_TRUE(c->reach().referenced(c->root()["components"]["schemas"]["B"]));
  EXPECT_FALSE(c->reach().referenced(c->root()["components"]["schemas"]["Unused"]));
}

}  // namespace
}  // namespace tvaara::spec
