// Documents: the place of every node, what readers differ on, and what is hostile.
#include "spec/document.h"

#include <gtest/gtest.h>

#include "base/limits.h"
#include "spec/builder.h"

namespace tvaara::spec {
namespace {

std::shared_ptr<const Document> yaml(std::string text) {
  return Document::parse("api.yaml", std::move(text));
}
std::shared_ptr<const Document> json(std::string text) {
  return Document::parse("api.json", std::move(text));
}

std::string range(const Location& at) {
  return std::to_string(at.line) + ":" + std::to_string(at.column) + "-" +
         std::to_string(at.end_line) + ":" + std::to_string(at.end_column);
}

// "pointer kind key-range value-range text", one node a line, depth first.
void list(Node node, std::string& out) {
  out +=
      (node.pointer().empty() ? "." : node.pointer()) + " " + std::string(to_string(node.kind()));
  if (node.has_key()) out += " key " + range(node.key_location());
  out += " at " + range(node.value_location());
  if (node.is_scalar()) out += " " + std::string(node.text());
  out += "\n";
  for (Node child : node) list(child, out);
}

std::string listing(const Document& document) {
  std::string out;
  list(document.root(), out);
  return out;
}

std::string problems(const Document& document) {
  std::string out;
  for (const Error& problem : document.problems()) out += problem.to_string() + "\n";
  return out;
}

TEST(Positions, Yaml) {
  auto document = yaml(
      "openapi: 3.0.0   # a comment\n"
      "info:\n"
      "  'ti tle': \"a\\tb\"\n"
      "  tags: [x, {y: 1}]\n"
      "  text: |\n"
      "    two\n"
      "    lines\n"
      "\n"
      "list:\n"
      "  - plain over\n"
      "    two lines\n"
      "  - - 2.5\n"
      "empty:\n");
  EXPECT_EQ(problems(*document), "");
  EXPECT_EQ(listing(*document),
            ". object at 1:1-13:7\n"
            "/openapi string key 1:1-1:8 at 1:10-1:15 3.0.0\n"
            "/info object key 2:1-2:5 at 3:3-7:10\n"
            "/info/ti tle string key 3:3-3:11 at 3:13-3:19 a\tb\n"
            "/info/tags array key 4:3-4:7 at 4:9-4:20\n"
            "/info/tags/0 string at 4:10-4:11 x\n"
            "/info/tags/1 object at 4:13-4:19\n"
            "/info/tags/1/y integer key 4:14-4:15 at 4:17-4:18 1\n"
            "/info/text string key 5:3-5:7 at 5:9-7:10 two\nlines\n\n"
            "/list array key 9:1-9:5 at 10:3-12:10\n"
            "/list/0 string at 10:5-11:14 plain over two lines\n"
            "/list/1 array at 12:5-12:10\n"
            "/list/1/0 number at 12:7-12:10 2.5\n"
            "/empty null key 13:1-13:6 at 13:7-13:7 \n");
}

TEST(Positions, Json) {
  auto document = json(
      "{\n"
      "  \"a\": [1, -2.5e3, true, null, \"x\\u00e4\\n\"],\n"
      "  \"b\": {\"c\":{}}\n"
      "}\n");
  EXPECT_EQ(problems(*document), "");
  EXPECT_EQ(listing(*document),
            ". object at 1:1-4:2\n"
            "/a array key 2:3-2:6 at 2:8-2:44\n"
            "/a/0 integer at 2:9-2:10 1\n"
            "/a/1 number at 2:12-2:18 -2.5e3\n"
            "/a/2 boolean at 2:20-2:24 true\n"
            "/a/3 null at 2:26-2:30 null\n"
            "/a/4 string at 2:32-2:43 x\u00e4\n\n"
            "/b object key 3:3-3:6 at 3:8-3:16\n"
            "/b/c object key 3:9-3:12 at 3:13-3:15\n");
}

// The same places whatever stands before them: bytes count, lines end with LF, CRLF or CR LF mixed.
TEST(Positions, ByteOrderMarkLineEndsAndWideCharacters) {
  auto plain = yaml("a: 1\nb: {c: x}\n");
  auto crlf = yaml("a: 1\r\nb: {c: x}\r\n");
  EXPECT_EQ(listing(*plain), listing(*crlf));
  auto wide = yaml("ä: 'öü'\nb: x\n");
  EXPECT_EQ(range(wide->root()["ä"].key_location()), "1:1-1:3");
  EXPECT_EQ(range(wide->root()["ä"].value_location()), "1:5-1:11");
  EXPECT_EQ(range(wide->root()["b"].value_location()), "2:4-2:5");
  auto mark = yaml(
      "\xef\xbb\xbf"
      "a: 1\n");
  EXPECT_EQ(problems(*mark), "");
  EXPECT_EQ(mark->root()["a"].integer(), 1);
  auto json_mark = json("\xef\xbb\xbf{\"a\": 1}");
  EXPECT_EQ(problems(*json_mark), "");
  EXPECT_EQ(json_mark->root()["a"].integer(), 1);
}

// What is said in one format is found at the right text in both.
TEST(Positions, RangesHoldTheText) {
  const std::string text = "{\"k\": \"v\", \"list\": [\"one\", 2, {\"deep\": false}]}";
  for (const auto& document : {json(text), yaml(text)}) {
    std::vector<Node> stack{document->root()};
    while (!stack.empty()) {
      Node node = stack.back();
      stack.pop_back();
      Location at = node.value_location();
      std::string spelled = text.substr(at.column - 1, at.end_column - at.column);
      if (node.is_string()) EXPECT_EQ(spelled, "\"" + std::string(node.text()) + "\"");
      if (node.is_scalar() && !node.is_string()) EXPECT_EQ(spelled, node.text());
      if (node.is_mapping()) EXPECT_EQ(spelled.front(), '{');
      if (node.is_mapping()) EXPECT_EQ(spelled.back(), '}');
      if (node.is_sequence()) EXPECT_EQ(spelled.front(), '[');
      if (node.is_sequence()) EXPECT_EQ(spelled.back(), ']');
      for (Node child : node) stack.push_back(child);
    }
  }
}

TEST(Scalars, CoreSchema) {
  auto kind = [](const char* text) { return to_string(core_schema_kind(text)); };
  for (const char* text : {"yes", "no", "on", "off", "y", "1.2.3", "0o9", "0xg", "1_000", "12:30",
                           "-", "+", ".", "1e", "<|end|>", "2020-01-01", "trUe"}) {
    EXPECT_EQ(kind(text), "string") << text;
  }
  for (const char* text : {"0", "-12", "+3", "0x1F", "0o17", "007"})
    EXPECT_EQ(kind(text), "integer") << text;
  for (const char* text : {"1.5", ".5", "5.", "1e3", "-1E-3", ".inf", "-.INF", ".nan"}) {
    EXPECT_EQ(kind(text), "number") << text;
  }
  for (const char* text : {"true", "False", "TRUE"}) EXPECT_EQ(kind(text), "boolean") << text;
  for (const char* text : {"", "~", "null", "Null"}) EXPECT_EQ(kind(text), "null") << text;
  auto document =
      yaml("a: '1'\nb: !!str 1\nc: ! 1\nd: 99999999999999999999\ne: 0x10\nf: \"true\"\n");
  Node root = document->root();
  EXPECT_TRUE(root["a"].is_string());
  EXPECT_TRUE(root["b"].is_string());
  EXPECT_TRUE(root["c"].is_string());
  EXPECT_EQ(root["d"].integer(), std::nullopt);
  EXPECT_EQ(root["e"].integer(), 16);
  EXPECT_FALSE(root["f"].is_true());
}

TEST(Nodes, MissingOnesAreSafe) {
  Node missing;
  EXPECT_FALSE(missing);
  EXPECT_FALSE(missing["a"]["b"].at(3).parent());
  EXPECT_EQ(missing.text(), "");
  EXPECT_EQ(missing.size(), 0u);
  EXPECT_EQ(missing.pointer(), "");
  EXPECT_FALSE(missing.where().known());
  for (Node child : missing) FAIL() << child.pointer();
  EXPECT_FALSE(yaml("")->root()["a"]);
  EXPECT_FALSE(json("")->root()["a"]);
}

TEST(Nodes, PointersThereAndBack) {
  auto document = yaml("a/b: {'m~n': [x, {'': 1}]}\n");
  for (const char* pointer : {"", "/a~1b", "/a~1b/m~0n/1", "/a~1b/m~0n/1/"}) {
    Node node = document->at_pointer(pointer);
    ASSERT_TRUE(node) << pointer;
    EXPECT_EQ(node.pointer(), pointer);
  }
  for (const char* pointer : {"a", "/x", "/a~1b/m~0n/2", "/a~1b/m~0n/-1", "/a~1b/m~0n/x",
                              "/a~1b/m~0n/99999999999999999999"}) {
    EXPECT_FALSE(document->at_pointer(pointer)) << pointer;
  }
}

TEST(Nodes, LargeContainersAreIndexed) {
  std::string list = "l: &l [";
  for (int i = 0; i < 500; ++i) list += (i ? ", " : "") + std::to_string(i * 2);
  auto document = yaml(list + "]\ncopy: *l\n");
  for (const char* name : {"l", "copy"}) {
    Node node = document->root()[name];
    EXPECT_EQ(node.at(250).integer(), 500);
    EXPECT_EQ(node.at(250).pointer(), "/" + std::string(name) + "/250");
    EXPECT_FALSE(node.at(500));
  }
}

TEST(Problems, DuplicateKeys) {
  auto document = yaml("a: 1\nb: 2\na: 3\n");
  EXPECT_EQ(
      problems(*document),
      "api.yaml:3:1: duplicate key 'a', first on line 1 (readers of the document disagree on which "
      "one counts; remove one)\n");
  EXPECT_EQ(document->root()["a"].integer(), 3);
  EXPECT_EQ(document->root().size(), 3u);
  EXPECT_FALSE(document->incomplete());
  EXPECT_NE(problems(*json("{\"a\":1,\n \"a\":2}")).find("api.json:2:2: duplicate key"),
            std::string::npos);
  std::string many = "{";
  for (int i = 0; i < 40; ++i) many += "\"k" + std::to_string(i) + "\":1,";
  auto large = json(many + "\"k7\":2}");
  EXPECT_EQ(large->root()["k7"].integer(), 2);
  EXPECT_NE(problems(*large), "");
}

TEST(Problems, TabsAndTheRestIsRead) {
  auto document = yaml("a: 1\nb:\n\tc: 2\nd: 4\n");
  ASSERT_EQ(document->problems().size(), 1u);
  EXPECT_EQ(document->problems()[0].line, 3u);
  EXPECT_TRUE(document->incomplete());
  EXPECT_EQ(document->root()["a"].integer(), 1);
  EXPECT_EQ(document->root()["d"].integer(), 4);
}

TEST(Problems, SeveralSyntaxErrors) {
  auto document = yaml("a: 1\nb: [1, 2\nc: 3\nd: 'open\ne: 5\nf: : 6\ng: 7\n");
  EXPECT_GE(document->problems().size(), 1u);
  EXPECT_TRUE(document->incomplete());
  EXPECT_EQ(document->root()["a"].integer(), 1);
  for (const Error& problem : document->problems()) EXPECT_NE(problem.line, 0u);
}

TEST(Problems, BrokenJson) {
  struct Case {
    const char* text;
    const char* where;
    const char* survivor;  // key whose value is still 1
  };
  for (const Case& c : {Case{"{\"a\":1,\"b\":,\"c\":1}", "1:12", "c"},
                        {"{\"a\":1,}", "1:7", "a"},
                        {"{\"a\":1 \"b\":1}", "1:8", "b"},
                        {"{\"a\":1,b:2,\"c\":1}", "1:8", "c"},
                        {"{\"a\":1,\"b\":[1,2,\"c\":3}", "1:", "a"},
                        {"{\"a\":1,\"b\":\"x\n\",\"c\":1}", "1:12", "a"},
                        {"{\"a\":1,\"b\":tru,\"c\":1}", "1:12", "c"},
                        {"{\"a\":1,\"b\":01,\"c\":1}", "1:12", "c"},
                        {"{\"a\":1", "1:7", "a"},
                        {"{\"a\":1} x", "1:9", "a"},
                        {"{\"a\":1, // note\n\"b\":1}", "1:9", "b"}}) {
    auto document = json(c.text);
    EXPECT_EQ(problems(*document).rfind("api.json:" + std::string(c.where), 0), 0u)
        << c.text << "\n"
        << problems(*document);
    EXPECT_EQ(document->root()[c.survivor].integer(), 1) << c.text;
  }
}

TEST(Problems, EncodingFaults) {
  auto bad = yaml("a: 1\nb: \"x\xff\xfey\"\nc: 3\n");
  EXPECT_EQ(problems(*bad),
            "api.yaml:2:6: not valid UTF-8 (2 bytes in all) (save the file as UTF-8)\n");
  EXPECT_EQ(bad->root()["c"].integer(), 3);
  EXPECT_EQ(range(bad->root()["c"].value_location()), "3:4-3:5");
  for (const char* text : {"\xff\xfe"
                           "a\0:\0",
                           "\xfe\xff\0a\0:"}) {
    auto wide = yaml(std::string(text, 6));
    EXPECT_NE(problems(*wide).find("UTF-16"), std::string::npos);
    EXPECT_TRUE(wide->incomplete());
  }
  auto control = yaml("a: \"x\x01y\"\nb: 2\n");
  EXPECT_EQ(control->root()["b"].integer(), 2);
  auto overlong = json("{\"a\": \"\xc0\xaf\", \"b\": \"\xed\xa0\x80\", \"c\": 1}");
  EXPECT_NE(problems(*overlong).find("not valid UTF-8"), std::string::npos);
  EXPECT_EQ(overlong->root()["c"].integer(), 1);
}

TEST(Problems, SecondDocumentAndOddKeys) {
  auto two = yaml("a: 1\n---\nb: 2\n");
  EXPECT_EQ(problems(*two),
            "api.yaml:2:1: a second YAML document in the file; only the first is read\n");
  EXPECT_FALSE(two->root()["b"]);
  auto odd = yaml("? [x, y]\n: 1\nb: 2\n? {z: 1}\n: {deep: [1, 2]}\nc: 3\n");
  EXPECT_EQ(odd->problems().size(), 2u);
  EXPECT_EQ(odd->root()["b"].integer(), 2);
  EXPECT_EQ(odd->root()["c"].integer(), 3);
  EXPECT_EQ(odd->root().size(), 2u);
}

TEST(Aliases, AreCopiesWithThePlaceOfTheirOrigin) {
  auto document = yaml("base: &b {x: 1, y: [2]}\nuse: *b\nlist: [*b, &s text, *s]\n");
  EXPECT_EQ(problems(*document), "");
  Node use = document->root()["use"];
  EXPECT_EQ(use["y"].at(0).integer(), 2);
  EXPECT_EQ(use["x"].pointer(), "/use/x");
  EXPECT_EQ(range(use.key_location()), "2:1-2:4");
  EXPECT_EQ(range(use["x"].key_location()), "1:11-1:12");
  EXPECT_EQ(document->root()["list"].at(2).text(), "text");
}

TEST(Aliases, MergeKeys) {
  auto document = yaml(
      "one: &one {a: 1, b: 1}\n"
      "two: &two {b: 2, c: 2}\n"
      "own: {<<: *one, b: 9}\n"
      "both: {<<: [*one, *two]}\n"
      "late: {b: 9, <<: *two}\n"
      "quoted: {'<<': *one}\n"
      "inline: {<<: {z: 5}}\n"
      "bad: {<<: text}\n");
  Node root = document->root();
  EXPECT_EQ(root["own"]["a"].integer(), 1);
  EXPECT_EQ(root["own"]["b"].integer(), 9);
  EXPECT_EQ(root["own"].size(), 2u);
  EXPECT_EQ(root["both"]["b"].integer(), 1);
  EXPECT_EQ(root["both"]["c"].integer(), 2);
  EXPECT_EQ(root["late"]["b"].integer(), 9);
  EXPECT_TRUE(root["quoted"]["<<"].is_mapping());
  EXPECT_EQ(root["inline"]["z"].pointer(), "/inline/z");
  EXPECT_EQ(problems(*document),
            "api.yaml:8:11: a merge key needs a mapping, an alias or a list of them\n");
}

TEST(Aliases, BrokenOnes) {
  auto document = yaml("a: *nothing\nb: &b [1, *b]\nc: {*b : 1}\nd: 4\n");
  EXPECT_GE(document->problems().size(), 2u);
  EXPECT_EQ(document->root()["d"].integer(), 4);
}

// Each level doubles; 2^60 nodes if it were unfolded.
TEST(Bombs, BillionLaughs) {
  std::string text = "a0: &a0 [x, x]\n";
  for (int i = 1; i < 60; ++i) {
    std::string name = "a" + std::to_string(i), last = "*a" + std::to_string(i - 1);
    text += name + ": &" + name + " [" + last + ", " + last + "]\n";
  }
  auto document = yaml(text);
  EXPECT_TRUE(document->incomplete());
  EXPECT_LE(document->node_count(), limits::kMaxDocumentNodes + 2);
  EXPECT_NE(problems(*document).find("nodes; the rest is not read"), std::string::npos);
}

TEST(Bombs, MergesOfMerges) {
  std::string text = "m0: &m0 {k: 1}\n";
  for (int i = 1; i < 60; ++i) {
    std::string n = std::to_string(i), last = "*m" + std::to_string(i - 1);
    text +=
        "m" + n + ": &m" + n + " {<<: [" + last + ", " + last + "], x" + n + ": " + last + "}\n";
  }
  EXPECT_TRUE(yaml(text)->incomplete());
}

TEST(Bombs, Depth) {
  const std::string deep(200'000, '[');
  for (const auto& document : {json(deep), yaml(deep), yaml("a: " + deep)}) {
    EXPECT_TRUE(document->incomplete());
    EXPECT_NE(problems(*document), "");
    EXPECT_LE(document->node_count(), 2 * limits::kMaxDocumentDepth);
  }
  std::string block;
  for (int i = 0; i < 2000; ++i) block += std::string(static_cast<size_t>(i), ' ') + "a:\n";
  EXPECT_TRUE(yaml(block)->incomplete());
}

TEST(Bombs, ManyErrorsEnd) {
  std::string text;
  for (int i = 0; i < 5000; ++i) text += "\t: [\n";
  EXPECT_TRUE(yaml(text)->incomplete());
  EXPECT_TRUE(json("[" + std::string(100'000, ',') + "]")->incomplete());
  EXPECT_LT(json("[" + std::string(100'000, ',') + "]")->problems().size(), 100u);
}

}  // namespace
}  // namespace tvaara::spec
