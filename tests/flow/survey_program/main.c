#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "survey.h"

static const char* helper(int which) { return which ? read_name() : read_fixed(); }

static void hooked(const char* text, void* user) {
  sink(text);              /* no flow */
  sink((const char*)user); /* flow */
}
static void greet(const char* name) {
  char line[200];
  snprintf(line, sizeof line, "%s, %s", banner, name);
  sink(line); /* flow */
  snprintf(line, sizeof line, "%s, friend", banner);
  sink(line); /* no flow */
}

int main(int argc, char** argv) {
  request r;
  parse(&r);
  run(1, &r);
  run(2, &r);
  run(0, &r);
  sink(helper(0));             /* no flow */
  sink(helper(1));             /* flow */
  if (five != 5) sink(r.name); /* no flow */
  if (five == 5) sink(r.name); /* flow */
  log_text(r.name);
  greet(r.name);
  set_hook(hooked, (void*)read_name());
  call_hook(read_fixed());
  const char* kind = argv[argc - 1];
  if (valid_kind(kind)) sink(kind); /* guarded */
  if (argc == 2) sink(kind);        /* flow */
  sink(escape_name(r.name));        /* guarded (reported) */
  last_error = r.name;
  sink(last_error); /* flow */
  last_error = "";
  sink(last_error); /* no flow */
  char count[32];
  snprintf(count, sizeof count, "%d bytes", r.size);
  sink(count); /* no flow */
  reset_request(&r);
  sink(r.name);                   /* no flow */
  sink(r.kind ? r.kind : "none"); /* no flow */
  return 0;
}
