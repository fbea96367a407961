#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "service.h"

void chain_e(char* data) {
  char command[200] = "cat ";
  strncat(command, data, 150);
  system(command); /* flow */
}
int users_handler(struct request* r, void* user) {
  char query[400];
  snprintf(query, sizeof query, "SELECT * FROM users WHERE id = '%s'", r->path + strlen("/users/"));
  sink(query); /* flow */
  sink(user);  /* flow */
  const char* host = header_of(r, "host");
  if (host) sink(host); /* flow */
  return 200;
}
int status_handler(struct request* r, void* user) {
  (void)user;
  sink(r->headers[1].value); /* no flow */
  if (r->body) {
    FILE* f = fopen(r->body, "r"); /* flow */
    if (f) fclose(f);
  }
  sink("status"); /* no flow */
  return 200;
}
