#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "service.h"

void chain_d(char* data) { chain_e(data); }
void read_request(struct request* r) {
  char line[512];
  memset(r, 0, sizeof *r);
  if (!fgets(line, sizeof line, stdin)) return;
  sscanf(line, "%15s %127s", r->verb, r->path);
  r->headers[0].name = "host";
  r->headers[0].value = strdup(line);
  r->headers[1].name = "server";
  r->headers[1].value = "fixed";
  r->count = 2;
  r->body = strdup(strchr(line, ' ') ? strchr(line, ' ') + 1 : "");
}
const char* header_of(const struct request* r, const char* name) {
  for (int i = 0; i < r->count; i++) {
    if (strcmp(r->headers[i].name, name) == 0) return r->headers[i].value;
  }
  return NULL;
}
const struct route routes[] = {{"/users", users_handler}, {"/status", status_handler}, {NULL, NULL}};
int dispatch(struct request* r, void* user) {
  for (const struct route* at = routes; at->path; at++) {
    if (strncmp(r->path, at->path, strlen(at->path)) == 0) return at->handle(r, user);
  }
  return 404;
}
