// C strings, memory, input and output.
#include <ctype.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/socket.h>
#include <unistd.h>
#include <wchar.h>

#include "support.h"

void copied(void) {
  char b[64];
  strcpy(b, source());
  sink(b);  // flow
}
void copied_bounded(void) {
  char b[64];
  strncpy(b, source(), sizeof b - 1);
  b[63] = 0;
  sink(b);  // flow
}
void copied_memory(void) {
  char b[64];
  memcpy(b, source(), 10);
  sink(b);  // flow
  char c[64];
  memmove(c, source(), 10);
  sink(c);  // flow
}
void copied_twice(void) {
  char a[64], b[64];
  strcpy(a, source());
  strcpy(b, a);
  sink(b);  // flow
}
void copied_over(void) {
  char b[64];
  strcpy(b, source());
  strcpy(b, "fixed");
  sink(b);  // no flow
}
void copied_into_middle(void) {
  char b[64] = "abc";
  strcpy(b + 3, source());
  sink(b);  // flow
}
void copied_at_length(void) {
  char b[64] = "abc";
  strcpy(b + strlen(b), source());
  sink(b);  // flow
}
void copied_result(void) {
  char b[64];
  sink(strcpy(b, source()));  // flow
}
void copied_fixed(void) {
  char b[64];
  char* a = source();
  (void)a;
  strcpy(b, "fixed");
  sink(b);  // no flow
}
void concatenated(void) {
  char b[64] = "abc";
  strcat(b, source());
  sink(b);  // flow
  char c[64] = "abc";
  strncat(c, source(), 10);
  sink(c);  // flow
}
void concatenated_fixed(void) {
  char b[64] = "abc";
  strcat(b, "def");
  sink(b);  // no flow
}
void concatenated_keeps(void) {
  char b[64];
  strcpy(b, source());
  strcat(b, ".txt");
  sink(b);  // flow
}
void printed(void) {
  char b[64];
  sprintf(b, "a %s", source());
  sink(b);  // flow
  char c[64];
  snprintf(c, sizeof c, "%s/%d", "x", source_int());
  sink(c);  // flow
  char d[64];
  snprintf(d, sizeof d, "%s", "fixed");
  sink(d);  // no flow
}
void printed_format(void) {
  char b[64];
  sprintf(b, source(), 1);
  sink(b);  // flow
}
void printed_again(void) {
  char b[64];
  sprintf(b, "%s", source());
  sprintf(b, "%s", "fixed");
  sink(b);  // no flow
}
void printed_allocated(void) {
  char* b;
  if (asprintf(&b, "a %s", source()) < 0) return;
  sink(b);  // flow
  free(b);
}
static void log_line(const char* format, ...) {
  char b[128];
  va_list args;
  va_start(args, format);
  vsnprintf(b, sizeof b, format, args);
  va_end(args);
  sink(b);  // flow
}
void printed_variadic(void) { log_line("a %s", source()); }
void duplicated(void) {
  char* a = strdup(source());
  sink(a);  // flow
  char* b = strndup(source(), 5);
  sink(b);  // flow
}
void found(void) {
  char* a = source();
  sink(strchr(a, '/'));   // flow
  sink(strrchr(a, '/') + 1);  // flow
  sink(strstr(a, "x"));   // flow
  sink(strpbrk(a, "xy"));  // flow
}
void tokens(void) {
  char b[64];
  strcpy(b, source());
  char* t = strtok(b, ",");
  while (t) {
    sink(t);  // flow
    t = strtok(NULL, ",");
  }
}
void tokens_next(void) {
  char b[64];
  strcpy(b, source());
  strtok(b, ",");
  char* t = strtok(NULL, ",");
  sink(t);  // flow
}
void tokens_reentrant(void) {
  char* save;
  char* t = strtok_r(source(), ",", &save);
  t = strtok_r(NULL, ",", &save);
  sink(t);  // flow
}
void separated(void) {
  char* a = source();
  char* t = strsep(&a, ",");
  sink(t);  // flow
  sink(a);  // flow
}
void numbers(void) {
  sink_int(atoi(source()));               // flow
  sink_int((int)strtol(source(), 0, 10));  // flow
  sink_int((int)atol(source()));          // flow
  sink_int((int)strtoul(source(), 0, 0));  // flow
}
void end_of_number(void) {
  char* end;
  strtol(source(), &end, 10);
  sink(end);  // flow
}
void scanned(void) {
  char name[32];
  int n, m = 0;
  sscanf(source(), "%31s %d", name, &n);
  sink(name);   // flow
  sink_int(n);  // flow
  sink_int(m);  // no flow
}
void lengths(void) { sink_int((int)strlen(source())); }  // no flow
void comparisons(void) {
  int same = strcmp(source(), "a");
  sink_int(same);  // no flow
  sink_int(memcmp(source(), "a", 1));  // no flow
}
void classified(void) {
  sink_int(isdigit(source()[0]));  // no flow
  sink_int(toupper(source()[0]));  // flow
}
void upper(void) {
  char* a = source();
  for (char* p = a; *p; ++p) *p = (char)toupper(*p);
  sink(a);  // flow
}
void allocated(void) {
  char* in = source();
  char* b = malloc(strlen(in) + 1);
  strcpy(b, in);
  sink(b);  // flow
  free(b);
}
void reallocated(void) {
  char* b = malloc(10);
  strcpy(b, source());
  b = realloc(b, 20);
  sink(b);  // flow
}
void allocated_fresh(void) {
  char* b = calloc(1, (size_t)source_int());
  sink(b);  // no flow
}
void set_memory(void) {
  char b[64];
  strcpy(b, source());
  memset(b, 0, sizeof b);
  sink(b);  // no flow
}
void set_memory_to_input(void) {
  char b[64];
  memset(b, source_int(), sizeof b);
  sink(b);  // flow
}
void filled_buffer(void) {
  char b[64];
  fill(b, 64);
  sink(b);  // flow
}
void filled_allocated(void) {
  char* b = malloc(64);
  fill(b, 64);
  sink(b);  // flow
}
void filled_middle(void) {
  char b[64] = "abc";
  fill(b + 3, 10);
  sink(b);  // flow
}
void filled_field(void) {
  struct {
    char name[32];
    char other[32];
  } s = {"a", "b"};
  fill(s.name, 32);
  sink(s.name);   // flow
  sink(s.other);  // no flow
}
void line_read(void) {
  char b[64];
  if (fgets(b, sizeof b, stdin)) sink(b);  // flow
}
void line_allocated(void) {
  char* line = NULL;
  size_t n = 0;
  while (getline(&line, &n, stdin) > 0) sink(line);  // flow
}
void block_read(void) {
  char b[64];
  fread(b, 1, sizeof b, stdin);
  sink(b);  // flow
}
void character_read(void) {
  int c = getchar();
  sink_int(c);  // flow
  FILE* f = fopen("x", "r");
  c = fgetc(f);
  sink_int(c);  // flow
}
void scanned_input(void) {
  char b[64];
  int n;
  scanf("%63s %d", b, &n);
  sink(b);      // flow
  sink_int(n);  // flow
  FILE* f = fopen("x", "r");
  char c[64];
  fscanf(f, "%63s", c);
  sink(c);  // flow
}
void received(int s) {
  char b[64];
  recv(s, b, sizeof b, 0);
  sink(b);  // flow
  char c[64];
  read(s, c, sizeof c);
  sink(c);  // flow
  char d[64];
  recvfrom(s, d, sizeof d, 0, NULL, NULL);
  sink(d);  // flow
}
void received_at_offset(int s) {
  char b[64];
  size_t have = 0;
  while (have < sizeof b) have += (size_t)read(s, b + have, sizeof b - have);
  sink(b);  // flow
}
void environment(void) {
  sink(getenv("PATH"));  // flow
  char b[64];
  strcpy(b, getenv("PATH"));
  sink(b);  // flow
}
void compound_literal(void) {
  struct pair {
    const char *a, *b;
  } p = (struct pair){source(), "fixed"};
  sink(p.a);  // flow
  sink(p.b);  // no flow
}
struct message {
  char name[32];
  char body[64];
  int length;
  struct message* next;
};
void struct_field_copied(void) {
  struct message m;
  strcpy(m.name, "fixed");
  strcpy(m.body, source());
  sink(m.body);  // flow
  sink(m.name);  // no flow
}
void struct_copied_whole(void) {
  struct message m, n;
  strcpy(m.name, "fixed");
  strcpy(m.body, source());
  memcpy(&n, &m, sizeof n);
  sink(n.body);  // flow
  sink(n.name);  // no flow
}
void struct_zeroed(void) {
  struct message m;
  strcpy(m.body, source());
  memset(&m, 0, sizeof m);
  sink(m.body);  // no flow
}
static void parse(struct message* m, const char* in) {
  strcpy(m->name, "fixed");
  strncpy(m->body, in, sizeof m->body);
}
void parsed_by_helper(void) {
  struct message m;
  parse(&m, source());
  sink(m.body);  // flow
  sink(m.name);  // no flow
}
static struct message* create(const char* text) {
  struct message* m = calloc(1, sizeof *m);
  if (!m) return NULL;
  strcpy(m->body, text);
  m->next = NULL;
  return m;
}
void created_by_helper(void) {
  struct message* m = create(source());
  sink(m->body);  // flow
  sink(m->name);  // no flow
  struct message* n = create("fixed");
  sink(n->body);  // no flow
}
static struct message* push(struct message* head, const char* text) {
  struct message* m = create(text);
  m->next = head;
  return m;
}
void list_of_messages(void) {
  struct message* head = NULL;
  head = push(head, source());
  head = push(head, "fixed");
  for (struct message* m = head; m; m = m->next) sink(m->body);  // flow (missed)
}
static void copy_bytes(char* to, const char* from, size_t n) {
  for (size_t i = 0; i < n; ++i) to[i] = from[i];
}
void own_copy(void) {
  char b[64];
  copy_bytes(b, source(), 10);
  sink(b);  // flow
}
static char* trimmed(char* text) {
  while (isspace((unsigned char)*text)) ++text;
  return text;
}
void own_trim(void) { sink(trimmed(source())); }  // flow
static char* joined(const char* a, const char* b) {
  char* out = malloc(strlen(a) + strlen(b) + 1);
  sprintf(out, "%s%s", a, b);
  return out;
}
void own_join(void) {
  sink(joined("a", source()));  // flow
  sink(joined("a", "b"));       // no flow
}
#define GET() source()
#define SHOW(x) sink(x)
#define STR(x) #x
void by_macro(void) {
  SHOW(source());   // flow
  sink(GET());      // flow
  SHOW("fixed");    // no flow
  sink(STR(source()));  // no flow
}
void statement_expression(void) {
  sink(({ char* a = source(); a; }));  // flow
}
void wide_text(void) {
  wchar_t w[32];
  mbstowcs(w, source(), 31);
  char b[32];
  wcstombs(b, w, 31);
  sink(b);  // flow
}
void bytes_swapped(void) {
  char a[8], b[8];
  fill(a, 8);
  for (int i = 0; i < 8; ++i) b[7 - i] = a[i];
  sink(b);  // flow
}
void pointer_table(void) {
  const char* argv[4] = {"ls", "-l", NULL, NULL};
  argv[2] = source();
  sink(argv[2]);  // flow
  sink(argv[0]);  // no flow
}
void bit_field(void) {
  struct {
    unsigned low : 4, high : 4;
  } s = {0, 0};
  s.low = (unsigned)source_int();
  sink_int(s.low);   // flow
  sink_int(s.high);  // no flow
}
void spanned(void) {
  const char* a = source();
  if (strspn(a, "abc") == strlen(a)) sink(a);  // guarded
  else sink(a);                                // flow
}
void spanned_array(void) {
  char b[64];
  strcpy(b, source());
  if (strspn(b, "abc") != strlen(b)) return;
  sink(b);  // guarded
}
void spanned_other(void) {
  const char *a = source(), *b = source();
  if (strspn(a, "abc") != strlen(b)) return;
  sink(a);  // flow
}
static int fits(const char* text) { return text[0] != 0 && strspn(text, "abc") == strlen(text); }
void spanned_by_helper(void) {
  const char* a = source();
  if (!fits(a)) return;
  sink(a);  // guarded
}
static int is_harmless(const char* text) { return text[0] != 0 && is_valid(text); }
void checked_by_helper(void) {
  const char* a = source();
  if (!is_harmless(a)) return;
  sink(a);  // guarded
}
void began_as_nothing(void) {
  int n = 0;
  sscanf(source(), "%d", &n);
  if (n < 1) return;
  sink(source());  // flow
}
static void name_or_none(const char* name) {
  if (strcmp(name, "first") != 0 && strcmp(name, "second") != 0) name = "none";
  sink(name);  // guarded
}
void replaced_unless_allowed(void) { name_or_none(source()); }

static int valid_or_not(const char* text) {
  if (!is_valid(text)) return 0;
  return 1;
}
static int valid_or_long(const char* text) {
  if (strlen(text) > 100) return 2;
  return is_valid(text) ? 1 : 0;
}
void numbers_as_truth(void) {
  const char* a = source();
  if (valid_or_not(a)) sink(a);   // guarded
  if (valid_or_long(a)) sink(a);  // flow
}
void cut_to_nothing(void) {
  char b[100];
  fill(b, 100);
  b[1] = '\0';
  sink(b);  // flow
  b[0] = '\0';
  sink(b);  // no flow
  strcat(b, source());
  sink(b);  // flow
}

// ---- character after character, up to an end
void up_to_its_end(void) {
  const char* a = source();
  const char* end = a + strlen(a);
  for (const char* p = a; p < end; ++p)
    if (!isalnum((unsigned char)*p)) return;
  sink(a);  // guarded
}
void up_to_the_fourth(void) {
  const char* a = source();
  const char* end = a + 4;
  for (const char* p = a; p < end; ++p)
    if (!isalnum((unsigned char)*p)) return;
  sink(a);  // flow
}
static int other_is_letter(int c, int other) { return c != 0 && isalnum(other); }
void another_argument_tested(void) {
  const char* a = source();
  int x = source_int();
  for (const char* p = a; *p; ++p) {
    if (!other_is_letter(*p, x)) return;
  }
  sink(a);  // flow
}
void number_at_an_index(void) {
  int v[2];
  v[0] = source_int();
  v[1] = source_int();
  if (!isalnum(v[0])) return;
  sink_int(v[0]);  // guarded
  sink_int(v[1]);  // flow
}
void first_character_alone(void) {
  const char* a = source();
  if (!isalnum(a[0])) return;
  sink(a);  // flow
}
