#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "survey.h"

static const char* helper(void) { return source(); }
const char* read_name(void) { return helper(); }

const int five = 5;
int debug_level = 0;
const char* banner = "welcome";
const char* last_error = "";

void parse(request* r) {
  r->name = read_name();
  r->kind = "plain";
  r->size = (int)strlen(r->name);
}
void reset_request(request* r) {
  memset(r, 0, sizeof *r);
  r->name = "nobody";
}
static const char* const kinds[] = {"plain", "fancy"};
int valid_kind(const char* kind) {
  for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++) {
    if (strcmp(kind, kinds[i]) == 0) return 1;
  }
  return 0;
}
