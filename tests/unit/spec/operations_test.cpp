// Contracts as their users see them: operations of every version, servers, security, and what is
// left of malformed ones.
#include <gtest/gtest.h>

#include "base/text.h"
#include "spec/load.h"

namespace tvaara::spec {
namespace {

Contract load(const std::string& text) {
  Loader loader("/nonexistent");
  auto contract = loader.load_text("api.yaml", text);
  EXPECT_TRUE(contract.ok()) << contract.error().to_string();
  return std::move(*contract);
}

std::string keys(const std::vector<Operation>& operations) {
  std::vector<std::string> out;
  for (const Operation& operation : operations) out.push_back(operation.key());
  return join(out, ", ");
}

std::string urls(const std::vector<Server>& servers) {
  std::vector<std::string> out;
  for (const Server& server : servers) out.push_back(server.url);
  return join(out, " ");
}

// "a+b | c" per alternative; "" for an empty one.
std::string security(const Operation& operation) {
  std::vector<std::string> out;
  for (const SecurityAlternative& alternative : operation.security) {
    std::vector<std::string> names;
    for (const Requirement& requirement : alternative.requirements) {
      std::string scopes;
      for (std::string_view scope : requirement.scopes) scopes += ":" + std::string(scope);
      names.push_back(std::string(requirement.name) + scopes + (requirement.scheme ? "" : "?"));
    }
    out.push_back(join(names, "+"));
  }
  return join(out, " | ");
}

std::string problems(const Contract& contract) {
  std::string out;
  for (const Error& problem : contract.problems) out += problem.to_string() + "\n";
  return out;
}

// Parts that could not be read, each once.
std::string unread(const Operation& operation) {
  std::vector<std::string> out;
  const std::pair<Part, const char*> kParts[]{{Part::parameters, "parameters"},
                                              {Part::body, "body"},
                                              {Part::responses, "responses"},
                                              {Part::security, "security"},
                                              {Part::servers, "servers"}};
  for (const auto& [part, name] : kParts) {
    if (operation.is_unread(part)) out.push_back(name);
  }
  return join(out, " ");
}

TEST(Operations, Swagger2) {
  Contract c = load(R"(swagger: '2.0'
info: {title: t, version: '4'}
host: api.example.org
basePath: v1
schemes: [https, HTTP]
consumes: [application/json, application/xml]
securityDefinitions:
  login: {type: basic}
  key: {type: apiKey, in: header, name: X-Key}
security: [{key: []}]
paths:
  /a:
    parameters:
      - {name: shared, in: query, type: string}
    get:
      parameters: [{name: shared, in: query, type: integer, required: true}]
      responses: {'200': {description: ok, schema: {type: string}, headers: {X-A: {type: integer}}}}
    post:
      consumes: [text/plain]
      schemes: [wss]
      security: [{login: []}]
      parameters:
        - {name: body, in: body, required: true, schema: {type: object}}
        - {name: f, in: formData, type: file}
      responses: {default: {description: ok}}
)");
  EXPECT_EQ(problems(c), "");
  EXPECT_EQ(c.major, 2);
  EXPECT_EQ(c.api_version, "4");
  EXPECT_EQ(keys(c.operations), "GET /a, POST /a");
  const Operation &get = c.operations[0], &post = c.operations[1];
  EXPECT_EQ(urls(get.servers), "https://api.example.org/v1 http://api.example.org/v1");
  EXPECT_EQ(urls(post.servers), "wss://api.example.org/v1");
  EXPECT_EQ(post.servers[0].level, Server::Level::operation);
  EXPECT_EQ(get.servers[1].place.text(), "HTTP");
  EXPECT_EQ(security(get), "key");
  EXPECT_EQ(security(post), "login");
  EXPECT_EQ(c.scheme("login")->type, "http");
  EXPECT_EQ(c.scheme("login")->scheme, "basic");
  EXPECT_EQ(c.scheme("key")->parameter, "X-Key");
  ASSERT_EQ(get.parameters.size(), 1u);
  EXPECT_TRUE(get.parameters[0].required);
  EXPECT_EQ(get.parameters[0].schema["type"].text(), "integer");
  EXPECT_EQ(get.responses[0].media.size(), 1u);  // no `produces`: JSON is assumed
  EXPECT_EQ(get.responses[0].headers[0].schema["type"].text(), "integer");
  EXPECT_TRUE(post.body.required);
  ASSERT_EQ(post.body.media.size(), 1u);
  EXPECT_EQ(post.body.media[0].name, "text/plain");
  EXPECT_EQ(post.parameters.size(), 2u);
}

TEST(Operations, OpenApi30) {
  Contract c = load(R"(openapi: 3.0.3
info: {title: t, version: '1'}
x-data-class: user-read
paths:
  x-note: {get: {}}
  /a/{id}:
    x-data-class: admin
    summary: s
    parameters:
      - {name: id, in: path, required: true, schema: {type: string}}
      - {$ref: '#/components/parameters/Page'}
    get:
      operationId: getA
      tags: [one, two]
      deprecated: true
      parameters: [{name: X-B, in: header, content: {application/json: {schema: {type: object}}}}]
      responses:
        '200': {$ref: '#/components/responses/Ok'}
        4xx: {description: e}
        default: {description: d}
        x-note: {}
    put:
      requestBody: {$ref: '#/components/requestBodies/B'}
      responses: {}
    query: {responses: {}}
    x-get: {responses: {}}
components:
  parameters: {Page: {name: page, in: query, schema: {type: integer}}}
  requestBodies: {B: {required: true, content: {application/json: {schema: {type: object}}, text/plain: {}}}}
  responses: {Ok: {description: ok, headers: {H: {schema: {type: string}}}, content: {a/b: {schema: true}}}}
)");
  EXPECT_EQ(problems(c), "");
  EXPECT_EQ(keys(c.operations), "GET /a/{id}, PUT /a/{id}, QUERY /a/{id}");
  const Operation &get = c.operations[0], &put = c.operations[1];
  EXPECT_EQ(get.operation_id, "getA");
  EXPECT_EQ(get.data_class, "admin");
  EXPECT_TRUE(get.deprecated);
  EXPECT_EQ(get.tags.size(), 2u);
  EXPECT_EQ(get.location.line, 12u);
  EXPECT_EQ(get.location.column, 5u);
  ASSERT_EQ(get.parameters.size(), 3u);
  EXPECT_EQ(get.parameters[1].name, "page");
  EXPECT_TRUE(get.parameters[1].use["$ref"]);
  EXPECT_EQ(get.parameters[2].schema["type"].text(), "object");
  ASSERT_EQ(get.responses.size(), 3u);
  EXPECT_EQ(get.responses[0].headers[0].name, "H");
  EXPECT_EQ(get.response("200"), &get.responses[0]);
  EXPECT_EQ(get.response("404"), &get.responses[1]);
  EXPECT_EQ(get.response("500"), &get.responses[2]);
  EXPECT_EQ(put.response("200"), nullptr);
  EXPECT_TRUE(put.body.required);
  ASSERT_EQ(put.body.media.size(), 2u);
  EXPECT_FALSE(put.body.media[1].schema);
  EXPECT_TRUE(put.is_mutation());
  EXPECT_FALSE(get.is_mutation());
  EXPECT_FALSE(c.operations[2].is_mutation());
}

TEST(Operations, WebhooksAndCallbacks) {
  Contract c = load(R"(openapi: 3.1.0
info: {title: t, version: '1'}
security: [{k: []}]
servers: [{url: 'https://a.example'}]
paths:
  /sub:
    post:
      callbacks:
        done: {'{$request.body#/url}': {post: {responses: {}, callbacks: {again: {'{$url}': {put: {}}}}}}}
        shared: {$ref: '#/components/callbacks/C'}
      responses: {}
    put:
      callbacks: {shared: {$ref: '#/components/callbacks/C'}}
      responses: {}
webhooks:
  created: {post: {responses: {}}}
  gone: {$ref: '#/components/pathItems/P'}
components:
  callbacks: {C: {'{$request.query.cb}': {get: {responses: {}}}}}
  pathItems: {P: {delete: {responses: {}}}}
)");
  EXPECT_EQ(problems(c), "");
  EXPECT_EQ(keys(c.operations), "POST /sub, PUT /sub");
  EXPECT_EQ(keys(c.webhooks), "POST created, DELETE gone");
  EXPECT_EQ(keys(c.callbacks), "PUT {$url}, POST {$request.body#/url}, GET {$request.query.cb}");
  // What others are called with is not secured by what secures this API.
  EXPECT_EQ(security(c.operations[0]), "k?");
  EXPECT_FALSE(c.webhooks[0].security_node);
  EXPECT_EQ(c.webhooks[0].servers.size(), 0u);
}

TEST(Operations, OpenApi32) {
  Contract c = load(R"(openapi: 3.2.0
info: {title: t, version: '1'}
paths:
  /a:
    query: {responses: {}}
    additionalOperations:
      COPY: {responses: {}}
      purge: {responses: {}}
  /stream: {get: {responses: {'200': {content: {application/jsonl: {itemSchema: {type: object}}}}}}}
)");
  EXPECT_EQ(problems(c), "");
  EXPECT_EQ(keys(c.operations), "QUERY /a, COPY /a, purge /a, GET /stream");
  EXPECT_EQ(c.operations[3].responses[0].media[0].schema["type"].text(), "object");
}

TEST(Operations, PathItemsByReference) {
  Contract c = load(R"(openapi: 3.1.0
info: {title: t, version: '1'}
paths:
  /a: {$ref: '#/components/pathItems/P', post: {responses: {}}}
  /b: {$ref: '#/components/pathItems/P'}
  /c: {$ref: '#/components/pathItems/Gone'}
components: {pathItems: {P: {parameters: [{name: p, in: query}], get: {responses: {}}}}}
)");
  EXPECT_EQ(keys(c.operations), "POST /a, GET /a, GET /b");
  EXPECT_EQ(c.operations[1].parameters.size(), 1u);
  EXPECT_EQ(problems(c), "api.yaml:6:14: `$ref` '#/components/pathItems/Gone' leads nowhere\n");
}

TEST(Servers, VariablesLevelsAndRelativeUrls) {
  Contract c = load(R"(openapi: 3.0.0
info: {title: t, version: '1'}
servers:
  - {url: '{scheme}://{host}:{port}/{gone}', variables: {scheme: {default: http, enum: [http, https]}, host: {enum: [a.example]}, port: {default: 8080}}}
  - {url: /v1}
  - {url: 'https://x/{open'}
  - {description: no url}
paths:
  /a: {servers: [{url: 'http://item'}], get: {responses: {}}, put: {servers: [{url: 'http://own'}], responses: {}}}
  /b: {get: {servers: [], responses: {}}}
)");
  EXPECT_EQ(urls(c.servers), "http://a.example:8080/{gone} /v1 https://x/{open ");
  EXPECT_EQ(urls(c.operations[0].servers), "http://item");
  EXPECT_EQ(c.operations[0].servers[0].level, Server::Level::path);
  EXPECT_EQ(urls(c.operations[1].servers), "http://own");
  EXPECT_EQ(c.operations[1].servers[0].level, Server::Level::operation);
  EXPECT_EQ(c.operations[1].servers[0].place.where().line, 9u);
  EXPECT_EQ(c.operations[2].servers.size(), 4u);
  Contract none = load("openapi: 3.0.0\ninfo: {}\npaths: {}\n");
  ASSERT_EQ(none.servers.size(), 1u);
  EXPECT_EQ(none.servers[0].level, Server::Level::none);
}

// Filling in a variable that holds many of them must not grow without end.
TEST(Servers, UrlsAreBounded) {
  std::string url(20'000, 'x');
  for (int i = 0; i < 1000; ++i) url += "{v}";
  Contract c = load("openapi: 3.0.0\ninfo: {}\npaths: {}\nservers: [{url: '" + url +
                    "', variables: {v: {default: '" + std::string(3000, 'y') + "'}}}]\n");
  EXPECT_LT(c.servers[0].url.size(), 10'000u);
}

TEST(Security, InheritanceAndAnonymousAccess) {
  Contract c = load(R"(openapi: 3.0.0
info: {title: t, version: '1'}
security: [{oauth: [read, write], key: []}, {basic: []}]
paths:
  /inherits: {get: {responses: {}}}
  /open: {get: {security: [], responses: {}}}
  /optional: {get: {security: [{}, {key: []}], responses: {}}}
  /own: {get: {security: [{gone: []}], responses: {}}}
components:
  securitySchemes:
    oauth: {type: oauth2, flows: {}}
    key: {$ref: '#/components/securitySchemes/real'}
    real: {type: apiKey, in: query, name: k}
    basic: {type: http, scheme: Basic}
    x-note: {type: http}
)");
  EXPECT_EQ(security(c.operations[0]), "oauth:read:write+key | basic");
  EXPECT_EQ(security(c.operations[1]), "");
  EXPECT_TRUE(c.operations[1].security_node);
  ASSERT_EQ(c.operations[2].security.size(), 2u);
  EXPECT_TRUE(c.operations[2].security[0].requirements.empty());
  EXPECT_EQ(security(c.operations[3]), "gone?");
  EXPECT_EQ(c.scheme("key")->type, "apiKey");
  EXPECT_EQ(c.scheme("basic")->scheme, "basic");
  EXPECT_EQ(c.scheme("x-note"), nullptr);
  Contract none = load("openapi: 3.0.0\ninfo: {}\npaths: {/a: {get: {responses: {}}}}\n");
  EXPECT_FALSE(none.operations[0].security_node);
}

// What cannot be read is not free access.
TEST(Malformed, SecurityThatIsNoListOfMappings) {
  for (const char* written : {"text", "[text]", "{key: []}", "[[key]]", "[null]", "7"}) {
    Contract c =
        load("openapi: 3.0.0\ninfo: {}\npaths: {/a: {get: {security: " + std::string(written) +
             ", responses: {}}}}\n");
    ASSERT_EQ(c.operations[0].security.size(), 1u) << written;
    ASSERT_EQ(c.operations[0].security[0].requirements.size(), 1u) << written;
    EXPECT_EQ(c.operations[0].security[0].requirements[0].scheme, nullptr);
    if (std::string(written) != "[null]") EXPECT_NE(problems(c), "") << written;
  }
}

// Every value of a valid contract in turn becomes each kind of node: nothing crashes, and
// operations that the fault does not touch are read.
TEST(Malformed, WrongTypesEverywhere) {
  const std::string text = R"({"openapi":"3.1.0","info":{"title":"t","version":"1"},
"servers":[{"url":"https://a","variables":{"v":{"default":"x","enum":["x"]}}}],"security":[{"s":["r"]}],"tags":[{"name":"n"}],
"paths":{"/sound":{"get":{"responses":{"200":{"description":"d"}}}},
"/a":{"parameters":[{"name":"p","in":"query","schema":{"type":"string"}}],"servers":[{"url":"/x"}],
"post":{"operationId":"o","tags":["n"],"deprecated":false,"security":[{}],"requestBody":{"required":true,"content":{"a/b":{"schema":{"allOf":[{"type":"object","properties":{"k":{"type":"string"}}}]}}}},
"responses":{"200":{"description":"d","headers":{"H":{"schema":{"type":"string"}}},"content":{"a/b":{"schema":{"$ref":"#/components/schemas/S"}}}}},
"callbacks":{"c":{"{$url}":{"post":{"responses":{}}}}}}}},
"webhooks":{"w":{"post":{"responses":{}}}},
"components":{"schemas":{"S":{"oneOf":[{"type":"string"}]}},"securitySchemes":{"s":{"type":"oauth2","flows":{"implicit":{"scopes":{"r":"x"}}}}}}})";
  auto whole = Document::parse("api.json", text);
  ASSERT_TRUE(whole->problems().empty());
  size_t variants = 0;
  std::vector<Node> stack{whole->root()};
  while (!stack.empty()) {
    Node node = stack.back();
    stack.pop_back();
    for (Node child : node) stack.push_back(child);
    Location at = node.value_location();
    std::string_view content = whole->content();
    LineIndex lines(content);
    size_t begin = 0, end = 0;
    for (uint32_t line = 1, offset = 0; line <= lines.line_count(); ++line) {
      if (line == at.line) begin = offset + at.column - 1;
      if (line == at.end_line) end = offset + at.end_column - 1;
      offset += static_cast<uint32_t>(lines.line(content, line).size() + 1);
    }
    for (const char* other :
         {"null", "true", "7", "\"text\"", "[]", "[null]", "[[\"x\"]]", "{}", "{\"k\":null}",
          "{\"$ref\":\"#/\"}", "{\"$ref\":7}", "{\"$ref\":\"#/components\"}"}) {
      std::string changed = text.substr(0, begin) + other + text.substr(end);
      Loader loader("/nonexistent");
      auto contract = loader.load_text("api.json", changed);
      ++variants;
      std::string pointer = node.pointer();
      bool touches = pointer.empty() || pointer == "/openapi" || pointer == "/paths" ||
                     pointer.starts_with("/paths/~1sound");
      if (!contract) continue;
      if (!touches)
        EXPECT_NE(keys(contract->operations).find("GET /sound"), std::string::npos)
            << pointer << " " << other;
      for (const Error& problem : contract->problems)
        EXPECT_NE(problem.line, 0u) << problem.to_string();
    }
  }
  EXPECT_GT(variants, 500u);
}

TEST(Malformed, SaysWhereAndReadsTheRest) {
  Contract c = load(R"(openapi: 3.0.0
info: text
paths:
  /a: text
  /b: {get: [], put: {responses: {}}}
  /c:
  /d: {get: {parameters: {a: {name: b, in: query}}, responses: [], requestBody: 5, tags: {a: 1}, security: text, servers: {}}}
)");
  EXPECT_EQ(keys(c.operations), "GET /b, PUT /b, GET /d");
  EXPECT_TRUE(c.operations[2].parameters.empty());
  EXPECT_EQ(unread(c.operations[0]), "parameters body responses security servers");
  EXPECT_EQ(unread(c.operations[1]), "");
  EXPECT_EQ(unread(c.operations[2]), "parameters body responses security servers");
  EXPECT_TRUE(c.operations[2].response("429")->unread);
  EXPECT_FALSE(c.operations[1].response("429"));
  EXPECT_EQ(problems(c),
            "api.yaml:2:1: the info object must be a mapping\n"
            "api.yaml:4:3: the path item must be a mapping\n"
            "api.yaml:5:8: the operation must be a mapping\n"
            "api.yaml:7:14: `parameters` must be a list\n"
            "api.yaml:7:53: `responses` must be a mapping\n"
            "api.yaml:7:68: the request body must be a mapping\n"
            "api.yaml:7:84: `tags` must be a list\n"
            "api.yaml:7:98: `security` must be a list\n"
            "api.yaml:7:114: `servers` must be a list\n");
  EXPECT_EQ(problems(load("openapi: 3.0.0\npaths: []\n")),
            "api.yaml:2:1: the paths object must be a mapping\n");
  EXPECT_EQ(problems(load("openapi: 3.0.0\ninfo: {}\n")),
            "api.yaml:1:1: the contract has no `paths`\n");
}

// A reference that leads nowhere hides what it stands for, a syntax error what stood on its line.
TEST(Malformed, HiddenPartsAreUnread) {
  Contract c = load(R"(openapi: 3.0.0
paths:
  /a:
    get:
      parameters: [{$ref: '#/components/parameters/Gone'}]
      security: [{known: [], gone: [], odd: text}]
      responses:
        200: {$ref: '#/components/responses/Gone'}
        201: {description: x, headers: []}
        202: {description: x, headers: {A: {}}}
    put:
      requestBody: {content: {application/json: []}}
      responses:
        200: {description: x}
        400: @bad
    post:
      summary: x
      responses: {}
components:
  securitySchemes:
    known: {type: http, scheme: bearer}
    gone: {$ref: '#/nowhere'}
    odd: {type: oauth2, flows: []}
)");
  ASSERT_EQ(keys(c.operations), "GET /a, PUT /a, POST /a");
  const Operation &get = c.operations[0], &put = c.operations[1], &post = c.operations[2];
  EXPECT_EQ(unread(get), "parameters");
  EXPECT_TRUE(get.response("200")->unread);
  EXPECT_TRUE(get.response("201")->unread);
  EXPECT_FALSE(get.response("202")->unread);
  const auto& required = get.security[0].requirements;
  EXPECT_FALSE(required[0].unread);
  EXPECT_TRUE(required[1].scheme && required[1].unread);
  EXPECT_TRUE(required[2].unread);
  // The lost line held a response of `put`; `security` may have been lost with it anywhere.
  EXPECT_EQ(unread(put), "body responses security");
  EXPECT_TRUE(put.body.media[0].unread);
  EXPECT_TRUE(put.response("400")->unread);
  EXPECT_EQ(unread(post), "security");
  EXPECT_FALSE(post.response("400"));
}

// A limit that is written as a text is not read as one, so it is said.
TEST(Malformed, SchemasAndReferences) {
  Contract c = load(R"(openapi: 3.1.0
info: {title: 5, version: 1.0}
paths:
  /a: {$ref: '#/components/pathItems/P', put: 5}
components:
  pathItems: {P: {post: {requestBody: {$ref: '#/components/schemas/S'}, responses: {}}}}
  schemas:
    S: {content: [], type: 7, maxLength: "10", required: name, properties: {a: text, b: true, maxLength: {type: string}}}
    T: {required: true, allOf: {}, items: [text], exclusiveMinimum: true, enum: x, nullable: 'yes'}
    U:
)");
  EXPECT_EQ(problems(c),
            "api.yaml:4:42: the operation must be a mapping\n"
            "api.yaml:8:9: `content` must be a mapping\n"
            "api.yaml:8:22: `type` must be the name of a type\n"
            "api.yaml:8:31: `maxLength` must be a number\n"
            "api.yaml:8:48: `required` must be a list\n"
            "api.yaml:8:48: `required` must be true or false\n"
            "api.yaml:8:77: the schema must be a mapping\n"
            "api.yaml:9:9: `required` must be a list\n"
            "api.yaml:9:25: `allOf` must be a list\n"
            "api.yaml:9:44: the schema must be a mapping\n"
            "api.yaml:9:75: `enum` must be a list\n"
            "api.yaml:9:84: `nullable` must be true or false\n");
  Contract two = load(R"(swagger: '2.0'
info: {title: t, version: '1'}
paths:
  /a: {get: {parameters: [{name: a, in: query, required: 'true', maxLength: ten}], responses: {}}}
)");
  EXPECT_EQ(problems(two),
            "api.yaml:4:48: `required` must be true or false\n"
            "api.yaml:4:66: `maxLength` must be a number\n");
}

TEST(Malformed, UnknownVersions) {
  EXPECT_EQ(problems(load("openapi: 4.0.0\npaths: {}\n")),
            "api.yaml:1:10: version '4.0.0' of OpenAPI is not known (it is read as 3.2)\n");
  EXPECT_EQ(load("openapi: 3.7\npaths: {}\n").minor, 2);
  EXPECT_EQ(load("swagger: 1.2\npaths: {}\n").major, 2);
  EXPECT_EQ(load("swagger: 2.0\npaths: {}\n").problems.size(), 0u);
}

TEST(LooksLikeContract, ByContentNotByName) {
  auto looks = [](const char* path, const char* text) { return looks_like_contract(path, text); };
  EXPECT_TRUE(looks("a.yaml", "openapi: 3.0.0\n"));
  EXPECT_TRUE(looks("a.yml", "# x\ninfo: {}\n'openapi' : \"3.1.0\"\n"));
  EXPECT_TRUE(looks("a.yaml", "\xef\xbb\xbfswagger: '2.0'\n"));
  EXPECT_TRUE(looks("a.yaml", "---\n  info: {}\n  swagger: '2.0'\n"));
  EXPECT_TRUE(looks("a.json", "{\"info\": {\"x\": [1, {\"y\": \"}\"}]}, \"openapi\": \"3.0.0\"}"));
  EXPECT_TRUE(looks("a.yaml", "{openapi: 3.0.0}"));
  EXPECT_FALSE(looks("a.txt", "openapi: 3.0.0\n"));
  EXPECT_FALSE(looks("a.yaml", "tool:\n  openapi: 3.0.0\n"));
  EXPECT_FALSE(looks("a.yaml", "openapi: true\n"));
  EXPECT_FALSE(looks("a.yaml", "openapi:\n  enabled: 1\n"));
  EXPECT_FALSE(looks("a.yaml", "text: |\n  openapi: 3.0.0\n"));
  EXPECT_FALSE(looks("a.json", "{\"x\": {\"openapi\": \"3.0.0\"}}"));
  EXPECT_FALSE(looks("a.json", "{\"x\": \"openapi: 3\"}"));
  EXPECT_FALSE(looks("a.json", "[\"openapi\", 3]"));
  EXPECT_FALSE(looks("a.json", "{\"a\": \"openapi"));
  EXPECT_FALSE(looks("a.yaml", ""));
}

}  // namespace
}  // namespace tvaara::spec
