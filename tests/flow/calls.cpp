// Calls: parameters, results, out-parameters, recursion, variadic functions, default arguments.
#include <cstdarg>
#include <initializer_list>
#include <string>

#include "support.h"

static const char* identity(const char* a) { return a; }
static const char* second(const char*, const char* b) { return b; }
static const char* constant(const char*) { return "fixed"; }
static void deep_sink(const char* a) { sink(a); }  // flow
static void deeper_sink(const char* a) { deep_sink(a); }
static void safe_sink(const char* a) { sink(a); }  // no flow
static const char* get() { return source(); }
static const char* get_deep() { return get(); }
static const char* get_safe() { return "fixed"; }
static void out(const char** a) { *a = source(); }
static void out_reference(std::string& a) { a = source_string(); }
static void out_clean(std::string& a) { a = "fixed"; }
static void in_out(const char* in, const char** result) { *result = in; }

void by_parameter() { deeper_sink(source()); }
void safe_by_parameter() { safe_sink("fixed"); }
void by_result() { sink(get()); }       // flow
void by_deep_result() { sink(get_deep()); }  // flow
void by_safe_result() { sink(get_safe()); }  // no flow
void through_identity() { sink(identity(source())); }  // flow
void contexts_apart() {
  const char* a = identity(source());
  const char* b = identity("fixed");
  sink(a);  // flow
  sink(b);  // no flow
}
void through_second() {
  sink(second("fixed", source()));  // flow
  sink(second(source(), "fixed"));  // no flow
}
void through_constant() { sink(constant(source())); }  // no flow
void by_out() {
  const char* a = "fixed";
  out(&a);
  sink(a);  // flow
}
void by_out_reference() {
  std::string a;
  out_reference(a);
  sink(a);  // flow
}
void cleaned_by_out() {
  std::string a = source_string();
  out_clean(a);
  sink(a);  // no flow
}
void by_in_out() {
  const char *a, *b;
  in_out(source(), &a);
  in_out("fixed", &b);
  sink(a);  // flow
  sink(b);  // no flow
}
static void swap_texts(std::string& a, std::string& b) {
  std::string t = a;
  a = b;
  b = t;
}
void by_swap() {
  std::string a = source_string(), b = "fixed";
  swap_texts(a, b);
  sink(b);  // flow
  sink(a);  // no flow
}
struct Request {
  std::string path;
  std::string method;
};
static Request read_request() {
  Request r;
  r.path = source_string();
  r.method = "GET";
  return r;
}
void by_struct_result() {
  Request r = read_request();
  sink(r.path);    // flow
  sink(r.method);  // no flow
}
static void fill_request(Request* r) {
  r->path = source_string();
  r->method = "GET";
}
void by_struct_out() {
  Request r;
  fill_request(&r);
  sink(r.path);    // flow
  sink(r.method);  // no flow
}
static void use_request(const Request& r) {
  sink(r.path);    // flow
  sink(r.method);  // no flow
}
void by_struct_parameter() { use_request(read_request()); }
static void use_by_value(Request r) { sink(r.path); }  // flow
void by_struct_value() { use_by_value(read_request()); }
static void overwrites_copy(Request r) { r.path = source_string(); }
void copy_not_written() {
  Request r{"fixed", "GET"};
  overwrites_copy(r);
  sink(r.path);  // no flow
}
static void overwrites_pointer(const char* a) { a = source(); (void)a; }
void pointer_not_written() {
  const char* a = "fixed";
  overwrites_pointer(a);
  sink(a);  // no flow
}
static const char* recurse(const char* a, int n) {
  if (n == 0) return a;
  return recurse(a, n - 1);
}
void by_recursion() {
  sink(recurse(source(), 5));  // flow
  sink(recurse("fixed", 5));   // no flow
}
static const char* odd(const char* a, int n);
static const char* even(const char* a, int n) { return n == 0 ? a : odd(a, n - 1); }
static const char* odd(const char* a, int n) { return n == 0 ? "fixed" : even(a, n - 1); }
void by_mutual_recursion() { sink(even(source(), 4)); }  // flow
static void recursive_sink(const char* a, int n) {
  if (n > 0) recursive_sink(a, n - 1);
  else sink(a);  // flow
}
void into_recursion() { recursive_sink(source(), 3); }
static const char* accumulate(const char* a, const char* b, int n) {
  if (n == 0) return b;
  return accumulate(b, a, n - 1);
}
void alternating_recursion() { sink(accumulate(source(), "fixed", 3)); }  // flow
static void variadic_sink(int n, ...) {
  va_list args;
  va_start(args, n);
  const char* a = va_arg(args, const char*);
  sink(a);  // flow
  va_end(args);
}
void by_variadic() { variadic_sink(1, source()); }
static const char* first_of(int n, ...) {
  va_list args;
  va_start(args, n);
  const char* a = va_arg(args, const char*);
  va_end(args);
  return a;
}
void by_variadic_result() { sink(first_of(1, source())); }  // flow
static void default_sink(const char* a = source()) { sink(a); }  // flow
void by_default() { default_sink(); }
static const char* with_default(const char* a, const char* b = "fixed") { return unknown() ? a : b; }
void default_is_fixed() {
  sink(with_default("one"));      // no flow
  sink(with_default(source()));   // flow
}
static std::string join(std::initializer_list<std::string> parts) {
  std::string all;
  for (const std::string& p : parts) all += p;
  return all;
}
void by_initialiser_list() {
  sink(join({"a", source_string()}));  // flow
  sink(join({"a", "b"}));              // no flow
}
static std::string& chosen(std::string& a, std::string& b, bool first) { return first ? a : b; }
void by_returned_reference() {
  std::string a = "fixed", b = "fixed";
  chosen(a, b, unknown()) = source_string();
  sink(a);  // flow (missed)
}
static std::string* field_of(Request* r) { return &r->path; }
void by_returned_pointer() {
  Request r;
  *field_of(&r) = source_string();
  sink(r.path);    // flow
  sink(r.method);  // no flow
}
static int twice(int n) { return n * 2; }
void by_number() { sink_int(twice(source_int())); }  // flow
static void nested_out(Request** r) { *r = new Request{source_string(), "GET"}; }
void by_allocated_out() {
  Request* r;
  nested_out(&r);
  sink(r->path);    // flow
  sink(r->method);  // no flow
}
static const char* one_path(const char* a) {
  if (unknown()) return a;
  return "fixed";
}
void by_one_path() { sink(one_path(source())); }  // flow
static const char* ignores_condition(const char* a) {
  if (a[0] == 'x') return "one";
  return "two";
}
void by_condition_only() { sink(ignores_condition(source())); }  // no flow
int main(int argc, char** argv) {
  if (argc > 1) sink(argv[1]);  // flow
  sink_int(argc > 1);           // no flow
  for (int i = 1; i < argc; ++i) sink(argv[i]);  // flow
}
static void cleaned_inside(const char* a) { sink(clean(a)); }  // no flow
void into_cleaned() { cleaned_inside(source()); }
static std::string sanitised(std::string a) { return clean_string(a); }
void through_sanitising_wrapper() { sink(sanitised(source_string())); }  // no flow
template <class... T>
static std::string concat(const T&... parts) {
  std::string all;
  ((all += parts), ...);
  return all;
}
void by_fold() {
  sink(concat(std::string("a"), source_string()));   // flow
  sink(concat(std::string("a"), std::string("b")));  // no flow
}
template <class T>
static T pass(T v) { return v; }
void by_template() {
  sink(pass(source()));      // flow
  sink(pass<const char*>("fixed"));  // no flow
}
template <class T>
struct Box {
  T value;
  T get() const { return value; }
  void set(T v) { value = v; }
};
void by_class_template() {
  Box<std::string> a, b;
  a.set(source_string());
  b.set("fixed");
  sink(a.get());  // flow
  sink(b.get());  // no flow
}
template <int N>
static const char* by_number_of() {
  if constexpr (N == 0) return source();
  else return "fixed";
}
void by_template_constant() {
  sink(by_number_of<0>());  // flow
  sink(by_number_of<1>());  // no flow
}
// What a comparison handed through a function is about are values of the caller, whose first
// parameter is not the function's own.
static bool same_truth(bool a) { return a; }
static bool is_one_of(int a) {
  bool one = a == 1;
  return same_truth(one) || same_truth(a == 2);
}
void by_handed_truth(int a) {
  const char* text = source();
  if (same_truth(same_truth(is_one_of(a)) == same_truth(!is_one_of(a)))) sink(text);  // flow
}
