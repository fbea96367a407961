// Ties the files together.
#include <cstdlib>
#include <cstring>

#include "mixed.h"

static void visit_all(const entry* r, void* user) {
  sink(r->name);                         // flow
  sink(r->note);                         // no flow
  sink(static_cast<const char*>(user));  // flow
}
static void texts() {
  std::string name = input::read_name(), fixed = input::read_fixed();
  sink(name);   // flow
  sink(fixed);  // no flow
  output::show(name);
  output::show(fixed);
  output::show_fixed(fixed);
  output::show_fixed("literal");
  output::show_length(name);
  output::show_pair(name, fixed);
  output::show_pointer(&name);
  sink(quoted(name));                 // flow
  sink(quoted(fixed));                // no flow
  sink(escaped(name));                // guarded
  sink(pick(name, fixed, 1));         // flow
  sink(pick(name, fixed, unknown()));  // flow
  sink(pick(fixed, fixed, 1));        // no flow
  std::string into = "fixed";
  sink(into);  // no flow
  input::read_into(into);
  sink(into);  // flow
  std::string tried;
  if (input::try_read(&tried)) sink(tried);  // flow
  if (auto maybe = input::maybe_read()) sink(*maybe);  // flow
  output::show_all(input::read_all());
  for (const std::string& one : input::read_all()) sink(one);  // flow
  output::show_later([name] { return name; });
}
static void checks() {
  std::string name = input::read_name();
  if (good_name(name)) sink(name);  // guarded
  if (!good_name(name)) sink(name);  // flow
  output::show_checked(input::read_checked());
  sink(input::read_checked());  // guarded
  const char* word = c_read();
  if (c_allowed(word)) sink(word);  // guarded
  sink(word);                       // flow
}
static void stores() {
  Store users("users"), settings(input::read_fixed());
  users.put("name", input::read_name());
  settings.put("name", "fixed");
  sink(users.get("name"));     // flow
  sink(settings.get("name"));  // no flow
  sink(users.name());          // no flow
  users.each([](const std::string& key, const std::string& value) {
    sink(key);    // no flow
    sink(value);  // flow
  });
  Store named(input::read_name());
  sink(named.name());    // flow
  sink(named.get("a"));  // no flow
  output::show_query(input::read_query());
  Query q = input::read_query();
  q.where = "1=1";
  sink(q.where);  // no flow
}
static void shapes() {
  auto circle = make_circle(input::read_name());
  auto square = make_square(input::read_name());
  sink(circle->text());  // flow
  sink(square->text());  // no flow
  circle->draw(input::read_name());
  square->draw(input::read_name());
  output::show_any(*circle);
  Observer seen, unseen;
  Subject subject;
  subject.add(&seen);
  subject.notify(input::read_name());
  sink(seen.last);    // flow (missed)
  sink(unseen.last);  // no flow
}
static void records() {
  entry* r = record_new(c_read(), "note");
  entry* s = record_new("fixed", c_read());
  sink(r->name);  // flow
  sink(r->note);  // no flow
  sink(s->name);  // no flow
  sink(s->note);  // flow
  record_visit(r, visit_all, c_read());
  char* joined = record_join(s);
  sink(joined);  // flow
  entry copy;
  record_copy(&copy, s);
  sink(copy.note);  // flow
  sink(copy.name);  // no flow
  record_set_note(s, const_cast<char*>("clean"));
  sink(s->note);  // no flow
  record_set_note(r, c_read());
  sink(r->note);  // flow
  free(joined);
}
static void c_texts() {
  char buffer[100];
  c_read_into(buffer, sizeof buffer);
  sink(buffer);  // flow
  c_show(buffer);
  c_show_fixed("fixed");
  sink(c_same(buffer));   // flow
  sink(c_other(buffer));  // no flow
  sink(c_same("same"));   // no flow
  c_read_into(c_buffer, sizeof c_buffer);
  sink(c_buffer);               // flow
  sink(c_banner);               // no flow
  if (c_debug == 2) sink("x");  // no flow
  char data[100] = "";
  sink(good_source_a(data));  // no flow
  bad_sink_a(bad_source_a(data));
  sink(data);  // flow
  char other[100];
  good_sink_a(good_source_a(other));
  char* pointer = data;
  bad_sink_b(&pointer);
  if (kVerbose) sink(data);  // no flow
}
static void set_shared() { shared_name = input::read_name(); }
static void globals() {
  set_shared();
  sink(shared_name);   // flow
  sink(shared_fixed);  // no flow
}
int main(int argc, char** argv) {
  texts();
  checks();
  stores();
  shapes();
  records();
  c_texts();
  globals();
  if (argc > 1) std::system(("ls " + quoted(argv[1])).c_str());    // flow
  if (argc > 2 && good_name(argv[2])) std::system(argv[2]);        // guarded
  std::system(("ls " + quoted(input::read_fixed())).c_str());      // no flow
  return 0;
}
