/* Several programs in one folder: each has its own main, statics and helpers of the same names. */
#include <stdio.h>

#include "../support.h"

static const char* stored = "fixed";
const char* read_value(void) { return source(); }
void show(const char* a) { sink(a); } /* flow */
static void keep(const char* a) { stored = a; }
int main(int argc, char** argv) {
  show(read_value());
  keep(argv[1]);
  sink(stored); /* flow */
  return argc;
}
