#include <string.h>

#include "service.h"

void chain_c(char* data) { chain_d(data); }
void good_chain_c(const char* data) { sink(data); /* no flow */ }
void struct_c(struct request* r) {
  sink(r->agent); /* no flow */
  sink(r->body);  /* flow */
}
void sink_shared(void) { sink(shared_data); /* flow */ }
void sink_shared_good(void) { sink(shared_good); /* no flow */ }
char* make_bad(char* data) {
  data = source();
  return data;
}
const char* make_good(const char* data) {
  data = "fixed";
  return data;
}
void make_out(char** out) { *out = source(); }
void make_out_good(const char** out) { *out = "fixed"; }
static void (*stored)(const char*);
void store_call(void (*f)(const char*)) { stored = f; }
void run_stored(const char* data) {
  if (stored) stored(data);
}
