// Every core function on values that hold and values that do not.
#include "rules/core_functions.h"

#include <gtest/gtest.h>
#include <yaml-cpp/yaml.h>

#include "base/text.h"
#include "spec/load.h"

namespace tvaara::rules {
namespace {

// Violations of `then` on the value under the contract's key `x`, each "error" or "error @pointer".
std::string check(const std::string& then, const std::string& value, bool is_key = false) {
  bool beyond = false;
  auto made = make_check(YAML::Load(then), "rule.yaml", beyond);
  if (!made) return "error: " + made.error().to_string();
  spec::Loader loader("/nonexistent");
  auto contract = loader.load_text("api.yaml", "openapi: 3.0.0\n" + value);
  bool incomplete = false;
  spec::Reach reach(*contract);
  std::vector<Violation> violations;
  (*made)({contract->root()["x"], is_key}, {*contract, reach, incomplete}, violations);
  std::vector<std::string> out;
  for (const Violation& violation : violations) {
    out.push_back(violation.error + (violation.place ? " @" + violation.place.pointer() : ""));
  }
  if (incomplete) out.push_back("incomplete");
  return join(out, "; ");
}

TEST(CoreFunctions, Presence) {
  const std::string truthy = "{function: truthy}", falsy = "{function: falsy}";
  for (const char* value : {"x: 0", "x: ''", "x: false", "x: null", "y: 1"}) {
    EXPECT_NE(check(truthy, value), "") << value;
    EXPECT_EQ(check(falsy, value), "") << value;
  }
  for (const char* value : {"x: 1", "x: a", "x: true", "x: {}", "x: []"}) {
    EXPECT_EQ(check(truthy, value), "") << value;
    EXPECT_NE(check(falsy, value), "") << value;
  }
  EXPECT_EQ(check("{function: defined}", "x: null"), "");
  EXPECT_NE(check("{function: defined}", "y: 1"), "");
  EXPECT_NE(check("{function: undefined}", "x: null"), "");
  EXPECT_EQ(check("{function: undefined}", "y: 1"), "");
}

TEST(CoreFunctions, Pattern) {
  const std::string match = "{function: pattern, functionOptions: {match: '^[a-z]+$'}}";
  EXPECT_EQ(check(match, "x: abc"), "");
  EXPECT_EQ(check(match, "x: aBc"), "\"aBc\" must match the pattern \"^[a-z]+$\"");
  EXPECT_EQ(check(match, "x: 5"), "");  // not a text
  EXPECT_EQ(check("{function: pattern, functionOptions: {match: '/^abc$/i'}}", "x: ABC"), "");
  EXPECT_NE(check("{function: pattern, functionOptions: {notMatch: '/$'}}", "x: a/"), "");
  EXPECT_EQ(check("{function: pattern, functionOptions: {match: '^x$'}}", "x: other", true), "");
}

TEST(CoreFunctions, Enumeration) {
  const std::string then = "{function: enumeration, functionOptions: {values: [http, https, 5]}}";
  EXPECT_EQ(check(then, "x: https"), "");
  EXPECT_EQ(check(then, "x: 5"), "");
  EXPECT_EQ(check(then, "x: {}"), "");
  EXPECT_EQ(check(then, "x: ws"), "\"ws\" must be one of: http, https, 5");
}

TEST(CoreFunctions, Length) {
  const std::string then = "{function: length, functionOptions: {min: 2, max: 3}}";
  for (const char* good : {"x: ab", "x: [1, 2]", "x: {a: 1, b: 2}", "x: 3", "x: äöü", "y: 1"}) {
    EXPECT_EQ(check(then, good), "") << good;
  }
  for (const char* bad : {"x: a", "x: [1]", "x: {}", "x: 4", "x: abcd", "x: 1.5"}) {
    EXPECT_NE(check(then, bad), "") << bad;
  }
  EXPECT_EQ(check("{function: length, functionOptions: {min: two}}", "x: 1"),
            "error: rule.yaml:1:43: must be a number");
}

TEST(CoreFunctions, Casing) {
  struct Case {
    const char *type, *good, *bad;
  };
  for (const Case& c : {Case{"flat", "abc1", "aBc"},
                        {"camel", "aBc1", "ABc"},
                        {"pascal", "AbcDe", "abcDe"},
                        {"kebab", "ab-c1", "ab_c"},
                        {"cobol", "AB-C", "ab-c"},
                        {"snake", "ab_c", "abC"},
                        {"macro", "AB_C", "ab_c"}}) {
    std::string then = std::string("{function: casing, functionOptions: {type: ") + c.type + "}}";
    EXPECT_EQ(check(then, std::string("x: ") + c.good), "") << c.type;
    EXPECT_NE(check(then, std::string("x: ") + c.bad), "") << c.type;
  }
  EXPECT_NE(
      check("{function: casing, functionOptions: {type: flat, disallowDigits: true}}", "x: a1"),
      "");
  const std::string separated =
      "{function: casing, functionOptions: {type: pascal, separator: {char: '-', allowLeading: "
      "true}}}";
  EXPECT_EQ(check(separated, "x: -X-Request-Id"), "");
  EXPECT_NE(check(separated, "x: X_Request"), "");
  EXPECT_NE(
      check("{function: casing, functionOptions: {type: title}}", "x: a").find("unknown casing"),
      std::string::npos);
}

TEST(CoreFunctions, Alphabetical) {
  const std::string by = "{function: alphabetical, functionOptions: {keyedBy: name}}";
  EXPECT_EQ(check("{function: alphabetical}", "x: [a, b, c]"), "");
  EXPECT_EQ(check("{function: alphabetical}", "x: [a, c, b]"),
            "properties must follow the alphabetical order @/x/2");
  EXPECT_EQ(check("{function: alphabetical}", "x: [2, 10]"), "");
  EXPECT_NE(check("{function: alphabetical}", "x: {b: 1, a: 2}"), "");
  EXPECT_EQ(check(by, "x: [{name: a}, {name: b}]"), "");
  EXPECT_NE(check(by, "x: [{name: b}, {name: a}]"), "");
}

TEST(CoreFunctions, XorAndOr) {
  const std::string options = "functionOptions: {properties: [value, externalValue]}}";
  EXPECT_EQ(check("{function: xor, " + options, "x: {value: 1}"), "");
  EXPECT_NE(check("{function: xor, " + options, "x: {value: 1, externalValue: 2}"), "");
  EXPECT_NE(check("{function: xor, " + options, "x: {}"), "");
  EXPECT_EQ(check("{function: or, " + options, "x: {value: 1, externalValue: 2}"), "");
  EXPECT_NE(check("{function: or, " + options, "x: {}"), "");
  EXPECT_EQ(check("{function: or, " + options, "x: text"), "");
}

TEST(CoreFunctions, TypedEnum) {
  EXPECT_EQ(check("{function: typedEnum}", "x: {type: string, enum: [a, b]}"), "");
  EXPECT_EQ(check("{function: typedEnum}", "x: {type: integer, enum: [1, 2.0]}"), "");
  EXPECT_EQ(check("{function: typedEnum}", "x: {type: string, nullable: true, enum: [a, null]}"),
            "");
  EXPECT_EQ(check("{function: typedEnum}", "x: {type: string, enum: [a, 5]}"),
            "enum value 5 must be of type string @/x/enum/1");
}

TEST(CoreFunctions, UnreferencedReusableObject) {
  EXPECT_EQ(check("{function: unreferencedReusableObject, functionOptions: "
                  "{reusableObjectsLocation: '#/x'}}",
                  "x: {a: {}, b: {}, c: {d: {}}}\ny: [{$ref: '#/x/b'}, {$ref: '#/x/c/d'}]"),
            "\"a\" is not referenced @/x/a");
}

std::string schema(const std::string& schema, const std::string& value) {
  return check("{function: schema, functionOptions: {schema: " + schema + "}}", value);
}

TEST(CoreFunctions, SchemaOfScalars) {
  EXPECT_EQ(schema("{type: string, minLength: 2, maxLength: 3, pattern: ^a}", "x: ab"), "");
  EXPECT_EQ(schema("{type: string}", "x: 5"), "\"{{property}}\" must be string @/x");
  EXPECT_EQ(schema("{type: string}", "x: '5'"), "");
  EXPECT_EQ(schema("{enum: ['5']}", "x: '5'"), "");
  EXPECT_NE(schema("{enum: ['5']}", "x: 5"), "");
  EXPECT_NE(schema("{const: true}", "x: 'true'"), "");
  EXPECT_EQ(schema("{type: [integer, 'null']}", "x: null"), "");
  EXPECT_NE(schema("{minLength: 4}", "x: äöü"), "");
  EXPECT_NE(schema("{pattern: ^a}", "x: b"), "");
  EXPECT_EQ(schema("{minimum: 1, maximum: 5, multipleOf: 0.5}", "x: 1.5"), "");
  EXPECT_NE(schema("{exclusiveMaximum: 5}", "x: 5"), "");
  EXPECT_NE(schema("{multipleOf: 2}", "x: 5"), "");
  EXPECT_NE(schema("false", "x: 5"), "");
  EXPECT_EQ(schema("true", "x: 5"), "");
}

TEST(CoreFunctions, SchemaOfContainers) {
  const std::string object =
      "{type: object, required: [a], properties: {a: {type: integer}}, patternProperties: {^x-: "
      "true}, "
      "additionalProperties: false}";
  EXPECT_EQ(schema(object, "x: {a: 1, x-b: 2}"), "");
  EXPECT_EQ(schema(object, "x: {a: 1, b: 2}"), "property \"b\" is not allowed @/x/b");
  EXPECT_EQ(schema(object, "x: {a: y}"), "\"{{property}}\" must be integer @/x/a");
  EXPECT_EQ(schema(object, "x: {}"), "\"{{property}}\" must have the property \"a\" @/x");
  EXPECT_NE(schema("{propertyNames: {pattern: ^a}}", "x: {b: 1}"), "");
  EXPECT_NE(schema("{dependentRequired: {a: [b]}}", "x: {a: 1}"), "");
  EXPECT_NE(schema("{minProperties: 1}", "x: {}"), "");
  EXPECT_EQ(schema("{items: {type: integer}, minItems: 1, uniqueItems: true}", "x: [1, 2]"), "");
  EXPECT_EQ(schema("{uniqueItems: true}", "x: [{a: 1}, {a: 1}]"),
            "\"{{property}}\" holds an item twice @/x/1");
  EXPECT_NE(schema("{items: {type: integer}}", "x: [a]"), "");
  EXPECT_NE(schema("{prefixItems: [{type: string}], items: false}", "x: [a, b]"), "");
  EXPECT_NE(schema("{contains: {const: b}}", "x: [a]"), "");
}

TEST(CoreFunctions, SchemaLogicAndReferences) {
  EXPECT_EQ(schema("{anyOf: [{type: string}, {type: integer}]}", "x: 1"), "");
  EXPECT_NE(schema("{anyOf: [{type: string}, {type: integer}]}", "x: []"), "");
  EXPECT_NE(schema("{oneOf: [{minimum: 1}, {maximum: 5}]}", "x: 3"), "");
  EXPECT_NE(schema("{not: {required: [a]}}", "x: {a: 1}"), "");
  EXPECT_NE(schema("{allOf: [{required: [a]}]}", "x: {}"), "");
  EXPECT_NE(schema("{if: {required: [a]}, then: {required: [b]}}", "x: {a: 1}"), "");
  EXPECT_EQ(schema("{if: {required: [a]}, then: {required: [b]}}", "x: {}"), "");
  const std::string tree =
      "{$ref: '#/$defs/t', $defs: {t: {type: object, additionalProperties: {$ref: '#/$defs/t'}}}}";
  EXPECT_EQ(schema(tree, "x: {a: {b: {}}}"), "");
  EXPECT_NE(schema(tree, "x: {a: {b: 1}}"), "");
  // References of the contract are followed; a circle is bounded, and said.
  EXPECT_EQ(schema("{properties: {a: {type: object}}}", "x: {a: {$ref: '#/y'}}\ny: {}"), "");
  EXPECT_EQ(schema(tree, "x: {a: {$ref: '#/x'}}"), "incomplete");
  EXPECT_EQ(schema(tree, "x: {a: {$ref: '#/x'}, b: {$ref: '#/x'}}"), "incomplete");
}

TEST(CoreFunctions, SchemaThatIsNotUnderstoodIsAnError) {
  EXPECT_EQ(schema("{minimun: 1}", "x: 1"),
            "error: rule.yaml:1:47: unknown key 'minimun' (did you mean 'minimum'?)");
  EXPECT_NE(schema("{format: uri}", "x: 1").find("error: "), std::string::npos);
  EXPECT_NE(schema("{$ref: 'other.yaml'}", "x: 1").find("error: "), std::string::npos);
  EXPECT_NE(schema("{pattern: '('}", "x: 1").find("error: "), std::string::npos);
  EXPECT_NE(schema("{allOf: {}}", "x: 1").find("error: "), std::string::npos);
}

}  // namespace
}  // namespace tvaara::rules
