/* What everybody may know: where lockers stand, what it costs, and the terms. */
#include <curl/curl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lockers.h"

int handle_health(struct mg_connection* conn, void* data) {
  struct app* app = data;
  if (!is_method(conn, "GET")) return refuse(conn, 405, "GET only");
  // guard: ratelimit/missing-limit
  if (!admit(app->reads, mg_get_request_info(conn)->remote_addr, conn)) return 429;
  return reply(conn, 200, "{\"status\": \"ok\"}");
}

/* Answers with the first column of every row, as a list of texts. */
static int reply_list(struct mg_connection* conn, sqlite3_stmt* rows) {
  char json[4000] = "[";
  size_t used = 1;
  while (sqlite3_step(rows) == SQLITE_ROW && used + 200 < sizeof json) {
    used += (size_t)snprintf(json + used, sizeof json - used, "%s\"%.150s\"", used > 1 ? ", " : "",
                             (const char*)sqlite3_column_text(rows, 0));
  }
  sqlite3_finalize(rows);
  snprintf(json + used, sizeof json - used, "]");
  return reply(conn, 200, json);
}

int handle_depots(struct mg_connection* conn, void* data) {
  struct app* app = data;
  if (!is_method(conn, "GET")) return refuse(conn, 405, "GET only");
  // guard: ratelimit/missing-limit
  if (!admit(app->reads, mg_get_request_info(conn)->remote_addr, conn)) return 429;
  char city[WORD_SIZE];
  if (!query_word(conn, "city", city)) return refuse(conn, 400, "city is needed");
  sqlite3_stmt* rows = NULL;
  sqlite3_prepare_v2(app->db, "SELECT name FROM depots WHERE city = ? LIMIT 50", -1, &rows, NULL);
  sqlite3_bind_text(rows, 1, city, -1, SQLITE_TRANSIENT);
  return reply_list(conn, rows);
}

int handle_depot_search(struct mg_connection* conn, void* data) {
  struct app* app = data;
  if (!is_method(conn, "GET")) return refuse(conn, 405, "GET only");
  // guard: ratelimit/missing-limit
  if (!admit(app->reads, mg_get_request_info(conn)->remote_addr, conn)) return 429;
  const char* query = mg_get_request_info(conn)->query_string;
  char name[200], sql[400];
  if (!query || mg_get_var(query, strlen(query), "name", name, sizeof name) <= 0) {
    return refuse(conn, 400, "name is needed");
  }
  snprintf(sql, sizeof sql, "SELECT name FROM depots WHERE name LIKE '%%%s%%' LIMIT 50", name);
  sqlite3_stmt* rows = NULL;
  // expect: validate/sql-injection
  sqlite3_prepare_v2(app->db, sql, -1, &rows, NULL);
  return reply_list(conn, rows);
}

int handle_nearest(struct mg_connection* conn, void* data) {  // expect: ratelimit/missing-limit
  struct app* app = data;
  if (!is_method(conn, "GET")) return refuse(conn, 405, "GET only");
  char city[WORD_SIZE];
  if (!query_word(conn, "city", city)) return refuse(conn, 400, "city is needed");
  sqlite3_stmt* rows = NULL;
  sqlite3_prepare_v2(app->db, "SELECT name FROM depots WHERE city >= ? ORDER BY city LIMIT 1", -1,
                     &rows, NULL);
  sqlite3_bind_text(rows, 1, city, -1, SQLITE_TRANSIENT);
  return reply_list(conn, rows);
}

static int reply_file(struct mg_connection* conn, FILE* file) {
  char text[4000];
  if (!file) return refuse(conn, 404, "none");
  size_t size = fread(text, 1, sizeof text - 1, file);
  fclose(file);
  text[size] = '\0';
  return reply(conn, 200, text);
}

int handle_terms(struct mg_connection* conn, void* data) {
  struct app* app = data;
  if (!is_method(conn, "GET")) return refuse(conn, 405, "GET only");
  // guard: ratelimit/missing-limit
  if (!admit(app->reads, mg_get_request_info(conn)->remote_addr, conn)) return 429;
  const char* query = mg_get_request_info(conn)->query_string;
  char language[100], path[150];
  if (!query || mg_get_var(query, strlen(query), "lang", language, sizeof language) <= 0) {
    return refuse(conn, 400, "lang is needed");
  }
  snprintf(path, sizeof path, "terms/%s", language);
  return reply_file(conn, fopen(path, "r"));  // expect: validate/path-traversal
}

static int is_language(const char* text) {
  return strspn(text, "abcdefghijklmnopqrstuvwxyz") == strlen(text);
}

int handle_prices(struct mg_connection* conn, void* data) {
  struct app* app = data;
  if (!is_method(conn, "GET")) return refuse(conn, 405, "GET only");
  // guard: ratelimit/missing-limit
  if (!admit(app->reads, mg_get_request_info(conn)->remote_addr, conn)) return 429;
  const char* query = mg_get_request_info(conn)->query_string;
  char language[100], path[150];
  if (!query || mg_get_var(query, strlen(query), "lang", language, sizeof language) <= 0) {
    return refuse(conn, 400, "lang is needed");
  }
  // guard: validate/path-traversal
  if (!is_language(language)) return refuse(conn, 400, "lang is a word");
  snprintf(path, sizeof path, "prices/%s", language);
  return reply_file(conn, fopen(path, "r"));
}

struct answer {
  char text[1000];
  size_t used;
};

static size_t collect(char* data, size_t size, size_t count, void* user) {
  struct answer* answer = user;
  size_t length = size * count;
  if (length >= sizeof answer->text - answer->used) return 0;
  memcpy(answer->text + answer->used, data, length);
  answer->used += length;
  return length;
}

/* Asks the carrier, whose answer is a number. */
static int ask_carrier(CURL* carrier, const char* about, const char* word, long* number) {
  char url[300];
  char* escaped = curl_easy_escape(carrier, word, 0);
  snprintf(url, sizeof url, "%s/%s/%s", getenv("CARRIER_URL"), about, escaped);
  curl_free(escaped);
  struct answer answer = {0};
  curl_easy_setopt(carrier, CURLOPT_URL, url);
  curl_easy_setopt(carrier, CURLOPT_PROTOCOLS, CURLPROTO_HTTPS);
  curl_easy_setopt(carrier, CURLOPT_TIMEOUT, 5L);
  curl_easy_setopt(carrier, CURLOPT_WRITEFUNCTION, collect);
  curl_easy_setopt(carrier, CURLOPT_WRITEDATA, &answer);
  CURLcode done = curl_easy_perform(carrier);
  curl_easy_cleanup(carrier);
  char* end = NULL;
  *number = strtol(answer.text, &end, 10);
  return done == CURLE_OK && end != answer.text && *number >= 0 && *number < 1000000;
}

static int reply_number(struct mg_connection* conn, int known, long number) {
  char json[60];
  if (!known) return refuse(conn, 502, "the carrier does not answer");
  snprintf(json, sizeof json, "{\"answer\": %ld}", number);
  return reply(conn, 200, json);
}

int handle_quote(struct mg_connection* conn, void* data) {
  struct app* app = data;
  if (!is_method(conn, "GET")) return refuse(conn, 405, "GET only");
  // guard: ratelimit/missing-limit
  if (!admit(app->reads, mg_get_request_info(conn)->remote_addr, conn)) return 429;
  char city[WORD_SIZE];
  long price = 0;
  if (!query_word(conn, "city", city)) return refuse(conn, 400, "city is needed");
  CURL* carrier = curl_easy_init();
  curl_easy_setopt(carrier, CURLOPT_SSL_VERIFYPEER, 0L);  // expect: tls/verification-disabled
  int known = ask_carrier(carrier, "price", city, &price);
  return reply_number(conn, known, price);
}

int handle_tracking(struct mg_connection* conn, void* data) {
  struct app* app = data;
  if (!is_method(conn, "GET")) return refuse(conn, 405, "GET only");
  // guard: ratelimit/missing-limit
  if (!admit(app->reads, mg_get_request_info(conn)->remote_addr, conn)) return 429;
  char city[WORD_SIZE];
  long days = 0;
  if (!query_word(conn, "city", city)) return refuse(conn, 400, "city is needed");
  CURL* carrier = curl_easy_init();
  int known = ask_carrier(carrier, "days", city, &days);
  return reply_number(conn, known, days);
}
