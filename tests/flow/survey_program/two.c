#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "survey.h"

static const char* helper(void) { return "fixed"; }
const char* read_fixed(void) { return helper(); }

static int nothing(const request* r) {
  (void)r;
  return 0;
}
static int show_name(const request* r) {
  sink(r->name); /* flow */
  return 1;
}
static int show_kind(const request* r) {
  sink(r->kind); /* no flow */
  return 1;
}
static int show_retired(const request* r) {
  sink(r->name); /* no flow (reported) */
  return 1;
}
static const action actions[] = {nothing, show_name, show_kind, show_retired};
void run(int index, const request* r) { actions[index](r); }

static void (*the_hook)(const char*, void*);
static void* the_user;
void set_hook(void (*hook)(const char*, void*), void* user) {
  the_hook = hook;
  the_user = user;
}
void call_hook(const char* text) {
  if (the_hook) the_hook(text, the_user);
}
const char* escape_name(const char* name) {
  static char out[128];
  size_t n = 0;
  for (; *name && n + 1 < sizeof out; name++) {
    if (isalnum((unsigned char)*name)) out[n++] = *name;
  }
  out[n] = '\0';
  return out;
}
void log_text(const char* text) {
  if (debug_level > 0) sink(text); /* no flow */
}
