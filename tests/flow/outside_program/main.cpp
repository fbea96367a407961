// Several files: headers, namespaces, equal names of internal linkage, C called from C++ and back.
#include <string>

#include "../support.h"
#include "parts.h"

static std::string helper(const std::string& text) { return text; }

void far_return() {
  sink(far::read());   // flow
  sink(far::fixed());  // no flow
}

void far_parameter() {
  far::show(source(), "fixed");
}

void far_same_name() {
  sink(helper(source()));       // flow
  sink(far::helped(source()));  // no flow
}

void far_object() {
  far::Store a, b;
  a.put("key", source());
  b.put("key", "fixed");
  sink(a.get("key"));  // flow
  sink(b.get("key"));  // no flow
}

void far_interface() {
  std::unique_ptr<far::Reader> r = far::make_reader(unknown());
  sink(r->next());  // flow
}

void far_global() {
  far::last = source();
  far::show_last();
}

void far_out() {
  std::string a, b = "b";
  far::fill_in(a, b);
  sink(a);  // flow
  sink(b);  // no flow
}

void far_callback() {
  far::with_line([](const std::string& line) { sink(line); });  // flow
}

void far_c() {
  char buffer[32] = "";
  c_read(buffer, sizeof buffer);
  sink(buffer);        // flow
  sink(c_name(1));     // no flow
  sink(c_echo(source()));  // flow
}

extern "C" void from_c(const char* text) {
  sink(text);  // flow
}

void far_chain() { far::one(source()); }

void far_checked() {
  std::string text = source_string();
  if (!far::ok(text)) return;
  sink(text);  // guarded
}

void far_cleaned() {
  sink(far::made_clean(source()));   // no flow
  sink(far::made_unclean(source())); // flow
}

void far_registered() { far::on_event([](const std::string& text) {
  sink(text);  // flow
}); }

void far_template() {
  far::Pool<std::string> pool;
  pool.add(source());
  sink(pool.any());  // flow
}

void far_anonymous() {
  sink(far::hidden());   // flow
  sink(far::hidden2());  // no flow
}

void far_inline() {
  sink(far::inlined(source()));  // flow
  sink(far::constant(source())); // no flow
}

void far_disabled() {
  const char* text = "safe";
  if (far::enabled()) text = source();
  sink(text);  // no flow
}
