/* The same names, but nothing comes from outside. */
#include "../support.h"

static const char* stored = "fixed";
const char* read_value(void) { return "fixed"; }
void show(const char* a) { sink(a); } /* no flow */
int main(void) {
  show(read_value());
  sink(stored); /* no flow */
  return 0;
}
