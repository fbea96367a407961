/* No main: a function for others to call. */
#include "../support.h"

static const char* read_value(void) { return source(); }
void entry(const char* a) {
  sink(a); /* no flow */
  sink(read_value()); /* flow */
}
