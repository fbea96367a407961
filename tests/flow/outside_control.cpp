// Branches, loops and conditions: what runs, what cannot run, what is checked.
#include <cstdlib>
#include <cstring>
#include <string>

#include "support.h"

static const bool kOn = true;
static const int kLevel = 3;
static int always() { return 1; }
static int never() { return 0; }
static bool five_is_five() { return kLevel == 3; }

void constant_conditions() {
  std::string text = "safe";
  if (kOn) text = source();
  sink(text);  // flow
  std::string other = "safe";
  if (!kOn) other = source();
  sink(other);  // no flow
}

void constant_number() {
  const char* text = "safe";
  if (kLevel > 5) text = source();
  sink(text);  // no flow
  if (kLevel == 3) text = source();
  sink(text);  // flow
}

void constant_function() {
  const char* text = source();
  if (always()) text = "safe";
  sink(text);  // no flow
  const char* more = "safe";
  if (never()) more = source();
  sink(more);  // no flow
  const char* last = "safe";
  if (five_is_five()) last = source();
  sink(last);  // flow
}

static int global_true = 1;
void never_written_global() {
  const char* text = source();
  if (global_true) text = "safe";
  sink(text);  // no flow
}

static int global_changed = 0;
void change_it() { global_changed = 1; }
void written_global() {
  const char* text = "safe";
  if (global_changed) text = source();
  sink(text);  // flow
}

void literal_conditions() {
  const char* text = source();
  if (1) text = "safe";
  sink(text);  // no flow
  while (true) {
    text = source();
    break;
  }
  sink(text);  // flow
  if (0) sink(source());  // no flow
}

void after_return() {
  const char* text = source();
  sink(text);  // flow
  return;
  sink(text);  // no flow
}

void switch_constant() {
  const char* text = source();
  switch (6) {
    case 6: text = "safe"; break;
    default: break;
  }
  sink(text);  // no flow
}

void switch_unknown(int n) {
  const char* text = "safe";
  switch (n) {
    case 1: text = source(); break;
    case 2: text = "two"; sink(text);  // no flow
      break;
    default: text = "else";
  }
  sink(text);  // flow
}

void switch_falls(int n) {
  const char* text = "safe";
  switch (n) {
    case 1: text = source(); [[fallthrough]];
    case 2: sink(text); break;  // flow
    default: sink(text);        // no flow
  }
}

void goto_forward() {
  const char* text = source();
  goto done;
  text = "safe";
done:
  sink(text);  // flow
}

void goto_skips() {
  const char* text = "safe";
  goto done;
  text = source();
done:
  sink(text);  // no flow
}

void goto_backward() {
  const char* text = "safe";
  int n = 0;
again:
  sink(text);  // flow
  if (n++ < 2) {
    text = source();
    goto again;
  }
}

void loop_carried() {
  std::string before, now;
  for (int i = 0; i < 3; ++i) {
    sink(before);  // flow
    before = now;
    now = source();
  }
}

void loop_overwrites() {
  const char* text = source();
  for (int i = 0; i < 3; ++i) text = "safe";
  sink(text);  // no flow
}

void loop_never_runs() {
  const char* text = "safe";
  for (int i = 0; i < 0; ++i) text = source();
  sink(text);  // no flow
}

void do_once() {
  const char* text = source();
  do {
    text = "safe";
  } while (unknown());
  sink(text);  // no flow
}

void do_unknown() {
  const char* text = "safe";
  do {
    sink(text);  // flow
    text = source();
  } while (unknown());
}

void infinite_with_break() {
  const char* text = "safe";
  for (;;) {
    if (unknown()) break;
    text = source();
  }
  sink(text);  // flow
}

void both_branches_safe() {
  const char* text = source();
  if (unknown()) text = "a";
  else text = "b";
  sink(text);  // no flow
}

void one_branch_safe() {
  const char* text = source();
  if (unknown()) text = "a";
  sink(text);  // flow
}

void short_circuit() {
  const char* text = "safe";
  if (unknown() && (text = source()) != nullptr) sink(text);  // flow
  const char* other = source();
  if (true || (other = "safe")) sink(other);  // flow
}

void nested_ternary(int n) {
  std::string text = n == 1 ? "one" : n == 2 ? source() : "else";
  sink(text);  // flow
}

void guarded_by_return() {
  const char* text = source();
  if (!is_valid(text)) return;
  sink(text);  // guarded
}

void guarded_wrong_way() {
  const char* text = source();
  if (is_valid(text)) return;
  sink(text);  // flow
}

void guarded_other_value() {
  const char* a = source();
  const char* b = source();
  if (!is_valid(a)) return;
  sink(b);  // flow
}

void guarded_then_changed() {
  const char* a = source();
  if (!is_valid(a)) return;
  a = source();
  sink(a);  // flow
}

void guarded_in_flag() {
  std::string text = source_string();
  bool ok = is_valid_string(text);
  if (ok) sink(text);  // guarded
  else sink(text);     // flow
}

void guarded_and() {
  std::string text = source_string();
  if (text.size() < 5 && is_valid_string(text)) sink(text);  // guarded
  if (text.size() < 5 || is_valid_string(text)) sink(text);  // flow
}

void guard_ignored() {
  std::string text = source_string();
  is_valid_string(text);
  sink(text);  // flow
}

void guard_that_throws() {
  std::string text = source_string();
  if (!is_valid_string(text)) throw 1;
  sink(text);  // guarded
}

void guard_that_exits() {
  std::string text = source_string();
  if (!is_valid_string(text)) std::exit(1);
  sink(text);  // guarded
}

static bool check(const std::string& text) {
  if (text.empty()) return false;
  return is_valid_string(text);
}
static bool no_check(const std::string& text) { return is_valid_string(text) || text.empty(); }
static void require(const std::string& text) {
  if (!is_valid_string(text)) throw 2;
}

void guard_in_function() {
  std::string text = source_string();
  if (check(text)) sink(text);  // guarded
  std::string more = source_string();
  if (no_check(more)) sink(more);  // flow
  std::string last = source_string();
  require(last);
  sink(last);  // guarded
}

void cleaned() {
  std::string text = source_string();
  text = clean_string(text);
  sink(text);  // no flow
  std::string more = source_string();
  clean_string(more);
  sink(more);  // flow
}

void cleaned_in_one_branch() {
  std::string text = source_string();
  if (unknown()) text = clean_string(text);
  sink(text);  // flow
}

void cleaned_in_all() {
  std::string text = source_string();
  if (unknown()) text = clean_string(text);
  else text = clean_string(text) + "x";
  sink(text);  // no flow
}

void cleaned_then_joined() {
  std::string a = clean_string(source_string()), b = source_string();
  sink(a + b);  // flow
  sink(a + "b");  // no flow
}

void compared_with_constant() {
  std::string text = source_string();
  if (text == "on") sink(text);  // guarded
  if (text != "on" && text != "off") return;
  sink(text);  // guarded
}

void compared_in_c() {
  const char* text = source();
  if (strcmp(text, "yes") != 0) return;
  sink(text);  // guarded
}

void compared_with_input() {
  std::string text = source_string(), more = source_string();
  if (text == more) sink(text);  // flow
}

enum Mode { kFast, kSlow };
static const char* mode_name(Mode m) {
  switch (m) {
    case kFast: return "fast";
    case kSlow: return "slow";
  }
  return "none";
}
void enumerated() {
  sink(mode_name(static_cast<Mode>(source_int())));  // no flow
}

static const char* normalised(const char* text) {
  if (strcmp(text, "a") == 0) return "a";
  if (strcmp(text, "b") == 0) return "b";
  return "none";
}
void mapped_to_constants() { sink(normalised(source())); }  // no flow

void exception_carries() {
  try {
    throw std::string(source());
  } catch (const std::string& e) {
    sink(e);  // flow
  }
}

struct Failure {
  std::string what;
};
static void failing() { throw Failure{source()}; }
void exception_from_call() {
  try {
    failing();
    sink("not here");  // no flow
  } catch (const Failure& e) {
    sink(e.what);  // flow
  }
}

void exception_skips() {
  std::string text = "safe";
  try {
    if (unknown()) throw 1;
    text = source();
  } catch (int) {
    sink(text);  // no flow
    return;
  }
  sink(text);  // flow
}

void other_handler() {
  try {
    failing();
  } catch (int e) {
    sink_int(e);  // no flow
  } catch (...) {
  }
}

void shadowed() {
  std::string text = source();
  {
    std::string text = "inner";
    sink(text);  // no flow
  }
  sink(text);  // flow
}

void if_with_initialiser() {
  if (const char* p = source(); p != nullptr) sink(p);  // flow
}

void self_assigned() {
  std::string text = source();
  text = text;
  sink(text);  // flow
}

void lambda_run_now() {
  std::string text = [] { return std::string(source()); }();
  sink(text);  // flow
  std::string more = source();
  [&] { more = "safe"; }();
  sink(more);  // no flow
}
