/* Whether a hash is kept is asked before; and hashes alone are compared. */
#include <string.h>
char *crypt(const char *key, const char *setting);

struct realm {
  const char *user;
  const char *pass;
};

int check(const struct realm *realm, const char *given) {
  return (realm->pass[0] != '$' && !strcmp(given, realm->pass)) ||
         !strcmp(crypt(given, realm->pass), realm->pass);
}

int check_hashes(const struct realm *realm, const char *given) {
  const char *hash = crypt(given, realm->pass);
  return hash && !strcmp(hash, realm->pass);
}
