// Handlers of one table, one of which forgot the token; and a POST without the check of its GET.
// answer: nothing
struct request;
struct context;
int validate_token(struct request *request);
void store_write(struct request *request);
int send_page(struct request *request);
int method_is(const char *method, const char *name);

static void put_block(struct request *request, struct context *context) {
  if (validate_token(request) != 0) return;
  store_write(request);
}
static void put_commit(struct request *request, struct context *context) {
  if (validate_token(request) != 0) return;
  store_write(request);
}
static void put_branch(struct request *request, struct context *context) {
  if (validate_token(request) != 0) return;
  store_write(request);
}
static void put_head(struct request *request, struct context *context) { // expect: authn/missing-authentication
  store_write(request);
}
struct route {
  const char *path;
  void (*handler)(struct request *, struct context *);
};
struct route routes[] = {
    {"/block", put_block}, {"/commit", put_commit}, {"/branch", put_branch}, {"/head", put_head}};

struct session {
  int authenticated;
  struct request *request;
};
int session_auth(struct session *session);
static int answer_get(struct session *session) {
  if (!session->authenticated) return session_auth(session);
  return send_page(session->request);
}
static int answer_post(struct session *session) { // expect: authn/missing-authentication
  store_write(session->request);
  return 0;
}
int answer(struct session *session, const char *method) {
  if (method_is(method, "POST")) return answer_post(session);
  return answer_get(session);
}
