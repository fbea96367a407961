// Links, tags and operations that name each other.
#include <gtest/gtest.h>

#include "spec/load.h"
#include "spec/reach.h"

namespace tvaara::spec {
namespace {

std::string messages(const std::string& text, bool remarks = true) {
  Loader loader("/nonexistent");
  auto contract = loader.load_text("api.yaml", text);
  EXPECT_TRUE(contract.ok()) << contract.error().to_string();
  std::string out;
  for (const Error& one : contract->problems) out += one.to_string() + "\n";
  if (!remarks) return out;
  for (const Error& one : contract->remarks) out += one.to_string() + "\n";
  return out;
}

constexpr const char* kLinks = R"(openapi: 3.1.0
info: {title: t, version: '1'}
paths:
  /a:
    get:
      operationId: one
      responses:
        '200':
          description: d
          links:
            sound: {operationId: two}
            also: {operationRef: '#/paths/~1b/put'}
            shared: {$ref: '#/components/links/L'}
            elsewhere: {operationRef: 'https://other.example/api.yaml#/paths/~1x/get'}
  /b: {put: {operationId: two, requestBody: {$ref: '#/components/requestBodies/B'}, responses: {}}}
components:
  links: {L: {operationId: three}, M: {operationRef: '#/paths/~1b'}, N: {operationRef: '#/paths/~1c/get'}}
  requestBodies: {B: {content: {a/b: {schema: {type: string}}}}}
)";

TEST(Names, Links) {
  EXPECT_EQ(
      messages(kLinks),
      "api.yaml:14:39: `operationRef` 'https://other.example/api.yaml#/paths/~1x/get' is a "
      "URL; nothing is fetched\n"
      "api.yaml:17:28: `operationId` 'three' names no operation\n"
      "api.yaml:17:54: `operationRef` '#/paths/~1b' names no operation (write the path to its "
      "method, such as '#/paths/~1users/get')\n"
      "api.yaml:17:88: `operationRef` '#/paths/~1c/get' leads nowhere\n");
}

// A link leads a client on; what it leads to is no part of the operation that has it.
TEST(Names, LinksAreNoParts) {
  Loader loader("/nonexistent");
  auto contract = loader.load_text("api.yaml", kLinks);
  ASSERT_TRUE(contract.ok());
  Node schema = contract->root()["components"]["requestBodies"]["B"]["content"]["a/b"]["schema"];
  auto operations = contract->reach().operations_of(schema);
  ASSERT_EQ(operations.size(), 1u);
  EXPECT_EQ(operations[0]->method, "PUT");
}

TEST(Names, OperationsAndTags) {
  EXPECT_EQ(messages(R"(openapi: 3.2.0
info: {title: t, version: '1'}
tags: [{name: a, parent: b}, {name: b, parent: c}, {name: c, parent: b}, {name: d, parent: e}, {name: d}]
paths:
  /a: {get: {operationId: x}, put: {operationId: x}}
  /b: {$ref: '#/components/pathItems/P'}
  /c: {$ref: '#/components/pathItems/P'}
components: {pathItems: {P: {get: {operationId: y}}}}
)"),
            "api.yaml:3:48: `parent` 'c' leads in a circle\n"
            "api.yaml:3:70: `parent` 'b' leads in a circle\n"
            "api.yaml:3:92: `parent` 'e' names no tag\n"
            "api.yaml:3:103: the tag 'd' is declared twice\n"
            "api.yaml:5:50: `operationId` 'x' names another operation, too, in api.yaml, line 5\n");
}

// What names nothing may stand on the line that was lost.
TEST(Names, NothingIsAccusedWhereSomethingWasLost) {
  EXPECT_EQ(messages("openapi: 3.0.0\ninfo: {title: t, version: '1'}\npaths: {}\ncomponents:\n"
                     "  links: {L: {operationId: x}}\nx-a: @bad\n"),
            "api.yaml:6:6: while scanning for the next token: found character that cannot start "
            "any token\n");
}

}  // namespace
}  // namespace tvaara::spec
