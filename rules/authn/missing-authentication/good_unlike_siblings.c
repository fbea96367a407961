/* The check stands in the function that calls both; and sign-in itself has none. */
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
static void login(struct request *request, struct context *context) { store_write(request); }
struct route {
  const char *path;
  void (*handler)(struct request *, struct context *);
};
struct route routes[] = {
    {"/block", put_block}, {"/commit", put_commit}, {"/branch", put_branch}, {"/login", login}};

struct session {
  int authenticated;
  struct request *request;
};
int session_auth(struct session *session);
static int page_get(struct session *session) {
  if (!session->authenticated) return session_auth(session);
  return send_page(session->request);
}
static int page_post(struct session *session) {
  store_write(session->request);
  return 0;
}
int page(struct session *session, const char *method) {
  if (!session->authenticated) return session_auth(session);
  if (method_is(method, "POST")) return page_post(session);
  return page_get(session);
}
