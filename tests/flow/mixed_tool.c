/* A fourth program as somebody outside would label it, in C: the ordinary mix of a command-line tool
   and a small server, about as much that flows as does not. */
#include <ctype.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "support.h"

#define LINE 256
#define MIN(a, b) ((a) < (b) ? (a) : (b))

/* ---- from the outside to what is dangerous */
static void run_first_argument(int argc, char** argv) {
  if (argc < 2) return;
  system(argv[1]); /* flow */
}
static void run_program_name_only(char** argv) {
  (void)argv;
  system("date"); /* no flow */
}
static void show_home(void) {
  const char* home = getenv("HOME");
  char command[LINE];
  snprintf(command, sizeof command, "ls %s", home ? home : "/");
  system(command); /* flow */
}
static void read_line_and_run(void) {
  char line[LINE];
  if (!fgets(line, sizeof line, stdin)) return;
  line[strcspn(line, "\n")] = 0;
  system(line); /* flow */
}
static void read_and_compare(void) {
  char line[LINE];
  if (!fgets(line, sizeof line, stdin)) return;
  if (strcmp(line, "restart\n") == 0) system("service restart"); /* no flow */
  if (strcmp(line, "stop\n") == 0) system("service stop");       /* no flow */
}
static void number_from_input(void) {
  int count = 0;
  if (scanf("%d", &count) != 1) return;
  char command[LINE];
  sprintf(command, "head -n %d /var/log/messages", count);
  system(command); /* no flow */
}
static void word_from_input(void) {
  char word[64];
  if (scanf("%63s", word) != 1) return;
  char command[LINE];
  sprintf(command, "grep %s /var/log/messages", word);
  FILE* pipe = popen(command, "r"); /* flow */
  if (pipe) pclose(pipe);
}
static void serve_one(int client) {
  char request[LINE];
  ssize_t got = recv(client, request, sizeof request - 1, 0);
  if (got <= 0) return;
  request[got] = '\0';
  char* path = strchr(request, ' ');
  if (!path) return;
  path++;
  char* end = strchr(path, ' ');
  if (end) *end = '\0';
  int fd = open(path, O_RDONLY); /* flow */
  if (fd >= 0) close(fd);
  fd = open("/srv/index.html", O_RDONLY); /* no flow */
  if (fd >= 0) close(fd);
}
static void read_into_struct(int client) {
  struct {
    uint32_t size;
    char name[60];
  } header;
  if (read(client, &header, sizeof header) != (ssize_t)sizeof header) return;
  header.name[sizeof header.name - 1] = 0;
  fopen(header.name, "r"); /* flow */
}
static void exec_tool(char** argv) {
  char* arguments[] = {"/usr/bin/convert", argv[1], "out.png", NULL};
  execv("/usr/bin/convert", arguments); /* flow */
}
static void exec_fixed(void) {
  char* arguments[] = {"/bin/true", NULL};
  execv("/bin/true", arguments); /* no flow */
}
static void keep_from_file(void) {
  FILE* f = fopen("/etc/tool.conf", "r");
  if (!f) return;
  char line[LINE];
  while (fgets(line, sizeof line, f)) {
    if (line[0] == '#') continue;
    char* value = strchr(line, '=');
    if (value) remove(value + 1); /* flow */
  }
  fclose(f);
}
int main(int argc, char** argv) {
  run_first_argument(argc, argv);
  run_program_name_only(argv);
  show_home();
  read_line_and_run();
  read_and_compare();
  number_from_input();
  word_from_input();
  serve_one(argc);
  read_into_struct(argc);
  exec_tool(argv);
  exec_fixed();
  keep_from_file();
  return 0;
}

/* ---- copies */
void copy_with_strcpy(void) {
  char a[LINE], b[LINE];
  strcpy(a, source());
  strcpy(b, a);
  sink(b); /* flow */
  strcpy(a, "done");
  sink(a); /* no flow */
  sink(b); /* flow */
}
void copy_with_bound(void) {
  char a[LINE] = "";
  strncpy(a, source(), sizeof a - 1);
  a[sizeof a - 1] = '\0';
  sink(a); /* flow */
  char b[LINE] = "x";
  strncat(b, "y", sizeof b - 2);
  sink(b); /* no flow */
  strncat(b, a, sizeof b - 3);
  sink(b); /* flow */
}
void copy_with_memcpy(void) {
  const char* text = source();
  size_t n = strlen(text);
  char* copy = malloc(n + 1);
  if (!copy) return;
  memcpy(copy, text, n + 1);
  sink(copy); /* flow */
  sink_int((int)n > 10 ? 1 : 0); /* no flow */
  free(copy);
}
void duplicated(void) {
  char* a = strdup(source());
  char* b = strdup("fixed");
  sink(a); /* flow */
  sink(b); /* no flow */
  char* c = b;
  b = a;
  a = c;
  sink(a); /* no flow */
  sink(b); /* flow */
}
void grown(void) {
  char* buffer = malloc(16);
  strcpy(buffer, "a=");
  buffer = realloc(buffer, 512);
  strcat(buffer, source());
  sink(buffer); /* flow */
}
void split_into_words(void) {
  char line[LINE];
  fill(line, LINE);
  char* save = NULL;
  for (char* word = strtok_r(line, " ", &save); word; word = strtok_r(NULL, " ", &save)) {
    sink(word); /* flow */
  }
  char fixed[] = "a b c";
  for (char* word = strtok(fixed, " "); word; word = strtok(NULL, " ")) sink(word); /* no flow */
}
void copied_by_hand(void) {
  const char* from = source();
  char to[LINE];
  size_t i;
  for (i = 0; from[i] && i + 1 < sizeof to; i++) to[i] = from[i];
  to[i] = 0;
  sink(to); /* flow */
}
void counted_by_hand(void) {
  const char* from = source();
  int spaces = 0;
  for (; *from; ++from) spaces += *from == ' ';
  char line[LINE];
  snprintf(line, sizeof line, "%d spaces", spaces);
  sink(line); /* no flow */
}
static char* trimmed(char* s) {
  while (isspace((unsigned char)*s)) s++;
  size_t n = strlen(s);
  while (n > 0 && isspace((unsigned char)s[n - 1])) s[--n] = 0;
  return s;
}
void trimmed_text(void) {
  char a[LINE], b[] = "  b ";
  fill(a, LINE);
  sink(trimmed(a)); /* flow */
  sink(trimmed(b)); /* no flow */
}
void scanned(void) {
  char name[32], value[32];
  int n = 0;
  if (sscanf(source(), "%31[^=]=%31s %d", name, value, &n) < 2) return;
  sink(name);  /* flow */
  sink(value); /* flow */
}

/* ---- structures */
struct address {
  char street[64];
  const char* city;
};
struct person {
  char* name;
  int age;
  struct address home;
  struct person* boss;
};
void field_of_struct(void) {
  struct person p = {0};
  p.name = source();
  p.age = 30;
  p.home.city = "Berlin";
  sink(p.name);      /* flow */
  sink(p.home.city); /* no flow */
  strcpy(p.home.street, source());
  sink(p.home.street); /* flow */
  sink(p.home.city);   /* no flow */
}
void copy_of_struct(void) {
  struct person p = {.name = source(), .home = {.city = "Rome"}};
  struct person q = p;
  p.name = "fixed";
  sink(p.name);      /* no flow */
  sink(q.name);      /* flow */
  sink(q.home.city); /* no flow */
}
void pointer_in_struct(void) {
  struct person boss = {.name = source()}, worker = {.name = "worker", .boss = &boss};
  sink(worker.boss->name); /* flow */
  sink(worker.name);       /* no flow */
  boss.name = "nobody";
  sink(worker.boss->name); /* no flow */
}
static struct person* new_person(const char* name, const char* city) {
  struct person* p = calloc(1, sizeof *p);
  if (!p) return NULL;
  p->name = strdup(name);
  p->home.city = city;
  return p;
}
static void free_person(struct person* p) {
  free(p->name);
  free(p);
}
void made_by_function(void) {
  struct person* p = new_person(source(), "Oslo");
  struct person* q = new_person("fixed", source());
  sink(p->name);      /* flow */
  sink(p->home.city); /* no flow */
  sink(q->name);      /* no flow */
  sink(q->home.city); /* flow */
  p->boss = q;
  sink(p->boss->home.city); /* flow */
  sink(p->boss->name);      /* no flow */
  free_person(p);
  free_person(q);
}
struct list {
  struct node {
    char* text;
    struct node* next;
  } * first;
  int size;
};
static void list_add(struct list* l, const char* text) {
  struct node* n = malloc(sizeof *n);
  n->text = strdup(text);
  n->next = l->first;
  l->first = n;
  l->size++;
}
static void list_each(const struct list* l, void (*f)(const char* text, void* user), void* user) {
  for (const struct node* n = l->first; n; n = n->next) f(n->text, user);
}
static void show(const char* text, void* user) {
  sink((const char*)user); /* no flow */
  sink(text);              /* flow */
}
static void show_quietly(const char* text, void* user) {
  (void)user;
  sink(text); /* no flow */
}
void lists(void) {
  struct list l = {0};
  list_add(&l, "a");
  list_add(&l, source());
  list_each(&l, show, "user");
  sink(l.first->text); /* flow */
  struct list m = {0};
  list_add(&m, "a");
  list_add(&m, "b");
  list_each(&m, show_quietly, NULL);
  sink_int(l.size); /* no flow */
}
union word {
  const char* text;
  long number;
};
void in_union(void) {
  union word w;
  w.text = source();
  sink(w.text); /* flow */
  w.text = "fixed";
  sink(w.text); /* no flow */
}

/* ---- calls */
static const char* pass(const char* a) { return a; }
static const char* first_of(const char* a, const char* b) {
  (void)b;
  return a;
}
static void out_parameter(const char** out, const char* value) { *out = value; }
static int parse_pair(const char* text, char* key, char* value) {
  const char* eq = strchr(text, '=');
  if (!eq) return -1;
  memcpy(key, text, (size_t)(eq - text));
  key[eq - text] = 0;
  strcpy(value, eq + 1);
  return 0;
}
void through_calls(void) {
  const char *a = source(), *b = "fixed", *c = NULL;
  sink(pass(a));        /* flow */
  sink(pass(b));        /* no flow */
  sink(first_of(a, b)); /* flow */
  sink(first_of(b, a)); /* no flow */
  out_parameter(&c, a);
  sink(c); /* flow */
  out_parameter(&c, b);
  sink(c); /* no flow */
  char key[64], value[64];
  if (parse_pair(a, key, value) == 0) {
    sink(key);   /* flow */
    sink(value); /* flow */
  }
}
static void message(char* out, size_t size, const char* format, ...) {
  va_list args;
  va_start(args, format);
  vsnprintf(out, size, format, args);
  va_end(args);
}
void formatted(void) {
  char a[LINE], b[LINE];
  message(a, sizeof a, "name %s", source());
  message(b, sizeof b, "name %s", "fixed");
  sink(a); /* flow */
  sink(b); /* no flow */
}
static const char* by_recursion(const char* a, int n) { return n <= 0 ? a : by_recursion(a, n - 1); }
void recursive(void) {
  sink(by_recursion(source(), 5)); /* flow */
  sink(by_recursion("fixed", 5));  /* no flow */
}
typedef const char* (*filter)(const char*);
static const char* nothing(const char* a) {
  (void)a;
  return "";
}
void by_pointer(void) {
  filter f = pass;
  sink(f(source())); /* flow */
  f = nothing;
  sink(f(source())); /* no flow */
  static const struct {
    const char* name;
    filter apply;
  } filters[] = {{"pass", pass}, {"nothing", nothing}};
  for (size_t i = 0; i < sizeof filters / sizeof *filters; i++) {
    if (strcmp(filters[i].name, getenv("FILTER")) == 0) sink(filters[i].apply(source())); /* flow */
  }
  sink(filters[1].apply(source())); /* no flow (reported) */
}

/* ---- globals */
static char last_line[LINE];
static const char* greeting = "hello";
static const char* current;
static void remember(const char* text) { snprintf(last_line, sizeof last_line, "%s", text); }
void globals(void) {
  remember(source());
  sink(last_line); /* flow */
  sink(greeting);  /* no flow */
  current = source();
  sink(current); /* flow */
  current = greeting;
  sink(current); /* no flow */
}
static const char* cached(void) {
  static const char* value;
  if (!value) value = source();
  return value;
}
void from_static(void) { sink(cached()); } /* flow */

/* ---- branches */
void either(void) {
  const char* a = "fixed";
  if (unknown()) a = source();
  sink(a); /* flow */
  a = unknown() ? "x" : "y";
  sink(a); /* no flow */
}
static const int debug = 0;
void never(void) {
  const char* a = source();
  if (debug) sink(a);       /* no flow */
  if (1 == 2) sink(a);      /* no flow */
  while (false) sink(a);    /* no flow */
  if (!debug) sink(a);      /* flow */
  if (sizeof(long) > 2) sink(a); /* flow */
}
void switched(void) {
  const char *a = source(), *b;
  switch (unknown()) {
    case 0:
      b = a;
      break;
    case 1:
      b = "one";
      break;
    default:
      return;
  }
  sink(b); /* flow */
  switch (7) {
    case 6:
      b = a;
      break;
    default:
      b = "other";
      break;
  }
  sink(b); /* no flow */
}
void cleaned_up(void) {
  char* a = strdup(source());
  if (!a) goto out;
  if (strlen(a) > 100) goto out;
  sink(a); /* flow */
out:
  free(a);
  a = NULL;
  sink(a); /* no flow */
}

/* ---- checks */
static const char* const kAllowed[] = {"start", "stop", "status"};
static int is_allowed(const char* text) {
  for (size_t i = 0; i < sizeof kAllowed / sizeof kAllowed[0]; i++) {
    if (strcmp(kAllowed[i], text) == 0) return 1;
  }
  return 0;
}
void allowed(void) {
  const char* a = source();
  if (!is_allowed(a)) return;
  sink(a); /* guarded */
}
void allowed_asked_wrongly(void) {
  const char* a = source();
  if (is_allowed(a)) return;
  sink(a); /* flow */
}
void allowed_ignored(void) {
  const char* a = source();
  is_allowed(a);
  sink(a); /* flow */
}
static bool only_digits(const char* s) {
  if (!*s) return false;
  while (*s) {
    if (!isdigit((unsigned char)*s)) return false;
    s++;
  }
  return true;
}
void digits(void) {
  const char* a = source();
  if (only_digits(a)) {
    sink(a); /* guarded */
  } else {
    sink(a); /* flow */
  }
}
void one_digit(void) {
  const char* a = source();
  if (isdigit((unsigned char)a[0])) sink(a); /* flow */
}
void valid_then_used(void) {
  char a[LINE];
  fill(a, LINE);
  if (!is_valid(a)) {
    fprintf(stderr, "bad\n");
    exit(1);
  }
  sink(a); /* guarded */
  fill(a, LINE);
  sink(a); /* flow */
}
void number_in_range(void) {
  int n = source_int();
  if (n < 0 || n > 100) return;
  sink_int(n); /* guarded */
}
void number_in_half_range(void) {
  int n = source_int();
  if (n > 100) return;
  sink_int(n); /* flow */
}
void number_clamped(void) {
  int n = source_int();
  if (n < 1) n = 1;
  if (n > 10) n = 10;
  sink_int(n); /* guarded */
  int m = source_int();
  sink_int(MIN(m, 10)); /* flow */
}
void not_null(void) {
  const char* a = source();
  if (a == NULL || *a == 0) return;
  sink(a); /* flow */
}
void escaped(void) {
  const char* a = source();
  sink(clean(a)); /* guarded */
  sink(a);        /* flow */
  a = clean(a);
  sink(a); /* guarded */
}
