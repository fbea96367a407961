/* Arrays and pointers in C: elements, arithmetic, pointers to pointers, tables. */
#include <stdlib.h>
#include <string.h>

#include "support.h"

void constant_index(void) {
  const char* a[3] = {"x", "y", "z"};
  a[1] = source();
  sink(a[1]); /* flow */
  sink(a[0]); /* no flow */
  sink(a[2]); /* no flow */
}

void computed_constant_index(void) {
  const char* a[3] = {"x", "y", "z"};
  int i = 0;
  i = i + 2;
  a[i] = source();
  sink(a[2]); /* flow */
  sink(a[1]); /* no flow (reported) */
}

void unknown_index(void) {
  const char* a[4] = {"", "", "", ""};
  a[unknown() & 3] = source();
  sink(a[0]); /* flow */
}

void read_by_unknown_index(void) {
  const char* a[4] = {"", "", "", ""};
  a[2] = source();
  sink(a[unknown() & 3]); /* flow */
}

void overwritten_element(void) {
  const char* a[2];
  a[0] = source();
  a[0] = "safe";
  sink(a[0]); /* no flow */
}

void loop_copy(void) {
  char* from = source();
  char to[32];
  int i;
  for (i = 0; from[i] && i < 31; i++) to[i] = from[i];
  to[i] = 0;
  sink(to); /* flow */
}

void while_copy(void) {
  char* from = source();
  char buffer[64];
  char* to = buffer;
  while ((*to++ = *from++))
    ;
  sink(buffer); /* flow */
}

void pointer_walk(void) {
  char* p = source();
  while (*p == ' ') p++;
  sink(p); /* flow */
}

static const char* skip(const char* p) {
  while (*p == ' ') p++;
  return p;
}
static void copy(char* to, const char* from) {
  while (*from) *to++ = *from++;
  *to = 0;
}

void pointer_walk_in_call(void) {
  char buffer[64] = "", fixed[64] = "";
  sink(skip(source())); /* flow */
  copy(buffer, source());
  copy(fixed, "fixed");
  sink(buffer); /* flow */
  sink(fixed);  /* no flow */
}

void offset_pointer(void) {
  char buffer[64] = "";
  char* p = buffer + 8;
  strcpy(p, source());
  sink(buffer); /* flow */
}

void end_pointer(void) {
  char buffer[64] = "name=";
  char* end = buffer + strlen(buffer);
  strcpy(end, source());
  sink(buffer); /* flow */
}

static void set(const char** out) { *out = source(); }
static void reset(const char** out) { *out = "safe"; }

void pointer_to_pointer(void) {
  const char* p = "x";
  set(&p);
  sink(p); /* flow */
  reset(&p);
  sink(p); /* no flow */
}

void double_pointer(void) {
  char* a = source();
  char** b = &a;
  char*** c = &b;
  sink(**c); /* flow */
  **c = "safe";
  sink(a); /* no flow */
}

void swapped_pointers(void) {
  const char *a = source(), *b = "b", *t;
  t = a;
  a = b;
  b = t;
  sink(b); /* flow */
  sink(a); /* no flow */
}

struct item {
  const char* key;
  const char* value;
};

void array_of_structs(void) {
  struct item items[2] = {{"a", "1"}, {"b", "2"}};
  items[1].value = source();
  sink(items[1].value); /* flow */
  sink(items[1].key);   /* no flow */
  sink(items[0].value); /* no flow */
}

void pointer_into_array(void) {
  struct item items[2] = {{"a", "1"}, {"b", "2"}};
  struct item* p = &items[1];
  p->value = source();
  sink(items[1].value); /* flow */
  sink(items[0].value); /* no flow */
}

void walk_over_structs(void) {
  struct item items[2] = {{"a", "1"}, {"b", "2"}};
  items[0].value = source();
  for (struct item* p = items; p != items + 2; ++p) {
    sink(p->value); /* flow */
    sink(p->key);   /* no flow */
  }
}

void matrix(void) {
  const char* m[2][2] = {{"a", "b"}, {"c", "d"}};
  m[1][0] = source();
  sink(m[1][0]); /* flow */
  sink(m[0][1]); /* no flow */
}

void matrix_other_row(void) {
  const char* m[2][2] = {{"a", "b"}, {"c", "d"}};
  m[1][0] = source();
  sink(m[1][1]); /* no flow */
}

void on_heap(void) {
  char* p = malloc(64);
  strcpy(p, source());
  sink(p); /* flow */
  free(p);
  p = malloc(64);
  strcpy(p, "safe");
  sink(p); /* no flow */
}

void struct_on_heap(void) {
  struct item* p = calloc(1, sizeof *p);
  p->value = source();
  p->key = "k";
  sink(p->value); /* flow */
  sink(p->key);   /* no flow */
  free(p);
}

void reallocated(void) {
  char* p = strdup(source());
  p = realloc(p, 100);
  sink(p); /* flow */
  free(p);
}

void through_void_pointer(void) {
  const char* text = source();
  void* any = (void*)&text;
  sink(*(const char**)any); /* flow */
}

void through_integer(void) {
  unsigned long address = (unsigned long)source();
  sink((const char*)address); /* flow */
}

void cleared_buffer(void) {
  char buffer[32];
  fill(buffer, sizeof buffer);
  memset(buffer, 0, sizeof buffer);
  sink(buffer); /* no flow */
}

void filled_field(void) {
  struct {
    char name[16];
    char other[16];
  } s = {"", ""};
  fill(s.name, sizeof s.name);
  sink(s.name);  /* flow */
  sink(s.other); /* no flow */
}

void number_by_index(void) {
  int n[3] = {1, 2, 3};
  n[0] = source_int();
  int sum = 0;
  for (int i = 0; i < 3; i++) sum += n[i];
  sink_int(sum);  /* flow */
  sink_int(n[1]); /* no flow */
}

static const char* table[4] = {"a", "b", "c", "d"};
void looked_up(void) {
  sink(table[source_int() & 3]); /* no flow */
}

static void store(struct item* items, int at, const char* value) { items[at].value = value; }
void stored_in_call(void) {
  struct item items[3] = {{0, 0}, {0, 0}, {0, 0}};
  store(items, 1, source());
  sink(items[1].value); /* flow */
  sink(items[2].value); /* no flow (reported) */
}

typedef struct {
  union {
    int i;
    const char* s;
  } as;
  int kind;
} variant;
void tagged_union(void) {
  variant v;
  v.kind = 1;
  v.as.s = source();
  if (v.kind == 1) sink(v.as.s); /* flow */
  if (v.kind == 2) sink(v.as.s); /* no flow */
}

void compound_literal(void) {
  struct item* p = &(struct item){.key = "k", .value = source()};
  sink(p->value); /* flow */
  sink(p->key);   /* no flow */
}

static struct item make(const char* value) {
  struct item made = {"key", value};
  return made;
}
void struct_by_value(void) {
  sink(make(source()).value); /* flow */
  sink(make(source()).key);   /* no flow */
}
