/* Requests taken apart, answers put together. A word is what all parameters of this API are: at
   most 64 letters, digits, '-', '_', '.' and blanks. */
#include <string.h>

#include "lockers.h"

int is_word(const char* text) {
  static const char allowed[] =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_. ";
  return text[0] != '\0' && strspn(text, allowed) == strlen(text);
}

int reply(struct mg_connection* conn, int status, const char* json) {
  mg_response_header_start(conn, status);
  mg_response_header_add(conn, "Content-Type", "application/json", -1);
  mg_response_header_add(conn, "Strict-Transport-Security", "max-age=31536000", -1);
  if (status == 429) mg_response_header_add(conn, "Retry-After", "60", -1);
  mg_response_header_send(conn);
  mg_write(conn, json, strlen(json));
  return status;
}

int refuse(struct mg_connection* conn, int status, const char* why) {
  char json[200];
  sqlite3_snprintf(sizeof json, json, "{\"error\": \"%s\"}", why);
  return reply(conn, status, json);
}

int query_word(struct mg_connection* conn, const char* name, char word[WORD_SIZE]) {
  const char* query = mg_get_request_info(conn)->query_string;
  if (!query) return 0;
  return mg_get_var(query, strlen(query), name, word, WORD_SIZE) > 0 && is_word(word);
}

int read_form(struct mg_connection* conn, char* form, size_t size) {
  long long length = mg_get_request_info(conn)->content_length;
  if (length < 0 || (size_t)length >= size) return 0;
  size_t used = 0;
  while (used < (size_t)length) {
    int got = mg_read(conn, form + used, (size_t)length - used);
    if (got <= 0) return 0;
    used += (size_t)got;
  }
  form[used] = '\0';
  return 1;
}

int form_text(const char* form, const char* name, char text[WORD_SIZE]) {
  return mg_get_var(form, strlen(form), name, text, WORD_SIZE) > 0;
}

int is_method(struct mg_connection* conn, const char* method) {
  return strcmp(mg_get_request_info(conn)->request_method, method) == 0;
}

/* The caller's own; who writes it down checks that it is a word. */
const char* request_id(struct mg_connection* conn) {
  const char* sent = mg_get_header(conn, "X-Request-Id");
  return sent ? sent : "none";
}
