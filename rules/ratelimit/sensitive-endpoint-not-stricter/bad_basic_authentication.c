/* A password with every request, and nothing counts wrong ones. */
// answer: unknown
#include <microhttpd.h>
#include <string.h>

struct session {
  int authenticated;
  const char *password;
};

static int check_basic_auth(struct MHD_Connection *connection, struct session *session) {
  char *pass = NULL;
  char *user = MHD_basic_auth_get_username_password(connection, &pass);
  session->authenticated = user != NULL && pass != NULL && strcmp(pass, session->password) == 0;
  return session->authenticated;
}

int answer_control(struct MHD_Connection *connection, struct session *session) {
  if (!session->authenticated) {
    return check_basic_auth(connection, session); // expect: ratelimit/sensitive-endpoint-not-stricter
  }
  return 1;
}

static enum MHD_Result answer(void *cls, struct MHD_Connection *connection, const char *url,
                              const char *method, const char *version, const char *data,
                              size_t *size, void **kept) {
  struct session session = {0};
  (void)cls, (void)method, (void)version, (void)data, (void)size, (void)kept;
  if (strcmp(url, "/control") == 0) return answer_control(connection, &session) ? MHD_YES : MHD_NO;
  return MHD_NO;
}

void serve(void) {
  MHD_start_daemon(MHD_USE_SELECT_INTERNALLY, 8080, NULL, NULL, &answer, NULL, MHD_OPTION_END);
}
