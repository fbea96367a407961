/* Two callers look whether the client keeps a secret at all, the third forgot. */
struct json;
struct json *check_client_valid(const char *id, const char *secret);
struct json *member(struct json *of, const char *name);
int is_true(struct json *value);
int give_token(const char *id);

int by_code(const char *id, const char *secret) {
  struct json *client = check_client_valid(id, secret);
  return client && is_true(member(client, "confidential")) ? give_token(id) : 0;
}
int by_password(const char *id, const char *secret) {
  struct json *client = check_client_valid(id, secret);
  return client && is_true(member(client, "confidential")) ? give_token(id) : 0;
}
int by_client(const char *id, const char *secret) {
  struct json *client = check_client_valid(id, secret);  // expect: authn/ignored-result
  return client ? give_token(id) : 0;
}
