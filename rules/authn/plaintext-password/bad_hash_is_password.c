/* Plain passwords and hashes in one file: a hash passes as a password. */
#include <string.h>
char *crypt(const char *key, const char *setting);

struct realm {
  const char *user;
  const char *pass;
};

int check(const struct realm *realm, const char *pass) {
  return !strcmp(pass, realm->pass) ||  // expect: authn/plaintext-password
         !strcmp(crypt(pass, realm->pass), realm->pass);
}
