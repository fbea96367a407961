/* Counts what failed; and one that only sends a password on. */
struct request;
const char *body_value(struct request *request, const char *name);
void body_set(struct request *request, const char *name, const char *value);
int verify_hash(const char *password);
void answer(struct request *request, int status);
static int failed_attempts;

void api_login(struct request *request) {
  const char *password = body_value(request, "password");
  if (failed_attempts > 5) {
    answer(request, 429);
    return;
  }
  int good = verify_hash(password);
  if (!good) ++failed_attempts;
  answer(request, good ? 200 : 401);
}

struct entry {
  const char *name;
  void (*function)(struct request *);
};
struct entry entries[] = {{"login", api_login}};

void upstream_login(struct request *request, const char *password) {
  if (verify_hash(password)) body_set(request, "password", password);
}
