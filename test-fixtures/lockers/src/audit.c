/* One line of JSON for everything that changed, kept apart from the database. What is told here
   are words: what stands in them needs no escapes. */
#include <stdio.h>
#include <time.h>

#include "lockers.h"

void audit(struct app* app, const char* who, const char* what, const char* request_id,
           const char* before, const char* after) {
  if (!is_word(request_id)) request_id = "none";
  FILE* log = fopen(app->audit_file, "a");
  if (!log) return;
  fprintf(log,
          "{\"when\": %lld, \"who\": \"%s\", \"what\": \"%s\", \"request_id\": \"%s\", "
          "\"before\": \"%s\", \"after\": \"%s\"}\n",
          (long long)time(NULL), who, what, request_id, before, after);
  fclose(log);
}

void alert(struct app* app, const char* who, const char* what) {
  FILE* log = fopen(app->audit_file, "a");
  if (!log) return;
  fprintf(log, "{\"when\": %lld, \"who\": \"%s\", \"alert\": \"%s\"}\n", (long long)time(NULL), who,
          what);
  fclose(log);
}
