// Macro uses and comments.
#include "repository.h"

namespace tvaara::code {
namespace {

std::vector<std::string> macro_uses(const facts::Unit& unit) {
  std::vector<std::string> out;
  for (const facts::MacroUse& use : unit.macros) {
    std::string text = unit.text(use.name) + "(";
    for (facts::StringId argument : use.arguments) text += "[" + unit.text(argument) + "]";
    out.push_back(text + ")@" + std::to_string(unit.ranges[use.range].line));
  }
  return out;
}

TEST(MacroUses, HaveTheirArgumentsAsWritten) {
  Repository repository;
  repository.write("../library/lib.h",
                   "#define ROUTE(app, url) app.template route<sizeof(url)>(url)\n"
                   "#define ADD(handler, path, ...) add(handler, path, {__VA_ARGS__})\n"
                   "#define INNER(x) x\n#define OUTER(x) INNER(x)\n");
  repository.write("a.cpp",
                   "#include <lib.h>\n"
                   "void add(int, const char*, int);\n"
                   "#define Get 1\n"
                   "#define OWN(path) ADD(7, path, Get)\n"
                   "void f(int x) {\n"
                   "  ADD(f2(x,  y), \"/a,b\", /* the method */ Get, Get);\n"
                   "  OWN(\"/own\");\n"
                   "  OUTER(x);\n"
                   "}\n");
  facts::Unit unit = repository.extract({"g++", "-isystem", "../library", "a.cpp"});
  // A library's macro inside a library's macro is nobody's use; inside an own one it is.
  EXPECT_EQ(macro_uses(unit),
            (std::vector<std::string>{"ADD([f2(x, y)][\"/a,b\"][Get][Get])@6", "OWN([\"/own\"])@7",
                                      "ADD([7][\"/own\"][Get])@7", "OUTER([x])@8"}));
}

TEST(Comments, ThoseToTvaaraAreKept) {
  Repository repository;
  repository.write("../library/lib.h", "// tvaara: allow(not/ours) reason\n");
  repository.write("a.cpp",
                   "#include <lib.h>\n"
                   "// just a comment\n"
                   "int x;  // tvaara: allow(authz/idor) checked by the gateway\n"
                   "/* tvaara: allow(a/b)\n   two lines */\n");
  facts::Unit unit = repository.extract({"g++", "-I../library", "a.cpp"});
  ASSERT_EQ(unit.comments.size(), 2u);
  EXPECT_EQ(unit.text(unit.comments[0].text),
            "// tvaara: allow(authz/idor) checked by the gateway");
  const facts::Range& range = unit.ranges[unit.comments[0].range];
  EXPECT_EQ(range.line, 3u);
  EXPECT_EQ(range.column, 9u);
  EXPECT_EQ(unit.ranges[unit.comments[1].range].end_line, 5u);
}

}  // namespace
}  // namespace tvaara::code
