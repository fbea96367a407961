// Classes: constructors, destructors, operators, conversions, inheritance, statics, nested classes.
#include <string>
#include <utility>

#include "support.h"

class Holder {
 public:
  Holder() = default;
  explicit Holder(std::string v) : value_(std::move(v)) {}
  void set(const std::string& v) { value_ = v; }
  const std::string& get() const { return value_; }
  std::string& ref() { return value_; }
  void show() const { sink(value_); }  // flow
  void reset() { value_ = "fixed"; }

 private:
  std::string value_, other_;
};
void by_constructor() { sink(Holder(source_string()).get()); }  // flow
void by_setter() {
  Holder h;
  h.set(source_string());
  sink(h.get());  // flow
}
void by_method() {
  Holder h(source_string());
  h.show();
}
void by_reference_member() {
  Holder h;
  h.ref() = source_string();
  sink(h.get());  // flow
}
void reset_before() {
  Holder h(source_string());
  h.reset();
  sink(h.get());  // no flow
}
void two_objects() {
  Holder a, b;
  a.set(source_string());
  b.set("fixed");
  sink(b.get());  // no flow
}
void copied_object() {
  Holder a(source_string());
  Holder b = a;
  Holder c;
  c = b;
  sink(c.get());  // flow
}
void moved_object() {
  Holder a(source_string());
  Holder b(std::move(a));
  sink(b.get());  // flow
}
void on_heap() {
  Holder* h = new Holder(source_string());
  sink(h->get());  // flow
  delete h;
}
struct Default {
  std::string text = source_string();
  std::string other = "fixed";
};
void by_default_member() {
  Default d;
  sink(d.text);   // flow
  sink(d.other);  // no flow
}
struct Closing {
  std::string text;
  ~Closing() { sink(text); }  // flow
};
void by_destructor() {
  Closing c;
  c.text = source_string();
}
struct ClosingClean {
  std::string text;
  ~ClosingClean() { sink(text); }  // no flow
};
void by_clean_destructor() {
  ClosingClean c;
  c.text = "fixed";
}
struct ClosingHeap {
  std::string text;
  ~ClosingHeap() { sink(text); }  // flow
};
void by_delete() {
  auto* c = new ClosingHeap;
  c->text = source_string();
  delete c;
}
struct CtorSink {
  explicit CtorSink(const std::string& a) { sink(a); }  // flow
};
void into_constructor() { CtorSink s(source_string()); }
struct Base {
  std::string text, other;
  Base() = default;
  explicit Base(std::string t) : text(std::move(t)) {}
  void set(std::string v) { text = std::move(v); }
};
struct Derived : Base {
  Derived() = default;
  explicit Derived(const std::string& t) : Base(t) {}
  void show() {
    sink(text);   // flow
    sink(other);  // no flow
  }
};
void by_base_field() {
  Derived d;
  d.set(source_string());
  d.show();
}
void by_base_constructor() {
  Derived d(source_string());
  sink(d.text);  // flow
}
void by_base_reference() {
  Derived d;
  Base& b = d;
  b.text = source_string();
  sink(d.text);   // flow
  sink(d.other);  // no flow
}
struct Left {
  std::string left;
};
struct Right {
  std::string right;
};
struct Both : Left, Right {};
void by_two_bases() {
  Both b;
  b.right = source_string();
  Right& r = b;
  sink(r.right);  // flow
  sink(b.left);   // no flow
}
class Text {
 public:
  Text(const char* t) : t_(t) {}  // NOLINT
  operator std::string() const { return t_; }
  Text operator+(const Text& o) const { return Text((t_ + o.t_).c_str()); }
  Text& operator+=(const Text& o) {
    t_ += o.t_;
    return *this;
  }
  char operator[](int i) const { return t_[i]; }
  const std::string* operator->() const { return &t_; }
  const std::string& operator*() const { return t_; }
  std::string operator()() const { return t_; }
  Text& operator<<(const char* a) {
    t_ += a;
    return *this;
  }
  const char* str() const { return t_.c_str(); }

 private:
  std::string t_;
};
void by_conversion() {
  Text t(source());
  std::string s = t;
  sink(s);  // flow
}
void by_implicit_construction() {
  Text t = source();
  sink(t.str());  // flow
}
void by_plus() {
  Text t = Text("a") + Text(source());
  sink(t.str());  // flow
  Text u = Text("a") + Text("b");
  sink(u.str());  // no flow
}
void by_plus_assign() {
  Text t("a");
  t += Text(source());
  sink(t.str());  // flow
}
void by_subscript() { sink_int(Text(source())[0]); }   // flow
void by_arrow() { sink(Text(source())->c_str()); }     // flow
void by_star() { sink(*Text(source())); }              // flow
void by_call_operator() { sink(Text(source())()); }    // flow
void by_shift() {
  Text t("a");
  t << "b" << source();
  sink(t.str());  // flow
}
struct Assigning {
  std::string text;
  Assigning& operator=(const std::string& v) {
    text = v;
    return *this;
  }
};
void by_assignment_operator() {
  Assigning a;
  a = source_string();
  sink(a.text);  // flow
}
struct Copying {
  std::string text;
  Copying() = default;
  Copying(const Copying&) : text("fixed") {}
};
void by_own_copy_constructor() {
  Copying a;
  a.text = source_string();
  Copying b = a;
  sink(b.text);  // no flow
}
class Builder {
 public:
  Builder& name(std::string v) {
    name_ = std::move(v);
    return *this;
  }
  Builder& note(std::string v) {
    note_ = std::move(v);
    return *this;
  }
  std::string build() const { return name_ + note_; }
  const std::string& only_note() const { return note_; }

 private:
  std::string name_, note_;
};
void by_builder() {
  sink(Builder().name(source_string()).note("fixed").build());      // flow
  sink(Builder().name(source_string()).note("fixed").only_note());  // no flow
}
struct Outside {
  struct Inside {
    std::string text;
  };
  Inside inside;
  void put() { inside.text = source_string(); }
  void use() { sink(inside.text); }  // flow
};
void by_nested_class() {
  Outside o;
  o.put();
  o.use();
}
class Guarded {
  friend void open(Guarded& g);
  std::string text_;

 public:
  void show() { sink(text_); }  // flow
};
void open(Guarded& g) { g.text_ = source_string(); }
void by_friend() {
  Guarded g;
  open(g);
  g.show();
}
struct Counter {
  static int count;
  static std::string last;
  static void note(const std::string& v) { last = v; }
};
int Counter::count = 0;
std::string Counter::last;
void set_static() { Counter::note(source_string()); }
void use_static() {
  sink(Counter::last);       // flow
  sink_int(Counter::count);  // no flow
}
class Service {
 public:
  void load() { name_ = source_string(); }
  void use() {
    sink(name_);   // flow
    sink(fixed_);  // no flow
  }

 private:
  std::string name_, fixed_ = "fixed";
};
void in_order() {
  Service s;
  s.load();
  s.use();
}
void composed() {
  struct Engine {
    Holder holder;
    void put(const std::string& v) { holder.set(v); }
    std::string take() { return holder.get(); }
  } e;
  e.put(source_string());
  sink(e.take());  // flow
}
struct ByPointer {
  std::string* target;
  void write() { *target = source_string(); }
};
void by_pointer_member() {
  std::string a = "fixed", b = "fixed";
  ByPointer p{&a};
  p.write();
  sink(a);  // flow
  sink(b);  // no flow
}
struct ByReference {
  std::string& target;
  explicit ByReference(std::string& t) : target(t) {}
  void write() { target = source_string(); }
};
void by_reference_field() {
  std::string a = "fixed";
  ByReference r(a);
  r.write();
  sink(a);  // flow
}
struct ReadingReference {
  const std::string& from;
  void show() { sink(from); }  // flow
};
void by_reading_reference() {
  std::string a = source_string();
  ReadingReference r{a};
  r.show();
}
template <class T>
class Stack {
 public:
  void push(T v) { items_[size_++] = v; }
  T pop() { return items_[--size_]; }

 private:
  T items_[8];
  int size_ = 0;
};
void by_own_stack() {
  Stack<std::string> s;
  s.push(source_string());
  sink(s.pop());  // flow
}
template <class T>
class List {
  struct Node {
    T value;
    Node* next;
  };
  Node* head_ = nullptr;

 public:
  void add(const T& v) { head_ = new Node{v, head_}; }
  const T& first() const { return head_->value; }
  template <class F>
  void each(F f) const {
    for (Node* n = head_; n; n = n->next) f(n->value);
  }
};
void by_own_list() {
  List<std::string> l;
  l.add("fixed");
  l.add(source_string());
  sink(l.first());  // flow
  l.each([](const std::string& v) { sink(v); });  // flow
}
template <class T>
struct Traits {
  static const char* get() { return "fixed"; }
};
template <>
struct Traits<int> {
  static const char* get() { return source(); }
};
void by_specialisation() {
  sink(Traits<int>::get());   // flow
  sink(Traits<long>::get());  // no flow
}
struct Tree {
  Tree *left = nullptr, *right = nullptr;
  std::string value;
  void insert(const std::string& v) {
    if (value.empty()) {
      value = v;
    } else {
      if (!left) left = new Tree;
      left->insert(v);
    }
  }
  void walk() {
    sink(value);  // flow
    if (left) left->walk();
    if (right) right->walk();
  }
};
void by_tree() {
  Tree t;
  t.insert("fixed");
  t.insert(source_string());
  t.walk();
}
