// Values by themselves: joining, projecting, substituting, texts.
#include "flow/value.h"

#include <gtest/gtest.h>

#include "base/limits.h"
#include "flow/substitute.h"
#include "flow/text.h"
#include "support.h"

namespace tvaara::flow::testing {
namespace {

Value text_of(const std::string& text) {
  return constant_value(facts::ConstantKind::string, 0, text, {}, "f");
}
Value label(const std::string& name, const std::string& key = "") {
  Atom atom;
  atom.label = name;
  atom.name = key;
  return label_value(atom);
}

TEST(Value, JoinKeepsConstantsOnlyIfNothingElseIsPossible) {
  EXPECT_EQ(join(text_of("a"), text_of("b"))->constants.size(), 2u);
  EXPECT_TRUE(join(text_of("a"), label("x"))->constants.empty());
  EXPECT_TRUE(same(join(nullptr, text_of("a")), join(text_of("a"), nullptr)));
  EXPECT_TRUE(same(join(text_of("a"), text_of("a")), text_of("a")));
}

TEST(Value, JoinOfAtomsIsClearedOnlyIfBothAre) {
  Value a = cleared(label("x"), {"html", "path"});
  Value b = cleared(label("x"), {"html"});
  EXPECT_EQ(labels(join(a, b)), "x-html");
  EXPECT_EQ(labels(cleared(join(label("x"), label("y")), {"label:x"})), "y");
}

TEST(Value, FieldsOverlayAndAbsentOnesAreProjected) {
  Value base = input_value("p0");
  std::vector<std::string> keys{".user", ".name"};
  Value changed = with_path(base, keys, text_of("x"), false);
  EXPECT_EQ(labels(project(project(changed, ".user"), ".id")), "input p0.user.id");
  EXPECT_EQ(texts(project_all(changed, {".user", ".name"})), "x");
  EXPECT_EQ(labels(project(label("request", ""), "[id]")), "request:id");
  EXPECT_EQ(labels(project(without_exactness(base), ".x")), "~input p0");
}

TEST(Value, AccessPathsAreCut) {
  Value value = input_value("p0");
  for (int i = 0; i < 20; ++i) value = project(value, ".next");
  // What lies deeper could be any of its siblings: it is opaque, not the whole object.
  EXPECT_EQ(value->atoms[0].kind, Atom::Kind::opaque);
  EXPECT_EQ(value->atoms[0].name, "limit: access path");
}

TEST(Value, WhatIsGivenUpAtALimitIsOpaque) {
  std::vector<std::string> one{".a"}, two{".a", ".b"}, three{".a", ".b", ".c"};
  Value shallow = with_path(no_value(), one, label("x"), false);
  EXPECT_TRUE(same(no_deeper(shallow, 1, "limit: levels"), shallow));
  Value deep = with_path(with_path(no_value(), three, label("x"), false), two, label("y"), true);
  Value cut = no_deeper(deep, 1, "limit: levels");
  EXPECT_FALSE(cut->opaque());
  EXPECT_TRUE(project(cut, ".a")->opaque());
  EXPECT_TRUE(project(cut, ".a")->has_label("x"));
}

TEST(Value, WhatATooHeavyValueForgetsIsOpaque) {
  auto field = [](size_t i) { return ".f" + std::to_string(i); };
  ValueData inner, outer;
  for (size_t i = 0; i < 40; ++i) inner.fields[field(i)] = label("x");
  const Value part = make_value(std::move(inner));
  EXPECT_FALSE(part->opaque());
  for (size_t i = 0; i < 60; ++i) outer.fields[field(i)] = part;
  const Value kept = project(make_value(std::move(outer)), ".f1");
  EXPECT_LT(kept->weight, part->weight);
  EXPECT_TRUE(kept->has_label("x"));
  EXPECT_TRUE(kept->opaque());
}

TEST(Value, ElementsAreWeak) {
  std::vector<std::string> any{"[*]"}, named{"[id]"};
  Value map = with_path(no_value(), named, label("a"), false);
  map = with_path(map, any, label("b"), false);
  EXPECT_EQ(labels(project(map, "[id]")), "a b");
  EXPECT_EQ(labels(project(map, "[other]")), "b:other");
  EXPECT_EQ(labels(project(map, "[*]")), "a b");
}

TEST(Value, DeepValuesAreFlattened) {
  Value value = label("deep");
  for (int i = 0; i < 40; ++i) {
    ValueData outer;
    outer.fields[".f"] = value;
    value = make_value(std::move(outer));
  }
  EXPECT_LE(value->depth, limits::kMaxValueDepth);
  EXPECT_TRUE(value->has_label("deep") || labels(value) == "~deep");
}

TEST(Value, OutcomesRefine) {
  Value both = join(boolean_value(true), boolean_value(false));
  EXPECT_EQ(classes_of(refined(both, {Outcome::Kind::truthy, ""})).at(0), "true");
  EXPECT_EQ(refined(boolean_value(true), {Outcome::Kind::falsy, ""}), nullptr);
  EXPECT_TRUE(Outcome({Outcome::Kind::is, "1"}).allows("true"));
  EXPECT_FALSE(Outcome({Outcome::Kind::is_not, "1"}).allows("true"));
  EXPECT_TRUE(equal_to("0").forces("0"));
  EXPECT_FALSE(Outcome({Outcome::Kind::truthy, ""}).forces("1"));
  auto below = [](const char* least) {
    Value number = refined(label("n"), {Outcome::Kind::at_least, least});
    return number->atoms.at(0).cleared.contains(kBoundedBelow);
  };
  EXPECT_TRUE(below("0"));
  EXPECT_FALSE(below("-5")) << "it may still be below zero";
}

TEST(Value, TypesMarkNumbers) {
  Value number = typed(label("x"), facts::TypeKind::integer);
  EXPECT_EQ(labels(number), "x#");
  EXPECT_EQ(labels(concatenated({text_of("n="), number})), "x#");
  EXPECT_EQ(labels(derived({concatenated({text_of("n="), number})})), "~x#");
}

TEST(Substitution, ReplacesInputsByWholeValues) {
  Substitution inputs;
  ValueData user;
  user.fields[".id"] = label("principal");
  inputs.roots["p0"] = make_value(std::move(user));
  EXPECT_EQ(labels(inputs(input_value("p0.id"))), "principal");
  EXPECT_EQ(labels(inputs(without_exactness(input_value("p0")))), "~principal");
  EXPECT_EQ(labels(inputs(input_value("p1"))), "input p1");
  inputs.drop_unbound = true;
  EXPECT_EQ(labels(inputs(join(input_value("p1"), label("x")))), "x");
}

TEST(Substitution, SplicesTextsAndCarriesFlags) {
  Substitution inputs;
  inputs.roots["p0"] = text_of("id = ?");
  Value text = concatenated({text_of("WHERE "), input_value("p0")});
  EXPECT_EQ(texts(inputs(text)), "WHERE id = ?");
  EXPECT_EQ(inputs(text)->constants.size(), 1u);
  Substitution labelled;
  labelled.roots["p0"] = label("x");
  EXPECT_EQ(labels(labelled(cleared(input_value("p0"), {"html"}))), "x-html");
  EXPECT_EQ(labels(labelled(typed(input_value("p0"), facts::TypeKind::integer))), "x#");
}

TEST(Substitution, PartsLieOverTheObjectThatComesIn) {
  auto object = [](const std::string& kind, const std::string& part) {
    ValueData data = kind.empty() ? *input_value("p0") : ValueData{};
    auto made = std::make_shared<Object>();
    made->kind = kind;
    made->parts.push_back({part, nullptr, text_of(part), {}});
    data.object = made;
    return make_value(std::move(data));
  };
  Substitution inputs;
  inputs.roots["p0"] = object("sql.statement", "text");
  Value both = inputs(object("", "bind"));
  ASSERT_NE(both->object, nullptr);
  EXPECT_EQ(both->object->kind, "sql.statement");
  EXPECT_EQ(both->object->parts.size(), 2u);
}

TEST(Text, Formats) {
  Value a = label("a"), b = label("b");
  EXPECT_EQ(texts(printf_formatted(text_of("%s-%*d-%%%5.1f"), {a, b, a, b})), "{a}-{a}-%{b}");
  EXPECT_EQ(texts(brace_formatted(text_of("{} {{}} {1} {:>5}"), {a, b})), "{a} {} {b} {b}");
  EXPECT_EQ(texts(printf_formatted(label("f"), {a})), "{f}…");
  EXPECT_EQ(labels(printf_formatted(text_of("'%q' %s"), {a, b}, {"q Q", {"sql.text"}})),
            "a-sql.text b");
}

TEST(Text, AlternativesAreBounded) {
  Value value = text_of("");
  for (char c : std::string("abcdefgh")) value = join(value, text_of(std::string("x") + c));
  ASSERT_EQ(value->templates.size(), 1u);
  EXPECT_FALSE(value->templates[0].complete);
  Value again = join(value, text_of("x9"));
  EXPECT_TRUE(same(again, value));
}

TEST(Text, LongTextsAreCut) {
  Value value = text_of("");
  for (int i = 0; i < 100; ++i) value = concatenated({value, label("x"), text_of(",")});
  ASSERT_EQ(value->templates.size(), 1u);
  EXPECT_LE(value->templates[0].pieces.size(), limits::kMaxTemplatePieces + 1);
  EXPECT_FALSE(value->templates[0].complete);
}

}  // namespace
}  // namespace tvaara::flow::testing
