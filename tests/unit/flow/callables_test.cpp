// Lambdas, callbacks and handlers, library objects and sanitizers; on hand-written facts.
#include <gtest/gtest.h>

#include "assemble.h"
#include "flow/flow.h"
#include "support.h"

namespace tvaara::flow::testing {
namespace {

TEST(Callables, LambdasCaptureByValueAndReference) {
  Program p = solve_lib(R"(
    function f$0() -> void [lambda f]
      t = call lib::exec(this.sql)
      this.out = this.sql
    function f(const lib::Request & req) -> void
      local std::string out
      sql = req.body
      cb = capture f$0 sql=sql out=ref:out
      sql = "other"
      callptr cb ()
      call lib::render(out)
  )");
  EXPECT_EQ(value_of(p, "f"), "request.body");
  EXPECT_EQ(value_of(p, "f", "html"), "request.body");
  EXPECT_EQ(p.roots().size(), 1u);
}

TEST(Callables, ThroughWrappersThatCallThem) {
  Program p = solve_lib(R"(
    extern std::function::operator()() -> void
    function with(std::function cb) -> void
      call lib::audit("start")
      operator std::function::operator() on cb ()
    function outer(std::function cb) -> void
      call with(cb)
    function f$0() -> void [lambda f]
      t = call lib::exec(this.sql)
    function f(const lib::Request & req) -> void
      cb = capture f$0 sql=req.body
      call outer(cb)
  )");
  const Effect& effect = only_effect(root_of(p, "f"), "sql.text");
  EXPECT_EQ(labels(effect.roles.at("value")), "request.body");
  EXPECT_EQ(kinds(effect.before), "audited");
  EXPECT_FALSE(effect.opaque_before);
  EXPECT_EQ(effect.frames.size(), 3u);
}

TEST(Callables, MethodsBoundToAnObject) {
  Program p = solve_lib(R"(
    extern lib::Server::Get(const std::string &, std::function) -> void
    extern std::bind(auto, auto, auto) -> auto
    function app::Ctl::get(const lib::Request & req) -> void [of app::Ctl]
      t = call lib::exec(this.table)
    function main() -> void
      local app::Ctl c
      local lib::Server s
      c.table = "orders"
      b = call std::bind(fn:app::Ctl::get, &c, 1)
      call lib::Server::Get on s ("/x", b)
  )");
  const EntryResult* root = root_of(p, "main");
  ASSERT_NE(root, nullptr);
  const Effect* route = nullptr;
  for (const Effect& effect : root->effects) {
    if (effect.row->section == models::Section::routes) route = &effect;
  }
  ASSERT_NE(route, nullptr);
  const Value& handler = route->roles.at("handler");
  ASSERT_EQ(handler->callables.size(), 1u);
  EntryResult entry = p.entry(handler->callables[0], {});
  EXPECT_EQ(texts(only_effect(&entry, "sql.text").roles.at("value")), "orders");
}

TEST(Callables, StoredInAFieldAndCalledLater) {
  Program p = solve_lib(R"(
    extern std::function::operator()(const std::string &) -> void
    function app::Job::Job(std::function cb) -> void [of app::Job] [constructor]
      this.cb = cb
    function app::Job::run(const std::string & v) -> void [of app::Job]
      operator std::function::operator() on this.cb (v)
    function f$0(const std::string & v) -> void [lambda f]
      t = call lib::exec(v)
    function f(const lib::Request & req) -> void
      local app::Job job
      cb = capture f$0
      construct app::Job::Job on job (cb)
      call app::Job::run on job (req.body)
  )");
  EXPECT_EQ(value_of(p, "f"), "request.body");
  EXPECT_EQ(p.roots().size(), 1u);
}

TEST(Callables, FunctionPointersAndAlternatives) {
  Program p = solve_lib(R"(
    function one(const std::string & v) -> void
      t = call lib::exec(v)
    function two(const std::string & v) -> void
      call lib::render(v)
    function f(const lib::Request & req, bool c) -> void
      p = fn:one
      if c go same
    go:
      p = fn:two
    same:
      callptr p (req.body)
  )");
  EXPECT_EQ(value_of(p, "f"), "request.body");
  EXPECT_EQ(value_of(p, "f", "html"), "request.body");
}

TEST(Calls, NamesGivenThroughWrappers) {
  Program p = solve_lib(R"(
    function param(const lib::Request & req, const std::string & name) -> std::string
      v = call lib::param(req, name)
      return v
    function f(const lib::Request & req) -> void
      a = call param(req, "id")
      b = call param(req, "owner")
      t = call lib::exec(a)
      call lib::render(b)
  )");
  EXPECT_EQ(value_of(p, "f"), "request.query:id");
  EXPECT_EQ(value_of(p, "f", "html"), "request.query:owner");
}

TEST(Calls, ReturnedReferencesAndBuilders) {
  Program p = solve_lib(R"(
    function app::Q::where(const std::string & v) -> app::Q & [of app::Q]
      this.text = v
      return this
    function app::Q::text_() -> std::string & [of app::Q]
      return this.text
    function f(const lib::Request & req) -> void
      local app::Q q
      r = call app::Q::where on q (req.body)
      s = call app::Q::text_ on r ()
      t = call lib::exec(s)
  )");
  EXPECT_EQ(value_of(p, "f"), "request.body");
}

TEST(Calls, DeadBranchesAreNotTaken) {
  Program p = solve_lib(R"(
    function f(const lib::Request & req) -> void
      local bool debug
      debug = false
      if debug yes no
    yes:
      t = call lib::exec(req.body)
    no:
      call lib::render(req.body)
  )");
  EXPECT_TRUE(effects_of(*root_of(p, "f"), "sql.text").empty());
  EXPECT_EQ(effects_of(*root_of(p, "f"), "html").size(), 1u);
}

TEST(Calls, AllowListOfConstants) {
  Program p = solve_lib(R"(
    extern std::operator==(const std::string &, const char *) -> bool
    function f(const lib::Request & req) -> void
      sort = call lib::param(req, "sort")
      ok = operator std::operator==(sort, "name")
      if ok go out
    out:
      return
    go:
      t = call lib::exec(sort)
  )");
  EXPECT_EQ(value_of(p, "f"), "request.query:sort-*");
  EXPECT_EQ(texts(only_effect(root_of(p, "f"), "sql.text").roles.at("value")), "name");
}

TEST(Callables, CallbackRows) {
  Program p = solve_lib(R"(
    function f$0() -> void [lambda f]
      call lib::audit("in callback")
    function now() -> void
      cb = capture f$0
      call lib::run(cb)
      t = call lib::exec("x")
    function later() -> void
      cb = capture f$0
      call lib::later(cb)
      t = call lib::exec("x")
    function g$0(const std::string & v) -> void [lambda each]
      t = call lib::exec(v)
    function each(const lib::Request & req) -> void
      cb = capture g$0
      call lib::each(cb, req.body)
  )");
  EXPECT_EQ(kinds(only_effect(root_of(p, "now"), "sql.text").before), "audited");
  EXPECT_EQ(kinds(only_effect(root_of(p, "later"), "sql.text").before), "");
  EXPECT_EQ(kinds(only_effect(root_of(p, "later"), "sql.text").before_may), "audited");
  EXPECT_EQ(value_of(p, "each"), "request.body");
}

TEST(Callables, RoutesHoldHandlersAndAreNoRoots) {
  Program p = solve_lib(R"(
    extern lib::Server::Get(const std::string &, std::function) -> void
    function main$0(const lib::Request & req, lib::Response & res) -> void [lambda main]
      t = call lib::exec(this.db.table)
      call lib::render(req.body)
    function main() -> int
      local app::Db db
      local lib::Server s
      db.table = "orders"
      cb = capture main$0 db=ref:db
      call lib::Server::Get on s ("/x", cb)
      return 0
  )");
  const EntryResult* root = root_of(p, "main");
  ASSERT_NE(root, nullptr);
  EXPECT_EQ(p.roots().size(), 1u);
  const Effect* route = nullptr;
  for (const Effect& effect : root->effects) {
    if (effect.row->section == models::Section::routes) route = &effect;
  }
  ASSERT_NE(route, nullptr);
  EXPECT_EQ(route->roles.at("path")->constant_texts.at(0), "/x");
  ASSERT_EQ(route->roles.at("handler")->callables.size(), 1u);
  EntryResult entry = p.entry(route->roles.at("handler")->callables[0], {{"p0", "request", ""}});
  EXPECT_EQ(only_effect(&entry, "sql.text").roles.at("value")->constant_texts.at(0), "orders");
  EXPECT_EQ(labels(only_effect(&entry, "html").roles.at("value")), "request.body");
}

TEST(Objects, StatementThroughRaiiWrapper) {
  Program p = solve_lib(R"(
    function app::Stmt::Stmt(sqlite3 * db, const char * sql) -> void [of app::Stmt] [constructor]
      t = call lib::prepare(db, sql, &this.stmt_)
    function app::Stmt::bind(int i, const std::string & v) -> void [of app::Stmt]
      t = call lib::bind(this.stmt_, i, v)
    function app::Stmt::step() -> bool [of app::Stmt]
      t = call lib::step(this.stmt_)
      return true
    function f(const lib::Request & req, sqlite3 * db) -> void
      local app::Stmt s
      construct app::Stmt::Stmt on s (db, "SELECT * FROM t WHERE id = ? AND x = ?")
      id = call lib::param(req, "id")
      call app::Stmt::bind on s (1, id)
      call app::Stmt::bind on s (2, "const")
      t = call app::Stmt::step on s ()
  )");
  const Effect& step = only_effect(root_of(p, "f"), "sql.execute");
  const Value& handle = step.roles.at("value");
  ASSERT_NE(handle->object, nullptr);
  EXPECT_EQ(handle->object->kind, "sql.statement");
  ASSERT_EQ(handle->object->parts.size(), 3u);
  EXPECT_EQ(handle->object->parts[0].name, "text");
  EXPECT_EQ(texts(handle->object->parts[0].value), "SELECT * FROM t WHERE id = ? AND x = ?");
  EXPECT_EQ(handle->object->parts[1].key->constants.at(0).integer, 1);
  EXPECT_EQ(labels(handle->object->parts[1].value), "request.query:id");
  EXPECT_EQ(handle->object->parts[2].key->constants.at(0).integer, 2);
}

TEST(Sanitizers, PlainAndGuardForm) {
  Program p = solve_lib(R"(
    extern lib::escape(const std::string &) -> std::string
    function plain(const lib::Request & req) -> void
      e = call lib::escape(req.body)
      call lib::render(e)
    function guard(const lib::Request & req) -> void
      id = call lib::param(req, "id")
      ok = call lib::is_uuid(id)
      bad = op ! ok
      if bad out go
    out:
      return
    go:
      t = call lib::exec(id)
    function valid(const std::string & v) -> bool
      ok = call lib::is_uuid(v)
      return ok
    function helper(const lib::Request & req) -> void
      id = call lib::param(req, "id")
      ok = call valid(id)
      if ok go out
    out:
      return
    go:
      t = call lib::exec(id)
  )");
  EXPECT_EQ(value_of(p, "plain", "html"), "request.body-html");
  EXPECT_EQ(value_of(p, "guard"), "request.query:id-path-sql.text");
  EXPECT_EQ(value_of(p, "helper"), "request.query:id-path-sql.text");
}

}  // namespace
}  // namespace tvaara::flow::testing
