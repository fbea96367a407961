// Checks before a change and records after it: on every path, with their answers honoured.
#include <functional>
#include <stdexcept>
#include <string>

#include "support.h"

static int some(int who) { return who % 3; }

static void straight(int who) {  // checked
  if (!permitted(who)) return;
  change(1);
}
static void ignored(int who) {  // unchecked
  permitted(who);
  change(1);
}
static void ignored_in_variable(int who) {  // unchecked
  int ok = permitted(who);
  (void)ok;
  change(1);
}
static void none(int who) {  // unchecked
  change(1);
}
static void too_late(int who) {  // unchecked
  change(1);
  if (!permitted(who)) return;
}
static void not_left(int who) {  // unchecked
  if (!permitted(who)) answer(403);
  change(1);
}
static void left_with_status(int who) {  // checked
  if (!permitted(who)) {
    answer(403);
    return;
  }
  change(1);
}
static void wrong_way_round(int who) {  // unchecked
  if (permitted(who)) return;
  change(1);
}
static void inside_branch(int who) {  // checked
  if (permitted(who)) change(1);
}
static void in_else(int who) {  // unchecked
  if (permitted(who)) {
    answer(200);
  } else {
    change(1);
  }
}
static void zero_means_passed(int who) {  // checked
  if (denied(who)) return;
  change(1);
}
static void zero_misread(int who) {  // unchecked
  if (!denied(who)) return;
  change(1);
}
static void compared_with_zero(int who) {  // checked
  if (denied(who) != 0) return;
  change(1);
}
static void on_one_path(int who) {  // unchecked
  if (some(who)) {
    if (!permitted(who)) return;
  }
  change(1);
}
static void on_both_paths(int who) {  // checked
  if (some(who)) {
    if (!permitted(who)) return;
  } else {
    demand(who);
  }
  change(1);
}
static void either_check(int who) {  // checked
  if (!permitted(who) && denied(who)) return;
  change(1);
}
static void check_or_anything(int who) {  // unchecked
  if (!permitted(who) && !some(who)) return;
  change(1);
}
static void check_and_more(int who) {  // checked
  if (!permitted(who) || some(who)) return;
  change(1);
}
static void kept_in_flag(int who) {  // checked
  bool ok = false;
  if (permitted(who)) ok = true;
  if (ok) change(1);
}
static void flag_always_set(int who) {  // unchecked
  bool ok = true;
  if (permitted(who)) ok = true;
  if (ok) change(1);
}
static void throws_instead(int who) {  // checked
  if (!permitted(who)) throw std::runtime_error("no");
  change(1);
}
static void swallowed(int who) {  // unchecked
  try {
    if (!permitted(who)) throw std::runtime_error("no");
  } catch (const std::exception&) {
  }
  change(1);
}
static void caught_and_left(int who) {  // checked
  try {
    if (!permitted(who)) throw std::runtime_error("no");
  } catch (const std::exception&) {
    answer(403);
    return;
  }
  change(1);
}
static void by_goto(int who) {  // checked
  if (!permitted(who)) goto out;
  change(1);
out:
  answer(200);
}
static void by_goto_round_it(int who) {  // unchecked
  if (some(who)) goto act;
  if (!permitted(who)) return;
act:
  change(1);
}
static void by_switch(int who) {  // checked
  switch (permitted(who)) {
    case 1: change(1); break;
    default: answer(403);
  }
}
static void in_loop(int who) {  // checked
  while (some(who)) {
    if (!permitted(who)) continue;
    change(1);
  }
}
static void once_before_loop(int who) {  // checked
  if (!permitted(who)) return;
  for (int i = 0; i < 3; ++i) change(i);
}
static void in_loop_that_may_not_run(int who, int n) {
  for (int i = 0; i < n; ++i) demand(who);
  change(1);
}
static void loop_may_not_run(int who) {  // unchecked
  in_loop_that_may_not_run(who, some(who));
}
static bool may(int who) { return permitted(who) != 0; }
static void by_wrapper(int who) {  // checked
  if (!may(who)) return;
  change(1);
}
static bool may_not(int who) { return !permitted(who); }
static void by_negating_wrapper(int who) {  // checked
  if (may_not(who)) return;
  change(1);
}
static void by_negating_wrapper_misread(int who) {  // unchecked
  if (!may_not(who)) return;
  change(1);
}
static bool may_always(int who) {
  permitted(who);
  return true;
}
static void by_wrapper_that_ignores(int who) {  // unchecked
  if (!may_always(who)) return;
  change(1);
}
static void ensure(int who) {
  if (!permitted(who)) throw std::runtime_error("no");
}
static void by_throwing_wrapper(int who) {  // checked
  ensure(who);
  change(1);
}
static bool may_if_small(int who) {
  if (who < 10) return false;
  return permitted(who) != 0;
}
static void by_stricter_wrapper(int who) {  // checked
  if (!may_if_small(who)) return;
  change(1);
}
static bool may_or_small(int who) {
  if (who < 10) return true;
  return permitted(who) != 0;
}
static void by_laxer_wrapper(int who) {  // unchecked
  if (!may_or_small(who)) return;
  change(1);
}
enum class Verdict { yes, no };
static Verdict judge(int who) { return permitted(who) ? Verdict::yes : Verdict::no; }
static void by_enumerator(int who) {  // checked
  if (judge(who) != Verdict::yes) return;
  change(1);
}
static void by_enumerator_misread(int who) {  // unchecked
  if (judge(who) == Verdict::yes) return;
  change(1);
}
static void act() { change(1); }
static void change_in_callee(int who) {  // checked
  if (!permitted(who)) return;
  act();
}
static void change_in_callee_unchecked(int who) {  // unchecked
  act();
}
static void guarded(int who, const std::function<void()>& f) {
  if (permitted(who)) f();
}
static void by_callback(int who) {  // checked
  guarded(who, [] { change(1); });
}
static void unguarded(int who, const std::function<void()>& f) {
  permitted(who);
  f();
}
static void by_callback_unchecked(int who) {  // unchecked
  unguarded(who, [] { change(1); });
}
struct Gate {
  int who;
  bool open() const { return permitted(who) != 0; }
};
static void by_method(int who) {  // checked
  Gate g{who};
  if (!g.open()) return;
  change(1);
}
struct Base {
  virtual ~Base() = default;
  virtual bool passes(int who) = 0;
};
struct Strict : Base {
  bool passes(int who) override { return permitted(who) != 0; }
};
struct Lax : Base {
  bool passes(int) override { return true; }
};
static void by_either_class(Base& b, int who) {
  if (!b.passes(who)) return;
  change(1);
}
static void by_known_class(int who) {  // checked
  Strict s;
  Base* b = &s;
  if (!b->passes(who)) return;
  change(1);
}
static void by_unknown_class(int who) {  // unchecked
  Strict s;
  Lax l;
  by_either_class(some(who) ? static_cast<Base&>(s) : l, who);
}

// ---- afterwards
static void recorded(int who) {  // recorded
  change(1);
  record(1);
}
static void not_recorded(int who) {  // unrecorded
  change(1);
}
static void recorded_before(int who) {  // unrecorded
  record(1);
  change(1);
}
static void recorded_on_one_path(int who) {  // unrecorded
  change(1);
  if (some(who)) record(1);
}
static void recorded_on_both(int who) {  // recorded
  change(1);
  if (some(who)) {
    record(1);
  } else {
    record(2);
  }
}
static void left_early(int who) {  // unrecorded
  change(1);
  if (some(who)) return;
  record(1);
}
static void failed_early(int who) {  // recorded
  change(1);
  if (some(who)) {
    answer(500);
    return;
  }
  record(1);
  answer(200);
}
static void thrown_early(int who) {  // recorded
  change(1);
  if (some(who)) throw std::runtime_error("no");
  record(1);
}
static void note() { record(1); }
static void recorded_in_callee(int who) {  // recorded
  change(1);
  note();
}
static void note_sometimes(int who) {
  if (some(who)) record(1);
}
static void recorded_in_callee_sometimes(int who) {  // unrecorded
  change(1);
  note_sometimes(who);
}
struct Recorder {
  ~Recorder() { record(1); }
};
static void recorded_by_destructor(int who) {  // recorded
  Recorder r;
  change(1);
}
static void change_deep(int n) {
  if (n > 0) change_deep(n - 1);
  change(n);
}
static void recorded_after_recursion(int who) {  // recorded
  change_deep(3);
  record(1);
}
static void recorded_by_goto(int who) {  // recorded
  change(1);
  if (some(who)) goto out;
  answer(200);
out:
  record(1);
}
static void after_each(const std::function<void()>& f) {
  f();
  record(1);
}
static void recorded_by_wrapper(int who) {  // recorded
  after_each([] { change(1); });
}

int main() {
  serve("/a", straight);
  serve("/b", ignored);
  serve("/c", ignored_in_variable);
  serve("/d", none);
  serve("/e", too_late);
  serve("/f", not_left);
  serve("/g", left_with_status);
  serve("/h", wrong_way_round);
  serve("/i", inside_branch);
  serve("/j", in_else);
  serve("/k", zero_means_passed);
  serve("/l", zero_misread);
  serve("/m", compared_with_zero);
  serve("/n", on_one_path);
  serve("/o", on_both_paths);
  serve("/p", either_check);
  serve("/q", check_or_anything);
  serve("/r", check_and_more);
  serve("/s", kept_in_flag);
  serve("/t", flag_always_set);
  serve("/u", throws_instead);
  serve("/v", swallowed);
  serve("/w", caught_and_left);
  serve("/x", by_goto);
  serve("/y", by_goto_round_it);
  serve("/z", by_switch);
  serve("/aa", in_loop);
  serve("/ab", once_before_loop);
  serve("/ac", loop_may_not_run);
  serve("/ad", by_wrapper);
  serve("/ae", by_negating_wrapper);
  serve("/af", by_negating_wrapper_misread);
  serve("/ag", by_wrapper_that_ignores);
  serve("/ah", by_throwing_wrapper);
  serve("/ai", by_stricter_wrapper);
  serve("/aj", by_laxer_wrapper);
  serve("/ak", by_enumerator);
  serve("/al", by_enumerator_misread);
  serve("/am", change_in_callee);
  serve("/an", change_in_callee_unchecked);
  serve("/ao", by_callback);
  serve("/ap", by_callback_unchecked);
  serve("/aq", by_method);
  serve("/ar", by_known_class);
  serve("/as", by_unknown_class);
  serve("/ba", recorded);
  serve("/bb", not_recorded);
  serve("/bc", recorded_before);
  serve("/bd", recorded_on_one_path);
  serve("/be", recorded_on_both);
  serve("/bf", left_early);
  serve("/bg", failed_early);
  serve("/bh", thrown_early);
  serve("/bi", recorded_in_callee);
  serve("/bj", recorded_in_callee_sometimes);
  serve("/bk", recorded_by_destructor);
  serve("/bl", recorded_after_recursion);
  serve("/bm", recorded_by_goto);
  serve("/bn", recorded_by_wrapper);
}
