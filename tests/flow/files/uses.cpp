// Where values go.
#include "shared.h"

static const char* helper() { return "fixed"; }  // another one of this name is in makes.cpp
static std::string own_state = "fixed";

void use_text(const char* a) { sink(a); }           // flow
void use_string(const std::string& a) { sink(a); }  // flow
void use_fixed(const char* a) { sink(a); }          // no flow
static void used_by_pointer(const char* a) { sink(a); }  // flow
static void handler(const std::string& a) { sink(a); }   // flow

void results() {
  sink(make_text());   // flow
  sink(make_fixed());  // no flow
  sink(helper());      // no flow
  sink(own_state);     // no flow
}
void handed_on() {
  sink(hand_on(source()));                       // flow
  sink(hand_on("fixed"));                        // no flow
  sink(inline_hand_on(source_string()));         // flow
  sink(inline_hand_on("fixed"));                 // no flow
  sink(template_hand_on(source_string()));       // flow
  sink(template_hand_on(std::string("fixed")));  // no flow
  sink(twice(source_string()));                  // flow
}
void written() {
  const char* a = "fixed";
  out_text(&a);
  sink(a);  // flow
  std::string b;
  out_string(b);
  sink(b);  // flow
}
void called_back() { run_with(used_by_pointer); }
void globals() {
  sink(global_text);    // flow
  sink(global_fixed);   // no flow
  sink(global_string);  // flow
}
void shared() {
  sink(shared_object.text);   // flow
  sink(shared_object.other);  // no flow
}
void made() {
  Shared s = make_shared_object();
  sink(s.text);   // flow
  sink(s.other);  // no flow
}
void tables(int i) {
  sink(makers[i]());  // flow
  sink(makers[0]());  // no flow
}
void chosen() { sink(chosen_maker()); }  // flow
void registered() {
  register_handler(handler);
  fire_handlers();
}
void Service::use() {
  sink(loaded_);  // flow
  sink(fixed_);   // no flow
}
void class_over_files() {
  Service s("fixed");
  s.load();
  s.use();
  sink(s.name());  // no flow
  Service t(source_string());
  sink(t.name());  // flow
}
void virtual_over_files(Service& s) { sink(s.get()); }  // flow
void factory() {
  Service* s = make_service();
  sink(s->get());  // flow
  delete s;
}
std::string recursive_b(const std::string& a, int n) { return n == 0 ? a : recursive_a(a, n - 1); }
void recursion() {
  sink(recursive_a(source_string(), 3));  // flow
  sink(recursive_a("fixed", 3));          // no flow
}
