/* What operators do: depots, and all doors of one at once. */
#include <stdio.h>

#include "lockers.h"

int handle_add_depot(struct mg_connection* conn, void* data) {
  struct app* app = data;
  struct principal caller;
  char form[512], name[WORD_SIZE], city[WORD_SIZE];
  // guard: authn/missing-authentication
  if (!authenticate(app, conn, &caller)) return refuse(conn, 401, "sign in");
  // guard: authz/missing-function-check
  if (!caller.is_operator) return refuse(conn, 403, "operators only");
  if (!is_method(conn, "POST")) return refuse(conn, 405, "POST only");
  // guard: ratelimit/missing-limit
  if (!admit(app->writes, caller.id, conn)) return 429;
  if (!read_form(conn, form, sizeof form)) return refuse(conn, 413, "too long");
  if (!form_text(form, "name", name) || !is_word(name) || !form_text(form, "city", city) ||
      !is_word(city)) {
    return refuse(conn, 400, "name and city are needed");
  }
  sqlite3_stmt* add = NULL;
  sqlite3_prepare_v2(app->db, "INSERT INTO depots (name, city, doors) VALUES (?, ?, 'shut')", -1,
                     &add, NULL);
  sqlite3_bind_text(add, 1, name, -1, SQLITE_TRANSIENT);
  sqlite3_bind_text(add, 2, city, -1, SQLITE_TRANSIENT);
  sqlite3_step(add);
  sqlite3_finalize(add);
  // guard: audit/missing-record
  audit(app, caller.id, "depot.added", request_id(conn), "", name);
  alert(app, caller.id, "depot.added");
  return reply(conn, 201, "{}");
}

// expect: authz/missing-function-check
int handle_open_all(struct mg_connection* conn, void* data) {
  struct app* app = data;
  struct principal caller;
  char form[512], name[WORD_SIZE];
  // guard: authn/missing-authentication
  if (!authenticate(app, conn, &caller)) return refuse(conn, 401, "sign in");
  if (!is_method(conn, "POST")) return refuse(conn, 405, "POST only");
  // guard: ratelimit/missing-limit
  if (!admit(app->writes, caller.id, conn)) return 429;
  if (!read_form(conn, form, sizeof form)) return refuse(conn, 413, "too long");
  if (!form_text(form, "name", name) || !is_word(name)) {
    return refuse(conn, 400, "name is needed");
  }
  sqlite3_stmt* open = NULL;
  // expect: authz/idor
  sqlite3_prepare_v2(app->db, "UPDATE depots SET doors = 'open' WHERE name = ?", -1, &open, NULL);
  sqlite3_bind_text(open, 1, name, -1, SQLITE_TRANSIENT);
  sqlite3_step(open);
  sqlite3_finalize(open);
  // guard: audit/missing-record
  audit(app, caller.id, "depot.opened", request_id(conn), "shut", "open");
  alert(app, caller.id, "depot.opened");
  return reply(conn, 200, "{}");
}

int handle_stats(struct mg_connection* conn, void* data) {
  struct app* app = data;
  struct principal caller;
  char json[60];
  // guard: authn/missing-authentication
  if (!authenticate(app, conn, &caller)) return refuse(conn, 401, "sign in");
  // guard: authz/missing-function-check
  if (!caller.is_operator) return refuse(conn, 403, "operators only");
  if (!is_method(conn, "GET")) return refuse(conn, 405, "GET only");
  // guard: ratelimit/missing-limit
  if (!admit(app->reads, caller.id, conn)) return 429;
  sqlite3_stmt* row = NULL;
  sqlite3_prepare_v2(app->db, "SELECT count(*) FROM parcels", -1, &row, NULL);
  int count = sqlite3_step(row) == SQLITE_ROW ? sqlite3_column_int(row, 0) : 0;
  sqlite3_finalize(row);
  snprintf(json, sizeof json, "{\"parcels\": %d}", count);
  return reply(conn, 200, json);
}
