// Branches whose conditions are constant, though another file says so.
#include <string.h>

#include <string>

#include "shared.h"

static const int kLocalTrue = 1;
static int staticFive = 5;
static int staticReturnsTrue() { return 1; }
static int staticReturnsFalse() { return 0; }

void by_function() {
  const char* a = "fixed";
  if (globalReturnsFalse()) a = source();
  sink(a);  // no flow
  if (globalReturnsTrue()) a = source();
  sink(a);  // flow
}
void by_function_else() {
  const char* a = "fixed";
  if (globalReturnsTrue()) {
    a = "other";
  } else {
    a = source();
  }
  sink(a);  // no flow
}
void by_unknown_function() {
  const char* a = "fixed";
  if (globalReturnsTrueOrFalse()) {
    a = source();
  } else {
    a = "other";
  }
  sink(a);  // flow
}
void by_global() {
  const char* a = "fixed";
  if (globalFalse) a = source();
  sink(a);  // no flow
  if (globalFive != 5) a = source();
  sink(a);  // no flow
  if (globalTrue) a = source();
  sink(a);  // flow
}
void by_constant() {
  const char* a = "fixed";
  if (kConstFalse) a = source();
  sink(a);  // no flow
  if (kConstFive == 6) a = source();
  sink(a);  // no flow
  if (kConstTrue) a = source();
  sink(a);  // flow
}
void by_changed_global() {
  const char* a = "fixed";
  if (globalChanged) a = source();
  sink(a);  // flow
}
void by_answer_about_constant() {
  const char* a = "fixed";
  if (!globalIsFive(5)) a = source();
  sink(a);  // no flow
  if (globalIsFive(globalFive)) a = source();
  sink(a);  // flow
}
void by_argument() {
  sink(choose(6));  // flow
  sink(choose(7));  // no flow
}
void bad_then_good() {
  char* data;
  char buffer[100] = "";
  data = buffer;
  if (staticFive == 5) {
    fill(data + strlen(data), 100);
  }
  if (staticFive == 5) {
    sink(data);  // flow
  }
}
void good_source() {
  char* data;
  char buffer[100] = "";
  data = buffer;
  if (staticFive != 5) {
    fill(data, 100);
  } else {
    strcpy(data, "fixed");
  }
  if (staticFive == 5) {
    sink(data);  // no flow
  }
}
void good_sink() {
  const char* data = "fixed";
  if (staticReturnsTrue()) data = source();
  if (staticReturnsFalse()) {
    sink(data);  // no flow
  } else {
    sink("fixed");  // no flow
  }
}
void switched() {
  const char* data = "fixed";
  switch (6) {
    case 6: data = source(); break;
    default: data = "other"; break;
  }
  switch (7) {
    case 7: sink("fixed"); break;  // no flow
    default: sink(data); break;  // no flow
  }
  switch (8) {
    case 8: sink(data); break;  // flow
    default: break;
  }
}
void loops() {
  const char* data = "fixed";
  while (1) {
    data = source();
    break;
  }
  for (int j = 0; j < 1; j++) sink(data);  // flow
  const char* other = source();
  for (int k = 0; k < 1; k++) other = "fixed";
  sink(other);  // no flow
}
void jumps() {
  const char* data = "fixed";
  goto first;
first:
  data = source();
  goto second;
second:
  sink(data);  // flow
}
void global_state_bad() {
  becomesSet = 1;
  useWhenSet(source());
}
void global_state_good() {
  staysUnset = 0;
  useWhenSet(source());
}
static int flag;
static const char* choose_by_flag(const char* a) {
  if (flag) a = source();
  return a;
}
void flag_set() {
  flag = 1;
  sink(choose_by_flag("fixed"));  // flow
}
void flag_unset() {
  flag = 0;
  sink(choose_by_flag("fixed"));  // no flow
}
static int other_flag;
static void sink_by_flag(const char* a) {
  if (other_flag) {
    useFixed("fixed");
  } else {
    use(a);
  }
}
void other_flag_unset() {
  other_flag = 0;
  sink_by_flag(source());
}
void length_test() {
  const std::string empty;
  const char* a = "fixed";
  if (sizeof(int) > 100) a = source();
  sink(a);  // no flow
}
int main() {
  by_function();
  by_function_else();
  by_unknown_function();
  by_global();
  by_constant();
  by_changed_global();
  by_answer_about_constant();
  by_argument();
  bad_then_good();
  good_source();
  good_sink();
  switched();
  loops();
  jumps();
  global_state_bad();
  global_state_good();
  flag_set();
  flag_unset();
  other_flag_unset();
  length_test();
}
