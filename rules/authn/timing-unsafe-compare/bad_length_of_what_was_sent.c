/* What was sent decides how much is compared: "" is right for every digest. */
#include <string.h>
#include <strings.h>

struct text {
  const char *p;
  size_t len;
};
void work_out(struct text nonce, char *expected_response);

int check_digest(struct text response, struct text nonce) {
  char expected_response[33];
  work_out(nonce, expected_response);
  return strncasecmp(response.p, expected_response, response.len) == 0; // expect: authn/timing-unsafe-compare
}

int check_token(const char *given, const char *stored_token) {
  return memcmp(stored_token, given, strlen(given)) == 0; // expect: authn/timing-unsafe-compare
}
