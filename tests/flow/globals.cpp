// Globals, statics, namespaces, constants.
#include <string>

#include "support.h"

static const char* kept = "fixed";
static const char* never = "fixed";
static std::string text;
static int number;
namespace app {
std::string name;
struct Settings {
  std::string path;
  std::string other;
} settings;
static const char* table[4];
}  // namespace app
struct Registry {
  static std::string shared;
  static const char* fixed;
  std::string own;
};
std::string Registry::shared;
const char* Registry::fixed = "fixed";
static const char* initialised = source();
static Registry* current;

void store() { kept = source(); }
void load() { sink(kept); }            // flow
void load_never() { sink(never); }     // no flow
void load_initialised() { sink(initialised); }  // flow
void store_text() { text = source_string(); }
void load_text() { sink(text); }  // flow
void store_number() { number = source_int(); }
void load_number() { sink_int(number); }  // flow
void store_name() { app::name = source_string(); }
void load_name() { sink(app::name); }  // flow
void store_setting() { app::settings.path = source_string(); }
void load_setting() {
  sink(app::settings.path);   // flow
  sink(app::settings.other);  // no flow
}
void store_entry() { app::table[1] = source(); }
void load_entry(int i) { sink(app::table[i]); }  // flow
void store_shared() { Registry::shared = source_string(); }
void load_shared() {
  sink(Registry::shared);  // flow
  sink(Registry::fixed);   // no flow
}
void local_beats_global() {
  const char* kept = "fixed";
  sink(kept);  // no flow
}
void set_and_use() {
  static const char* here = "fixed";
  here = source();
  sink(here);  // flow
}
static const char* fresh;
void clean_then_use() {
  fresh = "fixed";
  sink(fresh);  // no flow
}
static std::string buffer_of_helper;
static const char* helper() {
  buffer_of_helper = source_string();
  return buffer_of_helper.c_str();
}
void use_helper() { sink(helper()); }  // flow
static char static_buffer[64];
static char* format_static() {
  fill(static_buffer, 64);
  return static_buffer;
}
void use_static_buffer() {
  format_static();
  sink(static_buffer);  // flow
}
void set_current() {
  static Registry r;
  current = &r;
  current->own = source_string();
}
void use_current() { sink(current->own); }  // flow
static int counter_of_calls;
void count() { ++counter_of_calls; }
void show() { sink_int(counter_of_calls); }  // no flow
thread_local std::string per_thread;
void set_thread() { per_thread = source_string(); }
void use_thread() { sink(per_thread); }  // flow
static std::string& instance() {
  static std::string one;
  return one;
}
void set_instance() { instance() = source_string(); }
void use_instance() { sink(instance()); }  // flow
struct Singleton {
  static Singleton& get() {
    static Singleton s;
    return s;
  }
  void set(const std::string& v) { value = v; }
  std::string value, other;
};
void set_singleton() { Singleton::get().set(source_string()); }
void use_singleton() {
  sink(Singleton::get().value);  // flow
  sink(Singleton::get().other);  // no flow
}
static std::string step;
static void set_step() { step = source_string(); }
static void clear_step() { step = "fixed"; }
void steps_in_order() {
  set_step();
  sink(step);  // flow
  clear_step();
  sink(step);  // no flow
}
