/* Shared by the files of one server in C whose data crosses two to five files. */
#pragma once
#include <stddef.h>

#include "../support.h"

struct request {
  char verb[16];
  char path[128];
  char* body;
  const char* agent;
  struct header {
    const char* name;
    const char* value;
  } headers[4];
  int count;
};
typedef int (*handler_t)(struct request* r, void* user);
struct route {
  const char* path;
  handler_t handle;
};
extern const struct route routes[];
extern char* shared_data;
extern const char* shared_good;
extern const int flag_on;
extern const int flag_off;
int always(void);
int never(void);

void read_request(struct request* r);
int dispatch(struct request* r, void* user);
const char* header_of(const struct request* r, const char* name);
int users_handler(struct request* r, void* user);
int status_handler(struct request* r, void* user);
void chain_b(char* data);
void chain_c(char* data);
void chain_d(char* data);
void chain_e(char* data);
void good_chain_b(const char* data);
void good_chain_c(const char* data);
void struct_b(struct request r);
void struct_c(struct request* r);
void array_b(char* list[]);
void void_b(void* data);
void sink_shared(void);
void sink_shared_good(void);
char* make_bad(char* data);
const char* make_good(const char* data);
void make_out(char** out);
void make_out_good(const char** out);
void with_flag(const char* data);
void store_call(void (*f)(const char*));
void run_stored(const char* data);
void log_line(const char* format, ...);
