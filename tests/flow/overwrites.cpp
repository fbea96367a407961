// What is overwritten before its use, and what only looks as if it were.
#include <stdlib.h>
#include <string.h>

#include <list>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "support.h"

struct Pair {
  const char* first;
  const char* second;
};
struct Outer {
  Pair inner;
  std::string name;
};

void through_pointer() {
  const char* a = source();
  const char** p = &a;
  *p = "fixed";
  sink(a);  // no flow
  *p = source();
  sink(a);  // flow
}
void through_pointer_to_pointer() {
  const char* a = source();
  const char** p = &a;
  const char*** q = &p;
  **q = "fixed";
  sink(a);   // no flow
  sink(*p);  // no flow
  **q = source();
  sink(*p);  // flow
}
void through_one_of_two() {
  const char *a = source(), *b = source();
  const char** p = unknown() ? &a : &b;
  *p = "fixed";
  sink(a);  // flow
}
void two_pointers_copy() {
  char* a = source();
  char fixed[] = "fixed";
  char **p = &a, **q = &a;
  {
    char* t = *p;
    t = fixed;
    *p = t;
  }
  sink(*q);  // no flow
}
void two_pointers_source() {
  char fixed[] = "fixed";
  char* a = fixed;
  char **p = &a, **q = &a;
  {
    char* t = *p;
    t = source();
    *p = t;
  }
  {
    char* t = *q;
    sink(t);  // flow
  }
}
void through_reference() {
  const char* a = source();
  const char*& r = a;
  r = "fixed";
  sink(a);  // no flow
  r = source();
  sink(a);  // flow
}
void reference_of_reference() {
  std::string a = source_string();
  std::string& r = a;
  std::string& s = r;
  s = "fixed";
  sink(a);  // no flow
}
void field() {
  Pair p = {source(), source()};
  p.first = "fixed";
  sink(p.first);   // no flow
  sink(p.second);  // flow
}
void field_through_pointer() {
  Pair p = {source(), source()};
  Pair* q = &p;
  q->first = "fixed";
  sink(p.first);   // no flow
  sink(q->second);  // flow
}
void field_of_field() {
  Outer o;
  o.inner.first = source();
  o.inner.second = source();
  Pair* q = &o.inner;
  q->first = "fixed";
  sink(o.inner.first);   // no flow
  sink(o.inner.second);  // flow
}
void whole_over_field() {
  Pair p = {source(), source()};
  Pair fixed = {"a", "b"};
  p = fixed;
  sink(p.first);  // no flow
}
void field_of_heap() {
  Pair* p = (Pair*)malloc(sizeof *p);
  p->first = source();
  p->first = "fixed";
  sink(p->first);  // no flow
  p->second = "fixed";
  p->second = source();
  sink(p->second);  // flow
  free(p);
}
void constant_index() {
  const char* a[4];
  a[0] = source();
  a[1] = "fixed";
  sink(a[1]);  // no flow
  sink(a[0]);  // flow
  a[0] = "fixed";
  sink(a[0]);  // no flow
}
void constant_index_through_pointer() {
  const char* a[4] = {"a", "b", "c", "d"};
  const char** p = a;
  p[2] = source();
  sink(a[2]);  // flow
  sink(a[1]);  // no flow (reported)
}
void unknown_index(int i) {
  const char* a[4] = {"a", "b", "c", "d"};
  a[i] = source();
  sink(a[0]);  // flow
}
void named_index() {
  enum { kFirst, kSecond };
  const char* a[2];
  a[kFirst] = "fixed";
  a[kSecond] = source();
  sink(a[kFirst]);   // no flow
  sink(a[kSecond]);  // flow
}
void in_branches() {
  const char* a = source();
  if (unknown()) {
    a = "one";
  } else {
    a = "two";
  }
  sink(a);  // no flow
}
void in_one_branch() {
  const char* a = source();
  if (unknown()) a = "one";
  sink(a);  // flow
}
void cleaned_in_one_branch() {
  const char* a = source();
  if (unknown()) a = clean(a);
  sink(a);  // flow
}
void cleaned_in_both() {
  const char* a = source();
  if (unknown()) {
    a = clean(a);
  } else {
    a = clean("other");
  }
  sink(a);  // no flow
}
void loop_may_not_run(int n) {
  const char* a = source();
  for (int i = 0; i < n; ++i) a = "fixed";
  sink(a);  // flow
}
static void set_fixed(const char** p) { *p = "fixed"; }
static void set_source(const char** p) { *p = source(); }
static void set_maybe(const char** p) {
  if (unknown()) *p = "fixed";
}
void by_callee() {
  const char* a = source();
  set_fixed(&a);
  sink(a);  // no flow
  set_source(&a);
  sink(a);  // flow
  set_maybe(&a);
  sink(a);  // flow
}
static void set_string(std::string& s) { s = "fixed"; }
void by_callee_reference() {
  std::string a = source_string();
  set_string(a);
  sink(a);  // no flow
}
static void set_field(Pair* p) { p->first = "fixed"; }
void field_by_callee() {
  Pair p = {source(), source()};
  set_field(&p);
  sink(p.first);   // no flow
  sink(p.second);  // flow
}
static void changes_copy(const char* a) { a = "fixed"; }
static void changes_copy_of_struct(Pair p) { p.first = "fixed"; }
void copy_is_changed() {
  const char* a = source();
  changes_copy(a);
  sink(a);  // flow
  Pair p = {source(), "x"};
  changes_copy_of_struct(p);
  sink(p.first);  // flow
}
void buffer_emptied() {
  char b[64];
  fill(b, 64);
  b[0] = '\0';
  strcpy(b, "fixed");
  sink(b);  // no flow
}
void buffer_refilled() {
  char b[64] = "fixed";
  memset(b, 0, sizeof b);
  fill(b, 64);
  sink(b);  // flow
}
void other_buffer() {
  char a[64], b[64];
  fill(a, 64);
  strcpy(b, "fixed");
  sink(b);  // no flow
}
void container_cleared() {
  std::vector<std::string> v{source_string()};
  v.clear();
  v.push_back("fixed");
  sink(v[0]);  // no flow
}
void container_assigned() {
  std::list<std::string> l;
  l.push_back(source_string());
  l = std::list<std::string>();
  l.push_back("fixed");
  sink(l.front());  // no flow
}
void element_assigned() {
  std::vector<std::string> v(3);
  v[0] = source_string();
  v[0] = "fixed";
  sink(v[0]);  // no flow
}
void map_entry_assigned() {
  std::map<std::string, std::string> m;
  m["a"] = source_string();
  m["a"] = "fixed";
  m["b"] = source_string();
  sink(m["a"]);  // no flow
  sink(m["b"]);  // flow
}
void swapped() {
  std::string a = source_string(), b = "fixed";
  a.swap(b);
  sink(a);  // no flow
  sink(b);  // flow
  std::swap(a, b);
  sink(a);  // flow
  sink(b);  // no flow
}
void exchanged_by_hand() {
  const char *a = source(), *b = "fixed";
  const char* t = a;
  a = b;
  b = t;
  sink(a);  // no flow
  sink(b);  // flow
}
union Word {
  char* text;
  char* also;
  int number;
};
void union_overwritten() {
  Word w;
  w.text = source();
  w.also = (char*)"fixed";
  sink(w.text);  // no flow
  w.also = source();
  sink(w.text);  // flow
}
void smart_pointer_overwritten() {
  auto p = std::make_unique<Outer>();
  p->name = source_string();
  p->name = "fixed";
  sink(p->name);  // no flow
  p->name = source_string();
  sink(p->name);  // flow
}
void reassigned_pointer() {
  Pair a = {source(), "x"}, b = {"fixed", "x"};
  Pair* p = &a;
  p = &b;
  sink(p->first);  // no flow
  p = &a;
  sink(p->first);  // flow
}
void pointer_moves_on() {
  Pair a = {"fixed", "x"}, b = {"fixed", "x"};
  Pair* p = &a;
  p->first = source();
  p = &b;
  sink(p->first);  // no flow
  sink(a.first);   // flow
}
