// Effective schemas as a graph: references, composition, branches, openness, directions, bounds.
#include "spec/schema.h"

#include <gtest/gtest.h>

#include "base/limits.h"
#include "base/text.h"
#include "spec/load.h"
#include "spec/schema_reach.h"

namespace tvaara::spec {
namespace {

// The schemas below `components`, by name.
class Schemas {
 public:
  Schemas(const std::string& version, const std::string& schemas) {
    Loader loader("/nonexistent");
    contract_ = std::make_unique<Contract>(std::move(*loader.load_text(
        "api.yaml",
        "openapi: " + version + "\ninfo: {}\npaths: {}\ncomponents:\n  schemas:\n" + schemas)));
  }

  Node node(const std::string& name) const {
    return contract_->root()["components"]["schemas"][name];
  }
  SchemaGraph& graph() const { return contract_->schemas(); }
  SchemaId id(const std::string& name) const { return graph().of(node(name)); }
  const Schema& operator[](const std::string& name) const { return graph().get(id(name)); }
  // Of a property of a schema.
  const Schema& property(const std::string& name, const std::string& property) const {
    for (const SchemaEdge& edge : graph().edges(id(name))) {
      if (edge.kind == SchemaEdge::Kind::property && edge.name == property)
        return graph().get(edge.to);
    }
    ADD_FAILURE() << name << " has no " << property;
    return (*this)[name];
  }
  std::string openness(const std::string& name) const {
    static const char* kNames[] = {"closed", "open", "typed_map", "unknown"};
    return kNames[static_cast<size_t>(graph().openness(id(name)))];
  }
  // The paths of a walk.
  std::string walk(const std::string& name, Direction direction = Direction::request) const {
    std::vector<std::string> out;
    bool whole = graph().walk(node(name), direction, [&](const SchemaVisit& visit) {
      out.push_back("'" + visit.path + "'");
    });
    return join(out, " ") + (whole ? "" : " …");
  }
  std::string types(const std::string& name) const {
    std::vector<std::string> out;
    for (std::string_view type : (*this)[name].types) out.emplace_back(type);
    return join(out, " ");
  }

 private:
  std::unique_ptr<Contract> contract_;
};

TEST(Schema, ReferencesShareOneSchema) {
  Schemas s("3.0.3", R"(
    A: {type: string, maxLength: 5}
    Ref: {$ref: '#/components/schemas/A', maxLength: 2, readOnly: true}
    Twice: {$ref: '#/components/schemas/Ref'}
    Wrapped: {description: x, allOf: [{$ref: '#/components/schemas/A'}]}
    Narrow: {allOf: [{$ref: '#/components/schemas/A'}], maxLength: 3}
    Gone: {$ref: '#/components/schemas/Nope'}
    Circle: {$ref: '#/components/schemas/Circle'}
)");
  EXPECT_EQ(s.id("Ref"), s.id("A"));  // before 3.1 nothing counts beside a $ref
  EXPECT_EQ(s.id("Twice"), s.id("A"));
  EXPECT_EQ(s.id("Wrapped"), s.id("A"));
  EXPECT_EQ(s["Ref"].node, s.node("A"));
  EXPECT_FALSE(s["Ref"].read_only());
  EXPECT_NE(s.id("Narrow"), s.id("A"));
  EXPECT_EQ(s["Narrow"].least("maxLength"), 3);
  EXPECT_EQ(s["Narrow"].greatest("maxLength"), 5);
  EXPECT_EQ(s["Narrow"].parts.size(), 2u);
  EXPECT_TRUE(s["Gone"].incomplete);
  EXPECT_FALSE(s["Gone"].always);
  EXPECT_TRUE(s["Circle"].incomplete);
  EXPECT_EQ(s.graph().of(Node()), kNoSchema);
  EXPECT_EQ(s.graph().openness(kNoSchema), SchemaGraph::Openness::unknown);
}

TEST(Schema, SiblingsOfAReferenceCountSince31) {
  Schemas s("3.1.0", R"(
    A: {type: string, maxLength: 5}
    Said: {$ref: '#/components/schemas/A', description: x, example: y}
    Narrow: {$ref: '#/components/schemas/A', maxLength: 2}
)");
  EXPECT_EQ(s.id("Said"), s.id("A"));
  EXPECT_NE(s.id("Narrow"), s.id("A"));
  EXPECT_EQ(s["Narrow"].least("maxLength"), 2);
  EXPECT_EQ(s["Narrow"].keyword("type").text(), "string");
}

TEST(Schema, AllOfIsMerged) {
  Schemas s("3.0.3", R"(
    Base: {type: object, required: [id], properties: {id: {type: string}, note: {type: string}}}
    Deep: {allOf: [{allOf: [{$ref: '#/components/schemas/Base'}]}, {properties: {id: {maxLength: 9}, extra: {type: integer}}}]}
    Circle: {allOf: [{$ref: '#/components/schemas/Circle'}, {type: object}]}
)");
  EXPECT_EQ(s.types("Deep"), "object");
  EXPECT_EQ(s.walk("Deep"), "'' 'id' 'note' 'extra'");
  EXPECT_EQ(s.property("Deep", "id").least("maxLength"), 9);
  EXPECT_TRUE(s.property("Deep", "id").allows("string"));
  EXPECT_FALSE(s.property("Base", "id").least("maxLength"));
  EXPECT_EQ(s.types("Circle"), "object");
  EXPECT_FALSE(s["Circle"].incomplete);
}

TEST(Schema, Types) {
  Schemas s("3.1.0", R"(
    Two: {type: [string, 'null', integer]}
    OnlyNull: {type: 'null'}
    ByEnum: {enum: [a, 5, null]}
    ByConst: {const: true}
    Both: {allOf: [{type: [string, number]}, {type: [integer, boolean]}]}
    Against: {allOf: [{type: string}, {type: integer}]}
    Untyped: {properties: {a: true}}
    Length: {maxLength: 5}
)");
  EXPECT_EQ(s.types("Two"), "string integer");
  EXPECT_EQ(s.types("OnlyNull"), "null");
  EXPECT_EQ(s.types("ByEnum"), "string integer");
  EXPECT_EQ(s.types("ByConst"), "boolean");
  EXPECT_EQ(s.types("Both"), "integer");
  EXPECT_EQ(s.types("Against"), "string");
  EXPECT_EQ(s.types("Untyped"), "");
  EXPECT_TRUE(s["Untyped"].object_like());
  EXPECT_FALSE(s["Length"].object_like());
  EXPECT_FALSE(s["ByConst"].object_like());
}

TEST(Schema, AnythingAndNothing) {
  Schemas s("3.1.0", R"(
    True: true
    Empty: {}
    Said: {title: x, nullable: true}
    False: false
    Text: text
    Null:
    Some: {type: string}
    Chosen: {oneOf: [{type: string}]}
)");
  EXPECT_TRUE(s["True"].always);
  EXPECT_TRUE(s["Empty"].always);
  EXPECT_TRUE(s["Said"].always);
  EXPECT_TRUE(s["False"].never);
  EXPECT_FALSE(s["False"].always);
  EXPECT_TRUE(s["Text"].incomplete);
  EXPECT_FALSE(s["Some"].always);
  EXPECT_FALSE(s["Chosen"].always);
}

TEST(Schema, BranchesHoldWhatTheirHolderSays) {
  Schemas s("3.0.3", R"(
    Limited: {maxLength: 8, oneOf: [{type: string}, {type: string, maxLength: 3}]}
    Free: {oneOf: [{$ref: '#/components/schemas/A'}, {type: integer}]}
    Also: {anyOf: [{$ref: '#/components/schemas/A'}]}
    A: {type: string}
)");
  std::vector<double> least;
  for (const SchemaEdge& edge : s.graph().edges(s.id("Limited"))) {
    least.push_back(*s.graph().get(edge.to).least("maxLength"));
    EXPECT_FALSE(s.graph().get(edge.to).has_branches());
  }
  EXPECT_EQ(least, (std::vector<double>{8, 3}));
  EXPECT_TRUE(s["Limited"].has_branches());
  // A holder that says nothing shares its branches with all others.
  EXPECT_EQ(s.graph().edges(s.id("Free"))[0].to, s.id("A"));
  EXPECT_EQ(s.graph().edges(s.id("Also"))[0].to, s.id("A"));
  EXPECT_EQ(s.walk("Free"), "'' '' ''");
}

// A base lists its children in oneOf, each child names the base in allOf.
TEST(Schema, CirclesThroughBranchesEnd) {
  Schemas s("3.0.3", R"(
    Pet: {type: object, properties: {name: {type: string}}, oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}], discriminator: {propertyName: kind}}
    Cat: {allOf: [{$ref: '#/components/schemas/Pet'}, {properties: {claws: {type: integer}}}]}
    Dog: {allOf: [{$ref: '#/components/schemas/Pet'}, {properties: {barks: {type: boolean}}}]}
    Tree: {type: object, properties: {kids: {type: array, items: {$ref: '#/components/schemas/Tree'}}}}
)");
  EXPECT_EQ(s.walk("Pet"), "'' 'name' '' '' 'claws' 'barks'");
  EXPECT_FALSE(s["Cat"].has_branches());
  EXPECT_EQ(s.walk("Cat"), "'' 'name' 'claws'");
  EXPECT_EQ(s.walk("Tree"), "'' 'kids'");
}

// A discriminator stands for the schemas that extend its own, named or not, also over others.
TEST(Schema, ChildrenOfADiscriminator) {
  Schemas s("3.0.3", R"(
    Pet: {type: object, discriminator: {propertyName: kind, mapping: {dog: Dog}}, properties: {name: {type: string}}}
    Cat: {allOf: [{$ref: '#/components/schemas/Pet'}, {properties: {claws: {type: integer}}}]}
    Dog: {allOf: [{$ref: '#/components/schemas/Pet'}, {properties: {barks: {type: boolean}}}]}
    Lion: {allOf: [{$ref: '#/components/schemas/Cat'}, {properties: {mane: {type: boolean}}}]}
    Stone: {properties: {weight: {type: integer}}}
)");
  EXPECT_EQ(s.walk("Pet"), "'' 'name' '' '' '' 'barks' 'claws' 'mane'");
  EXPECT_FALSE(s["Cat"].has_branches());
  EXPECT_EQ(s.walk("Cat"), "'' 'name' 'claws'");
  Schemas plain("3.0.3", "    A: {type: object, discriminator: {propertyName: kind}}\n");
  EXPECT_FALSE(plain["A"].has_branches());
}

TEST(Schema, KeywordsOf31SayNothingBefore) {
  const std::string text = R"(
    Const: {const: x}
    Map: {type: object, patternProperties: {^x: {type: string}}, unevaluatedProperties: {type: string}}
    Names: {type: object, propertyNames: {enum: [a, b]}}
    List: {type: array, prefixItems: [{type: string}]}
    Types: {type: [string, integer]}
)";
  Schemas before("3.0.3", text), since("3.1.0", text);
  EXPECT_TRUE(before["Const"].always);
  EXPECT_FALSE(before["Const"].keyword("const"));
  EXPECT_EQ(before.types("Const"), "");
  EXPECT_EQ(since.types("Const"), "string");
  EXPECT_EQ(before.walk("Map"), "''");
  EXPECT_EQ(since.walk("Map"), "'' '*' '*'");
  EXPECT_EQ(before.openness("Names"), "open");
  EXPECT_EQ(since.openness("Names"), "closed");
  EXPECT_EQ(before.walk("List"), "''");
  EXPECT_EQ(since.walk("List"), "'' '[]'");
  // A list of types is a fault there, so nobody knows what is meant.
  EXPECT_TRUE(before["Types"].incomplete);
  EXPECT_FALSE(since["Types"].incomplete);
}

TEST(Schema, NamesThatAreNoTypesAreUnknown) {
  Schemas s("3.0.3", "    A: {type: text}\n    B: {type: string}\n");
  EXPECT_TRUE(s["A"].incomplete);
  EXPECT_FALSE(s["B"].incomplete);
}

// Which of two anchors is meant depends on the way, so nobody is accused.
TEST(Schema, DynamicReferences) {
  Schemas s("3.1.0", R"(
    Tree: {$dynamicAnchor: node, type: object, properties: {kid: {$dynamicRef: '#node'}}}
    List: {$defs: {T: {$dynamicAnchor: T}}, type: array, items: {$dynamicRef: '#T'}}
    Users: {$defs: {T: {$dynamicAnchor: T, type: string}}, $ref: '#/components/schemas/List'}
)");
  EXPECT_EQ(s.walk("Tree"), "''");
  EXPECT_FALSE(s["Tree"].incomplete);
  const Schema& item = s.graph().get(s.graph().edges(s.id("List"))[0].to);
  EXPECT_TRUE(item.incomplete);
}

// Each schema once, by its shortest path, with the messages that can hold it; circles share them.
TEST(Schema, ReachOfManyMessages) {
  Schemas s("3.0.3", R"(
    A: {type: object, properties: {b: {$ref: '#/components/schemas/B'}, secret: {type: string, readOnly: true}}}
    B: {type: object, properties: {a: {$ref: '#/components/schemas/A'}, text: {type: string}}}
    C: {type: object, properties: {b: {$ref: '#/components/schemas/B'}, own: {type: integer}}}
    D: {type: string}
)");
  auto told = [&](Direction direction) {
    SchemaReach reach =
        reach_schemas(s.graph(), {s.node("C"), Node(), s.node("D"), s.node("A")}, direction);
    EXPECT_TRUE(reach.incomplete.empty());
    std::string out;
    for (const SchemaReach::Entry& entry : reach.entries) {
      out += "'" + entry.path + "':";
      for (uint32_t root : reach.sets[entry.set]) out += std::to_string(root);
      out += " ";
    }
    return out;
  };
  EXPECT_EQ(told(Direction::request), "'':0 '':2 '':03 'b':03 'own':0 'b.text':03 ");
  EXPECT_EQ(told(Direction::response), "'':0 '':2 '':03 'b':03 'own':0 'secret':03 'b.text':03 ");
}

TEST(Schema, ConditionsAreBranchesSince31) {
  const std::string schema =
      "    C: {type: object, if: {required: [a]}, then: {properties: {x: {type: string}}}, else: "
      "{required: [b]}, not: {type: string}}\n";
  EXPECT_EQ(Schemas("3.1.0", schema).walk("C"), "'' '' '' 'x'");
  EXPECT_EQ(Schemas("3.0.3", schema).walk("C"), "''");
}

TEST(Schema, EdgesOfContainers) {
  Schemas s("3.1.0", R"(
    All:
      type: object
      properties: {list: {type: array, prefixItems: [{type: string}], items: {type: object, properties: {deep: {}}}}}
      patternProperties: {^x: {type: string}}
      additionalProperties: {type: integer}
)");
  EXPECT_EQ(s.walk("All"), "'' 'list' '*' '*' 'list[]' 'list[]' 'list[].deep'");
}

TEST(Schema, DirectionLeavesOutWhatCannotBeSent) {
  Schemas s("3.0.3", R"(
    User:
      type: object
      properties:
        id: {allOf: [{$ref: '#/components/schemas/Id'}], readOnly: true}
        password: {type: string, writeOnly: true}
        meta: {readOnly: true, type: object, properties: {by: {type: string}}}
        name: {type: string}
    Id: {type: string}
)");
  EXPECT_EQ(s.walk("User", Direction::request), "'' 'password' 'name'");
  EXPECT_EQ(s.walk("User", Direction::response), "'' 'id' 'meta' 'name' 'meta.by'");
}

TEST(Schema, NamesOfVisits) {
  Schemas s("3.1.0",
            "    A: {properties: {url: {anyOf: [{type: string}, {type: 'null'}]}, list: {items: "
            "{type: string}}}}\n");
  std::vector<std::string> names;
  s.graph().walk(s.node("A"), Direction::request,
                 [&](const SchemaVisit& visit) { names.emplace_back(visit.name); });
  EXPECT_EQ(names, (std::vector<std::string>{"", "url", "list", "url", "url", ""}));
}

TEST(Openness, OfObjects) {
  Schemas s("3.0.3", R"(
    Open: {type: object, properties: {a: {type: string}}}
    Said: {type: object, additionalProperties: true}
    Closed: {type: object, additionalProperties: false}
    Map: {type: object, additionalProperties: {type: string}}
    AnyMap: {type: object, additionalProperties: {}}
    Unevaluated: {type: object, unevaluatedProperties: false}
    Inherits: {allOf: [{$ref: '#/components/schemas/Open'}, {$ref: '#/components/schemas/Closed'}]}
    OneOf: {oneOf: [{$ref: '#/components/schemas/Closed'}, {type: string}]}
    OneOpen: {oneOf: [{$ref: '#/components/schemas/Closed'}, {$ref: '#/components/schemas/Open'}]}
    OneMap: {anyOf: [{$ref: '#/components/schemas/Closed'}, {$ref: '#/components/schemas/Map'}]}
    Twice: {oneOf: [{$ref: '#/components/schemas/Open'}], anyOf: [{$ref: '#/components/schemas/Closed'}]}
    HolderCloses: {type: object, additionalProperties: false, oneOf: [{required: [a]}, {required: [b]}]}
    Gone: {type: object, allOf: [{$ref: '#/components/schemas/Nope'}]}
    GoneButClosed: {additionalProperties: false, allOf: [{$ref: '#/components/schemas/Nope'}]}
    OneGone: {oneOf: [{$ref: '#/components/schemas/Closed'}, {$ref: '#/components/schemas/Nope'}]}
    Text: {type: string}
)");
  for (auto [name, expected] :
       std::vector<std::pair<std::string, std::string>>{{"Open", "open"},
                                                        {"Said", "open"},
                                                        {"Closed", "closed"},
                                                        {"Map", "typed_map"},
                                                        {"AnyMap", "open"},
                                                        {"Unevaluated", "open"},
                                                        {"Inherits", "closed"},
                                                        {"OneOf", "closed"},
                                                        {"OneOpen", "open"},
                                                        {"OneMap", "typed_map"},
                                                        {"Twice", "closed"},
                                                        {"HolderCloses", "closed"},
                                                        {"Gone", "unknown"},
                                                        {"GoneButClosed", "closed"},
                                                        {"OneGone", "unknown"},
                                                        {"Text", "closed"}}) {
    EXPECT_EQ(s.openness(name), expected) << name;
  }
  EXPECT_EQ(Schemas("3.1.0", "    U: {type: object, unevaluatedProperties: false}\n").openness("U"),
            "closed");
  EXPECT_EQ(Schemas("3.1.0", "    F: false\n").openness("F"), "closed");
}

TEST(Bounds, ChainsBeyondTheLimitsAreIncomplete) {
  std::string text;
  const int levels = static_cast<int>(limits::kMaxSchemaWalkDepth) + 10;
  for (int i = 0; i < levels; ++i) {
    text += "    A" + std::to_string(i) +
            ": {type: object, allOf: [{$ref: '#/components/schemas/A" + std::to_string(i + 1) +
            "'}]}\n";
  }
  text += "    A" + std::to_string(levels) + ": {additionalProperties: false}\n    Wide: {allOf: [";
  for (int i = 0; i < 400; ++i) text += "{minLength: " + std::to_string(i) + "}, ";
  text += "{}]}\n";
  Schemas s("3.0.3", text);
  EXPECT_TRUE(s["A0"].incomplete);
  EXPECT_EQ(s.openness("A0"), "unknown");
  EXPECT_EQ(s.openness("A20"), "closed");
  EXPECT_TRUE(s["Wide"].incomplete);
}

// Each level offers all of the next: as many combinations as 12^levels if they were unfolded.
TEST(Bounds, BranchesOfBranchesAreBounded) {
  std::string text;
  for (int level = 0; level < 12; ++level) {
    std::string members;
    for (int i = 0; i < 12; ++i) {
      members += "{minLength: " + std::to_string(i) + ", allOf: [{$ref: '#/components/schemas/L" +
                 std::to_string(level + 1) + "'}]}, ";
    }
    text += "    L" + std::to_string(level) + ": {maxLength: " + std::to_string(level) +
            ", oneOf: [" + members + "]}\n";
  }
  text += "    L12: {type: string}\n";
  Schemas s("3.0.3", text);
  size_t visits = 0;
  EXPECT_FALSE(
      s.graph().walk(s.node("L0"), Direction::request, [&](const SchemaVisit&) { ++visits; }));
  EXPECT_LE(visits, limits::kMaxSchemaWalkNodes);
}

}  // namespace
}  // namespace tvaara::spec
