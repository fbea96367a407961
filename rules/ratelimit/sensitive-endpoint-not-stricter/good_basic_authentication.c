/* The same, and wrong ones are counted by address. */
#include <microhttpd.h>
#include <string.h>

struct session {
  int authenticated;
  const char *password;
  const char *address;
};
struct failed {
  char address[64];
  int attempts;
};
static struct failed failed[16];

static struct failed *failed_by(const char *address) {
  for (int i = 0; i < 16; ++i) {
    if (strcmp(failed[i].address, address) == 0) return &failed[i];
  }
  return &failed[0];
}

static int check_basic_auth(struct MHD_Connection *connection, struct session *session) {
  char *pass = NULL;
  char *user = MHD_basic_auth_get_username_password(connection, &pass);
  struct failed *by = failed_by(session->address);
  if (by->attempts > 5) return 0;
  session->authenticated = user != NULL && pass != NULL && strcmp(pass, session->password) == 0;
  if (!session->authenticated) by->attempts += 1;
  return session->authenticated;
}

int answer_control(struct MHD_Connection *connection, struct session *session) {
  return session->authenticated || check_basic_auth(connection, session);
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
