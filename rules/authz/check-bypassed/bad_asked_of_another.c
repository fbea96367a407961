// One of two settings is tested, the other is asked about; and a decision kept without what was asked.
// answer: nothing
#include <string.h>
struct request;
struct resource {
  const char *scope;
};
struct config {
  struct resource *service;
  struct resource *revocation;
};
int check_access_token(struct request *request, void *resource);

int revoke(struct request *request, struct config *config) {
  if (config->revocation->scope != 0) {
    return check_access_token(request, (void *)config->service);  // expect: authz/check-bypassed
  }
  return 0;
}

struct decision;
struct decision *lookup_cache(const char *repository, const char *user);
int ask_store(const char *repository, const char *user);
int check_permission(const char *repository, const char *user, const char *op) {
  if (lookup_cache(repository, user)) return 1;  // expect: authz/check-bypassed
  if (strcmp(op, "upload") == 0 && !ask_store(repository, "status")) return 0;
  return ask_store(repository, user);
}
