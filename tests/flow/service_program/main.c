#include <stdlib.h>
#include <string.h>

#include "service.h"

static void direct_sink(const char* text) { sink(text); /* flow */ }
static void stored_nothing(const char* text) { (void)text; }

static void bad_chain(void) { chain_b(source()); }
static void good_chain(void) { good_chain_b("fixed"); }
static void structs(void) {
  struct request r;
  memset(&r, 0, sizeof r);
  r.body = source();
  r.agent = "fixed";
  struct_b(r);
  struct_c(&r);
}
static void arrays(void) {
  char* list[3] = {"a", "b", "c"};
  list[1] = source();
  array_b(list);
}
static void voids(void) {
  char* data = source();
  void_b(&data);
}
static void results(void) {
  char* data = "x";
  data = make_bad(data);
  sink(data); /* flow */
  const char* good = source();
  good = make_good(good);
  sink(good); /* no flow */
  char* out = NULL;
  make_out(&out);
  sink(out); /* flow */
  const char* out_good = source();
  make_out_good(&out_good);
  sink(out_good); /* no flow */
}
static void shared(void) {
  shared_data = source();
  shared_good = "fixed";
  sink_shared();
  sink_shared_good();
}
static void flags(void) {
  char* data = "fixed";
  if (flag_off) data = source();
  sink(data); /* no flow */
  if (flag_on) data = source();
  sink(data); /* flow */
  data = "fixed";
  if (never()) data = source();
  sink(data); /* no flow */
  if (always()) data = source();
  with_flag(data);
}
int main(int argc, char** argv) {
  bad_chain();
  good_chain();
  structs();
  arrays();
  voids();
  results();
  shared();
  flags();
  store_call(direct_sink);
  run_stored(source());
  stored_nothing("x");
  struct request r;
  read_request(&r);
  log_line("%s %s", r.verb, r.path);
  return dispatch(&r, argc > 1 ? argv[1] : "none");
}
