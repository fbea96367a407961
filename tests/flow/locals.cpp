// Values in locals: assignment, strong update, conversions, operators, moved-from objects.
#include <string>
#include <utility>

#include "support.h"

void direct() { sink(source()); }  // flow
void through_local() {
  char* a = source();
  sink(a);  // flow
}
void through_chain() {
  char* a = source();
  char* b = a;
  const char* c = b;
  sink(c);  // flow
}
void overwritten() {
  const char* a = source();
  a = "fixed";
  sink(a);  // no flow
}
void overwritten_after() {
  const char* a = source();
  sink(a);  // flow
  a = "fixed";
  sink(a);  // no flow
}
void tainted_later() {
  const char* a = "fixed";
  sink(a);  // no flow
  a = source();
  sink(a);  // flow
}
void overwritten_on_one_path() {
  const char* a = source();
  if (unknown()) a = "fixed";
  sink(a);  // flow
}
void overwritten_on_all_paths() {
  const char* a = source();
  if (unknown()) {
    a = "one";
  } else {
    a = "two";
  }
  sink(a);  // no flow
}
void tainted_on_one_path() {
  const char* a = "fixed";
  if (unknown()) a = source();
  sink(a);  // flow
}
void unrelated() {
  char* a = source();
  const char* b = "fixed";
  (void)a;
  sink(b);  // no flow
}
void arithmetic() {
  int n = source_int();
  sink_int(n + 1);  // flow
}
void compound() {
  int n = 1;
  n += source_int();
  sink_int(n);  // flow
}
void bit_operations() {
  int n = source_int();
  n = (n << 3) | 1;
  sink_int(n);  // flow
}
void multiplied() { sink_int(2 * source_int()); }  // flow
void negated() { sink_int(-source_int()); }        // flow
void increment() {
  int n = source_int();
  ++n;
  n--;
  sink_int(n);  // flow
}
void converted() {
  long n = static_cast<long>(source_int());
  sink_int((int)n);  // flow
}
void converted_const() {
  const char* a = const_cast<const char*>(source());
  sink(a);  // flow
}
void swapped() {
  const char* a = source();
  const char* b = "fixed";
  std::swap(a, b);
  sink(b);  // flow
  sink(a);  // no flow
}
void swapped_by_hand() {
  const char* a = source();
  const char* b = "fixed";
  const char* t = a;
  a = b;
  b = t;
  sink(b);  // flow
  sink(a);  // no flow
}
void moved() {
  std::string a = source_string();
  std::string b = std::move(a);
  sink(b);  // flow
}
void moved_from_and_assigned() {
  std::string a = source_string();
  std::string b = std::move(a);
  a = "fixed";
  sink(a);  // no flow
}
void exchanged() {
  std::string a = source_string();
  std::string b = std::exchange(a, "fixed");
  sink(b);  // flow
  sink(a);  // no flow
}
void shadowed() {
  const char* a = source();
  {
    const char* a = "fixed";
    sink(a);  // no flow
  }
  sink(a);  // flow
}
void assigned_in_condition() {
  if (char* a = source()) sink(a);  // flow
}
void initialiser_statement() {
  if (char* a = source(); unknown()) {
    sink(a);  // flow
  }
}
void assigned_as_value() {
  const char* a = "fixed";
  const char* b = (a = source());
  sink(b);  // flow
}
void comma() {
  const char* a = (unknown(), source());
  sink(a);  // flow
  a = (source(), "fixed");
  sink(a);  // no flow
}
void ternary() {
  const char* a = unknown() ? source() : "fixed";
  sink(a);  // flow
}
void ternary_of_condition() {
  const char* a = source_int() ? "one" : "two";
  sink(a);  // no flow
}
void gnu_elvis() {
  const char* a = source() ?: "fixed";
  sink(a);  // flow
}
void by_auto() {
  auto a = source_string();
  const auto& b = a;
  auto c = b;
  sink(c);  // flow
}
void by_reference() {
  const char* a = "fixed";
  const char*& r = a;
  r = source();
  sink(a);  // flow
}
void reference_reads() {
  std::string a = "fixed";
  std::string& r = a;
  a = source_string();
  sink(r);  // flow
}
void reference_cleans() {
  const char* a = source();
  const char*& r = a;
  r = "fixed";
  sink(a);  // no flow
}
void reads_before() {
  std::string a = "fixed";
  std::string b = a;
  a = source_string();
  sink(b);  // no flow
}
void comparison_result() {
  int equal = source_int() == 3;
  sink_int(equal);  // no flow
}
void size_of_value() { sink_int((int)sizeof(source_int())); }  // no flow
void constant_operand() {
  int n = source_int();
  n = 0;
  sink_int(n * 5);  // no flow
}
void decltype_only() {
  decltype(source_int()) n = 5;
  sink_int(n);  // no flow
}
void cleaned() {
  sink(clean(source()));  // no flow
}
void cleaned_too_late() {
  char* a = source();
  const char* b = clean(a);
  sink(a);  // flow
  sink(b);  // no flow
}
void static_local() {
  static std::string kept = source_string();
  sink(kept);  // flow
}
void structured_condition() {
  const char* a;
  if (unknown()) a = source();
  else a = clean(source());
  sink(a);  // flow
}
