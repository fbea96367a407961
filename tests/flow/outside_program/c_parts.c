#include "c_parts.h"

#include <string.h>

#include "../support.h"

static char* helper(void) { return source(); }

int c_read(char* out, size_t n) {
  strncpy(out, helper(), n);
  return 0;
}
const char* c_name(int id) {
  static const char* names[] = {"a", "b"};
  return names[id & 1];
}
char* c_echo(const char* text) { return strdup(text); }
void c_start(void) { from_c(helper()); }
