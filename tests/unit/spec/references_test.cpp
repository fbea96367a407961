// References: inside a document, between files, in circles, and out of the root.
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>

#include "base/file.h"
#include "spec/load.h"
#include "spec/schema.h"

namespace tvaara::spec {
namespace {

namespace fs = std::filesystem;

class References : public ::testing::Test {
 protected:
  void SetUp() override {
    top_ = fs::path(::testing::TempDir()) / ("references_" + std::to_string(getpid()));
    root_ = top_ / "root";
    fs::create_directories(root_);
  }
  void TearDown() override { fs::remove_all(top_); }

  void write(const std::string& path, const std::string& text) {
    fs::create_directories((root_ / path).parent_path());
    ASSERT_TRUE(write_file_atomically((root_ / path).string(), text).ok());
  }

  Contract load(const std::string& path) {
    Loader loader(root_.string());
    auto contract = loader.load(path);
    EXPECT_TRUE(contract.ok()) << contract.error().to_string();
    return std::move(*contract);
  }

  Contract load_text(const std::string& body) {
    write("api.yaml", "openapi: 3.0.3\n" + body);
    return load("api.yaml");
  }

  static std::string problems(const Contract& contract) {
    std::string out;
    for (const Error& problem : contract.problems) out += problem.to_string() + "\n";
    return out;
  }

  fs::path top_, root_;
};

TEST_F(References, InsideTheDocument) {
  Contract c = load_text(
      "paths: {}\n"
      "components:\n"
      "  schemas:\n"
      "    A: {$ref: '#/components/schemas/B'}\n"
      "    B: {$ref: '#/components/schemas/C~1D%20e'}\n"
      "    C/D e: {type: string}\n"
      "    Via: {$ref: '#/components/schemas/A/type'}\n"
      "    Gone: {$ref: '#/components/schemas/Nope'}\n"
      "    Odd: {$ref: 'components/schemas/A'}\n");
  Node schemas = c.root()["components"]["schemas"];
  EXPECT_EQ(c.target(schemas["A"]), schemas["B"]);
  EXPECT_EQ(c.resolve(schemas["A"]), schemas["C/D e"]);
  EXPECT_EQ(c.resolve(schemas["C/D e"]), schemas["C/D e"]);
  EXPECT_EQ(c.resolve(schemas["Via"]).text(), "string");
  EXPECT_FALSE(c.resolve(schemas["Gone"]));
  EXPECT_EQ(
      problems(c),
      "api.yaml:8:5: the schema must be a mapping\n"
      "api.yaml:9:18: `$ref` '#/components/schemas/Nope' leads nowhere\n"
      "api.yaml:10:17: `$ref` 'components/schemas/A' cannot be read: No such file or directory\n");
}

// A schema may say who it is; relative references in it then count from there.
TEST_F(References, ByIdentifier) {
  write("api.yaml",
        "openapi: 3.1.0\n"
        "paths: {}\n"
        "components:\n"
        "  schemas:\n"
        "    A: {$ref: 'https://s.example/base/one'}\n"
        "    B: {$ref: 'https://s.example/base/two#/properties/x'}\n"
        "    C: {$ref: 'https://s.example/none'}\n"
        "    One:\n"
        "      $id: https://s.example/base/one\n"
        "      properties:\n"
        "        two: {$ref: two}\n"
        "        own: {$ref: '#/$defs/d'}\n"
        "        top: {$ref: '#/components/schemas/C'}\n"
        "      $defs: {d: {type: string}}\n"
        "    Two: {$id: 'https://s.example/base/two', properties: {x: {type: integer}}}\n");
  Contract c = load("api.yaml");
  Node schemas = c.root()["components"]["schemas"];
  EXPECT_EQ(c.target(schemas["A"]), schemas["One"]);
  EXPECT_EQ(c.target(schemas["B"]), schemas["Two"]["properties"]["x"]);
  EXPECT_EQ(c.target(schemas["One"]["properties"]["two"]), schemas["Two"]);
  EXPECT_EQ(c.target(schemas["One"]["properties"]["own"]), schemas["One"]["$defs"]["d"]);
  EXPECT_EQ(c.target(schemas["One"]["properties"]["top"]), schemas["C"]);
  EXPECT_EQ(problems(c),
            "api.yaml:7:15: `$ref` 'https://s.example/none' is a URL; nothing is fetched "
            "(keep a copy in the repository)\n");
}

TEST_F(References, OfDiscriminators) {
  Contract c = load_text(
      "paths: {}\n"
      "components:\n"
      "  schemas:\n"
      "    Pet:\n"
      "      type: object\n"
      "      discriminator:\n"
      "        propertyName: kind\n"
      "        mapping: {cat: Cat, dog: '#/components/schemas/Dog', gone: '#/nowhere'}\n"
      "    Cat: {allOf: [{$ref: '#/components/schemas/Pet'}, {properties: {claws: {}}}]}\n"
      "    Dog: {properties: {bark: {}}}\n");
  Node schemas = c.root()["components"]["schemas"];
  Node mapping = schemas["Pet"]["discriminator"]["mapping"];
  EXPECT_EQ(c.target(mapping["cat"]), schemas["Cat"]);
  EXPECT_EQ(c.target(mapping["dog"]), schemas["Dog"]);
  EXPECT_EQ(problems(c), "api.yaml:9:68: `mapping` '#/nowhere' leads nowhere\n");
  std::string properties;
  c.schemas().walk(schemas["Pet"], Direction::request,
                   [&](const SchemaVisit& visit) { properties += std::string(visit.name) + " "; });
  EXPECT_EQ(properties, "   claws bark ");
}

TEST_F(References, Circles) {
  Contract c = load_text(
      "paths: {}\n"
      "components:\n"
      "  schemas:\n"
      "    Self: {$ref: '#/components/schemas/Self'}\n"
      "    A: {$ref: '#/components/schemas/B'}\n"
      "    B: {$ref: '#/components/schemas/A'}\n"
      "    Tree: {properties: {child: {$ref: '#/components/schemas/Tree'}}}\n");
  Node schemas = c.root()["components"]["schemas"];
  EXPECT_FALSE(c.resolve(schemas["Self"]));
  EXPECT_FALSE(c.resolve(schemas["A"]));
  EXPECT_EQ(c.resolve(schemas["Tree"]["properties"]["child"]), schemas["Tree"]);
  EXPECT_EQ(problems(c),
            "api.yaml:5:18: `$ref` leads in a circle\n"
            "api.yaml:6:15: `$ref` leads in a circle\n"
            "api.yaml:7:15: `$ref` leads in a circle\n");
}

TEST_F(References, AcrossFiles) {
  write("parts/paths.yaml",
        "orders:\n"
        "  get:\n"
        "    responses: {'200': {$ref: '../parts/answers.json#/Ok'}}\n");
  write("parts/answers.json",
        "{\"Ok\": {\"description\": \"x\", \"content\": {\"application/json\": {\"schema\": "
        "{\"$ref\": "
        "\"../api.yaml#/components/schemas/Order\"}}}}}");
  write("parts/whole.yaml", "type: integer\n");
  Contract c = load_text(
      "paths:\n"
      "  /orders: {$ref: 'parts/paths.yaml#/orders'}\n"
      "components:\n"
      "  schemas:\n"
      "    Order: {type: object, properties: {n: {$ref: parts/whole.yaml}}}\n");
  EXPECT_EQ(problems(c), "");
  EXPECT_EQ(c.documents.size(), 4u);
  ASSERT_EQ(c.operations.size(), 1u);
  const Operation& get = c.operations[0];
  EXPECT_EQ(get.location.file, "parts/paths.yaml");
  EXPECT_EQ(get.location.line, 2u);
  ASSERT_EQ(get.responses.size(), 1u);
  EXPECT_EQ(get.responses[0].node.where().file, "parts/answers.json");
  Node order = c.resolve(get.responses[0].media[0].schema);
  EXPECT_EQ(order, c.root()["components"]["schemas"]["Order"]);
  EXPECT_EQ(c.resolve(order["properties"]["n"])["type"].text(), "integer");
}

TEST_F(References, ProblemsOfOtherFilesAreReportedThere) {
  write("other.yaml", "A: {type: string}\nA: {type: object}\nB: {$ref: '#/C'}\n");
  Contract c = load_text("paths: {}\ncomponents: {schemas: {X: {$ref: 'other.yaml#/A'}}}\n");
  ASSERT_EQ(c.problems.size(), 2u);
  EXPECT_EQ(c.problems[0].file, "other.yaml");
  EXPECT_EQ(c.problems[0].line, 2u);
  EXPECT_EQ(c.problems[1].to_string(), "other.yaml:3:11: `$ref` '#/C' leads nowhere");
}

TEST_F(References, NothingLeavesTheRoot) {
  fs::create_directories(top_ / "outside");
  ASSERT_TRUE(write_file_atomically((top_ / "outside/secret.yaml").string(), "a: 1\n").ok());
  fs::create_symlink(top_ / "outside", root_ / "link");
  fs::create_symlink(top_ / "outside/secret.yaml", root_ / "file.yaml");
  fs::create_directories(root_ / "sub");
  const std::string absolute = (top_ / "outside/secret.yaml").string();
  struct Case {
    std::string reference;
    const char* says;
  };
  for (const Case& c : {Case{"../outside/secret.yaml", "leaves the scanned root"},
                        {"sub/../../outside/secret.yaml", "leaves the scanned root"},
                        {"%2e%2e/outside/secret.yaml", "leaves the scanned root"},
                        {"..", "leaves the scanned root"},
                        {"link/secret.yaml", "leaves the scanned root"},
                        {"file.yaml#/a", "leaves the scanned root"},
                        {absolute, "is an absolute path"},
                        {"%2fetc/passwd", "is an absolute path"},
                        {"..\\\\outside\\\\secret.yaml", "is an absolute path"},
                        {"file://" + absolute, "is a URL; nothing is fetched"},
                        {"https://example.org/a.yaml#/x", "is a URL; nothing is fetched"},
                        {"//example.org/a.yaml", "is a URL; nothing is fetched"}}) {
    Contract contract =
        load_text("paths: {}\ncomponents: {schemas: {X: {$ref: \"" + c.reference + "\"}}}\n");
    ASSERT_EQ(contract.problems.size(), 1u) << c.reference << "\n" << problems(contract);
    EXPECT_NE(contract.problems[0].message.find(c.says), std::string::npos)
        << contract.problems[0].to_string();
    EXPECT_EQ(contract.problems[0].line, 3u);
    EXPECT_EQ(contract.problems[0].column, 34u);
    EXPECT_EQ(contract.documents.size(), 1u);
  }
}

TEST_F(References, DataIsNotFollowed) {
  Contract c = load_text(
      "paths: {}\n"
      "x-tool: {$ref: '#/nowhere'}\n"
      "components:\n"
      "  schemas:\n"
      "    A: {type: object, example: {$ref: '#/nowhere'}, default: {$ref: '#/nowhere'}, "
      "properties: {example: "
      "{$ref: '#/components/schemas/B'}, $ref: {type: string}}}\n"
      "    B: {enum: [{$ref: '#/nowhere'}]}\n");
  EXPECT_EQ(problems(c), "");
  Node a = c.root()["components"]["schemas"]["A"];
  EXPECT_EQ(c.resolve(a["properties"]["example"]), c.root()["components"]["schemas"]["B"]);
}

TEST_F(References, AnchorsOfNewerVersions) {
  write("api.yaml",
        "openapi: 3.1.0\n"
        "paths: {}\n"
        "components:\n"
        "  schemas:\n"
        "    A: {$ref: '#here'}\n"
        "    B: {$anchor: here, type: string}\n");
  Contract c = load("api.yaml");
  EXPECT_EQ(problems(c), "");
  EXPECT_EQ(c.resolve(c.root()["components"]["schemas"]["A"])["type"].text(), "string");
}

TEST_F(References, AFileThatIsNoContractIsAnError) {
  write("no.yaml", "a: 1\n");
  write("broken.yaml", "a: [\n");
  Loader loader(root_.string());
  EXPECT_EQ(loader.load("no.yaml").error().to_string(),
            "no.yaml:1:1: not an OpenAPI document: no `openapi` or `swagger` at its top");
  EXPECT_EQ(loader.load("broken.yaml").error().file, "broken.yaml");
  EXPECT_EQ(loader.load("absent.yaml").error().file, "absent.yaml");
}

}  // namespace
}  // namespace tvaara::spec
