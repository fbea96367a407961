/* All look; and of another check only one of three does, which is no custom. */
struct json;
struct json *check_client_valid(const char *id, const char *secret);
struct json *check_user_valid(const char *id, const char *secret);
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
  struct json *client = check_client_valid(id, secret);
  return client && is_true(member(client, "confidential")) ? give_token(id) : 0;
}

int show(const char *id, const char *secret) {
  struct json *user = check_user_valid(id, secret);
  return user && is_true(member(user, "verified")) ? give_token(id) : 0;
}
int mail(const char *id, const char *secret) { return check_user_valid(id, secret) != 0; }
int call(const char *id, const char *secret) { return check_user_valid(id, secret) != 0; }
