// What has to be there in a contract, and which texts its fields may hold: messages with a place,
// and what they leave unknown.
#include <gtest/gtest.h>

#include "spec/load.h"

namespace tvaara::spec {
namespace {

Contract load(const std::string& text) {
  Loader loader("/nonexistent");
  auto contract = loader.load_text("api.yaml", text);
  EXPECT_TRUE(contract.ok()) << contract.error().to_string();
  return std::move(*contract);
}

std::string lines(const std::vector<Error>& messages) {
  std::string out;
  for (const Error& one : messages) out += one.to_string() + "\n";
  return out;
}

// Valid in every respect: nothing is said.
TEST(Shape, NothingToSay) {
  for (const char* text : {R"(swagger: '2.0'
info: {title: t, version: '1', license: {name: l}, contact: {name: c, email: e}}
host: a.example
schemes: [https]
tags: [{name: n, externalDocs: {url: u}}]
paths:
  /a/{id}:
    parameters: [{name: id, in: path, required: true, type: string}]
    post:
      parameters:
        - {name: b, in: body, schema: {type: array, items: {type: string}}}
        - {name: f, in: formData, type: array, items: {type: file}, collectionFormat: multi}
      responses: {'200': {description: d, headers: {H: {type: integer}}, schema: {type: file}}, default: {description: d}}
securityDefinitions:
  a: {type: basic}
  b: {type: apiKey, in: query, name: k}
  c: {type: oauth2, flow: accessCode, authorizationUrl: u, tokenUrl: t, scopes: {}}
definitions: {D: {type: object, discriminator: kind, required: [kind], properties: {kind: {type: string}}}}
)",
                           R"(openapi: 3.0.3
info: {title: t, version: '1'}
servers: [{url: 'https://{h}', variables: {h: {default: a.example}}}]
paths:
  /a:
    summary: s
    get:
      parameters: [{name: p, in: cookie, style: form, schema: {type: string, nullable: true}}]
      responses:
        4XX: {description: d, links: {l: {operationId: o}}, headers: {H: {required: true, schema: {type: string}}}}
    put: {operationId: o, requestBody: {content: {a/b: {}}}, responses: {'200': {description: d}}}
components:
  securitySchemes:
    a: {type: http, scheme: bearer}
    b: {type: openIdConnect, openIdConnectUrl: u}
    c: {type: oauth2, flows: {implicit: {authorizationUrl: u, scopes: {}}, password: {tokenUrl: t, scopes: {}}}}
)",
                           R"(openapi: 3.1.0
info: {title: t, version: '1', license: {name: l, identifier: MIT}}
components: {schemas: {S: {type: [string, 'null'], const: x, odd: 1}, T: {type: array}}}
)",
                           R"(openapi: 3.2.0
info: {title: t, version: '1'}
tags: [{name: a, kind: nav}, {name: b, parent: a}]
paths:
  /a:
    query: {responses: {'200': {}}}
    additionalOperations: {COPY: {}}
components:
  securitySchemes:
    m: {type: mutualTLS}
    d: {type: oauth2, flows: {deviceAuthorization: {deviceAuthorizationUrl: u, tokenUrl: t, scopes: {}}}}
)"}) {
    Contract c = load(text);
    EXPECT_EQ(lines(c.problems), "") << text;
    EXPECT_EQ(lines(c.remarks), "") << text;
  }
}

// Nothing is hidden: the review sees all there is.
TEST(Shape, WhatIsMissingIsRemarked) {
  Contract c = load(R"(openapi: 3.0.0
info: {license: {}}
tags: [{description: d, externalDocs: {}}]
servers: [{url: 'https://{v}', variables: {v: {enum: [a]}}}]
paths:
  /a/{b}:
    get:
      parameters: [{name: b, in: path, schema: {type: array}}, {name: c, in: query}]
      responses: {'200': {headers: {H: {}}, links: {l: {}}}}
    put: {}
components:
  schemas: {S: {discriminator: {mapping: {}}}}
  securitySchemes: {o: {type: openIdConnect}, p: {type: oauth2, flows: {implicit: {scopes: {}}}}}
)");
  EXPECT_EQ(lines(c.problems), "");
  EXPECT_EQ(lines(c.remarks),
            "api.yaml:2:1: the info object has no `title` (at /info)\n"
            "api.yaml:2:1: the info object has no `version` (at /info)\n"
            "api.yaml:2:8: the license has no `name` (at /info/license)\n"
            "api.yaml:3:9: the tag has no `name` (at /tags/0)\n"
            "api.yaml:3:25: the external documentation has no `url` (at /tags/0/externalDocs)\n"
            "api.yaml:4:44: the server variable has no `default` (at /servers/0/variables/v)\n"
            "api.yaml:8:21: the parameter with `in: path` needs `required: true` "
            "(at /paths/~1a~1{b}/get/parameters/0)\n"
            "api.yaml:8:40: the schema has no `items` "
            "(at /paths/~1a~1{b}/get/parameters/0/schema)\n"
            "api.yaml:8:65: the parameter has neither `schema` nor `content` "
            "(at /paths/~1a~1{b}/get/parameters/1)\n"
            "api.yaml:9:19: the response has no `description` "
            "(at /paths/~1a~1{b}/get/responses/200)\n"
            "api.yaml:9:37: the header has neither `schema` nor `content` "
            "(at /paths/~1a~1{b}/get/responses/200/headers/H)\n"
            "api.yaml:9:53: the link has neither `operationRef` nor `operationId` "
            "(at /paths/~1a~1{b}/get/responses/200/links/l)\n"
            "api.yaml:10:5: the operation has no `responses` (at /paths/~1a~1{b}/put)\n"
            "api.yaml:12:17: the discriminator has no `propertyName` "
            "(at /components/schemas/S/discriminator)\n"
            "api.yaml:13:21: the security scheme has no `openIdConnectUrl` "
            "(at /components/securitySchemes/o)\n"
            "api.yaml:13:73: the flow has no `authorizationUrl` "
            "(at /components/securitySchemes/p/flows/implicit)\n");
}

// Without these fields nobody knows what is meant, so what they decide is unknown.
TEST(Shape, WhatIsMissingHides) {
  Contract c = load(R"(openapi: 3.0.0
info: {title: t, version: '1'}
security: [{a: []}, {b: []}, {c: []}, {d: []}, {e: []}]
paths:
  /a:
    get: {parameters: [{in: query, schema: {}}], responses: {}}
    put: {parameters: [{name: n, schema: {}}], responses: {}}
    post: {requestBody: {required: true}, servers: [{description: d}], responses: {}}
components:
  securitySchemes:
    a: {description: d}
    b: {type: apiKey}
    c: {type: http}
    d: {type: oauth2}
    e: {type: oauth2, flows: {clientCredentials: {tokenUrl: t}}}
)");
  EXPECT_EQ(
      lines(c.problems),
      "api.yaml:6:25: the parameter has no `name` (at /paths/~1a/get/parameters/0)\n"
      "api.yaml:7:25: the parameter has no `in` (at /paths/~1a/put/parameters/0)\n"
      "api.yaml:8:12: the request body has no `content` (at /paths/~1a/post/requestBody)\n"
      "api.yaml:8:54: the server has no `url` (at /paths/~1a/post/servers/0)\n"
      "api.yaml:11:5: the security scheme has no `type` (at /components/securitySchemes/a)\n"
      "api.yaml:12:5: the security scheme has no `name` (at /components/securitySchemes/b)\n"
      "api.yaml:12:5: the security scheme has no `in` (at /components/securitySchemes/b)\n"
      "api.yaml:13:5: the security scheme has no `scheme` (at /components/securitySchemes/c)\n"
      "api.yaml:14:5: the security scheme has no `flows` (at /components/securitySchemes/d)\n"
      "api.yaml:15:31: the flow has no `scopes` "
      "(at /components/securitySchemes/e/flows/clientCredentials)\n");
  EXPECT_TRUE(c.operations[0].is_unread(Part::parameters));
  EXPECT_TRUE(c.operations[1].is_unread(Part::parameters));
  EXPECT_FALSE(c.operations[1].is_unread(Part::body));
  EXPECT_TRUE(c.operations[2].is_unread(Part::body));
  EXPECT_TRUE(c.operations[2].is_unread(Part::servers));
  for (const SecurityAlternative& one : c.operations[0].security) {
    EXPECT_TRUE(one.requirements[0].unread) << one.requirements[0].name;
  }
  Contract two = load(R"(swagger: '2.0'
info: {title: t, version: '1'}
paths: {/a: {put: {parameters: [{name: n, schema: {}}], responses: {}}, post: {requestBody: {}, responses: {}}}}
securityDefinitions: {a: {type: oauth2}}
)");
  EXPECT_EQ(lines(two.problems),
            "api.yaml:3:34: the parameter has no `in` (at /paths/~1a/put/parameters/0)\n"
            "api.yaml:3:80: `requestBody` in an operation is not part of OpenAPI 2.0\n"
            "api.yaml:3:80: the request body has no `content` (at /paths/~1a/post/requestBody)\n"
            "api.yaml:4:23: the security scheme has no `flow` (at /securityDefinitions/a)\n"
            "api.yaml:4:23: the security scheme has no `scopes` (at /securityDefinitions/a)\n");
  EXPECT_TRUE(two.operations[0].is_unread(Part::body));
  EXPECT_TRUE(two.operations[1].is_unread(Part::body));
}

TEST(Shape, TextsThatAreNoneOfTheAllowed) {
  Contract c = load(R"(openapi: 3.0.0
info: {title: t, version: '1'}
security: [{a: []}]
paths:
  /a:
    gett: {responses: {}}
    GET:
      parameters: [{name: n, in: querry, schema: {type: strin}}, {name: m, in: body, schema: {type: [string]}}]
      responses: {2OO: {description: d}, 600: {description: d}, ok: {description: d}, 5xx: {description: d}}
      secuirty: []
      internal: true
components: {securitySchemes: {a: {type: apikey, in: header, name: k}}}
)");
  EXPECT_EQ(lines(c.problems),
            "api.yaml:6:5: `gett` is no field of a path item (did you mean `get`?)\n"
            "api.yaml:8:30: `in` must be `query`, `header`, `path` or `cookie`, not `querry` "
            "(did you mean `query`?)\n"
            "api.yaml:8:51: `type` must be `string`, `number`, `integer`, `boolean`, `array` or "
            "`object`, not `strin` (did you mean `string`?)\n"
            "api.yaml:8:95: `type` must be the name of one type before OpenAPI 3.1\n"
            "api.yaml:9:19: `2OO` is no status code "
            "(write a code such as 404, a range such as 4XX, or `default`)\n"
            "api.yaml:9:42: `600` is no status code "
            "(write a code such as 404, a range such as 4XX, or `default`)\n"
            "api.yaml:9:65: `ok` is no status code "
            "(write a code such as 404, a range such as 4XX, or `default`)\n"
            "api.yaml:10:7: `secuirty` is no field of an operation (did you mean `security`?)\n"
            "api.yaml:12:36: `type` must be `apiKey`, `http`, `oauth2` or `openIdConnect`, not "
            "`apikey` (did you mean `apiKey`?)\n");
  // Read where 2.0 says it, so it is not lost.
  EXPECT_EQ(lines(c.remarks), "api.yaml:8:76: `in`: `body` is not part of OpenAPI 3.0\n");
  ASSERT_EQ(c.operations.size(), 1u);
  EXPECT_TRUE(c.operations[0].is_unread(Part::parameters));
  EXPECT_TRUE(c.operations[0].is_unread(Part::responses));
  EXPECT_TRUE(c.operations[0].response("404")->unread);
  EXPECT_FALSE(c.operations[0].response("503")->unread);
  EXPECT_TRUE(c.operations[0].security[0].requirements[0].unread);
}

// What another version brought does nothing here; it is told a few times and counted.
TEST(Shape, FieldsOfOtherVersions) {
  Contract c = load(R"(openapi: 3.0.0
info: {title: t, version: '1'}
paths: {}
components:
  schemas: {S: {const: x, if: {}, patternProperties: {}}}
  parameters: {P: {name: p, in: query, type: string, schema: {type: string}}}
)");
  EXPECT_EQ(lines(c.problems), "");
  EXPECT_EQ(lines(c.remarks),
            "api.yaml:5:17: `const` in a schema is not part of OpenAPI 3.0\n"
            "api.yaml:5:27: `if` in a schema is not part of OpenAPI 3.0\n"
            "api.yaml:5:35: `patternProperties` in a schema is not part of OpenAPI 3.0\n"
            "api.yaml:6:40: `type` in a parameter is not part of OpenAPI 3.0 "
            "(put it under `schema`)\n");
  std::string many;
  for (int i = 0; i < 25; ++i) many += "    S" + std::to_string(i) + ": {nullable: true}\n";
  Contract later =
      load("openapi: 3.1.0\ninfo: {title: t, version: '1'}\ncomponents:\n  schemas:\n" + many);
  ASSERT_EQ(later.remarks.size(), 21u);
  EXPECT_EQ(later.remarks[0].to_string(),
            "api.yaml:1:1: `nullable` in a schema is not part of OpenAPI 3.1: 5 more times in this "
            "contract");
}

// A line that could not be read may have held the field.
TEST(Shape, NothingIsMissingWhereSomethingWasLost) {
  Contract c = load("openapi: 3.0.0\ninfo:\n  title: @bad\npaths: {}\n");
  ASSERT_EQ(c.problems.size(), 1u);
  EXPECT_EQ(lines(c.remarks), "");
}

}  // namespace
}  // namespace tvaara::spec
