/* Calls in C: function pointers, tables of them, user data, recursion, variable arguments, macros. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "support.h"

static void to_sink(const char* text) { sink(text); /* flow */ }
static void to_nothing(const char* text) { (void)text; }
static const char* same(const char* text) { return text; }
static const char* other(const char* text) {
  (void)text;
  return "other";
}

void through_pointer(void) {
  void (*f)(const char*) = to_sink;
  f(source());
  f = to_nothing;
  f(source());
}

typedef const char* (*transform)(const char*);
static transform transforms[] = {same, other};
void through_table(void) {
  sink(transforms[0](source())); /* flow */
  sink(transforms[1](source())); /* no flow */
}

struct operations {
  transform first;
  transform second;
};
static const struct operations all = {.first = other, .second = same};
void through_struct_of_pointers(void) {
  sink(all.second(source())); /* flow */
  sink(all.first(source()));  /* no flow */
}

static void apply(void (*f)(void*, const char*), void* user, const char* text) { f(user, text); }
struct collected {
  const char* last;
  int count;
};
static void collect(void* user, const char* text) {
  struct collected* c = (struct collected*)user;
  c->last = text;
  c->count++;
}
void user_data(void) {
  struct collected c = {"", 0}, d = {"", 0};
  apply(collect, &c, source());
  apply(collect, &d, "fixed");
  sink(c.last); /* flow */
  sink(d.last); /* no flow */
}

static struct {
  void (*handler)(const char*);
} registered;
static void late(const char* text) { sink(text); /* flow */ }
void register_handler(void) { registered.handler = late; }
void fire(void) { registered.handler(source()); }

static const char* down(const char* text, int n) {
  if (n == 0) return text;
  return down(text, n - 1);
}
void recursive(void) {
  sink(down(source(), 5)); /* flow */
  sink(down("x", 5));      /* no flow */
}

static const char* odd(const char* text, int n);
static const char* even(const char* text, int n) { return n == 0 ? text : odd(text, n - 1); }
static const char* odd(const char* text, int n) { return n == 0 ? "odd" : even(text, n - 1); }
void mutual(void) { sink(even(source(), unknown())); /* flow */ }

static void all_of(int n, ...) {
  va_list list;
  va_start(list, n);
  for (int i = 0; i < n; i++) sink(va_arg(list, const char*)); /* flow */
  va_end(list);
}
void variable_arguments(void) { all_of(2, "x", source()); }

static void format(char* out, size_t n, const char* text, ...) {
  va_list list;
  va_start(list, text);
  vsnprintf(out, n, text, list);
  va_end(list);
}
void variable_format(void) {
  char buffer[100], fixed[100];
  format(buffer, sizeof buffer, "%s-%d", source(), 1);
  format(fixed, sizeof fixed, "%s-%d", "x", 1);
  sink(buffer); /* flow */
  sink(fixed);  /* no flow */
}

#define PASS(x) sink(x)
#define PICK(a, b) (a)
void macros(void) {
  PASS(source());           /* flow */
  PASS(PICK("a", source())); /* no flow */
}

static jmp_buf environment;
static const char* kept;
static void fail(const char* text) {
  kept = text;
  longjmp(environment, 1);
}
void long_jump(void) {
  if (setjmp(environment) == 0) {
    fail(source());
  } else {
    sink(kept); /* flow (missed) */
  }
}

static int read_name(char* out, size_t n) {
  if (unknown()) return -1;
  fill(out, (int)n);
  return 0;
}
void out_parameter(void) {
  char name[20] = "";
  if (read_name(name, sizeof name) != 0) {
    sink("failed"); /* no flow */
    return;
  }
  sink(name); /* flow */
}

static void both(const char* in, const char** a, const char** b) {
  *a = in;
  *b = "fixed";
}
void two_out_parameters(void) {
  const char *a, *b;
  both(source(), &a, &b);
  sink(a); /* flow */
  sink(b); /* no flow */
}

static char* current;
static void set_current(void) { current = source(); }
static void show_current(void) { sink(current); /* flow */ }
void globals(void) {
  set_current();
  show_current();
}

static const char* setting = "fixed";
void overwritten_global(void) {
  setting = source();
  setting = "fixed";
  sink(setting); /* no flow */
}

static const char* remembered(const char* text) {
  static const char* last = "none";
  const char* before = last;
  last = text;
  return before;
}
void static_local(void) {
  remembered(source());
  sink(remembered("x")); /* flow */
}

static int compare(const void* a, const void* b) {
  sink(*(const char* const*)a); /* flow */
  return strcmp(*(const char* const*)a, *(const char* const*)b);
}
void sorted(void) {
  const char* all_words[2] = {"b", source()};
  qsort(all_words, 2, sizeof all_words[0], compare);
  sink(all_words[0]); /* flow */
}

static const char* first_of(const char* a, const char* b) {
  (void)b;
  return a;
}
void argument_order(void) {
  sink(first_of(source(), "x")); /* flow */
  sink(first_of("x", source())); /* no flow */
}

static void never(void) { sink(source()); /* flow */ }
void calls_never(void) { never(); }

void comma_and_conditional(void) {
  const char* a = (unknown(), source());
  const char* b = unknown() ? "x" : a;
  sink(b); /* flow */
  const char* c = (a, "x");
  sink(c); /* no flow */
}

static const char* by_name(const char* name) {
  if (strcmp(name, "user") == 0) return getenv("USER");
  return "none";
}
void environment_in_call(void) { sink(by_name("user")); /* flow */ }

static transform chosen(int n) { return n ? same : other; }
void returned_pointer(void) { sink(chosen(unknown())(source())); /* flow */ }
