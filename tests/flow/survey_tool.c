/* A third program as somebody outside would label it, in C, with the weight on what must not be
   reported: what was overwritten, chosen, counted, escaped, parsed or never reached, each beside a
   twin that is a flow. */
#include <ctype.h>
#include <errno.h>
#include <limits.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>

#include "support.h"

#define BUFFER 256
#define CHECKED 0
#define TAKE(into) ((into) = source())
#define DROP(it)      \
  do {                \
    (it) = "dropped"; \
  } while (0)

enum mode { MODE_OFF, MODE_ON, MODE_MAX = 4 };
static const enum mode current_mode = MODE_OFF;
static int verbosity = 0;
static bool is_debug(void) { return false; }
static int version(void) { return 3; }

/* ---- written anew */
void overwritten_by_memset(void) {
  char data[BUFFER];
  fill(data, BUFFER);
  memset(data, 'x', sizeof data - 1);
  data[BUFFER - 1] = 0;
  sink(data); /* no flow */
}
void overwritten_in_part(void) {
  char data[BUFFER];
  fill(data, BUFFER);
  memset(data, 'x', 1);
  sink(data); /* flow (missed) */
}
void overwritten_by_strcpy(void) {
  char data[BUFFER];
  fill(data, BUFFER);
  strcpy(data, "status");
  sink(data); /* no flow */
}
void appended_to_fixed(void) {
  char data[BUFFER] = "status ";
  strncat(data, source(), BUFFER - 8);
  sink(data); /* flow */
}
void overwritten_by_snprintf(void) {
  char data[BUFFER];
  fill(data, BUFFER);
  snprintf(data, sizeof data, "job-%d", getpid());
  sink(data); /* no flow */
}
static void reset_text(char* text, size_t size) {
  if (size > 0) text[0] = '\0';
}
void cut_to_nothing(void) {
  char data[BUFFER];
  fill(data, BUFFER);
  data[0] = '\0';
  sink(data); /* no flow */
}
void cut_by_callee(void) {
  char data[BUFFER];
  fill(data, BUFFER);
  reset_text(data, sizeof data);
  sink(data); /* no flow (reported) */
}
void replaced_in_all_branches(int argc) {
  const char* data = source();
  if (argc > 2)
    data = "two";
  else if (argc > 1)
    data = "one";
  else
    data = "none";
  sink(data); /* no flow */
}
void replaced_in_most_branches(int argc) {
  const char* data = source();
  if (argc > 2)
    data = "two";
  else if (argc > 1)
    data = "one";
  sink(data); /* flow */
}
void replaced_by_pointer(void) {
  const char* data = source();
  const char** slot = &data;
  *slot = "fixed";
  sink(data); /* no flow */
  *slot = source();
  sink(data); /* flow */
}
static void swap_texts(const char** a, const char** b) {
  const char* kept = *a;
  *a = *b;
  *b = kept;
}
void swapped(void) {
  const char* first = source();
  const char* second = "fixed";
  swap_texts(&first, &second);
  sink(first);  /* no flow */
  sink(second); /* flow */
}
void dropped_by_macro(void) {
  const char* data;
  TAKE(data);
  sink(data); /* flow */
  DROP(data);
  sink(data); /* no flow */
}

/* ---- what never happens */
void off_by_enumerator(void) {
  const char* data = "fixed";
  if (current_mode == MODE_ON) data = source();
  sink(data); /* no flow */
}
void on_by_enumerator(void) {
  const char* data = "fixed";
  if (current_mode == MODE_OFF) data = source();
  sink(data); /* flow */
}
void off_by_flag(void) {
  const char* data = source();
  if (verbosity > 1) sink(data); /* no flow */
}
void off_by_function(void) {
  const char* data = source();
  if (is_debug()) sink(data); /* no flow */
}
void by_version(void) {
  const char* data = source();
  if (version() < 2) sink(data);  /* no flow */
  if (version() >= 3) sink(data); /* flow */
}
void by_size(void) {
  const char* data = source();
  if (sizeof(char) > 1) sink(data);                      /* no flow */
  if (sizeof(int64_t) == 8 && MODE_MAX == 4) sink(data); /* flow */
}
void by_arithmetic(void) {
  const char* data = source();
  int seven = 3 + 4;
  if (seven * 2 == 15) sink(data);  /* no flow */
  if ((seven & 1) == 1) sink(data); /* flow */
}
void after_exit(const char* path) {
  const char* data = source();
  if (!path) {
    fprintf(stderr, "usage\n");
    exit(2);
    sink(data); /* no flow */
  }
  sink(path); /* no flow */
}
static _Noreturn void die(const char* why) {
  fprintf(stderr, "%s\n", why);
  abort();
}
void after_die(int n) {
  const char* data = source();
  if (n > 1) {
    die("too many");
    sink(data); /* no flow */
  }
  sink("done"); /* no flow */
}
void replaced_or_die(int n) {
  const char* data = source();
  if (n == 1)
    data = "one";
  else
    die("not one");
  sink(data); /* no flow */
}
void once_by_counter(void) {
  const char* data = source();
  for (int i = 0; i < 3; i++) data = "looped";
  sink(data); /* no flow */
}
void maybe_by_counter(int n) {
  const char* data = source();
  for (int i = 0; i < n; i++) data = "looped";
  sink(data); /* flow */
}
void do_once(void) {
  const char* data = source();
  do {
    data = "fixed";
  } while (0);
  sink(data); /* no flow */
}
void not_compiled(void) {
  const char* data = source();
#if CHECKED
  sink(data); /* no flow */
#else
  sink(data); /* flow */
#endif
}

/* ---- numbers of a text */
void length_in_text(void) {
  const char* data = source();
  char line[BUFFER];
  snprintf(line, sizeof line, "%zu bytes", strlen(data));
  sink(line); /* no flow */
}
void parsed_into_text(void) {
  char line[BUFFER];
  snprintf(line, sizeof line, "kill -9 %d", atoi(source()));
  sink(line); /* no flow */
}
void text_and_number(void) {
  const char* data = source();
  char line[BUFFER];
  snprintf(line, sizeof line, "%s (%d)", data, (int)strlen(data));
  sink(line); /* flow */
}
void parsed_long(void) {
  char* end;
  long value = strtol(source(), &end, 10);
  char line[BUFFER];
  snprintf(line, sizeof line, "/proc/%ld/status", value);
  sink(line); /* no flow */
  sink(end);  /* flow */
}
void compared_text(void) {
  const char* data = source();
  int order = strcmp(data, "middle");
  char line[BUFFER];
  sprintf(line, "order %d", order);
  sink(line); /* no flow */
  const char* word = order == 0 ? "same" : order < 0 ? "before" : "after";
  sink(word); /* no flow */
}
void sized_by_input(void) {
  size_t size = strlen(source());
  if (size > 64) size = 64;
  char* stars = malloc(size + 1);
  if (!stars) return;
  memset(stars, '*', size);
  stars[size] = 0;
  sink(stars); /* no flow */
  free(stars);
}
void a_digit(void) {
  char line[4] = "a0";
  line[1] = (char)('0' + strlen(source()) % 10);
  sink(line); /* no flow */
}

/* ---- checks of the program's own */
static bool plain_name(const char* text) {
  if (*text == '\0') return false;
  for (const char* p = text; *p; p++) {
    if (!isalnum((unsigned char)*p) && *p != '_') return false;
  }
  return true;
}
void checked_name(void) {
  const char* data = source();
  if (!plain_name(data)) return;
  sink(data); /* guarded */
}
void unchecked_name(void) {
  const char* data = source();
  if (plain_name(data)) puts("plain");
  sink(data); /* flow */
}
static bool any_letter(const char* text) {
  for (const char* p = text; *p; p++) {
    if (isalpha((unsigned char)*p)) return true;
  }
  return false;
}
void weakly_checked(void) {
  const char* data = source();
  if (!any_letter(data)) return;
  sink(data); /* flow */
}
static void replace_odd(char* text) {
  for (; *text; text++) {
    if (!isalnum((unsigned char)*text)) *text = '_';
  }
}
void odd_replaced(void) {
  char data[BUFFER];
  fill(data, BUFFER);
  replace_odd(data);
  sink(data); /* guarded */
}
void digits_only(void) {
  const char* data = source();
  size_t i;
  for (i = 0; data[i] != 0; i++)
    if (data[i] < '0' || data[i] > '9') break;
  if (data[i] != 0) return;
  sink(data); /* guarded (reported) */
}
void spans_whole(void) {
  const char* data = source();
  if (data[strspn(data, "abcdefghijklmnopqrstuvwxyz0123456789")] != '\0') return;
  sink(data); /* guarded (reported) */
}
static const char* const verbs[] = {"start", "stop", "status", NULL};
static const char* known_verb(const char* text) {
  for (int i = 0; verbs[i]; i++)
    if (strcmp(verbs[i], text) == 0) return verbs[i];
  return NULL;
}
void verb_of_table(void) {
  const char* verb = known_verb(source());
  if (verb) sink(verb); /* no flow */
}
void verb_in_table(void) {
  const char* data = source();
  if (known_verb(data) == NULL) return;
  sink(data); /* guarded */
}
void verb_by_case(void) {
  const char* data = source();
  if (strcasecmp(data, "on") && strcasecmp(data, "off")) {
    fprintf(stderr, "on or off\n");
    return;
  }
  sink(data); /* guarded */
}
void verb_by_prefix(void) {
  const char* data = source();
  if (strncmp(data, "start", 5) != 0) return;
  sink(data); /* flow */
}

/* ---- of tables and records */
struct address {
  const char* host;
  const char* port;
};
struct peer {
  struct address here, there;
  int id;
};
void fields_kept_apart(void) {
  struct peer p = {{"localhost", "80"}, {"remote", "81"}, 1};
  struct peer* q = &p;
  q->there.host = source();
  sink(p.here.host);  /* no flow */
  sink(p.there.port); /* no flow */
  sink(p.there.host); /* flow */
}
void records_kept_apart(void) {
  struct address all[2] = {{"a", "1"}, {"b", "2"}};
  all[1].port = source();
  sink(all[0].port); /* no flow */
  sink(all[1].host); /* no flow */
  sink(all[1].port); /* flow */
}
void record_copied_before(void) {
  struct address a = {"a", "1"};
  struct address b = a;
  a.host = source();
  sink(b.host); /* no flow */
  b = a;
  sink(b.host); /* flow */
}
void record_cleared(void) {
  struct address a;
  a.host = source();
  a.port = source();
  memset(&a, 0, sizeof a);
  a.port = "80";
  sink(a.port);                   /* no flow */
  sink(a.host ? a.host : "none"); /* no flow */
}
static void show_port(const struct address* a) { sink(a->port); /* no flow */ }
static void show_host(const struct address* a) { sink(a->host); /* flow */ }
void record_shown(void) {
  struct address a = {source(), "443"};
  show_port(&a);
  show_host(&a);
}
typedef void (*handler_t)(const char*);
static void ignores(const char* text) { (void)text; }
static void uses(const char* text) { sink(text); /* flow */ }
static void uses_never(const char* text) { sink(text); /* no flow */ }
static const handler_t table[] = {ignores, uses, uses_never};
void by_table(void) {
  table[0](source());
  table[1](source());
  table[2]("fixed");
}
static void each(const char* const* items, int n, void (*call)(const char*, void*), void* user) {
  for (int i = 0; i < n; i++) call(items[i], user);
}
static void show_item(const char* item, void* user) {
  sink(item);                /* no flow */
  sink(*(const char**)user); /* flow */
}
void with_user_data(void) {
  const char* items[] = {"a", "b"};
  const char* data = source();
  each(items, 2, show_item, &data);
}

/* ---- the same function twice */
static const char* pass(const char* text) { return text; }
static const char* pass2(const char* text) { return pass(text); }
static const char* pass3(const char* text) { return pass2(text); }
void passed_both_ways(void) {
  const char* bad = pass3(source());
  const char* good = pass3("fixed");
  sink(good); /* no flow */
  sink(bad);  /* flow */
}
static const char* pick(const char* first, const char* second, bool take_second) {
  return take_second ? second : first;
}
void picked(void) {
  sink(pick("fixed", source(), false)); /* no flow */
  sink(pick("fixed", source(), true));  /* flow */
}
static char kept[BUFFER];
static void keep(const char* text) { snprintf(kept, sizeof kept, "%s", text); }
void kept_then_replaced(void) {
  keep(source());
  sink(kept); /* flow */
  keep("fixed");
  sink(kept); /* no flow */
}
static const char* nth(const char* text, int n) { return n == 0 ? text : nth(text, n - 1); }
void recursed(void) {
  sink(nth(source(), 4)); /* flow */
  sink(nth("fixed", 4));  /* no flow */
}
static int read_both(const char** name, const char** kind) {
  *name = source();
  *kind = "user";
  return 0;
}
void two_results(void) {
  const char *name = "", *kind = "";
  if (read_both(&name, &kind) != 0) return;
  sink(kind); /* no flow */
  sink(name); /* flow */
}

/* ---- memory that others jump over */
static jmp_buf back;
void jumped(void) {
  static const char* volatile data = "fixed";
  if (setjmp(back) == 0) {
    data = source();
    longjmp(back, 1);
  } else {
    sink(data); /* flow (missed) */
  }
}
void written_to_memory(void) {
  char* text = NULL;
  size_t size = 0;
  FILE* f = open_memstream(&text, &size);
  if (!f) return;
  fprintf(f, "name=%s", source());
  fclose(f);
  sink(text); /* flow */
  free(text);
}
void element_by_pointer(void) {
  const char* list[3] = {"a", "b", "c"};
  const char** p = &list[1];
  *p = source();
  sink(list[0]); /* no flow */
  sink(list[1]); /* flow */
  p++;
  sink(*p); /* no flow (reported) */
}
void element_by_constant(void) {
  const int here = 2;
  const char* list[4] = {"a", "b", "c", "d"};
  list[here] = source();
  sink(list[here - 1]); /* no flow */
  sink(list[here]);     /* flow */
}

/* ---- commands and paths with what the system says */
void formatted_value(void) {
  char* name = getenv("NAME");
  if (!name) return;
  char line[BUFFER];
  snprintf(line, sizeof line, "id -u %u", (unsigned)strtoul(name, NULL, 10));
  system(line); /* no flow */
  snprintf(line, sizeof line, "id -u %s", name);
  system(line); /* flow */
}
void only_tested(void) {
  if (getenv("DEBUG")) system("dmesg"); /* no flow */
}
void quoted_command(const char* fixed) {
  const char* shell = getenv("SHELL_KIND");
  const char* which = "/bin/sh";
  if (shell && !strcmp(shell, "bash")) which = "/bin/bash";
  execl(which, which, "-c", fixed, (char*)NULL); /* no flow */
}
