// Fields, arrays, pointers, references, pointers to pointers, unions, aliases.
#include <string>

#include "support.h"

struct Pair {
  const char* first;
  const char* second;
};
struct Inner {
  std::string text;
  std::string other;
  int number = 0;
};
struct Outer {
  Inner inner;
  Inner* link = nullptr;
  Outer* next = nullptr;
};
union Either {
  const char* text;
  char* same;
};

void one_field() {
  Pair p;
  p.first = source();
  p.second = "fixed";
  sink(p.first);   // flow
  sink(p.second);  // no flow
}
void nested_field() {
  Outer o;
  o.inner.text = source_string();
  sink(o.inner.text);   // flow
  sink(o.inner.other);  // no flow
}
void field_overwritten() {
  Pair p;
  p.first = source();
  p.first = "fixed";
  sink(p.first);  // no flow
}
void struct_copied() {
  Pair p = {source(), "fixed"};
  Pair q = p;
  sink(q.first);   // flow
  sink(q.second);  // no flow
}
void struct_assigned_over() {
  Pair p = {source(), "fixed"};
  p = Pair{"one", "two"};
  sink(p.first);  // no flow
}
void copy_is_apart() {
  Pair p = {"one", "two"};
  Pair q = p;
  q.first = source();
  sink(p.first);  // no flow
  sink(q.first);  // flow
}
void designated() {
  Pair p = {.first = "fixed", .second = source()};
  sink(p.second);  // flow
  sink(p.first);   // no flow
}
void braced_default() {
  Pair p{};
  sink(p.first);  // no flow
}
void through_pointer() {
  Pair p;
  Pair* q = &p;
  q->first = source();
  sink(p.first);  // flow
}
void pointer_reads() {
  Pair p = {source(), "fixed"};
  Pair* q = &p;
  sink(q->first);   // flow
  sink(q->second);  // no flow
}
void pointer_cleans() {
  Pair p = {source(), "fixed"};
  Pair* q = &p;
  q->first = "fixed";
  sink(p.first);  // no flow
}
void pointer_retargeted() {
  Pair p = {"one", "two"}, r = {"one", "two"};
  Pair* q = &p;
  q = &r;
  q->first = source();
  sink(p.first);  // no flow
  sink(r.first);  // flow
}
void dereferenced() {
  const char* a = "fixed";
  const char** p = &a;
  *p = source();
  sink(a);   // flow
  sink(*p);  // flow
}
void pointer_to_pointer() {
  const char* a = "fixed";
  const char** p = &a;
  const char*** pp = &p;
  **pp = source();
  sink(a);  // flow
}
void pointer_to_int() {
  int n = 0;
  int* p = &n;
  *p = source_int();
  sink_int(n);  // flow
}
void int_behind_pointer_cleaned() {
  int n = source_int();
  int* p = &n;
  *p = 7;
  sink_int(n);  // no flow
}
void reference_to_field() {
  Outer o;
  std::string& t = o.inner.text;
  t = source_string();
  sink(o.inner.text);   // flow
  sink(o.inner.other);  // no flow
}
void linked() {
  Inner i;
  Outer o;
  o.link = &i;
  i.text = source_string();
  sink(o.link->text);  // flow
}
void linked_written() {
  Inner i;
  Outer o;
  o.link = &i;
  o.link->text = source_string();
  sink(i.text);   // flow
  sink(i.other);  // no flow
}
void list_of_two() {
  Outer a, b;
  a.next = &b;
  b.inner.text = source_string();
  sink(a.next->inner.text);  // flow
  sink(a.inner.text);        // no flow
}
void list_on_heap() {
  Outer* head = new Outer;
  head->next = new Outer;
  head->next->inner.text = source_string();
  sink(head->next->inner.text);  // flow
  sink(head->inner.text);        // no flow
  delete head->next;
  delete head;
}
void list_walked(Outer* head) {
  head->next->inner.text = source_string();
  for (Outer* o = head; o; o = o->next) sink(o->inner.text);  // flow
}
void heap_object() {
  Pair* p = new Pair;
  p->first = source();
  Pair* q = p;
  sink(q->first);  // flow
  delete p;
}
void two_heap_objects() {
  Pair* p = new Pair{"one", "two"};
  Pair* q = new Pair{"one", "two"};
  p->first = source();
  sink(q->first);  // no flow
  delete p;
  delete q;
}
void array_element() {
  const char* a[3] = {"one", "two", "three"};
  a[1] = source();
  sink(a[1]);  // flow
}
void array_other_element() {
  const char* a[3] = {"one", "two", "three"};
  a[1] = source();
  sink(a[0]);  // no flow
}
void array_unknown_element() {
  const char* a[3] = {"one", "two", "three"};
  a[unknown()] = source();
  sink(a[0]);  // flow
}
void array_read_unknown() {
  const char* a[3] = {"one", source(), "three"};
  sink(a[unknown()]);  // flow
}
void array_two_dimensions() {
  const char* a[2][2] = {{"one", "two"}, {"three", "four"}};
  a[1][0] = source();
  sink(a[1][0]);  // flow
  sink(a[0][0]);  // no flow
}
void array_of_structs() {
  Pair p[2] = {{"one", "two"}, {"three", "four"}};
  p[1].first = source();
  sink(p[1].first);   // flow
  sink(p[1].second);  // no flow
  sink(p[0].first);   // no flow
}
void array_in_struct() {
  struct {
    const char* names[4];
  } s;
  s.names[2] = source();
  sink(s.names[2]);  // flow
}
void array_in_loop() {
  const char* a[4];
  for (int i = 0; i < 4; ++i) a[i] = source();
  sink(a[2]);  // flow
}
void array_cleaned_in_order() {
  const char* a[2];
  a[0] = source();
  a[0] = "fixed";
  sink(a[0]);  // no flow
}
void pointer_arithmetic() {
  char* a = source();
  char* b = a + 3;
  sink(b);  // flow
  sink(&a[2]);  // flow
}
void pointer_walked() {
  char* a = source();
  while (*a == ' ') a++;
  sink(a);  // flow
}
void array_decays() {
  char buffer[32];
  fill(buffer, 32);
  char* p = buffer;
  sink(p);  // flow
}
void array_by_address_of_first() {
  char buffer[32];
  fill(&buffer[0], 32);
  sink(buffer);  // flow
}
void byte_by_byte() {
  char* in = source();
  char out[32];
  int i = 0;
  for (; in[i] && i < 31; ++i) out[i] = in[i];
  out[i] = 0;
  sink(out);  // flow
}
void byte_by_byte_pointers() {
  char* in = source();
  char out[32];
  char* p = out;
  while ((*p++ = *in++)) {
  }
  sink(out);  // flow
}
void character_read() {
  char* in = source();
  sink_int(in[0]);  // flow
}
void array_element_by_pointer() {
  int a[4] = {0, 1, 2, 3};
  int* p = a;
  p[2] = source_int();
  sink_int(a[2]);  // flow
}
void union_member() {
  Either e;
  e.same = source();
  sink(e.text);  // flow
}
void union_overwritten() {
  Either e;
  e.same = source();
  e.text = "fixed";
  sink(e.same);  // no flow
}
void alias_in_struct() {
  std::string text;
  struct {
    std::string* where;
  } holder{&text};
  *holder.where = source_string();
  sink(text);  // flow
}
void alias_chosen() {
  std::string a, b;
  std::string& r = unknown() ? a : b;
  r = source_string();
  sink(a);  // flow
  sink(b);  // flow
}
void pointer_chosen() {
  std::string a, b, c;
  std::string* p = &a;
  if (unknown()) p = &b;
  *p = source_string();
  sink(a);  // flow
  sink(b);  // flow
  sink(c);  // no flow
}
void cast_through_void() {
  Pair p = {source(), "fixed"};
  void* v = &p;
  sink(static_cast<Pair*>(v)->first);   // flow
  sink(static_cast<Pair*>(v)->second);  // no flow
}
void cast_to_bytes() {
  int n = source_int();
  char* bytes = reinterpret_cast<char*>(&n);
  sink_int(bytes[0]);  // flow
}
void member_pointer() {
  Pair p = {"fixed", "fixed"};
  const char* Pair::* m = &Pair::first;
  p.*m = source();
  sink(p.*m);  // flow
}
