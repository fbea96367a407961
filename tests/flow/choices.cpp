// What `a || b` says of a value, and what tests carry: a yes or no, and nothing of what was asked.
#include <cstdio>
#include <cstring>
#include <memory>
#include <set>
#include <string>

#include "support.h"

static bool one_of_two(const std::string& s) { return s == "a" || s == "b"; }
static bool one_of_three(const std::string& s) { return s == "a" || (s == "b" || s == "c"); }
static bool one_or_any(const std::string& s) { return s == "a" || !s.empty(); }
static int on_or_off(const char* s) { return !strcmp(s, "on") || !strcmp(s, "off"); }
static bool neither(const std::string& s) { return s != "a" && s != "b"; }
void asked_by_functions() {
  std::string a = source_string(), b = source_string(), c = source_string(), d = source_string();
  if (one_of_two(a)) sink(a);  // guarded
  else sink(a);                // flow
  if (one_of_three(b)) sink(b);  // guarded
  if (one_or_any(c)) sink(c);    // flow
  if (neither(d)) return;
  sink(d);  // guarded
}
void asked_in_c() {
  const char *a = source(), *b = source();
  if (on_or_off(a)) sink(a);  // guarded
  int known = !strcmp(b, "x") || !strcmp(b, "y");
  if (known) sink(b);   // guarded
  if (!known) sink(b);  // flow
}
void asked_of_another() {
  std::string a = source_string(), b = source_string();
  bool known = a == "x" || b == "y";
  if (known) sink(a);  // flow
  if (known) sink(b);  // flow
}
static bool listed(const std::string& s) {
  static const std::set<std::string> names{"a", "b"};
  return names.count(s) > 0;
}
struct Person {
  const char* name;
  const char* other;
};
void asked_of_a_made_text() {
  const char* list[3] = {"x", source(), source()};
  if (listed(list[1])) sink(list[1]);  // guarded
  if (listed(list[1])) sink(list[2]);  // flow
  Person p{source(), source()};
  if (!listed(p.name)) return;
  sink(p.name);   // guarded
  sink(p.other);  // flow
}
void asked_before_it_changed() {
  const char* text = source();
  if (!listed(text)) return;
  sink(text);  // guarded
  text = source();
  sink(text);  // flow
}
void printed_tests() {
  const char* text = source();
  char line[64];
  snprintf(line, sizeof line, "%d", text[0] == ' ');
  sink(line);  // no flow
  int order = strcmp(text, "x");
  snprintf(line, sizeof line, "%d", order);
  sink(line);  // no flow
  int spaces = 0;
  for (const char* p = text; *p; ++p) spaces += *p == ' ';
  snprintf(line, sizeof line, "%d", spaces);
  sink(line);  // no flow
  snprintf(line, sizeof line, "%s", text);
  sink(line);  // flow
}
struct Shape {
  virtual ~Shape() = default;
  virtual std::string text() const = 0;
};
namespace {
struct Named : Shape {
  std::string name;
  explicit Named(const std::string& n) : name(n) {}
  std::string text() const override { return name; }
};
struct Plain : Shape {
  explicit Plain(const std::string&) {}
  std::string text() const override { return "plain"; }
};
}  // namespace
static std::unique_ptr<Shape> named(const std::string& n) { return std::make_unique<Named>(n); }
static std::unique_ptr<Shape> plain(const std::string& n) { return std::make_unique<Plain>(n); }
void classes_without_a_name_outside() {
  sink(named(source_string())->text());  // flow
  sink(plain(source_string())->text());  // no flow
}
