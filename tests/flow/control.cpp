// Branches, loops, switch, goto, exceptions, dead code.
#include <stdexcept>
#include <string>

#include "support.h"

static const int kTrue = 1;
static const int kFalse = 0;
static const bool kOn = true;
constexpr bool kOff = false;
static int static_true = 1;
static int static_false = 0;
int global_five = 5;
int global_changed = 5;
void change() { global_changed = unknown(); }
static int returns_true() { return 1; }
static int returns_false() { return 0; }
static bool answers_never() { return false; }
enum class Mode { off, on };
static const Mode mode = Mode::off;

void literal_false() {
  const char* a = "fixed";
  if (0) a = source();
  sink(a);  // no flow
}
void literal_true() {
  const char* a = source();
  if (1) a = "fixed";
  sink(a);  // no flow
}
void literal_true_source() {
  const char* a = "fixed";
  if (1) a = source();
  sink(a);  // flow
}
void literal_else() {
  const char* a = "fixed";
  if (true) {
  } else {
    a = source();
  }
  sink(a);  // no flow
}
void constant_global() {
  const char* a = "fixed";
  if (kFalse) a = source();
  sink(a);  // no flow
  if (kTrue) a = source();
  sink(a);  // flow
}
void constant_boolean() {
  const char* a = "fixed";
  if (kOff) a = source();
  sink(a);  // no flow
  if (!kOn) a = source();
  sink(a);  // no flow
}
void constant_comparison() {
  const char* a = "fixed";
  if (kTrue != 1) a = source();
  sink(a);  // no flow
  if (5 != 5) a = source();
  sink(a);  // no flow
  if (5 == 5) a = source();
  sink(a);  // flow
}
void never_changed_static() {
  const char* a = "fixed";
  if (static_false) a = source();
  sink(a);  // no flow
  if (static_true) a = source();
  sink(a);  // flow
}
void never_changed_global() {
  const char* a = "fixed";
  if (global_five != 5) a = source();
  sink(a);  // no flow
}
void changed_global() {
  const char* a = "fixed";
  if (global_changed != 5) a = source();
  sink(a);  // flow
}
void constant_function() {
  const char* a = "fixed";
  if (returns_false()) a = source();
  sink(a);  // no flow
  if (answers_never()) a = source();
  sink(a);  // no flow
  if (returns_true()) a = source();
  sink(a);  // flow
}
void constant_local() {
  const char* a = "fixed";
  int debug = 0;
  if (debug) a = source();
  sink(a);  // no flow
}
void constant_arithmetic() {
  const char* a = "fixed";
  if (7 * 6 - 42 > 0) a = source();
  sink(a);  // no flow
}
void constant_enum() {
  const char* a = "fixed";
  if (mode == Mode::on) a = source();
  sink(a);  // no flow
}
void constant_switch() {
  const char* a = "fixed";
  switch (6) {
    case 6: break;
    default: a = source();
  }
  sink(a);  // no flow
  switch (7) {
    case 7: a = source(); break;
    default: break;
  }
  sink(a);  // flow
}
void constant_and() {
  const char* a = "fixed";
  if (kFalse && unknown()) a = source();
  sink(a);  // no flow
  if (kTrue || unknown()) a = source();
  sink(a);  // flow
}
void constant_ternary() {
  const char* a = kFalse ? source() : "fixed";
  sink(a);  // no flow
}
void sink_in_dead_branch() {
  const char* a = source();
  if (kFalse) sink(a);  // no flow
  if (0) {
    sink(a);  // no flow
  }
}
void sink_after_return() {
  const char* a = source();
  return;
  sink(a);  // no flow
}
void sink_after_throw(bool b) {
  const char* a = source();
  if (b || !b) throw std::runtime_error("x");
  sink(a);  // no flow
}
void loop_never() {
  const char* a = "fixed";
  while (0) a = source();
  sink(a);  // no flow
  for (; false;) a = source();
  sink(a);  // no flow
}
void loop_once() {
  const char* a;
  do {
    a = source();
  } while (0);
  sink(a);  // flow
}
void loop_carries() {
  const char *a = "fixed", *b = "fixed";
  for (int i = 0; i < 3; ++i) {
    b = a;
    a = source();
  }
  sink(b);  // flow
}
void loop_break() {
  const char* a = "fixed";
  while (1) {
    a = source();
    break;
  }
  sink(a);  // flow
}
void loop_while_one() {
  const char* a = source();
  while (true) {
    a = "fixed";
    break;
  }
  sink(a);  // no flow
}
void loop_for_once() {
  const char* a = "fixed";
  for (int i = 0; i < 1; ++i) a = source();
  sink(a);  // flow
}
void jumps() {
  const char* a = source();
  goto end;
  a = "fixed";
end:
  sink(a);  // flow
}
void jumps_over_source() {
  const char* a = "fixed";
  goto end;
  a = source();
end:
  sink(a);  // no flow
}
void jumps_back() {
  const char* a = "fixed";
  int n = 0;
again:
  sink(a);  // flow
  a = source();
  if (n++ < 2) goto again;
}
void cleanup_by_goto() {
  char* a = source();
  if (!a) goto done;
  sink(a);  // flow
done:
  return;
}
void switched(int k) {
  const char* a = "fixed";
  switch (k) {
    case 1: a = source(); break;
    case 2: a = "other"; break;
    default: break;
  }
  sink(a);  // flow
}
void switched_through(int k) {
  const char* a = "fixed";
  switch (k) {
    case 1: a = source();
    case 2: sink(a); break;  // flow
    default: sink(a);        // no flow
  }
}
void switched_cleaned(int k) {
  const char* a = source();
  switch (k) {
    case 1: a = "one"; break;
    default: a = "two";
  }
  sink(a);  // no flow
}
void short_circuit() {
  const char* a = "fixed";
  if (unknown() && (a = source())) sink(a);  // flow
}
void early_return() {
  const char* a = source();
  if (unknown()) return;
  sink(a);  // flow
}
void correlated_branches() {
  const char* a = "fixed";
  int have = 0;
  if (unknown()) {
    a = source();
    have = 1;
  }
  if (have) sink(a);  // flow
}
void thrown_text() {
  try {
    throw std::runtime_error(source_string());
  } catch (const std::exception& e) {
    sink(e.what());  // flow
  }
}
void thrown_fixed() {
  try {
    throw std::runtime_error("fixed");
  } catch (const std::exception& e) {
    sink(e.what());  // no flow
  }
}
void thrown_value() {
  try {
    throw source_string();
  } catch (const std::string& s) {
    sink(s);  // flow
  }
}
static void throws() { throw std::invalid_argument(source_string()); }
void thrown_by_callee() {
  try {
    throws();
  } catch (const std::exception& e) {
    sink(e.what());  // flow
  }
}
struct Fault {
  std::string text;
  int code;
};
void thrown_struct() {
  try {
    throw Fault{source_string(), 4};
  } catch (const Fault& f) {
    sink(f.text);      // flow
    sink_int(f.code);  // no flow
  }
}
void thrown_pointer() {
  try {
    throw (const char*)source();
  } catch (const char* s) {
    sink(s);  // flow
  }
}
void other_catch() {
  try {
    throw std::string(source());
  } catch (int n) {
    sink_int(n);  // no flow
  } catch (...) {
  }
}
void caught_all_after() {
  const char* a = "fixed";
  try {
    a = source();
    throw 1;
  } catch (...) {
    sink(a);  // flow
  }
}
void assigned_before_throwing() {
  std::string a = "fixed";
  try {
    a = source_string();
    throws();
    a = "fixed";
  } catch (const std::exception&) {
    sink(a);  // flow
  }
}
void cleaned_in_catch() {
  std::string a = source_string();
  try {
    throws();
  } catch (const std::exception&) {
    a = "fixed";
  }
  sink(a);  // no flow
}
void rethrown() {
  try {
    try {
      throw std::runtime_error(source_string());
    } catch (...) {
      throw;
    }
  } catch (const std::exception& e) {
    sink(e.what());  // flow
  }
}
void try_body() try {
  sink(source());  // flow
} catch (...) {
}
void bad_source_good_sink() {
  const char* a = source();
  a = "fixed";
  if (kTrue) sink(a);  // no flow
}
void good_source_bad_sink() {
  const char* a = "fixed";
  if (kTrue) sink(a);  // no flow
}
void both_branches() {
  const char* a;
  if (unknown()) a = source();
  else a = source();
  if (unknown()) sink(a);  // flow
  else sink("fixed");      // no flow
}
