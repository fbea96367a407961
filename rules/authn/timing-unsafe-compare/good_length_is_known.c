/* Over the length of what was worked out; or lengths are compared first; or no secret. */
#include <string.h>
#include <strings.h>

struct text {
  const char *p;
  size_t len;
};
void work_out(struct text nonce, char *reply_to_be);
int same_bytes(const char *left, const char *right, size_t length);

int check_digest(struct text response, struct text nonce) {
  char reply_to_be[33];
  work_out(nonce, reply_to_be);
  return same_bytes(response.p, reply_to_be, strlen(reply_to_be)) == 0;
}

int is_method(struct text method, const char *known) {
  return strncmp(method.p, known, method.len) == 0;
}

int check_length(struct text response, const char *expected_response) {
  if (response.len != strlen(expected_response)) return 0;
  return strncasecmp(response.p, expected_response, response.len) == 0;
}
