/* Records in C. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "mixed.h"

char c_buffer[128];
const char* c_banner = "welcome";
int c_debug = 0;

struct entry* record_new(const char* name, const char* note) {
  struct entry* r = calloc(1, sizeof *r);
  if (!r) return NULL;
  snprintf(r->name, sizeof r->name, "%s", name);
  r->note = note ? strdup(note) : NULL;
  return r;
}
void record_visit(const struct entry* first, visitor visit, void* user) {
  for (; first; first = first->next) visit(first, user);
}
void record_set_note(struct entry* r, char* note) { r->note = note; }
void record_copy(struct entry* to, const struct entry* from) { *to = *from; }
char* record_join(const struct entry* r) {
  size_t n = strlen(r->name) + strlen(r->note) + 2;
  char* all = malloc(n);
  snprintf(all, n, "%s:%s", r->name, r->note);
  return all;
}
void c_show(const char* text) { sink(text); }       /* flow */
void c_show_fixed(const char* text) { sink(text); } /* no flow */
char* c_read(void) { return source(); }
int c_read_into(char* buffer, int size) {
  fill(buffer, size);
  return 0;
}
const char* c_same(const char* text) { return text; }
const char* c_other(const char* text) { return text ? "yes" : "no"; }
int c_allowed(const char* text) { return !strcmp(text, "on") || !strcmp(text, "off"); }

void bad_sink_a(const char* data) { sink(data); }  /* flow */
void good_sink_a(const char* data) { sink(data); } /* no flow */
void bad_sink_b(char** data) {
  char* text = *data;
  sink(text); /* flow */
}
char* bad_source_a(char* data) {
  fill(data, 100);
  return data;
}
char* good_source_a(char* data) {
  strcpy(data, "fixed");
  return data;
}
