// Bodies as the rest of tvaara sees them: each test lowers a small function and reads its facts.
#include "lowered.h"

namespace tvaara::code {
namespace {

TEST(Lower, ShortCircuitsAreBranchesAndTheirValueIsAChoice) {
  EXPECT_EQ(lower("bool f(bool a, bool b) { bool x = a && b; return x; }").body("f"), R"(
 b0:
  -> a ? true b1, false b2
 b1:
  -> b2
 b2:
  t1 = choose (a, b, false)
  x = t1
  return x
  -> b3
 b3: exit
)");
}

// What Clang makes up for the assignment copies the array by a built-in function, which is declared
// in the scope of a unit that was parsed already.
TEST(Lower, AMemberNobodyCallsMayNeedABuiltInFunction) {
  EXPECT_EQ(lower("struct Text { Text& operator=(Text&& other); };\n"
                  "struct Data { Text name; int bytes[64]; };\n"
                  "template <class T> struct Box {\n"
                  "  T value;\n"
                  "  void take(T& other) { value = static_cast<T&&>(other); }\n"
                  "};\n"
                  "Box<Data> box;")
                .body("Box::take"),
            R"(
 b0:
  t0 = call Data::operator= on this.value (move other)
  -> b1
 b1: exit
)");
}

TEST(Lower, ASwitchKnowsItsConstants) {
  EXPECT_EQ(lower("enum class E { a, b };\n"
                  "int f(E e) { switch (e) { case E::a: return 1; default: return 2; } }")
                .body("f"),
            R"(
 b0:
  -> e ? case E::a=0 b1, default b2
 b1:
  return 1
  -> b3
 b2:
  return 2
  -> b3
 b3: exit
)");
}

TEST(Lower, ARangeOfASwitchIsEachOfItsValues) {
  Lowered lowered = lower(
      "int f(int n) { switch (n) { case 3 ... 5: return 1; default: return 2; } }\n"
      "int g(int n) { switch (n) { case 0 ... 100000: return 1; default: return 2; } }\n"
      "enum E { A, B, C };\n"
      "int h(E e) { switch (e) { case A ... B: return 1; default: return 2; } }\n"
      "int k(long n) { switch (n) { case 0x7ffffffffffffffe ... 0x7fffffffffffffff: return 1; "
      "default: return 2; } }");
  EXPECT_NE(lowered.body("f").find("n ? case 3 b1, case 4 b1, case 5 b1, default b2"),
            std::string::npos)
      << lowered.body("f");
  EXPECT_EQ(lowered.body("g").find("case 0"), std::string::npos);
  EXPECT_EQ(lowered.body("h").find("case 0"), std::string::npos) << "enumerators go by name";
  EXPECT_NE(lowered.body("k").find("case 9223372036854775807 "), std::string::npos)
      << lowered.body("k");
}

TEST(Lower, ConstantsKeepTheNameTheyWereWrittenAs) {
  Lowered lowered = lower(
      "#define LIMIT (2 * 5)\n"
      "enum Old { OFF = 7 };\n"
      "constexpr int kMost = 3;\n"
      "void g(int, int, int, int, const char*, bool);\n"
      "void f() { g(LIMIT, OFF, kMost, 1 << 4, \"a\" R\"(b)\", !true); }");
  EXPECT_EQ(lowered.body("f"), R"(
 b0:
  call g (LIMIT=10, OFF=7, kMost=3, 16, "ab", false)
  -> b1
 b1: exit
)");
}

TEST(Lower, CapturesAreFieldsOfTheClosure) {
  Lowered lowered = lower(
      "struct S { int n; void f(int a, int b) {\n"
      "  auto l = [this, &a, b, c = a + 1](int d) { a = n + b + c + d; };\n"
      "  l(1); } };");
  EXPECT_EQ(lowered.body("S::f"), R"(
 b0:
  t1 = + (a, 1)
  t2 = capture {this: ref this, a: ref a, b: b, c: t1}
  l = t2
  call S::f::(lambda) on l (1)
  -> b1
 b1: exit
)");
  EXPECT_EQ(lowered.body("S::f::(lambda)"), R"(
 b0:
  t0 = + (this.this.n, this.b)
  t1 = + (t0, this.c)
  t2 = + (t1, d)
  this.a = t2
  -> b1
 b1: exit
)");
  const facts::Function& lambda = lowered.function("S::f::(lambda)");
  const std::string& outer = lowered.unit.text(lowered.function("S::f").id);
  EXPECT_EQ(lowered.unit.text(lambda.id), outer + "$0");
  EXPECT_EQ(lowered.unit.text(lambda.enclosing), outer);
  EXPECT_EQ(lowered.unit.ranges[lambda.range].column, 12u);  // of `[`
}

TEST(Lower, AGenericLambdaHasABodyPerInstantiation) {
  Lowered lowered = lower(
      "struct A { int n; }; struct B { long n; };\n"
      "long f(A a, B b) { auto l = [](auto x) { return x.n; }; return l(a) + l(b); }");
  size_t bodies = 0;
  for (const facts::Function& function : lowered.unit.functions) {
    if (!function.is_lambda) continue;
    ++bodies;
    EXPECT_EQ(function.body, facts::BodyState::whole);
    EXPECT_TRUE(lowered.unit.text(function.id).ends_with("$0"));
  }
  EXPECT_EQ(bodies, 2u);
}

TEST(Lower, ObjectsAreBuiltInPlace) {
  Lowered lowered = lower(
      "struct T { T(int); T(const T&); int v; };\n"
      "struct H { T t; int n = 4; H(int x) : t(x) {} };\n"
      "T f() { T a(1); T* p = new T(2); p->v = 3; return T(a); }");
  EXPECT_EQ(lowered.body("f"), R"(
 b0:
  a = call T::T on a (1)
  t2 = call T::T on t2 (2)
  p = &t2
  p.v = 3
  t3 = call T::T on t3 (a)
  return t3
  -> b1
 b1: exit
)");
  EXPECT_EQ(lowered.body("H::H"), R"(
 b0:
  this.t = call T::T on this.t (x)
  this.n = 4
  -> b1
 b1: exit
)");
}

TEST(Lower, TablesOfStructsNameTheirFields) {
  EXPECT_EQ(lower("struct Row { const char* path; int (*run)(int); };\n"
                  "static int run(int x) { return x; }\n"
                  "static const Row kRows[] = {{\"/a\", run}, {.path = \"/b\", .run = &run}};\n"
                  "int f() { return kRows[1].run(2); }")
                .body("kRows::(initializer)"),
            R"(
 b0:
  t0 = aggregate {path: "/a", run: fn run}
  t1 = aggregate {path: "/b", run: fn run}
  t2 = aggregate {t0, t1}
  kRows = t2
  -> b1
 b1: exit
)");
}

TEST(Lower, CallsSayHowTheyFindTheirCallee) {
  Lowered lowered = lower(
      "struct B { virtual int v(); int m(); };\n"
      "int f(B& b, int (*p)(int), int (B::*q)()) {\n"
      "  return b.v() + b.B::v() + b.m() + p(1) + (b.*q)(); }");
  const facts::Function& f = lowered.function("f");
  std::vector<facts::CallKind> kinds;
  for (const facts::Call& call : f.calls) kinds.push_back(call.kind);
  using facts::CallKind;
  EXPECT_EQ(kinds,
            (std::vector<CallKind>{CallKind::virtual_method, CallKind::method, CallKind::method,
                                   CallKind::pointer, CallKind::member_pointer}));
}

TEST(Lower, HandlersAreReachedByExceptions) {
  EXPECT_EQ(
      lower("void g(); int f() { try { g(); } catch (int e) { return e; } return 0; }").body("f"),
      R"(
 b0:
  call g ()
  -> b3, exception b2
 b1:
  t0 = (exception).int
  e = t0
  t2 = (exception)
  (exception) = 0
  return e
  -> b4
 b2:
  -> b1, exception b5
 b3:
  return 0
  -> b4
 b4: exit
)");
}

TEST(Lower, WhatDoesNotReturnLeaves) {
  EXPECT_EQ(lower("[[noreturn]] void die(); int f(bool b) { if (b) die(); return 1; }").body("f"),
            R"(
 b0:
  -> b ? true b1, false b2
 b1:
  call die ()
  -> exception b4
 b2:
  return 1
  -> b3
 b3: exit
)");
}

TEST(Lower, LoopsOverRangesAreIterators) {
  Lowered lowered = lower(
      "#include <map>\n#include <string>\n"
      "void use(int&); void f(std::map<int, int>& m) { for (auto& [k, v] : m) use(v); }");
  std::string body = lowered.body("f");
  EXPECT_NE(body.find("call std::map::begin on __range1 ()"), std::string::npos) << body;
  EXPECT_NE(body.find("call std::get (ref "), std::string::npos) << body;
  EXPECT_NE(body.find("call use (ref v)"), std::string::npos) << body;
  EXPECT_EQ(body.find("v = ", body.find("v = ref") + 1), std::string::npos) << body;
}

TEST(Lower, DefaultArgumentsAreLoweredAtEachCall) {
  EXPECT_EQ(lower("int next(); void g(int, int = next()); void f() { g(1); g(2); }").body("f"), R"(
 b0:
  t0 = call next ()
  call g (1, t0 (default))
  t1 = call next ()
  call g (2, t1 (default))
  -> b1
 b1: exit
)");
}

TEST(Lower, StaticLocalsAreGlobalsWithAnInitialiser) {
  Lowered lowered = lower("int g(); int f() { static int n = g(); return n; }");
  EXPECT_NE(lowered.body("f").find("return f::n"), std::string::npos);
  EXPECT_NE(lowered.body("f::n::(initializer)").find("f::n = t0"), std::string::npos);
}

TEST(Lower, DestructorsOfTheRepositoryAreCalls) {
  std::string body =
      lower("void log(); struct G { ~G() { log(); } }; int f() { G g; return 1; }").body("f");
  EXPECT_NE(body.find("return 1\n  call G::~G on g ()"), std::string::npos) << body;
}

TEST(Lower, TemplatesAreLoweredPerInstantiationElseByName) {
  Lowered lowered = lower(
      "template <class T> T twice(T t) { return t + t; }\n"
      "template <class T> void never(T t) { if (t.check()) t.foo.bar(1); }\n"
      "int f() { return twice(3) + static_cast<int>(twice(2.0)); }");
  EXPECT_EQ(function_names(lowered.unit).count("twice"), 2u);
  EXPECT_EQ(lowered.function("never").body, facts::BodyState::dependent);
  std::string body = lowered.body("never");
  EXPECT_NE(body.find("opaque template that is not instantiated"), std::string::npos);
  EXPECT_NE(body.find("call dependent bar on t.foo (1)"), std::string::npos) << body;
}

TEST(Lower, ErrorsLeaveTheRestOfTheBody) {
  Lowered lowered = lower("void g(int); void f(int x) { if (x) gone(x; g(x); }");
  const facts::Function& f = lowered.function("f");
  EXPECT_EQ(f.body, facts::BodyState::partial);
  EXPECT_GT(f.lost, 0u);
  std::string body = lowered.body("f");
  EXPECT_NE(body.find("call g (x)"), std::string::npos) << body;
}

TEST(Lower, CoroutinesAwaitValues) {
  Lowered lowered = lower(
      "#include <coroutine>\n"
      "struct Task { struct promise_type { Task get_return_object(); "
      "std::suspend_never initial_suspend(); std::suspend_never final_suspend() noexcept; "
      "void return_value(int); void unhandled_exception(); }; "
      "bool await_ready(); void await_suspend(std::coroutine_handle<>); int await_resume(); };\n"
      "Task get(int); Task f(int x) { int y = co_await get(x); co_return y + 1; }");
  EXPECT_TRUE(lowered.function("f").is_coroutine);
  std::string body = lowered.body("f");
  EXPECT_NE(body.find("call get (x)"), std::string::npos) << body;
  EXPECT_NE(body.find("return "), std::string::npos) << body;
}

TEST(Lower, FunctionsOfOneNameInTwoFilesAreTwo) {
  Repository repository;
  repository.write("a/util.cpp", "static int helper() { return 1; }\nint a() { return helper(); }");
  repository.write("b/util.cpp", "static int helper() { return 2; }\nint b() { return helper(); }");
  std::set<std::string> identities;
  for (const char* file : {"a/util.cpp", "b/util.cpp"}) {
    facts::Unit unit = repository.extract({"c++", "-c", file});
    for (const facts::Function& function : unit.functions) {
      if (unit.text(function.name) == "helper") identities.insert(unit.text(function.id));
    }
  }
  EXPECT_EQ(identities.size(), 2u);
}

TEST(Lower, CIsReadAsC) {
  Lowered lowered = lower(
      "struct S { int n; };\nint g(struct S *s) { return s->n; }\n"
      "int f(void) { struct S s = {.n = 4}; int new = g(&s); return new; }",
      "a.c");
  EXPECT_EQ(lowered.body("f"), R"(
 b0:
  t2 = aggregate {n: 4}
  s = t2
  t3 = call g (&s)
  new = t3
  return new
  -> b1
 b1: exit
)");
}

TEST(Lower, FactsPassTheirOwnVerifier) {
  Lowered lowered = lower(
      "#include <string>\n#include <vector>\n#include <functional>\n"
      "int f(std::vector<std::string> v, std::function<int(const std::string&)> g) {\n"
      "  int n = 0; for (auto& s : v) n += g(s); return n; }");
  EXPECT_EQ(lowered.function("f").body, facts::BodyState::whole);
  EXPECT_EQ(lowered.function("f").lost, 0u);
}

}  // namespace
}  // namespace tvaara::code
