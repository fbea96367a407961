// The one that is tested is asked about; both are; another type of setting is tested; the operation
// is part of the key.
#include <string.h>
struct request;
struct resource {
  const char *scope;
};
struct logging {
  const char *file;
};
struct config {
  struct resource *service;
  struct resource *revocation;
  struct logging *logging;
};
int check_access_token(struct request *request, void *resource);
void write_line(const char *file);

int revoke(struct request *request, struct config *config) {
  if (config->revocation->scope != 0) {
    return check_access_token(request, (void *)config->revocation);
  }
  return 0;
}
int both(struct request *request, struct config *config) {
  if (config->revocation->scope != 0 && !check_access_token(request, config->revocation)) return 0;
  return check_access_token(request, config->service);
}
int logged(struct request *request, struct config *config) {
  if (config->logging->file != 0) write_line("asked");
  return check_access_token(request, config->service);
}

struct decision;
struct decision *lookup_cache(const char *repository, const char *user, const char *op);
int ask_store(const char *repository, const char *user);
int check_permission(const char *repository, const char *user, const char *op) {
  if (lookup_cache(repository, user, op)) return 1;
  if (strcmp(op, "upload") == 0 && !ask_store(repository, "status")) return 0;
  return ask_store(repository, user);
}
