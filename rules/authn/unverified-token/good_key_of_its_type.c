/* The type of the key decides, whatever it says of its algorithm. */
enum algorithm { ALG_NONE, ALG_HS256, ALG_RS256 };
enum key_type { TYPE_OCT, TYPE_RSA };
struct jwk_item {
  enum algorithm alg;
  enum key_type kty;
};

enum key_type needed(enum algorithm alg);

int setkey_check(enum algorithm alg, const struct jwk_item *key) {
  if (alg != ALG_NONE && needed(alg) != key->kty) return 1;
  if (key->alg == ALG_NONE) return alg == ALG_NONE;
  return alg != ALG_NONE && alg != key->alg;
}
