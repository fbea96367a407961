/* Text in C: copying, joining, splitting, formatting, searching. */
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "support.h"

void copies(void) {
  char a[64], b[64], c[64], d[64];
  strcpy(a, source());
  sink(a); /* flow */
  strncpy(b, a, sizeof b);
  sink(b); /* flow */
  memcpy(c, b, sizeof c);
  sink(c); /* flow */
  memmove(d, c, sizeof d);
  sink(d); /* flow */
  strcpy(a, "safe");
  sink(a); /* no flow */
}

void returned_copies(void) {
  char a[64];
  sink(strcpy(a, source()));      /* flow */
  sink(strdup(source()));         /* flow */
  sink(strndup(source(), 5));     /* flow */
  sink(strcpy(a, "safe"));        /* no flow */
  sink(stpcpy(a, "x") - 1);       /* no flow */
}

void joined(void) {
  char a[64] = "name=";
  strcat(a, source());
  sink(a); /* flow */
  char b[64] = "name=";
  strncat(b, "x", 10);
  sink(b); /* no flow */
  strncat(b, source(), 10);
  sink(b); /* flow */
}

void formatted(void) {
  char a[64], b[64];
  sprintf(a, "%s/%s", "dir", source());
  sink(a); /* flow */
  sprintf(a, "%s/%s", "dir", "x");
  sink(a); /* no flow */
  snprintf(b, sizeof b, "%d", source_int());
  sink(b); /* flow */
  char* c = NULL;
  asprintf(&c, "<%s>", source());
  sink(c); /* flow */
}

void split(void) {
  char text[64];
  fill(text, sizeof text);
  char* word = strtok(text, " ");
  while (word) {
    sink(word); /* flow */
    word = strtok(NULL, " ");
  }
}

void split_with_state(void) {
  char* text = source();
  char* state;
  for (char* word = strtok_r(text, ",", &state); word; word = strtok_r(NULL, ",", &state))
    sink(word); /* flow */
  char* rest = source();
  char* part;
  while ((part = strsep(&rest, "&")) != NULL) sink(part); /* flow */
}

void searched(void) {
  char* text = source();
  char* at = strchr(text, '=');
  if (at) sink(at + 1); /* flow */
  char* dot = strrchr(text, '.');
  if (dot) *dot = 0;
  sink(text);                          /* flow */
  sink(strstr(text, "x"));             /* flow */
  sink(strpbrk(text, "xy"));           /* flow */
  sink(strchr("fixed=1", '='));        /* no flow */
  sink(strstr("abc", source()));       /* no flow */
}

void character_loop(void) {
  char* text = source();
  char out[64];
  int n = 0;
  for (char* p = text; *p && n < 63; ++p)
    if (*p != ' ') out[n++] = toupper((unsigned char)*p);
  out[n] = '\0';
  sink(out); /* flow */
}

void numbers(void) {
  sink_int(atoi(source()));                    /* flow */
  sink_int((int)strtol(source(), NULL, 10));   /* flow */
  char* end;
  sink_int((int)strtoul(source(), &end, 0));   /* flow */
  sink(end);                                   /* flow */
  sink_int(atoi("3"));                         /* no flow */
  sink_int(source_int() * 2 + 1);              /* flow */
  int n = source_int();
  n = 7;
  sink_int(n); /* no flow */
  n += source_int();
  sink_int(n); /* flow */
  n = unknown() ? n : 3;
  sink_int(n >> 2); /* flow */
}

void terminated(void) {
  char* text = source();
  text[0] = 'x';
  sink(text); /* flow */
}

void stream_to_memory(void) {
  char* out = NULL;
  size_t size = 0;
  FILE* f = open_memstream(&out, &size);
  fprintf(f, "%s", source());
  fclose(f);
  sink(out); /* flow */
}

static char* trimmed(char* text) {
  char* end;
  while (isspace((unsigned char)*text)) text++;
  if (*text == 0) return text;
  end = text + strlen(text) - 1;
  while (end > text && isspace((unsigned char)*end)) end--;
  end[1] = '\0';
  return text;
}
void trimmed_text(void) {
  char buffer[64];
  fill(buffer, sizeof buffer);
  sink(trimmed(buffer)); /* flow */
  char fixed[8] = " a ";
  sink(trimmed(fixed)); /* no flow */
}

static int parse(const char* text, char* key, char* value, size_t n) {
  const char* eq = strchr(text, '=');
  if (!eq) return 0;
  snprintf(key, n, "%.*s", (int)(eq - text), text);
  snprintf(value, n, "%s", eq + 1);
  return 1;
}
void parsed_pair(void) {
  char key[32], value[32];
  if (!parse(source(), key, value, sizeof key)) return;
  sink(key);   /* flow */
  sink(value); /* flow */
  if (!parse("a=b", key, value, sizeof key)) return;
  sink(value); /* no flow (reported) */
}

struct buffer {
  char* data;
  size_t length, capacity;
};
static void buffer_add(struct buffer* b, const char* text, size_t n) {
  if (b->length + n + 1 > b->capacity) {
    b->capacity = b->length + n + 1;
    b->data = realloc(b->data, b->capacity);
  }
  memcpy(b->data + b->length, text, n);
  b->length += n;
  b->data[b->length] = 0;
}
void growing_buffer(void) {
  struct buffer b = {NULL, 0, 0}, c = {NULL, 0, 0};
  char* text = source();
  buffer_add(&b, "x=", 2);
  buffer_add(&b, text, strlen(text));
  buffer_add(&c, "x=", 2);
  sink(b.data); /* flow */
  sink(c.data); /* no flow */
}

static void hex(const unsigned char* in, size_t n, char* out) {
  static const char digits[] = "0123456789abcdef";
  for (size_t i = 0; i < n; i++) {
    out[2 * i] = digits[in[i] >> 4];
    out[2 * i + 1] = digits[in[i] & 15];
  }
  out[2 * n] = 0;
}
void looked_up_digits(void) {
  char out[64];
  hex((const unsigned char*)source(), 8, out);
  sink(out); /* no flow */
}
