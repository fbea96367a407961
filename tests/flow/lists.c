// Linked records, pointers to pointers, void pointers, unions, tables of functions, callbacks.
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "support.h"

struct node {
  char* text;
  const char* tag;
  struct node* next;
};
static struct node* make(char* text) {
  struct node* n = malloc(sizeof *n);
  n->text = text;
  n->tag = "fixed";
  n->next = NULL;
  return n;
}
void one_node(void) {
  struct node* n = make(source());
  sink(n->text);  // flow
  sink(n->tag);   // no flow
  struct node* m = make("fixed");
  sink(m->text);  // no flow
}
void two_nodes(void) {
  struct node* n = make("fixed");
  n->next = make(source());
  sink(n->next->text);  // flow
  sink(n->text);        // no flow
}
static struct node* push(struct node* head, char* text) {
  struct node* n = make(text);
  n->next = head;
  return n;
}
void pushed(void) {
  struct node* head = NULL;
  head = push(head, source());
  head = push(head, "fixed");
  for (struct node* n = head; n; n = n->next) sink(n->text);  // flow
}
void pushed_fixed(void) {
  struct node* head = NULL;
  head = push(head, "one");
  head = push(head, "two");
  for (struct node* n = head; n; n = n->next) sink(n->text);  // no flow
}
void pushed_tags(void) {
  struct node* head = push(push(NULL, source()), source());
  for (struct node* n = head; n; n = n->next) sink(n->tag);  // no flow
}
static void append(struct node** head, char* text) {
  struct node* n = make(text);
  while (*head) head = &(*head)->next;
  *head = n;
}
void appended(void) {
  struct node* head = NULL;
  append(&head, "fixed");
  append(&head, source());
  for (struct node* n = head; n; n = n->next) sink(n->text);  // flow
}
void on_stack(void) {
  struct node a = {"fixed", "x", NULL}, b = {"fixed", "x", &a};
  a.text = source();
  sink(b.next->text);  // flow
  sink(b.text);        // no flow
}
struct queue {
  struct node *head, *tail;
  int count;
};
static void enqueue(struct queue* q, char* text) {
  struct node* n = make(text);
  if (q->tail) {
    q->tail->next = n;
  } else {
    q->head = n;
  }
  q->tail = n;
  ++q->count;
}
static char* dequeue(struct queue* q) {
  struct node* n = q->head;
  char* text = n->text;
  q->head = n->next;
  if (!q->head) q->tail = NULL;
  free(n);
  return text;
}
void queued(void) {
  struct queue q = {NULL, NULL, 0};
  enqueue(&q, source());
  sink(dequeue(&q));  // flow
  sink_int(q.count);  // no flow
}
void queued_fixed(void) {
  struct queue q = {NULL, NULL, 0};
  enqueue(&q, "fixed");
  sink(dequeue(&q));  // no flow
}
static struct node* all;
void keep(void) { all = push(all, source()); }
void use_kept(void) {
  for (struct node* n = all; n; n = n->next) sink(n->text);  // flow
}
struct tree {
  char* key;
  struct tree *left, *right;
};
static struct tree* insert(struct tree* t, char* key) {
  if (!t) {
    t = calloc(1, sizeof *t);
    t->key = key;
  } else if (strcmp(key, t->key) < 0) {
    t->left = insert(t->left, key);
  } else {
    t->right = insert(t->right, key);
  }
  return t;
}
static void walk(struct tree* t) {
  if (!t) return;
  walk(t->left);
  sink(t->key);  // flow
  walk(t->right);
}
void treed(void) {
  struct tree* t = NULL;
  t = insert(t, "fixed");
  t = insert(t, source());
  walk(t);
}
void void_pointer(void) {
  char* a = source();
  void* p = &a;
  char** q = (char**)p;
  sink(*q);  // flow
}
static void take_void(void* p) { sink((char*)p); }  // flow
static void take_void_struct(void* p) {
  struct node* n = p;
  sink(n->text);  // flow
  sink(n->tag);   // no flow
}
void void_arguments(void) {
  take_void(source());
  struct node n = {source(), "fixed", NULL};
  take_void_struct(&n);
}
static void take_pointer(char** p) { sink(*p); }  // flow
static void take_pointer_fixed(char** p) { sink(*p); }  // no flow
static void take_pointer_void(void* p) {
  char** q = p;
  sink(*q);  // flow
}
void pointer_arguments(void) {
  char* a = source();
  take_pointer(&a);
  take_pointer_void(&a);
  char* b = "fixed";
  take_pointer_fixed(&b);
}
static void by_value(struct node n) {
  sink(n.text);  // flow
  sink(n.tag);   // no flow
}
static void array_argument(char* a[]) { sink(a[2]); }  // flow
static void array_argument_fixed(char* a[]) { sink(a[1]); }  // no flow
void passed_whole(void) {
  struct node n = {source(), "fixed", NULL};
  by_value(n);
  char* a[5] = {"a", "b", "c", "d", "e"};
  a[2] = source();
  array_argument(a);
  array_argument_fixed(a);
}
union both {
  char* one;
  char* two;
};
void through_union(void) {
  union both u;
  u.one = source();
  char* a = u.two;
  sink(a);  // flow
}
void union_fixed(void) {
  union both u;
  u.one = "fixed";
  sink(u.two);  // no flow
}
typedef void (*handler)(char*);
static void handle(char* a) { sink(a); }        // flow
static void handle_fixed(char* a) { sink(a); }  // no flow
static void ignore(char* a) { (void)a; }
static const struct {
  const char* name;
  handler run;
} commands[] = {{"show", handle}, {"drop", ignore}};
void by_table(int i) { commands[i].run(source()); }
void by_pointer(void) {
  handler h = handle_fixed;
  h("fixed");
  void (*g)(char*) = ignore;
  g(source());
}
struct operations {
  void (*open)(void* self, char* text);
  void (*close)(void* self);
};
struct device {
  const struct operations* ops;
  char* text;
};
static void device_open(void* self, char* text) { ((struct device*)self)->text = text; }
static void device_close(void* self) { sink(((struct device*)self)->text); }  // flow
static const struct operations device_operations = {device_open, device_close};
void by_operations(void) {
  struct device d = {&device_operations, NULL};
  d.ops->open(&d, source());
  d.ops->close(&d);
}
typedef int (*visitor)(const char* text, void* context);
static int visit(const char* text, visitor f, void* context) { return f(text, context); }
struct found {
  const char* text;
};
static int remember(const char* text, void* context) {
  ((struct found*)context)->text = text;
  return 0;
}
void by_visitor(void) {
  struct found f = {"fixed"};
  visit(source(), remember, &f);
  sink(f.text);  // flow
  struct found g = {"fixed"};
  visit("other", remember, &g);
  sink(g.text);  // no flow
}
static char* first_of(int n, ...) {
  va_list args;
  va_start(args, n);
  char* a = va_arg(args, char*);
  va_end(args);
  return a;
}
void variadic(void) {
  sink(first_of(1, source()));   // flow
  sink(first_of(1, "fixed"));  // no flow
}
static void report(const char* format, ...) {
  char b[64];
  va_list args;
  va_start(args, format);
  vsprintf(b, format, args);
  va_end(args);
  sink(b);  // no flow
}
void variadic_fixed(void) { report("%s", "fixed"); }
static jmp_buf back;
static char* jumped;
static void leave(void) {
  jumped = source();
  longjmp(back, 1);
}
void long_jump(void) {
  jumped = "fixed";
  if (setjmp(back) == 0) {
    leave();
  } else {
    sink(jumped);  // flow (missed)
  }
}
int goto_cleanup(void) {
  int result = -1;
  char* a = NULL;
  char* b = malloc(64);
  if (!b) goto out;
  a = source();
  if (!a) goto free_b;
  strcpy(b, a);
  sink(b);  // flow
  result = 0;
free_b:
  free(b);
out:
  return result;
}
void goto_skips(void) {
  char* a = source();
  if (unknown()) goto skip;
  a = "fixed";
  sink(a);  // no flow
skip:
  sink(a);  // flow
}
static int read_line(char* buffer, size_t n) {
  if (fgets(buffer, (int)n, stdin) == NULL) return -1;
  size_t length = strlen(buffer);
  if (length > 0 && buffer[length - 1] == '\n') buffer[length - 1] = 0;
  return 0;
}
void line(void) {
  char b[64];
  if (read_line(b, sizeof b) < 0) return;
  sink(b);  // flow
}
void line_number(void) {
  char b[64];
  if (read_line(b, sizeof b) < 0) return;
  int n = atoi(b);
  sink_int(n);  // flow
  n = 5;
  sink_int(n);  // no flow
}
static int parse_pair(const char* in, char** key, char** value) {
  char* copy = strdup(in);
  char* colon = strchr(copy, ':');
  if (!colon) return -1;
  *colon = 0;
  *key = copy;
  *value = colon + 1;
  return 0;
}
void pair(void) {
  char *key, *value;
  if (parse_pair(source(), &key, &value)) return;
  sink(key);    // flow
  sink(value);  // flow
}
void pair_fixed(void) {
  char *key, *value;
  if (parse_pair("a:b", &key, &value)) return;
  sink(key);  // no flow
}

/* Pointers that lead to each other. */
static void put_both(void **at, void *what) {
  at[0] = what;
  at[1] = what;
}

void pointers_in_a_ring(void) {
  void *a, *b;
  a = &b;
  b = &a;
  put_both(a, b);
  put_both(&a, a);
  sink("safe"); /* no flow */
  sink(source()); /* flow */
}
