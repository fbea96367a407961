/* Who calls: a session, known by the hash of its token. */
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/rand.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "lockers.h"

enum { ROUNDS = 210000, HASH = 32, SESSION_SECONDS = 8 * 60 * 60 };

static void to_hex(const unsigned char* bytes, size_t size, char* text) {
  for (size_t i = 0; i < size; ++i) snprintf(text + 2 * i, 3, "%02x", bytes[i]);
}

void random_hex(char* text, size_t bytes) {
  unsigned char random[HASH];
  if (bytes > sizeof random || RAND_bytes(random, (int)bytes) != 1) abort();
  to_hex(random, bytes, text);
}

static void token_hash(const char* token, char hex[2 * HASH + 1]) {
  unsigned char hash[HASH];
  EVP_Digest(token, strlen(token), hash, NULL, EVP_sha256(), NULL);
  to_hex(hash, sizeof hash, hex);
}

int authenticate(struct app* app, struct mg_connection* conn, struct principal* caller) {
  const char* header = mg_get_header(conn, "Authorization");
  if (!header || strncmp(header, "Bearer ", 7) != 0) return 0;
  char hex[2 * HASH + 1];
  token_hash(header + 7, hex);
  sqlite3_stmt* find = NULL;
  sqlite3_prepare_v2(app->db,
                     "SELECT users.id, users.is_operator FROM sessions JOIN users ON users.id = "
                     "sessions.user_id WHERE sessions.token_hash = ? AND sessions.expires_at > ?",
                     -1, &find, NULL);
  sqlite3_bind_text(find, 1, hex, -1, SQLITE_TRANSIENT);
  sqlite3_bind_int64(find, 2, (sqlite3_int64)time(NULL));
  int known = sqlite3_step(find) == SQLITE_ROW;
  if (known) {
    snprintf(caller->id, sizeof caller->id, "%s", (const char*)sqlite3_column_text(find, 0));
    caller->is_operator = sqlite3_column_int(find, 1);
  }
  sqlite3_finalize(find);
  return known;
}

/* Takes as long for an unknown name, so that nobody learns which ones are known. */
int sign_in(struct app* app, const char* name, const char* password, char token[65]) {
  sqlite3_stmt* find = NULL;
  sqlite3_prepare_v2(app->db, "SELECT id, salt, password_hash FROM users WHERE name = ?", -1, &find,
                     NULL);
  sqlite3_bind_text(find, 1, name, -1, SQLITE_TRANSIENT);
  int known = sqlite3_step(find) == SQLITE_ROW;
  const char* salt = known ? (const char*)sqlite3_column_text(find, 1) : "none";
  unsigned char hash[HASH];
  PKCS5_PBKDF2_HMAC(password, (int)strlen(password), (const unsigned char*)salt, (int)strlen(salt),
                    ROUNDS, EVP_sha512(), HASH, hash);
  char hex[2 * HASH + 1];
  to_hex(hash, HASH, hex);
  const char* stored = known ? (const char*)sqlite3_column_text(find, 2) : NULL;
  int right =
      stored && strlen(stored) == sizeof hex - 1 && CRYPTO_memcmp(stored, hex, sizeof hex - 1) == 0;
  if (right) {
    random_hex(token, HASH);
    char hashed[2 * HASH + 1];
    token_hash(token, hashed);
    sqlite3_stmt* add = NULL;
    sqlite3_prepare_v2(app->db, "INSERT INTO sessions VALUES (?, ?, ?)", -1, &add, NULL);
    sqlite3_bind_text(add, 1, hashed, -1, SQLITE_TRANSIENT);
    sqlite3_bind_value(add, 2, sqlite3_column_value(find, 0));
    sqlite3_bind_int64(add, 3, (sqlite3_int64)time(NULL) + SESSION_SECONDS);
    sqlite3_step(add);
    sqlite3_finalize(add);
  }
  sqlite3_finalize(find);
  return right;
}

int handle_login(struct mg_connection* conn, void* data) {
  struct app* app = data;
  if (!is_method(conn, "POST")) return refuse(conn, 405, "POST only");
  // guard: ratelimit/sensitive-endpoint-not-stricter
  if (!admit(app->sign_ins, mg_get_request_info(conn)->remote_addr, conn)) return 429;
  char form[512], name[WORD_SIZE], password[WORD_SIZE], token[65], json[100];
  if (!read_form(conn, form, sizeof form)) return refuse(conn, 413, "too long");
  if (!form_text(form, "name", name) || !is_word(name) || !form_text(form, "password", password)) {
    return refuse(conn, 400, "name and password are needed");
  }
  if (!sign_in(app, name, password, token)) return refuse(conn, 401, "unknown");
  // guard: audit/missing-record
  audit(app, name, "session.opened", request_id(conn), "", "");
  snprintf(json, sizeof json, "{\"token\": \"%s\"}", token);
  return reply(conn, 200, json);
}
