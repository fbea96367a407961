/* lockers PORT INTERNAL_PORT: serves with server.pem of the current folder until it is ended. */
#include <curl/curl.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "lockers.h"

static const struct route {
  const char* path;
  mg_request_handler handler;
} routes[] = {
    {"/health$", handle_health},
    {"/v1/login$", handle_login},
    {"/v1/depots$", handle_depots},
    {"/v1/depots/search$", handle_depot_search},
    {"/v1/depots/nearest$", handle_nearest},
    {"/v1/terms$", handle_terms},
    {"/v1/prices$", handle_prices},
    {"/v1/quote$", handle_quote},
    {"/v1/tracking$", handle_tracking},
    {"/v1/parcels$", handle_parcels},
    {"/v1/parcel$", handle_parcel},
    {"/v1/parcel/label$", handle_label},
    {"/v1/parcel/history$", handle_history},
    {"/v1/admin/depots$", handle_add_depot},
    {"/v1/admin/depots/open$", handle_open_all},
};

static const char schema[] =
    "CREATE TABLE IF NOT EXISTS users (id TEXT PRIMARY KEY, name TEXT UNIQUE, salt TEXT, "
    "password_hash TEXT, is_operator INTEGER);"
    "CREATE TABLE IF NOT EXISTS sessions (token_hash TEXT PRIMARY KEY, user_id TEXT, "
    "expires_at INTEGER);"
    "CREATE TABLE IF NOT EXISTS depots (name TEXT PRIMARY KEY, city TEXT, doors TEXT);"
    "CREATE TABLE IF NOT EXISTS parcels (id TEXT PRIMARY KEY, owner_id TEXT, depot TEXT, pin "
    "TEXT);";

int main(int argc, char** argv) {
  if (argc != 3) {
    fprintf(stderr, "usage: lockers PORT INTERNAL_PORT\n");
    return 2;
  }
  struct app app = {.audit_file = "audit.log",
                    .reads = new_limiter(60),
                    .writes = new_limiter(30),
                    .sign_ins = new_limiter(5)};
  curl_global_init(CURL_GLOBAL_DEFAULT);
  mg_init_library(MG_FEATURES_TLS);
  if (sqlite3_open("lockers.db", &app.db) != SQLITE_OK ||
      sqlite3_exec(app.db, schema, NULL, NULL, NULL) != SQLITE_OK) {
    fprintf(stderr, "lockers.db: %s\n", sqlite3_errmsg(app.db));
    return 1;
  }

  char public_port[20], internal_port[20];
  snprintf(public_port, sizeof public_port, "%.10ss", argv[1]);
  snprintf(internal_port, sizeof internal_port, "%.10s", argv[2]);
  const char* options[] = {"listening_ports", public_port,
                           // guard: tls/plaintext-listener -"ssl_certificate", "server.pem",
                           "ssl_certificate", "server.pem", "ssl_protocol_version", "4",
                           "request_timeout_ms", "10000", NULL};
  struct mg_context* server = mg_start(NULL, NULL, options);
  if (!server) return 1;
  for (size_t i = 0; i < sizeof routes / sizeof routes[0]; ++i) {
    mg_set_request_handler(server, routes[i].path, routes[i].handler, &app);
  }

  const char* internal_options[] = {"listening_ports", internal_port, "request_timeout_ms", "10000",
                                    NULL};
  struct mg_context* internal =
      mg_start(NULL, NULL, internal_options);  // expect: tls/plaintext-listener
  if (!internal) return 1;
  mg_set_request_handler(internal, "/internal/stats$", handle_stats, &app);
  for (;;) pause();
}
