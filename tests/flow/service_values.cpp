// An API server's C++ as somebody would label it who thinks in kinds of flaws: requests and settings that go
// through containers, classes, callables, exceptions and threads, or do not.
#include <algorithm>
#include <array>
#include <deque>
#include <exception>
#include <functional>
#include <future>
#include <iostream>
#include <list>
#include <map>
#include <memory>
#include <mutex>
#include <numeric>
#include <optional>
#include <queue>
#include <set>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <thread>
#include <tuple>
#include <unordered_map>
#include <utility>
#include <variant>
#include <vector>

#include "support.h"

namespace {
struct Request {
  std::string path, body;
  std::map<std::string, std::string> headers;
  std::vector<std::pair<std::string, std::string>> query;
};
Request received() {
  Request r;
  r.path = "/fixed";
  r.body = source_string();
  r.headers["host"] = source_string();
  r.headers["server"] = "fixed";
  r.query.emplace_back("id", source_string());
  return r;
}
}  // namespace

void request_fields() {
  Request r = received();
  sink(r.body);               // flow
  sink(r.path);               // no flow
  sink(r.headers["host"]);    // flow
  sink(r.headers["server"]);  // no flow
  for (const auto& [name, value] : r.query) {
    sink(value);  // flow
    sink(name);   // no flow
  }
}

void request_moved() {
  Request r = received();
  Request taken = std::move(r);
  sink(taken.body);  // flow
  sink(taken.path);  // no flow
}

// ---- containers handed over
namespace {
void last_of(std::vector<std::string> data) { sink(data.back()); }                      // flow
void first_of(const std::list<std::string>& data) { sink(data.front()); }               // flow
void of_map(std::map<int, std::string>* data) { sink((*data)[2]); }                     // flow
void other_of_map(const std::map<int, std::string>& data) { sink(data.at(1)); }         // no flow
void of_deque(std::deque<std::string>& data) { sink(data[0]); }                         // flow
void fixed_vector(const std::vector<std::string>& data) { sink(data[2]); }              // no flow
void fill_vector(std::vector<std::string>& data) { data.push_back(source_string()); }
}  // namespace
void containers_by_value_and_reference() {
  std::vector<std::string> v(3, "fixed");
  fixed_vector(v);
  v.insert(v.end(), 1, source_string());
  last_of(v);
  std::list<std::string> l;
  l.push_back("fixed");
  l.push_front(source_string());
  first_of(l);
  std::map<int, std::string> m;
  m[1] = "fixed";
  m[2] = source_string();
  of_map(&m);
  other_of_map(m);
  std::deque<std::string> d;
  d.push_front(source_string());
  of_deque(d);
  std::vector<std::string> out;
  fill_vector(out);
  sink(out.at(0));  // flow
}
void priority() {
  std::priority_queue<std::string> q;
  q.push(source_string());
  sink(q.top());  // flow
  std::set<std::string> names{"a", "b"};
  sink(*names.begin());  // no flow
  names.insert(source_string());
  for (auto it = names.begin(); it != names.end(); ++it) sink(*it);  // flow
}
void erased() {
  std::map<std::string, std::string> m;
  m["x"] = source_string();
  m.erase("x");
  m["x"] = "fixed";
  sink(m["x"]);  // no flow
  std::vector<std::string> v{source_string()};
  v.clear();
  v.push_back("fixed");
  sink(v[0]);  // no flow
}
void pairs_and_ties() {
  std::pair<std::string, std::string> p{"fixed", source_string()};
  auto [a, b] = std::move(p);
  sink(a);  // no flow
  sink(b);  // flow
  std::string c, d;
  std::tie(c, d) = std::make_pair(source_string(), std::string("fixed"));
  sink(c);  // flow
  sink(d);  // no flow
  auto t = std::make_tuple(1, source_string(), std::string("x"));
  sink(std::get<1>(t));  // flow
  sink(std::get<2>(t));  // no flow
}
void algorithms() {
  std::vector<std::string> from{source_string()}, to, none{"a", "b"};
  std::transform(from.begin(), from.end(), std::back_inserter(to), [](const std::string& s) { return s + "!"; });
  sink(to[0]);  // flow
  std::string joined = std::accumulate(to.begin(), to.end(), std::string());
  sink(joined);  // flow
  sink(std::accumulate(none.begin(), none.end(), std::string("z")));  // no flow
  auto found = std::find_if(to.begin(), to.end(), [](const std::string& s) { return s.size() > 3; });
  if (found != to.end()) sink(*found);  // flow
  std::fill(none.begin(), none.end(), source_string());
  sink(none[1]);  // flow
  std::array<std::string, 3> three;
  three.fill("fixed");
  sink(three[2]);  // no flow
}

// ---- classes
class Session {
 public:
  explicit Session(std::string user) : user_(std::move(user)) {}
  virtual ~Session() = default;
  void rename(const std::string& to) { user_ = to; }
  void set_note(std::string note) { note_ = note; }
  void store() const {
    sink(user_);  // flow
    sink(note_);  // no flow
  }
  virtual void act(const std::string& data) { (void)data; }

 private:
  std::string user_, note_ = "none";
};
class Admin : public Session {
 public:
  using Session::Session;
  void act(const std::string& data) override { sink(data); }  // flow
};
class Guest : public Session {
 public:
  using Session::Session;
  void act(const std::string& data) override { sink(data); }  // no flow
};
void members() {
  Session s("fixed");
  s.rename(source_string());
  s.set_note("fixed");
  s.store();
}
void virtuals() {
  std::unique_ptr<Session> admin = std::make_unique<Admin>("a");
  admin->act(source_string());
  std::unique_ptr<Session> guest = std::make_unique<Guest>("g");
  guest->act("fixed");
}
class Closing {
 public:
  explicit Closing(const std::string& name) : name_(name) {}
  ~Closing() { sink(name_); }  // flow

 private:
  std::string name_;
};
void destructor() { Closing c(source_string()); }
void deleted() {
  Closing* c = new Closing("fixed");
  delete c;
}
template <typename T>
class Holder {
 public:
  void put(T value) { value_ = std::move(value); }
  const T& get() const { return value_; }

 private:
  T value_{};
};
void templated() {
  Holder<std::string> bad, good;
  bad.put(source_string());
  good.put("fixed");
  sink(bad.get());   // flow
  sink(good.get());  // no flow
  Holder<std::vector<std::string>> many;
  many.put({source_string()});
  sink(many.get()[0]);  // flow
}
class Builder {
 public:
  Builder& verb(const std::string& v) {
    text_ += v;
    return *this;
  }
  Builder& table(const std::string& t) {
    text_ += " FROM " + t;
    return *this;
  }
  std::string build() const { return text_; }

 private:
  std::string text_;
};
void builders() {
  sink(Builder().verb("SELECT *").table(source_string()).build());  // flow
  sink(Builder().verb("SELECT *").table("users").build());          // no flow
}
struct Configuration {
  static Configuration& instance() {
    static Configuration one;
    return one;
  }
  std::string root, name = "fixed";
};
void configure() { Configuration::instance().root = source_string(); }
void use_configuration() {
  sink(Configuration::instance().root);  // flow
  sink(Configuration::instance().name);  // no flow
}

// ---- exceptions
void thrown() {
  try {
    throw std::runtime_error("bad: " + source_string());
  } catch (const std::exception& e) {
    sink(e.what());  // flow
  }
  try {
    throw std::runtime_error("fixed");
  } catch (const std::exception& e) {
    sink(e.what());  // no flow
  }
}
namespace {
struct Failure : std::exception {
  explicit Failure(std::string t) : text(std::move(t)) {}
  const char* what() const noexcept override { return text.c_str(); }
  std::string text;
};
void throws(const std::string& t) { throw Failure(t); }
std::string checked(const std::string& t) {
  if (!is_valid_string(t)) throw std::invalid_argument("bad");
  return t;
}
}  // namespace
void thrown_by_callee() {
  try {
    throws(source_string());
  } catch (const Failure& f) {
    sink(f.text);  // flow
  }
}
void checked_by_throw() {
  std::string t = source_string();
  sink(checked(t));  // guarded
  try {
    sink(checked(source_string()));  // guarded
  } catch (const std::invalid_argument&) {
    sink(t);  // guarded (reported)
  }
}
void finally_overwritten() {
  std::string data = source_string();
  try {
    if (unknown()) throw 1;
  } catch (int) {
  }
  data = "fixed";
  sink(data);  // no flow
}

// ---- callables and threads
void lambdas() {
  std::string data = source_string();
  auto by_copy = [data] { sink(data); };  // flow
  by_copy();
  std::string out;
  auto set = [&out](const std::string& s) { out = s; };
  set(data);
  sink(out);  // flow
  set("fixed");
  sink(out);  // no flow
  auto generic = [](const auto& x) { sink(x); };  // flow
  generic(data);
  std::function<std::string(int)> recursive = [&](int n) { return n == 0 ? data : recursive(n - 1); };
  sink(recursive(3));  // flow (missed)
}
void threads() {
  std::string data = source_string();
  std::thread t([&] { sink(data); });  // flow
  t.join();
  std::thread u([](std::string s) { sink(s); }, data);  // flow
  u.join();
  auto f = std::async(std::launch::async, [] { return source_string(); });
  sink(f.get());  // flow
  std::promise<std::string> p;
  auto later = p.get_future();
  p.set_value(source_string());
  sink(later.get());  // flow
  std::packaged_task<std::string()> task([] { return source_string(); });
  auto of_task = task.get_future();
  task();
  sink(of_task.get());  // flow
}
class Queue {
 public:
  void push(std::string s) {
    std::lock_guard<std::mutex> lock(mutex_);
    jobs_.push(std::move(s));
  }
  std::optional<std::string> pop() {
    std::lock_guard<std::mutex> lock(mutex_);
    if (jobs_.empty()) return std::nullopt;
    std::string s = std::move(jobs_.front());
    jobs_.pop();
    return s;
  }

 private:
  std::mutex mutex_;
  std::queue<std::string> jobs_;
};
void queued() {
  Queue q;
  q.push(source_string());
  if (auto job = q.pop()) sink(*job);  // flow
  Queue good;
  good.push("fixed");
  while (auto job = good.pop()) sink(*job);  // no flow
}
struct Routes {
  using Handler = std::function<void(const std::string&)>;
  std::unordered_map<std::string, Handler> handlers;
  void on(const std::string& path, Handler h) { handlers[path] = std::move(h); }
  void dispatch(const std::string& path, const std::string& body) {
    auto it = handlers.find(path);
    if (it != handlers.end()) it->second(body);
  }
};
void routed() {
  Routes routes;
  routes.on("/a", [](const std::string& body) { sink(body); });  // flow
  routes.dispatch("/a", source_string());
}

// ---- sums and views
void variants() {
  std::variant<int, std::string> v = 3;
  v = source_string();
  sink(std::get<std::string>(v));  // flow
  if (auto* s = std::get_if<std::string>(&v)) sink(*s);  // flow
  std::visit([](const auto& x) { if constexpr (std::is_same_v<std::decay_t<decltype(x)>, std::string>) sink(x); }, v);  // flow
  std::optional<std::string> o;
  sink(o.value_or("fixed"));  // no flow
  o.emplace(source_string());
  sink(o.value_or("fixed"));  // flow
}
std::string_view trimmed(std::string_view s) {
  while (!s.empty() && s.front() == ' ') s.remove_prefix(1);
  while (!s.empty() && s.back() == ' ') s.remove_suffix(1);
  return s;
}
void views() {
  std::string data = source_string();
  sink(std::string(trimmed(data)));  // flow
  std::string_view name = data;
  auto colon = name.find(':');
  sink(std::string(name.substr(0, colon)));  // flow
  sink(std::string(trimmed("fixed")));       // no flow
}
void streams() {
  std::stringstream out;
  out << "id=" << source_int() << ";";
  sink(out.str());  // flow
  std::istringstream in(source_string());
  std::string word;
  while (in >> word) sink(word);  // flow
  std::string line;
  std::getline(std::cin, line);
  sink(line);  // flow
  std::ostringstream good;
  good << "id=" << 3;
  sink(good.str());  // no flow
}
void replaced() {
  std::string text = "hello NAME";
  text.replace(text.find("NAME"), 4, source_string());
  sink(text);  // flow
  std::string other = source_string();
  other.assign("fixed");
  sink(other);  // no flow
  std::string a = source_string(), b = "fixed";
  std::swap(a, b);
  sink(a);  // no flow
  sink(b);  // flow
}
void allow_lists() {
  static const std::set<std::string> allowed = {"red", "green"};
  std::string colour = source_string();
  if (allowed.count(colour) == 0) return;
  sink(colour);  // guarded
  static const std::map<std::string, std::string> files = {{"a", "/srv/a"}, {"b", "/srv/b"}};
  auto file = files.find(source_string());
  if (file == files.end()) return;
  sink(file->second);  // no flow
  int n = source_int();
  sink_int(std::clamp(n, 0, 10));  // guarded
  sink_int(std::min(n, 10));       // flow
}
struct Point {
  std::string x, y;
};
void member_pointers() {
  std::string Point::* member = &Point::x;
  Point p;
  p.*member = source_string();
  sink(p.x);  // flow (missed)
  sink(p.y);  // no flow
}
void references() {
  std::string data = "fixed";
  std::string& alias = data;
  alias = source_string();
  sink(data);  // flow
  const std::string& view = data;
  data = "fixed";
  sink(view);  // no flow
  auto shared = std::make_shared<std::string>("fixed");
  auto second = shared;
  *second = source_string();
  sink(*shared);  // flow
}
