// Smart pointers, optional, variant, expected-like results, any, placement new, threads, futures, coroutines.
#include <any>
#include <atomic>
#include <charconv>
#include <coroutine>
#include <functional>
#include <future>
#include <memory>
#include <mutex>
#include <new>
#include <optional>
#include <string>
#include <thread>
#include <utility>
#include <variant>
#include <vector>

#include "support.h"

struct Row {
  std::string name, note;
  Row() = default;
  Row(std::string a, std::string b) : name(std::move(a)), note(std::move(b)) {}
};
void unique_member() {
  auto p = std::make_unique<Row>();
  p->name = source_string();
  sink(p->name);     // flow
  sink((*p).name);   // flow
  sink(p->note);     // no flow
  Row* raw = p.get();
  sink(raw->name);  // flow
}
void unique_constructed() {
  auto p = std::make_unique<Row>(source_string(), "fixed");
  sink(p->name);  // flow
  sink(p->note);  // no flow
}
void unique_moved() {
  auto p = std::make_unique<std::string>(source_string());
  auto q = std::move(p);
  sink(*q);  // flow
}
void unique_reset() {
  std::unique_ptr<std::string> p(new std::string(source_string()));
  p.reset(new std::string("fixed"));
  sink(*p);  // no flow
  p = std::make_unique<std::string>(source_string());
  sink(*p);  // flow
}
void unique_array() {
  std::unique_ptr<char[]> p(new char[64]);
  fill(p.get(), 64);
  sink(p.get());  // flow
}
void shared_copies() {
  auto p = std::make_shared<Row>();
  auto q = p;
  q->name = source_string();
  sink(p->name);  // flow
  sink(p->note);  // no flow
}
void shared_two() {
  auto p = std::make_shared<Row>(), q = std::make_shared<Row>();
  p->name = source_string();
  sink(q->name);  // no flow
}
void shared_nothing() {
  auto n = std::make_shared<int>(0);
  if (!n) return;
  sink(source_string());  // flow
}
void weak() {
  auto p = std::make_shared<std::string>(source_string());
  std::weak_ptr<std::string> w = p;
  if (auto q = w.lock()) sink(*q);  // flow
}
void shared_cast() {
  struct Base {
    virtual ~Base() = default;
  };
  struct More : Base {
    std::string text;
  };
  auto m = std::make_shared<More>();
  m->text = source_string();
  std::shared_ptr<Base> b = m;
  sink(std::static_pointer_cast<More>(b)->text);  // flow
}
static std::unique_ptr<Row> make(const std::string& a) { return std::make_unique<Row>(a, "fixed"); }
void unique_returned() {
  sink(make(source_string())->name);  // flow
  sink(make("fixed")->name);          // no flow
}
static void take(std::unique_ptr<Row> r) { sink(r->name); }  // flow
void unique_passed() { take(make(source_string())); }
void released() {
  std::unique_ptr<std::string> p(new std::string(source_string()));
  std::string* raw = p.release();
  sink(*raw);  // flow
  delete raw;
}
void optional_value() {
  std::optional<std::string> o = source_string();
  if (o) sink(*o);  // flow
  sink(o.value());  // flow
  sink(o.value_or("fixed"));  // flow
  o = std::nullopt;
  sink(o.value_or("fixed"));  // no flow
}
void optional_emplaced() {
  std::optional<std::string> o;
  o.emplace(source_string());
  sink(*o);  // flow
  o.reset();
  sink(o.value_or("fixed"));  // no flow
}
void optional_member() {
  std::optional<Row> o = Row(source_string(), "fixed");
  sink(o->name);  // flow
  sink(o->note);  // no flow
}
static std::optional<std::string> find(const std::string& a) {
  if (a.empty()) return std::nullopt;
  return a;
}
void optional_returned() {
  if (auto o = find(source_string())) sink(*o);  // flow
}
void variant_got() {
  std::variant<int, std::string> v = source_string();
  sink(std::get<std::string>(v));  // flow
  if (auto* s = std::get_if<std::string>(&v)) sink(*s);  // flow
}
void variant_visited() {
  std::variant<int, std::string> v = source_string();
  std::visit(
      [](auto&& a) {
        if constexpr (std::is_same_v<std::decay_t<decltype(a)>, std::string>) sink(a);  // flow
      },
      v);
}
void variant_assigned() {
  std::variant<int, std::string> v = source_string();
  v = std::string("fixed");
  sink(std::get<std::string>(v));  // no flow
}
void any_cast() {
  std::any a = source_string();
  sink(std::any_cast<std::string>(a));  // flow
  a = std::string("fixed");
  sink(std::any_cast<std::string>(a));  // no flow
}
template <class T>
struct Result {
  T value_;
  std::string error_;
  bool ok() const { return error_.empty(); }
  const T& value() const { return value_; }
  const std::string& error() const { return error_; }
};
static Result<std::string> parse(const std::string& in) {
  if (in.empty()) return {"", "empty"};
  return {in, ""};
}
void own_result() {
  auto r = parse(source_string());
  if (r.ok()) sink(r.value());  // flow
  sink(r.error());              // no flow
}
void placed() {
  alignas(Row) unsigned char room[sizeof(Row)];
  Row* r = new (room) Row(source_string(), "fixed");
  sink(r->name);  // flow
  sink(r->note);  // no flow
  r->~Row();
}
void reference_wrapped() {
  std::string a = "fixed";
  std::reference_wrapper<std::string> r = a;
  r.get() = source_string();
  sink(a);  // flow
}
void thread_argument() {
  std::string a = source_string();
  std::thread t([](std::string v) { sink(v); }, a);  // flow
  t.join();
}
void thread_capture() {
  std::string a = source_string();
  std::thread t([a] { sink(a); });  // flow
  t.join();
}
void thread_writes() {
  std::string a;
  std::thread t([&a] { a = source_string(); });
  t.join();
  sink(a);  // flow
}
static void work(const std::string& a) { sink(a); }  // flow
void thread_function() {
  std::thread t(work, source_string());
  t.join();
}
struct Worker {
  std::string text;
  void run() { sink(text); }  // flow
  void start() {
    text = source_string();
    std::thread t(&Worker::run, this);
    t.join();
  }
};
void async_result() {
  auto f = std::async([] { return source_string(); });
  sink(f.get());  // flow
}
void async_argument() {
  auto f = std::async(std::launch::async, [](std::string a) { return a + "!"; }, source_string());
  sink(f.get());  // flow
}
void promised() {
  std::promise<std::string> p;
  auto f = p.get_future();
  p.set_value(source_string());
  sink(f.get());  // flow
}
void packaged() {
  std::packaged_task<std::string()> t([] { return source_string(); });
  auto f = t.get_future();
  t();
  sink(f.get());  // flow
}
void atomic_value() {
  std::atomic<int> a{0};
  a = source_int();
  sink_int(a.load());  // flow
  a.store(0);
  sink_int(a.load());  // no flow
}
static std::mutex guard;
static std::vector<std::string> shared_queue;
void produce() {
  std::lock_guard<std::mutex> l(guard);
  shared_queue.push_back(source_string());
}
void consume() {
  std::lock_guard<std::mutex> l(guard);
  sink(shared_queue.back());  // flow
}
struct Task {
  struct promise_type {
    std::string value;
    Task get_return_object() { return Task{std::coroutine_handle<promise_type>::from_promise(*this)}; }
    std::suspend_never initial_suspend() { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    void return_value(std::string v) { value = std::move(v); }
    void unhandled_exception() {}
  };
  std::coroutine_handle<promise_type> handle;
  bool await_ready() { return true; }
  void await_suspend(std::coroutine_handle<>) {}
  std::string await_resume() { return handle.promise().value; }
};
static Task read_it() { co_return source_string(); }
static Task read_fixed() { co_return std::string("fixed"); }
static Task awaits() {
  std::string a = co_await read_it();
  sink(a);  // flow
  co_return a;
}
static Task awaits_fixed() {
  std::string a = co_await read_fixed();
  sink(a);  // no flow
  co_return a;
}
static Task takes(std::string a) {
  sink(a);  // flow
  co_return a;
}
void coroutines() {
  awaits();
  awaits_fixed();
  takes(source_string());
}
void number_filled() {
  std::string text = source_string();
  long number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  if (number < 1 || number > 100) return;
  sink(text);  // flow
}
