/* Parcels belong to who waits for them. */
#include <stdio.h>

#include "lockers.h"

static int text_of(sqlite3_stmt* row, struct mg_connection* conn) {
  char json[300];
  if (sqlite3_step(row) != SQLITE_ROW) {
    sqlite3_finalize(row);
    return refuse(conn, 404, "no such parcel");
  }
  snprintf(json, sizeof json, "{\"answer\": \"%.200s\"}", (const char*)sqlite3_column_text(row, 0));
  sqlite3_finalize(row);
  return reply(conn, 200, json);
}

static int list_parcels(struct app* app, struct mg_connection* conn,
                        const struct principal* caller) {
  sqlite3_stmt* row = NULL;
  sqlite3_prepare_v2(app->db, "SELECT count(*) FROM parcels WHERE owner_id = ?", -1, &row, NULL);
  sqlite3_bind_text(row, 1, caller->id, -1, SQLITE_TRANSIENT);
  return text_of(row, conn);
}

static int announce(struct app* app, struct mg_connection* conn, const struct principal* caller) {
  char form[512], depot[WORD_SIZE], id[33], json[100];
  if (!read_form(conn, form, sizeof form)) return refuse(conn, 413, "too long");
  if (!form_text(form, "depot", depot) || !is_word(depot)) {
    return refuse(conn, 400, "depot is needed");
  }
  random_hex(id, 16);
  sqlite3_stmt* add = NULL;
  sqlite3_prepare_v2(app->db, "INSERT INTO parcels (id, owner_id, depot, pin) VALUES (?, ?, ?, '')",
                     -1, &add, NULL);
  sqlite3_bind_text(add, 1, id, -1, SQLITE_TRANSIENT);
  sqlite3_bind_text(add, 2, caller->id, -1, SQLITE_TRANSIENT);
  sqlite3_bind_text(add, 3, depot, -1, SQLITE_TRANSIENT);
  sqlite3_step(add);
  sqlite3_finalize(add);
  // guard: audit/missing-record
  audit(app, caller->id, "parcel.announced", request_id(conn), "", depot);
  snprintf(json, sizeof json, "{\"id\": \"%s\"}", id);
  return reply(conn, 201, json);
}

int handle_parcels(struct mg_connection* conn, void* data) {
  struct app* app = data;
  struct principal caller;
  // guard: authn/missing-authentication
  if (!authenticate(app, conn, &caller)) return refuse(conn, 401, "sign in");
  if (is_method(conn, "GET")) {
    // guard: ratelimit/missing-limit
    if (!admit(app->reads, caller.id, conn)) return 429;
    return list_parcels(app, conn, &caller);
  }
  if (is_method(conn, "POST")) {
    // guard: ratelimit/missing-limit
    if (!admit(app->writes, caller.id, conn)) return 429;
    return announce(app, conn, &caller);
  }
  return refuse(conn, 405, "GET or POST");
}

static int give_back(struct app* app, struct mg_connection* conn, const struct principal* caller,
                     const char* id) {
  sqlite3_stmt* drop = NULL;
  // guard: authz/idor - AND owner_id = ?
  sqlite3_prepare_v2(app->db, "DELETE FROM parcels WHERE id = ? AND owner_id = ?", -1, &drop, NULL);
  sqlite3_bind_text(drop, 1, id, -1, SQLITE_TRANSIENT);
  sqlite3_bind_text(drop, 2, caller->id, -1, SQLITE_TRANSIENT);
  sqlite3_step(drop);
  sqlite3_finalize(drop);
  if (sqlite3_changes(app->db) == 0) return refuse(conn, 404, "no such parcel");
  return reply(conn, 200, "{}");
}

int handle_parcel(struct mg_connection* conn, void* data) {  // expect: audit/missing-record
  struct app* app = data;
  struct principal caller;
  char id[WORD_SIZE];
  // guard: authn/missing-authentication
  if (!authenticate(app, conn, &caller)) return refuse(conn, 401, "sign in");
  // guard: ratelimit/missing-limit
  if (!admit(app->writes, caller.id, conn)) return 429;
  if (!query_word(conn, "id", id)) return refuse(conn, 400, "id is needed");
  if (is_method(conn, "DELETE")) return give_back(app, conn, &caller, id);
  if (!is_method(conn, "GET")) return refuse(conn, 405, "GET or DELETE");
  sqlite3_stmt* row = NULL;
  // guard: authz/idor - AND owner_id = ?
  sqlite3_prepare_v2(app->db, "SELECT depot FROM parcels WHERE id = ? AND owner_id = ?", -1, &row,
                     NULL);
  sqlite3_bind_text(row, 1, id, -1, SQLITE_TRANSIENT);
  sqlite3_bind_text(row, 2, caller.id, -1, SQLITE_TRANSIENT);
  return text_of(row, conn);
}

/* The label holds the pin that opens the locker. */
int handle_label(struct mg_connection* conn, void* data) {
  struct app* app = data;
  struct principal caller;
  char id[WORD_SIZE];
  // guard: authn/missing-authentication
  if (!authenticate(app, conn, &caller)) return refuse(conn, 401, "sign in");
  if (!is_method(conn, "GET")) return refuse(conn, 405, "GET only");
  // guard: ratelimit/missing-limit
  if (!admit(app->reads, caller.id, conn)) return 429;
  if (!query_word(conn, "id", id)) return refuse(conn, 400, "id is needed");
  sqlite3_stmt* row = NULL;
  // expect: authz/idor
  sqlite3_prepare_v2(app->db, "SELECT pin FROM parcels WHERE id = ?", -1, &row, NULL);
  sqlite3_bind_text(row, 1, id, -1, SQLITE_TRANSIENT);
  return text_of(row, conn);
}

// expect: authn/missing-authentication, inventory/undocumented-endpoint
int handle_history(struct mg_connection* conn, void* data) {
  struct app* app = data;
  char owner[WORD_SIZE];
  if (!is_method(conn, "GET")) return refuse(conn, 405, "GET only");
  // guard: ratelimit/missing-limit
  if (!admit(app->reads, mg_get_request_info(conn)->remote_addr, conn)) return 429;
  if (!query_word(conn, "owner", owner)) return refuse(conn, 400, "owner is needed");
  sqlite3_stmt* row = NULL;
  sqlite3_prepare_v2(app->db, "SELECT group_concat(depot) FROM parcels WHERE owner_id = ?", -1,
                     &row, NULL);
  sqlite3_bind_text(row, 1, owner, -1, SQLITE_TRANSIENT);
  return text_of(row, conn);
}
