// Threads, futures and coroutines carry data, too.
#include <atomic>
#include <condition_variable>
#include <coroutine>
#include <deque>
#include <future>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "support.h"

static void work(const std::string& text) {
  sink(text);  // flow
}

void thread_argument() {
  std::thread t(work, source_string());
  t.join();
}

void thread_lambda() {
  std::string text = source();
  std::string out;
  std::thread t([&] { out = text; });
  t.join();
  sink(out);  // flow
}

void async_result() {
  auto f = std::async(std::launch::async, [] { return source_string(); });
  sink(f.get());  // flow
  auto g = std::async([] { return std::string("x"); });
  sink(g.get());  // no flow
}

static std::string pass(std::string s) { return s; }
void async_function() {
  auto f = std::async(pass, source_string());
  sink(f.get());  // flow
}

void promised() {
  std::promise<std::string> p;
  std::future<std::string> f = p.get_future();
  p.set_value(source());
  sink(f.get());  // flow
}

static std::atomic<int> number{0};
void store_number() { number.store(source_int()); }
void load_number() { sink_int(number.load()); }  // flow

class Queue {
 public:
  void push(std::string text) {
    std::lock_guard<std::mutex> lock(mutex_);
    items_.push_back(std::move(text));
    ready_.notify_one();
  }
  std::string pop() {
    std::unique_lock<std::mutex> lock(mutex_);
    ready_.wait(lock, [this] { return !items_.empty(); });
    std::string text = std::move(items_.front());
    items_.pop_front();
    return text;
  }

 private:
  std::mutex mutex_;
  std::condition_variable ready_;
  std::deque<std::string> items_;
};
static Queue jobs;
void producer() { jobs.push(source()); }
void consumer() {
  for (;;) sink(jobs.pop());  // flow
}

class Worker {
 public:
  void start() { thread_ = std::thread(&Worker::run, this, source_string()); }
  ~Worker() { thread_.join(); }

 private:
  void run(std::string text) { sink(text); }  // flow
  std::thread thread_;
};
void member_thread() {
  Worker w;
  w.start();
}

template <typename T>
struct Task {
  struct promise_type {
    std::optional<T> value;
    Task get_return_object() { return Task{std::coroutine_handle<promise_type>::from_promise(*this)}; }
    std::suspend_never initial_suspend() { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    void return_value(T v) { value = std::move(v); }
    void unhandled_exception() {}
  };
  std::coroutine_handle<promise_type> handle;
  bool await_ready() { return true; }
  void await_suspend(std::coroutine_handle<>) {}
  T await_resume() { return *handle.promise().value; }
};

static Task<std::string> fetch() { co_return source_string(); }
static Task<std::string> fixed() { co_return std::string("x"); }
Task<int> coroutine() {
  std::string text = co_await fetch();
  sink(text);  // flow
  std::string other = co_await fixed();
  sink(other);  // no flow
  co_return 0;
}

template <typename T>
struct Generator {
  struct promise_type {
    T current;
    Generator get_return_object() {
      return Generator{std::coroutine_handle<promise_type>::from_promise(*this)};
    }
    std::suspend_always initial_suspend() { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    std::suspend_always yield_value(T v) {
      current = std::move(v);
      return {};
    }
    void return_void() {}
    void unhandled_exception() {}
  };
  std::coroutine_handle<promise_type> handle;
  bool next() {
    handle.resume();
    return !handle.done();
  }
  T value() { return handle.promise().current; }
};
static Generator<std::string> lines() { co_yield source_string(); }
void generated() {
  auto g = lines();
  while (g.next()) sink(g.value());  // flow (missed)
}
