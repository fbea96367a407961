// Objects as strangers write them: structs, unions, constructors, inheritance, virtual calls.
#include <cstring>
#include <memory>
#include <string>
#include <utility>

#include "support.h"

struct Address {
  std::string street, city;
};
struct Person {
  std::string name;
  Address home;
  int age = 0;
};

void nested_field() {
  Person p;
  p.home.city = source();
  sink(p.home.city);    // flow
  sink(p.home.street);  // no flow
  sink(p.name);         // no flow
}

void whole_copy() {
  Person p;
  p.name = source();
  Person q = p;
  p.name = "x";
  sink(q.name);       // flow
  sink(p.name);       // no flow
  sink(q.home.city);  // no flow
}

void assigned_part() {
  Person p, q;
  p.home.city = source();
  q.home = p.home;
  sink(q.home.city);  // flow
  sink(q.name);       // no flow
}

void aggregate() {
  Address a{source(), "Rome"};
  sink(a.street);  // flow
  sink(a.city);    // no flow
  Person p{"fixed", {"street", source()}, 3};
  sink(p.home.city);    // flow
  sink(p.home.street);  // no flow
}

void designated() {
  Person p{.name = source(), .age = 1};
  sink(p.name);     // flow
  sink_int(p.age);  // no flow
}

union Word {
  int number;
  char bytes[4];
};

void union_bytes() {
  Word w;
  w.number = source_int();
  sink_int(w.bytes[0]);  // flow
}

void union_overwritten() {
  Word w;
  w.number = source_int();
  w.number = 4;
  sink_int(w.number);  // no flow
}

class Account {
 public:
  explicit Account(std::string owner) : owner_(std::move(owner)) {}
  Account(std::string owner, std::string note) : Account(std::move(owner)) {
    note_ = std::move(note);
  }
  const std::string& owner() const { return owner_; }
  const std::string& note() const { return note_; }
  Account& set_note(const std::string& note) {
    note_ = note;
    return *this;
  }
  void clear() { note_.clear(); }

 private:
  std::string owner_, note_ = "none";
};

void constructed() {
  Account a(source());
  sink(a.owner());  // flow
  sink(a.note());   // no flow
}

void delegated() {
  Account a("owner", source());
  sink(a.note());   // flow
  sink(a.owner());  // no flow
}

void chained() {
  Account a("owner");
  sink(a.set_note("x").set_note(source()).note());  // flow
  a.clear();
  sink(a.note());  // no flow
}

void two_objects() {
  Account a("a"), b("b");
  a.set_note(source());
  sink(b.note());  // no flow
  Account& c = a;
  sink(c.note());  // flow
}

class Shape {
 public:
  virtual ~Shape() = default;
  virtual std::string label() const { return "shape"; }
};
class Tagged : public Shape {
 public:
  std::string label() const override { return source(); }
};
class Plain : public Shape {
 public:
  std::string label() const override { return "plain"; }
};

static void show(const Shape& shape) {
  sink(shape.label());  // flow
}

void virtual_calls() {
  Tagged t;
  Plain p;
  show(t);
  show(p);
}

void known_class() {
  Plain p;
  Shape& s = p;
  sink(s.label());  // no flow
  std::unique_ptr<Shape> u = std::make_unique<Tagged>();
  sink(u->label());  // flow
}

void chosen_class(bool tagged) {
  Shape* s;
  if (tagged)
    s = new Tagged;
  else
    s = new Plain;
  sink(s->label());  // flow
  delete s;
}

class Base {
 protected:
  std::string value_;

 public:
  void set(const std::string& v) { value_ = v; }
};
class Derived : public Base {
 public:
  void flush() { sink(value_); }  // flow
};

void inherited_field() {
  Derived d;
  d.set(source());
  d.flush();
}

class Logger {
 public:
  explicit Logger(const std::string& text) : text_(text) {}
  ~Logger() { sink(text_); }  // flow

 private:
  std::string text_;
};

void destructor() { Logger logger(source()); }

class Quiet {
 public:
  explicit Quiet(const std::string& text) : text_(text) { text_ = "quiet"; }
  ~Quiet() { sink(text_); }  // no flow

 private:
  std::string text_;
};

void quiet_destructor() { Quiet quiet(source()); }

struct Copier {
  std::string data;
  Copier() = default;
  Copier(const Copier& other) : data(other.data) {}
  Copier& operator=(const Copier& other) {
    if (this != &other) data = other.data;
    return *this;
  }
};

void copy_constructor() {
  Copier a;
  a.data = source();
  Copier b(a);
  Copier c;
  c = b;
  sink(c.data);  // flow
  c = Copier();
  sink(c.data);  // no flow
}

struct Dropper {
  std::string data;
  Dropper() = default;
  Dropper(const Dropper&) : data("fresh") {}
};

void copy_that_drops() {
  Dropper a;
  a.data = source();
  Dropper b(a);
  sink(b.data);  // no flow
}

struct Text {
  std::string s;
  Text operator+(const Text& o) const { return Text{s + o.s}; }
  operator std::string() const { return s; }
  char operator[](size_t i) const { return s[i]; }
  Text& operator+=(const std::string& o) {
    s += o;
    return *this;
  }
};

void operators() {
  Text a{"x"}, b{source()};
  Text c = a + b;
  sink(std::string(c));  // flow
  sink(std::string(a));  // no flow
  a += source();
  std::string out = a;
  sink(out);  // flow
}

struct Node {
  std::string value;
  Node* next = nullptr;
};

void linked() {
  Node tail{source()}, head{"head", &tail};
  sink(head.next->value);  // flow
  sink(head.value);        // no flow
}

struct Static {
  static std::string shared;
  static std::string fixed;
};
std::string Static::shared;
std::string Static::fixed = "fixed";

void static_member_written() { Static::shared = source(); }
void static_member_read() {
  sink(Static::shared);  // flow
  sink(Static::fixed);   // no flow
}

void pointer_to_member() {
  Person p;
  std::string Person::* field = &Person::name;
  p.*field = source();
  sink(p.name);  // flow (missed)
}

void method_pointer() {
  Account a(source());
  const std::string& (Account::*get)() const = &Account::owner;
  sink((a.*get)());  // flow
}

void bit_copied() {
  struct Raw {
    char text[16];
    int n;
  } a{}, b{};
  strncpy(a.text, source(), sizeof a.text - 1);
  memcpy(&b, &a, sizeof a);
  sink(b.text);  // flow
}

template <typename T>
class Box {
 public:
  void put(T value) { value_ = std::move(value); }
  const T& get() const { return value_; }
  template <typename F>
  auto map(F f) const {
    return f(value_);
  }

 private:
  T value_{};
};

void templates() {
  Box<std::string> tainted, clean_box;
  tainted.put(source());
  clean_box.put("ok");
  sink(tainted.get());                                              // flow
  sink(clean_box.get());                                            // no flow
  sink(tainted.map([](const std::string& s) { return s + "!"; }));  // flow
}

template <typename Self>
struct Printer {
  void print() { sink(static_cast<Self*>(this)->text()); }  // flow
};
struct Real : Printer<Real> {
  std::string text() { return source(); }
};
void curiously_recurring() { Real().print(); }

template <typename... Parts>
std::string joined(const Parts&... parts) {
  return (std::string() + ... + parts);
}
template <typename T>
T last_of(T only) {
  return only;
}
template <typename T, typename... More>
auto last_of(T, More... more) {
  return last_of(more...);
}
void variadic() {
  sink(joined("a", source_string(), "b"));           // flow
  sink(joined("a", "b"));                            // no flow
  sink(last_of(std::string("a"), source_string()));  // flow
  sink(last_of(source_string(), std::string("a")));  // no flow
}
// What an unseen function is handed along with one of its own members, the object has already; what
// it is handed beside, it may keep anywhere.
struct Settings {
  const char* root;
};
struct Peer {
  struct {
    const char* asked;
  } request;
  Settings* settings;
};
void note_peer(Peer* peer);
void note_asked(Peer* peer, const char* asked);
void keep(Peer* peer, const char* text);
void unseen_function_of_object(Peer* peer) {
  peer->request.asked = source();
  note_peer(peer);
  note_asked(peer, peer->request.asked);
  sink(peer->settings->root);  // no flow
  sink(peer->request.asked);   // flow
}
void unseen_function_beside(Peer* peer) {
  keep(peer, source());
  sink(peer->request.asked);  // flow
}
