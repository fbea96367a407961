// Constructs of the languages, one by one: what the facts say of each. Where a test looks for
// single lines, the rest of the body is of no interest to it.
#include "lowered.h"

namespace tvaara::code {
namespace {

// Each of `lines` stands in the body, in that order.
void expect_lines(const std::string& body, const std::vector<std::string>& lines) {
  size_t at = 0;
  for (const std::string& line : lines) {
    size_t found = body.find(line, at);
    EXPECT_NE(found, std::string::npos) << line << "\nin order in\n" << body;
    if (found != std::string::npos) at = found + line.size();
  }
}

void expect_whole(const Lowered& lowered, const std::string& name) {
  EXPECT_EQ(lowered.function(name).body, facts::BodyState::whole);
  EXPECT_EQ(lowered.body(name).find("opaque"), std::string::npos) << lowered.body(name);
}

TEST(Construct, TablesOfMemberPointers) {
  Lowered lowered = lower(
      "struct Req {}; struct Ctl { void list(Req&); void del(Req&); };\n"
      "struct Row { const char* path; void (Ctl::*fn)(Req&); };\n"
      "static const Row kRows[] = {{\"/a\", &Ctl::list}, {\"/b\", &Ctl::del}};\n"
      "void dispatch(Ctl& c, Req& r) { for (auto& row : kRows) (c.*row.fn)(r); }");
  expect_lines(lowered.body("kRows::(initializer)"),
               {"{path: \"/a\", fn: fn Ctl::list}", "{path: \"/b\", fn: fn Ctl::del}"});
  expect_lines(lowered.body("dispatch"), {"call (row.fn) on c (r)"});
}

// Whoever makes the object, and even where nobody wrote the constructor.
TEST(Construct, FieldsThatSayTheirOwnValue) {
  Lowered lowered = lower(
      "struct Server { const char* prefix = \"/api\"; int port = 80; };\n"
      "struct Copy { Copy() = default; int size{3}; };\n"
      "struct Plain { int size; };\n"
      "Server make() { Plain plain; Server server; return server; }");
  expect_lines(lowered.body("Server::Server"), {"this.prefix = \"/api\"", "this.port = 80"});
  expect_lines(lowered.body("Copy::Copy"), {"this.size = 3"});
  for (const facts::Function& function : lowered.unit.functions) {
    EXPECT_NE(lowered.unit.text(function.name), "Plain::Plain");
  }
}

TEST(Construct, BoundCallables) {
  Lowered lowered = lower(
      "#include <functional>\n"
      "struct Req {}; void reg(std::function<void(Req&)>);\n"
      "struct App { void on(int, Req&); void start() {\n"
      "  reg(std::bind(&App::on, this, 3, std::placeholders::_1)); reg(std::bind_front(&App::on, "
      "this, 4)); } };\n"
      "void use(App& a, Req& r) { std::invoke(&App::on, a, 1, r); }");
  expect_lines(lowered.body("App::start"),
               {"call std::bind (fn App::on, this, 3, std::placeholders::_1)", "call reg (",
                "call std::bind_front (fn App::on, this, 4)", "call reg ("});
  expect_lines(lowered.body("use"), {"call std::invoke (fn App::on, ref a, 1, ref r)"});
}

TEST(Construct, LambdasAsPointersToFunctions) {
  Lowered lowered = lower(
      "typedef void (*Callback)(void*, int); void reg(Callback, void*);\n"
      "void f(void* a) { reg([](void*, int) {}, a); reg(+[](void*, int) {}, a); }");
  expect_lines(lowered.body("f"),
               {"t0 = capture {}", "call reg (t0, a)", "t1 = capture {}", "call reg (t1, a)"});
  EXPECT_EQ(lowered.body("f").find("operator"), std::string::npos) << "no call of a conversion";
}

TEST(Construct, StructuredBindings) {
  Lowered lowered = lower(
      "#include <string>\n#include <tuple>\n"
      "struct P { int a; std::string b; }; P make(); std::tuple<int, std::string> tup();\n"
      "int f(P& r) { auto [a, b] = make(); auto& [x, y] = r; auto [u, v] = tup();\n"
      "  int arr[2] = {1, 2}; auto [k, l] = arr; y = b; return a + x + u + k + l; }");
  std::string body = lowered.body("f");
  expect_lines(body, {"call make ()", "= ref r", "call tup ()", "call std::get (move t", "u = "});
  EXPECT_NE(body.find(".b ("), std::string::npos) << "by the fields' names: " << body;
  expect_whole(lowered, "f");
}

TEST(Construct, StringLiteralsOfEveryKind) {
  Lowered lowered = lower(
      "struct Sql { const char* t; }; Sql operator\"\"_sql(const char* s, unsigned long n);\n"
      "int operator\"\"_raw(const char*); void use(...);\n"
      "void f() { auto q = \"SELECT \" R\"x(1 \"2\")x\"_sql; auto r = 42_raw;\n"
      "  use(L\"wide\", u\"x\", \"a\\\\b\" \"c\"); }");
  expect_lines(lowered.body("f"), {"call operator\"\"_sql (\"SELECT 1 \"2\"\", 12)",
                                   "call operator\"\"_raw (\"42\")", "\"wide\", \"x\", "});
}

TEST(Construct, ImplicitConversionsAreCalls) {
  Lowered lowered = lower(
      "#include <string>\n"
      "struct Id { Id(const std::string&); operator int() const; explicit operator bool() const; "
      "};\n"
      "void take(Id); void number(int);\n"
      "void f(std::string s, Id id) { take(s); number(id); if (id) number(1); double d = 3; "
      "number(d); }");
  expect_lines(lowered.body("f"),
               {"t1 = call Id::Id on t1 (s)", "call take (t1)", "call Id::operator int on id ()",
                "call Id::operator bool on id ()", "convert double (3)", "convert int (d)"});
}

TEST(Construct, AggregatesNameWhatTheyFill) {
  Lowered lowered = lower(
      "struct P { int a; int b; }; struct D : P { int c; }; struct Q { int x = 1; P p{2, 3}; };\n"
      "D base() { return D{{1, 2}, 3}; }\n"
      "Q defaults() { return Q{.x = 7}; }\n"
      "struct U { union { int i; float f; }; struct { int z; }; int last; };\n"
      "int anonymous(int n) { U u = {.i = n, .z = 2, .last = 3}; return u.i + u.z; }");
  expect_lines(lowered.body("base"), {"aggregate {a: 1, b: 2, c: 3}"});
  expect_lines(lowered.body("defaults"), {"aggregate {a: 2, b: 3}", "aggregate {x: 7, p: "});
  expect_lines(lowered.body("anonymous"), {"aggregate {i: n, z: 2, last: 3}", "+ (u.i, u.z)"});
  for (const facts::Record& record : lowered.unit.records) {
    if (lowered.unit.text(record.name) != "U") continue;
    ASSERT_EQ(record.fields.size(), 4u);
    EXPECT_EQ(lowered.unit.text(record.fields[2].name), "z");
  }
}

// What a coroutine returns is the result of awaiting it, whoever awaits.
TEST(Construct, AnAwaitedTaskStandsForItsResult) {
  Lowered lowered = lower(
      "#include <coroutine>\n"
      "struct Task { struct promise_type { Task get_return_object();\n"
      "  std::suspend_never initial_suspend(); std::suspend_never final_suspend() noexcept;\n"
      "  void return_value(int); void unhandled_exception(); };\n"
      "  bool await_ready(); void await_suspend(std::coroutine_handle<>); int await_resume(); };\n"
      "Task inner(int); void use(int);\n"
      "Task outer(int n) { int got = co_await inner(n); use(got); co_return got; }");
  EXPECT_EQ(lowered.body("outer").find("await_resume"), std::string::npos);
  expect_lines(lowered.body("outer"), {" = call inner (n)", "got = ", "call use (got)"});
}

TEST(Construct, ExceptionsAreCaughtPassedOnAndReplaced) {
  Lowered lowered = lower(
      "#include <exception>\nvoid work(); void log(const char*); struct Other {};\n"
      "int f() { try { work(); } catch (const std::exception& e) { log(e.what()); throw; }\n"
      "  catch (...) { return 1; } return 0; }\n"
      "void g() { try { work(); } catch (int) { throw Other(); } }");
  std::string body = lowered.body("f");
  expect_lines(body, {"call work ()", "exception b", "return 1"});
  expect_lines(body, {"e = ", "call virtual std::exception::what on e ()", "throw"});
  expect_lines(lowered.body("g"), {"call work ()", "throw"});
}

// In a constructor's function-try block a handler cannot keep what it caught.
TEST(Construct, HandlersOfAConstructorThrowAgain) {
  Lowered lowered = lower(
      "void work(); void log(int);\n"
      "struct A { int n; A(); ~A(); void plain(); };\n"
      "A::A() try { work(); } catch (int e) { if (e) log(e); }\n"
      "A::~A() try { work(); } catch (int e) { log(e); }\n"
      "void A::plain() try { work(); } catch (int e) { log(e); }\n");
  std::string body = lowered.body("A::A");
  expect_lines(body, {"e = ", "? true b", "call log (e)", "throw", "exception b"});
  EXPECT_LT(body.find("? true b"), body.find("throw")) << "what may be thrown comes after\n"
                                                       << body;
  EXPECT_EQ(lowered.body("A::plain").find("throw"), std::string::npos);
  EXPECT_EQ(lowered.body("A::~A").find("throw"), std::string::npos) << "that ends the program";
}

TEST(Construct, Coroutines) {
  Lowered lowered = lower(
      "#include <coroutine>\n"
      "template <class T> struct Gen { struct promise_type { Gen get_return_object();\n"
      "  std::suspend_always initial_suspend(); std::suspend_always final_suspend() noexcept;\n"
      "  std::suspend_always yield_value(T v); void return_void(); void unhandled_exception(); }; "
      "};\n"
      "struct Wait { bool await_ready(); void await_suspend(std::coroutine_handle<>); int "
      "await_resume(); };\n"
      "struct Late { bool await_ready() { return false; } void await_suspend(int) {}\n"
      "  template <class P> void await_suspend(std::coroutine_handle<P>) {}\n"
      "  void await_resume() {} };\n"
      "Gen<int> late() { co_await Late(); }\n"
      "Wait fetch(int); void use(int);\n"
      "Gen<int> f(int n) { for (int i = 0; i < n; ++i) co_yield i; use(co_await fetch(n)); "
      "co_return; }");
  EXPECT_TRUE(lowered.function("f").is_coroutine);
  expect_lines(lowered.body("f"), {"call Gen::promise_type::yield_value on __promise (i)"});
  expect_lines(lowered.body("f"), {" = call fetch (n)", "call Wait::await_suspend on ",
                                   " = call Wait::await_resume on ", "call use (t"});
  expect_lines(lowered.body("late"), {"call Late::await_ready on ", "call Late::await_suspend on ",
                                      "call Late::await_resume on "});
  expect_whole(lowered, "f");
}

TEST(Construct, TemplatesThatUserCodeInstantiates) {
  Lowered lowered = lower(
      "void log(const char*); template <class... A> void all(A&&... a) { (log(a), ...); }\n"
      "template <int N> int constant() { return N; }\n"
      "template <class T> struct Box { T v; template <class U> void set(U u) { v = u; } };\n"
      "int f(int x) { all(\"a\", \"b\"); Box<int> b; b.set(x); if constexpr (sizeof(int) == 4) "
      "return constant<7>(); return 0; }");
  expect_lines(lowered.body("all"), {"call log (", "call log ("});
  expect_lines(lowered.body("constant"), {"return 7"});
  expect_lines(lowered.body("Box::set"), {"this.v = u"});
  expect_lines(lowered.body("f"), {"call all (\"a\", \"b\")", "call Box::set on b (x)"});
}

TEST(Construct, MacrosKeepTheirArguments) {
  Lowered lowered = lower(
      "void add(const char*, int);\n#define ROUTE(path, ...) add(path, sizeof(#__VA_ARGS__))\n"
      "#define API(x) ROUTE(\"/api\" x, GET, POST)\nvoid f() { API(\"/users\"); }\n"
      "// tvaara: allow(pack/rule) because\n/* nothing to tell */\n");
  std::string uses;
  for (const facts::MacroUse& use : lowered.unit.macros) {
    uses += lowered.unit.text(use.name) + "(";
    for (facts::StringId text : use.arguments) uses += lowered.unit.text(text) + "|";
    uses += ") ";
  }
  EXPECT_EQ(uses, "API(\"/users\"|) ROUTE(\"/api\" \"/users\"|GET|POST|) ");
  expect_lines(lowered.body("f"), {"call add (\"/api/users\", "});
  ASSERT_EQ(lowered.unit.comments.size(), 1u);
  EXPECT_EQ(lowered.unit.text(lowered.unit.comments[0].text),
            "// tvaara: allow(pack/rule) because");
}

TEST(Construct, CTablesAndExpressions) {
  Lowered lowered = lower(
      "struct conn { int n; }; typedef int (*handler)(struct conn *, void *);\n"
      "struct route { const char *method; const char *path; handler fn; };\n"
      "static int h1(struct conn *c, void *d) { return 0; }\n"
      "static struct route routes[] = {[0] = {\"GET\", \"/a\", h1}, [1] = {.path = \"/b\", .fn = "
      "&h1, .method = \"POST\"}, {0}};\n"
      "#define TYPE(x) _Generic((x), int: \"int\", default: \"other\")\n"
      "int f(struct conn *c, int n) {\n"
      "  for (struct route *r = routes; r->path; r++) if (r->fn(c, (void *)TYPE(n))) return 1;\n"
      "  struct conn *d = &(struct conn){.n = n}; int x = ({ int y = n; y + 1; }); return x + "
      "d->n; }\n"
      "int old(a, b) int a; char *b; { return a; }",
      "a.c");
  expect_lines(lowered.body("routes::(initializer)"),
               {"{method: \"GET\", path: \"/a\", fn: fn h1}",
                "{method: \"POST\", path: \"/b\", fn: fn h1}"});
  expect_lines(lowered.body("f"), {"r = &routes[]", "call (r.fn) (c, ", "{n: n}", "y = n"});
  expect_lines(lowered.body("old"), {"return a"});
  expect_whole(lowered, "f");
}

TEST(Construct, C23) {
  Lowered lowered = lower(
      "constexpr int LIMIT = 5;\n[[nodiscard]] int g(void);\nenum e : unsigned char { A = 1 };\n"
      "int f(void) { auto x = nullptr; bool b = true; typeof(b) c = false; int n = 0b101'1;\n"
      "  return b && c ? LIMIT + n : g(); }",
      "a.c", "c23");
  EXPECT_EQ(notes(lowered.unit, "parse-error"), std::vector<std::string>{});
  expect_lines(lowered.body("f"), {"x = null", "b = true", "n = 11", "LIMIT=5"});
}

// Bodies of Objective-C methods are not lowered; C functions beside them are, and nothing is lost
// in silence.
TEST(Construct, ObjectiveC) {
  Repository repository;
  repository.write("o.h", "@interface Thing\n- (int)take:(int)x;\n@end\nint helper(int);\n");
  repository.write("uses.c", "#include \"o.h\"\nint g(void) { return helper(1); }\n");
  facts::Unit c = repository.extract({"cc", "-c", "uses.c"});
  EXPECT_FALSE(notes(c, "parse-error").empty()) << "an Objective-C header is no C";
  EXPECT_EQ(function_names(c).count("g"), 1u);
  repository.write(
      "m.m",
      "#include \"o.h\"\n@implementation Thing\n- (int)take:(int)x { return helper(x); }\n@end\n"
      "int plain(Thing *t, int x) { return [t take:x] + helper(x); }\n");
  facts::Unit m = repository.extract({"cc", "-c", "m.m"});
  EXPECT_EQ(function_names(m).count("plain"), 1u);
  EXPECT_EQ(notes(m, "lost-body"), std::vector<std::string>{"Objective-C method take:"});
}

}  // namespace
}  // namespace tvaara::code
