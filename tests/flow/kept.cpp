// Objects that keep pointers and references to what they were handed, and write or read through them later.
#include <functional>
#include <map>
#include <memory>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

#include "support.h"

struct ByReference {
  std::string& target;
  explicit ByReference(std::string& t) : target(t) {}
  void write() { target = source_string(); }
  void reset() { target = "fixed"; }
};
void reference_kept() {
  std::string a = "fixed", b = "fixed";
  ByReference r(a);
  r.write();
  sink(a);  // flow
  sink(b);  // no flow
  r.reset();
  sink(a);  // no flow
}
struct ByPointer {
  std::string* target = nullptr;
  explicit ByPointer(std::string* t) : target(t) {}
  ByPointer() = default;
  void attach(std::string& t) { target = &t; }
  void write() { *target = source_string(); }
};
void pointer_kept() {
  std::string a = "fixed", b = "fixed";
  ByPointer p(&a);
  p.write();
  sink(a);  // flow
  ByPointer q;
  q.attach(b);
  sink(b);  // no flow
  q.write();
  sink(b);  // flow
}
void pointer_kept_on_heap() {
  std::string a = "fixed";
  auto p = std::make_unique<ByPointer>(&a);
  p->write();
  sink(a);  // flow
}
void pointer_moved_on() {
  std::string a = "fixed", b = "fixed";
  ByPointer p(&a);
  p.attach(b);
  p.write();
  sink(a);  // no flow
  sink(b);  // flow
}
struct Reading {
  const std::string& from;
  explicit Reading(const std::string& f) : from(f) {}
  void show() const { sink(from); }        // flow
  void show_fixed() const { sink(from); }  // no flow
};
void read_through() {
  std::string a = "fixed";
  Reading r(a);
  a = source_string();
  r.show();
  std::string b = "fixed";
  Reading(b).show_fixed();
}
struct Holder {
  std::string& held;
  std::string own;
};
void aggregate() {
  std::string text = "fixed";
  Holder h{text, "own"};
  text = source_string();
  sink(h.held);  // flow
  sink(h.own);   // no flow
  h.held = "fixed";
  sink(text);  // no flow
}
struct Counter {
  int& count;
  explicit Counter(int& c) : count(c) {}
  void take() { count = source_int(); }
};
void number_kept() {
  int a = 1, b = 1;
  Counter c(a);
  c.take();
  sink_int(a);  // flow
  sink_int(b);  // no flow
}
class Logger {
 public:
  explicit Logger(std::ostream& out) : out_(out) {}
  void log(const std::string& line) { out_ << line << '\n'; }

 private:
  std::ostream& out_;
};
void stream_kept() {
  std::ostringstream a, b;
  Logger one(a), two(b);
  one.log(source_string());
  two.log("fixed");
  sink(a.str());  // flow
  sink(b.str());  // no flow
}
// A copy is none.
struct Copying {
  std::string own;
  explicit Copying(const std::string& s) : own(s) {}
};
void copied() {
  std::string a = "fixed";
  Copying c(a);
  a = source_string();
  sink(c.own);  // no flow
  std::string b = source_string();
  Copying d(b);
  b = "fixed";
  sink(d.own);  // flow
}
struct Observer {
  std::string last = "nothing";
  void seen(const std::string& text) { last = text; }
};
class Subject {
 public:
  void add(Observer* o) { observers_.push_back(o); }
  void notify(const std::string& text) {
    for (Observer* o : observers_) o->seen(text);
  }

 private:
  std::vector<Observer*> observers_;
};
void observed() {
  Observer one, two, none;
  Subject s;
  s.add(&one);
  s.add(&two);
  s.notify(source_string());
  sink(one.last);   // flow (missed)
  sink(two.last);   // flow (missed)
  sink(none.last);  // no flow
}
void pointers_in_vector() {
  std::string a = "fixed", b = "fixed";
  std::vector<std::string*> v;
  v.push_back(&a);
  *v[0] = source_string();
  sink(a);  // flow
  sink(b);  // no flow
}
class Events {
 public:
  using Listener = std::function<void(const std::string&)>;
  void on(const std::string& name, Listener l) { listeners_[name].push_back(std::move(l)); }
  void each(Listener l) { one_ = std::move(l); }
  void emit(const std::string& name, const std::string& data) {
    for (auto& l : listeners_[name]) l(data);
    if (one_) one_(data);
  }

 private:
  std::map<std::string, std::vector<Listener>> listeners_;
  Listener one_;
};
void closures_kept() {
  Events e;
  std::string seen = "none", other = "none", unseen = "none";
  e.on("open", [&seen](const std::string& s) { seen = s; });
  e.each([&other](const std::string& s) { other = s; });
  e.emit("open", source_string());
  sink(seen);    // flow
  sink(other);   // flow
  sink(unseen);  // no flow
}
void fill_it(std::string& out) { out = source_string(); }
void wrapped() {
  std::string a = "fixed", b = "fixed";
  std::reference_wrapper<std::string> r = a;
  r.get() = source_string();
  sink(a);  // flow
  std::thread t(fill_it, std::ref(b));
  t.join();
  sink(b);  // flow
}
void calls_itself() {
  std::function<void(const std::string&, int)> walk = [&walk](const std::string& text, int depth) {
    if (depth == 0) sink(text);  // flow
    else walk(text, depth - 1);
  };
  walk(source_string(), 3);
}
static void set_first(std::vector<std::string>& v, const std::string& s) {
  auto it = v.begin();
  *it = s;
}
static void set_all(std::vector<Observer>& v, const std::string& s) {
  for (Observer& o : v) o.seen(s);
}
void written_through_iterators_of_parameters() {
  std::vector<std::string> v{"fixed"}, w{"fixed"};
  set_first(v, source_string());
  set_first(w, "other");
  sink(v[0]);  // flow
  sink(w[0]);  // no flow
  std::vector<Observer> all(2), none(2);
  set_all(all, source_string());
  set_all(none, "fixed");
  sink(all[0].last);   // flow
  sink(none[0].last);  // no flow
}
void asked_behind_a_pointer(const char* p, const int* n) {
  std::string a = source_string();
  if (!p || !n) return;
  if (!*p) sink(a);      // flow
  if (*n == 0) sink(a);  // flow
}
