#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "service.h"

const int flag_on = 1;
const int flag_off = 0;
char* shared_data;
const char* shared_good = "none";

int always(void) { return 1; }
int never(void) { return 0; }
void chain_b(char* data) { chain_c(data); }
void good_chain_b(const char* data) { good_chain_c(data); }
void struct_b(struct request r) {
  sink(r.body);  /* flow */
  sink(r.agent); /* no flow */
}
void array_b(char* list[]) {
  sink(list[0]); /* no flow */
  sink(list[1]); /* flow */
}
void void_b(void* data) {
  char** back = data;
  sink(*back); /* flow */
}
void with_flag(const char* data) {
  if (flag_off) {
    sink(data); /* no flow */
  } else if (flag_on) {
    sink(data); /* flow */
  }
}
void log_line(const char* format, ...) {
  char line[256];
  va_list args;
  va_start(args, format);
  vsnprintf(line, sizeof line, format, args);
  va_end(args);
  sink(line); /* flow */
}
