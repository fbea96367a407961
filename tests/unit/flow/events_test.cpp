// Events on paths, guards and what they name; on hand-written facts.
#include <gtest/gtest.h>

#include "assemble.h"
#include "flow/flow.h"
#include "support.h"

namespace tvaara::flow::testing {
namespace {

// ---- events ------------------------------------------------------------------------------------

TEST(Events, BeforeIsWhatHappenedOnEveryPath) {
  Program p = solve_lib(R"(
    function f(bool c) -> void
      call lib::audit("a")
      if c yes no
    yes:
      t = call lib::verify("x")
    no:
      t2 = call lib::exec("s")
  )");
  const Effect& effect = only_effect(root_of(p, "f"), "sql.text");
  EXPECT_EQ(kinds(effect.before), "audited");
  EXPECT_EQ(kinds(effect.before_may), "audited verified");
  EXPECT_TRUE(only_effect(root_of(p, "f"), "verified").result_ignored);
}

TEST(Events, AfterAsksSuccessfulPathsOnly) {
  Program p = solve_lib(R"(
    function f(lib::Response & res, bool bad, bool skip) -> void
      t = call lib::exec("s")
      if bad fail go
    fail:
      res.status = 400
      return
    go:
      if skip out record
    out:
      return
    record:
      call lib::audit("a")
    function g(lib::Response & res, bool bad) -> void
      t = call lib::exec("s")
      if bad fail go
    fail:
      res.status = 500
      return
    go:
      call lib::audit("a")
      res.status = 200
  )");
  EXPECT_EQ(kinds(only_effect(root_of(p, "f"), "sql.text").after), "guard guard.400");
  EXPECT_EQ(kinds(only_effect(root_of(p, "f"), "sql.text").after_may), "audited response.status");
  EXPECT_EQ(kinds(only_effect(root_of(p, "g"), "sql.text").after),
            "audited guard guard.500 response.status");
  EXPECT_EQ(kinds(root_of(p, "g")->must), "audited guard guard.500 response.status");
}

TEST(Events, LaterStatusReplacesAnEarlierFailure) {
  Program p = solve_lib(R"(
    function f(lib::Response & res, bool ok) -> void
      res.status = 500
      t = call lib::exec("s")
      if ok good bad
    good:
      call lib::audit("a")
      res.status = 200
    bad:
      return
  )");
  const Effect& effect = only_effect(root_of(p, "f"), "sql.text");
  EXPECT_NE(effect.after_may.count("audited"), 0u);
}

TEST(Events, ThroughCallsByReturnedClass) {
  Program p = solve_lib(R"(
    function check(const std::string & token) -> bool
      ok = call lib::verify(token)
      if ok good bad
    bad:
      return false
    good:
      call lib::audit("checked")
      return true
    function f(const lib::Request & req) -> void
      ok = call check(req.body)
      bad = op ! ok
      if bad out go
    out:
      return
    go:
      t = call lib::exec("s")
    function stored(const lib::Request & req) -> void
      ok = call check(req.body)
      copy = ok
      same = op == copy true
      if same go out
    out:
      return
    go:
      t = call lib::exec("s")
    function ignored(const lib::Request & req) -> void
      ok = call check(req.body)
      t = call lib::exec("s")
  )");
  EXPECT_EQ(kinds(only_effect(root_of(p, "f"), "sql.text").before), "audited guard verified");
  EXPECT_EQ(kinds(only_effect(root_of(p, "stored"), "sql.text").before), "audited guard verified");
  EXPECT_EQ(kinds(only_effect(root_of(p, "ignored"), "sql.text").before), "verified");
}

TEST(Events, VariableAssignedOnSeveralPaths) {
  Program p = solve_lib(R"(
    function f(const lib::Request & req, bool c) -> void
      local bool ok
      ok = false
      if c try done
    try:
      call lib::audit("a")
      ok = true
    done:
      if ok go out
    out:
      return
    go:
      t = call lib::exec("s")
    function helper(bool c) -> bool
      local bool ok
      ok = false
      if c try done
    try:
      call lib::audit("a")
      ok = true
    done:
      return ok
    function g(bool c) -> void
      ok = call helper(c)
      if ok go out
    out:
      return
    go:
      t = call lib::exec("s")
  )");
  EXPECT_EQ(kinds(only_effect(root_of(p, "f"), "sql.text").before), "audited guard");
  EXPECT_EQ(kinds(only_effect(root_of(p, "g"), "sql.text").before), "audited guard");
}

// ---- guards ------------------------------------------------------------------------------------

TEST(Guards, DirectGuardNamesThePrincipal) {
  Program p = solve_lib(R"(
    extern ext::find(const std::string &) -> ext::User *
    function f(const lib::Request & req, lib::Response & res) -> void
      local ext::User * who
      who = call ext::find(req.body)
      none = op == who null
      if none deny go
    deny:
      res.status = 401
      return
    go:
      t = call lib::exec(who.id)
  )");
  const Effect& effect = only_effect(root_of(p, "f"), "sql.text");
  EXPECT_EQ(kinds(effect.before), "guard guard.401");
  EXPECT_EQ(labels(effect.roles.at("value")), "principal ~request.body");
  const EventInstance& guard = effect.before.at("guard.401").at(0);
  EXPECT_EQ(guard.kind, "guard.401");
  ASSERT_FALSE(guard.roles.at("tested")->comparisons.empty());
}

TEST(Guards, PresenceOfRequestDataProvesNothing) {
  Program p = solve_lib(R"(
    extern opt::empty() -> bool [const]
    function f(const lib::Request & req, lib::Response & res) -> void
      token = req.body
      none = call opt::empty on token ()
      if none deny go
    deny:
      res.status = 401
      return
    go:
      t = call lib::exec(token)
    function direct(const lib::Request & req, lib::Response & res) -> void
      none = call opt::empty on req.body ()
      if none deny go
    deny:
      res.status = 401
      return
    go:
      t = call lib::exec(req.body)
  )");
  EXPECT_EQ(value_of(p, "f"), "request.body");
  EXPECT_EQ(kinds(only_effect(root_of(p, "f"), "sql.text").before), "guard");
  EXPECT_EQ(value_of(p, "direct"), "request.body");
  EXPECT_EQ(kinds(only_effect(root_of(p, "direct"), "sql.text").before), "guard");
}

TEST(Guards, HelperThatReturnsAnOptional) {
  Program p = solve_lib(R"(
    extern ext::find(const std::string &) -> ext::User *
    function who_is(const lib::Request & req, lib::Response & res) -> ext::User *
      local ext::User * u
      u = call ext::find(req.body)
      if u good bad
    bad:
      call lib::set_status(ref:res, 401)
      return null
    good:
      return u
    function f(const lib::Request & req, lib::Response & res) -> void
      who = call who_is(req, ref:res)
      none = op ! who
      if none out go
    out:
      return
    go:
      t = call lib::exec(who.id)
  )");
  const Effect& effect = only_effect(root_of(p, "f"), "sql.text");
  EXPECT_EQ(kinds(effect.before), "guard guard.401");
  EXPECT_EQ(labels(effect.roles.at("value")), "principal ~request.body");
  EXPECT_FALSE(effect.on_failing_path);
}

TEST(Guards, ThePrincipalIsAllOfTheRecord) {
  Program p = solve_lib(R"(
    extern ext::find(const std::string &) -> std::string
    record app::User id:std::string admin:bool
    function who_is(const lib::Request & req) -> app::User
      id = call ext::find(req.body)
      if id good bad
    bad:
      return null
    good:
      local app::User u
      u = new {id: id, admin: false}
      return u
    function f(const lib::Request & req, lib::Response & res) -> void
      local app::User who
      who = call who_is(req)
      ok = convert bool who
      if ok go out
    out:
      res.status = 401
      return
    go:
      t = call lib::exec(who.id)
  )");
  EXPECT_EQ(value_of(p, "f"), "principal ~request.body");
}

TEST(Guards, HelperThatFillsAnOutParameter) {
  Program p = solve_lib(R"(
    extern ext::lookup(const std::string &, app::User &) -> bool
    record app::User id:std::string
    function check(const lib::Request & req, lib::Response & res, app::User & user) -> bool
      ok = call ext::lookup(req.body, ref:user)
      if ok good bad
    bad:
      res.status = 401
      return false
    good:
      return true
    function f(const lib::Request & req, lib::Response & res) -> void
      local app::User u
      ok = call check(req, ref:res, ref:u)
      if ok go out
    out:
      return
    go:
      t = call lib::exec(u.id)
  )");
  EXPECT_EQ(value_of(p, "f"), "principal ~request.body");
  EXPECT_EQ(kinds(only_effect(root_of(p, "f"), "sql.text").before), "guard guard.401");
}

TEST(Guards, StatusGivenToAFailHelper) {
  Program p = solve_lib(R"(
    function fail(lib::Response & res, int status) -> void
      call lib::set_status(ref:res, status)
    function f(lib::Response & res, bool allowed) -> void
      if allowed go deny
    deny:
      call fail(ref:res, 403)
      return
    go:
      t = call lib::exec("s")
  )");
  const Effect& effect = only_effect(root_of(p, "f"), "sql.text");
  EXPECT_EQ(kinds(effect.before), "guard guard.403");
}

TEST(Guards, InsideATryBlock) {
  Program p = solve_lib(R"(
    extern ext::find(const std::string &) -> ext::User *
    function f(const lib::Request & req, lib::Response & res) -> void
      local ext::User * who
      try failed
      who = call ext::find(req.body)
      if who go deny
    deny:
      res.status = 401
      return
    go:
      t = call lib::exec(who.id)
      call lib::audit("a")
      endtry
      return
    failed:
      res.status = 500
  )");
  const Effect& effect = only_effect(root_of(p, "f"), "sql.text");
  EXPECT_EQ(kinds(effect.before), "guard guard.401");
  EXPECT_EQ(value_of(p, "f"), "principal ~request.body");
  EXPECT_EQ(kinds(effect.after), "audited");
}

TEST(Events, SwallowedExceptionsSkipWhatFollows) {
  Program p = solve_lib(R"(
    function f() -> void
      try failed
      t = call lib::exec("s")
      goto next
    next:
      call lib::audit("a")
      endtry
      return
    failed:
      call lib::render("x")
  )");
  const Effect& effect = only_effect(root_of(p, "f"), "sql.text");
  EXPECT_EQ(kinds(effect.after), "");
  EXPECT_EQ(kinds(effect.after_may), "audited");
}

TEST(Events, ThrownPathsAreNotSuccessful) {
  Program p = solve_lib(R"(
    function f(bool c) -> void
      t = call lib::exec("s")
      if c bad go
    bad:
      throw
    go:
      call lib::audit("a")
  )");
  EXPECT_EQ(kinds(only_effect(root_of(p, "f"), "sql.text").after), "audited guard");
}

TEST(Events, ByEnumeratorOfMiddleware) {
  Program p = solve_lib(R"(
    function auth(const lib::Request & req, lib::Response & res) -> enum lib::Result
      ok = call lib::verify(req.body)
      if ok go deny
    deny:
      res.status = 401
      return lib::Result::Handled=1
    go:
      call lib::audit("in")
      return lib::Result::Unhandled=0
  )");
  EntryResult entry = entry_of(p, "auth");
  ASSERT_EQ(entry.must_when.size(), 2u);
  EXPECT_EQ(kinds(entry.must_when.at("lib::Result::Unhandled")),
            "audited guard guard.401 verified");
  EXPECT_EQ(kinds(entry.must_when.at("lib::Result::Handled")), "response.status verified");
  EXPECT_EQ(kinds(entry.must), "audited guard guard.401 verified");
}

TEST(Events, ByArmOfAConditionalOperator) {
  Program p = solve_lib(R"(
    function admit(const lib::Request & req) -> bool
      ok = call lib::verify(req.body)
      if ok yes no
    yes:
      call lib::audit("in")
      return true
    no:
      return false
    function auth(const lib::Request & req) -> enum lib::Result
      local bool ok
      ok = call admit(req)
      if ok a b
    a:
      goto c
    b:
    c:
      local enum lib::Result r
      r = choose ok lib::Result::Unhandled=0 lib::Result::Handled=1
      return r
  )");
  EntryResult entry = entry_of(p, "auth");
  ASSERT_EQ(entry.must_when.size(), 2u);
  EXPECT_TRUE(entry.must_when.at("lib::Result::Unhandled").contains("audited"));
  EXPECT_FALSE(entry.must_when.at("lib::Result::Handled").contains("audited"));
  EXPECT_FALSE(entry.must.contains("audited"));
}

TEST(Guards, ComparisonOfOwnerIsKept) {
  Program p = solve_lib(R"(
    extern ext::find(const std::string &) -> ext::User *
    extern ext::load(const std::string &) -> ext::Order
    extern std::operator!=(const std::string &, const std::string &) -> bool
    function f(const lib::Request & req, lib::Response & res) -> void
      local ext::User * who
      who = call ext::find(req.body)
      if who go deny
    deny:
      res.status = 401
      return
    go:
      order = call ext::load(req.params["id"])
      other = operator std::operator!=(order.owner, who.id)
      if other forbid allow
    forbid:
      call lib::set_status(ref:res, 404)
      return
    allow:
      t = call lib::exec("s")
  )");
  const Effect& effect = only_effect(root_of(p, "f"), "sql.text");
  ASSERT_EQ(kinds(effect.before), "guard guard.401 guard.404");
  const Value& tested = effect.before.at("guard.404").at(0).roles.at("tested");
  ASSERT_EQ(tested->comparisons.size(), 1u);
  EXPECT_EQ(tested->comparisons[0].op, "!=");
  EXPECT_TRUE(tested->comparisons[0].operands[1]->has_label("principal"));
}

TEST(Opaque, MissingRepositoryCalleeIsSaid) {
  Program p = solve_lib(R"(
    record app::Svc x:int
    extern app::Svc::check(const std::string &) -> bool [of app::Svc]
    function f(app::Svc & svc) -> void
      t = call app::Svc::check on svc ("x")
      t2 = call lib::exec("s")
  )");
  const Effect& effect = only_effect(root_of(p, "f"), "sql.text");
  EXPECT_TRUE(effect.opaque_before);
  EXPECT_FALSE(effect.opaque_after);
}

}  // namespace
}  // namespace tvaara::flow::testing
