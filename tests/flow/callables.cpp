// Function pointers, tables of them, std::function, lambdas, bind, member pointers, virtual calls.
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "support.h"

static void to_sink(const char* a) { sink(a); }  // flow
static void to_nothing(const char*) {}
static const char* from_source() { return source(); }
static const char* from_nowhere() { return "fixed"; }
static void only_pointed(const char* a) { sink(a); }  // flow
static void never_pointed(const char* a) { sink(a); }  // no flow

void by_pointer() {
  void (*f)(const char*) = to_sink;
  f(source());
}
void by_pointer_result() {
  const char* (*f)() = from_source;
  sink(f());  // flow
  f = from_nowhere;
  sink(f());  // no flow
}
void by_address_of() {
  auto f = &only_pointed;
  (*f)(source());
}
void pointer_to_other() {
  void (*f)(const char*) = never_pointed;
  f("fixed");
  f = to_nothing;
  f(source());
}
typedef const char* (*Getter)();
static const char* call_getter(Getter g) { return g(); }
void by_pointer_parameter() {
  sink(call_getter(from_source));   // flow
  sink(call_getter(from_nowhere));  // no flow
}
static Getter choose(bool first) { return first ? from_source : from_nowhere; }
void by_pointer_returned() { sink(choose(unknown())()); }  // flow
static const Getter getters[] = {from_nowhere, from_source};
void by_table(int i) { sink(getters[i]()); }  // flow
void by_table_constant() {
  sink(getters[1]());  // flow
  sink(getters[0]());  // no flow
}
struct Command {
  const char* name;
  void (*run)(const char*);
};
static void run_one(const char* a) { sink(a); }  // flow
static void run_two(const char*) {}
static const Command commands[] = {{"one", run_one}, {"two", run_two}};
void by_table_of_structs(int i) { commands[i].run(source()); }
void by_table_walked() {
  for (const Command& c : commands) c.run(source());
}
struct Handler {
  Getter get;
  Getter other;
};
void by_struct_of_pointers() {
  Handler h = {from_source, from_nowhere};
  sink(h.get());    // flow
  sink(h.other());  // no flow
}
static Getter global_getter = from_nowhere;
void set_global_getter() { global_getter = from_source; }
void by_global_pointer() { sink(global_getter()); }  // flow
void by_function() {
  std::function<const char*()> f = from_source;
  sink(f());  // flow
}
void by_function_of_lambda() {
  std::function<void(const char*)> f = [](const char* a) { sink(a); };  // flow
  f(source());
}
static void apply(const std::function<void(const std::string&)>& f, const std::string& v) { f(v); }
void by_function_parameter() {
  apply([](const std::string& a) { sink(a); }, source_string());  // flow
  apply([](const std::string& a) { sink(a); }, "fixed");          // no flow
}
void by_function_reassigned() {
  std::function<std::string()> f = [] { return source_string(); };
  f = [] { return std::string("fixed"); };
  sink(f());  // no flow
}
struct Dispatcher {
  std::map<std::string, std::function<void(std::string)>> handlers;
  void add(const std::string& name, std::function<void(std::string)> f) { handlers[name] = f; }
  void run(const std::string& name, const std::string& v) { handlers[name](v); }
};
void by_map_of_functions() {
  Dispatcher d;
  d.add("a", [](std::string v) { sink(v); });  // flow
  d.run("a", source_string());
}
void by_vector_of_functions() {
  std::vector<std::function<void(std::string)>> all;
  all.push_back([](std::string v) { sink(v); });  // flow
  for (auto& f : all) f(source_string());
}
void lambda_direct() {
  auto f = [](const char* a) { sink(a); };  // flow
  f(source());
}
void lambda_unused() {
  auto f = [](const char* a) { sink(a); };  // no flow
  f("fixed");
}
void lambda_result() {
  auto f = [] { return source(); };
  sink(f());  // flow
}
void lambda_captures_value() {
  const char* a = source();
  auto f = [a] { sink(a); };  // flow
  f();
}
void lambda_captured_before() {
  const char* a = "fixed";
  auto f = [a] { sink(a); };  // no flow
  a = source();
  f();
}
void lambda_captures_reference() {
  std::string a = "fixed";
  auto f = [&a] { sink(a); };  // flow
  a = source_string();
  f();
}
void lambda_captures_all() {
  std::string a = source_string(), b = "fixed";
  auto f = [=] {
    sink(a);  // flow
    sink(b);  // no flow
  };
  f();
}
void lambda_captures_all_references() {
  std::string a = source_string(), b = "fixed";
  auto f = [&] {
    sink(a);  // flow
    sink(b);  // no flow
  };
  f();
}
void lambda_initialised_capture() {
  auto f = [a = source_string(), b = std::string("fixed")] {
    sink(a);  // flow
    sink(b);  // no flow
  };
  f();
}
void lambda_moved_capture() {
  std::string a = source_string();
  auto f = [b = std::move(a)] { sink(b); };  // flow
  f();
}
void lambda_writes_out() {
  std::string a;
  auto f = [&a] { a = source_string(); };
  f();
  sink(a);  // flow
}
void lambda_writes_copy() {
  std::string a = "fixed";
  auto f = [a]() mutable { a = source_string(); };
  f();
  sink(a);  // no flow
}
void lambda_keeps_state() {
  auto f = [kept = std::string()](std::string next) mutable {
    sink(kept);  // flow
    kept = next;
  };
  f(source_string());
  f("fixed");
}
void lambda_in_lambda() {
  auto f = [](const char* a) {
    auto g = [a] { sink(a); };  // flow
    g();
  };
  f(source());
}
void lambda_immediately() {
  const char* a = [] { return source(); }();
  sink(a);  // flow
}
void lambda_generic() {
  auto f = [](auto a) { sink(a); };  // flow
  f(source());
}
struct Widget {
  std::string text, other;
  void member_lambda() {
    text = source_string();
    auto f = [this] {
      sink(text);   // flow
      sink(other);  // no flow
    };
    f();
  }
  void member_copy() {
    text = source_string();
    auto f = [*this] { sink(text); };  // flow
    f();
  }
  void show(const char* a) { sink(a); }  // flow
  const char* get() { return source(); }
  void take(std::string v) { sink(v); }  // flow
};
void by_member_pointer() {
  Widget w;
  void (Widget::*m)(const char*) = &Widget::show;
  (w.*m)(source());
}
void by_member_pointer_result() {
  Widget w;
  auto m = &Widget::get;
  sink((w.*m)());  // flow
}
void by_mem_fn() {
  Widget w;
  auto f = std::mem_fn(&Widget::take);
  f(w, source_string());
}
static void two(const char* a, const char* b) {
  sink(a);  // flow
  sink(b);  // no flow
}
void by_bind() {
  auto f = std::bind(two, source(), "fixed");
  f();
}
static void three(const char* a, const char* b) {
  sink(a);  // no flow
  sink(b);  // flow
}
void by_bind_placeholder() {
  auto f = std::bind(three, "fixed", std::placeholders::_1);
  f(source());
}
struct Taker {
  void take(std::string v) { sink(v); }  // flow
};
void by_bind_member() {
  Taker t;
  auto f = std::bind(&Taker::take, &t, std::placeholders::_1);
  f(source_string());
}
void by_invoke() {
  std::invoke([](std::string v) { sink(v); }, source_string());  // flow
}
struct Functor {
  void operator()(const char* a) const { sink(a); }  // flow
};
void by_functor() { Functor()(source()); }
template <class F>
static void call_with_source(F f) { f(source()); }
void by_template_callable() {
  call_with_source([](const char* a) { sink(a); });  // flow
}
void by_template_function() { call_with_source(to_nothing); }

struct Base {
  virtual ~Base() = default;
  virtual const char* get() { return "fixed"; }
  virtual void put(const char*) {}
  const char* outer() { return get(); }
};
struct Tainted : Base {
  const char* get() override { return source(); }
  void put(const char* a) override { sink(a); }  // flow
};
struct Clean : Base {
  const char* get() override { return "other"; }
};
struct More : Tainted {};
void by_virtual(Base& b) { sink(b.get()); }  // flow
void by_virtual_argument(Base* b) { b->put(source()); }
void by_virtual_known() {
  Clean c;
  Base& b = c;
  sink(b.get());  // no flow
  sink(c.get());  // no flow
}
void by_virtual_pointer() {
  std::unique_ptr<Base> b = std::make_unique<Tainted>();
  sink(b->get());  // flow
}
void by_virtual_inherited() {
  More m;
  sink(m.get());  // flow
}
void by_template_method() {
  Tainted t;
  sink(t.outer());  // flow
  Clean c;
  sink(c.outer());  // no flow (reported)
}
void by_explicit_base() {
  Tainted t;
  sink(t.Base::get());  // no flow
}
struct Shape {
  virtual ~Shape() = default;
  virtual std::string name() const = 0;
};
struct Named : Shape {
  explicit Named(std::string n) : n_(std::move(n)) {}
  std::string name() const override { return n_; }
  std::string n_;
};
void by_abstract() {
  std::vector<std::unique_ptr<Shape>> all;
  all.push_back(std::make_unique<Named>(source_string()));
  for (const auto& s : all) sink(s->name());  // flow
}
template <class D>
struct Curious {
  void run() { static_cast<D*>(this)->step(source()); }
};
struct Derived : Curious<Derived> {
  void step(const char* a) { sink(a); }  // flow
};
void by_curious() { Derived().run(); }
struct Listener {
  virtual ~Listener() = default;
  virtual void on(const std::string& v) = 0;
};
struct Subject {
  std::vector<Listener*> listeners;
  void fire() {
    for (Listener* l : listeners) l->on(source_string());
  }
};
struct Printing : Listener {
  void on(const std::string& v) override { sink(v); }  // flow
};
void by_observer() {
  Printing p;
  Subject s;
  s.listeners.push_back(&p);
  s.fire();
}
using Callback = void (*)(void* context, const char* text);
static void with_context(Callback c, void* context) { c(context, source()); }
struct State {
  const char* kept;
};
static void keep(void* context, const char* text) { static_cast<State*>(context)->kept = text; }
void by_context() {
  State s{"fixed"};
  with_context(keep, &s);
  sink(s.kept);  // flow
}
static void show_context(void* context, const char*) {
  sink(static_cast<State*>(context)->kept);  // flow
}
void by_context_sink() {
  State s{source()};
  with_context(show_context, &s);
}
