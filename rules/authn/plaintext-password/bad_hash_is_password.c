/* Plain passwords and hashes in one file: a hash passes as a password. */
#include <string.h>
char *crypt(const char *key, const char *setting);

struct realm {
  const char *user;
  const char *pass;
};

int check(const struct realm *realm, const char *given) {
  return !strcmp(given, realm->pass) ||  // expect: authn/plaintext-password
         !strcmp(crypt(given, realm->pass), realm->pass);
}
