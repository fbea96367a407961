/* Parcel lockers: people pick parcels up with what this server tells them. Every fault in it is
   planted and marked `expect: pack/rule`; beside each stands a correct twin. */
#pragma once

#include <civetweb.h>
#include <sqlite3.h>
#include <stddef.h>

#define ID_SIZE 37
#define WORD_SIZE 65

struct limiter;

struct app {
  sqlite3* db;
  const char* audit_file;
  struct limiter* reads;
  struct limiter* writes;
  struct limiter* sign_ins;
};

struct principal {
  char id[ID_SIZE];
  int is_operator;
};

/* http.c: each answers and returns the status, as civetweb's handlers do. */
int reply(struct mg_connection* conn, int status, const char* json);
int refuse(struct mg_connection* conn, int status, const char* why);
int query_word(struct mg_connection* conn, const char* name, char word[WORD_SIZE]);
int read_form(struct mg_connection* conn, char* form, size_t size);
int form_text(const char* form, const char* name, char text[WORD_SIZE]);
int is_word(const char* text);
int is_method(struct mg_connection* conn, const char* method);
const char* request_id(struct mg_connection* conn);

/* auth.c */
int authenticate(struct app* app, struct mg_connection* conn, struct principal* caller);
int sign_in(struct app* app, const char* name, const char* password, char token[65]);
void random_hex(char* text, size_t bytes);

/* limit.c: whether one more request of this minute may pass; answers 429 if not. */
struct limiter* new_limiter(int per_minute);
int admit(struct limiter* limiter, const char* key, struct mg_connection* conn);

/* audit.c */
void audit(struct app* app, const char* who, const char* what, const char* request_id,
           const char* before, const char* after);
void alert(struct app* app, const char* who, const char* what);

/* Handlers of civetweb: a path and what stands in the table of main.c. */
int handle_health(struct mg_connection* conn, void* data);
int handle_login(struct mg_connection* conn, void* data);
int handle_depots(struct mg_connection* conn, void* data);
int handle_depot_search(struct mg_connection* conn, void* data);
int handle_nearest(struct mg_connection* conn, void* data);
int handle_terms(struct mg_connection* conn, void* data);
int handle_prices(struct mg_connection* conn, void* data);
int handle_quote(struct mg_connection* conn, void* data);
int handle_tracking(struct mg_connection* conn, void* data);
int handle_parcels(struct mg_connection* conn, void* data);
int handle_parcel(struct mg_connection* conn, void* data);
int handle_label(struct mg_connection* conn, void* data);
int handle_history(struct mg_connection* conn, void* data);
int handle_add_depot(struct mg_connection* conn, void* data);
int handle_open_all(struct mg_connection* conn, void* data);
int handle_stats(struct mg_connection* conn, void* data);
