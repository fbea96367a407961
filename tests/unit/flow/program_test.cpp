// The engine on hand-written facts: values, calls, events and guards, each alone.
#include "flow/flow.h"

#include <gtest/gtest.h>

#include "assemble.h"
#include "support.h"

namespace tvaara::flow::testing {
namespace {

TEST(Values, LabelThroughAssignment) {
  Program p = solve_lib(R"(
    function f(const lib::Request & req) -> void
      local std::string id
      id = call lib::param(req, "id")
      other = id
      t = call lib::exec(other)
  )");
  EXPECT_EQ(value_of(p, "f"), "request.query:id");
}

TEST(Values, FieldsAreSourcesAndKeepApart) {
  Program p = solve_lib(R"(
    function f(const lib::Request & req) -> void
      user.name = req.body
      user.role = "admin"
      t = call lib::exec(user.name)
      call lib::render(user.role)
      key = req.params["id"]
      call lib::audit(key)
  )");
  EXPECT_EQ(value_of(p, "f"), "request.body");
  const Effect& render = only_effect(root_of(p, "f"), "html");
  EXPECT_EQ(labels(render.roles.at("value")), "");
  EXPECT_EQ(render.roles.at("value")->constant_texts.at(0), "admin");
  EXPECT_EQ(value_of(p, "f", "audited"), "request.path:id");
}

TEST(Values, StrongUpdateReplacesAndMergeKeepsBoth) {
  Program p = solve_lib(R"(
    function strong(const lib::Request & req) -> void
      a = req.body
      a = "fixed"
      t = call lib::exec(a)
    function merged(const lib::Request & req, bool c) -> void
      a = "one"
      if c yes no
    yes:
      a = call lib::param(req, "q")
    no:
      t = call lib::exec(a)
  )");
  EXPECT_EQ(value_of(p, "strong"), "");
  EXPECT_EQ(value_of(p, "merged"), "request.query:q");
  const Effect& effect = only_effect(root_of(p, "merged"), "sql.text");
  EXPECT_TRUE(effect.roles.at("value")->constants.empty());
  EXPECT_EQ(texts(effect.roles.at("value")), "one | {request.query:q}");
}

TEST(Values, TextsFold) {
  Program p = solve_lib(R"(
    extern str::concat(const std::string &, const std::string &, const std::string &) -> std::string
    extern str::format(const char *, const char *) -> std::string
    function concat(const lib::Request & req) -> void
      id = call lib::param(req, "id")
      s = call str::concat("SELECT * FROM t WHERE id = '", id, "'")
      t = call lib::exec(s)
    function format(const lib::Request & req) -> void
      id = call lib::param(req, "id")
      s = call str::format("a %5.2s and %% %d", id, 7)
      t = call lib::exec(s)
    function plus(const lib::Request & req) -> void
      local std::string s
      s = "A"
      t2 = operator std::operator+(s, req.body)
      operator std::string::operator+= on t2 ("Z")
      t = call lib::exec(t2)
  )");
  auto text = [&](const char* f) {
    return texts(only_effect(root_of(p, f), "sql.text").roles.at("value"));
  };
  EXPECT_EQ(text("concat"), "SELECT * FROM t WHERE id = '{request.query:id}'");
  EXPECT_EQ(text("format"), "a {request.query:id} and % 7");
  EXPECT_EQ(text("plus"), "A{request.body}Z");
}

TEST(Values, TextsGrowInLoopsUntilWidened) {
  Program p = solve_lib(R"(
    extern str::append(const char *) -> void
    function f(const lib::Request & req, bool c) -> void
      local std::string s
      s = "SELECT "
    head:
      if c body done
    body:
      call str::append on s (req.body)
      call str::append on s (", ")
      goto head
    done:
      t = call lib::exec(s)
  )");
  EXPECT_EQ(texts(only_effect(root_of(p, "f"), "sql.text").roles.at("value")),
            "SELECT {~request.body}…");
}

TEST(Values, NumbersAreMarked) {
  Program p = solve_lib(R"(
    extern lib::to_int(const std::string &) -> int
    function f(const lib::Request & req) -> void
      local int n
      id = call lib::param(req, "id")
      n = call lib::to_int(id)
      t = call lib::exec(n)
  )");
  EXPECT_EQ(value_of(p, "f"), "~request.query:id#");
  EXPECT_EQ(only_effect(root_of(p, "f"), "sql.text").roles.at("value")->type,
            facts::TypeKind::integer);
}

TEST(Calls, WrappersAndReturns) {
  Program p = solve_lib(R"(
    function get(const lib::Request & req, const std::string & name) -> std::string
      v = call lib::param(req, name)
      return v
    function run(const std::string & sql) -> void
      t = call lib::exec(sql)
    function f(const lib::Request & req) -> void
      id = call get(req, "id")
      call run(id)
  )");
  const Effect& effect = only_effect(root_of(p, "f"), "sql.text");
  EXPECT_EQ(labels(effect.roles.at("value")), "request.query:id");
  ASSERT_EQ(effect.frames.size(), 1u);
  EXPECT_EQ(effect.frames[0].function, "f");
  EXPECT_EQ(effect.function, "run");
  ASSERT_FALSE(effect.roles.at("value")->atoms[0].hops.empty());
  EXPECT_EQ(effect.roles.at("value")->atoms[0].hops.back().message, "passed to run");
}

TEST(Calls, WrapperParametersBecomeText) {
  Program p = solve_lib(R"(
    extern str::concat(const std::string &, const std::string &) -> std::string
    function query(const std::string & where, const std::string & id) -> void
      s = call str::concat("SELECT * FROM t WHERE ", where)
      s2 = call str::concat(s, id)
      t = call lib::exec(s2)
    function f(const lib::Request & req) -> void
      id = call lib::param(req, "id")
      call query("id = ", id)
  )");
  EXPECT_EQ(texts(only_effect(root_of(p, "f"), "sql.text").roles.at("value")),
            "SELECT * FROM t WHERE id = {request.query:id}");
}

TEST(Calls, OutParametersAndFields) {
  Program p = solve_lib(R"(
    function fill(const lib::Request & req, app::User & user, std::string * name) -> void
      user.id = req.body
      *name = req.params["n"]
    function f(const lib::Request & req) -> void
      local app::User u
      local std::string n
      call fill(req, ref:u, &n)
      t = call lib::exec(u.id)
      call lib::render(n)
  )");
  EXPECT_EQ(value_of(p, "f"), "request.body");
  EXPECT_EQ(value_of(p, "f", "html"), "request.path:n");
}

TEST(Calls, ReferencesAlias) {
  Program p = solve_lib(R"(
    function f(const lib::Request & req) -> void
      local app::User u
      local std::string & name
      name = ref:u.name
      name = req.body
      t = call lib::exec(u.name)
  )");
  EXPECT_EQ(value_of(p, "f"), "request.body");
}

TEST(Calls, UnknownCalleePassesEverythingOn) {
  Program p = solve_lib(R"(
    extern ext::mix(const std::string &, ext::Out &) -> std::string
    function f(const lib::Request & req) -> void
      local ext::Out out
      local ext::Out other
      id = call lib::param(req, "id")
      r = call ext::mix(id, ref:out)
      t = call lib::exec(r)
      call lib::render(out)
      call lib::audit(other)
  )");
  EXPECT_EQ(value_of(p, "f"), "~request.query:id");
  EXPECT_EQ(value_of(p, "f", "html"), "~request.query:id");
  EXPECT_EQ(value_of(p, "f", "audited"), "");
  EXPECT_FALSE(only_effect(root_of(p, "f"), "html").opaque_before);
}

TEST(Calls, Recursion) {
  Program p = solve_lib(R"(
    function walk(const std::string & v, int n) -> std::string
      c = op == n 0
      if c stop more
    stop:
      return v
    more:
      m = op - n 1
      r = call walk(v, m)
      return r
    function f(const lib::Request & req) -> void
      id = call lib::param(req, "id")
      r = call walk(id, 3)
      t = call lib::exec(r)
  )");
  EXPECT_EQ(value_of(p, "f"), "request.query:id");
  EXPECT_TRUE(p.stats().notes.empty());
}

TEST(Calls, VirtualCallsReachOverrides) {
  Program p = solve_lib(R"(
    extern app::Base::handle(const std::string &) -> void
    function app::One::handle(const std::string & v) -> void [overrides app::Base::handle]
      t = call lib::exec(v)
    function app::Two::handle(const std::string & v) -> void [overrides app::Base::handle]
      call lib::render(v)
    function f(const lib::Request & req, app::Base * b) -> void
      virtual app::Base::handle on b (req.body)
  )");
  EXPECT_EQ(value_of(p, "f"), "request.body");
  EXPECT_EQ(value_of(p, "f", "html"), "request.body");
}

TEST(Calls, AcrossUnits) {
  std::vector<facts::Unit> units;
  units.push_back(assemble(std::string(kLibExterns) + R"(
    extern db::run(const std::string &) -> void
    function f(const lib::Request & req) -> void
      call db::run(req.body)
  )", "a.cpp"));
  units.push_back(assemble(std::string(kLibExterns) + R"(
    function db::run(const std::string & sql) -> void
      t = call lib::exec(sql)
  )", "b.cpp"));
  Program p(std::move(units), lib_models());
  EXPECT_EQ(value_of(p, "f"), "request.body");
  EXPECT_EQ(only_effect(root_of(p, "f"), "sql.text").where.file, "b.cpp");
  EXPECT_EQ(p.roots().size(), 1u);
}

TEST(Limits, ManyOriginsAreCutAndSaid) {
  std::string source = "    function f(const lib::Request & req, bool c) -> void\n      a = \"\"\n";
  for (int i = 0; i < 40; ++i) {
    std::string n = std::to_string(i);
    source += "      if c y" + n + " n" + n + "\n    y" + n + ":\n      a = call lib::param(req, \"k" +
              n + "\")\n    n" + n + ":\n";
  }
  source += "      t = call lib::exec(a)\n";
  Program p = solve_lib(source);
  const Effect& effect = only_effect(root_of(p, "f"), "sql.text");
  EXPECT_TRUE(effect.roles.at("value")->opaque());
  EXPECT_FALSE(p.stats().notes.empty());
}

TEST(Globals, ConstantsAreKnownEverywhere) {
  Program p = solve_lib(R"(
    constant std::string kSql
    function init:kSql() -> void [init]
      kSql = "SELECT 1"
    function f() -> void
      t = call lib::exec(kSql)
  )");
  EXPECT_EQ(texts(only_effect(root_of(p, "f"), "sql.text").roles.at("value")), "SELECT 1");
}

TEST(Program, IsDeterministic) {
  auto dump = [] {
    Program p = solve_lib(R"(
      function f(const lib::Request & req, bool c) -> void
        if c a b
      a:
        x = call lib::param(req, "1")
      b:
        y = call lib::param(req, "2")
        t = call lib::exec(y)
        call lib::render(x)
    )");
    std::string out;
    for (const EntryResult& root : p.roots()) {
      for (const Effect& e : root.effects) {
        if (!e.roles.contains("value")) continue;  // of a source
        out += e.callee + labels(e.roles.at("value")) + kinds(e.before) + ";";
      }
    }
    return out;
  };
  EXPECT_EQ(dump(), dump());
}

}  // namespace
}  // namespace tvaara::flow::testing
