/* Several units in C: functions of equal names, tables of handlers, settings and buffers that units
 * share. */
#pragma once
#include "../support.h"

typedef struct request {
  const char* name;
  const char* kind;
  int size;
} request;
typedef int (*action)(const request* r);

extern const int five;
extern int debug_level;
extern const char* banner;
extern const char* last_error;

const char* read_name(void);
const char* read_fixed(void);
void parse(request* r);
void run(int index, const request* r);
void set_hook(void (*hook)(const char* text, void* user), void* user);
void call_hook(const char* text);
int valid_kind(const char* kind);
const char* escape_name(const char* name);
void log_text(const char* text);
void reset_request(request* r);
