// Where values come from.
#include <vector>

#include "shared.h"

static const char* helper() { return source(); }
static std::string own_state;

const char* global_text = "fixed";
const char* global_fixed = "fixed";
std::string global_string;
Shared shared_object;
Maker makers[2] = {make_fixed, make_text};
Maker chosen_maker = make_fixed;

const char* make_text() { return helper(); }
const char* make_fixed() { return "fixed"; }
const char* hand_on(const char* a) { return a; }
void out_text(const char** a) { *a = source(); }
void out_string(std::string& a) { a = source_string(); }
void run_with(void (*f)(const char*)) { f(source()); }
void set_global() { global_text = source(); }
void set_global_string() { global_string = source_string(); }
void set_shared() { shared_object.text = source_string(); }
void choose_maker() { chosen_maker = make_text; }
Shared make_shared_object() {
  Shared s;
  s.text = source_string();
  s.other = "fixed";
  return s;
}
void set_own_state() { own_state = source_string(); }
void call_use_string() { use_string(source_string()); }
void call_use_text() { use_text(make_text()); }
void call_use_fixed() { use_fixed("fixed"); }

static std::vector<void (*)(const std::string&)> handlers;
void register_handler(void (*f)(const std::string&)) { handlers.push_back(f); }
void fire_handlers() {
  for (auto f : handlers) f(source_string());
}

Service::Service(std::string name) : name_(std::move(name)) {}
Service::~Service() = default;
void Service::load() { loaded_ = source_string(); }
std::string Service::get() { return "fixed"; }
std::string Special::get() { return source_string(); }
Service* make_service() { return new Special("fixed"); }
std::string recursive_a(const std::string& a, int n) { return n == 0 ? a : recursive_b(a, n - 1); }
