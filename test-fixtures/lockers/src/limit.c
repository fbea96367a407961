/* A window of a minute for every key, in a table of fixed size. */
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "lockers.h"

enum { WINDOWS = 4096 };

struct window {
  char key[64];
  time_t begin;
  int used;
};

struct limiter {
  int per_minute;
  pthread_mutex_t mutex;
  struct window windows[WINDOWS];
};

struct limiter* new_limiter(int per_minute) {
  struct limiter* limiter = calloc(1, sizeof *limiter);
  if (!limiter) abort();
  limiter->per_minute = per_minute;
  pthread_mutex_init(&limiter->mutex, NULL);
  return limiter;
}

static struct window* window_of(struct limiter* limiter, const char* key) {
  unsigned hash = 5381;
  for (const char* c = key; *c; ++c) hash = hash * 33 + (unsigned char)*c;
  struct window* window = &limiter->windows[hash % WINDOWS];
  if (strncmp(window->key, key, sizeof window->key - 1) != 0) {
    strncpy(window->key, key, sizeof window->key - 1);
    window->used = 0;
  }
  return window;
}

int admit(struct limiter* limiter, const char* key, struct mg_connection* conn) {
  time_t now = time(NULL);
  pthread_mutex_lock(&limiter->mutex);
  struct window* window = window_of(limiter, key);
  if (window->used == 0 || now - window->begin > 60) {
    window->begin = now;
    window->used = 0;
  }
  int allowed = window->used < limiter->per_minute;
  if (allowed) ++window->used;
  pthread_mutex_unlock(&limiter->mutex);
  if (!allowed) refuse(conn, 429, "too many requests");
  return allowed;
}
