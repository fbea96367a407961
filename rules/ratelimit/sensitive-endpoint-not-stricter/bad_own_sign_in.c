// A table of functions of the program's own; and a library whose functions are known by their names.
// answer: nothing
struct request;
const char *body_value(struct request *request, const char *name);
int verify_hash(const char *password);
void answer(struct request *request, int status);

void api_login(struct request *request) {  // expect: ratelimit/sensitive-endpoint-not-stricter
  const char *password = body_value(request, "password");
  answer(request, verify_hash(password) ? 200 : 401);
}

struct entry {
  const char *name;
  void (*function)(struct request *);
};
struct entry entries[] = {{"login", api_login}};

char *web_basic_auth_get_username_password(struct request *request, char **password);
int web_queue_auth_fail_response(struct request *request);
int same(const char *a, const char *b);
static int ask(struct request *request) {
  char *password = 0;
  char *user = web_basic_auth_get_username_password(request, &password);
  if (user && same(password, "x")) return 1;
  return web_queue_auth_fail_response(request);  // answers, and counts nothing
}
int serve(struct request *request) { return ask(request); }  // expect: ratelimit/sensitive-endpoint-not-stricter
