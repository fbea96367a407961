/* A command line tool in C, as somebody would label it who thinks in kinds of flaws: a bad function that
   carries input from the network, a file, the environment or the arguments to a sink, beside good ones with a
   harmless source or behind a check, with what lies between them varied. */
#include <ctype.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "support.h"

#define ALWAYS 1
#define NEVER 0
#define COMMAND_SIZE 128
#define APPEND_DIRECTORY(to, from) strncat((to), (from), COMMAND_SIZE - strlen(to) - 1)

static const int static_true = 1;
static const int static_false = 0;
static int static_five = 5;
int global_true = 1;
int global_false = 0;
static int returns_true(void) { return 1; }
static int returns_false(void) { return 0; }

static char* global_data;
static const char* global_good;

/* ---- where it comes from */
void bad_socket(int fd) {
  char data[COMMAND_SIZE] = "ls ";
  size_t used = strlen(data);
  ssize_t n = recv(fd, data + used, sizeof(data) - used - 1, 0);
  if (n <= 0) return;
  data[used + n] = '\0';
  system(data); /* flow */
}

void bad_read_loop(int fd) {
  char data[COMMAND_SIZE];
  size_t have = 0;
  for (;;) {
    ssize_t n = read(fd, data + have, sizeof data - 1 - have);
    if (n <= 0) break;
    have += (size_t)n;
    if (have == sizeof data - 1) break;
  }
  data[have] = 0;
  char* line = strtok(data, "\r\n");
  while (line) {
    sink(line); /* flow */
    line = strtok(NULL, "\r\n");
  }
}

void bad_console(void) {
  char data[COMMAND_SIZE] = "";
  if (fgets(data, (int)sizeof data, stdin) == NULL) {
    puts("fgets() failed");
    data[0] = '\0';
  }
  size_t length = strlen(data);
  if (length > 0 && data[length - 1] == '\n') data[length - 1] = '\0';
  FILE* pipe = popen(data, "r"); /* flow */
  if (pipe) pclose(pipe);
}

void good_console(void) {
  char data[COMMAND_SIZE] = "";
  char command[COMMAND_SIZE] = "date";
  if (fgets(data, (int)sizeof data, stdin) == NULL) return;
  FILE* pipe = popen(command, "r"); /* no flow */
  if (pipe) pclose(pipe);
}

void bad_environment(void) {
  char buffer[COMMAND_SIZE] = "";
  char* data = buffer;
  char* environment = getenv("ADD");
  if (environment != NULL) strncat(data + strlen(data), environment, sizeof buffer - strlen(data) - 1);
  execl("/bin/sh", "sh", "-c", data, (char*)NULL); /* flow */
}

void bad_scan(void) {
  char name[64];
  int number = -1;
  if (fscanf(stdin, "%63s %d", name, &number) != 2) return;
  sink(name);       /* flow */
  sink_int(number); /* flow */
}

void bad_sscanf(void) {
  char verb[16], path[64], version[16];
  if (sscanf(source(), "%15s %63s %15s", verb, path, version) != 3) return;
  sink(path); /* flow */
  remove(path); /* flow */
}

void good_sscanf(void) {
  char verb[16], path[64];
  if (sscanf("GET /index", "%15s %63s", verb, path) != 2) return;
  sink(path); /* no flow */
}

void bad_file(const char* name) {
  FILE* file = fopen(name, "r");
  if (!file) return;
  char* line = NULL;
  size_t capacity = 0;
  while (getline(&line, &capacity, file) != -1) {
    char* equals = strchr(line, '=');
    if (!equals) continue;
    *equals++ = '\0';
    sink(equals); /* flow */
  }
  free(line);
  fclose(file);
}

/* ---- constant conditions */
void bad_if_constant(void) {
  char* data = "fixed";
  if (ALWAYS) data = source();
  sink(data); /* flow */
}
void good_if_constant(void) {
  char* data = "fixed";
  if (NEVER) data = source();
  sink(data); /* no flow */
}
void good_five(void) {
  char* data = source();
  if (static_five == 5) data = "fixed";
  sink(data); /* no flow */
}
void bad_five(void) {
  char* data = source();
  if (static_five != 5) data = "fixed";
  sink(data); /* flow */
}
void good_static_false(void) {
  char* data = "fixed";
  if (static_false) {
    data = source();
  } else {
    printf("benign, fixed string\n");
  }
  if (static_true) sink(data); /* no flow */
}
void good_sink_of_global_flag(void) {
  char* data = source();
  if (global_false) {
    sink(data); /* no flow */
  }
  if (global_true) {
    sink("fixed"); /* no flow */
  }
}
void bad_function_flag(void) {
  char* data = "";
  if (returns_true()) data = source();
  if (returns_true()) sink(data); /* flow */
}
void good_function_flag(void) {
  char* data = source();
  if (returns_false()) {
    sink(data); /* no flow */
  } else {
    puts("ok");
  }
}
void bad_either(void) {
  char* data;
  if (rand() % 2) {
    data = source();
  } else {
    data = "fixed";
  }
  sink(data); /* flow */
}
void good_either(void) {
  char* data;
  if (rand() % 2) {
    data = "one";
  } else {
    data = "two";
  }
  sink(data); /* no flow */
}
void good_switch(void) {
  char* data = source();
  switch (6) {
    case 6: data = "fixed"; break;
    default: break;
  }
  sink(data); /* no flow */
}
void bad_switch(void) {
  char* data = "fixed";
  switch (7) {
    case 7: data = source(); /* fall through */
    case 8: sink(data); break; /* flow */
    default: sink("none"); break; /* no flow */
  }
}
void good_while(void) {
  char* data = source();
  while (1) {
    data = "fixed";
    break;
  }
  sink(data); /* no flow */
}
void bad_for_once(void) {
  char* data = "fixed";
  int i;
  for (i = 0; i < 1; i++) data = source();
  for (i = 0; i < 1; i++) sink(data); /* flow */
}
void good_for_never(void) {
  char* data = source();
  for (int i = 0; i < 0; i++) sink(data); /* no flow */
}
void good_goto(void) {
  char* data = source();
  goto overwrite;
overwrite:
  data = "fixed";
  sink(data); /* no flow */
}
void bad_goto(void) {
  char* data = source();
  goto over;
  data = "fixed";
over:
  sink(data); /* flow */
}

/* ---- what lies between */
typedef union {
  char* first;
  char* second;
} either;
void bad_union(void) {
  either u;
  u.first = source();
  char* data = u.second;
  sink(data); /* flow */
}
void bad_pointer_to_pointer(void) {
  char* data = "";
  char** p1 = &data;
  char** p2 = &data;
  {
    char* inner = *p1;
    inner = source();
    *p1 = inner;
  }
  {
    char* inner = *p2;
    sink(inner); /* flow */
  }
}
void good_pointer_to_pointer(void) {
  char* data = source();
  char** p1 = &data;
  *p1 = "fixed";
  sink(data); /* no flow */
}
void bad_void_pointer(void) {
  char* data = source();
  void* p = &data;
  char** back = (char**)p;
  sink(*back); /* flow */
}
static void sink_of_void(void* p) { sink(*(char**)p); /* flow */ }
void bad_void_pointer_call(void) {
  char* data = source();
  sink_of_void(&data);
}
typedef struct {
  char* first;
  int number;
} record_t;
static void by_value(record_t r) { sink(r.first); /* flow */ }
static void by_pointer(const record_t* r) { sink(r->first); /* no flow */ }
void bad_struct_by_value(void) {
  record_t r = {0};
  r.first = source();
  by_value(r);
}
void good_struct_by_pointer(void) {
  record_t r = {0};
  r.first = "fixed";
  by_pointer(&r);
}
static void array_element_two(char* list[]) { sink(list[2]); /* flow */ }
static void array_element_one(char* list[]) { sink(list[1]); /* no flow */ }
void bad_array_of_pointers(void) {
  char* list[5] = {0};
  list[2] = source();
  list[1] = "fixed";
  array_element_two(list);
  array_element_one(list);
}
void bad_computed_index(void) {
  char* list[4] = {"a", "b", "c", "d"};
  int i = 1;
  list[i + 1] = source();
  sink(list[2]);         /* flow */
  sink(list[2 * 1 - 1]); /* no flow (reported) */
}
void bad_filled_array(void) {
  char* list[4];
  for (size_t i = 0; i < sizeof list / sizeof list[0]; i++) list[i] = "fixed";
  list[3] = source();
  sink(list[0]); /* no flow */
  sink(list[3]); /* flow */
}
static char* bad_source_of(char* data) {
  data = source();
  return data;
}
static void no_source_of(char* data) { data = source(); }
void bad_returned_parameter(void) {
  char* data = "";
  data = bad_source_of(data);
  sink(data); /* flow */
  char* other = "";
  no_source_of(other);
  sink(other); /* no flow */
}
static void set_global(void) { global_data = source(); }
static void set_good_global(void) { global_good = "fixed"; }
static void use_global(void) { sink(global_data); /* flow */ }
static void use_good_global(void) { sink(global_good); /* no flow */ }
void globals(void) {
  set_global();
  set_good_global();
  use_global();
  use_good_global();
}
static void callee_sink(char* data) { system(data); /* flow */ }
void bad_function_pointer(void) {
  char* data = source();
  void (*pointer)(char*) = callee_sink;
  pointer(data);
}
void bad_macro(void) {
  char command[COMMAND_SIZE] = "ls ";
  APPEND_DIRECTORY(command, source());
  system(command); /* flow */
}
void bad_memory(void) {
  char* data = (char*)malloc(COMMAND_SIZE);
  if (data == NULL) exit(1);
  memset(data, 'A', COMMAND_SIZE - 1);
  data[COMMAND_SIZE - 1] = '\0';
  sink(data); /* no flow */
  fill(data, COMMAND_SIZE);
  char* bigger = (char*)realloc(data, 2 * COMMAND_SIZE);
  if (!bigger) {
    free(data);
    return;
  }
  sink(bigger); /* flow */
  free(bigger);
}
void bad_alloca(void) {
  char* buffer = (char*)__builtin_alloca(COMMAND_SIZE);
  fill(buffer, COMMAND_SIZE);
  char dest[COMMAND_SIZE];
  memmove(dest, buffer, sizeof dest);
  sink(dest); /* flow */
}
void bad_copy_loop(void) {
  const char* from = source();
  char to[COMMAND_SIZE];
  char* p = to;
  while (*from && p < to + sizeof to - 1) *p++ = (char)tolower((unsigned char)*from++);
  *p = 0;
  sink(to); /* flow */
}
static void report(const char* format, ...) {
  char line[COMMAND_SIZE];
  va_list list;
  va_start(list, format);
  vsnprintf(line, sizeof line, format, list);
  va_end(list);
  sink(line); /* flow */
}
void bad_variadic(void) { report("user %s asked for %d", source(), 3); }
static char* formatted(const char* format, ...) {
  static char line[COMMAND_SIZE];
  va_list list;
  va_start(list, format);
  vsnprintf(line, sizeof line, format, list);
  va_end(list);
  return line;
}
void variadic_results(void) {
  sink(formatted("%s-%s", "a", source())); /* flow */
  sink(formatted("%s-%s", "a", "b"));      /* no flow */
}
static void printed(char* data, ...) {
  va_list list;
  va_start(list, data);
  char* second = va_arg(list, char*);
  sink(second); /* flow */
  va_end(list);
}
void bad_va_arg(void) { printed("x", source()); }

/* ---- callbacks with user data */
struct walker {
  int (*each)(const char* name, void* user);
  void* user;
};
static int visit(const char* name, void* user) {
  const char* prefix = *(const char**)user;
  sink(prefix); /* flow */
  sink(name);   /* no flow */
  return 0;
}
static void walk(const struct walker* w) {
  static const char* names[] = {"a", "b", "c"};
  for (int i = 0; i < 3; i++) {
    if (w->each(names[i], w->user)) break;
  }
}
void bad_callback(void) {
  const char* prefix = source();
  struct walker w = {visit, &prefix};
  walk(&w);
}

/* ---- checks */
void good_size_check(void) {
  int size = source_int();
  if (size < 0 || size > 1024) return;
  char* buffer = malloc((size_t)size + 1);
  free(buffer);
  sink_int(size); /* guarded */
}
void bad_lower_check_only(void) {
  int size = source_int();
  if (size < 0) return;
  sink_int(size); /* flow */
}
void good_list_of_names(void) {
  const char* name = source();
  if (strcmp(name, "start") != 0 && strcmp(name, "stop") != 0) {
    fprintf(stderr, "unknown verb\n");
    return;
  }
  sink(name); /* guarded */
}
void good_replaced(void) {
  const char* name = source();
  const char* verb = "status";
  if (strcmp(name, "start") == 0) verb = "start";
  sink(verb); /* no flow */
}
void bad_checked_other(void) {
  const char* name = source();
  const char* verb = getenv("VERB");
  if (strcmp(name, "start") != 0) return;
  if (verb) sink(verb); /* flow */
}
int main(int argc, char** argv) {
  if (argc < 3) return 1;
  char command[COMMAND_SIZE];
  snprintf(command, sizeof command, "%s --quiet", argv[1]);
  system(command); /* flow */
  int opt = atoi(argv[2]);
  sink_int(opt); /* flow */
  sink(argc > 3 ? "many" : "few"); /* no flow */
  return 0;
}
